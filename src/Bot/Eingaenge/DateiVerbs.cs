using System.Globalization;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Bot.Eingaenge;

/// <summary>What people decide about a file that waits.</summary>
internal sealed class DateiVerbs(Dateiantwort antwort, ImportService importe) : IVerbs
{
    public const string Lesen = "datei.lesen";
    public const string Uebernehmen = "datei.uebernehmen";
    public const string Verwerfen = "datei.verwerfen";
    public const string Entfernen = "datei.entfernen";

    public const string DayInput = "stichtag";

    private const string DayKey = "t";
    private const string ZerosKey = "n";
    private const string NameKey = "k";
    private const string FassungKey = "f";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Lesen, OnFile((turn, press, id) => antwort.ShowAsync(
            turn, id, Angaben(press), turn.CancellationToken, FieldValues.Refusal(press.Day(DayInput).Problem(turn, turn.T("Datei.Stichtag")))))),
        (Uebernehmen, OnFile(TakeOverAsync)),
        (Verwerfen, OnFile(DropAsync)),
        (Entfernen, OnFile(RemoveAsync)),
    ];

    /// <summary>What a button carries: the file, and what the person has said about it.</summary>
    public static CardData Data(DaksTurn turn, string verb, string id, Leseangaben angaben)
    {
        var data = turn.Show(verb, id);
        var extra = new Dictionary<string, string>(data.Extra ?? new Dictionary<string, string>());
        if (angaben.Stichtag is { } day)
        {
            extra[DayKey] = day.ToString("O", CultureInfo.InvariantCulture);
        }

        if (angaben.ErgaenzeNullen)
        {
            extra[ZerosKey] = "1";
        }

        if (angaben.EigenerName is { } name)
        {
            extra[NameKey] = name;
        }

        if (angaben.Fassung is { } fassung)
        {
            extra[FassungKey] = fassung.ToString();
        }

        return data with { Extra = extra.Count > 0 ? extra : null };
    }

    private static Leseangaben Angaben(Press press) => new(
        press.Day(DayInput).Value ?? Day(press.Data.Extra?.GetValueOrDefault(DayKey)),
        press.Data.Extra?.ContainsKey(ZerosKey) is true,
        press.Data.Extra?.GetValueOrDefault(NameKey),
        FieldValues.NameOf<Fassung>(press.Data.Extra?.GetValueOrDefault(FassungKey)));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Func<DaksTurn, Press, Task<Reply>> OnFile(Func<DaksTurn, Press, string, Task<Reply>> handler) => (turn, press) =>
        turn.Strategie is null ? Task.FromResult(NichtEingerichtetCard.For(turn))
        : Guid.TryParseExact(press.Data.Id, "N", out var id) ? handler(turn, press, id.ToString("N"))
        : Task.FromResult(DateiCard.Gone(turn));

    private async Task<Reply> TakeOverAsync(DaksTurn turn, Press press, string id)
    {
        var strategie = turn.Strategie!;
        if (strategie.Find<ImportLauf>(id) is { } taken)
        {
            return DateiCard.Taken(turn, taken);
        }

        // Asked before anything is written for it.
        if (strategie.Hindernis(turn.PersonId, Berechtigung.Bearbeiten, await turn.IsGuestAsync()) is { } refusal)
        {
            return DateiCard.NotDone(turn, Notices.Refused(turn, refusal));
        }

        var angaben = Angaben(press);
        if (await antwort.ReadAsync(turn, id, angaben, turn.CancellationToken) is not { } befund)
        {
            return DateiCard.Gone(turn);
        }

        if (befund.Ergebnis is not Leseergebnis.Gelesen(var vorschau))
        {
            return await antwort.ShowAsync(turn, id, angaben, turn.CancellationToken);
        }

        var command = await importe.WriteAsync(
            strategie.Key, Importplan.Lauf(vorschau, befund.Eingang.Name), vorschau.Reihen, turn.CancellationToken);
        var outcome = await turn.ExecuteAsync(strategie.Key, command, press);
        if (outcome is not (Outcome.Done or Outcome.Unchanged))
        {
            return DateiCard.For(turn, befund, angaben, Notices.NotDone(turn, outcome));
        }

        antwort.Drop(turn, id);
        var lauf = outcome.Strategie.Find<ImportLauf>(id) ?? Importplan.Frueher(outcome.Strategie, vorschau);
        return lauf is null ? DateiCard.Gone(turn) : DateiCard.Taken(turn, lauf);
    }

    private Task<Reply> DropAsync(DaksTurn turn, Press press, string id)
    {
        antwort.Drop(turn, id);
        return Task.FromResult(turn.Strategie!.Find<ImportLauf>(id) is { } taken ? DateiCard.Taken(turn, taken) : DateiCard.Dropped(turn));
    }

    private static async Task<Reply> RemoveAsync(DaksTurn turn, Press press, string id)
    {
        if (turn.Strategie!.Find<ImportLauf>(id) is not { } lauf)
        {
            return DateiCard.Gone(turn);
        }

        var outcome = await turn.ExecuteAsync(turn.Strategie.Key, new RemoveImport(id), press);
        return outcome is Outcome.Done ? DateiCard.Removed(turn, lauf) : DateiCard.NotDone(turn, Notices.NotDone(turn, outcome));
    }
}
