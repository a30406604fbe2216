using Daks.Core.Strategien;

namespace Daks.Core.Kommunalprofile;

/// <summary>An indicator as the catalogue has it. Lists compare by reference. Source: domain guide 4.1 and 4.2.</summary>
public sealed record IndikatorDefinition
{
    /// <value>As in "AQ65": the age limits belong to the key, because publishers draw them differently. Never reused.</value>
    public required string Schluessel { get; init; }

    public required Indikatorgruppe Gruppe { get; init; }

    public required Zweisprachig Name { get; init; }

    /// <value>For axes and small cards.</value>
    public required Zweisprachig Kurzname { get; init; }

    /// <value>In words, as people read it on click.</value>
    public required Zweisprachig Formel { get; init; }

    public required Einheit Einheit { get; init; }

    /// <value>1: higher is better; −1: lower is better; 0: depends on the place.</value>
    public required int Polaritaet { get; init; }

    /// <value>How many are shown; figures are kept unrounded.</value>
    public required int Dezimalstellen { get; init; }

    public required Vergleichsart Vergleich { get; init; }

    /// <value>Larger areas count something else, as moves within them are none: set against areas of the own level only.</value>
    public bool NurGleicheEbene { get; init; }

    public required Zusammenfassung Zusammenfassung { get; init; }

    /// <value>A smaller denominator makes the figure a small number: shown, but no rule speaks of it. 0 where there is none.</value>
    public required int MinNenner { get; init; }

    public required Grenzen Grenzen { get; init; }

    /// <value>Keys of measured things; empty when the figure is only taken over as published.</value>
    public required IReadOnlyList<string> Eingaben { get; init; }

    /// <value>Codes of the tables that bring the inputs for Gemeinden; null where the offices publish none.</value>
    public required string? Tabelle { get; init; }

    /// <value>What helps where the table does not exist; null when it does.</value>
    public required Zweisprachig? Ersatz { get; init; }

    /// <value>Codes HF01 to HF12 the indicator speaks about.</value>
    public required IReadOnlyList<string> Handlungsfelder { get; init; }
}

public enum Indikatorgruppe
{
    Struktur,
    Bewegung,
    SozialesWirtschaft,
}

/// <summary>How two values are set against each other. Source: domain guide 6.1.</summary>
public enum Vergleichsart
{
    /// <summary>Not compared: the size of a place is no merit.</summary>
    Keine,

    /// <summary>In % of the reference: positive ratios.</summary>
    Relativ,

    /// <summary>Difference in percentage points.</summary>
    Prozentpunkte,

    /// <summary>Difference per 1,000 people.</summary>
    Promille,

    /// <summary>Difference in years.</summary>
    Jahre,

    /// <summary>Difference of the measure itself, which is negative nearly everywhere.</summary>
    Billeter,
}

/// <summary>How a group of places comes to its value.</summary>
public enum Zusammenfassung
{
    /// <summary>The inputs are added up and the formula applied once.</summary>
    Summe,

    /// <summary>The mean of the members' values, because inputs are not published.</summary>
    Mittel,
}

/// <summary>Between what a figure is plausible; null for no limit.</summary>
public sealed record Grenzen(decimal? Minimum, decimal? Maximum)
{
    public bool Enthaelt(decimal wert) => (Minimum is not { } min || wert >= min) && (Maximum is not { } max || wert <= max);
}

public enum Einheit
{
    Personen,
    Anzahl,
    Prozent,
    Je100,
    Je1000,
    Je10000,
    Jahre,

    /// <summary>A bare number, as the Billeter-Maß.</summary>
    Zahl,
    Euro,
    EuroJeEinwohner,
    Quadratmeter,
    QuadratmeterJeEinwohner,
    Quadratkilometer,
    EinwohnerJeKm2,
    KinderJeFrau,
    FrauenJe100Maenner,
    PersonenJeHaushalt,
}

/// <summary>Something the offices count, from which indicators are computed.</summary>
/// <param name="Schluessel">What <see cref="Reihenschluessel.Messgroesse"/> calls it.</param>
/// <param name="AmtlicheCodes">The offices' own codes for it (<c>BEVSTD</c>).</param>
public sealed record Messgroesse(string Schluessel, Zweisprachig Name, Einheit Einheit, IReadOnlyList<string> AmtlicheCodes);
