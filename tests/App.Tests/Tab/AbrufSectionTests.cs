using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Importe.Abrufe;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Storage.Eingaenge;
using Daks.Tab.Geruest;
using Daks.Tab.Zahlen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>Tables are fetched from the offices, and wait like any other file.</summary>
public sealed class AbrufSectionTests : TabContext
{
    [Fact]
    public async Task Without_an_account_nothing_is_offered_and_the_guide_says_how_to_get_it()
    {
        await SetUpAsync();

        Open<ZahlenPage>("/zahlen").FindAll("#abruf").ShouldBeEmpty();
        Open<AnleitungPage>("/zahlen/anleitung").Text("#anleitung-schritte ~ .quiet").ShouldContain("Regionaldatenbank:Benutzer und Regionaldatenbank:Kennwort");
    }

    [Fact]
    public async Task With_an_account_the_guide_leads_to_it()
    {
        await SetUpAsync();
        Regionaldatenbank.IstEingerichtet = true;

        Open<AnleitungPage>("/zahlen/anleitung").Find("section a[href*='#abruf']").TextContent.ShouldBe("Aus der Regionaldatenbank holen");
    }

    [Fact]
    public async Task A_sensible_choice_is_made_already()
    {
        var page = await OpenChoiceAsync();

        page.FindAll("#abruf .check-grid input[type=checkbox]").Count.ShouldBe(10);
        page.FindAll("#abruf input[type=checkbox]").ShouldAllBe(box => box.HasAttribute("checked"));
        (page.Find("#abruf-von").GetAttribute("value"), page.Find("#abruf-bis").GetAttribute("value")).ShouldBe(("2017", "2026"));
    }

    [Fact]
    public async Task What_comes_waits_to_be_looked_at_and_nothing_is_saved()
    {
        var page = await OpenChoiceAsync();
        await ChooseOnlyAsync(page, "Bevölkerung nach Geschlecht");
        await FetchAsync(page);

        await page.WaitForAssertionAsync(() => page.FindAll(".incoming[aria-busy=false]").Count.ShouldBe(2));
        page.FindAll(".incoming h2").Select(title => title.TextContent).ShouldBe(["12411-01-01-5 (2017–2026).csv", "12411-01-01-4 (2017–2026).csv"], ignoreOrder: true);
        Regionaldatenbank.Orders.Select(order => string.Join(',', order.Gebiete)).ShouldBe(["12065999", "12065,12,DG"]);
        page.FindAll("#abruf .fetched").Select(one => one.TextContent.Trim()).ShouldBe(
            ["Bevölkerung nach Geschlecht (12411-01-01-5): ist da", "Bevölkerung nach Geschlecht: Kreis, Land und Deutschland (12411-01-01-4): ist da"]);
        page.Text("#abruf [role=status]").ShouldBe("Alle Tabellen sind da (2). Sehen Sie sie unten an und übernehmen Sie, was stimmt.");
        (await StrategieAsync()).All<ImportLauf>().ShouldBeEmpty();

        await page.PressAsync("Übernehmen: 12411-01-01-5");
        (await StrategieAsync()).All<ImportLauf>().ShouldHaveSingleItem().Tabelle.ShouldBe("12411-01-01-5");
    }

    [Fact]
    public async Task One_table_that_fails_does_not_lose_the_others_and_is_fetched_again()
    {
        var page = await OpenChoiceAsync();
        await page.Find("#abruf fieldset:not(.check-grid) input").ChangeAsync(false);
        Regionaldatenbank.Answer("12612-91-01-5", new Abrufergebnis.Abgewiesen(new Abruffehler(Abrufgrund.KeineDaten)));
        await FetchAsync(page);

        page.FindAll("#abruf .fetched").Count.ShouldBe(7);
        page.Text("#abruf").ShouldContain("Geborene (12612-91-01-5): Für diese Gebiete und Jahre hat die Tabelle keine Werte. Wählen Sie andere Jahre.");
        page.Text("#abruf [role=status]").ShouldStartWith("6 von 7 Tabellen sind da.");
        page.FindAll(".incoming").Count.ShouldBe(6);

        Regionaldatenbank.Answer("12612-91-01-5", null);
        await page.PressAsync("Fehlende noch einmal holen");

        page.FindAll(".incoming").Count.ShouldBe(7);
        Regionaldatenbank.Orders.Count.ShouldBe(8);
        page.HasButton("Fehlende noch einmal holen").ShouldBeFalse();
    }

    [Fact]
    public async Task What_would_fail_alike_is_not_tried()
    {
        var page = await OpenChoiceAsync();
        Regionaldatenbank.Answer("12411-02-03-5", new Abrufergebnis.Abgewiesen(new Abruffehler(Abrufgrund.AnmeldungAbgelehnt)));
        await FetchAsync(page);

        Regionaldatenbank.Orders.Count.ShouldBe(1);
        page.FindAll("#abruf .fetched").Count.ShouldBe(2);
        page.FindAll("#abruf .fetched")[1].TextContent.Trim().ShouldBe("16 weitere Tabellen nicht versucht, denn es ginge ebenso aus.");

        Regionaldatenbank.Answer("12411-02-03-5", null);
        await page.PressAsync("Fehlende noch einmal holen");
        page.FindAll(".incoming").Count.ShouldBe(17);
    }

