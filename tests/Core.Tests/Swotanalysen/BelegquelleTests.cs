using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Verlaeufe;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Swotanalysen;

/// <summary>Where the figures of the SWOT come from stays with them, whatever becomes of the imports.</summary>
public sealed class BelegquelleTests
{
    private const string Eigene = "Datenquelle: Melderegister; 11.01.2027; eigene Berechnung";
    private const string Amtliche = "Datenquelle: Statistische Ämter, Tabelle 12411-02-03-5; 01.03.2026; Datenlizenz by-2-0; eigene Berechnung";

    private static readonly Herkunft Register = new("Melderegister", null, null, new DateOnly(2027, 1, 11), "r");

    private static readonly SwotVorschlag Vorschlag = Auswertung(Register).Finde("R01")!;

    [Fact]
    public void Evidence_names_publisher_table_day_and_licence_of_the_own_figures_and_of_the_reference()
    {
        Vorschlag.Belege[0].Quellen.ShouldBe(
            [new("Melderegister", null, null, new DateOnly(2027, 1, 11)), new("Statistische Ämter", "dl-de/by-2-0", "12411-02-03-5", new DateOnly(2026, 3, 1))]);
        Quellentexte.Zeilen(Vorschlag.Belege[0], Texte.Deutsch).ShouldBe([Eigene, Amtliche]);
        Quellentexte.Zeilen(Vorschlag.Belege[0], Texte.Englisch)[1].ShouldStartWith("Data source: Statistische Ämter, table 12411-02-03-5; 1 Mar 2026;");
    }

    [Fact]
    public void What_was_asked_without_a_reference_names_no_source_of_one()
    {
        var asked = Auswertung(Register, Ereignisse("PENDEL", Musterstadt, (2024, 40)), Ereignisse(Messgroessen.BeschaeftigteArbeitsort, Musterstadt, (2024, 6_000)), Ereignisse("PENDEL", Gebiet.Deutschland, (2024, 1)));

        asked.Finde("R21")!.Belege[0].Quellen!.Count.ShouldBe(1);
    }

    [Fact]
    public void What_was_kept_before_sources_were_still_names_its_publisher()
    {
        var old = Vorschlag.Belege[0] with { Quellen = null, EigeneBerechnung = false };

        Quellentexte.Zeilen(old, Texte.Deutsch).ShouldBe(["Datenquelle: Melderegister"]);
        Vorschlag.GleicheZahlen([old]).ShouldBeTrue("nothing is asked again because sources are known now");
    }

    [Fact]
    public void A_projection_says_who_projected_beside_where_its_figures_come_from()
    {
        var projected = Vorschlag.Belege[0] with { Mass = SwotMass.Prognose, Quelle = "Modellrechnung: Lauf (mittel)" };

        Quellentexte.Zeilen(projected, Texte.Deutsch).ShouldBe(["Vorausberechnung: Modellrechnung: Lauf (mittel)", Eigene, Amtliche]);
    }

    [Fact]
    public void Evidence_with_other_sources_is_other_evidence_about_the_same_figures()
    {
        var beleg = Vorschlag.Belege[0];
        var again = beleg with { Quellen = [.. beleg.Quellen!] };
        var elsewhere = beleg with { Quellen = [.. beleg.Quellen!.Select(quelle => quelle with { Tabelle = "12411-04-02-4" })] };

        again.ShouldBe(beleg);
        elsewhere.ShouldNotBe(beleg);
        elsewhere.GleicheZahlen(beleg).ShouldBeTrue();
        (beleg with { Vergleich = "Landkreis Seenland" }).GleicheZahlen(beleg).ShouldBeTrue("a name somebody gave the reference is no figure");
        (beleg with { Wert = 1 }).GleicheZahlen(beleg).ShouldBeFalse();
    }

    [Fact]
    public async Task An_entry_carries_its_sources_into_document_and_history_when_the_import_is_gone()
    {
        var fall = await Fall.NewAsync();
        var accepted = await fall.DoneAsync(new AcceptSwotVorschlag(Vorschlag, Vorschlag.Text.De));

        var inhalt = Profilzusammenstellung.Aus(fall.Strategie, Datenbestand.Leer, Fall.Setup, Texte.Deutsch);

        inhalt.Quellen.ShouldBeEmpty();
        var eintrag = inhalt.Swot.SelectMany(feld => feld.Eintraege).ShouldHaveSingleItem();
        eintrag.Quellen.ShouldBe([Eigene, Amtliche]);
        eintrag.Grund.ShouldEndWith("(andere Zählung)");
        ChangeLine.Of(accepted, fall.Strategie, Texte.Deutsch).Select(line => line.Satz(Texte.Deutsch)).ShouldContain(line => line.Contains(Amtliche));
    }

    private static SwotAuswertung Auswertung(Herkunft eigene, params Zeitreihe[] weitere) => SwotRegelwerk.Auswerten(Kennzahlbilder.Von(Indikatorenbild.Von(
        new Kommune
        {
            Name = "Musterstadt",
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = ((AgsResult.Gueltig)Ags.Parse(Musterstadt.Code)).Ags,
            Land = Bundesland.Brandenburg,
            Einwohnerzahl = 19_420,
        },
        Datenbestand.Aus(
        [[
            .. Altersreihen.Von(MusterstadtStart, Musterstadt, Ende(2024), Zensusbasis.Keine, eigene),
            .. Deutschland2024.Reihen(Gebiet.Deutschland),
            .. weitere,
        ]]))));
}
