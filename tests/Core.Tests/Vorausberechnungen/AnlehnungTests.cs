using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Tests.Kommunalprofile;
using Daks.Core.Vorausberechnungen;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Vorausberechnungen;

/// <summary>A place without a projection of its own follows that of Kreis or Land (domain guide 5.6).</summary>
public sealed class AnlehnungTests
{
    private static readonly Gebiet Land = Gebiet.Lies("12")!.Value;

    private static readonly Altersaufbau Kreisaufbau = Lagen.Mal(MusterstadtStart, 10);

    [Fact]
    public void The_Kreis_as_we_calculate_it_ourselves_changes_nothing()
    {
        var (with, without) = Gerechnet(Bestand(Amtlich(Kreis, 1)));

        Gesamt(with, 2044).ShouldBe(Gesamt(without, 2044), 2);
        with.Annahmen.Anlehnung!.Staende.ShouldAllBe(stand => stand.Maennlich.All(factor => Math.Abs(factor - 1) < 0.001m));
    }

    [Fact]
    public void Every_age_group_becomes_as_much_larger_as_the_office_expects_more_than_we_do()
    {
        var (with, without) = Gerechnet(Bestand(Amtlich(Kreis, 1, alte: 1.2m)));

        var (raked, plain) = (Stand(with, 2044), Stand(without, 2044));
        (raked.Weiblich[15] / plain.Weiblich[15]).ShouldBe(1.2m, 0.001m);
        (raked.Weiblich[3] / plain.Weiblich[3]).ShouldBe(1, 0.001m);
        Stand(with, 2024 + 5).Gruppen.ShouldBe(plain.Gruppen);
    }

    [Fact]
    public void Totals_alone_are_followed_in_every_group_alike()
    {
        var ours = Kreislauf();
        var official = Prognose(Kreis, "mittlere Variante", (2024, 194_200), (2044, ours * 0.9m));

        var (with, without) = Gerechnet(Bestand([official]));

        (Gesamt(with, 2044) / Gesamt(without, 2044)).ShouldBe(0.9m, 0.001m);
        (Stand(with, 2044).Maennlich[2] / Stand(without, 2044).Maennlich[2]).ShouldBe(0.9m, 0.001m);
    }

    [Fact]
    public void Another_census_or_unit_of_the_office_changes_nothing()
    {
        var ours = Kreislauf();
        var (persons, _) = Gerechnet(Bestand([Prognose(Kreis, "H", (2024, 194_200), (2044, ours * 0.9m))]));
        var (thousands, _) = Gerechnet(Bestand([Prognose(Kreis, "H", (2024, 199.0m), (2044, ours * 0.9m * 199.0m / 194_200))]));

        Gesamt(thousands, 2044).ShouldBe(Gesamt(persons, 2044), 1);
    }

    [Fact]
    public void Between_its_years_it_is_followed_evenly_and_after_its_last_year_no_further()
    {
        var (with, without) = Gerechnet(Bestand([Prognose(Kreis, "H", (2024, 194_200), (2034, 150_000))]));

        var ratios = new[] { 2029, 2034, 2039, 2044 }.Select(jahr => Gesamt(with, jahr) / Gesamt(without, jahr)).ToArray();
        with.Annahmen.Anlehnung!.Staende.Select(stand => stand.Jahr).ShouldBe([2029, 2034]);
        with.Annahmen.Anlehnung.BisJahr.ShouldBe(2034);
        ratios[0].ShouldBeInRange(ratios[1], 1);
        ratios[2].ShouldBe(ratios[1], 0.000_1m);
        ratios[3].ShouldBe(ratios[1], 0.000_1m);
    }

    [Fact]
    public void In_single_years_the_factors_pass_over_from_one_to_the_next()
    {
        var other = new Anlehnung("12065", "H", "Landesamt", 2030, [new(2029, [.. Enumerable.Repeat(2m, 18)], [.. Enumerable.Repeat(2m, 18)])]);
        var stichtag = new DateOnly(2024, 12, 31);

        decimal[] totals = [.. Enumerable.Range(0, 8).Select(years => other.Auf(MusterstadtStart, stichtag, stichtag.AddYears(years)).Gesamt / 19_420)];

        totals.ShouldBe([1, 1.2m, 1.4m, 1.6m, 1.8m, 2, 2, 2], 0.000_001m);
    }

