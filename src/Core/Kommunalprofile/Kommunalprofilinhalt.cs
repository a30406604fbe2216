using System.Globalization;
using Daks.Core.Bilder;

namespace Daks.Core.Kommunalprofile;

/// <summary>What a Kommunalprofil says, in words and pictures: the same for every kind of file. Lists compare by reference.</summary>
public sealed record Kommunalprofilinhalt
{
    public required CultureInfo Sprache { get; init; }

    public required string Kommune { get; init; }

    /// <value>"Kommunalprofil Musterstadt".</value>
    public required string Titel { get; init; }

    /// <value>The day the document was made, as people read it.</value>
    public required string Stand { get; init; }

    /// <value>Without figures, and then without groups, pictures and sources too.</value>
    public required IReadOnlyList<Kennzahlgruppe> Gruppen { get; init; }

    /// <value>Names of the areas figures are compared with, as many as a page is wide.</value>
    public IReadOnlyList<string> Bezugsraeume { get; init; } = [];

    /// <value>The few that stand on one page.</value>
    public required IReadOnlyList<Kennzahlangabe> Wichtigste { get; init; }

    /// <value>Names of the indicators there are no figures for.</value>
    public required IReadOnlyList<string> Fehlend { get; init; }

    public required IReadOnlyList<Bild> Bilder { get; init; }

    /// <value>The pyramid, drawn to be read where there is little room; null without figures by age and sex.</value>
    public Bild? Datenblattbild { get; init; }

    /// <value>Null when no projection was kept.</value>
    public Vorausberechnungsangabe? Vorausberechnung { get; init; }

    /// <value>The four fields in their order; a field without entries stands there empty.</value>
    public required IReadOnlyList<Swotfeld> Swot { get; init; }

    /// <value>What follows from crossing entries.</value>
    public IReadOnlyList<Swotangabe> Strategien { get; init; } = [];

    /// <value>How many interviews were held.</value>
    public int Gespraeche { get; init; }

    /// <value>Null when nothing was listed.</value>
    public required Bildtabelle? Inventar { get; init; }

    public required IReadOnlyList<Feldangabe> Handlungsfelder { get; init; }

    /// <value>Publisher, table, day and licence, a line each.</value>
    public required IReadOnlyList<string> Quellen { get; init; }

    /// <value>Every figure behind the indicators, and those of the projection, for those who go on counting.</value>
    public required IReadOnlyList<Datenangabe> Daten { get; init; }
}

public sealed record Kennzahlgruppe(string Name, IReadOnlyList<Kennzahlangabe> Zeilen)
{
    /// <value>Where its figures come from, as in <see cref="Kommunalprofilinhalt.Quellen"/>.</value>
    public IReadOnlyList<string> Quellen { get; init; } = [];
}

/// <param name="Wert">With its unit.</param>
/// <param name="Stand">Day or years, with whatever must be known before relying on the value.</param>
/// <param name="Vergleich">Empty where there is none.</param>
/// <param name="Trend">Or why there is none.</param>
/// <param name="Bezugswerte">One for each of <see cref="Kommunalprofilinhalt.Bezugsraeume"/>; empty where there is none.</param>
/// <param name="Einordnung">How far off the first of them it is, and the trend where there is one.</param>
public sealed record Kennzahlangabe(
    string Schluessel, string Name, string Wert, string Stand, string Vergleich, string Trend, IReadOnlyList<string> Bezugswerte, string Einordnung);

public sealed record Swotfeld(string Name, IReadOnlyList<Swotangabe> Eintraege);

/// <param name="Grund">What it rests on: figures, or what somebody said; empty when there is neither.</param>
public sealed record Swotangabe(string Text, string Grund)
{
    /// <value>Publisher, table, day and licence of the figures it rests on, a line each; empty when it rests on none.</value>
    public IReadOnlyList<string> Quellen { get; init; } = [];
}

/// <param name="Text">Empty when nobody said.</param>
public sealed record Feldangabe(string Name, string Text);

/// <param name="Wert">Unrounded, but for what is projected.</param>
/// <param name="Vermerk">Empty when there is nothing to know.</param>
public sealed record Datenangabe(string Schluessel, string Indikator, string Gebiet, string Stand, decimal Wert, string Einheit, string Vermerk, string Quelle);
