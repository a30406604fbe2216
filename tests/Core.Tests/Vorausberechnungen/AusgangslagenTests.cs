using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Tests.Kommunalprofile;
using Daks.Core.Vorausberechnungen;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class AusgangslagenTests
{
    [Fact]
    public void The_newest_table_is_where_a_projection_starts_with_the_one_five_years_before()
    {
        var ready = Bereit([.. MusterstadtStart.Reihen(Musterstadt), .. Mal(MusterstadtStart, 1.1m).Reihen(Musterstadt, 2019)]);

        ready.Lage.Stichtag.ShouldBe(new DateOnly(2024, 12, 31));
        ready.Lage.Stand.Gesamt.ShouldBe(19_420);
        ready.Lage.Basis.ShouldBe(Zensusbasis.Zensus2022);
        ready.Lage.Frueher!.Gesamt.ShouldBe(21_362);
        ready.Lage.FrueherBasis.ShouldBe(Zensusbasis.Zensus2011);
        ready.Lage.Jahre.ShouldBe(20);
        ready.Methoden.ShouldBe([Vorausberechnungsmethode.Kohorten]);
        ready.Schritte.ShouldBe([5]);
        ready.Herkunft.ShouldBe(Quelle);
    }

    [Fact]
    public void Two_tables_of_one_census_allow_ratios_and_a_small_place_is_offered_them_first()
    {
        var large = Bereit([.. MusterstadtStart.Reihen(Musterstadt, 2019), .. MusterstadtStart.Reihen(Musterstadt, 2014)]);
        var small = Bereit([.. Mal(MusterstadtStart, 0.2m).Reihen(Musterstadt, 2019), .. Mal(MusterstadtStart, 0.2m).Reihen(Musterstadt, 2014)]);

        large.Methoden.ShouldBe([Vorausberechnungsmethode.Kohorten, Vorausberechnungsmethode.HamiltonPerry]);
        small.Methoden.ShouldBe([Vorausberechnungsmethode.HamiltonPerry, Vorausberechnungsmethode.Kohorten]);
        small.Lage.Jahre.ShouldBe(15);
        Annahmenvorschlag.Eigene(small.Lage, small.Methoden[0]).ShouldBeOfType<Vorschlag.Eigene>().Annahmen.Methode
            .ShouldBe(Vorausberechnungsmethode.HamiltonPerry);
    }

    [Fact]
    public void The_offices_seventeen_groups_are_divided_like_those_of_the_Kreis()
    {
        var ready = Bereit([.. Klassen().Reihen(Musterstadt), .. Mal(Deutschland2024, 2).Reihen(Kreis)]);

        ready.Lage.IstGeteilt.ShouldBeTrue();
        ready.Lage.Stand.Gruppen.ShouldBe(Altersaufbau.Fuenfjahresgruppen(85));
        ready.Lage.Stand.Gesamt.ShouldBe(Klassen().Gesamt, 0.001m);
        (ready.Lage.Stand.Maennlich[15] / ready.Lage.Stand.Maennlich[16])
            .ShouldBe(Deutschland2024.Maennlich[15] / Deutschland2024.Maennlich[16], 0.000_001m);
        Annahmenvorschlag.Eigene(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>().Hinweise.ShouldContain(Annahmenhinweis.AlterNachReferenz);
    }

    [Fact]
    public void Without_a_finer_table_it_names_whose_would_help()
    {
        var befund = Aus([.. Klassen().Reihen(Musterstadt)]);

        befund.ShouldBe(new Ausgangsbefund.AlterZuGrob(Ende(2024), Kreis));
    }

    [Fact]
    public void An_older_table_that_can_be_used_comes_before_a_newer_one_that_cannot()
    {
        var ready = Bereit([.. Klassen().Reihen(Musterstadt), .. MusterstadtStart.Reihen(Musterstadt, 2023)]);

        ready.Lage.Stichtag.ShouldBe(new DateOnly(2023, 12, 31));
    }

    [Fact]
    public void Single_years_allow_steps_of_one_year_but_not_in_a_small_place()
    {
        Bereit(Einzeljahre(150).Reihen(Musterstadt)).Schritte.ShouldBe([5, 1]);
        Bereit(Einzeljahre(20).Reihen(Musterstadt)).Schritte.ShouldBe([5]);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        Aus([]).ShouldBeOfType<Ausgangsbefund.OhneZahlen>();
        Aus([Bevoelkerung(Musterstadt, (2024, 19_420))]).ShouldBeOfType<Ausgangsbefund.OhneAlter>();
        Aus([Bevoelkerung(Musterstadt, (2024, 850))]).ShouldBe(new Ausgangsbefund.ZuKlein(850, Ende(2024), 1_000));
        Aus([.. Mal(MusterstadtStart, 0.04m).Reihen(Musterstadt)]).ShouldBeOfType<Ausgangsbefund.ZuKlein>().Einwohner.ShouldBe(776.8m);
        Ausgangslagen.Aus(Indikatorenbild.Von(Kommune(null), Datenbestand.Aus([[Bevoelkerung(Kreis, (2024, 180_000))]])), [])
            .ShouldBeOfType<Ausgangsbefund.OhneGebiet>();
    }

    [Fact]
    public void Births_of_the_place_go_into_what_is_proposed()
    {
        var ready = Bereit([.. MusterstadtStart.Reihen(Musterstadt), Ereignisse("GEBORENE", Musterstadt, (2022, 130), (2023, 120), (2024, 110)), Ereignisse("GEBORENE", Kreis, (2024, 9))]);

        ready.Lage.Bestand.Reihen.ShouldAllBe(reihe => reihe.Reihe.Schluessel.Gebiet == Musterstadt);
        Annahmenvorschlag.Eigene(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>().Hinweise.ShouldNotContain(Annahmenhinweis.GeburtenNachRichtwert);
    }

    [Fact]
    public void Mortality_of_the_Kreis_is_measured_by_that_of_Germany()
    {
        Zeitreihe[] alone = [.. MusterstadtStart.Reihen(Musterstadt), .. MusterstadtStart.Reihen(Kreis, 2019), Gestorbene(Kreis, 300)];
        Zeitreihe[] beside = [.. alone, .. Mal(MusterstadtStart, 100).Reihen(Gebiet.Deutschland, 2019), Gestorbene(Gebiet.Deutschland, 27_000)];

        // As old and as many times as large: only the deaths part them.
        Bereit(beside).Lage.Kreisfaktor.ShouldBe(Math.Round(300m / 270, 2));
        Bereit(alone).Lage.Kreisfaktor!.Value.ShouldBe(1500 / 1_285.4m, 0.02m);
        Bereit([.. MusterstadtStart.Reihen(Musterstadt), .. MusterstadtStart.Reihen(Kreis, 2019)]).Lage.Kreisfaktor.ShouldBeNull();

        static Zeitreihe Gestorbene(Gebiet gebiet, decimal imJahr) =>
            Ereignisse("GESTORBENE", gebiet, [.. Enumerable.Range(2020, 5).Select(jahr => (jahr, imJahr))]);
    }

    [Fact]
    public void Ratios_are_drawn_towards_those_of_the_Kreis()
    {
        Zeitreihe[] own = [.. Mal(MusterstadtStart, 0.1m).Reihen(Musterstadt, 2019), .. Mal(MusterstadtStart, 0.1m).Reihen(Musterstadt, 2014)];
        Zeitreihe[] kreis = [.. Mal(MusterstadtStart, 12).Reihen(Kreis, 2019), .. Mal(MusterstadtStart, 10).Reihen(Kreis, 2014)];

        var alone = Verhaeltnisse(Bereit(own));
        var drawn = Verhaeltnisse(Bereit([.. own, .. kreis]));

        drawn.Maennlich[5].ShouldBeGreaterThan(alone.Maennlich[5]);
        alone.Maennlich.ShouldBe(alone.Weiblich);

        static Kohortenverhaeltnisse Verhaeltnisse(Ausgangsbefund.Bereit ready) =>
            Annahmenvorschlag.Eigene(ready.Lage, Vorausberechnungsmethode.HamiltonPerry).ShouldBeOfType<Vorschlag.Eigene>().Annahmen.Verhaeltnisse!.Verhaeltnisse;
    }

    [Theory]
    [InlineData(2019, true)]
    [InlineData(2014, false)]
    public void Ratios_over_a_year_of_flight_say_so(int jahr, bool expected)
    {
        var ready = Bereit([.. MusterstadtStart.Reihen(Musterstadt, jahr), .. MusterstadtStart.Reihen(Musterstadt, jahr - 5)]);

        var vorschlag = Annahmenvorschlag.Eigene(ready.Lage with { FrueherBasis = ready.Lage.Basis }, Vorausberechnungsmethode.HamiltonPerry).ShouldBeOfType<Vorschlag.Eigene>();

        vorschlag.Hinweise.Contains(Annahmenhinweis.SonderjahreImRueckblick).ShouldBe(expected);
        vorschlag.Hinweise.ShouldContain(Annahmenhinweis.SpanneNachRichtwert);
    }

    [Fact]
    public void What_a_person_sets_is_what_is_assumed_and_the_step_of_ratios_stays_five()
    {
        var ready = Bereit([.. MusterstadtStart.Reihen(Musterstadt, 2019), .. MusterstadtStart.Reihen(Musterstadt, 2014)]);
        Variantenannahme[] varianten = [new(Variante.Niedrig, 1.2m, -40), new(Variante.Mittel, 1.4m, 0), new(Variante.Hoch, 1.6m, 40)];

        var kohorten = new Laufangaben(Vorausberechnungsmethode.Kohorten, 5, 25, 1.1m, varianten, 0).Auf(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>().Annahmen;
        var ratios = new Laufangaben(Vorausberechnungsmethode.HamiltonPerry, 1, 10, 1, [], 7).Auf(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>().Annahmen;

        (kohorten.Jahre, kohorten.Kohorten!.Kreisfaktor).ShouldBe((25, 1.1m));
        kohorten.Kohorten.Varianten.ShouldBe(varianten);
        (ratios.Jahre, ratios.Schritt, ratios.Verhaeltnisse!.Streuung).ShouldBe((10, 5, 7m));
        Laufangaben.Aus(kohorten).Varianten.ShouldBe(varianten);
    }

    private static Ausgangsbefund.Bereit Bereit(IReadOnlyList<Zeitreihe> reihen) => Aus(reihen).ShouldBeOfType<Ausgangsbefund.Bereit>();

    private static Ausgangsbefund Aus(IReadOnlyList<Zeitreihe> reihen) => Ausgangslagen.Aus(
        Indikatorenbild.Von(
            Kommune("12065136"),
            Datenbestand.Aus([[.. reihen.GroupBy(reihe => reihe.Schluessel).Select(gruppe => gruppe.First() with
            {
                Werte = [.. gruppe.SelectMany(reihe => reihe.Werte).OrderBy(wert => wert.Zeit)],
            })]])),
        []);

    private static Kommune Kommune(string? ags) => new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ags is null ? null : ((AgsResult.Gueltig)Ags.Parse(ags)).Ags,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
    };

    private static Altersaufbau Mal(Altersaufbau aufbau, decimal mal) =>
        new(aufbau.Gruppen, [.. aufbau.Maennlich.Select(people => people * mal)], [.. aufbau.Weiblich.Select(people => people * mal)]);

    private static Altersaufbau Klassen() =>
        new(Klassen17, [.. Klassen17.Select(_ => 500m)], [.. Klassen17.Select(_ => 520m)]);

    private static Altersaufbau Einzeljahre(decimal jeAlter)
    {
        Altersgruppe[] gruppen = [.. Enumerable.Range(0, 90).Select(alter => new Altersgruppe(alter, alter + 1)), new(90, null)];
        return new(gruppen, [.. gruppen.Select(_ => jeAlter)], [.. gruppen.Select(_ => jeAlter)]);
    }
}
