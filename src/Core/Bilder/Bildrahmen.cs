namespace Daks.Core.Bilder;

/// <summary>What stands around a picture once it leaves the page that named it.</summary>
public static class Bildrahmen
{
    private const int Rand = 8;
    private const int Kopfgroesse = 15;
    private const int Kopfzeile = 20;
    private const int Fussgroesse = 10;
    private const int Fusszeile = 15;

    // Means of German text in the font of PNGs, in units per letter; SVGs are set in narrower ones.
    private const double Kopfbuchstabe = Kopfgroesse * 0.62;
    private const double Fussbuchstabe = Fussgroesse * 0.55;

    /// <summary>As a file of its own: title and <see cref="Bild.Grundlage"/> drawn above, <see cref="Bild.Quellen"/> below.</summary>
    public static Bild AlsDatei(this Bild bild)
    {
        ArgumentNullException.ThrowIfNull(bild);
        var titel = Umbruch.Zeilen(bild.Titel, Zeichen(bild, Kopfbuchstabe));
        var grundlage = Umbruch.Zeilen(bild.Grundlage, Zeichen(bild, Fussbuchstabe));
        var kopf = Rand + (Kopfzeile * titel.Count) + (Fusszeile * grundlage.Count) + (titel.Count + grundlage.Count > 0 ? Rand : 0);
        string[] quellen = [.. bild.Quellen.SelectMany(quelle => Umbruch.Zeilen(quelle, Zeichen(bild, Fussbuchstabe)))];
        return bild with
        {
            Hoehe = kopf + bild.Hoehe + (quellen.Length > 0 ? Rand + (Fusszeile * quellen.Length) : 0),
            Grundlage = "",
            Quellen = [],
            Formen =
            [
                .. titel.Select((line, i) => new Form.Schrift(Rand, Rand + (Kopfzeile * (i + 1)) - 5, line, Ton.Schrift, Anker.Links, Kopfgroesse, Fett: true)),
                .. grundlage.Select((line, i) => Klein(line, Rand + (Kopfzeile * titel.Count) + (Fusszeile * (i + 1)) - 3)),
                .. bild.Formen.Select(form => Verschoben(form, kopf)),
                .. quellen.Select((line, i) => Klein(line, kopf + bild.Hoehe + (Fusszeile * (i + 1)) - 3)),
            ],
        };
    }

    private static int Zeichen(Bild bild, double buchstabe) => (int)((bild.Breite - (2 * Rand)) / buchstabe);

    private static Form.Schrift Klein(string line, double y) => new(Rand, y, line, Ton.Leise, Anker.Links, Fussgroesse);

    private static Form Verschoben(Form form, double tiefer) => form switch
    {
        Form.Rechteck one => one with { Y = one.Y + tiefer },
        Form.Kreis one => one with { Y = one.Y + tiefer },
        Form.Schrift one => one with { Y = one.Y + tiefer },
        Form.Linie one => one with { Punkte = Verschoben(one.Punkte, tiefer) },
        Form.Flaeche one => one with { Punkte = Verschoben(one.Punkte, tiefer) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IReadOnlyList<Punkt> Verschoben(IReadOnlyList<Punkt> punkte, double tiefer) =>
        [.. punkte.Select(punkt => punkt with { Y = punkt.Y + tiefer })];
}
