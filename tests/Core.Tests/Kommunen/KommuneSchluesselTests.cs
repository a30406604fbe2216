using Daks.Core.Kommunen;
using static Daks.Core.Kommunen.KommuneFehlergrund;
using static Daks.Core.Tests.Kommunen.Eingaben;

namespace Daks.Core.Tests.Kommunen;

/// <summary>Which key a Kommune has or names, and what Land follows from it.</summary>
public sealed class KommuneSchluesselTests
{
    [Fact]
    public void The_Land_follows_from_the_key()
    {
        var kommune = Gueltig(Musterstadt with { Land = null, Ags = "01 0 01 000" });

        kommune.Land.ShouldBe(Bundesland.SchleswigHolstein);
        kommune.Ags!.Value.Value.ShouldBe("01001000");
    }

    [Fact]
    public void A_chosen_Land_may_not_contradict_the_key() =>
        Fehler(Musterstadt with { Ags = "01001000" }).ShouldBe([new(KommuneFeld.Land, WiderspruchZumSchluessel)]);

    [Fact]
    public void Without_key_the_Land_must_be_chosen() =>
        Fehler(Musterstadt with { Land = null }).ShouldBe([new(KommuneFeld.Land, Fehlt)]);

    [Theory]
    [InlineData("16a77001", KeineZiffern, null)]
    [InlineData("16077", GemeindeschluesselErwartet, null)]
    [InlineData("160770", FalscheLaenge, null)]
    [InlineData("99077001", UnbekanntesLand, null)]
    [InlineData("1001000", FuehrendeNullFehlt, "01001000")]
    [InlineData("160775001001", Regionalschluessel, "16077001")]
    public void A_wrong_key_is_the_only_error_it_causes(string ags, KommuneFehlergrund grund, string? wert) =>
        Fehler(Musterstadt with { Land = ags == "16077" ? Bundesland.Thueringen : null, Ags = ags })
            .ShouldBe([new(KommuneFeld.Ags, grund, wert)]);

    [Theory]
    [InlineData(FuehrendeNullFehlt, "01001000")]
    [InlineData(Regionalschluessel, "01001000")]
    [InlineData(KeineZiffern, null)]
    public void Only_a_key_to_confirm_is_a_proposal(KommuneFehlergrund grund, string? vorschlag) =>
        new KommuneFehler(KommuneFeld.Ags, grund, "01001000").Vorschlag.ShouldBe(vorschlag);

    [Fact]
    public void A_Landkreis_that_lost_its_zero_is_asked_about()
    {
        var kreis = Musterstadt with { Typ = KommuneTyp.Landkreis, Land = null, Ags = "9761" };

        Fehler(kreis).ShouldBe([new(KommuneFeld.Ags, FuehrendeNullFehlt, "09761")]);
    }

    [Fact]
    public void A_Landkreis_without_key_chooses_its_Land() =>
        Gueltig(Musterstadt with { Typ = KommuneTyp.Landkreis }).Ags.ShouldBeNull();

    [Theory]
    [InlineData(KommuneTyp.Verbandsgemeinde)]
    [InlineData(KommuneTyp.Samtgemeinde)]
    [InlineData(KommuneTyp.Amt)]
    [InlineData(KommuneTyp.Verwaltungsgemeinschaft)]
    public void An_association_of_Gemeinden_may_have_a_key_or_name_its_members(KommuneTyp typ)
    {
        var eingabe = Musterstadt with { Typ = typ, Land = null };

        var members = Gueltig(eingabe with { BezugsAgs = ["03153005", "03153007"], Mitgliedskommunen = ["Adorf"] });
        var own = Gueltig(eingabe with { Ags = "03153401" });

        members.Land.ShouldBe(Bundesland.Niedersachsen);
        members.Ags.ShouldBeNull();
        members.BezugsAgs.ShouldBe(["03153005", "03153007"]);
        own.Ags!.Value.Value.ShouldBe("03153401");
        Fehler(eingabe with { Ags = "03153" }).ShouldBe([new(KommuneFeld.Ags, GemeindeschluesselErwartet)]);
    }

    [Theory]
    [InlineData(KommuneTyp.Stadtstaat, "04011000")]
    [InlineData(KommuneTyp.KreisfreieStadt, "04012000")]
    [InlineData(KommuneTyp.Stadtstaat, "11000000")]
    public void Cities_of_a_Stadtstaat_have_keys_of_their_own(KommuneTyp typ, string ags) =>
        Gueltig(Musterstadt with { Typ = typ, Land = null, Ags = ags }).Ags!.Value.Value.ShouldBe(ags);

