using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;
using Daks.Tab.Geruest;
using Daks.Tab.Kommunalprofile;
using Daks.Tab.Stufen;

namespace Daks.App.Tests.Tab;

public sealed class IndikatorenPageTests : TabContext
{
    [Fact]
    public async Task What_there_is_can_be_taken_along()
    {
        await SetUpAsync();
        await ImportAsync();

        var page = Open<IndikatorenPage>("/indikatoren");

        page.FindAll("#mitnehmen a[download]").Select(link => link.GetAttribute("href")!.Split('?')[0]).ShouldBe(
        [
            "/api/dokumente/kommunalprofil.docx",
            "/api/dokumente/datenblatt.docx",
            "/api/dokumente/kommunalprofil.xlsx",
            "/api/dokumente/kommunalprofil.csv",
        ]);
    }

    [Fact]
    public async Task Without_figures_it_says_the_fastest_way_to_some_and_still_lets_choose()
    {
        await SetUpAsync();

        var page = Open<IndikatorenPage>("/indikatoren");

        page.Text(".empty").ShouldStartWith(
            "Noch keine Zahlen Am schnellsten: Alter, weiblich, männlich aus dem Melderegister einfügen. Danach sehen Sie Ihre Bevölkerungspyramide.");
        page.HasButton("Indikatoren auswählen").ShouldBeTrue();
        page.FindAll(".indicator, .missing").ShouldBeEmpty();
        page.FindAll(".empty [href]").Select(way => way.GetAttribute("href")!.Split('?')[0]).ShouldBe(
            ["/zahlen#einfuegen", "_content/Daks.Tab/daks-vorlage.csv", "/zahlen/anleitung"], "each way leads somewhere");
    }

    [Fact]
    public async Task Each_indicator_has_value_unit_and_date_what_it_is_compared_with_and_how_far_it_lies()
    {
        await SetUpAsync();
        await ImportAsync();

        var page = Open<IndikatorenPage>("/indikatoren");

        page.FindAll("main h2").Select(heading => heading.TextContent).ShouldBe(
            ["Mitnehmen", "Ihre Indikatoren", "Stand und Struktur", "Geburten, Sterbefälle, Wanderung", "Fehlt noch"]);
        page.Text("#AQ65 .indicator-value").ShouldBe("46,8 je 100 31.12.2024");
        page.Text("#AQ65 .comparison:last-child").ShouldBe("Deutschland 30,9 stark höher, ungünstig");
        page.Text("#AQ65 .indicator-trend").ShouldBe("kein Trend ermittelt");
        page.Text("#BEV .comparisons").ShouldBe("Größe wird nicht verglichen.");
        page.Find("#AQ67 .tag").TextContent.ShouldBe("genähert");
    }

    [Fact]
    public async Task Opening_one_shows_formula_inputs_pictures_tables_and_sources()
    {
        await SetUpAsync();
        await ImportAsync();
        var page = Open<IndikatorenPage>("/indikatoren");
        page.FindAll("svg.bild").ShouldBeEmpty();

        await page.PressAsync("Altenquotient (ab 65", "#AQ65");

        page.Text("#AQ65 .indicator-more h4 + p").ShouldBe("Bevölkerung ab 65 : Bevölkerung von 20 bis 64 · 100");
        page.FindAll("#AQ65 .indicator-more .table-frame:first-of-type tbody tr").Select(row => row.TextContent.Trim()).First().ShouldContain("ab 65 Jahren");
        page.FindAll("#AQ65 svg.bild > title").Select(title => title.TextContent).ShouldBe(
            ["Altenquotient (ab 65 zu 20 bis 64), Musterstadt, je 100", "Altenquotient (ab 65 zu 20 bis 64) im Vergleich, Musterstadt, je 100, 2024"]);
        page.FindAll("#AQ65 .picture-table tbody tr").Count.ShouldBe(11 + 4);
        page.Text("#AQ65 .notes li").ShouldStartWith("Zensusbruch: Die Werte bis 2023 und ab 2024");
        page.Text("#AQ65 .sources").ShouldBe(
            "Quelle Datenquelle: Statistische Ämter des Bundes und der Länder, Tabelle 12411-02-03-5; 11.01.2027; Datenlizenz by-2-0; eigene Berechnung");
    }

