using Daks.Core.Akteure;
using Daks.Core.Artefakte;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Ideen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Protokolle;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Veranstaltungen;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Aufgaben;

/// <summary>Says when an artefact completes a task, so that nobody keeps books twice.</summary>
/// <param name="Code">The task's code.</param>
/// <param name="Kind">The kind of artefact whose change makes us look.</param>
internal sealed record Erledigungsregel(string Code, string Kind, Func<Strategie, bool> Erfuellt)
{
    /// <value>Further kinds whose change makes us look.</value>
    public IReadOnlyList<string> Auch { get; init; } = [];
}

/// <summary>Ticks tasks whose artefact has come into being, within the commit that brings it.</summary>
internal static class Aufgabenautomatik
{
    /// <summary>The rules of the artefacts there are so far; a part that brings a kind adds its own.</summary>
    public static IReadOnlyList<Erledigungsregel> Regeln { get; } =
    [
        new("K-02", ArtefaktRegistry.Person.Name, strategie =>
            strategie.Personen.Any(person => person.Hat(Rolle.Projektleitung))
            && strategie.Personen.Any(person => person.Hat(Rolle.Stellvertretung))),
        new("K-05", ArtefaktRegistry.Akteur.Name, Akteurslage.IstEingeschaetzt),
        new("P-02", ArtefaktRegistry.Indikator.Name, strategie => strategie.Find<Indikatorauswahl>(Indikatorauswahl.TheId) is not null),
        new("P-03", ArtefaktRegistry.Import.Name, strategie => strategie.All<ImportLauf>().Any(lauf => lauf.IstVeroeffentlicht)),
        new("P-06", ArtefaktRegistry.Inventar.Name, Inventarstand.IstVollstaendig) { Auch = [ArtefaktRegistry.Inventarvermerk.Name] },
        new("P-07", ArtefaktRegistry.Interview.Name, strategie => strategie.All<Interview>().Count >= Inventarstand.GenugInterviews),
        new("P-08", ArtefaktRegistry.Vorausberechnung.Name, strategie => strategie.All<Vorausberechnung>().Any()),
        new("P-09", ArtefaktRegistry.Swot.Name, strategie => SwotStand.Von(strategie).IstVollstaendig),
        new("P-11", ArtefaktRegistry.Tows.Name, SwotStand.IstGekreuzt),
        new("K-07", Treffen, Hat(Veranstaltungsart.KickOff, one => one.Beginn is not null)),
        new("K-08", Treffen, Hat(Veranstaltungsart.KickOff, IstZugaenglich)),
        new("K-11", Treffen, Hat(Veranstaltungsart.KickOff, one => Agendaplan.Von(one).GehtAuf)),
        new("K-13", Treffen, Hat(Veranstaltungsart.KickOff, FandStatt)),
        new("K-14", ArtefaktRegistry.Protokoll.Name, strategie => strategie.All<Veranstaltung>().Any(one =>
            one.Art == Veranstaltungsart.KickOff && strategie.Find<Protokoll>(one.Id) is { Freigegeben: not null })),
        new("Z-13", ArtefaktRegistry.Idee.Name, Ideenlage.SindGeordnet),
        new("Z-15", ArtefaktRegistry.Vereinbarung.Name, Vereinbarungslage.SindGenug),
        new("P-10", Treffen, Hat(Veranstaltungsart.Reflexionsrunde, FandStatt)),
        new("Z-01", Treffen, Hat(Veranstaltungsart.Zukunftswerkstatt, one => one.Leitfrage.Length > 0)),
        new("Z-03", Treffen, Hat(Veranstaltungsart.Zukunftswerkstatt, one => one.Beginn is not null)),
        new("Z-06", Treffen, Hat(Veranstaltungsart.Zukunftswerkstatt, one => one.Zugang.Count > 0)),
        new("Z-09", Treffen, Hat(Veranstaltungsart.Zukunftswerkstatt, one => Agendaplan.Von(one).GehtAuf)),
        new("Z-11", Treffen, Hat(Veranstaltungsart.Zukunftswerkstatt, FandStatt)),
        new("R-01", Treffen, Hat(Veranstaltungsart.Zwischenbilanz, one => one.Beginn is not null)),
        new("R-08", Treffen, Hat(Veranstaltungsart.Zwischenbilanz, FandStatt)),
        new("P-12", ArtefaktRegistry.Handlungsfeld.Name, Handlungsfeldreihe.SindGenug),
    ];

