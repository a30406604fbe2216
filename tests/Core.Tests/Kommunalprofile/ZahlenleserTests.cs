using CsCheck;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class ZahlenleserTests
{
    [Theory]
    [InlineData("-0,3", -0.3)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("238263", 238263)]
    [InlineData(" 1 234 567,5 ", 1234567.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("−7", -7)]
    [InlineData("+0,5", 0.5)]
    [InlineData("0,123", 0.123)]
    [InlineData(",5", 0.5)]
    public void T4_figures_are_read_as_Germans_write_them(string text, double expected) =>
        new Zahlenleser().Lies(text).ShouldBe(new Zahlergebnis(Zahlbefund.Gelesen, Angabe.Von((decimal)expected)));

    [Theory]
    [InlineData("-", Qualitaet.Nichts)]
    [InlineData(".", Qualitaet.Unbekannt)]
    [InlineData("...", Qualitaet.FolgtSpaeter)]
    [InlineData("…", Qualitaet.FolgtSpaeter)]
    [InlineData("/", Qualitaet.NichtSicher)]
    [InlineData("x", Qualitaet.Gesperrt)]
    public void T4_signs_in_place_of_figures_are_typed(string text, Qualitaet qualitaet)
    {
        var angabe = new Zahlenleser().Lies(text).Angabe;

        angabe.Qualitaet.ShouldBe(qualitaet);
        angabe.Wert.ShouldBe(qualitaet == Qualitaet.Nichts ? 0 : null);
    }

    [Theory]
    [InlineData("(12)", 12, Qualitaet.Eingeschraenkt)]
    [InlineData("(-1,5)", -1.5, Qualitaet.Eingeschraenkt)]
    [InlineData("12p", 12, Qualitaet.Vorlaeufig)]
    [InlineData("1.234,5 r", 1234.5, Qualitaet.Revidiert)]
    [InlineData("7s", 7, Qualitaet.Geschaetzt)]
    [InlineData("7e", 7, Qualitaet.Ok)]
    [InlineData("(7)p", 7, Qualitaet.Eingeschraenkt)]
    public void T4_a_mark_beside_a_figure_says_how_good_it_is(string text, double wert, Qualitaet qualitaet) =>
        new Zahlenleser().Lies(text).Angabe.ShouldBe(Angabe.Von((decimal)wert, qualitaet));

    [Theory]
    [InlineData("abc")]
    [InlineData("31.12.2024")]
    [InlineData("12.34,5")]
    [InlineData("1,23E+05")]
    [InlineData("12,")]
    [InlineData("()")]
    [InlineData("p")]
    [InlineData("--1")]
    [InlineData("1 2345")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("1234567890123456789012345678901234567890123")]
    public void What_is_no_figure_is_refused(string text) => new Zahlenleser().Lies(text).Befund.ShouldBe(Zahlbefund.KeineZahl);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_not_zero(string text) => new Zahlenleser().Lies(text).Befund.ShouldBe(Zahlbefund.Leer);

    [Fact]
    public void T4_mixed_decimal_signs_are_refused_and_name_the_first()
    {
        var leser = new Zahlenleser();
        leser.Lies("1.234,5", zeile: 17);

        var result = leser.Lies("1234.5", zeile: 18);

        result.Befund.ShouldBe(Zahlbefund.GemischteZeichen);
        leser.Beleg.ShouldBe(new Zahlbeleg("1.234,5", 17, Dezimalzeichen.Komma, IstVermutet: false));
    }

    [Fact]
    public void A_figure_that_allows_both_is_read_by_the_sign_of_its_file()
    {
        var german = new Zahlenleser(Dezimalzeichen.Komma);
        var english = new Zahlenleser(Dezimalzeichen.Punkt);

        german.Lies("1.234").Angabe.Wert.ShouldBe(1234);
        english.Lies("1.234").Angabe.Wert.ShouldBe(1.234m);
        english.Lies("1,234.5").Angabe.Wert.ShouldBe(1234.5m);
    }

    [Fact]
    public void A_presumption_that_turns_out_wrong_asks_for_another_reading()
    {
        var leser = new Zahlenleser();
        leser.Lies("1.234", zeile: 2).Angabe.Wert.ShouldBe(1234);

        leser.Lies("12.5", zeile: 3).Befund.ShouldBe(Zahlbefund.GemischteZeichen);

        leser.Beleg.ShouldBe(new Zahlbeleg("1.234", 2, Dezimalzeichen.Komma, IstVermutet: true));
    }

    [Fact]
    public void A_figure_written_in_a_culture_is_read_back_in_it()
    {
        var german = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
        Gen.Int[-2_000_000_000, 2_000_000_000].Sample(hundredths =>
        {
            var wert = hundredths / 100m;

            var read = new Zahlenleser(Dezimalzeichen.Komma).Lies(wert.ToString("N2", german));

            return read.Angabe.Wert == wert;
        });
    }

    [Theory]
    [InlineData("", Qualitaet.Ok)]
    [InlineData("e", Qualitaet.Ok)]
    [InlineData("p", Qualitaet.Vorlaeufig)]
    [InlineData("()", Qualitaet.Eingeschraenkt)]
    [InlineData("/", Qualitaet.NichtSicher)]
    [InlineData("?", null)]
    public void A_quality_column_speaks_the_same_signs(string text, Qualitaet? expected) =>
        Zahlenleser.LiesQualitaet(text).ShouldBe(expected);
}
