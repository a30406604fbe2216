using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>What a file says of itself.</summary>
/// <param name="Quelle">The publisher's line, verbatim; null when there is none.</param>
internal sealed record Tabellenangabe(string? Code, string? Titel, string? Quelle = null);

/// <summary>Reads one layout.</summary>
internal abstract class Formatleser
{
    public abstract Zahlenweise Weise { get; }

    /// <summary>Reads to the end and gives every row of data to the collector.</summary>
    public abstract Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler);

    public static Formatleser Fuer(Statistikformat format) => format switch
    {
        Statistikformat.FfcsvNeu => new FfcsvLeser(FfcsvSpalten.Neu),
        Statistikformat.FfcsvAlt => new FfcsvLeser(FfcsvSpalten.Alt),
        Statistikformat.Datencsv => new DatencsvLeser(),
        Statistikformat.WegweiserCsv => new WegweiserLeser(),
        Statistikformat.InkarLang => new InkarLeser(),
        Statistikformat.Bevoelkerungspyramide => new PyramidenLeser(),
        Statistikformat.Vorlage => new VorlageLeser(),
        _ => new RegisterLeser(),
    };

    protected static async Task<Kopf> LiesKopfAsync(IZeilen zeilen) =>
        await zeilen.ReadAsync().ConfigureAwait(false) ? new Kopf(zeilen) : throw new DateifehlerException(Dateigrund.Leer);

    /// <summary>All rows below the header: as many fields as it has, or refused; the last one cut off ends everything.</summary>
    protected static async Task LiesZeilenAsync(IZeilen zeilen, Kopf kopf, Sammler sammler, Action zeile)
    {
        var cut = false;
        while (await zeilen.ReadAsync().ConfigureAwait(false))
        {
            sammler.Beginne(zeilen.Zeile);
            cut = zeilen.Count < kopf.Count;
            if (zeilen.Count != kopf.Count)
            {
                sammler.Weise(Zeilengrund.Spaltenzahl, null, null, $"{zeilen.Count} ≠ {kopf.Count}");
            }
            else
            {
                zeile();
            }

            sammler.Schliesse();
        }

        if (cut && !zeilen.EndetMitUmbruch)
        {
            throw new DateifehlerException(Dateigrund.Abgebrochen, zeilen.Zeile);
        }

        if (!zeilen.EndetMitUmbruch)
        {
            sammler.Hinweise.Add(new(Hinweisart.OhneZeilenende, ""));
        }
    }
}

/// <summary>The names of a file's columns.</summary>
internal sealed class Kopf
{
    private readonly string[] _namen;

    public Kopf(IZeilen zeilen)
    {
        _namen = [.. Enumerable.Range(0, zeilen.Count).Select(column => zeilen[column].Trim())];
        Zeile = zeilen.Zeile;
    }

    public long Zeile { get; }

    public int Count => _namen.Length;

    public string this[int spalte] => _namen[spalte];

    /// <returns>Null when there is no such column.</returns>
    public int? Finde(string name) => Array.FindIndex(_namen, one => one.Equals(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : null;

    public int Pflicht(string name) => Finde(name) ?? throw new DateifehlerException(Dateigrund.SpalteFehlt, Zeile, angabe: name);

    public Feld Feld(IZeilen zeilen, int spalte) => new(spalte, _namen[spalte], zeilen[spalte]);
}
