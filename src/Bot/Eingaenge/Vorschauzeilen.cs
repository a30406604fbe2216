using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Sprache;

namespace Daks.Bot.Eingaenge;

/// <summary>What was recognised in a file: table, years, areas, rows and signs; what is refused, breaks, and would change.</summary>
internal static class Vorschauzeilen
{
    private const int MostAreas = 6;
    private const int MostLines = 3;
    private const int LongestName = 40;

    public static IEnumerable<CardElement> Of(DaksTurn turn, Eingangsbefund befund, Statistikvorschau vorschau, Leseangaben angaben)
    {
        yield return new FactSet([.. Facts(turn, vorschau)]);
        foreach (var text in Breaks(turn, vorschau).Concat(Jumps(turn, befund)).Concat(Signs(turn, vorschau)).Concat(Hints(turn, vorschau)).Concat(Questions(turn, vorschau, angaben)))
        {
            yield return new TextBlock(CardText.Escape(text)) { Spacing = Spacing.Small };
        }

        var errors = vorschau.Fehler.Take(MostLines).Select(fehler => Statistiktexte.Satz(fehler, turn.Culture));
        var changes = befund.Aenderungen.Take(MostLines).Select(change => Change(turn, change));
        foreach (var element in Some(turn, vorschau.Zeilen.Abgewiesen, "Datei.Abgewiesen.Eine", "Datei.Abgewiesen", errors)
            .Concat(Some(turn, befund.Aenderungen.Count, "Datei.Aendert.Eine", "Datei.Aendert", changes)))
        {
            yield return element;
        }

        if (vorschau.Lizenzzeile is { } licence)
        {
            yield return new TextBlock(CardText.Escape(licence)) { IsSubtle = true, Spacing = Spacing.Medium };
        }
    }

    private static IEnumerable<Fact> Facts(DaksTurn turn, Statistikvorschau vorschau)
    {
        yield return Fact("Datei.Aufbau", $"{Statistiktexte.Name(vorschau.Format, turn.Culture)} ({vorschau.Zeichensatz})");
        if ($"{vorschau.Tabelle.Code} {vorschau.Tabelle.Titel}".Trim() is { Length: > 0 } table)
        {
            yield return Fact("Datei.Tabelle", table);
        }

        if (vorschau.Jahre is [var first, ..])
        {
            yield return Fact("Datei.Jahre", DateiCard.Years(first, vorschau.Jahre[^1]));
        }

        var more = vorschau.Gebiete.Count - MostAreas;
        var areas = string.Join(", ", vorschau.Gebiete.Take(MostAreas).Select(fund => Name(turn, fund)));
        yield return Fact("Datei.Gebiete", areas.Length == 0 ? turn.T("Datei.KeineGebiete") : more > 0 ? turn.T("Datei.UndWeitere", areas, more) : areas);
        if (People(turn, vorschau) is { } people)
        {
            yield return Fact("Datei.Einwohner", people);
        }

        yield return Fact("Datei.Zeilen", Rows(turn, vorschau.Zeilen));

        Fact Fact(string key, string value) => new(turn.T(key), CardText.Escape(value));
    }

    private static string Rows(DaksTurn turn, Zeilenzahlen zeilen) => string.Join(
        " · ",
        new (string Key, long Count)[]
        {
            ("Datei.ZeilenGelesen", zeilen.Gelesen),
            ("Datei.ZeilenPassen", zeilen.Uebernommen),
            ("Datei.ZeilenAndere", zeilen.AndereGebiete),
            ("Datei.ZeilenAbgewiesen", zeilen.Abgewiesen),
            ("Datei.ZeilenDoppelt", zeilen.Doppelt),
            ("Datei.ZeilenAufgeloest", zeilen.Aufgeloest),
        }.Where((row, at) => at < 2 || row.Count > 0).Select(row => turn.T(row.Key, row.Count)));

    /// <summary>The first thing somebody checks: does the file have as many people as the place?</summary>
    private static string? People(DaksTurn turn, Statistikvorschau vorschau)
    {
        var whole = new Reihenschluessel(Messgroessen.Bevoelkerung, Importplan.Eigenes(turn.Strategie!.Kommune), Gliederung.Insgesamt);
        return vorschau.Reihen.FirstOrDefault(one => one.Schluessel == whole && one.Variante is null) is { Werte: [.., var last] } && last.Angabe.Wert is { } people
            ? turn.T("Datei.EinwohnerAm", people, Quellentexte.Zeit(last.Zeit, turn.Culture))
            : null;
    }

    private static IEnumerable<string> Breaks(DaksTurn turn, Statistikvorschau vorschau) => vorschau.Zensusbrueche
        .Take(MostLines)
        .Select(bruch => Statistiktexte.Satz(bruch, turn.Culture));

