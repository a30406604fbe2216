namespace Daks.Core.Strategien;

/// <summary>How much ground a Kommune wants to cover on its way to the plan.</summary>
public enum Pfad
{
    /// <summary>All tasks; about thirteen months to the Beschluss.</summary>
    Standard,

    /// <summary>A short list of its own for small places; 26 weeks to the Beschluss.</summary>
    Kompakt,
}
