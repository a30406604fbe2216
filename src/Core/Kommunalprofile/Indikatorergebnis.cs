namespace Daks.Core.Kommunalprofile;

/// <summary>An indicator for one area and year, or why there is none: what is absent is never zero.</summary>
public abstract record Indikatorergebnis
{
    private Indikatorergebnis() { }

    public sealed record Vorhanden(Indikatorwert Wert) : Indikatorergebnis;

    /// <param name="Gruende">At least one, each named once.</param>
    public sealed record Fehlt(IReadOnlyList<Fehlstelle> Gruende) : Indikatorergebnis;

    /// <returns>Null when there is none.</returns>
    public Indikatorwert? WertOderNull => (this as Vorhanden)?.Wert;
}

/// <summary>An indicator's value with everything a reader asks on click. Lists compare by reference.</summary>
public sealed record Indikatorwert
{
    private static readonly Qualitaet[] Vorsicht =
        [Qualitaet.Eingeschraenkt, Qualitaet.Geschaetzt, Qualitaet.Vorlaeufig, Qualitaet.Revidiert];

    public required IndikatorDefinition Definition { get; init; }

    public required Gebiet Gebiet { get; init; }

    /// <value>The Stichtag of the inputs, or the year or years of the events.</value>
    public required Zeitbezug Zeit { get; init; }

    /// <value>Unrounded, in the unit of the definition.</value>
    public required decimal Wert { get; init; }

    /// <value>The most cautious mark of what went in.</value>
    public required Qualitaet Qualitaet { get; init; }

    /// <value>False: "genähert", because a group was divided, a midpoint taken or an input replaced.</value>
    public required bool IstExakt { get; init; }

    /// <value>True: as its publisher has it; there are no inputs then.</value>
    public required bool IstUebernommen { get; init; }

    /// <value>Computed from projected figures; never counts as observed (invariant I18).</value>
    public required bool IstPrognose { get; init; }

    /// <value>Of the newest population that went in; <see cref="Zensusbasis.Keine"/> when none did, and when a register counted it.</value>
    public required Zensusbasis Basis { get; init; }

    /// <value>Of all that went in; see <see cref="Reihenwert"/>.</value>
    public DateOnly? Gebietsstand { get; init; }

    /// <value>What the people it is about were counted from, a register included; null when none went in, or nobody said.</value>
    public Zensusbasis? Zaehlung => Basis != Zensusbasis.Keine || Eingaben.Any(eingabe => eingabe.Messgroesse == Messgroessen.Bevoelkerung) ? Basis : null;

    /// <value>The numerator or denominator is small: shown with a word of warning, and no rule speaks of it (domain guide 6.4).</value>
    public required bool IstKleineZahl { get; init; }

    /// <value>Taken over, and nothing tells how many cases stand behind it, which may be few: shown, but no rule speaks of it (domain guide 6.4).</value>
    public bool IstFallzahlUnbekannt { get; init; }

    /// <value>Half the width of the band chance alone explains: 1.96·√events per denominator, in the unit; null where events are not counted.</value>
    public required decimal? Schwankung { get; init; }

    /// <value>In the order of the formula; what entered twice stands once.</value>
    public required IReadOnlyList<Eingabe> Eingaben { get; init; }

    /// <value>The sources of the value, each once.</value>
    public required IReadOnlyList<Herkunft> Herkunft { get; init; }

    /// <value>As people see it.</value>
    public decimal Gerundet => Math.Round(Wert, Definition.Dezimalstellen, MidpointRounding.AwayFromZero);

    /// <value>False outside the limits of the definition: rather an error of the data than a fact.</value>
    public bool IstPlausibel => Definition.Grenzen.Enthaelt(Wert);

    internal static Qualitaet Vorsichtigste(IEnumerable<Qualitaet> alle)
    {
        var present = alle.ToHashSet();
        return Vorsicht.FirstOrDefault(present.Contains, Qualitaet.Ok);
    }
}

/// <summary>A figure that went into an indicator.</summary>
/// <param name="Messgroesse">A key of the catalogue's measured things.</param>
/// <param name="Teilung">How it was made where the office has only wider groups.</param>
/// <param name="Referenz">Whose shares divided it; null unless <see cref="Teilung.NachReferenz"/>.</param>
public sealed record Eingabe(
    string Messgroesse,
    Gebiet Gebiet,
    Gliederung Gliederung,
    Zeitbezug Zeit,
    decimal Wert,
    Qualitaet Qualitaet,
    Zensusbasis Basis,
    Herkunft Herkunft,
    Teilung Teilung = Teilung.Keine,
    Gebiet? Referenz = null,
    DateOnly? Gebietsstand = null);

public enum Teilung
{
    /// <summary>As published, or a sum of it.</summary>
    Keine,

    /// <summary>A group was divided evenly among its years.</summary>
    Gleichmaessig,

    /// <summary>A group was divided as it is in another area.</summary>
    NachReferenz,
}

/// <summary>What an indicator lacks.</summary>
/// <param name="Messgroesse">A key of the measured things, or the indicator's own where it is only taken over.</param>
/// <param name="Qualitaet">What the office says instead of the figure; null unless <see cref="Fehlgrund.Zurueckgehalten"/>.</param>
public sealed record Fehlstelle(Fehlgrund Grund, string Messgroesse, Gliederung Gliederung, int Jahr, Qualitaet? Qualitaet = null);

public enum Fehlgrund
{
    /// <summary>There is no such series for the area.</summary>
    KeineDaten,

    /// <summary>There is one, without this year.</summary>
    JahrFehlt,

    /// <summary>The office withholds the figure.</summary>
    Zurueckgehalten,

    /// <summary>The age groups are too wide and nothing says how to divide them.</summary>
    NichtAufteilbar,

    /// <summary>Nobody to divide by.</summary>
    NennerNull,

    /// <summary>The figures rest on different censuses (invariant I18).</summary>
    Zensusbruch,

    /// <summary>The figures are about different borders.</summary>
    Gebietsaenderung,

    /// <summary>Too few members of a group have a value.</summary>
    ZuWenigeMitglieder,
}
