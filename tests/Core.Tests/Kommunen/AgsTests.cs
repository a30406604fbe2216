using System.Text.Json;
using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Kommunen;

public sealed class AgsTests
{
    [Fact]
    public void A_key_keeps_its_leading_zero()
    {
        var ags = Gueltig("01001000");

        ags.Value.ShouldBe("01001000");
        ags.Land.ShouldBe(Bundesland.SchleswigHolstein);
        ags.Kreis.ShouldBe("01001");
        ags.IstKreisschluessel.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1001000", "01001000")]
    [InlineData("9761", "09761")]
    public void A_lost_leading_zero_is_proposed_and_not_padded_in_silence(string text, string vorschlag)
    {
        var result = Ags.Parse(text);

        result.ShouldBeOfType<AgsResult.FuehrendeNullFehlt>().Vorschlag.Value.ShouldBe(vorschlag);
    }

    [Theory]
    [InlineData("120650136136", "12065136")]
    [InlineData("09 7 61 0000 000", "09761000")]
    [InlineData("010010000000", "01001000")]
    [InlineData("10010000000", "01001000")]
    public void A_Regionalschluessel_is_not_shortened_in_silence(string text, string vorschlag)
    {
        var result = Ags.Parse(text);

        result.ShouldBeOfType<AgsResult.Regionalschluessel>().Vorschlag.Value.ShouldBe(vorschlag);
    }

    [Theory]
    [InlineData("073345001000", "a Verbandsgemeinde without a Gemeinde has no AGS")]
    [InlineData("170010000000", "17 is no Land")]
    [InlineData("00010000000", "nor is 00")]
    [InlineData("0100100000", "ten digits are neither")]
    [InlineData("0100100000000", "nor are thirteen")]
    public void A_Regionalschluessel_without_an_AGS_proposes_none(string text, string why) =>
        Ags.Parse(text).ShouldBe(new AgsResult.Ungueltig(AgsFehler.Laenge), why);

    [Theory]
    [InlineData("02000000", Bundesland.Hamburg)]
    [InlineData("04011000", Bundesland.Bremen)]
    [InlineData("04012000", Bundesland.Bremen)]
    [InlineData("11000000", Bundesland.Berlin)]
    public void Stadtstaaten_have_keys_as_any_Gemeinde(string text, Bundesland land) => Gueltig(text).Land.ShouldBe(land);

    [Theory]
    [InlineData("09 7 61 000", "09761000")]
    [InlineData(" 14523 ", "14523")]
    [InlineData("16\u00a0077\u00a0001", "16077001")]
    public void Blanks_do_not_matter(string text, string expected) => Gueltig(text).Value.ShouldBe(expected);

    [Theory]
    [InlineData(null, AgsFehler.Leer)]
    [InlineData("   ", AgsFehler.Leer)]
    [InlineData("0976100A", AgsFehler.KeineZiffern)]
    [InlineData("-9761000", AgsFehler.KeineZiffern)]
    [InlineData("٠٩٧٦١٠٠٠", AgsFehler.KeineZiffern)]
    [InlineData("09", AgsFehler.Laenge)]
    [InlineData("097610", AgsFehler.Laenge)]
    [InlineData("0976100", AgsFehler.Laenge)]
    [InlineData("097610000", AgsFehler.Laenge)]
    [InlineData("00001000", AgsFehler.UnbekanntesLand)]
    [InlineData("17001000", AgsFehler.UnbekanntesLand)]
    public void What_is_no_key_is_refused_with_its_reason(string? text, AgsFehler grund)
    {
        var result = Ags.Parse(text);

        result.ShouldBe(new AgsResult.Ungueltig(grund));
    }

    [Fact]
    public void Every_Land_has_its_prefix()
    {
        foreach (var land in Bundeslaender.All)
        {
            Gueltig($"{(int)land:00}000000").Land.ShouldBe(land);
        }
    }

    [Fact]
    public void A_key_is_stored_as_text()
    {
        var json = JsonSerializer.Serialize(Gueltig("01001000"));

        json.ShouldBe("\"01001000\"");
        JsonSerializer.Deserialize<Ags>(json).ShouldBe(Gueltig("01001000"));
    }

    [Fact]
    public void A_stored_key_that_lost_its_zero_is_not_read() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Ags>("\"1001000\""));

    private static Ags Gueltig(string text) => Ags.Parse(text).ShouldBeOfType<AgsResult.Gueltig>().Ags;
}
