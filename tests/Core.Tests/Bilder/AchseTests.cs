using Daks.Core.Bilder;

namespace Daks.Core.Tests.Bilder;

public sealed class AchseTests
{
    [Theory]
    [InlineData(new double[] { 0, 143 }, true, "0 50 100 150")]
    [InlineData(new double[] { 412, 865 }, true, "0 200 400 600 800 1000")]
    [InlineData(new double[] { 44.1, 46.9 }, false, "44 45 46 47")]
    [InlineData(new[] { -7.2, 1.4 }, false, "-8 -6 -4 -2 0 2")]
    [InlineData(new double[] { -3, -1 }, true, "-3 -2 -1 0")]
    [InlineData(new double[] { }, true, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(new double[] { 5, 5 }, false, "4 4.5 5 5.5 6")]
    public void Marks_are_round_and_hold_every_figure(double[] values, bool fromZero, string marks)
    {
        var achse = Achse.Ueber(values, fromZero);

        string.Join(' ', achse.Marken.Select(mark => mark.ToString(System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(marks);
        values.ShouldAllBe(value => achse.Von <= value && value <= achse.Bis);
    }

    [Fact]
    public void A_figure_lies_where_it_belongs_on_the_line()
    {
        var achse = Achse.Ueber([-50, 150], abNull: true);

        (achse.Anteil(achse.Von), achse.Anteil(achse.Bis), achse.Anteil(0)).ShouldBe((0, 1, 0.25));
    }
}
