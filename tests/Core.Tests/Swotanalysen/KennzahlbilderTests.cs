using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Swotanalysen;
using Daks.Core.Vorausberechnungen;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Swotanalysen;

public sealed class KennzahlbilderTests
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
    public void Musterstadts_figures_suggest_what_the_guide_says()
    {
        var auswertung = Auswerten([.. MusterstadtStart.Reihen(Musterstadt), .. Deutschland2024.Reihen(Gebiet.Deutschland)]);

        var vorschlag = auswertung.Finde("R01")!;
        vorschlag.Quadrant.ShouldBe(SwotQuadrant.T);
        var beleg = vorschlag.Belege[0];
        (beleg.Indikator, beleg.Vergleich, beleg.Schwelle).ShouldBe(("AQ65", "Deutschland", 10m));
        beleg.Wert.ShouldBe(46.77m, 0.005m);
        beleg.Vergleichswert!.Value.ShouldBe(38.76m, 0.005m);
        beleg.Masszahl!.Value.ShouldBe(20.7m, 0.06m);
        beleg.Zeit.ShouldBe(Ende(2024));
        beleg.Quelle.ShouldBe(Quelle.Quelle);
    }

    [Fact]
    public void What_no_figure_answers_stays_unchecked()
    {
        var auswertung = Auswerten([.. MusterstadtStart.Reihen(Musterstadt)]);

        auswertung.Vorschlaege.ShouldBeEmpty();
        auswertung.Ungeprueft.ShouldContain(new UngepruefteRegel("R01", "AQ65", Pruefhindernis.VergleichFehlt));
        auswertung.Ungeprueft.ShouldContain(new UngepruefteRegel("R18", "SGB2", Pruefhindernis.KennzahlFehlt));
    }

    [Fact]
    public void Ten_years_of_loss_are_asked_under_the_catalogues_key()
    {
        var auswertung = Auswerten([Bevoelkerung(Musterstadt, (2012, 21_000), (2022, 19_000))]);

        auswertung.Finde("R14")!.Text.De.ShouldBe("Seit 2012 ist die Bevölkerung um 9,5 % gesunken.");
    }

    [Fact]
    public void A_single_projection_tells_how_many_will_be_very_old()
    {
        var later = Of(MusterstadtStart, (i, zahl) => i >= 16 ? zahl * 2 : zahl);

        var auswertung = Auswerten([.. MusterstadtStart.Reihen(Musterstadt), .. later.Reihen(Musterstadt, 2034, "Basis")]);

        var beleg = auswertung.Finde("R03")!.Belege[0];
        (beleg.Indikator, beleg.Mass).ShouldBe(("BEV80", SwotMass.Prognose));
        beleg.Masszahl!.Value.ShouldBe(100);
        beleg.Quelle.ShouldEndWith("(Basis)");
    }

    [Fact]
    public void A_kept_projection_tells_how_many_will_be_very_old_and_without_it_nothing_does()
    {
        // Nobody comes or goes: of 19,420 people 1,480 are that old, ten years on 1,688 of 18,016.
        var with = Auswerten([.. MusterstadtStart.Reihen(Musterstadt)], Gerechnet(MusterstadtStart));
        var without = Auswerten([.. MusterstadtStart.Reihen(Musterstadt)]);

        var beleg = with.Finde("R03")!.Belege[0];
        (beleg.Indikator, beleg.Mass).ShouldBe(("A80", SwotMass.Prognose));
        beleg.Masszahl!.Value.ShouldBe(22.9m, 0.2m);
        beleg.Quelle.ShouldEndWith("Modellrechnung, keine amtliche Prognose: Lauf (mittel)");
        with.Finde("R03")!.Text.De.ShouldBe("Der Anteil der Hochaltrigen steigt bis 2034 um etwa 23 %.");
        without.Finde("R03").ShouldBeNull();
    }

    [Fact]
    public void Only_the_middle_variant_speaks_and_nothing_projected_becomes_what_is()
    {
        var projection = Gerechnet(MusterstadtStart);
        var onlyHigh = new Vorausberechnungsbild(projection.Vorausberechnung, [.. projection.Reihen.Where(reihe => reihe.Variante == "hoch")]);
        var bild = Indikatorenbild.Von(Kommune, Datenbestand.Aus([[.. MusterstadtStart.Reihen(Musterstadt)]]));

        var bilder = Kennzahlbilder.Von(bild, projection);

        Kennzahlbilder.Von(bild, onlyHigh).ShouldAllBe(one => one.Prognose == null);
        bilder.ShouldContain(one => one.Prognose != null);
        bilder.Select(one => (one.Schluessel, one.Wert, one.Zeit)).ShouldBe(Kennzahlbilder.Von(bild).Select(one => (one.Schluessel, one.Wert, one.Zeit)));
        bilder.SelectMany(one => one.Verlauf).ShouldAllBe(wert => wert.Zeit.Jahr <= 2024);
    }

    [Fact]
    public void A_small_places_own_span_is_no_figure_for_a_rule()
    {
        var few = Of(MusterstadtStart, (_, zahl) => Math.Round(zahl / 5));

        var own = Auswerten([.. few.Reihen(Musterstadt)], Gerechnet(few));
        var projection = Gerechnet(few);
        var official = new Vorausberechnungsbild(projection.Vorausberechnung with { Methode = Vorausberechnungsmethode.Amtlich, Annahmen = null }, projection.Reihen);

        own.Finde("R03").ShouldBeNull();
        Auswerten([.. few.Reihen(Musterstadt)], official).Finde("R03").ShouldNotBeNull();
    }

    [Fact]
    public void Foreign_employees_on_the_rise_beside_more_foreigners_are_an_opportunity()
    {
        Zeitreihe[] counts =
        [
            Auslaender(Messgroessen.BeschaeftigteArbeitsort, Musterstadt, Zensusbasis.Keine, (2020, 800), (2021, 900), (2022, 1_000), (2023, 1_100), (2024, 1_200)),
            Auslaender(Messgroessen.Bevoelkerung, Musterstadt, Zensusbasis.Zensus2022, (2020, 2_000), (2021, 2_400), (2022, 2_800), (2023, 3_200), (2024, 3_600)),
            Auslaender(Messgroessen.Bevoelkerung, Kreis, Zensusbasis.Zensus2022, (2024, 18_000)),
            Leute(Musterstadt, 19_420, 2020, 2021, 2022, 2023, 2024),
            Leute(Kreis, 180_000, 2024),
        ];

        Auswerten(counts).Finde("R17")!.Belege.Select(beleg => beleg.Indikator).ShouldBe(["AUSL", "SVBAUSL"]);
    }

    [Fact]
    public void Older_employees_few_care_places_and_ageing_doctors_are_asked_about()
    {
        var auswertung = Auswerten(
        [
            .. MusterstadtStart.Reihen(Musterstadt),
            .. Deutschland2024.Reihen(Gebiet.Deutschland),
            Ereignisse(Messgroessen.BeschaeftigteArbeitsort, Musterstadt, (2024, 6_000)),
            Von55(Musterstadt, 1_800),
            Ereignisse(Messgroessen.BeschaeftigteArbeitsort, Gebiet.Deutschland, (2024, 34_000_000)),
            Von55(Gebiet.Deutschland, 8_000_000),
            Ereignisse(Messgroessen.Pflegeplaetze, Musterstadt, (2024, 100)),
            Ereignisse(Messgroessen.Pflegeplaetze, Gebiet.Deutschland, (2024, 970_000)),
            Ereignisse("PFLEGE80", Musterstadt, (2024, 45)),
            Ereignisse("PFLEGE80", Gebiet.Deutschland, (2024, 46)),
            Ereignisse(Messgroessen.Hausaerzte, Musterstadt, (2024, 12)),
            Ereignisse(Messgroessen.HausaerzteAb60, Musterstadt, (2024, 6)),
        ]);

        auswertung.Finde("R22")!.Text.De.ShouldBe("In den nächsten zehn Jahren gehen 30 % der Beschäftigten in Rente.");
        auswertung.Finde("R23")!.Belege[0].Indikator.ShouldBe("PFLEGEPLAETZE");
        (auswertung.Finde("R24")!.Belege[0].Indikator, auswertung.Finde("R24")!.Belege[0].Wert).ShouldBe(("AERZTE60", 50m));
    }

    [Fact]
    public void A_small_number_says_nothing()
    {
        var few = Of(MusterstadtStart, (_, zahl) => Math.Round(zahl / 50));

        var auswertung = Auswerten([.. few.Reihen(Musterstadt), .. Deutschland2024.Reihen(Gebiet.Deutschland)]);

        auswertung.Vorschlaege.ShouldBeEmpty();
        auswertung.Ungeprueft.ShouldContain(new UngepruefteRegel("R01", "AQ65", Pruefhindernis.KleineZahlen));
    }

    private static SwotAuswertung Auswerten(IReadOnlyList<Zeitreihe> reihen, Vorausberechnungsbild? vorausberechnung = null) =>
        SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Indikatorenbild.Von(Kommune, Datenbestand.Aus([reihen])), vorausberechnung));

    private static Zeitreihe Leute(Gebiet gebiet, decimal zahl, params int[] jahre) =>
        Reihe(Messgroessen.Bevoelkerung, gebiet, [.. jahre.Select(jahr => new Reihenwert(Ende(jahr), Angabe.Von(zahl), Zensusbasis.Zensus2022))]);

    private static Zeitreihe Auslaender(string messgroesse, Gebiet gebiet, Zensusbasis basis, params (int Jahr, decimal Wert)[] werte) => new()
    {
        Schluessel = new(messgroesse, gebiet, new Gliederung(Geschlecht.Insgesamt, Altersgruppe.Alle, Auslaender: true)),
        Werte = [.. werte.Select(one => new Reihenwert(Ende(one.Jahr), Angabe.Von(one.Wert), basis))],
        Herkunft = Quelle,
    };

    private static Zeitreihe Von55(Gebiet gebiet, decimal zahl) => Ereignisse(Messgroessen.BeschaeftigteArbeitsort, gebiet, (2024, zahl)) with
    {
        Schluessel = new(Messgroessen.BeschaeftigteArbeitsort, gebiet, new Gliederung(Geschlecht.Insgesamt, new Altersgruppe(55, null))),
    };

    /// <summary>Survival of the guide, nobody comes or goes.</summary>
    private static Vorausberechnungsbild Gerechnet(Altersaufbau start)
    {
        var bild = Indikatorenbild.Von(Kommune, Datenbestand.Aus([[.. start.Reihen(Musterstadt)]]));
        var ready = Ausgangslagen.Aus(bild, []).ShouldBeOfType<Ausgangsbefund.Bereit>();
        var proposed = Annahmenvorschlag.Eigene(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>();
        var result = Vorausberechnungslauf.Rechne(proposed.Start, proposed.Annahmen).ShouldBeOfType<Laufergebnis.Gerechnet>().Ergebnis;
        return new Vorausberechnungsbild(result.Als("a", "Lauf", ready.Herkunft, proposed.Hinweise), result.Reihen(ready.Herkunft));
    }

    private static Altersaufbau Of(Altersaufbau aufbau, Func<int, decimal, decimal> zahl) => new(
        aufbau.Gruppen,
        [.. aufbau.Maennlich.Select((one, i) => zahl(i, one))],
        [.. aufbau.Weiblich.Select((one, i) => zahl(i, one))]);
}
