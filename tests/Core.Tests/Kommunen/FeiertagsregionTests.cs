using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Kommunen;

public sealed class FeiertagsregionTests
{
    private static readonly Kommune Gemeinde = new()
    {
        Name = "Irgendwo",
        Typ = KommuneTyp.Gemeinde,
        Land = Bundesland.Bayern,
        Einwohnerzahl = 5_000,
    };

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(null, false)]
    public void What_a_Kommune_says_of_its_holidays_decides(bool? said, bool free)
    {
        (Gemeinde with { MariaeHimmelfahrt = said }).Feiertagsregion.MariaeHimmelfahrt.ShouldBe(free);
        (Gemeinde with { Fronleichnam = said }).Feiertagsregion.Fronleichnam.ShouldBe(free);
    }

    [Theory]
    [InlineData(KommuneTyp.Stadtteil, "09761000", true)]
    [InlineData(KommuneTyp.Stadtteil, "09162000", false)]
    [InlineData(KommuneTyp.Verband, "09761000", false)]
    public void A_Stadtteil_of_Augsburg_celebrates_with_it(KommuneTyp typ, string bezug, bool augsburg) =>
        (Gemeinde with { Typ = typ, BezugsAgs = [bezug] }).Feiertagsregion.Augsburg.ShouldBe(augsburg);

    // The years in which the cycle of the moon makes an exception of Easter.
    [Theory]
    [InlineData(1954, 4, 19)]
    [InlineData(1981, 4, 20)]
    [InlineData(2049, 4, 19)]
    [InlineData(2076, 4, 20)]
    public void Easter_Monday_is_right_in_the_exceptional_years(int year, int month, int day) =>
        Feiertage.ImJahr(year, Gemeinde.Feiertagsregion).Select(feiertag => feiertag.Tag).ShouldContain(new DateOnly(year, month, day));
}
