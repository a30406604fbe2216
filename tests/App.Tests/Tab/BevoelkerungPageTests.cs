using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Vorausberechnungen;
using Daks.Tab.Kommunalprofile;

namespace Daks.App.Tests.Tab;

public sealed class BevoelkerungPageTests : TabContext
{
    [Fact]
    public async Task Before_the_first_figure_it_says_the_fastest_way()
    {
        await SetUpAsync();

        var page = Open<BevoelkerungPage>("/bevoelkerung");

        page.Text(".empty h2").ShouldBe("Noch keine Zahlen");
        page.FindAll("svg.bild").ShouldBeEmpty();
    }

    [Fact]
    public async Task It_opens_with_the_newest_year_over_one_that_is_comparable_or_the_oldest()
    {
        await SetUpAsync();
        await ImportAsync();

        var page = Open<BevoelkerungPage>("/bevoelkerung");

        page.Text("#bild-pyramide-name").ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2024 und 31.12.2014");
        page.Find("#jahr").GetAttribute("aria-valuetext").ShouldBe("31.12.2024");
        page.FindAll("option").Count.ShouldBe(12);
        page.Markup.ShouldContain("Zwischen den beiden Stichtagen liegt ein Zensusbruch");
        page.FindAll(".sources").Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_slider_walks_through_the_years_and_the_outline_can_go()
    {
        await SetUpAsync();
        await ImportAsync();
        var page = Open<BevoelkerungPage>("/bevoelkerung");

        await page.Find("#jahr").InputAsync("3");
        var both = page.Text("#bild-pyramide-name");
        await page.Find("#umriss").ChangeAsync("0");

        both.ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2017 und 31.12.2014");
        page.Text("#bild-pyramide-name").ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2017");
        page.Text(".slider output").ShouldBe("31.12.2017");
        page.Markup.ShouldNotContain("liegt ein Zensusbruch: Ein Teil");
    }

    [Fact]
    public async Task The_table_behind_holds_every_group_of_both_sexes()
    {
        await SetUpAsync();
        await ImportAsync();

        var page = Open<BevoelkerungPage>("/bevoelkerung");

        var rows = page.FindAll("section:first-of-type .picture-table tbody tr");
        rows.Count.ShouldBe(18);
        rows[^1].QuerySelector("th")!.TextContent.ShouldBe("85 und älter");
        rows[^1].QuerySelectorAll("td").Length.ShouldBe(4);
    }

    [Fact]
    public async Task The_picture_can_be_saved_as_a_file_of_its_own()
    {
        await SetUpAsync();
        await ImportAsync();
        var page = Open<BevoelkerungPage>("/bevoelkerung");

        await page.PressAsync("Als SVG speichern: Bevölkerungspyramide");

        var saved = JSInterop.VerifyInvoke("daks.save").Arguments;
        saved[0].ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2024 und 31.12.2014.svg");
        saved[2].ShouldBeOfType<string>().ShouldContain("prefers-color-scheme");
    }

    [Fact]
    public async Task The_slider_goes_on_into_projected_years_and_says_that_they_are()
    {
        await SetUpAsync();
        await ImportAsync();
        await KeepProjectionAsync();
        var page = Open<BevoelkerungPage>("/bevoelkerung");
        var first = page.Find("#jahr").GetAttribute("aria-valuetext");

        await page.Find("#jahr").InputAsync("12");

        first.ShouldBe("31.12.2024");
        page.Find("#jahr").GetAttribute("max").ShouldBe("14");
        page.Find("#jahr").GetAttribute("aria-valuetext").ShouldBe("31.12.2034, vorausberechnet (mittel)");
        page.Text("#bild-pyramide-name").ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2034, vorausberechnet (mittel) und 31.12.2014");
        page.Text("section .tag").ShouldBe("Modellrechnung, keine amtliche Prognose");
        page.Markup.ShouldContain("Sie ist keine Vorhersage.");
        page.Find("[href*='pyramide.png']").GetAttribute("href")!.ShouldEndWith("jahr=2034");
    }

    [Fact]
    public async Task A_projected_year_can_lie_over_a_counted_one_and_goes_with_its_projection()
    {
        await SetUpAsync();
        await ImportAsync();
        await KeepProjectionAsync();
        var page = Open<BevoelkerungPage>("/bevoelkerung");
        await page.Find("#umriss").ChangeAsync("2044");
        var both = page.Text("#bild-pyramide-name");

        await DoAsync(Musterpersonen.DirkVogel, new RemoveVorausberechnung("vorausberechnung"));

        both.ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2024 und 31.12.2044, vorausberechnet (mittel)");
        page.WaitForAssertion(() => page.Text("#bild-pyramide-name").ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2024"));
        page.Find("#jahr").GetAttribute("max").ShouldBe("10");
    }
}
