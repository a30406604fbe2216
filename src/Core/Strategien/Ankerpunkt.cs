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

/// <summary>How much ground a Kommune wants to cover on its way to the plan.</summary>
public enum Pfad
{
    /// <summary>All tasks; about thirteen months to the Beschluss.</summary>
    Standard,

    /// <summary>A short list of its own for small places; 26 weeks to the Beschluss.</summary>
    Kompakt,
}

/// <summary>Who a task is for. What somebody may do is decided elsewhere.</summary>
public enum Rolle
{
    Verwaltungsspitze,
    Projektleitung,
    Stellvertretung,
    Steuerungsgruppe,
    Arbeitsgruppe,
    Fachamt,
    Statistikstelle,
    Kaemmerei,
    Prozessbegleitung,
    Gast,
    Mitglied,
}

/// <param name="Anker">The day to count from.</param>
/// <param name="Tage">Calendar days; negative lies before the anchor.</param>
public sealed record Frist(Ankerpunkt Anker, int Tage);
