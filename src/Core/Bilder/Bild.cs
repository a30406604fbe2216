namespace Daks.Core.Bilder;

/// <summary>A picture made of simple shapes, with words for whoever cannot see it and the table behind it.</summary>
/// <param name="Breite">In units of the picture; the screen scales it.</param>
/// <param name="Titel">One line: what is shown, where and when.</param>
/// <param name="Beschreibung">One or two sentences: what there is to see.</param>
/// <param name="Formen">Drawn in this order, later ones above.</param>
public sealed record Bild(
    int Breite,
    int Hoehe,
    string Titel,
    string Beschreibung,
    IReadOnlyList<Form> Formen,
    Bildtabelle Tabelle)
{
    /// <value>What its figures rest on, in one line: years, census, day; empty when the title says it all. Drawn in files only.</value>
    public string Grundlage { get; init; } = "";

    /// <value>Where its figures come from, one line each. Pages and cards say it beside the picture; a file has to say it itself.</value>
    public IReadOnlyList<string> Quellen { get; init; } = [];
}

/// <param name="Spalten">The first names the rows, the others are figures.</param>
/// <param name="Zeilen">As many cells as there are columns, written for people.</param>
public sealed record Bildtabelle(IReadOnlyList<string> Spalten, IReadOnlyList<IReadOnlyList<string>> Zeilen);

/// <summary>What a shape stands for; the theme of page, card or paper decides how it looks.</summary>
public enum Ton
{
    Schrift,
    Leise,
    Raster,
    Achse,
    Eigen,
    Vergleich,
    Maennlich,
    Weiblich,
    Umriss,
    Bruch,
    Spanne,
}

public enum Anker
{
    Links,
    Mitte,
    Rechts,
}

public abstract record Form
{
    private Form() { }

    /// <param name="Tipp">Shown when the pointer rests on it; null for none.</param>
    public sealed record Rechteck(double X, double Y, double Breite, double Hoehe, Ton Ton, string? Tipp = null) : Form;

    /// <summary>A line through points, at least two.</summary>
    /// <param name="Gestrichelt">Projected, or a break: never told apart by colour alone.</param>
    public sealed record Linie(IReadOnlyList<Punkt> Punkte, Ton Ton, double Dicke = 1, bool Gestrichelt = false) : Form;

    /// <summary>An area between points, closed by itself.</summary>
    public sealed record Flaeche(IReadOnlyList<Punkt> Punkte, Ton Ton) : Form;

    public sealed record Kreis(double X, double Y, double Radius, Ton Ton, string? Tipp = null) : Form;

    /// <param name="Y">The base line.</param>
    public sealed record Schrift(double X, double Y, string Text, Ton Ton = Ton.Schrift, Anker Anker = Anker.Links, double Groesse = 12, bool Fett = false) : Form;
}

public readonly record struct Punkt(double X, double Y);
