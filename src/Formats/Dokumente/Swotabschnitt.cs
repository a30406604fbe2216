using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Formats.Dokumente;

/// <summary>The SWOT in a document: the board, what each entry rests on, and what follows from crossing them.</summary>
internal static class Swotabschnitt
{
    public static void Add(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        if (inhalt.Gespraeche > 0)
        {
            word.Text(Texte.Format(inhalt.Gespraeche == 1 ? "Profil.EinGespraech" : "Profil.Gespraeche", inhalt.Sprache, inhalt.Gespraeche));
        }

        if (inhalt.Swot.All(feld => feld.Eintraege.Count == 0))
        {
            word.Text(Texte.Get("Profil.OhneEintrag", inhalt.Sprache));
        }
        else
        {
            Board(word, inhalt);
            Entries(word, inhalt);
        }

        if (inhalt.Strategien.Count > 0)
        {
            word.Heading(Texte.Get("Profil.Strategien", inhalt.Sprache), 2);
            foreach (var (text, grund) in inhalt.Strategien)
            {
                word.Bullet(text, grund);
            }
        }
    }

    private static void Entries(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        foreach (var feld in inhalt.Swot)
        {
            word.Heading(feld.Name, 2);
            foreach (var eintrag in feld.Eintraege)
            {
                word.Bullet(eintrag.Text, [eintrag.Grund, .. eintrag.Quellen]);
            }

            if (feld.Eintraege.Count == 0)
            {
                word.Text(Texte.Get("Profil.OhneEintrag", inhalt.Sprache));
            }
        }
    }

    // Four fields on a page show what belongs together; below them stands what each entry rests on.
    private static void Board(Wordbau word, Kommunalprofilinhalt inhalt)
    {
        if (inhalt.Swot is not [var strengths, var weaknesses, var chances, var risks])
        {
            return;
        }

        var name = Texte.Get("Profil.Tafel", inhalt.Sprache);
        word.Heading(name, 2);
        word.Board(
            [Words("Ursprung"), Words("Guenstig"), Words("Unguenstig")],
            [new(Words("Innen"), [Field(strengths), Field(weaknesses)]), new(Words("Aussen"), [Field(chances), Field(risks)])],
            name,
            string.Join(' ', inhalt.Swot.Select(feld => Texte.Format(
                feld.Eintraege.Count == 1 ? "Profil.Tafel.EinEintrag" : "Profil.Tafel.Eintraege", inhalt.Sprache, feld.Name, feld.Eintraege.Count))));

        string Words(string key) => Texte.Get($"Profil.Tafel.{key}", inhalt.Sprache);

        Tafelfeld Field(Swotfeld feld) => new(feld.Name, [.. feld.Eintraege.Select(eintrag => eintrag.Text)], Texte.Get("Profil.OhneEintrag", inhalt.Sprache));
    }
}