    private static IEnumerable<string> Signs(DaksTurn turn, Statistikvorschau vorschau) =>
        Statistiktexte.Satz(vorschau.Zeichen, turn.Culture) is { } signs ? [signs] : [];

    private static IEnumerable<string> Jumps(DaksTurn turn, Eingangsbefund befund) => befund.Spruenge
        .Take(MostLines)
        .Select(jump => Indikatortexte.Sprung(jump, turn.Culture));

    /// <summary>Figures the catalogue does not know are what the own template is for.</summary>
    private static IEnumerable<string> Hints(DaksTurn turn, Statistikvorschau vorschau) => vorschau.Hinweise
        .Where(one => one.Art != Hinweisart.UnbekannteMessgroesse || vorschau.Format != Statistikformat.Vorlage)
        .Take(MostLines)
        .Select(one => Statistiktexte.Satz(one, turn.Culture));

    private static IEnumerable<string> Questions(DaksTurn turn, Statistikvorschau vorschau, Leseangaben angaben)
    {
        if (vorschau.Hinweise.Any(one => one.Art == Hinweisart.NurAndereGebiete) && vorschau.AndereBeispiele.Count > 0)
        {
            yield return turn.T("Datei.HandeltVon", string.Join(", ", vorschau.AndereBeispiele.Take(MostLines).Select(fund => Name(turn, fund))));
        }

        if (vorschau.Fehlerzahlen.ContainsKey(Zeilengrund.FuehrendeNullFehlt))
        {
            yield return turn.T("Datei.NullFehlt");
        }

        if (vorschau.Fassungsfrage is { } frage)
        {
            yield return turn.T(
                "Datei.Fassung", DateiCard.Years(frage.Jahre[0], frage.Jahre[^1]), Bezeichnung.Of(frage.Genommen, turn.Culture));
        }

        if (vorschau.UnbekannteNamen.Count > 0)
        {
            // One button says which of them is us; whatever else a name may be needs the room of the tab.
            var more = vorschau.UnbekannteNamen.Count - MostAreas;
            var names = string.Join(", ", vorschau.UnbekannteNamen.Take(MostAreas).Select(name => CardText.Plain(name, LongestName)));
            yield return angaben.EigenerName is null
                ? turn.T("Datei.WelcherName")
                : turn.T("Datei.NamenBleibenWeg", more > 0 ? turn.T("Datei.UndWeitere", names, more) : names);
        }
    }

    private static IEnumerable<CardElement> Some(DaksTurn turn, long count, string one, string several, IEnumerable<string> shown)
    {
        var lines = shown.ToArray();
        if (count == 0)
        {
            yield break;
        }

        yield return new TextBlock(turn.T(count == 1 ? one : several, count)) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        foreach (var line in lines)
        {
            yield return new TextBlock(CardText.Escape(line)) { Spacing = Spacing.Small };
        }

        if (count > lines.Length)
        {
            yield return new TextBlock(turn.T("Datei.DazuWeitere", count - lines.Length)) { Spacing = Spacing.Small };
        }
    }

    private static string Change(DaksTurn turn, Wertaenderung change)
    {
        var (geschlecht, alter, auslaender) = change.Schluessel.Gliederung;
        var kommune = turn.Strategie!.Kommune;
        var what = string.Join(", ", new[]
        {
            Indikatorkatalog.Name(change.Schluessel.Messgroesse)?.In(turn.Culture) ?? change.Schluessel.Messgroesse,
            geschlecht == Geschlecht.Insgesamt ? null : Texte.Get($"Geschlecht.{geschlecht}", turn.Culture),
            alter == Altersgruppe.Alle ? null : turn.T("Datei.Alter", alter),
            auslaender is { } foreign ? turn.T(foreign ? "Datei.Auslaender" : "Datei.Deutsche") : null,
            Gebietsnamen.Of(change.Schluessel.Gebiet, kommune, Importplan.Eigenes(kommune), turn.Culture),
            Quellentexte.Zeit(change.Zeit, turn.Culture),
        }.OfType<string>());
        return turn.T("Datei.Aenderung", what, Figure(turn, change.Bisher), Figure(turn, change.Neu));
    }

    private static string Figure(DaksTurn turn, Angabe angabe) =>
        angabe.Wert is { } value ? value.ToString("#,0.###", turn.Culture) : turn.T("Datei.KeineAngabe");

    private static string Name(DaksTurn turn, Gebietsfund fund) =>
        fund.Name.Length > 0 ? $"{fund.Name} ({fund.Gebiet.Code.TrimStart('~')})"
        : fund.Gebiet == Importplan.Eigenes(turn.Strategie!.Kommune) ? turn.Strategie!.Kommune.Name
        : fund.Gebiet.Code.TrimStart('~');
}
