using System.Globalization;
using Daks.Core.Akteure;
using Daks.Core.Artefakte;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Veranstaltungen;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Verlaeufe;

/// <summary>The artefacts of the second stage.</summary>
internal sealed partial class FieldWords
{
    /// <returns>What an artefact is called where several are changed at once; null where its fields name it themselves.</returns>
    public static string? Name(IArtefakt? artefakt) => artefakt switch
    {
        ImportLauf lauf => lauf.Titel,
        Vorausberechnung one => one.Titel,
        SwotEintrag eintrag => Texteingabe.Anriss(eintrag.Text),
        TowsStrategie tows => Texteingabe.Anriss(tows.Text),
        Bestandsmassnahme massnahme => Texteingabe.Anriss(massnahme.Titel),
        Interview interview => interview.Funktion,
        Handlungsfeld feld => feld.Name,
        Veranstaltung one => one.Titel,
        Akteur akteur => akteur.Name,
        _ => null,
    };

    private IEnumerable<(string, string?)> Kommunalprofil(IArtefakt? artefakt) => artefakt switch
    {
        Indikatorauswahl auswahl => [(T("Indikatoren"), string.Join(", ", auswahl.Schluessel.Select(key => Indikatorkatalog.Finde(key)?.Kurzname.In(culture) ?? key)))],
        ImportLauf lauf => Import(lauf),
        Vorausberechnung one => Vorausberechnung(one),
        SwotEintrag eintrag => Swot(eintrag),
        TowsStrategie tows => Tows(tows),
        Bestandsmassnahme massnahme => Inventar(massnahme),
        Inventarvermerk vermerk => [(T("Begruendung"), vermerk.Begruendung)],
        Interview interview => Interview(interview),
        Handlungsfeld feld => Feld(feld),
        _ => [],
    };

    private IEnumerable<(string, string?)> Import(ImportLauf lauf)
    {
        yield return (T("Datei"), lauf.Datei);
        yield return (T("Quelle"), lauf.Quelle);
        yield return (T("Tabelle"), lauf.Tabelle);
        yield return (T("Jahre"), Jahre(lauf.ErstesJahr, lauf.LetztesJahr));
        yield return (T("Zeilen"), lauf.ZeilenUebernommen.ToString("N0", culture));
    }

    private IEnumerable<(string, string?)> Vorausberechnung(Vorausberechnung one)
    {
        yield return (T("Titel"), one.Titel);
        yield return (T("Methode"), Vorausberechnungstexte.Methode(one, culture));
        yield return (T("Stichtag"), Datum.Lang(one.Stichtag, culture));
        yield return (T("LetztesJahr"), one.LetztesJahr.ToString(CultureInfo.InvariantCulture));
        yield return (T("Quelle"), one.Quelle);
    }

    private IEnumerable<(string, string?)> Swot(SwotEintrag eintrag)
    {
        yield return (T("Text"), eintrag.Text);
        yield return (T("Quadrant"), Bezeichnung.Of(eintrag.Quadrant, culture));
        yield return (T("Antwort"), Bezeichnung.Of(eintrag.Status, culture));
        yield return (T("Herkunft"), Bezeichnung.Of(eintrag.Herkunft, culture));
        yield return (T("Gespraech"), eintrag.Interview is { } id ? strategie.Find<Interview>(id)?.Funktion ?? T("Entfallen") : null);
        yield return (T("Belege"), string.Join("; ", eintrag.Belege.Select(Beleg)));
        yield return (T("Quelle"), string.Join(" · ", Quellentexte.Zeilen(eintrag.Belege, culture)));
        yield return (T("Gewicht"), eintrag.Gewicht.ToString(culture));
        yield return (T("Handlungsfeld"), Feldname(eintrag.Handlungsfeld));
        yield return (T("Begruendung"), eintrag.Begruendung);
    }

    private IEnumerable<(string, string?)> Tows(TowsStrategie tows)
    {
        yield return (T("Text"), tows.Text);
        yield return (T("Kreuzung"), Bezeichnung.Of(tows.Typ, culture));
        yield return (T("Eintraege"), string.Join("; ", tows.SwotIds.Select(id => strategie.Find<SwotEintrag>(id) is { } eintrag ? Texteingabe.Anriss(eintrag.Text) : T("Entfallen"))));
        yield return (T("Handlungsfeld"), Feldname(tows.Handlungsfeld));
    }

    private IEnumerable<(string, string?)> Inventar(Bestandsmassnahme massnahme)
    {
        yield return (T("Titel"), massnahme.Titel);
        yield return (T("Beschreibung"), massnahme.Beschreibung);
        yield return (T("Stelle"), massnahme.Stelle);
        yield return (T("Stand"), Bezeichnung.Of(massnahme.Stand, culture));
        yield return (T("Jahre"), Jahre(massnahme.VonJahr, massnahme.BisJahr));
        yield return (T("Handlungsfelder"), Feldnamen(massnahme.Handlungsfelder));
    }

    private IEnumerable<(string, string?)> Interview(Interview interview)
    {
        yield return (T("Funktion"), interview.Funktion);
        yield return (T("Gespraechstag"), Datum.Lang(interview.Am, culture));
        foreach (var (frage, text) in interview.Antworten)
        {
            yield return (Interviewleitfaden.Fragen.FirstOrDefault(one => one.Code == frage)?.Frage.In(culture) ?? frage, text);
        }

        yield return (T("Notiz"), interview.Notiz);
        yield return (T("Handlungsfelder"), Feldnamen(interview.Handlungsfelder));
    }

    private IEnumerable<(string, string?)> Feld(Handlungsfeld feld)
    {
        yield return (T("Name"), feld.Name);
        yield return (T("Beschreibung"), feld.Kurzbeschreibung);
        yield return (T("Katalog"), string.Join("; ", feld.KatalogCodes.Select(code => Handlungsfeldkatalog.Finde(code)?.Name.In(culture) ?? code)));
        yield return (T("Platz"), feld.Prioritaet.ToString(culture));
        yield return (T("Stand"), Bezeichnung.Of(feld.Status, culture));
    }

    private string Beleg(WertSnapshot beleg) => Indikatorkatalog.Finde(beleg.Indikator) is { } definition
        ? $"{definition.Kurzname.In(culture)} {Quellentexte.Wert(beleg.Wert, definition, culture)} ({beleg.Zeit.Jahr})"
        : $"{beleg.Indikator} ({beleg.Zeit.Jahr})";

    private string? Feldnamen(IReadOnlyList<string> felder) => felder.Count == 0 ? null : string.Join("; ", felder.Select(Feldname));

    private string? Feldname(string? bezug) => bezug is null ? null : Feldbezug.Name(strategie, bezug, culture) ?? T("Entfallen");

    private static string? Jahre(int? von, int? bis) => (von, bis) switch
    {
        (null or 0, null or 0) => null,
        var (first, last) when first == last => $"{first}",
        var (first, last) => $"{first}–{last}",
    };
}
