namespace Daks.Core.Importe.Abrufe;

/// <summary>Fetches tables from the Regionaldatenbank of the statistical offices, with the credentials of the administration.</summary>
public interface IRegionaldatenbank
{
    /// <value>False without credentials: then nothing is offered.</value>
    bool IstEingerichtet { get; }

    /// <summary>Fetches one table. Nothing is saved; the same question is asked of the offices once a day at most.</summary>
    /// <remarks>Takes from seconds to minutes: large tables are put together over there first.</remarks>
    Task<Abrufergebnis> FetchAsync(Abrufauftrag auftrag, CancellationToken cancellationToken);
}

/// <summary>What came of fetching a table.</summary>
public abstract record Abrufergebnis
{
    private Abrufergebnis() { }

    /// <summary>A file as somebody could have downloaded it, with the figures asked for and no others.</summary>
    /// <param name="Datei">Its name, which begins with the table's code.</param>
    /// <param name="Hinweise">What to know about it; mostly empty.</param>
    public sealed record Geholt(string Datei, ReadOnlyMemory<byte> Inhalt, IReadOnlyList<Abrufhinweis> Hinweise) : Abrufergebnis;

    /// <summary>Nothing came that could be used.</summary>
    public sealed record Abgewiesen(Abruffehler Fehler) : Abrufergebnis;
}

/// <summary>Why a table was not fetched.</summary>
/// <param name="Angabe">What the offices said, shortened; never null where the sentence names it.</param>
public sealed record Abruffehler(Abrufgrund Grund, string? Angabe = null)
{
    /// <value>True when every further table would fail alike, and asking again may lock the account.</value>
    public bool BetrifftAlle => Grund is Abrufgrund.NichtEingerichtet or Abrufgrund.AnmeldungAbgelehnt or Abrufgrund.NichtErreichbar or Abrufgrund.Ueberlastet;
}

public enum Abrufgrund
{
    NichtEingerichtet,

    /// <summary>Name or password are wrong.</summary>
    AnmeldungAbgelehnt,

    /// <summary>The account may not read this table.</summary>
    NichtBerechtigt,

    TabelleUnbekannt,

    /// <summary>No figures for these areas and years.</summary>
    KeineDaten,

    ZuGross,

    /// <summary>The offices still put the table together.</summary>
    NochInArbeit,

    Zeitueberschreitung,
    NichtErreichbar,
    Ueberlastet,

    /// <summary>A web page came, for example about maintenance.</summary>
    Webseite,

    /// <summary>The answer ended before it was complete.</summary>
    Abgebrochen,

    /// <summary>Figures of another table came.</summary>
    AndereTabelle,

    /// <summary>The offices ignored the filter, and what was asked for is not in what came.</summary>
    AndereGebiete,

    /// <summary>The offices refused, in words of their own.</summary>
    Abgelehnt,

    /// <summary>Something came that nobody has seen before.</summary>
    Unverstanden,
}

/// <param name="Angabe">What the offices said, or the level in question.</param>
public sealed record Abrufhinweis(Abrufhinweisart Art, string Angabe);

public enum Abrufhinweisart
{
    /// <summary>The offices changed the question before they answered it.</summary>
    Geaendert,

    /// <summary>More came than was asked for; only what was asked for is kept.</summary>
    MehrGeliefert,

    /// <summary>The table has nothing for one of the levels.</summary>
    EbeneFehlt,
}
