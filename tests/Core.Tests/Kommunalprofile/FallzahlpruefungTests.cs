using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Swotanalysen;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Kommunalprofile;

/// <summary>Rates taken over as published: how few may stand behind them. Source: domain guide 6.4.</summary>
public sealed class FallzahlpruefungTests
{
    private const int Stadt = 19_420;

    /// <summary>In Musterstadt 840 children are under 5, 1,730 people 18 to 24, 1,480 aged 80 and over.</summary>
    [Theory]
    [InlineData("BETRU3", 30, true, "504 children under 3 are enough, and 151 of them in care too")]
    [InlineData("BETRU3", 3, false, "15 children in care are too few")]
    [InlineData("AUSL", 0.2, true, "39 foreigners")]
    [InlineData("AUSL", 0.1, false, "19 foreigners")]
    [InlineData("STERB", 1.1, true, "21 deaths")]
    [InlineData("STERB", 1.0, false, "19 deaths")]
    [InlineData("PFLEGE80", 1.3, false, "19 of 1,480")]
    [InlineData("KINDARM", 1, true, "26 of 2,615")]
    public void The_cases_behind_a_published_rate_follow_from_whom_it_is_divided_by(string schluessel, double wert, bool isEnough, string because)
    {
        var zeile = Zeile(schluessel, (decimal)wert, [.. MusterstadtStart.Reihen(Musterstadt)], Stadt);

        zeile.Wert.IstUebernommen.ShouldBeTrue();
        zeile.Wert.IstKleineZahl.ShouldBe(!isEnough, because);
        zeile.Wert.IstFallzahlUnbekannt.ShouldBeFalse();
        Indikatortexte.Vermerke(zeile.Wert, Texte.Deutsch).Contains("kleine Zahl").ShouldBe(!isEnough);
    }

    [Theory]
    [InlineData("BETRU3", 40, 900)]
    [InlineData("PFLEGE80", 40, 5_000)]
    [InlineData("AQ65", 46.8, 700)]
    public void Without_figures_by_age_too_few_people_are_told_by_how_many_there_are_at_all(string schluessel, double wert, int people)
    {
        Zeile(schluessel, (decimal)wert, [], people).Wert.IstKleineZahl.ShouldBeTrue();
        Zeile(schluessel, (decimal)wert, [], people * 30).Wert.IstKleineZahl.ShouldBeFalse();
    }

    [Fact]
    public void A_balance_near_zero_is_told_by_the_moves_behind_it_where_both_sides_are_published()
    {
        var alone = Zeile("WSALDO", 0.5m, [], Stadt).Wert;
        var both = Zeile("WSALDO", 0.5m, [Veroeffentlicht("ZUZ", 50), Veroeffentlicht("FORT", 49.5m)], Stadt).Wert;
        var hardlyAny = Zeile("WSALDO", 0.5m, [Veroeffentlicht("ZUZ", 0.7m), Veroeffentlicht("FORT", 0.2m)], Stadt).Wert;

        (alone.IstKleineZahl, alone.IstFallzahlUnbekannt).ShouldBe((false, true));
        (both.IstKleineZahl, both.IstFallzahlUnbekannt).ShouldBe((false, false));
        (hardlyAny.IstKleineZahl, hardlyAny.IstFallzahlUnbekannt).ShouldBe((true, false));
        Indikatortexte.Vermerke(alone, Texte.Deutsch).ShouldContain("Fallzahl unbekannt");
    }

    [Fact]
    public void A_share_of_jobs_nobody_counted_speaks_in_no_rule_and_says_why()
    {
        var unknown = Auswerten(Veroeffentlicht("PENDEL", -40));
        var known = Auswerten(Veroeffentlicht("PENDEL", -40), Ereignisse(Messgroessen.BeschaeftigteArbeitsort, Musterstadt, (2024, 6_000)));
        var few = Auswerten(Veroeffentlicht("PENDEL", -40), Ereignisse(Messgroessen.BeschaeftigteArbeitsort, Musterstadt, (2024, 480)));

        unknown.Finde("R20").ShouldBeNull();
        unknown.Ungeprueft.ShouldContain(new UngepruefteRegel("R20", "PENDEL", Pruefhindernis.FallzahlUnbekannt));
        Bezeichnung.Of(Pruefhindernis.FallzahlUnbekannt, Texte.Deutsch).ShouldStartWith("Wie viele Fälle hinter der veröffentlichten Zahl stehen");
        known.Finde("R20").ShouldNotBeNull();
        few.Ungeprueft.ShouldContain(new UngepruefteRegel("R20", "PENDEL", Pruefhindernis.KleineZahlen));
    }

    [Fact]
    public void Migration_of_a_handful_of_young_people_is_no_weakness()
    {
        var large = Auswerten([Veroeffentlicht("BILDW", -30), Veroeffentlicht("BILDW", -5, Gebiet.Deutschland), .. MusterstadtStart.Reihen(Musterstadt)]);
        var small = SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Indikatorenbild.Von(
            Kommune(2_000), Datenbestand.Aus([[Veroeffentlicht("BILDW", -30), Veroeffentlicht("BILDW", -5, Gebiet.Deutschland)]]))));

        large.Finde("R08").ShouldNotBeNull();
        small.Ungeprueft.ShouldContain(new UngepruefteRegel("R08", "BILDW", Pruefhindernis.KleineZahlen));
    }

    private static SwotAuswertung Auswerten(params IReadOnlyList<Zeitreihe> reihen) =>
        SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Indikatorenbild.Von(Kommune(Stadt), Datenbestand.Aus([reihen]))));

    private static Indikatorzeile Zeile(string schluessel, decimal wert, IReadOnlyList<Zeitreihe> weitere, int people) =>
        Indikatorenbild.Von(Kommune(people), Datenbestand.Aus([[Veroeffentlicht(schluessel, wert), .. weitere]])).Zeilen
            .Single(zeile => zeile.Definition.Schluessel == schluessel);

    private static Zeitreihe Veroeffentlicht(string schluessel, decimal wert, Gebiet? gebiet = null) => Ereignisse(schluessel, gebiet ?? Musterstadt, (2024, wert));

    private static Kommune Kommune(int einwohner) => new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ((AgsResult.Gueltig)Ags.Parse(Musterstadt.Code)).Ags,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = einwohner,
    };
}
