namespace Daks.Core.Kommunen;

/// <summary>The Land, and what only some places in it celebrate; a flag counts only in the Land it belongs to.</summary>
/// <param name="Land">Decides most holidays.</param>
/// <param name="Augsburg">The city of Augsburg: Friedensfest on 8 August, and Mariä Himmelfahrt.</param>
/// <param name="MariaeHimmelfahrt">A Bavarian Gemeinde with a Catholic majority: 15 August.</param>
/// <param name="Fronleichnam">One of the places in Saxony and Thuringia where Fronleichnam is free.</param>
public sealed record Feiertagsregion(
    Bundesland Land,
    bool Augsburg = false,
    bool MariaeHimmelfahrt = false,
    bool Fronleichnam = false);
