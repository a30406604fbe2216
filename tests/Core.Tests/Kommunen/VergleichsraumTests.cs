using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;

namespace Daks.Core.Tests.Kommunen;

public sealed class VergleichsraumTests
{
    [Theory]
    [InlineData(KommuneTyp.Gemeinde, "12064472", new[] { "12064", "12" })]
    [InlineData(KommuneTyp.Samtgemeinde, "03351402", new[] { "03351", "03" })]
    [InlineData(KommuneTyp.KreisfreieStadt, "09761000", new[] { "09" })]
    [InlineData(KommuneTyp.Landkreis, "12064", new[] { "12" })]
    [InlineData(KommuneTyp.Stadtstaat, "04011000", new string[0])]
    public void Kreis_and_Land_are_proposed_unless_the_place_is_one_itself(KommuneTyp typ, string ags, string[] expected) =>
        Vergleichsraum.Vorschlaege(new KommuneEingabe { Typ = typ, Ags = ags }).ShouldBe(expected);

    [Theory]
    [InlineData(KommuneTyp.Stadtteil, new[] { "09761000" }, new[] { "09761", "09" })]
    [InlineData(KommuneTyp.RegionOderVerbund, new[] { "12064472", "12064480" }, new[] { "12064", "12" })]
    [InlineData(KommuneTyp.RegionOderVerbund, new[] { "12064", "12065" }, new[] { "12" })]
    [InlineData(KommuneTyp.Verband, new[] { "14523010", "16076061" }, new string[0])]
    public void Without_a_key_of_its_own_the_places_concerned_say_where_it_lies(KommuneTyp typ, string[] keys, string[] expected) =>
        Vergleichsraum.Vorschlaege(new KommuneEingabe { Typ = typ, BezugsAgs = keys }).ShouldBe(expected);

    [Fact]
    public void The_chosen_Land_is_proposed_while_there_is_no_key() =>
        Vergleichsraum.Vorschlaege(new KommuneEingabe { Land = Bundesland.Brandenburg, Ags = "1206" }).ShouldBe(["12"]);

    [Theory]
    [InlineData("12", "Land Brandenburg (12)")]
    [InlineData("12064", "Kreis 12064")]
    [InlineData("12064472", "Gemeinde 12064472")]
    [InlineData("Städte an der Oder", "Städte an der Oder")]
    [InlineData("Nachbarn: 12064, 14", "Nachbarn (Kreis 12064, Land Sachsen (14))")]
    public void People_read_what_kind_of_region_it_is(string entry, string expected) =>
        Bezeichnung.Vergleichsraum(entry, CultureInfo.GetCultureInfo("de-DE")).ShouldBe(expected);

    [Theory]
    [InlineData("Nachbarn:12 064;12066 , Sachsen", "Nachbarn: 12064, 12066, 14")]
    [InlineData("Große Städte :  05315000, 05315000", "Große Städte: 05315000")]
    [InlineData("Städte: groß und klein", "Städte: groß und klein")]
    [InlineData("Region: ", "Region:")]
    public void A_group_has_its_members_after_a_colon(string entered, string kept) =>
        Pruefe(entered).ShouldBeOfType<KommuneResult.Gueltig>().Kommune.Vergleichsraeume.ShouldBe([kept]);

    [Theory]
    [InlineData("Nachbarn: 12064, 17", KommuneFehlergrund.KeinVergleichsschluessel, "17")]
    [InlineData("Nachbarn: 12064, Havelland", KommuneFehlergrund.KeinVergleichsschluessel, "Havelland")]
    [InlineData("Nachbarn: 1054", KommuneFehlergrund.FuehrendeNullFehlt, "01054")]
    public void A_member_that_is_no_key_is_named(string entered, KommuneFehlergrund grund, string wert) =>
        Pruefe(entered).ShouldBeOfType<KommuneResult.Ungueltig>().Fehler.ShouldBe([new(KommuneFeld.Vergleichsraeume, grund, wert)]);

    [Fact]
    public void A_group_may_have_many_members_and_no_more_than_there_may_be_entries()
    {
        string Of(int members) => $"Alle: {string.Join(", ", Enumerable.Range(0, members).Select(number => $"12065{number:000}"))}";

        Pruefe(Of(50)).ShouldBeOfType<KommuneResult.Gueltig>();
        Pruefe(Of(51)).ShouldBeOfType<KommuneResult.Ungueltig>().Fehler.ShouldBe([new(KommuneFeld.Vergleichsraeume, KommuneFehlergrund.ZuViele, "50")]);
        Pruefe($"{new string('a', 121)}: 12").ShouldBeOfType<KommuneResult.Ungueltig>().Fehler.ShouldBe([new(KommuneFeld.Vergleichsraeume, KommuneFehlergrund.ZuLang)]);
    }

    private static KommuneResult Pruefe(string raum) => Kommune.Pruefen(
        new KommuneEingabe { Name = "Musterstadt", Land = Bundesland.Brandenburg, Einwohnerzahl = 19_420, Vergleichsraeume = [raum] }, new DateOnly(2027, 1, 11));
}
