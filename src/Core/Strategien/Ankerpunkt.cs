namespace Daks.Core.Strategien;

/// <summary>The six days of a round that due dates are counted from, in their order.</summary>
public enum Ankerpunkt
{
    /// <summary>Projektstart.</summary>
    S,

    /// <summary>Kick-Off.</summary>
    K,

    /// <summary>Freigabe of the Kommunalprofil.</summary>
    P,

    /// <summary>First day of the Zukunftswerkstatt.</summary>
    Z,

    /// <summary>Beschluss of the Werkstattplan.</summary>
    B,

    /// <summary>Zwischenbilanz.</summary>
    R,
}
