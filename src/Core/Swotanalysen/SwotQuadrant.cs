namespace Daks.Core.Swotanalysen;

/// <summary>The four fields. Internal is what the Kommune can shape, external the framework it acts in.</summary>
public enum SwotQuadrant
{
    /// <summary>Stärke, internal.</summary>
    S,

    /// <summary>Schwäche, internal.</summary>
    W,

    /// <summary>Chance, external.</summary>
    O,

    /// <summary>Risiko, external.</summary>
    T,
}

public static class SwotQuadranten
{
    public static bool IstIntern(this SwotQuadrant quadrant) => quadrant is SwotQuadrant.S or SwotQuadrant.W;

    public static bool IstGuenstig(this SwotQuadrant quadrant) => quadrant is SwotQuadrant.S or SwotQuadrant.O;
}
