using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Strategien;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Kanaele;

/// <summary>The ways into a strategy of a channel's own, out of it, and back.</summary>
internal static class KanalCard
{
    /// <summary>Besides the way to a new one, as many as a card has buttons for.</summary>
    private const int MostFormer = 4;

    /// <summary>Somebody sets up where the team has a strategy: the channel may have its own.</summary>
    public static Reply TeamHasOne(DaksTurn turn, Strategie strategie) => Lasting(
        StatusCard.For(turn, strategie, new Notice(Ablehnungstexte.Satz(new Refusal.AlreadySetUp(), turn.Culture))),
        turn.HasDialogs
            ? new ActionSubmit(turn.T("Knopf.KanalEinrichten"), About(turn, KanalVerbs.Formular)) { Teams = new TeamsSubmit.TaskFetch() }
            : new ActionExecute(turn.T("Knopf.KanalEinrichten"), About(turn, KanalVerbs.Formular)));

    public static Reply HasOwn(DaksTurn turn, Strategie own) => own.Kopf.Status == StrategieStatus.Archiviert
        ? Lasting(
            StatusCard.For(turn, own, new Notice(turn.T("Kanal.IstArchiviert"))),
            new ActionExecute(turn.T("Knopf.KanalLoesen"), turn.Show(KanalVerbs.Loesen)))
        : StatusCard.For(turn, own, new Notice(turn.T("Kanal.HatSchon")));

    /// <summary>The channel worked on strategies of its own before: bind one of them again, or begin anew.</summary>
    public static Reply Former(DaksTurn turn, IReadOnlyList<Strategie> former)
    {
        var text = former.Count == 1 ? turn.T("Kanal.Frueher.Eine", Titel(turn, former[0])) : turn.T("Kanal.Frueher", former.Count);
        IEnumerable<CardAction> bind = former.Count == 1
            ? [Bind(turn, former[0])]
            : former.TakeLast(MostFormer).Select((strategie, at) => Bind(turn, strategie, turn.T(
                "Kanal.Frueher.Anbinden", at + 1, CardText.Plain(strategie.Kopf.Titel, 40), Datum.Lang(strategie.Kopf.Start, turn.Culture))));
        return NoticeCard.For(turn, text, text,
        [
            .. bind,
            turn.HasDialogs
                ? new ActionSubmit(turn.T("Knopf.KanalNeu"), About(turn, KanalVerbs.Neu)) { Teams = new TeamsSubmit.TaskFetch() }
                : new ActionExecute(turn.T("Knopf.KanalNeu"), About(turn, KanalVerbs.Neu)),
            new ActionExecute(turn.T("Knopf.Abbrechen"), turn.Show(StatusVerbs.Status)),
        ]);
    }

    /// <param name="ofTeam">What the channel works on afterwards; null: nothing.</param>
    public static Reply Confirm(DaksTurn turn, Strategie own, Strategie? ofTeam)
    {
        var text = ofTeam is null
            ? turn.T("Kanal.Loesen.OhneTeam", Titel(turn, own))
            : turn.T("Kanal.Loesen.Text", Titel(turn, own), Titel(turn, ofTeam));
        return NoticeCard.For(turn, text, turn.T("Kanal.Loesen.Toast"),
        [
            new ActionExecute(turn.T("Knopf.KanalLoesenJa"), About(turn, KanalVerbs.LoesenSenden) with { Id = own.Key.Id }),
            new ActionExecute(turn.T("Knopf.Abbrechen"), turn.Show(StatusVerbs.Status)),
        ]);
    }

    /// <summary>The turn already speaks of what the channel works on now.</summary>
    /// <param name="released">What it worked on before.</param>
    public static Reply Released(DaksTurn turn, Strategie released) => Released(turn, released, turn.Strategie is { } ofTeam
        ? turn.T("Kanal.Geloest", Titel(turn, ofTeam), Titel(turn, released))
        : turn.T("Kanal.Geloest.OhneTeam", Titel(turn, released)));

    public static Reply ReleasedAlready(DaksTurn turn, Strategie released) => Released(turn, released, turn.T("Kanal.SchonGeloest"));

    private static Reply Released(DaksTurn turn, Strategie released, string text) => NoticeCard.For(turn, text, text,
    [
        turn.Strategie is null ? NichtEingerichtetCard.SetUp(turn) : new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)),
        Bind(turn, released),
    ]);

    private static string Titel(DaksTurn turn, Strategie strategie) => Bezeichnung.Titel(strategie, turn.Culture);

    private static ActionExecute Bind(DaksTurn turn, Strategie strategie, string? title = null) =>
        new(title ?? turn.T("Knopf.KanalAnbinden"), About(turn, KanalVerbs.Anbinden) with { Id = strategie.Key.Id });

    // Not tied to the strategy at hand: that is what these buttons change, and the answer says when somebody was faster.
    private static CardData About(DaksTurn turn, string verb) => turn.Show(verb) with { Strategie = null };

    /// <summary>A status with a way on that a refresh would take away.</summary>
    private static Reply Lasting(Reply status, CardAction wayOn) => status with
    {
        Card = status.Card with { Actions = [.. status.Card.Actions.Where(action => action.Mode != ActionMode.Secondary), wayOn], Refresh = null },
        IsStatus = false,
    };
}
