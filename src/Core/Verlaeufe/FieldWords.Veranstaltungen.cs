using Daks.Core.Artefakte;
using Daks.Core.Handlungsfelder;
using Daks.Core.Ideen;
using Daks.Core.Protokolle;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Verlaeufe;

/// <summary>What people come together for.</summary>
internal sealed partial class FieldWords
{
    private IEnumerable<(string, string?)> Zusammenkuenfte(IArtefakt? artefakt) => artefakt switch
    {
        Veranstaltung one => Veranstaltung(one),
        Terminvorgaben given => Terminvorgaben(given),
        Idee idee => Idee(idee),
        Protokoll one => Protokoll(one),
        Vereinbarung one => Vereinbarung(one),
        _ => [],
    };

    private IEnumerable<(string, string?)> Idee(Idee idee)
    {
        yield return (T("Idee"), idee.Text);
        yield return (T("Stand"), Bezeichnung.Of(idee.Stand, culture));
        yield return (T("Begruendung"), idee.Begruendung);
        yield return (T("Handlungsfelder"), Feldbezug.Name(strategie, idee.Handlungsfeld, culture));
    }

    private IEnumerable<(string, string?)> Protokoll(Protokoll one)
    {
        yield return (T("Protokollart"), Bezeichnung.Of(one.Art, culture));
        yield return (T("Vertraulichkeit"), Bezeichnung.Of(one.Vertraulichkeit, culture));
        yield return (T("Protokoll"), Texteingabe.Anriss(one.Text));
        yield return (T("Freigabe"), one.Freigegeben is { } release ? Datum.MitUhrzeit(release.Am, strategie.Kopf.Zone, culture) : null);
        yield return (T("Nachtraege"), string.Join("; ", one.Nachtraege.Select(more => more.Text)));
    }

    private IEnumerable<(string, string?)> Vereinbarung(Vereinbarung one)
    {
        yield return (T("Vereinbarung"), one.Text);
        yield return (T("Zustaendig"), one.PersonId is { } id ? Bezeichnung.Person(strategie, id, culture) : one.Stelle);
        yield return (T("Frist"), Datum.Lang(one.Termin, culture));
        yield return (T("Stand"), Bezeichnung.Of(one.Stand, culture));
        yield return (T("Bemerkung"), one.Bemerkung);
    }

    private IEnumerable<(string, string?)> Terminvorgaben(Terminvorgaben given)
    {
        foreach (var entries in given.Eintraege.GroupBy(entry => entry.Art))
        {
            yield return (Bezeichnung.Of(entries.Key, culture), string.Join("; ", entries.Select(entry => Termintexte.Eintrag(entry, culture))));
        }

        foreach (var rule in given.Regeln)
        {
            yield return (Bezeichnung.Of(rule.Hinweis, culture), Bezeichnung.Of(rule.Haerte, culture));
        }
    }

    private IEnumerable<(string, string?)> Veranstaltung(Veranstaltung one)
    {
        yield return (T("Titel"), one.Titel);
        yield return (T("Veranstaltungsart"), Bezeichnung.Of(one.Art, culture));
        yield return (T("Stand"), Bezeichnung.Of(one.Stand, culture));
        yield return (T("Termin"), one.Beginn is { } begin ? Datum.MitUhrzeit(begin, strategie.Kopf.Zone, culture) : null);
        yield return (T("Dauer"), Texte.Format("Minuten", culture, one.Dauer));
        yield return (T("Durchfuehrung"), Bezeichnung.Of(one.Durchfuehrung, culture));
        yield return (T("Leitfrage"), one.Leitfrage);
        yield return (T("Ort"), one.Ort);
        yield return (T("Zugang"), string.Join(", ", one.Zugang.Select(help => Bezeichnung.Of(help, culture))));
        yield return (T("Agenda"), string.Join("; ", one.Agenda.Select(point => $"{point.Titel} ({point.Minuten})")));
        yield return (T("Eingeladene"), one.Eingeladene.Count == 0 ? null : one.Eingeladene.Count.ToString(culture));
        yield return (T("Oeffentlich"), Texte.Get(one.IstOeffentlich ? "Ja" : "Nein", culture));
        yield return (T("Hoechstens"), one.HoechstensTeilnehmende?.ToString(culture));
        yield return (T("Teilnahme"), one.Teilnahme?.Gesamt.ToString(culture));
        yield return (T("Absagegrund"), one.Absagegrund);
    }
}
