using Daks.Core.Kommunalprofile;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class IndikatorrechnerTests
{
    [Theory]
    [InlineData(2022, 65)]
    [InlineData(2023, 66)]
    [InlineData(2029, 66)]
    [InlineData(2030, 67)]
    public void All_below_the_age_of_pensions_wait_for_theirs_and_not_all_of_that_age(int jahr, int grenze)
    {
        Indikatorformeln.Regelaltersgrenze(jahr).ShouldBe(grenze);

        Enumerable.Range(0, grenze).Where(alter => Rentenalter(jahr - alter) < alter + 1).ShouldBeEmpty();
        Rentenalter(jahr - grenze).ShouldBeLessThan(grenze + 1);

        // § 235 SGB VI.
        static decimal Rentenalter(int geboren) => 65 + (geboren switch
        {
            < 1947 => 0,
            <= 1958 => geboren - 1946,
            _ => Math.Min(24, 12 + (2 * (geboren - 1958))),
        } / 12m);
    }

    private static readonly Indikatorrechner Deutschland = new(new Datenlage(Deutschland2024.Reihen(Gebiet.Deutschland)));
    private static readonly Indikatorrechner Start = new(new Datenlage(MusterstadtStart.Reihen(Musterstadt)));

    [Theory]
    [InlineData("AQ65", 38.76)]
    [InlineData("JQ20", 31.82)]
    [InlineData("BILLETER", -0.7414)]
    [InlineData("GREYING", 31.8)]
    public void T6_Germany_2024_is_as_published(string schluessel, double expected)
    {
        var wert = Deutschland.Wert(schluessel, Gebiet.Deutschland);

        wert.Wert.ShouldBe((decimal)expected, 0.01m);
        wert.IstExakt.ShouldBeTrue();
    }

    /// <summary>The guide's figures rest on single years; five-year groups come near and say so.</summary>
    [Theory]
    [InlineData("AQ67", 32.64, 0.4)]
    [InlineData("JQ67", 30.41, 0.1)]
    [InlineData("GQ67", 63.05, 0.5)]
    [InlineData("ALT_MED", 45.48, 0.02)]
    [InlineData("ALT_MEAN", 44.84, 0.02)]
    public void T6_what_five_year_groups_cannot_tell_is_approximate(string schluessel, double expected, double tolerance)
    {
        var wert = Deutschland.Wert(schluessel, Gebiet.Deutschland);

        wert.Wert.ShouldBe((decimal)expected, (decimal)tolerance);
        wert.IstExakt.ShouldBeFalse();
    }

    [Theory]
    [InlineData("BEV", 19420)]
    [InlineData("JQ20", 32.72)]
    [InlineData("AQ65", 46.77)]
    [InlineData("GQ65", 79.48)]
    [InlineData("ALT_MEAN", 46.93)]
    [InlineData("ALT_MED", 49.94)]
    [InlineData("BILLETER", -0.9958)]
    [InlineData("A65", 26.06)]
    [InlineData("A80", 7.62)]
    public void Musterstadt_has_the_figures_of_the_worked_example(string schluessel, double expected) =>
        Start.Wert(schluessel, Musterstadt).Wert.ShouldBe((decimal)expected, schluessel == "BILLETER" ? 0.0001m : 0.01m);

    [Fact]
    public void A_value_shows_what_went_in()
    {
        var wert = Start.Wert("AQ65", Musterstadt);

        wert.Eingaben.Select(eingabe => (eingabe.Gliederung.Alter.ToString(), eingabe.Wert)).ShouldBe([("65+", 5060), ("20-64", 10820)]);
        wert.Eingaben.ShouldAllBe(eingabe => eingabe.Herkunft == Quelle && eingabe.Zeit == Ende(2024));
        wert.Basis.ShouldBe(Zensusbasis.Zensus2022);
        wert.Zeit.ShouldBe(Ende(2024));
        wert.Gerundet.ShouldBe(46.8m);
    }

    [Fact]
    public void Classes_of_a_Gemeinde_are_divided_like_its_Kreis()
    {
        decimal[] zahlen = [.. Enumerable.Repeat(500m, 17)];
        var daten = new Datenlage(new Altersaufbau(Klassen17, zahlen, zahlen).Reihen(Musterstadt));
        var mitKreis = new Indikatorrechner(daten.Mit(MusterstadtStart.Reihen(Kreis, 2023)));

        var a80 = mitKreis.Wert("A80", Musterstadt);

        a80.IstExakt.ShouldBeFalse();
        a80.Eingaben[0].Teilung.ShouldBe(Teilung.NachReferenz);
        a80.Eingaben[0].Referenz.ShouldBe(Kreis);
        a80.Eingaben[0].Wert.ShouldBe((500m * 560 / 970) + (500m * 920 / 1420), 0.0001m);
        new Indikatorrechner(daten).Grund("A80", Musterstadt).Grund.ShouldBe(Fehlgrund.NichtAufteilbar);
        new Indikatorrechner(daten).Wert("AQ65", Musterstadt).IstExakt.ShouldBeTrue();
    }

    [Fact]
    public void What_is_absent_says_why()
    {
        var daten = new Datenlage(
        [
            Bevoelkerung(Musterstadt, (2023, 19_500), (2024, 19_420)),
            Ereignisse(Messgroessen.Geborene, Musterstadt, (2024, 55)),
            Reihe(Messgroessen.Gestorbene, Musterstadt, new Reihenwert(Zeitbezug.Im(2024), Angabe.Ohne(Qualitaet.Unbekannt), Zensusbasis.Keine)),
        ]);
        var rechner = new Indikatorrechner(daten);

        rechner.Grund("NATSALDO", Musterstadt).ShouldBe(
            new Fehlstelle(Fehlgrund.Zurueckgehalten, Messgroessen.Gestorbene, Gliederung.Insgesamt, 2024, Qualitaet.Unbekannt));
        rechner.Grund("WSALDO", Musterstadt).Grund.ShouldBe(Fehlgrund.KeineDaten);
        rechner.Grund("GEB", Musterstadt, 2022).Grund.ShouldBe(Fehlgrund.JahrFehlt);
        rechner.Grund("AQ65", Musterstadt).Grund.ShouldBe(Fehlgrund.NichtAufteilbar);
        rechner.Grund("E0", Musterstadt).Grund.ShouldBe(Fehlgrund.KeineDaten);
    }

    [Fact]
    public void A_balance_shows_the_band_of_chance()
    {
        var rechner = new Indikatorrechner(new Datenlage(
        [
            Bevoelkerung(Musterstadt, (2020, 19_420), (2021, 19_420)),
            Ereignisse(Messgroessen.Geborene, Musterstadt, (2021, 55)),
            Ereignisse(Messgroessen.Gestorbene, Musterstadt, (2021, 90)),
        ]));

        var saldo = rechner.Wert("NATSALDO", Musterstadt, 2021);

        saldo.Wert.ShouldBe(-1.80m, 0.005m);
        saldo.Schwankung!.Value.ShouldBe(1.22m, 0.005m);
        saldo.IstKleineZahl.ShouldBeFalse();
        saldo.IstExakt.ShouldBeTrue();
        saldo.Zeit.Jahr.ShouldBe(2021);
    }

    [Fact]
    public void Growth_is_refused_across_a_census()
    {
        var rechner = new Indikatorrechner(new Datenlage([Bevoelkerung(Musterstadt, (2013, 20_000), (2018, 19_000), (2023, 19_500), (2024, 19_000))]));

        rechner.Wert("BEVENTW_10", Musterstadt, 2023).Wert.ShouldBe(-2.5m);
        rechner.Wert("BEVENTW_5", Musterstadt, 2018).Wert.ShouldBe(-5m);
        rechner.Grund("BEVENTW_1", Musterstadt).Grund.ShouldBe(Fehlgrund.Zensusbruch);
    }

    [Fact]
    public void A_mean_population_does_not_mix_censuses()
    {
        var rechner = new Indikatorrechner(new Datenlage(
            [Bevoelkerung(Musterstadt, (2023, 20_000), (2024, 10_000)), Ereignisse(Messgroessen.Geborene, Musterstadt, (2024, 100))]));

        var geburten = rechner.Wert("GEB", Musterstadt);

        geburten.Wert.ShouldBe(10);
        geburten.IstExakt.ShouldBeFalse();
    }

    [Fact]
    public void A_small_denominator_is_marked()
    {
        var klein = new Altersaufbau(MusterstadtStart.Gruppen, [.. MusterstadtStart.Maennlich.Select(n => n / 50)], [.. MusterstadtStart.Weiblich.Select(n => n / 50)]);

        var wert = new Indikatorrechner(new Datenlage(klein.Reihen(Musterstadt))).Wert("AQ65", Musterstadt);

        wert.IstKleineZahl.ShouldBeTrue();
        Start.Wert("AQ65", Musterstadt).IstKleineZahl.ShouldBeFalse();
    }

    [Fact]
    public void A_published_figure_is_taken_over_where_it_cannot_be_computed_exactly()
    {
        var veroeffentlicht = Reihe("AQ67", Gebiet.Deutschland, new Reihenwert(Ende(2024), Angabe.Von(32.64m), Zensusbasis.Zensus2022));
        var rechner = new Indikatorrechner(Deutschland.Daten.Mit([veroeffentlicht, veroeffentlicht with { Schluessel = new("AQ65", Gebiet.Deutschland, Gliederung.Insgesamt) }]));

        rechner.Wert("AQ67", Gebiet.Deutschland).ShouldSatisfyAllConditions(w => w.Wert.ShouldBe(32.64m), w => w.IstUebernommen.ShouldBeTrue());
        rechner.Wert("AQ65", Gebiet.Deutschland).IstUebernommen.ShouldBeFalse();
    }

    [Fact]
    public void Projected_figures_never_count_as_observed()
    {
        var rechner = new Indikatorrechner(new Datenlage(MusterstadtStart.Reihen(Musterstadt, 2030, "V2")));

        rechner.Grund("AQ65", Musterstadt, 2030).Grund.ShouldBe(Fehlgrund.JahrFehlt);
        rechner.Berechne("AQ65", Musterstadt, 2030, "V2").WertOderNull!.IstPrognose.ShouldBeTrue();
    }

    [Fact]
    public void A_value_is_as_uncertain_as_what_went_in()
    {
        var vorlaeufig = MusterstadtStart.Reihen(Musterstadt)
            .Select((reihe, i) => i != 7 ? reihe : reihe with
            {
                Werte = [.. reihe.Werte.Select(wert => wert with { Angabe = Angabe.Von(wert.Angabe.Wert!.Value, Qualitaet.Vorlaeufig) })],
            });

        new Indikatorrechner(new Datenlage(vorlaeufig)).Wert("AQ65", Musterstadt).Qualitaet.ShouldBe(Qualitaet.Vorlaeufig);
        Start.Wert("AQ65", Musterstadt).Qualitaet.ShouldBe(Qualitaet.Ok);
    }

    [Fact]
    public void The_order_of_series_is_irrelevant()
    {
        var reihen = MusterstadtStart.Reihen(Musterstadt);

        var umgekehrt = new Indikatorrechner(new Datenlage(reihen.Reverse()));

        umgekehrt.Wert("ALT_MED", Musterstadt).Wert.ShouldBe(Start.Wert("ALT_MED", Musterstadt).Wert);
        umgekehrt.Wert("GQ65", Musterstadt).Wert.ShouldBe(Start.Wert("GQ65", Musterstadt).Wert);
    }

    [Fact]
    public void Education_migration_is_the_mean_of_four_years()
    {
        var alter = new Gliederung(Geschlecht.Insgesamt, new Altersgruppe(18, 25));
        Zeitreihe[] reihen =
        [
            Nach(Messgroessen.Zuzuege, Zensusbasis.Keine, 60, 70, 80, 90),
            Nach(Messgroessen.Fortzuege, Zensusbasis.Keine, 100, 100, 100, 100),
            Nach(Messgroessen.Bevoelkerung, Zensusbasis.Zensus2011, 1000, 1000, 1000, 1000),
        ];

        var wert = new Indikatorrechner(new Datenlage(reihen)).Wert("BILDW", Musterstadt, 2021);

        wert.Wert.ShouldBe(-25);
        wert.Zeit.ShouldBe(Zeitbezug.Von(2018, 2021));

        Zeitreihe Nach(string messgroesse, Zensusbasis basis, params decimal[] werte) => new()
        {
            Schluessel = new(messgroesse, Musterstadt, alter),
            Werte = [.. werte.Select((w, i) => new Reihenwert(basis == Zensusbasis.Keine ? Zeitbezug.Im(2018 + i) : Ende(2018 + i), Angabe.Von(w), basis))],
            Herkunft = Quelle,
        };
    }
}