    [Fact]
    public void It_is_offered_where_the_place_has_none_of_its_own_the_Kreis_first()
    {
        Angebote(Amtlich(Land, 10), Amtlich(Kreis, 1)).Select(angebot => angebot.Gebiet).ShouldBe([Kreis, Land]);
        Angebote(Amtlich(Kreis, 1), [Prognose(Musterstadt, "H", (2030, 19_000))]).ShouldBeEmpty();
        Angebote(Amtlich(Gebiet.Deutschland, 400)).ShouldBeEmpty();
        Angebote(Amtlich(Kreis, 1))[0].Vorgeschlagen.ShouldBe("mittlere Variante");
    }

    [Fact]
    public void What_an_institute_published_is_not_offered()
    {
        var bild = Lagen.Bild([.. Grundlage(), .. Amtlich(Kreis, 1)]);

        Ausgangslagen.Aus(bild, [Importe.Zahlen.Lauf("i1", format: Importformat.WegweiserCsv)]).ShouldBeOfType<Ausgangsbefund.Bereit>().Lage.Anlehnungen.ShouldBeEmpty();
        Ausgangslagen.Aus(bild, [Importe.Zahlen.Lauf("i1", format: Importformat.Vorlage)]).ShouldBeOfType<Ausgangsbefund.Bereit>()
            .Lage.Anlehnungen.ShouldHaveSingleItem().Uebernahme.IstOffen.ShouldBeTrue();
    }

    [Fact]
    public void Without_an_age_table_of_the_Kreis_of_that_day_it_cannot_be_measured()
    {
        var angebot = Angebote([.. MusterstadtStart.Reihen(Musterstadt)], Amtlich(Kreis, 1))[0];

        angebot.Lage.ShouldBeNull();
        angebot.Als(new(Kreis, "mittlere Variante", "Landesamt"), Laeufe.Annahmen()).ShouldBeNull();
    }

    [Fact]
    public void Figures_far_from_the_Kreis_are_not_followed()
    {
        var ready = Bereit(Bestand([Prognose(Kreis, "H", (2030, 180), (2044, 170))]));

        (Laufangaben.Aus(Annahmen(ready)) with { Anlehnung = new(Kreis, "H", "Landesamt") }).Auf(ready.Lage).ShouldBeOfType<Vorschlag.AnlehnungPasstNicht>();
    }

    [Fact]
    public void Ratios_of_a_small_place_follow_it_too_and_its_span_lies_around_that()
    {
        Zeitreihe[] small =
        [
            .. Lagen.Mal(MusterstadtStart, 0.2m).Reihen(Musterstadt, 2019), .. Lagen.Mal(MusterstadtStart, 0.2m).Reihen(Musterstadt, 2014),
            .. Kreisaufbau.Reihen(Kreis, 2019), .. Kreisaufbau.Reihen(Kreis, 2014), Prognose(Kreis, "H", (2019, 194_200), (2034, 120_000)),
        ];
        var ready = Bereit(small);
        var plain = Laufangaben.Aus(((Vorschlag.Eigene)Annahmenvorschlag.Eigene(ready.Lage, Vorausberechnungsmethode.HamiltonPerry)).Annahmen);

        var (without, with) = (Rechne(ready, plain), Rechne(ready, plain with { Anlehnung = new(Kreis, "H", "Landesamt") }));

        Gesamt(with, 2034).ShouldBeLessThan(Gesamt(without, 2034) * 0.9m);
        (Breite(with) - Breite(without)).ShouldBe(0, 0.001m);

        static decimal Breite(Vorausberechnungsergebnis ergebnis) => ergebnis.Spanne(2034) is var (from, to) ? to - from : 0;
    }

    [Fact]
    public void It_is_recorded_and_said_wherever_the_method_is()
    {
        var (with, _) = Gerechnet(Bestand(Amtlich(Kreis, 1)));

        var kept = with.Als("a", "Angelehnt", Quelle, []);

        Vorausberechnungstexte.Methode(kept, Texte.Deutsch).ShouldBe("Kohorten-Komponenten-Methode, angelehnt an die Vorausberechnung für Kreis 12065");
        Vorausberechnungstexte.Annahmen(kept, Texte.Deutsch).ShouldContain(
            satz => satz.StartsWith("Angelehnt an die Vorausberechnung für Kreis 12065, Variante „mittlere Variante“ (Landesamt, 2026), die bis 2044 reicht.", StringComparison.Ordinal));
        Vorausberechnungstexte.Methode(kept, Texte.Englisch).ShouldBe("cohort-component method, aligned with the projection for District 12065");
    }

