using System.Collections.Frozen;

namespace Daks.Core.Termine;

/// <summary>What may speak against a time.</summary>
public enum Terminhinweis
{
    Vergangen,
    Feiertag,
    Sonntag,
    Samstag,

    /// <summary>24 and 31 December: no holidays, and nobody comes.</summary>
    Jahreswechsel,
    Sperrtag,
    Sitzungstag,

    /// <summary>The papers of a session go out in these days.</summary>
    Ladungsfrist,

    /// <summary>No public invitations of the head of the administration in the weeks before an election.</summary>
    Wahlzeit,
    Schulferien,
    Brueckentag,

    /// <summary>27 to 30 December and the days up to Epiphany: many are away.</summary>
    ZwischenDenJahren,

    /// <summary>Weiberfastnacht, Rosenmontag and Faschingsdienstag, where they are celebrated.</summary>
    Karneval,
    FreitagNachmittag,

    /// <summary>Less time to invite than is usual.</summary>
    KurzerVorlauf,
}

public enum Haerte
{
    /// <summary>Not looked at.</summary>
    Aus,

    /// <summary>Said, and put behind times without it.</summary>
    Weich,

    /// <summary>Not proposed.</summary>
    Hart,
}

/// <summary>Which of these rule a time out, and which are only said.</summary>
public sealed record Terminregelwerk
{
    private static readonly FrozenDictionary<Terminhinweis, Haerte> Ueblich = new Dictionary<Terminhinweis, Haerte>
    {
        [Terminhinweis.Vergangen] = Haerte.Hart,
        [Terminhinweis.Feiertag] = Haerte.Hart,
        [Terminhinweis.Sonntag] = Haerte.Hart,
        [Terminhinweis.Samstag] = Haerte.Hart,
        [Terminhinweis.Jahreswechsel] = Haerte.Hart,
        [Terminhinweis.Sperrtag] = Haerte.Hart,
        [Terminhinweis.Sitzungstag] = Haerte.Hart,
        [Terminhinweis.Ladungsfrist] = Haerte.Weich,
        [Terminhinweis.Wahlzeit] = Haerte.Weich,
        [Terminhinweis.Schulferien] = Haerte.Weich,
        [Terminhinweis.Brueckentag] = Haerte.Weich,
        [Terminhinweis.ZwischenDenJahren] = Haerte.Weich,
        [Terminhinweis.Karneval] = Haerte.Weich,
        [Terminhinweis.FreitagNachmittag] = Haerte.Weich,
        [Terminhinweis.KurzerVorlauf] = Haerte.Weich,
    }.ToFrozenDictionary();

    public static Terminregelwerk Standard { get; } = new();

    /// <value>What was decided otherwise than usual.</value>
    public FrozenDictionary<Terminhinweis, Haerte> Abweichungen { get; init; } = FrozenDictionary<Terminhinweis, Haerte>.Empty;

    /// <value>Weeks before an election; the length is usage, not law, and differs by Land.</value>
    public int WahlzeitWochen { get; init; } = 6;

    /// <value>Days before a session in which its papers go out, where the session says nothing else.</value>
    public int LadungsfristTage { get; init; } = 10;

    /// <summary>As decided here, else as usual; what is past is past, whatever was decided.</summary>
    public Haerte Von(Terminhinweis hint) =>
        hint != Terminhinweis.Vergangen && Abweichungen.TryGetValue(hint, out var set) ? set : Ueblich[hint];

    public Terminregelwerk Mit(Terminhinweis hint, Haerte strictness) =>
        this with { Abweichungen = new Dictionary<Terminhinweis, Haerte>(Abweichungen) { [hint] = strictness }.ToFrozenDictionary() };
}
