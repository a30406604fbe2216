using Daks.Core.Aufgaben;
using Daks.Core.Stufen;

namespace Daks.Tab.Bausteine;

/// <summary>The shapes of <see cref="StateMark"/>.</summary>
public enum StateKind
{
    Open,
    InWork,
    Done,
    Waived,
    Late,
    Soon,
}

public static class StateKinds
{
    public static StateKind Of(AufgabeStatus status) => status switch
    {
        AufgabeStatus.Erledigt => StateKind.Done,
        AufgabeStatus.Entfaellt => StateKind.Waived,
        AufgabeStatus.InArbeit => StateKind.InWork,
        _ => StateKind.Open,
    };

    public static StateKind Of(StufeStatus status) => status switch
    {
        StufeStatus.Abgeschlossen => StateKind.Done,
        StufeStatus.NichtBegonnen => StateKind.Open,
        _ => StateKind.InWork,
    };

    /// <summary>Something promised for a day.</summary>
    public static StateKind Of(DateOnly until, DateOnly today) => until < today ? StateKind.Late : StateKind.Soon;
}
