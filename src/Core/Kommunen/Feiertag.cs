namespace Daks.Core.Kommunen;

/// <param name="Tag">The day.</param>
/// <param name="Name">Its German name, as the law of the Land writes it.</param>
public sealed record Feiertag(DateOnly Tag, string Name);
