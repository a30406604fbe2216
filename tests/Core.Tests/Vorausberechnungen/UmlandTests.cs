using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Tests.Kommunalprofile;
using Daks.Core.Vorausberechnungen;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Vorausberechnungen;

/// <summary>What the figures of Kreis and Land say where the place has none of its own (domain guide 5.4).</summary>
public sealed class UmlandTests
{
    private static readonly Gebiet Land = Gebiet.Lies("12")!.Value;

    // Twice as many births of women of 20 to 25 as of those of 30 to 35, where the reference has a third.
    private static readonly (int Von, int? Bis, decimal Zahl)[] Gruppen = [(0, 20, 10), (20, 25, 400), (25, 30, 300), (30, 35, 200), (35, 40, 60), (40, null, 20)];

    [Fact]
    public void Mothers_are_as_old_as_in_the_Kreis_and_births_as_many_as_in_the_place()
    {
        var kreis = Mal(MusterstadtStart, 10);
        var ready = Bereit([.. MusterstadtStart.Reihen(Musterstadt), .. kreis.Reihen(Kreis), .. Muetter(Kreis, 2023, 2024), Ereignisse("GEBORENE", Musterstadt, Fuenfmal(120))]);

        var vorschlag = Eigene(ready);

        var raten = vorschlag.Annahmen.Kohorten!.Geburtenraten;
        (raten[4] / raten[6]).ShouldBe(400m / kreis.Weiblich[4] / (200m / kreis.Weiblich[6]), 0.000_001m);
        raten.Take(3).ShouldAllBe(rate => rate == 0);
        raten.Skip(10).ShouldAllBe(rate => rate == 0);
        var unscaled = Enumerable.Range(0, 18).Sum(i => Geburtenmuster(ready).Raten[i] * MusterstadtStart.Weiblich[i]);
        unscaled.ShouldBe(99, 0.001m);
        raten.Zip(MusterstadtStart.Weiblich, decimal.Multiply).Sum().ShouldBe(99 * (120m + 20) / (99 + 20), 0.01m);
        vorschlag.Hinweise.ShouldNotContain(Annahmenhinweis.MuetterNachRichtmuster);
    }

    [Fact]
    public void Within_a_group_wider_than_five_years_the_reference_divides()
    {
        var raten = Geburtenmuster(Bereit([.. MusterstadtStart.Reihen(Musterstadt), .. Mal(MusterstadtStart, 10).Reihen(Kreis), .. Muetter(Kreis, 2024)])).Raten;

        (raten[8] / raten[9]).ShouldBe(0.0170m / 0.0015m, 0.000_001m);
        ((raten[8] * 5_700) + (raten[9] * 5_850)).ShouldBe(20, 0.000_001m);
    }

    [Fact]
    public void Single_years_of_mothers_come_to_the_same_as_groups_of_five()
    {
        Zeitreihe[] place = [.. MusterstadtStart.Reihen(Musterstadt), .. Mal(MusterstadtStart, 10).Reihen(Kreis)];
        var fives = Bereit([.. place, .. Nach("GEBORENE_MUTTER", Kreis, [2024], [.. Enumerable.Range(3, 7).Select(i => (i * 5, (int?)((i * 5) + 5), 50m))])]);
        var singles = Bereit([.. place, .. Nach("GEBORENE_MUTTER", Kreis, [2024], [.. Enumerable.Range(15, 35).Select(age => (age, (int?)(age + 1), 10m))])]);

        Geburtenmuster(singles).Raten.ShouldBe(Geburtenmuster(fives).Raten, 0.000_000_1m);
    }

    [Fact]
    public void Without_births_of_the_place_those_of_the_Kreis_are_assumed_and_it_is_said()
    {
        var vorschlag = Eigene(Bereit([.. MusterstadtStart.Reihen(Musterstadt), .. Mal(MusterstadtStart, 10).Reihen(Kreis), .. Muetter(Kreis, 2024)]));

        vorschlag.Hinweise.ShouldContain(Annahmenhinweis.GeburtenNachUmland);
        vorschlag.Hinweise.ShouldNotContain(Annahmenhinweis.GeburtenNachRichtwert);
    }

