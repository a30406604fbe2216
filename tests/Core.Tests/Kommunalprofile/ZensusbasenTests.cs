using Daks.Core.Kommunalprofile;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class ZensusbasenTests
{
    [Theory]
    [InlineData(2010, Zensusbasis.Zensus1987, Zensusbasis.Zensus1987)]
    [InlineData(2011, Zensusbasis.Zensus2011, Zensusbasis.Zensus2011)]
    [InlineData(2021, Zensusbasis.Zensus2011, Zensusbasis.Zensus2011)]
    [InlineData(2022, Zensusbasis.Zensus2011, Zensusbasis.Zensus2022)]
    [InlineData(2023, Zensusbasis.Zensus2011, Zensusbasis.Zensus2022)]
    [InlineData(2024, Zensusbasis.Zensus2022, Zensusbasis.Zensus2022)]
    public void Day_and_publication_tell_the_census(int jahr, Zensusbasis urspruenglich, Zensusbasis revidiert)
    {
        var zeit = Zahlenbeispiele.Ende(jahr);

        Zensusbasen.Von(zeit).ShouldBe(urspruenglich);
        Zensusbasen.Von(zeit, Fassung.Revidiert).ShouldBe(revidiert);
        Zensusbasen.HaengtVonFassungAb(zeit).ShouldBe(urspruenglich != revidiert);
    }
}