    private static string Treffen => ArtefaktRegistry.Veranstaltung.Name;

    private static Func<Strategie, bool> Hat(Veranstaltungsart kind, Func<Veranstaltung, bool> fulfils) => strategie =>
        strategie.All<Veranstaltung>().Any(one => one.Art == kind && one.Stand != Veranstaltungsstand.Abgesagt && fulfils(one));

    private static bool FandStatt(Veranstaltung one) => one.Stand >= Veranstaltungsstand.Durchgefuehrt;

    /// <remarks>Online there is no room; what people need is asked all the same.</remarks>
    private static bool IstZugaenglich(Veranstaltung one) =>
        one.Zugang.Count > 0 && (one.Ort.Length > 0 || one.Durchfuehrung == Durchfuehrung.Online);

    /// <returns>The changes given, and those that tick what they complete.</returns>
    /// <remarks>Looks at tasks whose kind of artefact changes and at tasks that are new; a hand on the task itself comes first.</remarks>
    public static IReadOnlyList<Change> Ergaenzt(
        Strategie strategie, IReadOnlyList<Change> changes, DateOnly heute, IReadOnlyList<Erledigungsregel> regeln)
    {
        var kinds = changes.Select(change => change.Key.Kind).ToHashSet();
        var after = strategie.With(changes, strategie.Version + 1);
        var result = changes.ToDictionary(change => change.Key);
        foreach (var regel in regeln)
        {
            if (after.FindAufgabe(regel.Code) is not { IstOffen: true } aufgabe)
            {
                continue;
            }

            var tick = strategie.Replace(aufgabe, Abgehakt(aufgabe, regel, heute));
            var own = result.GetValueOrDefault(tick.Key);
            var isNew = own is { Before: null };
            if ((isNew || ((own is null || IstNurTerminiert(own)) && (kinds.Contains(regel.Kind) || regel.Auch.Any(kinds.Contains)))) && regel.Erfuellt(after))
            {
                result[tick.Key] = own is null ? tick : tick with { Before = own.Before };
            }
        }

        return [.. result.Values];
    }

    /// <summary>The time of an event dates the tasks before it anew in the same change, and may complete one of them.</summary>
    private static bool IstNurTerminiert(Change own) =>
        own is { Before: Aufgabe { IstOffen: true } before, After: Aufgabe after } && after.Status == before.Status;

    /// <summary>
    /// A task that opens again as the consequence of another wish, not by a hand on the task itself: done already where
    /// the artefact that completes it is there, as a new task would be.
    /// </summary>
    /// <param name="aufgabe">Open, as the wish leaves it.</param>
    /// <param name="strategie">What else the wish leaves.</param>
    /// <param name="heute">The day it is.</param>
    public static Aufgabe Geoeffnet(Aufgabe aufgabe, Strategie strategie, DateOnly heute) =>
        Regeln.FirstOrDefault(regel => regel.Code == aufgabe.Code && regel.Erfuellt(strategie)) is { } regel
            ? Abgehakt(aufgabe, regel, heute)
            : aufgabe;

    private static Aufgabe Abgehakt(Aufgabe aufgabe, Erledigungsregel regel, DateOnly heute) =>
        aufgabe with { Status = AufgabeStatus.Erledigt, ErledigtAm = heute, ErledigtDurch = regel.Kind };
}
