using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Veranstaltungen;

/// <summary>Adds an event and fixes its time in one change, so that one undo takes back both.</summary>
/// <param name="Id">A new one; see <see cref="ArtefaktId.New"/>. An event that is there already stays as it is.</param>
/// <param name="Beginn">As in <see cref="ConfirmTermin"/>.</param>
public sealed record PlanVeranstaltung(string Id, VeranstaltungEingabe Eingabe, DateTimeOffset Beginn) : StrategieCommand
{
    public override string Verb => "veranstaltung.geplant";

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var added = new AddVeranstaltung(Id, Eingabe).Decide(strategie, context);
        return added is Decision.Accepted { Changes: [var draft] } ? Bestaetigt(strategie, draft, context) : added;
    }

    private Decision Bestaetigt(Strategie strategie, Change draft, DecisionContext context)
    {
        var confirmed = new ConfirmTermin(Id, Beginn).Decide(strategie.With([draft], strategie.Version), context);
        return confirmed is Decision.Accepted(var changes, var args, _)
            ? Decision.Accept([.. changes.Select(change => change.Key == draft.Key ? change with { Before = null } : change)], [.. Woerter(args)])
            : confirmed;
    }

    private static IEnumerable<(string, string)> Woerter(IReadOnlyDictionary<string, string> args) => args.Select(arg => (arg.Key, arg.Value));
}
