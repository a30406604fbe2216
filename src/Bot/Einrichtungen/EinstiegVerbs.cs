using System.Globalization;
using Daks.Bot.Conversations;
using Daks.Bot.Strategien;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>Corrects where the team said it stood when it set up.</summary>
internal sealed class EinstiegVerbs : IVerbs
{
    public const string Formular = "einstieg";
    public const string Aendern = "einstieg.aendern";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Formular, (turn, _) => Task.FromResult(turn.Strategie is { } strategie ? EinstiegCard.For(turn, strategie) : NichtEingerichtetCard.For(turn))),
        (Aendern, ChangeAsync),
    ];

    private static async Task<Reply> ChangeAsync(DaksTurn turn, Press press)
    {
        if (turn.Strategie is not { } strategie)
        {
            return NichtEingerichtetCard.For(turn);
        }

        if (FieldValues.NameOf<Einstieg>(press.Data.Id) is not { } einstieg)
        {
            return EinstiegCard.For(turn, strategie);
        }

        var outcome = await turn.ExecuteAsync(strategie.Key, new ChangeEinstieg(einstieg), press, strategie.Kopf);
        return outcome switch
        {
            Outcome.Done(var now, var entry) => EinstiegCard.Changed(turn, now, einstieg, entry.Version.ToString(CultureInfo.InvariantCulture)),
            Outcome.Refused or Outcome.Stale => StatusCard.For(turn, outcome.Strategie, Notices.NotDone(turn, outcome)),
            _ => StatusCard.For(turn, outcome.Strategie),
        };
    }
}