    [Fact]
    public void The_Kreis_comes_before_the_Land_the_Land_before_the_reference_and_women_must_be_known()
    {
        Zeitreihe[] place = [.. MusterstadtStart.Reihen(Musterstadt), Ereignisse("GEBORENE", Musterstadt, (2024, 120))];
        Zeitreihe[] land = [.. Mal(MusterstadtStart, 100).Reihen(Land), .. Muetter(Land, 2024)];

        Quelle(land).ShouldContain("Brandenburg");
        Quelle([.. land, .. Mal(MusterstadtStart, 10).Reihen(Kreis), .. Muetter(Kreis, 2024)]).ShouldContain("Kreis 12065");
        Quelle([.. land, .. Muetter(Kreis, 2024)]).ShouldContain("Brandenburg");
        Quelle([]).ShouldContain("eigene Annahme");
        Eigene(Bereit(place)).Hinweise.ShouldContain(Annahmenhinweis.MuetterNachRichtmuster);

        string Quelle(Zeitreihe[] around) => Eigene(Bereit([.. place, .. around])).Annahmen.Kohorten!.GeburtenQuelle;
    }

    [Fact]
    public void Who_moves_is_as_old_as_in_the_Kreis_measured_by_who_lives_in_the_place()
    {
        var ready = Bereit(
            [.. MusterstadtStart.Reihen(Musterstadt), .. Mal(MusterstadtStart, 10).Reihen(Kreis, 2018), .. Mal(MusterstadtStart, 10).Reihen(Kreis), .. Umzuege(Kreis, 2018, 2019, 2023)]);

        var muster = ready.Lage.Wanderungsmuster!;

        // The Kreis has ten times as many people of every age, so a tenth moves.
        Summe(muster, 0, 30).ShouldBe(10 - 30 - 5, 0.000_01m);
        Summe(muster, 30, 50).ShouldBe(20, 0.000_01m);
        Summe(muster, 50, 65).ShouldBe(0, 0.000_01m);
        muster.Maennlich[6].ShouldBeGreaterThan(muster.Maennlich[9]);
        var kohorten = Eigene(ready).Annahmen.Kohorten!;
        kohorten.WanderungQuelle.ShouldBe("Zu- und Fortzüge nach Alter, Kreis 12065, 2018–2023 (Statistische Ämter, Tabelle 12411-02-03-5)");
        (kohorten.WanderungMaennlich.Sum() + kohorten.WanderungWeiblich.Sum()).ShouldBe(0, 0.000_01m);
    }

