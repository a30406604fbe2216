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

    /// <summary>What was before and what is now, of each change; the tab has all of it.</summary>
    private const int Corrections = 2;

    private const int CorrectionLength = 200;

    private const int Page = 20;

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Verlauf, ShowAsync),
        (Letzte, UndoLastAsync),
        (Rueckgaengig, UndoAsync),
    ];

    /// <summary>The button that takes a change back right after it was made.</summary>
    public static ActionExecute Undo(DaksTurn turn, HistoryEntry entry) => new(turn.T("Knopf.Rueckgaengig"), UndoData(turn, entry));

    private static CardData UndoData(DaksTurn turn, HistoryEntry entry) =>
        turn.Show(Rueckgaengig, entry.Version.ToString(CultureInfo.InvariantCulture)) with { Version = entry.Version };

    /// <summary>The newest changes, or those before the one named.</summary>
    private async Task<Reply> ShowAsync(DaksTurn turn, Press press) => turn.Strategie is { } strategie
        ? await CardAsync(turn, strategie, before: VersionOf(press))
        : NichtEingerichtetCard.For(turn);

    private static long? VersionOf(Press press) =>
        long.TryParse(press.Data.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

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

        return await LastAsync(turn, strategie) is { } last
            ? await UndoAsync(turn, strategie, last, press)
            : await CardAsync(turn, strategie, new Notice(turn.T("Verlauf.NichtsZurueck"), IsRefusal: true));
    }

    /// <summary>The last change that still stands and is not an undo itself; in the end the setup, which says why it stays.</summary>
    private async Task<HistoryEntry?> LastAsync(DaksTurn turn, Strategie strategie)
    {
        IReadOnlyList<HistoryEntry> page;
        long? before = null;
        do
        {
            page = await store.ReadHistoryAsync(strategie.Key, Page, before, turn.CancellationToken);
            if (page.FirstOrDefault(entry => entry.Version == 1 || (entry.Undoes is null && new UndoChange(entry).IsOpen(strategie))) is { } last)
            {
                return last;
            }

            before = page is [.., var oldest] ? oldest.Version : null;
        }
        while (before is not null);

        return null;
    }

    private async Task<Reply> UndoAsync(DaksTurn turn, Press press)
    {
        if (turn.Strategie is not { } strategie)
        {
            return NichtEingerichtetCard.For(turn);
        }

        var entry = VersionOf(press) is { } version
            ? await store.ReadHistoryEntryAsync(strategie.Key, version, turn.CancellationToken)
            : null;
        return entry is null
            ? await CardAsync(turn, strategie, Notices.Refused(turn, new Refusal.UnknownVersion(VersionOf(press) ?? 0)))
            : await UndoAsync(turn, strategie, entry, press);
    }

    private async Task<Reply> UndoAsync(DaksTurn turn, Strategie strategie, HistoryEntry entry, Press press)
    {
        var outcome = await turn.ExecuteAsync(strategie.Key, new UndoChange(entry), press);
        var notice = outcome switch
        {
            Outcome.Done => new Notice(turn.T(
                "Verlauf.Zurueckgenommen", Verlaufstexte.Satz(entry, outcome.Strategie, turn.Culture), Now(turn, outcome.Strategie))),
            Outcome.Refused(Refusal.SetupCannotBeUndone, _) => Notices.NotDone(turn, outcome) with { WaysOn = EinrichtungCard.Corrections(turn) },
            Outcome.Refused(Refusal.ChangedSince(var later), _) => new Notice(await LaterAsync(turn, strategie, later), IsRefusal: true),
            Outcome.Unchanged => new Notice(turn.T("Verlauf.SchonZurueck", Verlaufstexte.Satz(entry, outcome.Strategie, turn.Culture))),
            _ => Notices.NotDone(turn, outcome),
        };
        return await CardAsync(turn, outcome.Strategie, notice);
    }

    private async Task<string> LaterAsync(DaksTurn turn, Strategie strategie, long laterVersion)
    {
        var sentence = Ablehnungstexte.Satz(new Refusal.ChangedSince(laterVersion), turn.Culture);
        return await store.ReadHistoryEntryAsync(strategie.Key, laterVersion, turn.CancellationToken) is { } later
            ? turn.T("Verlauf.SpaetereAenderung", sentence, Verlaufstexte.MitWerUndWann(later, strategie, turn.Culture))
            : sentence;
    }

    /// <summary>Where the strategy stands after a change was taken back.</summary>
    private static string Now(DaksTurn turn, Strategie strategie)
    {
        var lage = Lagebild.Von(strategie, turn.Today);
        var stufe = turn.T("Status.Kopf", lage.Stufe.Nummer, Bezeichnung.Stufenname(lage.Stufe.Nummer, turn.Culture));
        return lage.Schritt is NaechsterSchritt.Erledigen(var aufgabe)
            ? turn.T("Verlauf.Jetzt", stufe, Bezeichnung.Aufgabe(aufgabe.Code, turn.Culture), Datum.Lang(aufgabe.FaelligAm, turn.Culture))
            : stufe;
    }

    private async Task<Reply> CardAsync(DaksTurn turn, Strategie strategie, Notice? notice = null, long? before = null)
    {
        var entries = await store.ReadHistoryAsync(strategie.Key, Shown, before, turn.CancellationToken);
        var summary = entries is [var newest, ..]
            ? turn.T("Verlauf.Toast", Verlaufstexte.Satz(newest, strategie, turn.Culture))
            : turn.T("Verlauf.Leer");
        return new Reply(
            new AdaptiveCard
            {
                Lang = turn.Lang,
                Speak = CardText.Plain(summary, CardText.DefaultLength),
                FallbackText = CardText.Plain(summary, CardText.DefaultLength),
                Body =
                [
                    .. Notices.Of(notice),
                    new TextBlock(turn.T(before is null ? "Verlauf.Kopf" : "Verlauf.Kopf.Frueher"))
                    {
                        Style = TextStyle.Heading,
                        Size = TextSize.Large,
                        Weight = TextWeight.Bolder,
                    },
                    .. entries.SelectMany(entry => Rows(turn, strategie, entry)),
                ],
                Actions = [new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status)), .. WaysOn(turn, entries)],
            },
            CardText.Plain(summary));
    }

    private static IEnumerable<CardAction> WaysOn(DaksTurn turn, IReadOnlyList<HistoryEntry> entries)
    {
        if (entries is [.., { Version: > 1 and var oldest }])
        {
            yield return new ActionExecute(turn.T("Knopf.Fruehere"), turn.Show(Verlauf, oldest.ToString(CultureInfo.InvariantCulture)));
        }

        if (turn.TabLink("verlauf") is { } link)
        {
            yield return new ActionOpenUrl(turn.T("Knopf.GanzerVerlauf"), link);
        }
    }

    private static IEnumerable<CardElement> Rows(DaksTurn turn, Strategie strategie, HistoryEntry entry)
    {
        var line = turn.T("Verlauf.Zeile", entry.Version, Verlaufstexte.WerUndWann(entry, strategie, turn.Culture));
        yield return new TextBlock(CardText.Escape(Verlaufstexte.Satz(entry, strategie, turn.Culture))) { Separator = true };
        foreach (var correction in ChangeLine.Corrections(entry, strategie, turn.Culture).Take(Corrections))
        {
            yield return new TextBlock(CardText.Escape(correction.Satz(turn.Culture), CorrectionLength)) { Size = TextSize.Small, Spacing = Spacing.None };
        }

        yield return new TextBlock(CardText.Escape(line)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
        if (new UndoChange(entry).IsOpen(strategie))
        {
            var undo = new ActionExecute(turn.T("Knopf.RueckgaengigNr", entry.Version), UndoData(turn, entry));
            yield return new ActionSet(undo) { Spacing = Spacing.Small };
        }
    }
}
