namespace Daks.Core.Strategien;

/// <summary>What still lies ahead of a strategy, in figures a person can plan with.</summary>
/// <param name="Aufgaben">Tasks that still ask to be done; see <see cref="Strategie.StehtAn"/>.</param>
/// <param name="Monate">Until the Zwischenbilanz, rounded; at least 1.</param>
public sealed record Umfang(Pfad Pfad, int Aufgaben, int Monate)
{
    private const double TageImMonat = 365.25 / 12;

    public static Umfang Von(Strategie strategie, DateOnly heute) => new(
        strategie.Kopf.Pfad,
        strategie.Aufgaben.Count(strategie.StehtAn),
        Math.Max(1, (int)Math.Round((strategie.Zeitplan[Ankerpunkt.R].DayNumber - heute.DayNumber) / TageImMonat)));
}
