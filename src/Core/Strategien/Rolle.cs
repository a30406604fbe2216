namespace Daks.Core.Strategien;

/// <summary>Who a task is for. What somebody may do is decided elsewhere.</summary>
public enum Rolle
{
    Verwaltungsspitze,
    Projektleitung,
    Steuerungsgruppe,
    Arbeitsgruppe,
    Fachamt,
    Statistikstelle,
    Kaemmerei,
    Prozessbegleitung,
    Gast,
    Mitglied,
}
