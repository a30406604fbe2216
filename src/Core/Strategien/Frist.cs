namespace Daks.Core.Strategien;

/// <param name="Anker">The day to count from.</param>
/// <param name="Tage">Calendar days; negative lies before the anchor.</param>
public sealed record Frist(Ankerpunkt Anker, int Tage);