    /// <summary>As we calculate the area ourselves; of the old so many times as many.</summary>
    private static IReadOnlyList<Zeitreihe> Amtlich(Gebiet gebiet, decimal mal, decimal alte = 1)
    {
        var lage = Bereit([.. Kreisaufbau.Reihen(Musterstadt)]).Lage;
        var own = (Vorschlag.Eigene)Annahmenvorschlag.Eigene(lage);
        var run = ((Laufergebnis.Gerechnet)Vorausberechnungslauf.Rechne(own.Start, own.Annahmen)).Ergebnis;
        return
        [
            .. Kreisaufbau.Reihen(gebiet, 2024, "mittlere Variante"),
            .. run.Verlaeufe[1].Staende.SelectMany(stand => Of(stand.Aufbau).Reihen(gebiet, stand.Tag.Year, "mittlere Variante")),
        ];

        Altersaufbau Of(Altersaufbau aufbau) => new(
            aufbau.Gruppen,
            [.. aufbau.Maennlich.Select((people, i) => people * mal * (i >= 13 ? alte : 1))],
            [.. aufbau.Weiblich.Select((people, i) => people * mal * (i >= 13 ? alte : 1))]);
    }

    private static decimal Kreislauf() => Amtlich(Kreis, 1)
        .Where(reihe => reihe.Schluessel.Gliederung == Gliederung.Insgesamt)
        .SelectMany(reihe => reihe.Werte)
        .Single(wert => wert.Zeit.Jahr == 2044).Angabe.Wert!.Value;

    private static IReadOnlyList<Zeitreihe> Grundlage() => [.. MusterstadtStart.Reihen(Musterstadt), .. Kreisaufbau.Reihen(Kreis), .. Lagen.Mal(Kreisaufbau, 10).Reihen(Land)];

    private static IReadOnlyList<Zeitreihe> Bestand(IReadOnlyList<Zeitreihe> amtlich) => [.. Grundlage(), .. amtlich];

    private static Zeitreihe Prognose(Gebiet gebiet, string variante, params (int Jahr, decimal Wert)[] werte) => Bevoelkerung(gebiet, werte) with { Variante = variante };

    private static IReadOnlyList<Anlehnungsangebot> Angebote(params IReadOnlyList<Zeitreihe>[] reihen) =>
        Bereit([.. reihen.Any(some => some.Any(reihe => reihe.Variante is null)) ? [] : Grundlage(), .. reihen.SelectMany(some => some)]).Lage.Anlehnungen;

    private static Ausgangsbefund.Bereit Bereit(IReadOnlyList<Zeitreihe> reihen) =>
        Ausgangslagen.Aus(Lagen.Bild(reihen), [Importe.Zahlen.Lauf("i1")]).ShouldBeOfType<Ausgangsbefund.Bereit>();

    private static Vorausberechnungsannahmen Annahmen(Ausgangsbefund.Bereit ready) => ((Vorschlag.Eigene)Annahmenvorschlag.Eigene(ready.Lage)).Annahmen;

    private static (Vorausberechnungsergebnis With, Vorausberechnungsergebnis Without) Gerechnet(IReadOnlyList<Zeitreihe> reihen)
    {
        var ready = Bereit(reihen);
        var plain = Laufangaben.Aus(Annahmen(ready));
        var variante = ready.Lage.Anlehnungen[0].Vorgeschlagen;
        return (Rechne(ready, plain with { Anlehnung = new(Kreis, variante, "Landesamt, 2026") }), Rechne(ready, plain));
    }

    private static Vorausberechnungsergebnis Rechne(Ausgangsbefund.Bereit ready, Laufangaben angaben)
    {
        var vorschlag = angaben.Auf(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>();
        return Vorausberechnungslauf.Rechne(vorschlag.Start, vorschlag.Annahmen).ShouldBeOfType<Laufergebnis.Gerechnet>().Ergebnis;
    }

    private static Altersaufbau Stand(Vorausberechnungsergebnis ergebnis, int jahr) => ergebnis.Verlaeufe[1].Staende.Single(stand => stand.Tag.Year == jahr).Aufbau;

    private static decimal Gesamt(Vorausberechnungsergebnis ergebnis, int jahr) => Stand(ergebnis, jahr).Gesamt;
}
