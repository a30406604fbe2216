using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Verlaeufe;

/// <summary>The fields of an artefact as people call them; what is empty is left out.</summary>
internal sealed partial class FieldWords(Strategie strategie, CultureInfo culture)
{
    public Dictionary<string, string> Of(IArtefakt? artefakt)
    {
        IEnumerable<(string What, string? Value)> fields = artefakt switch
        {
            Aufgabe aufgabe => Aufgabe(aufgabe),
            Stufe stufe => Stufe(stufe),
            Kriteriumantwort antwort => Antwort(antwort),
            Person person => [($"{person.Name}: {T("Rollen")}", Rollen(person))],
            Kommune kommune => Kommune(kommune),
            Strategiekopf kopf => Kopf(kopf),
            _ => Kommunalprofil(artefakt).Concat(Zusammenkuenfte(artefakt)).Concat(Beteiligte(artefakt)),
        };
        return fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(field => field.What, field => field.Value!);
    }

    private IEnumerable<(string, string?)> Aufgabe(Aufgabe aufgabe)
    {
        var title = Bezeichnung.Aufgabe(aufgabe.Code, culture);
        yield return ($"{title}: {T("Stand")}", Bezeichnung.Of(aufgabe.Status, culture));
        yield return ($"{title}: {T("Frist")}", Datum.Lang(aufgabe.FaelligAm, culture));
        yield return ($"{title}: {T("Zustaendig")}", aufgabe.Verantwortlich is { } id ? Bezeichnung.Person(strategie, id, culture) : null);
        yield return ($"{title}: {T("Begruendung")}", Reason(aufgabe.Begruendung));
    }

    private IEnumerable<(string, string?)> Stufe(Stufe stufe)
    {
        var name = Bezeichnung.Stufe(stufe.Nummer, culture);
        yield return ($"{name}: {T("Stand")}", Bezeichnung.Of(stufe.Status, culture));
        yield return ($"{name}: {T("Begruendung")}", Reason(stufe.OverrideBegruendung ?? stufe.OeffnungsBegruendung));
    }

    private string? Reason(string? begruendung) => begruendung is null ? null : Bezeichnung.Begruendung(begruendung, culture);

    private IEnumerable<(string, string?)> Antwort(Kriteriumantwort antwort)
    {
        yield return (T("Antwort"), Bezeichnung.Antwort(antwort, culture));
        yield return (T("Nachweis"), antwort.Nachweis);
    }

    private string Rollen(Person person) => person.Rollen.Count == 0
        ? Bezeichnung.Of(Rolle.Mitglied, culture)
        : string.Join(", ", person.Rollen.Select(rolle => Bezeichnung.Of(rolle, culture)));

    private IEnumerable<(string, string?)> Kommune(Kommune kommune) =>
        KommuneWords.Of(kommune, culture).Select(field => (Bezeichnung.Of(field.Feld, culture), (string?)field.Value));

    private IEnumerable<(string, string?)> Kopf(Strategiekopf kopf)
    {
        yield return (T("Strategie"), Bezeichnung.Of(kopf.Status, culture));
        yield return (T("Pfad"), Bezeichnung.Of(kopf.Pfad, culture));
        yield return (Bezeichnung.Of(Ankerpunkt.S, culture), Datum.Lang(kopf.Start, culture));
        foreach (var (anker, tag) in kopf.GesetzteAnker)
        {
            yield return (Bezeichnung.Of(anker, culture), Datum.Lang(tag, culture));
        }
    }

    private string T(string key) => Texte.Get($"Aenderung.{key}", culture);
}
