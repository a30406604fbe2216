using System.Collections.Frozen;
using Daks.Core.Bilder;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Formats.Dokumente;

/// <summary>The Kommunalprofil as a Word document, and its one page as a fact sheet.</summary>
public static class KommunalprofilDocx
{
    private const double PageWide = 15;
    private const double SheetWide = 8;
    private const int MostOnOnePage = 24;

    // Of a table of figures, in hundredths of the width of the page.
    private const int FirstWide = 16;
    private const int MostWide = 24;

    // In hundredths of the width of the page, for all areas together.
    private const int Bezugsbreite = 39;

    private static readonly FrozenSet<int> NoFigures = FrozenSet<int>.Empty;
    private static readonly FrozenSet<int> Wertspalte = new[] { 1 }.ToFrozenSet();
    private static readonly string[] ErsteSpalten = ["Indikator", "Wert", "Stand"];

    public static byte[] Write(Kommunalprofilinhalt inhalt)
    {
        ArgumentNullException.ThrowIfNull(inhalt);
        using var word = new Wordbau(inhalt.Titel, inhalt.Stand, inhalt.Sprache);
        word.Title(inhalt.Titel);
        word.Text(Texte.Format("Profil.Stand", inhalt.Sprache, inhalt.Stand));
        Figures(word, inhalt);
        Pictures(word, inhalt);
        Projection(word, inhalt);
        Section(word, inhalt, "Swot");
        Swotabschnitt.Add(word, inhalt);
        Inventory(word, inhalt);
        Fields(word, inhalt);
        Sources(word, inhalt);
        Appendix(word, inhalt);
        return word.Finish();
    }

    /// <summary>What one hands to a council member: the most important figures and the pyramid.</summary>
    public static byte[] WriteDatenblatt(Kommunalprofilinhalt inhalt)
    {
        ArgumentNullException.ThrowIfNull(inhalt);
        var title = Texte.Format("Profil.Datenblatt", inhalt.Sprache, inhalt.Kommune);
        using var word = new Wordbau(title, inhalt.Stand, inhalt.Sprache, isSheet: true);
        word.Title(title);
        word.Text(Texte.Format("Profil.Stand", inhalt.Sprache, inhalt.Stand));
        if (inhalt.Wichtigste.Count == 0)
        {
            word.Text(Texte.Get("Profil.OhneZahlen", inhalt.Sprache));
        }
        else
        {
            Most(word, inhalt, title);
        }

        if ((inhalt.Datenblattbild ?? (inhalt.Bilder.Count > 0 ? inhalt.Bilder[0] : null)) is { } bild)
        {
            word.Picture(bild, SheetWide);
            word.Small(bild.Titel);
        }

        if (inhalt.Vorausberechnung is { } voraus)
        {
            word.Small(voraus.Kurz);
        }

        if (inhalt.Quellen.Count > 0)
        {
            // In one paragraph: six of their own lead onto a second page.
            word.Small(string.Join(" · ", inhalt.Quellen));
        }

        return word.Finish();
    }

    private static void Figures(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        Section(word, inhalt, "Indikatoren");
        if (inhalt.Gruppen.Count == 0)
        {
            word.Text(Texte.Get("Profil.OhneZahlen", inhalt.Sprache));
            return;
        }

        foreach (var gruppe in inhalt.Gruppen)
        {
            word.Heading(gruppe.Name, 2);
            Indicators(word, inhalt, gruppe);
        }

        if (inhalt.Fehlend.Count > 0)
        {
            // There may be forty of them: they are to be found, and not to be in the way.
            word.Small(Texte.Format("Profil.Fehlend", inhalt.Sprache, string.Join(", ", inhalt.Fehlend)));
        }
    }

    // Each area has a column of its own: figures below each other can be compared. Nothing to compare with, no column for it.
    private static void Indicators(Wordbau word, Kommunalprofilinhalt inhalt, Kennzahlgruppe gruppe)
    {
        var areas = inhalt.Bezugsraeume.Count;
        var isPlaced = areas > 0 || gruppe.Zeilen.Any(zeile => zeile.Einordnung.Length > 0);
        // Where there is room, no name of an area has to break within a word.
        var (standWide, mostWide) = areas < 3 ? (13, 16) : (12, 13);
        int[] widths = areas == 0
            ? isPlaced ? [32, 18, 24] : [44, 22, 34]
            : [25, 13, standWide, .. inhalt.Bezugsraeume.Select(name => Math.Min(Math.Clamp(name.Length + 1, 8, mostWide), Bezugsbreite / areas))];
        word.Table(
            [.. ErsteSpalten.Select(column => Column(inhalt, column)), .. inhalt.Bezugsraeume, .. isPlaced ? [Column(inhalt, "Einordnung")] : Array.Empty<string>()],
            [.. gruppe.Zeilen.Select(zeile => (IReadOnlyList<string>)[zeile.Name, zeile.Wert, zeile.Stand, .. zeile.Bezugswerte, .. isPlaced ? [zeile.Einordnung] : Array.Empty<string>()])],
            Wertspalte.Concat(Enumerable.Range(ErsteSpalten.Length, areas)).ToHashSet(),
            [.. widths, .. isPlaced ? [100 - widths.Sum()] : Array.Empty<int>()],
            gruppe.Name,
            below: gruppe.Quellen.Count > 0 ? string.Join(" · ", gruppe.Quellen) : null);
    }