    [Fact]
    public void A_Stadtstaat_with_a_key_elsewhere_is_none() =>
        Fehler(Musterstadt with { Typ = KommuneTyp.Stadtstaat, Land = null, Ags = "09761000" })
            .ShouldBe([new(KommuneFeld.Typ, KeinStadtstaat)]);

    [Fact]
    public void A_union_of_Landkreise_names_their_keys()
    {
        var region = Musterstadt with { Typ = KommuneTyp.RegionOderVerbund, Land = null, BezugsAgs = ["14523", "14521"] };

        Gueltig(region).Land.ShouldBe(Bundesland.Sachsen);
    }

    [Theory]
    [InlineData(KommuneTyp.Stadtteil)]
    [InlineData(KommuneTyp.Verband)]
    public void What_has_no_key_needs_none_where_the_Land_is_chosen(KommuneTyp typ)
    {
        var kommune = Gueltig(Musterstadt with { Typ = typ });

        kommune.Ags.ShouldBeNull();
        kommune.BezugsAgs.ShouldBeEmpty();
        kommune.Raumtyp.ShouldBeNull();
    }

    [Fact]
    public void A_Landkreis_has_five_digits()
    {
        var kreis = Musterstadt with { Typ = KommuneTyp.Landkreis };

        Gueltig(kreis with { Ags = "16077" }).Ags!.Value.IstKreisschluessel.ShouldBeTrue();
        Fehler(kreis with { Ags = "16077001" }).ShouldBe([new(KommuneFeld.Ags, KreisschluesselErwartet)]);
    }

    [Theory]
    [InlineData(KommuneTyp.Stadtteil)]
    [InlineData(KommuneTyp.RegionOderVerbund)]
    [InlineData(KommuneTyp.Verband)]
    public void What_has_no_key_of_its_own_names_the_places_it_belongs_to(KommuneTyp typ)
    {
        var eingabe = Musterstadt with { Typ = typ, Land = null };

        Gueltig(eingabe with { BezugsAgs = ["16051000", " 16 051 000", ""] }).BezugsAgs.ShouldBe(["16051000"]);
        Fehler(eingabe with { Ags = "16051000" }).ShouldBe([new(KommuneFeld.Ags, KeinEigenerSchluessel)]);
    }

    [Fact]
    public void Every_wrong_reference_is_named()
    {
        var eingabe = Musterstadt with { Typ = KommuneTyp.Verband, BezugsAgs = ["16051000", "quer", "1001000"] };

        Fehler(eingabe).ShouldBe(
        [
            new(KommuneFeld.BezugsAgs, KeineZiffern, "quer"),
            new(KommuneFeld.BezugsAgs, FuehrendeNullFehlt, "01001000"),
        ]);
    }

    [Fact]
    public void A_region_across_borders_chooses_one_of_its_Laender()
    {
        var region = Musterstadt with
        {
            Typ = KommuneTyp.RegionOderVerbund,
            Land = null,
            BezugsAgs = ["14523010", "16076061"],
        };

        Gueltig(region with { Land = Bundesland.Sachsen }).Land.ShouldBe(Bundesland.Sachsen);
        Fehler(region).ShouldBe([new(KommuneFeld.Land, Fehlt)]);
        Fehler(region with { Land = Bundesland.Bayern }).ShouldBe([new(KommuneFeld.Land, WiderspruchZumSchluessel)]);
    }

    [Theory]
    [InlineData(Bundesland.Hamburg)]
    [InlineData(Bundesland.Bremen)]
    [InlineData(Bundesland.Berlin)]
    public void Three_Laender_are_Stadtstaaten(Bundesland land) =>
        Gueltig(Musterstadt with { Typ = KommuneTyp.Stadtstaat, Land = land }).Land.ShouldBe(land);

    [Theory]
    [InlineData("120655999999", "12065999")]
    [InlineData(" 12 065 5999 999 ", "12065999")]
    public void A_Regionalschluessel_holds_the_key(string ars, string ags) =>
        Gueltig(Musterstadt with { Land = null, Ags = ags, Ars = ars }).Ars.ShouldBe("120655999999");

    [Theory]
    [InlineData("12065599999")]
    [InlineData("12065599999x")]
    [InlineData("1206559999990")]
    public void What_is_no_Regionalschluessel_is_refused(string ars) =>
        Fehler(Musterstadt with { Ars = ars }).ShouldBe([new(KommuneFeld.Ars, KeinRegionalschluessel)]);

    [Theory]
    [InlineData("120665999999")]
    [InlineData("120655999998")]
    public void A_Regionalschluessel_of_another_place_is_refused(string ars) =>
        Fehler(Musterstadt with { Land = null, Ags = "12065999", Ars = ars }).ShouldBe([new(KommuneFeld.Ars, AndererOrt)]);
}
