using System.Globalization;
using Daks.Bot.Conversations;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Bot.Strategien;

/// <summary>Where are we, what is next, what else is there.</summary>
internal sealed class StatusVerbs : IVerbs
{
    public const string Status = "status";
    public const string Schritte = "schritte";
    public const string Alle = "schritte.alle";
    public const string Meine = "schritte.meine";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Status, WithStrategie((turn, strategie, _) => StatusCard.For(turn, strategie))),
        (Schritte, WithStrategie((turn, strategie, _) => SchritteCard.Next(turn, strategie))),
        (Alle, WithStrategie((turn, strategie, press) => StufeOf(press, strategie) is { } stufe
            ? SchritteCard.OfStufe(turn, strategie, stufe)
            : StatusCard.For(turn, strategie, new Notice(turn.T("Stufe.Unbekannt"), IsRefusal: true)))),
        (Meine, WithStrategie((turn, strategie, _) => MeineAufgabenCard.For(turn, strategie))),
    ];

    /// <summary>Answers from a strategy, or says how to get one.</summary>
    public static Func<DaksTurn, Press, Task<Reply>> WithStrategie(Func<DaksTurn, Strategie, Press, Reply> handler) =>
        (turn, press) => Task.FromResult(turn.Strategie is { } strategie
            ? handler(turn, strategie, press)
            : Einrichtungen.NichtEingerichtetCard.For(turn));

    private static Stufe? StufeOf(Press press, Strategie strategie) =>
        press.Data.Id is not { } id ? strategie.AktuelleStufe
        : int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) ? strategie.FindStufe(nummer)
        : null;
}
