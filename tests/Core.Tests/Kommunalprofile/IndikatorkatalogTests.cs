using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class IndikatorkatalogTests
{
    private static IEnumerable<Zweisprachig> Texte => Indikatorkatalog.Alle
        .SelectMany(one => new[] { one.Name, one.Kurzname, one.Formel, one.Ersatz })
        .Concat(Indikatorkatalog.Messgroessen.Select(one => one.Name))
        .Concat(Bewertungsschwellen.Standard.Sonderjahre.Select(one => one.Grund))
        .OfType<Zweisprachig>();

    [Fact]
    public void Every_indicator_of_the_guide_is_there()
    {
        string[] guide =
        [
            .. "BEV BEVENTW_5 BEVENTW_10 DICHTE JQ20 AQ65 AQ67 JQ67 GQ65 GQ67 ALT_MEAN ALT_MED BILLETER GREYING U18 A65 A80 FRAUEN2034 AUSL HHGR HH1".Split(' '),
            .. "GEB STERB NATSALDO ZUZ FORT WSALDO BILDW FAMW ARBW ALTW50 ALTW65 WVOL SALDO TFR GFR E0".Split(' '),
            .. "SGB2 KINDARM ALTARM ARBLOS SVBAO SVBWO PENDEL BETRU3 PFLEGE STEUER WOHNFERT WFL EINK VERS".Split(' '),
        ];

        guide.Where(key => Indikatorkatalog.Finde(key) is null).ShouldBeEmpty();
        Indikatorkatalog.Alle.Select(one => one.Schluessel).ShouldBeUnique();
    }

    [Fact]
    public void Only_published_figures_have_no_formula() =>
        Indikatorkatalog.Alle.Where(one => Indikatorformeln.Finde(one.Schluessel) is null).Select(one => one.Schluessel).ShouldBe(["E0", "EINK", "VERS", "ENGAGEMENT"]);

    [Fact]
    public void Inputs_are_known_and_units_and_thresholds_complete()
    {
        Indikatorkatalog.Alle.SelectMany(one => one.Eingaben).ShouldAllBe(key => Indikatorkatalog.FindeMessgroesse(key) != null);
        Indikatorkatalog.Alle.ShouldAllBe(one => Indikatorkatalog.Name(one.Einheit).De.Length > 0);
        Indikatorkatalog.Alle.ShouldAllBe(one => one.Polaritaet >= -1 && one.Polaritaet <= 1);
        Enum.GetValues<Vergleichsart>().Where(art => art != Vergleichsart.Keine).ShouldAllBe(art => Bewertungsschwellen.Standard.Abweichung.ContainsKey(art));
        Indikatorkatalog.Alle.SelectMany(one => one.Handlungsfelder).ShouldAllBe(code => code.StartsWith("HF", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_are_whole_and_nobody_is_shouted_at() =>
        Texte.SelectMany(text => new[] { text.De, text.En })
            .Where(text => text.Trim() != text || text.Length == 0 || text.Contains('!') || text.Contains("{n}", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Growth_is_offered_over_any_number_of_years()
    {
        var sieben = Indikatorkatalog.Finde("BEVENTW_7")!;

        sieben.Schluessel.ShouldBe("BEVENTW_7");
        sieben.Name.De.ShouldBe("Bevölkerungsentwicklung über 7 Jahre");
        Indikatorkatalog.Finde("BEVENTW_0").ShouldBeNull();
        Indikatorkatalog.Finde("BEVENTW_51").ShouldBeNull();
        Indikatorkatalog.Finde("BEVENTW_n").ShouldBeNull();
        Indikatorkatalog.Finde("AQ").ShouldBeNull();
    }

    [Fact]
    public void Codes_of_the_offices_find_what_they_measure() =>
        Indikatorkatalog.FindeAmtlichenCode("BEVSTD")!.Schluessel.ShouldBe(Messgroessen.Bevoelkerung);

    [Fact]
    public void Every_gap_and_input_can_be_said_in_both_languages()
    {
        foreach (var culture in Core.Sprache.Texte.Sprachen)
        {
            Enum.GetValues<Fehlgrund>()
                .Select(grund => Indikatortexte.Fehlstelle(new(grund, "BEV", Gliederung.Insgesamt, 2024, Qualitaet.Unbekannt), culture))
                .ShouldAllBe(text => text.Contains("2024", StringComparison.Ordinal));
        }

        var eingabe = new Eingabe(
            "BEV", Zahlenbeispiele.Musterstadt, new(Geschlecht.Weiblich, new(20, 35)), Zahlenbeispiele.Ende(2024), 1, Qualitaet.Ok, Zensusbasis.Zensus2022, Zahlenbeispiele.Quelle);
        Indikatortexte.Eingabe(eingabe, Core.Sprache.Texte.Deutsch).ShouldBe("Bevölkerung, 20 bis 34 Jahre, weiblich");
    }
}
