using Daks.Core.Strategien;

namespace Daks.Tab.Sitzungen;

/// <summary>What came of a wish.</summary>
/// <param name="Settled">Done, or nothing left to do. Otherwise what was typed stays where it is, to be sent again.</param>
/// <param name="Refusal">Null unless the domain said no.</param>
public readonly record struct WishResult(bool Settled, Refusal? Refusal = null);
