namespace Daks.Core.Kommunalprofile;

/// <summary>Which publication of a population figure it is. Stored with imports: members are never renamed.</summary>
public enum Fassung
{
    /// <summary>As it was published first.</summary>
    Urspruenglich,

    /// <summary>Calculated back after a census, in a revised series.</summary>
    Revidiert,
}

/// <summary>Says from which census a population figure was carried forward.</summary>
/// <remarks>
/// Source: domain guide 4.6, after recordings of the Regionaldatenbank and GENESIS. First publications rest on Zensus 2011
/// up to 31.12.2023 (Germany 84,669,326) and on Zensus 2022 from 31.12.2024 (83,577,140); revised series change already
/// between 31.12.2021 and 31.12.2022. The earlier change lies between 2010 and 2011. Within a year the census days part:
/// 9 May 2011 and 15 May 2022.
/// </remarks>
public static class Zensusbasen
{
    private static readonly DateOnly Zensustag2011 = new(2011, 5, 9);
    private static readonly DateOnly Zensustag2022 = new(2022, 5, 15);
    private static readonly DateOnly ErstmalsZensus2022 = new(2024, 12, 31);

    /// <param name="zeit">Of a population figure; a span counts by its last day.</param>
    /// <param name="fassung">Decides only where <see cref="HaengtVonFassungAb"/>.</param>
    public static Zensusbasis Von(Zeitbezug zeit, Fassung fassung = Fassung.Urspruenglich) => zeit.Last switch
    {
        var tag when tag < Zensustag2011 => Zensusbasis.Zensus1987,
        var tag when tag < Zensustag2022 => Zensusbasis.Zensus2011,
        var tag when tag >= ErstmalsZensus2022 => Zensusbasis.Zensus2022,
        _ => fassung == Fassung.Revidiert ? Zensusbasis.Zensus2022 : Zensusbasis.Zensus2011,
    };

    /// <summary>Whether the day alone does not tell: an import asks which publication it has, or says what it took.</summary>
    public static bool HaengtVonFassungAb(Zeitbezug zeit) => zeit.Last >= Zensustag2022 && zeit.Last < ErstmalsZensus2022;
}
