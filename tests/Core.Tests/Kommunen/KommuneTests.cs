using System.Text.Json;
using Daks.Core.Kommunen;
using static Daks.Core.Kommunen.KommuneFehlergrund;
using static Daks.Core.Tests.Kommunen.Eingaben;

namespace Daks.Core.Tests.Kommunen;

public sealed class KommuneTests
{
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
    [InlineData("1 2", "12")]
    [InlineData("12 064", "12064")]
    [InlineData("12064472", "12064472")]
    [InlineData(" Städte  an der Oder", "Städte an der Oder")]
    [InlineData("Region 2030", "Region 2030")]
    public void A_Vergleichsraum_is_a_key_or_a_name(string entered, string kept) =>
        Gueltig(Musterstadt with { Vergleichsraeume = [entered] }).Vergleichsraeume.ShouldBe([kept]);

    [Theory]
    [InlineData("1054", FuehrendeNullFehlt, "01054")]
    [InlineData("120640000472", Regionalschluessel, "12064472")]
    [InlineData("17", KeinVergleichsschluessel, "17")]
    [InlineData("120", KeinVergleichsschluessel, "120")]
    [InlineData("17064", UnbekanntesLand, "17064")]
    public void Digits_that_are_no_key_name_no_Vergleichsraum(string entered, KommuneFehlergrund grund, string wert) =>
        Fehler(Musterstadt with { Vergleichsraeume = ["12", entered] }).ShouldBe([new(KommuneFeld.Vergleichsraeume, grund, wert)]);

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

    /// <remarks>
    /// A form that shows some fields must give back the others: compared field by field, so that none is forgotten. Changes of
    /// borders are recorded by a command of their own, and changing the other details leaves them.
    /// </remarks>
    [Fact]
    public void What_is_known_and_entered_again_is_the_same_Kommune()
    {
        var kommune = new Kommune
        {
            Name = "Musterstadt",
            Typ = KommuneTyp.Samtgemeinde,
            Ags = Gueltig(Musterstadt with { Land = null, Ags = "12065999" }).Ags,
            Ars = "120655999999",
            Land = Bundesland.Brandenburg,
            Einwohnerzahl = 19_420,
            EinwohnerStand = Heute,
            FlaecheKm2 = 49.32m,
            MariaeHimmelfahrt = true,
            Fronleichnam = true,
            Demografietyp = 7,
            BezugsAgs = ["12065998"],
            Mitgliedskommunen = ["Adorf"],
            Vergleichsraeume = ["12"],
            Website = "https://www.musterstadt.de/",
            Haushaltsstatus = Haushaltsstatus.Haushaltssicherung,
        };

        var again = Gueltig(KommuneEingabe.Von(kommune));

        JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(kommune));
        typeof(Kommune).GetProperties().Where(field => field.CanWrite && field.Name != nameof(Kommune.Gebietsaenderungen)).ShouldAllBe(field => field.GetValue(kommune) != null, "Every field is part of the comparison.");
    }
}
