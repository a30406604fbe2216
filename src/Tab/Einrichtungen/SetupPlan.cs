using Daks.Core.Artefakte;
using Daks.Core.Einrichtungen;
using Daks.Core.Strategien;

namespace Daks.Tab.Einrichtungen;

/// <summary>What a setup would bring, before anything is saved.</summary>
/// <param name="OpenTasks">The tasks that remain to be done.</param>
/// <param name="FirstDue">When the first of them is due; null when there are none.</param>
public sealed record SetupPlan(Zeitplan Zeitplan, int OpenTasks, DateOnly? FirstDue)
{
    /// <returns>Null while the entries do not make a setup yet.</returns>
    public static SetupPlan? Of(SetupStrategie command, ArtefaktKinds kinds, DateTimeOffset now, DateOnly today)
    {
        var nothing = Strategie.None(new StrategieKey("", ""), kinds);
        if (command.Decide(nothing, new DecisionContext("", now, today)) is not Decision.Accepted(var changes, _, _))
        {
            return null;
        }

        var strategie = nothing.With(changes, version: 1);
        var open = strategie.Aufgaben.Where(aufgabe => aufgabe.IstOffen).ToArray();
        return new SetupPlan(
            strategie.Zeitplan, open.Length, open.Length == 0 ? null : open.Min(aufgabe => aufgabe.FaelligAm));
    }
}
