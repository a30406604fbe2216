using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;

namespace Daks.Bot.Akteure;

/// <summary>Who is on board, in numbers: names and judgements stay in the tab.</summary>
internal sealed class AkteureVerbs : IVerbs
{
    public const string Akteure = "akteure";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Akteure, (turn, _) => Task.FromResult(turn.Strategie is { } strategie ? AkteureCard.For(turn, strategie) : NichtEingerichtetCard.For(turn))),
    ];
}
