using CsCheck;
using Daks.Core.Kommunalprofile;
using Daks.Formats.Statistik;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Golden vector T4: figures as files write them.</summary>
public sealed class ZahltextTests
{
    [Theory]
    [InlineData("-0,3", -0.3)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1234.5", 1234.5)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1.234", 1234)]
    [InlineData("0.123", 0.123)]
    [InlineData("238263", 238263)]
    [InlineData("−5", -5)]
    public void T4_a_figure_is_read_the_German_way_unless_it_cannot_be(string text, double value)
    {
        var read = Zahltext.Lies(text, tausender: true);

        read!.Value.Angabe.ShouldBe(Angabe.Von((decimal)value));
    }

    [Fact]
    public void T4_a_sign_is_an_absent_figure_and_never_zero()
    {
        Lies("/").ShouldBe(Angabe.Ohne(Qualitaet.NichtSicher));
        Lies("x").ShouldBe(Angabe.Ohne(Qualitaet.Gesperrt));
        Lies("...").ShouldBe(Angabe.Ohne(Qualitaet.FolgtSpaeter));
        Lies("…").ShouldBe(Angabe.Ohne(Qualitaet.FolgtSpaeter));
        Lies(".").ShouldBe(Angabe.Ohne(Qualitaet.Unbekannt));
        Lies("-").ShouldBe(Angabe.Von(0, Qualitaet.Nichts));
        Lies("(12)").ShouldBe(Angabe.Von(12, Qualitaet.Eingeschraenkt));
        Lies("12p").ShouldBe(Angabe.Von(12, Qualitaet.Vorlaeufig));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1,2,3")]
    [InlineData("12.34.56")]
    [InlineData("1.2345,6")]
    [InlineData("--3")]
    [InlineData("1e5")]
    [InlineData("")]
    [InlineData(",")]
    public void What_is_no_figure_is_none(string text) => Zahltext.Lies(text, tausender: true).ShouldBeNull();

    [Fact]
    public void Where_nobody_parts_thousands_one_separator_is_a_decimal_one() =>
        Zahltext.Lies("1.234", tausender: false)!.Value.Angabe.Wert.ShouldBe(1.234m);

    [Fact]
    public void Every_figure_written_the_German_way_comes_back() =>
        Gen.Select(Gen.Int[-2_000_000_000, 2_000_000_000], Gen.Int[0, 3]).Sample((digits, places) =>
        {
            var value = new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)places);
            var text = value.ToString($"#,0.{new string('0', places)}", Core.Sprache.Texte.Deutsch);

            return Zahltext.Lies(text, tausender: true)?.Angabe.Wert == value;
        });

    private static Angabe Lies(string text) => Zahltext.Lies(text, tausender: true)!.Value.Angabe;
}
