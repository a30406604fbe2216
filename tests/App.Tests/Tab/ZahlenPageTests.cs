using System.Text;
using Bunit;
using Daks.App.Tests.Conversations;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Tab.Geruest;
using Daks.Tab.Zahlen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>Figures come in: looked at first, then taken over, and out again.</summary>
public sealed class ZahlenPageTests : TabContext
{
    private const string Register = "Alter\tweiblich\tmännlich\n0-17\t1500\t1600\n18-64\t6000\t6100\n65+\t2400\t1820\n";
    private const string Kopf =
        "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n";

    private static readonly DateOnly Jahresende = new(2026, 12, 31);

    [Fact]
    public async Task An_empty_page_names_the_fastest_way()
    {
        await SetUpAsync();

        var page = Open<ZahlenPage>("/zahlen");

        page.Text(".lead").ShouldBe(
            "Noch keine Zahlen. Am schnellsten: Alter, weiblich, männlich aus dem Melderegister einfügen. Danach sehen Sie Ihre Bevölkerungspyramide.");
        page.HasButton("Einfügen").ShouldBeTrue();
        page.FindAll("#einlesen .actions a").Select(link => link.TextContent).ShouldBe(["Vorlage (CSV)", "Anleitung Regionaldatenbank"]);
    }

    [Fact]
    public async Task The_way_from_an_empty_profile_ends_in_the_open_form()
    {
        await SetUpAsync();

        var page = Open<ZahlenPage>("/zahlen#einfuegen");

        page.FindAll("#zahlen-tabelle").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_register_table_is_previewed_taken_over_and_taken_back()
    {
        await SetUpAsync();
        await SendAsync("Eingefügte Registertabelle", Register, Jahresende);

        var page = await OpenReadAsync();
        page.Text(".incoming").ShouldContain("19.420 am 31.12.2026");
        (await StrategieAsync()).All<ImportLauf>().ShouldBeEmpty();

        await page.PressAsync("Übernehmen");
        page.Text(".imports").ShouldContain("Melderegister");
        page.FindAll(".incoming").ShouldBeEmpty();
        (await FiguresAsync()).ShouldNotBeEmpty();

        await page.PressAsync("Entfernen");
        page.Text(".notice").ShouldContain("entfernt");
        (await FiguresAsync()).ShouldBeEmpty();

        await page.PressAsync("Rückgängig", ".notice");
        (await FiguresAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Files_that_raise_no_question_are_taken_over_together_and_the_others_wait()
    {
        await SetUpAsync();
        await NameKeyAsync();
        await SendAsync("12411-01-01-5.csv", Kopf + Zeile("12411", "2024-12-31", "BEVSTD", 19_420));
        await SendAsync("12612-91-01-5.csv", Kopf + Zeile("12612", "2024", "BEV001", 150));
        await SendAsync("alt.csv", Kopf + Zeile("12411", "2023-12-31", "BEVSTD", 19_400));
        var page = await OpenReadAsync(files: 3);

        await page.WaitForAssertionAsync(() => page.HasButton("2 Dateien ohne Rückfrage übernehmen").ShouldBeTrue());
        await page.PressAsync("2 Dateien ohne Rückfrage übernehmen");

        page.FindAll(".incoming h2").Select(title => title.TextContent).ShouldBe(["alt.csv"]);
        (await StrategieAsync()).All<ImportLauf>().Select(lauf => lauf.Datei).ShouldBe(["12411-01-01-5.csv", "12612-91-01-5.csv"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_imported_is_what_indicators_are_computed_from()
    {
        await SetUpAsync();
        await NameKeyAsync();
        await SendAsync("12411-01-01-5.csv", Kopf + Zeile("12411", "2024-12-31", "BEVSTD", 19_420));
        await SendAsync("12612-91-01-5.csv", Kopf + Zeile("12612", "2024", "BEV001", 150));

        var page = await OpenReadAsync(files: 2);
        await page.PressAsync("Übernehmen: 12411");
        await page.PressAsync("Übernehmen: 12612");

        var rechner = new Indikatorrechner(new Datenlage((await FiguresAsync()).Select(one => one.Reihe)));
        var place = Gebiet.Lies("12065999")!.Value;
        rechner.Berechne("BEV", place, 2024).ShouldBeOfType<Indikatorergebnis.Vorhanden>().Wert.Wert.ShouldBe(19_420);
        rechner.Berechne("GEB", place, 2024).ShouldBeOfType<Indikatorergebnis.Vorhanden>();
    }

    [Fact]
    public async Task Which_publication_a_file_holds_is_asked_and_remembered()
    {
        await SetUpAsync();
        await NameKeyAsync();
        await SendAsync("12411-01-01-5.csv", Kopf + string.Concat(Enumerable.Range(2021, 4).Select(year => Zeile("12411", $"{year}-12-31", "BEVSTD", 19_000 + year))));
        var page = await OpenReadAsync();

        page.Text(".incoming legend").ShouldBe("Welche Fassung?");
        page.Text(".incoming").ShouldContain("Die Einwohnerzahlen von 2022 bis 2023 gibt es in zwei Fassungen");
        page.Text(".incoming").ShouldContain("Angenommen ist, was zuerst erschienen ist.");
        page.Find(".incoming input[value=Urspruenglich]").HasAttribute("checked").ShouldBeTrue();
        page.Text(".incoming").ShouldContain("Zwischen 2023 und 2024 wechselt die Zensusbasis.");

        await page.Find(".incoming input[value=Revidiert]").ChangeAsync("Revidiert");
        await page.WaitForAssertionAsync(() => page.Text(".incoming").ShouldContain("Zwischen 2021 und 2022 wechselt die Zensusbasis."));
        page.Text(".incoming").ShouldContain("Ihre Wahl wird mit dem Import gespeichert.");
        page.Find(".incoming input[value=Revidiert]").HasAttribute("checked").ShouldBeTrue();

        await page.PressAsync("Übernehmen");
        page.Text(".import").ShouldContain("Rückgerechnet auf Zensus 2022");
        (await StrategieAsync()).All<ImportLauf>().Single().Fassung.ShouldBe(Fassung.Revidiert);
        (await FiguresAsync()).Single().Reihe.Werte.Select(wert => wert.Basis).ShouldBe(
            [Zensusbasis.Zensus2011, Zensusbasis.Zensus2022, Zensusbasis.Zensus2022, Zensusbasis.Zensus2022]);
    }

    [Fact]
    public async Task The_signs_of_a_file_are_counted_and_explained()
    {
        await SetUpAsync();
        await NameKeyAsync();
        await SendAsync("12411-01-01-5.csv", Encoding.UTF8.GetString(Statistikdatei.MitZeichen()));

        var page = await OpenReadAsync();

        page.Text(".incoming").ShouldContain(
            "Zeichen der Statistik: 2 × „-“ (nichts vorhanden); 1 × „.“ (unbekannt oder geheim); 1 × „...“ (folgt später); "
            + "1 × „/“ (nicht sicher genug); 1 × „x“ (nicht sinnvoll); 1 × „()“ (eingeschränkt aussagekräftig).");
    }

    [Fact]
    public async Task Rows_nobody_can_read_are_counted_and_named_with_their_reasons()
    {
        await SetUpAsync();
        await NameKeyAsync();
        await SendAsync("12411-01-01-5.csv", Encoding.UTF8.GetString(Statistikdatei.Bevoelkerung()));

        var page = await OpenReadAsync();

        page.Text(".incoming").ShouldNotContain("Zeichen der Statistik");
        page.Text(".incoming details summary").ShouldBe("Abgewiesene Zeilen: 2");
        page.FindAll(".incoming details li").Select(line => line.TextContent).ShouldBe(
            ["Zeile 8, Spalte 14: „viele“ ist keine Zahl.", "Zeile 9, Spalte 5: „gestern“ ist kein Jahr und kein Tag."]);
    }

    [Fact]
    public async Task A_file_without_such_days_is_not_asked_about()
    {
        await SetUpAsync();
        await NameKeyAsync();
        await SendAsync("12411-01-01-5.csv", Kopf + Zeile("12411", "2024-12-31", "BEVSTD", 19_420));

        (await OpenReadAsync()).FindAll(".incoming legend").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_would_change_is_said_before()
    {
        await SetUpAsync();
        await NameKeyAsync();
        await SendAsync("a.csv", Kopf + Zeile("12411", "2024-12-31", "BEVSTD", 19_420));
        var page = await OpenReadAsync();
        await page.PressAsync("Übernehmen");
        await SendAsync("b.csv", Kopf + Zeile("12411", "2024-12-31", "BEVSTD", 19_500));

        page = await OpenReadAsync();

        page.Text(".incoming").ShouldContain("1 Wert würde sich ändern");
        page.FindAll(".incoming thead ~ tbody .number").Select(cell => cell.TextContent).ShouldBe(["19.420", "19.500"]);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><title>Anmeldung</title></html>", "Das ist eine Webseite und keine Tabelle")]
    [InlineData("Alter;weiblich;männlich\n0-17;1500;viele\n18+;6000;6100\n", "Zeile 2, Spalte 3: „viele“ ist hier nicht lesbar")]
    [InlineData("", "Die Datei ist leer")]
    public async Task A_bad_file_is_named_and_changes_nothing(string text, string sentence)
    {
        await SetUpAsync();
        await SendAsync("zahlen.csv", text, Jahresende);

        var page = await OpenReadAsync();

        page.Text(".incoming [role=alert]").ShouldContain(sentence);
        page.Text(".incoming").ShouldContain("Nichts wurde übernommen.");
        page.HasButton("Übernehmen").ShouldBeFalse();
        await page.PressAsync("Verwerfen");
        page.FindAll(".incoming").ShouldBeEmpty();
        (await StrategieAsync()).All<ImportLauf>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_only_reads_sees_why_there_is_no_way_in()
    {
        await SetUpAsync();
        await GiveRoleAsync(Musterpersonen.BerndKaya, Rolle.Gast);
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<ZahlenPage>("/zahlen");

        page.FindAll("#einlesen").ShouldBeEmpty();
        page.FindAll(".why-not").Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_sent_waits_for_them_alone()
    {
        await SetUpAsync();
        await SendAsync("zahlen.csv", Register, Jahresende);
        SignIn(Musterpersonen.BerndKaya);

        Open<ZahlenPage>("/zahlen").FindAll(".incoming").ShouldBeEmpty();
    }

    private static string Zeile(string statistik, string zeit, string code, int wert) =>
        $"{statistik};Statistik;STAG;Stichtag;{zeit};GEMEIN;Gemeinden;12065999;Musterstadt;GES;Geschlecht;;Insgesamt;{wert};Anzahl;{code};Name\n";

    private Task<Strategie> NameKeyAsync() => DoAsync(Musterpersonen.AnnaBerg, new ChangeKommune(new KommuneEingabe
    {
        Name = "Musterstadt",
        Einwohnerzahl = 19_420,
        Land = Bundesland.Brandenburg,
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = "12065999",
    }));

    private async Task SendAsync(string name, string text, DateOnly? stichtag = null)
    {
        var sender = new Einsender(Musterpersonen.Tenant, Musterpersonen.AnnaBerg, Key.Id);
        var korb = Services.GetRequiredService<IEingangskorb>();
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(text));
        (await korb.NimmAsync(sender, name, stichtag, body, CancellationToken.None)).ShouldBeOfType<Eingangsergebnis.Angenommen>();
    }

    private async Task<IRenderedComponent<MainLayout>> OpenReadAsync(int files = 1)
    {
        var page = Open<ZahlenPage>("/zahlen");
        await page.WaitForAssertionAsync(() => page.FindAll(".incoming[aria-busy=false]").Count.ShouldBe(files));
        return page;
    }

    private async Task<IReadOnlyCollection<Bestandsreihe>> FiguresAsync() =>
        (await Services.GetRequiredService<ImportService>().LoadAsync(await StrategieAsync(), CancellationToken.None)).Reihen;
}
