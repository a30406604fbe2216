using Daks.Core.Akteure;
using Daks.Core.Artefakte;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Ideen;
using Daks.Core.Protokolle;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Handlungsfelder;

/// <summary>What points to something else, so that nothing points nowhere.</summary>
internal static class Verknuepfungen
{
    /// <summary>Takes a Handlungsfeld out of whatever is linked to it.</summary>
    public static IEnumerable<Change> OhneFeld(Strategie strategie, string feld) =>
    [
        .. from eintrag in strategie.All<SwotEintrag>()
           where eintrag.Handlungsfeld == feld
           select strategie.Replace(eintrag, eintrag with { Handlungsfeld = null }),
        .. from tows in strategie.All<TowsStrategie>()
           where tows.Handlungsfeld == feld
           select strategie.Replace(tows, tows with { Handlungsfeld = null }),
        .. from massnahme in strategie.All<Bestandsmassnahme>()
           where massnahme.Handlungsfelder.Contains(feld)
           select strategie.Replace(massnahme, massnahme with { Handlungsfelder = [.. massnahme.Handlungsfelder.Where(one => one != feld)] }),
        .. from interview in strategie.All<Interview>()
           where interview.Handlungsfelder.Contains(feld)
           select strategie.Replace(interview, interview with { Handlungsfelder = [.. interview.Handlungsfelder.Where(one => one != feld)] }),
        .. from idee in strategie.All<Idee>()
           where idee.Handlungsfeld == feld
           select strategie.Replace(idee, idee with { Handlungsfeld = null }),
    ];

    /// <summary>Takes an event out of what came up in it; its minutes go with it.</summary>
    public static IEnumerable<Change> OhneVeranstaltung(Strategie strategie, string veranstaltung) =>
    [
        .. from protokoll in strategie.All<Protokoll>()
           where protokoll.Id == veranstaltung
           select strategie.Remove(protokoll),
        .. from vereinbarung in strategie.All<Vereinbarung>()
           where vereinbarung.VeranstaltungId == veranstaltung
           select strategie.Replace(vereinbarung, vereinbarung with { VeranstaltungId = null }),
        .. from idee in strategie.All<Idee>()
           where idee.VeranstaltungId == veranstaltung
           select strategie.Replace(idee, idee with { VeranstaltungId = null }),
    ];

    /// <summary>Takes an interview out of the entries that come from it.</summary>
    public static IEnumerable<Change> OhneInterview(Strategie strategie, string interview) =>
        from eintrag in strategie.All<SwotEintrag>()
        where eintrag.Interview == interview
        select strategie.Replace(eintrag, eintrag with { Interview = null });

    /// <summary>Whether a change would leave something pointing nowhere, or a TOWS strategy one-sided (invariant I12).</summary>
    /// <returns>Null when all hold, or did not hold before either.</returns>
    public static Refusal? Verletzt(Strategie before, Strategie after) =>
        Lose(after).Except(Lose(before)).Any() ? new Refusal.BreaksLink() : null;

    private static IEnumerable<string> Lose(Strategie strategie) =>
    [
        .. from tows in strategie.All<TowsStrategie>()
           where Towspruefung.Pruefen(strategie, tows.Typ, tows.SwotIds) is not null || Feldbezug.Pruefen(strategie, tows.Handlungsfeld) is not null
           select tows.Id,
        .. from eintrag in strategie.All<SwotEintrag>()
           where Feldbezug.Pruefen(strategie, eintrag.Handlungsfeld) is not null
               || (eintrag.Interview is { } interview && strategie.Find<Interview>(interview) is null)
           select eintrag.Id,
        .. from massnahme in strategie.All<Bestandsmassnahme>()
           where Feldbezug.Pruefen(strategie, massnahme.Handlungsfelder) is not null
           select massnahme.Id,
        .. from interview in strategie.All<Interview>()
           where Feldbezug.Pruefen(strategie, interview.Handlungsfelder) is not null
           select interview.Id,
        .. from idee in strategie.All<Idee>()
           where Feldbezug.Pruefen(strategie, idee.Handlungsfeld) is not null || HaengtInDerLuft(strategie, idee.VeranstaltungId)
           select idee.Id,
        .. from vereinbarung in strategie.All<Vereinbarung>()
           where HaengtInDerLuft(strategie, vereinbarung.VeranstaltungId)
           select vereinbarung.Id,
        .. from protokoll in strategie.All<Protokoll>()
           where HaengtInDerLuft(strategie, protokoll.Id)
           select protokoll.Id,
        .. from gruppe in strategie.All<Steuerungsgruppe>()
           from member in gruppe.Mitglieder
           where member.AkteurId is { } akteur && strategie.Find<Akteur>(akteur) is null
           select member.AkteurId,
    ];

    private static bool HaengtInDerLuft(Strategie strategie, string? veranstaltung) =>
        veranstaltung is not null && strategie.Find<Veranstaltung>(veranstaltung) is null;
}
