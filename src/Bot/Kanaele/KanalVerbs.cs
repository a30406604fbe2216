using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Kanaele;

/// <summary>A channel that works on a strategy of its own: sets one up, gives the channel back, binds it again.</summary>
internal sealed partial class KanalVerbs(
    Einrichtung einrichtung, Strategieverzeichnis verzeichnis, StrategieService strategien, ILogger<KanalVerbs> logger) : IVerbs
{
    public const string Formular = "kanal.einrichten";
    public const string Neu = "kanal.neu";
    public const string Senden = "kanal.einrichten.senden";
    public const string Loesen = "kanal.loesen";
    public const string LoesenSenden = "kanal.loesen.senden";
    public const string Anbinden = "kanal.anbinden";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Formular, InKanal(FormAsync)),
        (Neu, InKanal((turn, _, kanal) => turn.IsKanalsOwn
            ? Task.FromResult(KanalCard.HasOwn(turn, turn.Strategie!))
            : einrichtung.FormAsync(turn, Einrichtungsort.OfKanal(kanal)))),
        (Senden, InKanal((turn, press, kanal) => einrichtung.SetUpAsync(turn, press, Einrichtungsort.OfKanal(kanal)))),
        (Loesen, InKanal(ConfirmAsync)),
        (LoesenSenden, InKanal(ReleaseAsync)),
        (Anbinden, InKanal(BindAsync)),
    ];

    /// <summary>Only where there is a channel that may have a strategy of its own; elsewhere says why not.</summary>
    private static Func<DaksTurn, Press, Task<Reply>> InKanal(Func<DaksTurn, Press, Scope, Task<Reply>> handler) => (turn, press) =>
    {
        if (turn.Kanal is { } kanal)
        {
            return handler(turn, press, kanal);
        }

        var text = turn.T(turn.Where == ConversationScope.Channel ? "Kanal.Allgemein" : "Kanal.NurImKanal");
        return Task.FromResult(NoticeCard.For(turn, text, text));
    };

    private async Task<Reply> FormAsync(DaksTurn turn, Press press, Scope kanal)
    {
        if (turn.IsKanalsOwn)
        {
            return KanalCard.HasOwn(turn, turn.Strategie!);
        }

        return await FormerAsync(turn, kanal) is { Count: > 0 } former
            ? KanalCard.Former(turn, former)
            : await einrichtung.FormAsync(turn, Einrichtungsort.OfKanal(kanal));
    }

    private async Task<Reply> ConfirmAsync(DaksTurn turn, Press press, Scope kanal) =>
        !turn.IsKanalsOwn ? NothingToRelease(turn)
        : turn.Strategie!.Verweigert(turn.PersonId, Berechtigung.Leiten) is { } refusal ? Refused(turn, turn.Strategie!, refusal)
        : KanalCard.Confirm(turn, turn.Strategie!, await OfTeamAsync(turn));

    private async Task<Reply> ReleaseAsync(DaksTurn turn, Press press, Scope kanal)
    {
        if ((await FormerAsync(turn, kanal)).FirstOrDefault(strategie => strategie.Key.Id == press.Data.Id) is not { } own)
        {
            return turn.Strategie is null ? NothingToRelease(turn) : StatusCard.For(turn, turn.Strategie, new Notice(turn.T("Veraltet"), IsRefusal: true));
        }

        if (own.Verweigert(turn.PersonId, Berechtigung.Leiten) is { } refusal)
        {
            return Refused(turn, turn.Strategie ?? own, refusal);
        }

        if (await verzeichnis.ReleaseAsync(own.Key, kanal, turn.CancellationToken))
        {
            Log.Released(logger, own.Key.Id);
            turn.Use(await OfTeamAsync(turn));
            turn.AnswerEveryone();
            return KanalCard.Released(turn, own);
        }

        turn.Use(await HereAsync(turn, kanal));
        return turn.IsKanalsOwn
            ? StatusCard.For(turn, turn.Strategie!, new Notice(turn.T("Veraltet"), IsRefusal: true))
            : KanalCard.ReleasedAlready(turn, own);
    }

    private async Task<Reply> BindAsync(DaksTurn turn, Press press, Scope kanal)
    {
        if ((await FormerAsync(turn, kanal)).FirstOrDefault(strategie => strategie.Key.Id == press.Data.Id) is not { } former)
        {
            return NothingToRelease(turn);
        }

        if (former.Verweigert(turn.PersonId, Berechtigung.Leiten) is { } refusal)
        {
            return Refused(turn, turn.Strategie ?? former, refusal);
        }

        if (await verzeichnis.ClaimAsync(former.Key, kanal, turn.CancellationToken) is var winner && winner != former.Key)
        {
            if (await strategien.FindAsync(winner, turn.CancellationToken) is { } other)
            {
                turn.Use(other);
                return StatusCard.For(turn, other, new Notice(turn.T("Kanal.HatAndere"), IsRefusal: true));
            }

            // Reserved for a setup that never came: whoever leads a strategy that is there goes first.
            await verzeichnis.BindAsync(former.Key, kanal, turn.CancellationToken);
        }

        Log.Bound(logger, former.Key.Id);
        turn.Use(former);
        turn.AnswerEveryone();
        return StatusCard.For(turn, former, new Notice(turn.T("Kanal.Angebunden", Bezeichnung.Titel(former, turn.Culture))));
    }

    /// <returns>Every strategy that was set up for this channel, bound or not, the oldest first.</returns>
    private async Task<IReadOnlyList<Strategie>> FormerAsync(DaksTurn turn, Scope kanal)
    {
        var former = new List<Strategie>();
        foreach (var (key, scope) in await verzeichnis.ListAsync(turn.Tenant, turn.CancellationToken))
        {
            if (scope == kanal && await strategien.FindAsync(key, turn.CancellationToken) is { } strategie)
            {
                former.Add(strategie);
            }
        }

        return former;
    }

    private Task<Strategie?> OfTeamAsync(DaksTurn turn) => FirstAsync(turn, [turn.Scope]);

    private Task<Strategie?> HereAsync(DaksTurn turn, Scope kanal) => FirstAsync(turn, [kanal, turn.Scope]);

    private async Task<Strategie?> FirstAsync(DaksTurn turn, IReadOnlyList<Scope> scopes)
    {
        await foreach (var key in verzeichnis.FindAllAsync(turn.Tenant, scopes, turn.CancellationToken))
        {
            if (await strategien.FindAsync(key, turn.CancellationToken) is { } strategie)
            {
                return strategie;
            }
        }

        return null;
    }

    private static Reply NothingToRelease(DaksTurn turn)
    {
        var text = turn.T("Kanal.KeineEigene");
        return turn.Strategie is { } strategie ? StatusCard.For(turn, strategie, new Notice(text, IsRefusal: true)) : NichtEingerichtetCard.For(turn, text);
    }

    private static Reply Refused(DaksTurn turn, Strategie strategie, Refusal refusal) =>
        StatusCard.For(turn, strategie, new Notice(Ablehnungstexte.Satz(refusal, turn.Culture), IsRefusal: true));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A channel was given back to its team: strategy {StrategieId} is bound to it no longer.")]
        public static partial void Released(ILogger logger, string strategieId);

        [LoggerMessage(2, LogLevel.Information, "A channel was bound to its own strategy {StrategieId} again.")]
        public static partial void Bound(ILogger logger, string strategieId);
    }
}
