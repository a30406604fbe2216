using System.Text;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>The pages of figures, in each theme and at each width, with everything open.</summary>
[Collection(LooksTests.Name)]
public sealed class FiguresLooksTests(TabFixture tab)
{
    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nothing_bars_anybody_from_the_figures(int width)
    {
        await using var anna = await tab.OpenSetUpAsync(width, width < 500 ? 640 : 800, "/bevoelkerung");
        var found = new List<string>();
        await LookAsync("bevoelkerung-leer");
        await Figures.ImportAsync(tab.Host, anna.Team);

        await anna.GoToAsync("/zahlen");
        await anna.PressAsync("Einfügen");
        await Assertions.Expect(anna.Page.Locator("#zahlen-tabelle")).ToBeVisibleAsync();
        await LookAsync("zahlen");
        await anna.GoToAsync("/zahlen/anleitung");
        await LookAsync("zahlen-anleitung");
        await anna.GoToAsync("/stufen/2");
        await LookAsync("stufe-2");
        await anna.GoToAsync("/indikatoren");
        await anna.PressAsync("Indikatoren auswählen");
        await Assertions.Expect(anna.Button("Abbrechen", "#auswahl")).ToBeVisibleAsync();
        await LookAsync("indikatoren-auswahl");
        await anna.PressAsync("Abbrechen", "#auswahl");
        await Assertions.Expect(anna.Button("Abbrechen", "#auswahl")).ToHaveCountAsync(0);
        await LookAsync("indikatoren");
        await anna.PressAsync("Altenquotient (ab 65", "#AQ65");
        await anna.UnfoldAsync("#AQ65 summary >> nth=0");
        await anna.PressAsync("Durchschnittsalter", "#ALT_MEAN");
        await Assertions.Expect(anna.Page.Locator("#ALT_MEAN .indicator-more")).ToBeVisibleAsync();
        await LookAsync("indikatoren-offen");
        await anna.GoToAsync("/bevoelkerung");
        await anna.UnfoldAsync("summary >> nth=0");
        await LookAsync("bevoelkerung");

        found.ShouldBeEmpty();

        Task LookAsync(string page) => Looks.LookAsync(anna.Page, page, width, found);
    }

    [Fact]
    public async Task The_keyboard_walks_through_the_years_and_a_picture_is_saved_as_it_stands()
    {
        var team = await tab.Host.Store.SetUpAsync();
        await Figures.ImportAsync(tab.Host, team);
        await using var anna = await tab.OpenAsync(team, path: "/bevoelkerung");

        await anna.FocusAsync(anna.Page.Locator("#jahr"));
        await anna.KeysAsync("ArrowLeft");
        await Assertions.Expect(anna.Page.Locator("#jahr")).ToHaveAttributeAsync("aria-valuetext", "31.12.2023");
        await anna.KeysAsync("Home");
        await Assertions.Expect(anna.Page.Locator("#bild-pyramide-name")).ToHaveTextAsync("Bevölkerungspyramide Musterstadt, 31.12.2014");
        var (name, content) = await anna.TakeAsync(anna.Button("Als SVG speichern: Bevölkerungspyramide"));

        name.ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2014.svg");
        Encoding.UTF8.GetString(content).ShouldStartWith("<svg ");
    }
}
