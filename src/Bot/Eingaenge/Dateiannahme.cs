using System.Text;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Protocol;
using Daks.Core.Importe;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Eingaenge;

/// <summary>A file of statistics in a message: fetched, kept until somebody decides, read, and answered with what is in it.</summary>
internal sealed partial class Dateiannahme(
    DaksTurns turns,
    ConversationMemory memory,
    Dateilauf lauf,
    FileDownloads downloads,
    IEingangskorb korb,
    Dateiantwort antwort,
    TimeProvider time,
    ILogger<Dateiannahme> logger)
{
    /// <summary>After that somebody hears that the file is being read; most files are done by then.</summary>
    internal static readonly TimeSpan Geduld = TimeSpan.FromSeconds(4);

    /// <summary>For one file from its first to its last byte.</summary>
    internal static readonly TimeSpan Abruffrist = TimeSpan.FromMinutes(10);

    /// <summary>For reading one file.</summary>
    internal static readonly TimeSpan Lesefrist = TimeSpan.FromMinutes(20);

    /// <param name="turn">The message.</param>
    /// <param name="said">Its words.</param>
    /// <returns>False where the words alone count.</returns>
    public async Task<bool> AnswerAsync(TurnContext turn, Understanding said)
    {
        if (Anhang.Of(turn.Activity) is not { } anhang)
        {
            return false;
        }

        if (anhang is Anhang.Unerreichbar or Anhang.Abbildung)
        {
            if (said is Understanding.Command && turn.Activity.TextWithoutMention.Length > 0)
            {
                return false;
            }

            await memory.RememberAsync(turn.Reference, turn.CancellationToken);
            await SendAsync(Elsewhere(await turns.BeginAsync(turn, said.Culture, card: null), anhang), turn);
            return true;
        }

        await memory.RememberAsync(turn.Reference, turn.CancellationToken);
        var later = lauf.Detached(turn);
        var daks = await turns.BeginAsync(later, said.Culture, card: null);
        if (await WhyNotAsync(daks) is { } no)
        {
            await SendAsync(no, turn);
            return true;
        }

        var work = lauf.RunAsync(later, () => AnswerAsync(daks, anhang), daks.T("Datei.Unterbrochen"));
        try
        {
            await work.WaitAsync(Geduld, time, turn.CancellationToken);
        }
        catch (TimeoutException)
        {
            await turn.Connector.ReplyAsync(OutgoingActivity.Message(daks.T("Datei.WirdGelesen", CardText.Escape(NamesOf(daks, anhang)))));
        }

        return true;
    }

    private static Reply Elsewhere(DaksTurn turn, Anhang anhang)
    {
        var text = turn.T(anhang is Anhang.Abbildung ? "Datei.Bild" : "Datei.NurPersoenlich");
        return NoticeCard.For(turn, text, text);
    }

    /// <returns>Null when there is a strategy the person may bring figures into.</returns>
    private static async Task<Reply?> WhyNotAsync(DaksTurn turn)
    {
        if (turn.Strategie is not { } strategie)
        {
            return NichtEingerichtetCard.For(turn, turn.T(turn.Choices.Count > 1 ? "Datei.WelcheStrategie" : "Datei.OhneStrategie"));
        }

        if (strategie.Hindernis(turn.PersonId, Berechtigung.Bearbeiten, await turn.IsGuestAsync()) is not { } refusal)
        {
            return null;
        }

        var text = $"{Ablehnungstexte.Satz(refusal, turn.Culture)} {turn.T("Datei.NichtsUebernommen")}";
        return NoticeCard.For(turn, text, text);
    }

    private async Task AnswerAsync(DaksTurn turn, Anhang anhang)
    {
        if (anhang is Anhang.Tabelle(var text))
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            await SendAsync(await KeepAndReadAsync(turn, turn.T("Datei.Eingefuegt"), content), turn.Turn);
            return;
        }

        foreach (var file in ((Anhang.Dateien)anhang).Files)
        {
            await SendAsync(await TakeAsync(turn, file), turn.Turn);
        }
    }

    private async Task<Reply> TakeAsync(DaksTurn turn, SentFile file)
    {
        using var limit = new CancellationTokenSource(Abruffrist, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, turn.CancellationToken);
        try
        {
            var download = await downloads.OpenAsync(file, ending.Token);
            if (download is not FileDownload.Opened opened)
            {
                return DateiCard.Refused(turn, file.Name, Sentence(turn, file, download));
            }

            using (opened)
            {
                return opened.Length > korb.Hoechstens
                    ? DateiCard.Refused(turn, file.Name, TooLarge(turn, file.Name))
                    : await KeepAndReadAsync(turn, file.Name, opened.Content, ending.Token);
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !turn.CancellationToken.IsCancellationRequested)
        {
            return DateiCard.Refused(turn, file.Name, turn.T("Datei.Abgebrochen", CardText.Plain(file.Name)));
        }
    }

    private async Task<Reply> KeepAndReadAsync(DaksTurn turn, string name, Stream content, CancellationToken? sending = null)
    {
        Eingangsergebnis result;
        try
        {
            result = await korb.NimmAsync(Dateiantwort.Einsender(turn), name, stichtag: null, content, sending ?? turn.CancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotKept(logger, e.Message);
            return DateiCard.Refused(turn, name, turn.T("Datei.Ablage", CardText.Plain(name)));
        }

        turn.CancellationToken.ThrowIfCancellationRequested();
        return result switch
        {
            Eingangsergebnis.Angenommen(var eingang) => await ReadAsync(turn, eingang),
            Eingangsergebnis.ZuGross => DateiCard.Refused(turn, name, TooLarge(turn, name)),
            Eingangsergebnis.ZuViele => DateiCard.Refused(turn, name, turn.T("Datei.ZuViele", IEingangskorb.MeisteWartende)),
            Eingangsergebnis.KeinPlatz => DateiCard.Refused(turn, name, turn.T("Datei.KeinPlatz")),
            _ => DateiCard.Refused(turn, name, turn.T("Datei.Abgebrochen", CardText.Plain(name))),
        };
    }

    private async Task<Reply> ReadAsync(DaksTurn turn, Eingang eingang)
    {
        using var limit = new CancellationTokenSource(Lesefrist, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, turn.CancellationToken);
        try
        {
            return await antwort.ShowAsync(turn, eingang.Id, new Leseangaben(), ending.Token);
        }
        catch (OperationCanceledException) when (!turn.CancellationToken.IsCancellationRequested)
        {
            antwort.Drop(turn, eingang.Id);
            return DateiCard.Refused(turn, eingang.Name, turn.T("Datei.DauertZuLange", CardText.Plain(eingang.Name)));
        }
    }

    private string TooLarge(DaksTurn turn, string name) => turn.T("Datei.ZuGross", CardText.Plain(name), korb.Hoechstens / (1024 * 1024));

    private static string Sentence(DaksTurn turn, SentFile file, FileDownload download)
    {
        var name = CardText.Plain(file.Name);
        return download switch
        {
            FileDownload.HostNotAllowed(var host) => turn.T("Datei.FremderRechner", name, host),
            FileDownload.NoAddress => turn.T("Datei.OhneAdresse", name),
            FileDownload.Redirected => turn.T("Datei.Umgeleitet", name),
            FileDownload.Expired => turn.T("Datei.Abgelaufen", name),
            _ => turn.T("Datei.NichtErreichbar", name),
        };
    }

    private static string NamesOf(DaksTurn turn, Anhang anhang) =>
        anhang is Anhang.Dateien(var files) ? string.Join(", ", files.Select(file => CardText.Plain(file.Name))) : turn.T("Datei.Eingefuegt");

    private static Task<string?> SendAsync(Reply reply, TurnContext turn) =>
        turn.Connector.ReplyAsync(OutgoingActivity.Card(reply.ToUtf8Json(), reply.Summary));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Could not keep a file that was sent: {Reason}")]
        public static partial void NotKept(ILogger logger, string reason);
    }
}
