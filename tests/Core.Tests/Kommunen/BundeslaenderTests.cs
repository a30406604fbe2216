using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Kommunen;

public sealed class BundeslaenderTests
{
    [Theory]
    [InlineData("TH", Bundesland.Thueringen)]
    [InlineData("de-th", Bundesland.Thueringen)]
    [InlineData("Thüringen", Bundesland.Thueringen)]
    [InlineData("THUERINGEN", Bundesland.Thueringen)]
    [InlineData("thuringen", Bundesland.Thueringen)]
    [InlineData("Thu\u0308ringen", Bundesland.Thueringen)]
    [InlineData(" Baden Württemberg ", Bundesland.BadenWuerttemberg)]
    [InlineData("sachsen-anhalt", Bundesland.SachsenAnhalt)]
    [InlineData("Sachsen", Bundesland.Sachsen)]
    [InlineData("ST", Bundesland.SachsenAnhalt)]
    public void A_Land_is_recognised_however_people_write_it(string text, Bundesland expected)
    {
        var recognised = Bundeslaender.TryParse(text, out var land);

        recognised.ShouldBeTrue();
        land.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Tirol")]
    [InlineData("1")]
    [InlineData("DE")]
    public void What_is_no_Land_is_not_guessed(string? text) =>
        Bundeslaender.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Every_spelling_we_print_is_one_we_read()
    {
        foreach (var land in Bundeslaender.All)
        {
            foreach (var text in new[] { land.Kuerzel(), land.Iso(), land.Anzeigename() })
            {
                Bundeslaender.TryParse(text, out var read).ShouldBeTrue(text);
                read.ShouldBe(land);
            }
        }
    }

    [Fact]
    public void There_are_sixteen_and_their_values_are_the_prefixes_of_the_Ags()
    {
        Bundeslaender.All.Count.ShouldBe(16);
        Bundeslaender.All.Select(land => (int)land).ShouldBe(Enumerable.Range(1, 16));
        Bundeslaender.All.Select(land => land.Kuerzel()).ShouldBe(
            ["SH", "HH", "NI", "HB", "NW", "HE", "RP", "BW", "BY", "SL", "BE", "BB", "MV", "SN", "ST", "TH"]);
    }
}
