using System.Text;
using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Tab.Geruest;
using Daks.Tab.Zahlen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>A file of the Wegweiser Kommune: areas by name, assigned before anything counts.</summary>
public sealed class NamenzuordnungTests : TabContext
{
    private const string Datei =
        "Indikatoren;\"2022\nMusterstadt\";\"2022\nNachbarstadt\";\"2022\nSeenland (LK)\";\"2022\nHavelland (LK)\";\"2022\nBrandenburg\";\"2022\nDeutschland\"\n"
        + "Altenquotient (je 100 Pers. der AG 20-64);46,1;44,0;41,0;40,0;43,0;37,0\n";

    [Fact]
    public async Task Land_and_Germany_come_in_by_themselves_and_every_other_name_is_asked_about()
    {
        var page = await OpenAsync();

        page.FindAll(".names label").Select(label => label.TextContent).ShouldBe(["„Musterstadt“ ist", "„Nachbarstadt“ ist", "„Seenland (LK)“ ist", "„Havelland (LK)“ ist"]);
        page.Text(".incoming .facts").ShouldContain("Brandenburg (12), Deutschland (DG)");
        page.Find(".names select").Children.Select(option => option.TextContent).ShouldBe(
            ["weglassen", "Musterstadt, unsere Kommune", "Kreis", "ein anderes Gebiet …"]);
    }

    [Fact]
    public async Task The_Kreis_somebody_named_is_known_by_its_name()
    {
        var page = await OpenAsync("Landkreis Seenland: 12065");

        page.FindAll(".names label").Select(label => label.TextContent).ShouldNotContain("„Seenland (LK)“ ist");
        page.Text(".incoming .facts").ShouldContain("Seenland (LK) (12065)");
    }

    [Fact]
    public async Task What_was_assigned_is_taken_over_with_the_file_and_goes_with_it()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "Musterstadt", "12065999");
        await ChooseAsync(page, "Seenland (LK)", "12065");
        Select(page, "Havelland (LK)").Children.Select(option => option.GetAttribute("value")).ShouldNotContain("12065", "one area has one name");

        await page.InvokeAsync(() => page.PressAsync("Übernehmen"));

        (await AreasAsync()).ShouldBe(["12", "12065", "12065999", "DG"]);
        (await StrategieAsync()).All<ImportLauf>().ShouldHaveSingleItem().Gebiete.ShouldBe(["12", "12065", "12065999", "DG"]);
        var zeile = Indikatorenbild.Von((await StrategieAsync()).Kommune, await BestandAsync()).Zeilen.ShouldHaveSingleItem();
        zeile.Vergleiche.Select(vergleich => (vergleich.Bezug.Gebiet.Code, vergleich.Bezug.Wert)).ShouldBe([("12065", 41), ("12", 43), ("DG", 37)]);

        await page.PressAsync("Entfernen");
        (await AreasAsync()).ShouldBeEmpty();
        await page.PressAsync("Rückgängig", ".notice");
        (await AreasAsync()).ShouldBe(["12", "12065", "12065999", "DG"]);
    }

    [Fact]
    public async Task Another_area_is_said_by_its_key_and_is_shown_once_it_is_compared_with()
    {
        var page = await OpenAsync();
        await ChangeAsync(page, () => Select(page, "Nachbarstadt"), "?");

        await ChangeAsync(page, () => page.Find(".names input"), "1206");
        await page.InvokeAsync(() => page.PressAsync("Zuordnen: Nachbarstadt"));
        page.Text(".names .field-error").ShouldBe("Das ist kein Schlüssel eines Gebiets.");
        await ChangeAsync(page, () => page.Find(".names input"), "12065998");
        await page.InvokeAsync(() => page.PressAsync("Zuordnen: Nachbarstadt"));

        await page.WaitForAssertionAsync(() => page.Text(".incoming .facts").ShouldContain("Nachbarstadt (12065998)"));
        page.Text(".names").ShouldContain("Gemeinde 12065998 wird gespeichert, aber erst gezeigt, wenn es unter Ihren Vergleichsräumen steht.");
        await page.InvokeAsync(() => page.PressAsync("Übernehmen"));
        (await AreasAsync()).ShouldContain("12065998");
    }

    [Fact]
    public async Task A_name_can_be_left_out_again()
    {
        var page = await OpenAsync();
        await ChooseAsync(page, "Musterstadt", "12065999");
        await ChooseAsync(page, "Musterstadt", "");

        page.Text(".incoming .facts").ShouldNotContain("12065999");
        await page.InvokeAsync(() => page.PressAsync("Übernehmen"));
        (await AreasAsync()).ShouldBe(["12", "DG"]);
    }

    private async Task<IRenderedComponent<MainLayout>> OpenAsync(params string[] raeume)
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new ChangeKommune(new KommuneEingabe
        {
            Name = "Musterstadt",
            Einwohnerzahl = 19_420,
            Land = Bundesland.Brandenburg,
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = "12065999",
            Vergleichsraeume = raeume,
        }));
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(Datei));
        (await Services.GetRequiredService<IEingangskorb>().NimmAsync(
            new Einsender(Musterpersonen.Tenant, Musterpersonen.AnnaBerg, Key.Id), "wegweiser.csv", null, body, CancellationToken.None)).ShouldBeOfType<Eingangsergebnis.Angenommen>();
        var page = Open<ZahlenPage>("/zahlen");
        await ReadAsync(page);
        return page;
    }

    private static async Task ChooseAsync(IRenderedComponent<MainLayout> page, string name, string value)
    {
        await ChangeAsync(page, () => Select(page, name), value);
        await ReadAsync(page);
    }

    // The progress of the reading renders the page at any time: found and changed at once, or the element is another's.
    private static Task ChangeAsync(IRenderedComponent<MainLayout> page, Func<AngleSharp.Dom.IElement> element, string value) =>
        page.InvokeAsync(() => element().ChangeAsync(value));

    private static AngleSharp.Dom.IElement Select(IRenderedComponent<MainLayout> page, string name)
    {
        var label = page.FindAll(".names label").Single(one => one.TextContent == $"„{name}“ ist");
        return page.Find($"[id='{label.GetAttribute("for")}']");
    }

    private static Task ReadAsync(IRenderedComponent<MainLayout> page) =>
        page.WaitForAssertionAsync(() => page.FindAll(".incoming[aria-busy=false]").Count.ShouldBe(1));

    private async Task<Datenbestand> BestandAsync() =>
        await Services.GetRequiredService<ImportService>().LoadAsync(await StrategieAsync(), CancellationToken.None);

    private async Task<IEnumerable<string>> AreasAsync() =>
        (await BestandAsync()).Reihen.Select(reihe => reihe.Reihe.Schluessel.Gebiet.Code).Distinct().Order(StringComparer.Ordinal);
}
