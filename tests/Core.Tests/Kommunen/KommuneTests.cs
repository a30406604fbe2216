using System.Text.Json;
using Daks.Core.Kommunen;
using static Daks.Core.Kommunen.KommuneFehlergrund;

namespace Daks.Core.Tests.Kommunen;

public sealed class KommuneTests
{
    private static readonly DateOnly Heute = new(2027, 2, 3);

    private static readonly KommuneEingabe Musterstadt = new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Land = Bundesland.Thueringen,
        Einwohnerzahl = 19_420,
    };

    [Fact]
    public void Name_Land_and_Einwohnerzahl_are_enough()
    {
        var kommune = Gueltig(Musterstadt with { Name = "  Bad \n Musterstadt " });

        kommune.Name.ShouldBe("Bad Musterstadt");
        kommune.Land.ShouldBe(Bundesland.Thueringen);
        kommune.Einwohnerzahl.ShouldBe(19_420);
        kommune.Ags.ShouldBeNull();
        kommune.Website.ShouldBeNull();
    }

    [Fact]
    public void All_errors_are_named_at_once_in_the_order_of_the_form()
    {
        var eingabe = new KommuneEingabe { Typ = KommuneTyp.Stadtstaat, Land = Bundesland.Hessen, Website = "kein Netz" };

        Fehler(eingabe).ShouldBe(
        [
            new(KommuneFeld.Name, Fehlt),
            new(KommuneFeld.Typ, KeinStadtstaat),
            new(KommuneFeld.Einwohnerzahl, Fehlt),
            new(KommuneFeld.Website, KeineWebadresse),
        ]);
    }

    [Theory]
    [InlineData(null, Fehlt)]
    [InlineData(" \t ", Fehlt)]
    [InlineData(" M ", ZuKurz)]
    public void A_name_has_two_characters_at_least(string? name, KommuneFehlergrund grund) =>
        Fehler(Musterstadt with { Name = name }).ShouldBe([new(KommuneFeld.Name, grund)]);

    [Fact]
    public void A_name_has_120_characters_at_most()
    {
        Gueltig(Musterstadt with { Name = "Au" }).Name.ShouldBe("Au");
        Gueltig(Musterstadt with { Name = $" {new string('x', 120)} " }).Name.Length.ShouldBe(120);
        Fehler(Musterstadt with { Name = new string('x', 121) }).ShouldBe([new(KommuneFeld.Name, ZuLang)]);
    }

    [Theory]
    [InlineData(null, Fehlt)]
    [InlineData(0, ZuKlein)]
    [InlineData(-5, ZuKlein)]
    [InlineData(30_000_001, ZuGross)]
    public void The_Einwohnerzahl_lies_within_bounds(int? zahl, KommuneFehlergrund grund) =>
        Fehler(Musterstadt with { Einwohnerzahl = zahl }).ShouldBe([new(KommuneFeld.Einwohnerzahl, grund)]);

    [Theory]
    [InlineData(1)]
    [InlineData(30_000_000)]
    public void The_bounds_themselves_are_allowed(int zahl) =>
        Gueltig(Musterstadt with { Einwohnerzahl = zahl }).Einwohnerzahl.ShouldBe(zahl);

    [Fact]
    public void A_Stand_lies_between_the_unification_and_today()
    {
        var erster = new DateOnly(1990, 10, 3);

        Gueltig(Musterstadt with { EinwohnerStand = erster }).EinwohnerStand.ShouldBe(erster);
        Gueltig(Musterstadt with { EinwohnerStand = Heute }).EinwohnerStand.ShouldBe(Heute);
        Fehler(Musterstadt with { EinwohnerStand = erster.AddDays(-1) }).ShouldBe([new(KommuneFeld.EinwohnerStand, ZuFrueh)]);
        Fehler(Musterstadt with { EinwohnerStand = Heute.AddDays(1) }).ShouldBe([new(KommuneFeld.EinwohnerStand, InDerZukunft)]);
    }

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

    [Fact]
    public void Values_no_enumeration_has_are_refused()
    {
        var eingabe = Musterstadt with { Typ = (KommuneTyp)99, Land = (Bundesland)17, Haushaltsstatus = (Haushaltsstatus)9 };

        Fehler(eingabe).ShouldBe(
        [
            new(KommuneFeld.Typ, Unbekannt),
            new(KommuneFeld.Land, Unbekannt),
            new(KommuneFeld.Haushaltsstatus, Unbekannt),
        ]);
    }

    [Theory]
    [InlineData("www.musterstadt.de", "https://www.musterstadt.de/")]
    [InlineData(" http://musterstadt.de/rathaus ", "http://musterstadt.de/rathaus")]
    public void A_website_becomes_an_absolute_address(string text, string expected) =>
        Gueltig(Musterstadt with { Website = text }).Website.ShouldBe(expected);

    [Theory]
    [InlineData("javascript://musterstadt.de/%0aalert(1)")]
    [InlineData("mailto:rathaus@musterstadt.de")]
    [InlineData("https://musterstadt.de@boese.example")]
    [InlineData("musterstadt")]
    [InlineData("https://")]
    public void What_is_no_web_address_is_refused(string text) =>
        Fehler(Musterstadt with { Website = text }).ShouldBe([new(KommuneFeld.Website, KeineWebadresse)]);

    [Fact]
    public void An_area_is_positive_and_smaller_than_Germany()
    {
        Gueltig(Musterstadt with { FlaecheKm2 = 0.25m }).FlaecheKm2.ShouldBe(0.25m);
        Fehler(Musterstadt with { FlaecheKm2 = 0m }).ShouldBe([new(KommuneFeld.FlaecheKm2, ZuKlein)]);
        Fehler(Musterstadt with { FlaecheKm2 = 360_001m }).ShouldBe([new(KommuneFeld.FlaecheKm2, ZuGross)]);
    }

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

    [Fact]
    public void A_Demografietyp_is_one_of_eleven()
    {
        Gueltig(Musterstadt with { Demografietyp = 11 }).Demografietyp.ShouldBe(11);
        Fehler(Musterstadt with { Demografietyp = 0 }).ShouldBe([new(KommuneFeld.Demografietyp, ZuKlein)]);
        Fehler(Musterstadt with { Demografietyp = 12 }).ShouldBe([new(KommuneFeld.Demografietyp, ZuGross)]);
    }

    [Fact]
    public void Lists_and_addresses_have_an_end()
    {
        string[] places = [.. Enumerable.Range(0, 501).Select(number => $"Ort {number}")];
        string[] keys = [.. Enumerable.Repeat("16077001", 501)];

        Gueltig(Musterstadt with { Mitgliedskommunen = places[1..] }).Mitgliedskommunen.Count.ShouldBe(500);
        Fehler(Musterstadt with { Mitgliedskommunen = places }).ShouldBe([new(KommuneFeld.Mitgliedskommunen, ZuViele, "500")]);
        Fehler(Musterstadt with { Vergleichsraeume = places[..51] }).ShouldBe([new(KommuneFeld.Vergleichsraeume, ZuViele, "50")]);
        Fehler(Musterstadt with { Vergleichsraeume = [new string('a', 121)] }).ShouldBe([new(KommuneFeld.Vergleichsraeume, ZuLang)]);
        Fehler(Musterstadt with { Website = $"www.{new string('a', 120)}.de" }).ShouldBe([new(KommuneFeld.Website, ZuLang)]);
        Fehler(Musterstadt with { BezugsAgs = keys }).ShouldBe([new(KommuneFeld.BezugsAgs, ZuViele, "500")]);
    }

    [Fact]
    public void A_Kommune_stored_before_there_were_more_fields_is_read()
    {
        const string json = """{"Name":"Musterstadt","Typ":1,"Land":12,"Einwohnerzahl":19420}""";

        var kommune = JsonSerializer.Deserialize<Kommune>(json)!;

        kommune.Ars.ShouldBeNull();
        kommune.Demografietyp.ShouldBeNull();
    }

    [Fact]
    public void Lists_lose_blanks_and_repetitions()
    {
        var kommune = Gueltig(Musterstadt with
        {
            Mitgliedskommunen = [" Adorf", "Adorf", " ", "Oelsnitz "],
            Vergleichsraeume = ["16077", "16077 "],
        });

        kommune.Mitgliedskommunen.ShouldBe(["Adorf", "Oelsnitz"]);
        kommune.Vergleichsraeume.ShouldBe(["16077"]);
    }

    [Theory]
    [InlineData(4_999, Raumtyp.Landgemeinde)]
    [InlineData(5_000, Raumtyp.KleineKleinstadt)]
    [InlineData(9_999, Raumtyp.KleineKleinstadt)]
    [InlineData(10_000, Raumtyp.GroessereKleinstadt)]
    [InlineData(19_999, Raumtyp.GroessereKleinstadt)]
    [InlineData(20_000, Raumtyp.Mittelstadt)]
    [InlineData(99_999, Raumtyp.Mittelstadt)]
    [InlineData(100_000, Raumtyp.Grossstadt)]
    public void The_Raumtyp_follows_from_the_Einwohnerzahl(int einwohner, Raumtyp expected) =>
        Gueltig(Musterstadt with { Einwohnerzahl = einwohner }).Raumtyp.ShouldBe(expected);

    [Theory]
    [InlineData(KommuneTyp.Landkreis)]
    [InlineData(KommuneTyp.Stadtteil)]
    public void A_Landkreis_or_Stadtteil_has_no_Raumtyp(KommuneTyp typ) =>
        Gueltig(Musterstadt with { Typ = typ }).Raumtyp.ShouldBeNull();

    [Fact]
    public void Holidays_follow_from_Land_and_place()
    {
        var augsburg = Gueltig(Musterstadt with { Land = null, Ags = "09761000" });
        var lechhausen = Gueltig(Musterstadt with { Land = null, Typ = KommuneTyp.Stadtteil, BezugsAgs = ["09761000"] });
        var eichsfeld = Gueltig(Musterstadt with { Fronleichnam = true });

        augsburg.Feiertagsregion.ShouldBe(new Feiertagsregion(Bundesland.Bayern, Augsburg: true));
        lechhausen.Feiertagsregion.ShouldBe(augsburg.Feiertagsregion);
        eichsfeld.Feiertagsregion.ShouldBe(new Feiertagsregion(Bundesland.Thueringen, Fronleichnam: true));
    }

    [Fact]
    public void A_stored_Kommune_comes_back_as_it_was()
    {
        var kommune = Gueltig(Musterstadt with
        {
            Land = null,
            Ags = "01001000",
            EinwohnerStand = Heute,
            FlaecheKm2 = 49.32m,
            Vergleichsraeume = ["01"],
            Haushaltsstatus = Haushaltsstatus.Haushaltssicherung,
        });

        var restored = JsonSerializer.Deserialize<Kommune>(JsonSerializer.Serialize(kommune));

        restored!.Vergleichsraeume.ShouldBe(["01"]);
        restored.ShouldBe(kommune with
        {
            BezugsAgs = restored.BezugsAgs,
            Mitgliedskommunen = restored.Mitgliedskommunen,
            Vergleichsraeume = restored.Vergleichsraeume,
        });
    }

    private static Kommune Gueltig(KommuneEingabe eingabe) =>
        Kommune.Pruefen(eingabe, Heute).ShouldBeOfType<KommuneResult.Gueltig>().Kommune;

    private static IReadOnlyList<KommuneFehler> Fehler(KommuneEingabe eingabe) =>
        Kommune.Pruefen(eingabe, Heute).ShouldBeOfType<KommuneResult.Ungueltig>().Fehler;
}
