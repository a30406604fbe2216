using System.Globalization;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Strategien;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Verlaeufe;

namespace Daks.Bot.Verlaeufe;

/// <summary>The last changes, and the way back from each.</summary>
internal sealed class VerlaufVerbs(IStrategieStore store) : IVerbs
{
    public const string Verlauf = "verlauf";
    public const string Letzte = "verlauf.letzte";
    public const string Rueckgaengig = "verlauf.rueckgaengig";

    /// <summary>As many as a card has room for buttons.</summary>
    private const int Shown = 5;

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Verlauf, ShowAsync),
        (Letzte, UndoLastAsync),
        (Rueckgaengig, UndoAsync),
    ];

    private async Task<Reply> ShowAsync(DaksTurn turn, Press press) => turn.Strategie is { } strategie
        ? await CardAsync(turn, strategie)
        : NichtEingerichtetCard.For(turn);

    private async Task<Reply> UndoLastAsync(DaksTurn turn, Press press)
    {
        if (turn.Strategie is not { } strategie)
        {
            return NichtEingerichtetCard.For(turn);
        }

        if (press.Data.Id is not null)
        {
            return await UndoAsync(turn, press);
        }

        var entries = await store.ReadHistoryAsync(strategie.Key, 20, before: null, turn.CancellationToken);
        var undone = entries.Select(entry => entry.Undoes).OfType<long>().ToHashSet();
        var last = entries.FirstOrDefault(entry => entry.Undoes is null && !undone.Contains(entry.Version));
        return last is null
            ? await CardAsync(turn, strategie, new Notice(turn.T("Verlauf.NichtsZurueck"), IsRefusal: true))
            : await UndoAsync(turn, strategie, last, press);
    }

    private async Task<Reply> UndoAsync(DaksTurn turn, Press press)
    {
        if (turn.Strategie is not { } strategie)
        {
            return NichtEingerichtetCard.For(turn);
        }

        var entry = long.TryParse(press.Data.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? await store.ReadHistoryEntryAsync(strategie.Key, version, turn.CancellationToken)
            : null;
        return entry is null
            ? await CardAsync(turn, strategie, new Notice(Ablehnungstexte.Satz(new Refusal.UnknownVersion(version), turn.Culture), IsRefusal: true))
            : await UndoAsync(turn, strategie, entry, press);
    }

    private async Task<Reply> UndoAsync(DaksTurn turn, Strategie strategie, HistoryEntry entry, Press press)
    {
        var outcome = await turn.ExecuteAsync(strategie.Key, new UndoChange(entry), press);
        var notice = outcome switch
        {
            Outcome.Done => new Notice(turn.T("Verlauf.Zurueckgenommen", Verlaufstexte.Satz(entry, outcome.Strategie, turn.Culture))),
            Outcome.Refused(Refusal.ChangedSince(var later), _) => new Notice(await LaterAsync(turn, strategie, later), IsRefusal: true),
            Outcome.Refused(var reason, _) => new Notice(Ablehnungstexte.Satz(reason, turn.Culture), IsRefusal: true),
            _ => new Notice(turn.T("Veraltet"), IsRefusal: true),
        };
        return await CardAsync(turn, outcome.Strategie, notice) with { ForEveryone = outcome is Outcome.Done };
    }

    private async Task<string> LaterAsync(DaksTurn turn, Strategie strategie, long laterVersion)
    {
        var sentence = Ablehnungstexte.Satz(new Refusal.ChangedSince(laterVersion), turn.Culture);
        return await store.ReadHistoryEntryAsync(strategie.Key, laterVersion, turn.CancellationToken) is { } later
            ? turn.T("Verlauf.SpaetereAenderung", sentence, Line(turn, strategie, later))
            : sentence;
    }

    private async Task<Reply> CardAsync(DaksTurn turn, Strategie strategie, Notice? notice = null)
    {
        var entries = await store.ReadHistoryAsync(strategie.Key, Shown, before: null, turn.CancellationToken);
        var summary = entries is [var newest, ..] ? turn.T("Verlauf.Toast", Verlaufstexte.Satz(newest, strategie, turn.Culture)) : turn.T("Verlauf.Leer");
        IEnumerable<CardAction> tab = turn.TabLink("verlauf") is { } link ? [new ActionOpenUrl(turn.T("Knopf.GanzerVerlauf"), link)] : [];
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = CardText.Plain(summary, CardText.DefaultLength),
                FallbackText = CardText.Plain(summary, CardText.DefaultLength),
                Body =
                [
                    .. Notices.Of(notice),
                    new TextBlock(turn.T("Verlauf.Kopf")) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder },
                    .. entries.SelectMany(entry => Rows(turn, strategie, entry, isUndone: entries.Any(later => later.Undoes == entry.Version))),
                ],
                Actions = [new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)), .. tab],
            },
            CardText.Plain(summary));
    }

    private static IEnumerable<CardElement> Rows(DaksTurn turn, Strategie strategie, HistoryEntry entry, bool isUndone)
    {
        yield return new TextBlock(CardText.Escape(Verlaufstexte.Satz(entry, strategie, turn.Culture))) { Separator = true };
        yield return new TextBlock(CardText.Escape(WhoAndWhen(turn, strategie, entry))) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
        if (!isUndone && UndoChange.IstAngeboten(entry, strategie))
        {
            var data = turn.Show(Rueckgaengig, entry.Version.ToString(CultureInfo.InvariantCulture)) with { Version = entry.Version };
            yield return new ActionSet(new ActionExecute(turn.T("Knopf.RueckgaengigNr", entry.Version), data)) { Spacing = Spacing.Small };
        }
    }

    private static string Line(DaksTurn turn, Strategie strategie, HistoryEntry entry) =>
        $"{Verlaufstexte.Satz(entry, strategie, turn.Culture)} ({WhoAndWhen(turn, strategie, entry)})";

    private static string WhoAndWhen(DaksTurn turn, Strategie strategie, HistoryEntry entry) =>
        $"{Bezeichnung.Person(strategie, entry.PersonId, turn.Culture)}, {Datum.MitUhrzeit(entry.At, strategie.Kopf.Zone, turn.Culture)}";
}
