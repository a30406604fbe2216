using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Swotanalysen;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Swotanalysen;

/// <summary>A register rests on no census, and that is no gap in what is known: no trend or change leads from it to official figures.</summary>
public sealed class KennzahlzaehlungTests
{
    private static readonly Kommune Kommune = new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ((AgsResult.Gueltig)Ags.Parse("12065136")).Ags,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
    };

    [Fact]
    public void What_the_people_were_counted_from_is_known_of_a_register_and_unknown_of_events()
    {
        var bilder = Kennzahlen(
        [
            .. Register(MusterstadtStart, 2024),
            Ereignisse("VERS", Musterstadt, (2024, 5)),
            Ereignisse(Messgroessen.BeschaeftigteArbeitsort, Musterstadt, (2024, 6_000)),
            Ereignisse(Messgroessen.BeschaeftigteWohnort, Musterstadt, (2024, 8_000)),
        ]);

        bilder["AQ65"].Basis.ShouldBe(Zensusbasis.Keine);
        bilder["VERS"].Basis.ShouldBeNull();
        bilder["PENDEL"].Basis.ShouldBeNull();
        Kennzahlen([.. MusterstadtStart.Reihen(Musterstadt)])["AQ65"].Basis.ShouldBe(Zensusbasis.Zensus2022);
    }

    [Fact]
    public void The_newest_population_says_what_an_indicator_rests_on_though_older_official_ones_went_in()
    {
        Zeitreihe[] moves =
        [
            .. Enumerable.Range(2021, 3).SelectMany(jahr => MusterstadtStart.Reihen(Musterstadt, jahr)),
            .. Register(MusterstadtStart, 2024),
            .. new[] { Messgroessen.Zuzuege, Messgroessen.Fortzuege }.Select(messgroesse => NachAlter(messgroesse, 18, 25, 2021, 2022, 2023, 2024)),
        ];

        Kennzahlen(moves)["BILDW"].Basis.ShouldBe(Zensusbasis.Keine);
    }

    [Fact]
    public void A_change_from_official_figures_to_a_register_is_not_told()
    {
        var official = Enumerable.Range(2019, 5).SelectMany(jahr => MusterstadtStart.Reihen(Musterstadt, jahr));
        var poor = NachAlter(Messgroessen.Grundsicherung, 65, null, 2019, 2020, 2021, 2022, 2023, 2024) with
        {
            Werte = [.. Enumerable.Range(2019, 6).Select(jahr => new Reihenwert(Ende(jahr), Angabe.Von(100 + (30 * (jahr - 2019))), Zensusbasis.Keine))],
        };

        var crossing = Auswerten([.. official, .. Register(MusterstadtStart, 2024), poor]);
        var within = Auswerten([.. Enumerable.Range(2019, 6).SelectMany(jahr => Register(MusterstadtStart, jahr)), poor]);

        crossing.Finde("R19").ShouldBeNull();
        crossing.Ungeprueft.ShouldContain(new UngepruefteRegel("R19", "ALTARM", Pruefhindernis.Zensusbruch));
        within.Finde("R19").ShouldNotBeNull();
    }

    [Fact]
    public void A_trend_never_leads_from_official_figures_into_a_register()
    {
        var fewer = Enumerable.Range(2017, 5).SelectMany(jahr => Weniger(jahr - 2017).Reihen(Musterstadt, jahr));
        var crossing = Kennzahlen([.. fewer, .. Register(Weniger(6), 2023), .. Register(Weniger(7), 2024)]);
        var within = Kennzahlen([.. Enumerable.Range(2017, 8).SelectMany(jahr => Register(Weniger(jahr - 2017), jahr))]);

        crossing["JQ20"].Trend.ShouldBeNull();
        within["JQ20"].Trend.ShouldBe(Trendrichtung.Sinkt);
    }

    [Fact]
    public void A_balance_of_a_register_is_not_set_against_one_of_a_census()
    {
        var bilder = new[]
        {
            Bilder.Bild("WSALDO", 6) with { Basis = Zensusbasis.Keine },
            Bilder.Bild("NATSALDO", -4),
        };

        SwotRegelwerk.Auswerten(bilder).Ungeprueft.ShouldContain(new UngepruefteRegel("R13", "WSALDO", Pruefhindernis.Zensusbruch));
        SwotRegelwerk.Auswerten([bilder[0] with { Basis = Zensusbasis.Zensus2022 }, bilder[1]]).Finde("R13").ShouldNotBeNull();
    }

    [Fact]
    public void A_register_beside_an_official_reference_is_compared_and_says_that_it_counts_differently()
    {
        var official = Auswerten([.. MusterstadtStart.Reihen(Musterstadt), .. Deutschland2024.Reihen(Gebiet.Deutschland)]).Finde("R01")!;
        var register = Auswerten([.. Register(MusterstadtStart, 2024), .. Deutschland2024.Reihen(Gebiet.Deutschland)]).Finde("R01")!;

        official.Belege[0].AndereZaehlung.ShouldBeFalse();
        register.Belege[0].AndereZaehlung.ShouldBeTrue();
        register.GleicheZahlen(official.Belege).ShouldBeTrue("an answer stays with its figures, however they were counted");
    }

    [Fact]
    public void Among_several_references_the_one_counted_alike_goes_first()
    {
        var kreis = Register(Deutschland2024, 2024, Kreis);

        var bild = Kennzahlen([.. MusterstadtStart.Reihen(Musterstadt), .. kreis, .. Deutschland2024.Reihen(Gebiet.Deutschland)])["AQ65"];

        bild.Vergleich!.Name.ShouldBe("Deutschland");
        Kennzahlen([.. MusterstadtStart.Reihen(Musterstadt), .. kreis])["AQ65"].Vergleich!.Name.ShouldBe("Kreis");
    }

    private static Dictionary<string, Kennzahlbild> Kennzahlen(IReadOnlyList<Zeitreihe> reihen) =>
        Kennzahlbilder.Von(Indikatorenbild.Von(Kommune, Datenbestand.Aus([reihen]))).ToDictionary(bild => bild.Schluessel);

    private static SwotAuswertung Auswerten(IReadOnlyList<Zeitreihe> reihen) => SwotRegelwerk.Auswerten(Kennzahlen(reihen).Values);

    private static IReadOnlyList<Zeitreihe> Register(Altersaufbau aufbau, int jahr, Gebiet? gebiet = null) =>
        Altersreihen.Von(aufbau, gebiet ?? Musterstadt, Ende(jahr), Zensusbasis.Keine, Quelle);

    private static Zeitreihe NachAlter(string messgroesse, int von, int? bis, params int[] jahre) =>
        Ereignisse(messgroesse, Musterstadt, [.. jahre.Select(jahr => (jahr, 100m))]) with
        {
            Schluessel = new(messgroesse, Musterstadt, new Gliederung(Geschlecht.Insgesamt, new Altersgruppe(von, bis))),
        };

    private static Altersaufbau Weniger(int jahre) => new(
        MusterstadtStart.Gruppen,
        [.. MusterstadtStart.Maennlich.Select((zahl, i) => i < 4 ? zahl - (20 * jahre) : zahl)],
        MusterstadtStart.Weiblich);
}
