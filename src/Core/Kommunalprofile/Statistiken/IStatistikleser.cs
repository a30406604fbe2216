namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>Reads a file of statistics as somebody downloaded, exported or pasted it.</summary>
public interface IStatistikleser
{
    /// <summary>Reads the file to its end; memory grows with what is kept of it, never with its size.</summary>
    /// <param name="datei">Need not be seekable; is read asynchronously and stays open.</param>
    /// <remarks>Nothing is saved. A file that is broken somewhere gives nothing at all.</remarks>
    Task<Leseergebnis> ReadAsync(Stream datei, Leseauftrag auftrag, CancellationToken cancellationToken);
}

/// <summary>What <see cref="IStatistikleser"/> made of a file.</summary>
public abstract record Leseergebnis
{
    private Leseergebnis() { }

    public sealed record Gelesen(Statistikvorschau Vorschau) : Leseergebnis;

    /// <summary>Nothing is taken of the file.</summary>
    public sealed record Abgewiesen(Dateifehler Fehler) : Leseergebnis;
}

/// <summary>What to read of a file, and what the file itself may not say.</summary>
public sealed record Leseauftrag
{
    /// <value>As the person knows it; a table's code may stand in it.</value>
    public required string Dateiname { get; init; }

    public required Gebietsauswahl Gebiete { get; init; }

    /// <value>The Kommune itself: what a register table or a row without a key is about. Null when nobody said.</value>
    public Gebiet? Eigenes { get; init; }

    /// <value>The day the file was fetched.</value>
    public required DateOnly Abgerufen { get; init; }

    public required string ImportId { get; init; }

    /// <value>The day a register table is about; null when the file says it itself.</value>
    public DateOnly? Stichtag { get; init; }

    /// <value>
    /// Which area a name stands for where the file has names only, as a person confirmed it: its figures are kept, whether or
    /// not the area was asked for.
    /// </value>
    public IReadOnlyDictionary<string, Gebiet> Namen { get; init; } = new Dictionary<string, Gebiet>();

    /// <value>Names that need nobody's word, beside Germany's and those of the Länder.</value>
    public Ortsnamen Bekannte { get; init; } = Ortsnamen.Keine;

    /// <value>The publisher's own line, to be shown verbatim; null where none is known beside what the file says.</value>
    public string? Copyright { get; init; }

    /// <value>Which publication the population figures are of, where a person said it; null to assume the first one. What the file itself says goes before.</value>
    public Fassung? Fassung { get; init; }

    /// <value>True once a person confirmed that keys of four or seven digits lost their leading zero.</value>
    public bool ErgaenzeNullen { get; init; }

    public Lesegrenzen Grenzen { get; init; } = new();

    /// <value>Told the bytes read so far, now and then.</value>
    public IProgress<long>? Fortschritt { get; init; }
}

/// <summary>Beyond these a file is refused rather than read on.</summary>
public sealed record Lesegrenzen
{
    /// <value>Bytes of a file as it was sent.</value>
    public long Datei { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <value>Bytes that come out of an archive; the largest known, INKAR 2025, unpacks to 6.6 GB.</value>
    public long Entpackt { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <value>Bytes out of an archive per byte in it. Statistics stay below 60; deflate can reach 1,032.</value>
    public int Verhaeltnis { get; init; } = 250;

    /// <value>Bytes that come out of a workbook.</value>
    public long Arbeitsmappe { get; init; } = 100L * 1024 * 1024;

    /// <value>Characters of one row.</value>
    public int Zeile { get; init; } = 1024 * 1024;

    /// <value>Figures that are kept.</value>
    public int Werte { get; init; } = 2_000_000;

    /// <value>Refused rows that are named one by one; more are only counted.</value>
    public int Zeilenfehler { get; init; } = 100;
}
