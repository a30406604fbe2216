namespace Daks.Core.Kommunen;

/// <summary>Size class of a Gemeinde, after the cut points of the BBSR, by inhabitants alone.</summary>
public enum Raumtyp
{
    /// <summary>100,000 inhabitants and more.</summary>
    Grossstadt,

    /// <summary>20,000 to under 100,000.</summary>
    Mittelstadt,

    /// <summary>10,000 to under 20,000.</summary>
    GroessereKleinstadt,

    /// <summary>5,000 to under 10,000.</summary>
    KleineKleinstadt,

    /// <summary>Under 5,000.</summary>
    Landgemeinde,
}
