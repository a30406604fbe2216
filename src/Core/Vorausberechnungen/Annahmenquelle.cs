namespace Daks.Core.Vorausberechnungen;

/// <summary>Counted figures an assumption was made of; said in the language of whoever reads it.</summary>
/// <param name="Von">The first day they are about.</param>
/// <param name="Bis">The last day.</param>
/// <param name="Gebiet">The area they are of; null: the place's own.</param>
/// <param name="Herausgeber">The publishers' lines, verbatim; null where the projection's own source says it.</param>
/// <param name="Tabelle">For example <c>12612-93-01-4</c>; null when no file said it.</param>
public sealed record Annahmenquelle(
    Annahmenart Art, DateOnly Von, DateOnly Bis, string? Gebiet = null, string? Herausgeber = null, string? Tabelle = null)
{
    /// <summary>Two age tables of the place, five years apart.</summary>
    /// <param name="stichtag">Of the newer one.</param>
    public static Annahmenquelle ZweiTabellen(DateOnly stichtag) => new(Annahmenart.ZweiTabellen, stichtag.AddYears(-5), stichtag);
}

public enum Annahmenart
{
    /// <summary>Births by the mother's age.</summary>
    GeboreneNachMutter,

    /// <summary>Moves in and out by age.</summary>
    WanderungNachAlter,

    /// <summary>What of the newer age table the older one does not explain, or how the one came of the other.</summary>
    ZweiTabellen,
}