    [Fact]
    public async Task What_is_missing_says_why_and_what_to_import()
    {
        await SetUpAsync();
        await ImportAsync();

        var page = Open<IndikatorenPage>("/indikatoren");

        var density = page.FindAll(".missing-item").First(item => item.TextContent.Contains("Bevölkerungsdichte", StringComparison.Ordinal)).TextContent;
        density.ShouldContain("Fläche in km²: Es ist nichts importiert (2024).");
        density.ShouldContain("Importieren Sie Tabelle 33111-01-02-5 der Regionaldatenbank.");
        page.Text(".missing-table").ShouldStartWith("12711-01-03-5 Bildungswanderung, Familienwanderung");
    }

    [Fact]
    public async Task Choosing_ticks_the_task_and_shows_the_chosen_ones_first()
    {
        await SetUpAsync();
        await ImportAsync();
        var page = Open<IndikatorenPage>("/indikatoren");
        await page.PressAsync("Indikatoren auswählen");

        await page.Find("#auswahl input[data-draft$='/AQ65']").ChangeAsync(true);
        await page.Find("#auswahl input[data-draft$='/DICHTE']").ChangeAsync(true);
        await page.Find("#auswahl form").SubmitAsync();

        (await StrategieAsync()).Find<Indikatorauswahl>(Indikatorauswahl.TheId)!.Schluessel.ShouldBe(["DICHTE", "AQ65"]);
        (await StrategieAsync()).FindAufgabe("P-02")!.IstOffen.ShouldBeFalse();
        page.FindAll(".indicator").Select(item => item.Id).ShouldBe(["AQ65"]);
        page.FindAll(".missing-item").Count.ShouldBe(1);
        await page.PressAsync("Alle (", ".indicator-filter");
        page.FindAll(".indicator").Count.ShouldBeGreaterThan(10);
        page.Text(".notice").ShouldStartWith("Indikatoren ausgewählt: 2");
    }

    [Fact]
    public async Task Below_the_list_stand_the_sources_of_what_is_shown_grouped()
    {
        await SetUpAsync();
        await ImportAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new ChooseIndikatoren(["AQ65"]));

        var page = Open<IndikatorenPage>("/indikatoren");

        page.FindAll(".indicator .sources").ShouldBeEmpty("no item is open");
        page.FindAll("main .sources li").Select(line => line.TextContent).ShouldBe(
            ["Datenquelle: Statistische Ämter des Bundes und der Länder, Tabelle 12411-02-03-5; 11.01.2027; Datenlizenz by-2-0; eigene Berechnung"]);

        await page.PressAsync("Alle (", ".indicator-filter");

        page.FindAll("main .sources li").Count.ShouldBe(1, "one publisher, one day, one licence");
    }

    [Fact]
    public async Task An_empty_choice_is_refused_where_it_was_made()
    {
        await SetUpAsync();
        var page = Open<IndikatorenPage>("/indikatoren");
        await page.PressAsync("Indikatoren auswählen");

        await page.Find("#auswahl form").SubmitAsync();

        page.Text("#auswahl .field-error").ShouldBe("Wählen Sie bitte mindestens einen Indikator.");
    }

    [Fact]
    public async Task An_import_elsewhere_appears_and_goes_again_with_its_undo()
    {
        await SetUpAsync();
        var page = Open<IndikatorenPage>("/indikatoren");

        await ImportAsync();
        page.WaitForAssertion(() => page.FindAll("#AQ65").Count.ShouldBe(1));
        await DoAsync(Musterpersonen.AnnaBerg, new RemoveImport(Musterzahlen.Lauf.Id));

        page.WaitForAssertion(() => page.FindAll(".empty").Count.ShouldBe(1));
    }

    [Fact]
    public async Task The_stage_leads_to_the_pages_that_are_there_and_the_header_says_where_one_is()
    {
        await SetUpAsync();

        var stage = Open<StufePage>("/stufen/2", ("Nummer", 2));
        var other = Open<StufePage>("/stufen/1", ("Nummer", 1));
        var page = Open<BevoelkerungPage>("/bevoelkerung");

        Names(stage).ShouldBe(ProfilePages.All.Count);
        stage.FindAll(".profile-nav a").Select(link => link.GetAttribute("href")).ShouldContain("/indikatoren");
        stage.FindAll(".profile-nav a").ShouldAllBe(link => Arbeitsseiten.IstVorhanden(link.GetAttribute("href")!.Trim('/')));
        Names(other).ShouldBe(0);
        page.Text(".profile-nav [aria-current=page]").ShouldBe("Bevölkerung");
        page.Text(".menu [aria-current=page]").ShouldBe("Profil");
    }

    private static int Names(IRenderedComponent<MainLayout> page) => page.FindAll(".profile-nav a").Count;
}