    [Fact]
    public async Task Progress_is_said_in_words_and_can_be_called_off()
    {
        var page = await OpenChoiceAsync();
        await page.Find("#abruf fieldset:not(.check-grid) input").ChangeAsync(false);
        Regionaldatenbank.HoldBack("12612-91-01-5");
        var fetching = page.Find("#abruf form").SubmitAsync();
        await page.WaitForAssertionAsync(() => page.Text("#abruf [role=status]").ShouldBe("Tabelle 3 von 7: Geborene …"));
        page.Find("#abruf progress").GetAttribute("value").ShouldBe("2");

        await page.PressAsync("Abbrechen", "#abruf");
        await fetching;

        page.Text("#abruf [role=status]").ShouldBe("Abgebrochen nach 2 von 7 Tabellen. Was schon da ist, steht unten zur Ansicht.");
        page.FindAll(".incoming").Count.ShouldBe(2);
        page.HasButton("Tabellen wählen").ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_table_again_waits_once()
    {
        var page = await OpenChoiceAsync();
        await ChooseOnlyAsync(page, "Geborene");
        await FetchAsync(page);
        await page.PressAsync("Tabellen wählen");
        await FetchAsync(page);

        page.FindAll(".incoming").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("x", "2024", "#abruf-von-error", "Geben Sie ein Jahr von 1995 bis 2027 an, mit vier Ziffern.")]
    [InlineData("2020", "2031", "#abruf-bis-error", "Geben Sie ein Jahr von 1995 bis 2027 an, mit vier Ziffern.")]
    [InlineData("2020", "2019", "#abruf-bis-error", "Das letzte Jahr liegt vor dem ersten.")]
    public async Task Years_that_cannot_be_are_named_where_they_stand(string from, string to, string at, string sentence)
    {
        var page = await OpenChoiceAsync();
        await page.Find("#abruf-von").ChangeAsync(from);
        await page.Find("#abruf-bis").ChangeAsync(to);

        await page.Find("#abruf form").SubmitAsync();

        page.Text(at).ShouldBe(sentence);
        Regionaldatenbank.Orders.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_chosen_is_nothing_fetched()
    {
        var page = await OpenChoiceAsync();
        await ChooseOnlyAsync(page, "nichts davon");

        await page.Find("#abruf form").SubmitAsync();

        page.Text("#abruf-tabellen-error").ShouldBe("Wählen Sie mindestens eine Tabelle, die es für Ihre Gebiete gibt.");
    }

    [Fact]
    public async Task Who_only_reads_fetches_nothing()
    {
        await SetUpAsync();
        Regionaldatenbank.IstEingerichtet = true;
        await GiveRoleAsync(Musterpersonen.BerndKaya, Rolle.Gast);
        SignIn(Musterpersonen.BerndKaya);

        Open<ZahlenPage>("/zahlen").FindAll("#abruf").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hint_stands_below_its_table()
    {
        var page = await OpenChoiceAsync();
        await ChooseOnlyAsync(page, "einzelnen Altersjahren");
        var order = Abrufplan.Plane((await StrategieAsync()).Kommune, [Abrufgegenstand.Altersjahre], mitVergleich: true, (2017, 2026)).Single();
        Regionaldatenbank.Answer("12411-04-02-4", FakeRegionaldatenbank.Figures(order, new Abrufhinweis(Abrufhinweisart.EbeneFehlt, "DG")));

        await FetchAsync(page);

        page.Text("#abruf .fetched p").ShouldBe("Diese Tabelle hat keine Werte für: DG.");
    }

    [Fact]
    public async Task Where_there_is_no_room_for_more_files_it_says_so_and_fetches_no_further()
    {
        using var folder = new TemporaryFolder();
        Services.AddSingleton<IEingangskorb>(new Eingangsordner(folder.File("eingang"), hoechstens: 1024 * 1024, Time, insgesamt: 1));
        var page = await OpenChoiceAsync();

        await FetchAsync(page);

        page.Text("#abruf").ShouldContain("Es warten gerade so viele Dateien, dass für weitere kein Platz ist.");
        page.FindAll(".incoming").ShouldBeEmpty();
        Regionaldatenbank.Orders.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_place_without_a_key_hears_what_it_misses()
    {
        await SetUpAsync();
        Regionaldatenbank.IstEingerichtet = true;
        var page = Open<ZahlenPage>("/zahlen");

        await page.PressAsync("Tabellen wählen");

        page.Text("#abruf form").ShouldContain("Ohne Gemeindeschlüssel holt DAKS nur Zahlen für Land und Deutschland.");
    }

    [Fact]
    public async Task It_speaks_English_too()
    {
        System.Globalization.CultureInfo.CurrentUICulture = Texte.Englisch;
        await SetUpAsync();
        Regionaldatenbank.IstEingerichtet = true;

        Open<ZahlenPage>("/zahlen").Text("#abruf h2").ShouldBe("Fetch from the Regionaldatenbank");
    }

    private async Task<IRenderedComponent<MainLayout>> OpenChoiceAsync()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new ChangeKommune(new KommuneEingabe
        {
            Name = "Musterstadt",
            Einwohnerzahl = 19_420,
            Land = Bundesland.Brandenburg,
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = "12065999",
        }));
        Regionaldatenbank.IstEingerichtet = true;
        var page = Open<ZahlenPage>("/zahlen");
        await page.PressAsync("Tabellen wählen");
        return page;
    }

    private static async Task ChooseOnlyAsync(IRenderedComponent<MainLayout> page, params string[] subjects)
    {
        for (var at = 0; at < page.FindAll("#abruf .check-grid label").Count; at++)
        {
            var label = page.FindAll("#abruf .check-grid label")[at];
            await label.QuerySelector("input")!.ChangeAsync(subjects.Any(subject => label.TextContent.Trim().EndsWith(subject, StringComparison.Ordinal)));
        }
    }

    private static async Task FetchAsync(IRenderedComponent<MainLayout> page)
    {
        await page.Find("#abruf form").SubmitAsync();
        await page.WaitForAssertionAsync(() => page.Find("#abruf").GetAttribute("aria-busy").ShouldBe("false"));
    }
}
