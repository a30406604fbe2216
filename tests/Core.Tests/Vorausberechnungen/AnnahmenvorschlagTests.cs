using CsCheck;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Tests.Importe;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class AnnahmenvorschlagTests
{
    private static readonly Gebiet Musterstadt = Gebiet.Lies("12065999")!.Value;

    [Fact]
    public void Without_local_figures_references_are_assumed_and_every_one_is_named()
    {
        var vorschlag = Eigene(Lage());

        vorschlag.Hinweise.ShouldBe(
        [
            Annahmenhinweis.SterblichkeitNachRichtwert,
            Annahmenhinweis.GeburtenNachRichtwert,
            Annahmenhinweis.WanderungNachRichtprofil,
            Annahmenhinweis.WanderungOhneReihe,
        ]);
        var kohorten = vorschlag.Annahmen.Kohorten!;
        kohorten.Ueberleben.Maennlich.ShouldBe(Aufbauten.Ueberleben.Maennlich);
        kohorten.Ueberleben.Weiblich.ShouldBe(Aufbauten.Ueberleben.Weiblich);
        kohorten.Varianten.Select(one => one.Tfr).ShouldBe([1.4m, 1.4m, 1.4m]);
        kohorten.Varianten.Select(one => Math.Round(one.WanderungJeJahr, 2)).ShouldBe([-58.26m, 0, 58.26m]);
        kohorten.UeberlebenQuelle.ShouldContain("16. koordinierten");
    }

    [Fact]
    public void Births_of_the_last_five_years_scale_the_rates_drawn_towards_the_reference()
    {
        var lage = Lage(Reihe("GEBORENE", (2018, 900), (2020, 150), (2021, 150), (2022, 150), (2023, 150), (2024, 150)));
        var expected = Aufbauten.Geburtenraten.Zip(Aufbauten.Musterstadt.Weiblich, decimal.Multiply).Sum();

        var vorschlag = Eigene(lage);

        vorschlag.Annahmen.Kohorten!.Varianten[1].Tfr.ShouldBe(1.4m * 170 / (expected + 20), 0.000_001m);
        vorschlag.Hinweise.ShouldNotContain(Annahmenhinweis.GeburtenNachRichtwert);
    }

    [Fact]
    public void The_balance_is_the_mean_of_normal_years_and_variants_part_by_its_deviation()
    {
        var lage = Lage(
            Reihe("ZUZUEGE", (2013, 100), (2014, 110), (2015, 900), (2017, 120), (2018, 100), (2019, 110), (2022, 990), (2023, 120), (2025, 5_000)),
            Reihe("FORTZUEGE", (2013, 100), (2014, 100), (2015, 100), (2017, 100), (2018, 100), (2019, 100), (2022, 100), (2023, 100), (2025, 100)));

        var varianten = Eigene(lage).Annahmen.Kohorten!.Varianten;

        varianten.Select(one => Math.Round(one.WanderungJeJahr, 3)).ShouldBe([10 - 8.944m, 10, 10 + 8.944m]);
    }

    [Fact]
    public void Two_tables_tell_who_came_and_went()
    {
        var spaeter = Kohortenrechnung.Rechne(Aufbauten.Musterstadt, Aufbauten.MusterstadtAnnahmen, 1)[0].Aufbau;

        var vorschlag = Eigene(Lage() with { Stand = spaeter, Frueher = Aufbauten.Musterstadt });

        // What was put in comes out, but for those who died after they came.
        var profile = vorschlag.Annahmen.Kohorten!;
        vorschlag.Hinweise.ShouldNotContain(Annahmenhinweis.WanderungNachRichtprofil);
        profile.WanderungWeiblich[4].ShouldBeLessThan(-9);
        profile.WanderungMaennlich[6].ShouldBePositive();
        (profile.WanderungMaennlich.Sum() + profile.WanderungWeiblich.Sum()).ShouldBe(0, 0.000_001m);
    }

    [Fact]
    public void Tables_of_two_censuses_are_not_compared()
    {
        var lage = Lage() with { Frueher = Aufbauten.Musterstadt, FrueherBasis = Zensusbasis.Zensus2011, Basis = Zensusbasis.Zensus2022 };

        Eigene(lage).Hinweise.ShouldContain(Annahmenhinweis.ZensusImRueckblick);
    }

    [Fact]
    public void An_official_projection_comes_first_and_ones_own_remains_possible()
    {
        var official = Zahlen.Bevoelkerung("amt", (2030, 18_900)) with { Variante = "Hauptvariante" };
        var lage = Lage(official);

        var preferred = Annahmenvorschlag.Aus(lage);
        var withoutImport = Annahmenvorschlag.Aus(lage with { Importe = [Zahlen.Lauf("amt", format: Importformat.Vorlage)] });

        preferred.ShouldBeOfType<Vorschlag.Amtlich>().Reihen.ShouldHaveSingleItem().Reihe.Variante.ShouldBe("Hauptvariante");
        withoutImport.ShouldBeOfType<Vorschlag.Eigene>();
        Annahmenvorschlag.Eigene(lage).ShouldBeOfType<Vorschlag.Eigene>();
    }

    [Fact]
    public void In_single_years_the_same_assumptions_come_to_nearly_the_same()
    {
        decimal[] Jahre(IReadOnlyList<decimal> five) => [.. five.SkipLast(1).SelectMany(people => Enumerable.Repeat(people / 5, 5)), five[^1]];
        var stand = new Altersaufbau(
            [.. Enumerable.Range(0, 85).Select(age => new Altersgruppe(age, age + 1)), new Altersgruppe(85, null)],
            Jahre(Aufbauten.Musterstadt.Maennlich),
            Jahre(Aufbauten.Musterstadt.Weiblich));

        var five = Rechne(Lage() with { Stand = stand });
        var one = Rechne(Lage() with { Stand = stand, Schritt = 1 });

        // Single years see the shape within a group, five-year shares do not; the open group parts most.
        (one / five).ShouldBe(1, 0.01m);

        static decimal Rechne(Ausgangslage lage)
        {
            var vorschlag = Eigene(lage);
            var run = Vorausberechnungslauf.Rechne(vorschlag.Start, vorschlag.Annahmen).ShouldBeOfType<Laufergebnis.Gerechnet>();
            return run.Ergebnis.Verlaeufe[1].Staende[^1].Aufbau.Gesamt;
        }
    }

    [Theory]
    [InlineData(60, 0.9908, 0.9951)]
    [InlineData(80, 0.9443, 0.9628)]
    public void Single_year_survival_is_close_to_the_official_one(int alter, decimal maennlich, decimal weiblich)
    {
        var anteile = Richtwerte.Aktuell.Ueberleben.InEinzeljahren(100);

        anteile.Maennlich[alter].ShouldBe(maennlich, 0.0005m);
        anteile.Weiblich[alter].ShouldBe(weiblich, 0.0005m);
        anteile.Maennlich.Count.ShouldBe(101);
        anteile.Maennlich.Skip(5).Zip(anteile.Maennlich.Skip(6)).ShouldAllBe(pair => pair.First >= pair.Second || pair.First > 0.9992m);
    }

    [Fact]
    public void What_cannot_be_projected_says_why()
    {
        var small = Abstimmung.Auf(Aufbauten.Musterstadt, 500);
        var coarse = new Altersaufbau(Altersaufbau.Fuenfjahresgruppen(75), [.. Enumerable.Repeat(100m, 16)], [.. Enumerable.Repeat(100m, 16)]);

        Annahmenvorschlag.Aus(Lage() with { Stand = small }).ShouldBe(new Vorschlag.NurSzenario(new Rechenrahmen.NurSzenario(1_000)));
        Annahmenvorschlag.Aus(Lage() with { Stand = coarse }).ShouldBeOfType<Vorschlag.AlterZuGrob>();
    }

    [Fact]
    public void The_order_of_what_was_read_does_not_matter() => Gen.Shuffle(
        new[] { Reihe("GEBORENE", (2023, 150), (2024, 160)), Reihe("ZUZUEGE", (2018, 90), (2019, 80)), Reihe("FORTZUEGE", (2018, 70), (2019, 95)) }).Sample(reihen =>
    {
        var usual = Eigene(Lage(Reihe("GEBORENE", (2023, 150), (2024, 160)), Reihe("FORTZUEGE", (2018, 70), (2019, 95)), Reihe("ZUZUEGE", (2018, 90), (2019, 80))));

        var shuffled = Eigene(Lage(reihen));

        shuffled.Annahmen.Kohorten!.Varianten.ShouldBe(usual.Annahmen.Kohorten!.Varianten);
        shuffled.Annahmen.Kohorten!.WanderungMaennlich.ShouldBe(usual.Annahmen.Kohorten!.WanderungMaennlich);
    });

    [Theory]
    [InlineData(110, 100, 1.1)]
    [InlineData(200, 100, 1.25)]
    [InlineData(10, 100, 0.8)]
    public void Mortality_of_the_Kreis_is_believed_within_limits(decimal gestorbene, decimal erwartete, decimal expected) =>
        Kreisfaktoren.Aus(gestorbene, erwartete).ShouldBe(expected);

    [Fact]
    public void Where_nobody_was_expected_to_die_nothing_is_known() => Kreisfaktoren.Aus(1, 0).ShouldBeNull();

    private static Vorschlag.Eigene Eigene(Ausgangslage lage) => Annahmenvorschlag.Aus(lage).ShouldBeOfType<Vorschlag.Eigene>();

    private static Ausgangslage Lage(params Zeitreihe[] reihen) => new()
    {
        Gebiet = Musterstadt,
        Stichtag = new DateOnly(2024, 12, 31),
        Stand = Aufbauten.Musterstadt,
        Bestand = Datenbestand.Aus([reihen]),
        Importe = [Zahlen.Lauf("amt")],
        Jahre = 15,
    };

    private static Zeitreihe Reihe(string messgroesse, params (int Jahr, decimal Wert)[] werte) => new()
    {
        Schluessel = new Reihenschluessel(messgroesse, Musterstadt, Gliederung.Insgesamt),
        Werte = [.. werte.Select(wert => new Reihenwert(Zeitbezug.Im(wert.Jahr), Angabe.Von(wert.Wert), Zensusbasis.Keine))],
        Herkunft = Zahlen.Herkunft("amt"),
    };
}
