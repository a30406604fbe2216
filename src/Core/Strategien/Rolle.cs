namespace Daks.Core.Strategien;

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

    /// <summary>The word for somebody without any role; given to nobody.</summary>
    Mitglied,
}