    private static void Most(Wordbau word, Kommunalprofilinhalt inhalt, string name) => word.Table(
        [.. ErsteSpalten.Append("Vergleich").Append("Trend").Select(column => Column(inhalt, column))],
        [.. inhalt.Wichtigste.Select(zeile => (IReadOnlyList<string>)[zeile.Name, zeile.Wert, zeile.Stand, zeile.Vergleich, zeile.Trend])],
        Wertspalte,
        [26, 16, 14, 28, 16],
        name);

    private static string Column(Kommunalprofilinhalt inhalt, string name) => Texte.Get($"Profil.Spalte.{name}", inhalt.Sprache);

    private static void Pictures(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        if (inhalt.Bilder.Count == 0)
        {
            return;
        }

        Section(word, inhalt, "Bilder");
        foreach (var bild in inhalt.Bilder)
        {
            word.Heading(bild.Titel, 2);
            Picture(word, bild, $"{bild.Beschreibung} {Texte.Get("Profil.ImAnhang", inhalt.Sprache)}");
        }
    }

    // What a file of its own would have drawn in it, here as text that can be read aloud.
    private static void Picture(Wordbau word, Bild bild, string text)
    {
        string[] sources = [.. bild.Quellen.Prepend(bild.Grundlage).Where(line => line.Length > 0)];
        word.Picture(bild, PageWide);
        word.Small(text, staysWithNext: sources.Length > 0);
        if (sources.Length > 0)
        {
            word.Small(string.Join(" · ", sources));
        }
    }

    // Eleven rows below each picture would tear the pictures apart.
    private static void Appendix(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        if (inhalt.Bilder.Count == 0)
        {
            return;
        }

        Section(word, inhalt, "Anhang", onNewPage: true);
        foreach (var bild in inhalt.Bilder)
        {
            word.Heading(bild.Titel, 2);
            Behind(word, bild);
        }
    }

    private static void Projection(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        if (inhalt.Vorausberechnung is not { } voraus)
        {
            return;
        }

        Section(word, inhalt, "Vorausberechnung", onNewPage: true);
        word.Heading(voraus.Titel, 2);
        foreach (var line in voraus.Saetze.Take(2))
        {
            word.Text(line);
        }

        Picture(word, voraus.Bild, voraus.Bild.Beschreibung);
        Behind(word, voraus.Bild);
        foreach (var line in voraus.Saetze.Skip(2))
        {
            word.Bullet(line);
        }

        if (voraus.Annahmen.Count > 0)
        {
            word.Heading(Texte.Get("Profil.Abschnitt.Annahmen", inhalt.Sprache), 2);
            foreach (var line in voraus.Annahmen)
            {
                word.Bullet(line);
            }
        }
    }

    private static void Behind(Wordbau word, Bild bild)
    {
        // Two columns at the two edges of a page are hard to read across.
        var columns = bild.Tabelle.Spalten;
        var rest = Math.Min(MostWide, (100 - FirstWide) / Math.Max(1, columns.Count - 1));
        word.Table(
            columns,
            bild.Tabelle.Zeilen,
            Enumerable.Range(1, columns.Count - 1).ToHashSet(),
            [FirstWide, .. Enumerable.Repeat(rest, columns.Count - 1)],
            bild.Titel,
            isWhole: bild.Tabelle.Zeilen.Count <= MostOnOnePage);
    }

    private static void Inventory(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        Section(word, inhalt, "Inventar");
        if (inhalt.Inventar is { } inventar)
        {
            word.Table(inventar.Spalten, inventar.Zeilen, NoFigures, [38, 24, 12, 26], Texte.Get("Profil.Abschnitt.Inventar", inhalt.Sprache));
        }
        else
        {
            word.Text(Texte.Get("Profil.OhneInventar", inhalt.Sprache));
        }
    }

    private static void Fields(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        Section(word, inhalt, "Felder");
        foreach (var feld in inhalt.Handlungsfelder)
        {
            word.Bullet(feld.Text.Length == 0 ? feld.Name : $"{feld.Name}: {feld.Text}");
        }

        if (inhalt.Handlungsfelder.Count == 0)
        {
            word.Text(Texte.Get("Profil.OhneInventar", inhalt.Sprache));
        }
    }

    private static void Sources(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        Section(word, inhalt, "Quellen");
        if (inhalt.Quellen.Count == 0)
        {
            word.Text(Texte.Get("Profil.OhneZahlen", inhalt.Sprache));
            return;
        }

        word.Text(Texte.Get("Profil.Hinweis", inhalt.Sprache));
        foreach (var line in inhalt.Quellen)
        {
            word.Bullet(line);
        }
    }

    private static void Section(Wordbau word, Kommunalprofilinhalt inhalt, string name, bool onNewPage = false) =>
        word.Heading(Texte.Get($"Profil.Abschnitt.{name}", inhalt.Sprache), 1, onNewPage);
}