    [Fact]
    public void Figures_of_the_place_itself_name_no_area()
    {
        var ready = Bereit([.. MusterstadtStart.Reihen(Musterstadt), .. Umzuege(Musterstadt, 2023), .. Mal(MusterstadtStart, 10).Reihen(Kreis), .. Umzuege(Kreis, 2023)]);

        Eigene(ready).Annahmen.Kohorten!.WanderungQuelle.ShouldBe("Zu- und Fortzüge nach Alter, 2023 (Statistische Ämter, Tabelle 12411-02-03-5)");
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2025)]
    public void A_special_year_and_one_after_the_base_date_say_nothing_about_who_moves(int jahr)
    {
        var ready = Bereit([.. MusterstadtStart.Reihen(Musterstadt), .. Mal(MusterstadtStart, 10).Reihen(Kreis), .. Umzuege(Kreis, jahr)]);

        ready.Lage.Wanderungsmuster.ShouldBeNull();
        Eigene(ready).Hinweise.ShouldContain(Annahmenhinweis.WanderungNachRichtprofil);
    }

    [Fact]
    public void What_was_counted_goes_before_two_age_tables_and_those_go_before_the_Land()
    {
        Zeitreihe[] tables = [.. MusterstadtStart.Reihen(Musterstadt, 2019), .. Mal(MusterstadtStart, 1.01m).Reihen(Musterstadt, 2014)];
        Zeitreihe[] kreis = [.. Mal(MusterstadtStart, 10).Reihen(Kreis, 2019), .. Umzuege(Kreis, 2019)];
        Zeitreihe[] land = [.. Mal(MusterstadtStart, 100).Reihen(Land, 2019), .. Umzuege(Land, 2019)];

        Quelle([.. tables, .. kreis, .. land]).ShouldStartWith("Zu- und Fortzüge nach Alter, Kreis 12065");
        Quelle([.. tables, .. land]).ShouldBe("Altersaufbau 31.12.2014 und 31.12.2019");
        Quelle([.. MusterstadtStart.Reihen(Musterstadt, 2019), .. land]).ShouldStartWith("Zu- und Fortzüge nach Alter, Brandenburg");

        static string Quelle(Zeitreihe[] reihen) => Eigene(Bereit(reihen)).Annahmen.Kohorten!.WanderungQuelle;
    }

    [Fact]
    public void A_Stadtteil_without_a_key_looks_at_its_city()
    {
        var city = Gebiet.Lies("12054000")!.Value;
        var own = Gebiet.Gruppe("Nordstadt");
        var nordstadt = new Kommune
        {
            Name = "Nordstadt",
            Typ = KommuneTyp.Stadtteil,
            BezugsAgs = [city.Code],
            Land = Bundesland.Brandenburg,
            Einwohnerzahl = 19_420,
        };

        var ready = Bereit([.. MusterstadtStart.Reihen(own), .. Mal(MusterstadtStart, 10).Reihen(city), .. Muetter(city, 2024), .. Umzuege(city, 2023)], nordstadt);

        ready.Lage.Geburtenmuster!.Quelle.Gebiet.ShouldBe(city.Code);
        ready.Lage.Wanderungsmuster!.Quelle.Gebiet.ShouldBe(city.Code);
        Vorausberechnungslauf.Rechne(ready.Lage.Stand, Eigene(ready).Annahmen).ShouldBeOfType<Laufergebnis.Gerechnet>()
            .Ergebnis.Reihen(ready.Herkunft).ShouldAllBe(reihe => reihe.Schluessel.Gebiet == own);
    }

    private static Geburtenmuster Geburtenmuster(Ausgangsbefund.Bereit ready) => ready.Lage.Geburtenmuster.ShouldNotBeNull();

    private static decimal Summe(Wanderungsmuster muster, int from, int end)
    {
        decimal sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (decimal)Math.Max(0, Math.Min(end, (i * 5) + 5) - Math.Max(from, i * 5)) / 5 * (muster.Maennlich[i] + muster.Weiblich[i]);
        }

        return sum;
    }

    private static IEnumerable<Zeitreihe> Muetter(Gebiet gebiet, params int[] jahre) => Nach("GEBORENE_MUTTER", gebiet, jahre, Gruppen);

    /// <summary>In the offices' six groups: the young leave, families come.</summary>
    private static IEnumerable<Zeitreihe> Umzuege(Gebiet gebiet, params int[] jahre) =>
    [
        .. Nach("ZUZUEGE", gebiet, jahre, [(0, 18, 300), (18, 25, 400), (25, 30, 300), (30, 50, 900), (50, 65, 200), (65, null, 100)]),
        .. Nach("FORTZUEGE", gebiet, jahre, [(0, 18, 200), (18, 25, 700), (25, 30, 350), (30, 50, 700), (50, 65, 200), (65, null, 150)]),
    ];

    private static IEnumerable<Zeitreihe> Nach(string messgroesse, Gebiet gebiet, int[] jahre, (int Von, int? Bis, decimal Zahl)[] gruppen) =>
        gruppen.Select(gruppe => Ereignisse(messgroesse, gebiet, [.. jahre.Select(jahr => (jahr, gruppe.Zahl))]) with
        {
            Schluessel = new(messgroesse, gebiet, new(Geschlecht.Insgesamt, new(gruppe.Von, gruppe.Bis))),
        });

    private static (int, decimal)[] Fuenfmal(decimal wert) => [.. Enumerable.Range(2020, 5).Select(jahr => (jahr, wert))];

    private static Vorschlag.Eigene Eigene(Ausgangsbefund.Bereit ready) => Annahmenvorschlag.Eigene(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>();

    private static Ausgangsbefund.Bereit Bereit(IReadOnlyList<Zeitreihe> reihen, Kommune? kommune = null) =>
        Ausgangslagen.Aus(Lagen.Bild(reihen, kommune), []).ShouldBeOfType<Ausgangsbefund.Bereit>();

    private static Altersaufbau Mal(Altersaufbau aufbau, decimal mal) => Lagen.Mal(aufbau, mal);
}
