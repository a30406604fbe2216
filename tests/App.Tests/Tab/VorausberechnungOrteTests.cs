using Bunit;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;
using Daks.Tab.Geruest;
using Daks.Tab.Kommunalprofile;
using Daks.Tab.Vorausberechnungen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>What places of different kind and size get, from the import to what is kept.</summary>
public sealed class VorausberechnungOrteTests : TabContext
{
    private const string Stadtteil = "~Nordstadt";

    [Fact]
    public async Task Where_too_few_people_live_three_numbers_answer_instead()
    {
        await SetUpAsync();
        await ImportAsync(Musterzahlen.Lauf, [Ortszahlen.Einwohner(Musterzahlen.Ags, 2024, 850)]);
        var page = Open<VorausberechnungPage>("/vorausberechnung");
        var first = page.Text("#szenario [role=status]");

        await page.Find("#szenario-familien").InputAsync("−2");
        var away = page.Text("#szenario [role=status]");
        await page.Find("#szenario-jahre").InputAsync("100");

        first.ShouldStartWith("Wenn jährlich 3 Familien mit je 4 Personen zuziehen, sind das in 10 Jahren 120 Menschen mehr.");
        away.ShouldStartWith("Wenn jährlich 2 Familien mit je 4 Personen fortziehen");
        page.Text("#szenario-jahre-error").ShouldBe("Eine Zahl von 1 bis 30.");
        page.HasButton("Annahmen ansehen").ShouldBeFalse();
    }

    [Fact]
    public async Task Four_hundred_people_get_arithmetic_and_nothing_else_even_when_every_age_is_known()
    {
        var page = await OpenAsync(Gemeinde("Kleindorf", 400), Ortszahlen.Alter(Musterzahlen.Ags, 400, 2019, 2024));
        var (one, reihen) = Mustervorausberechnung.Gerechnet();
        var command = await Services.GetRequiredService<VorausberechnungService>().WriteAsync(Key, one with { Einwohner = 400 }, reihen, CancellationToken.None);

        var outcome = await Service.ExecuteAsync(
            new CommandRequest(Key, command, Musterpersonen.AnnaBerg, "Anna Berg", "erzwungen"), CancellationToken.None);

        page.Text("#szenario [role=status]").ShouldContain("120 Menschen mehr");
        page.FindAll("#rechnen").ShouldBeEmpty();
        page.FindAll("#massgeblich").ShouldBeEmpty();
        outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBe(new Refusal.TooSmallForVorausberechnung(1_000));
        (await StrategieAsync()).All<Vorausberechnung>().ShouldBeEmpty();
        (await StrategieAsync()).FindAufgabe("P-08")!.Status.ShouldNotBe(AufgabeStatus.Erledigt);
    }

    [Fact]
    public async Task Three_thousand_people_see_ranges_only_and_no_more_than_fifteen_years_also_when_it_is_kept()
    {
        var page = await OpenAsync(Gemeinde("Mitteldorf", 3_000), Ortszahlen.Alter(Musterzahlen.Ags, 3_000, 2024));
        await page.PressAsync("Annahmen ansehen und rechnen");
        var proposed = page.Find("#lauf-jahre").GetAttribute("value");
        await page.Find("#lauf-jahre").ChangeAsync("20");
        await page.Find("form.panel").SubmitAsync();
        var why = page.Text("#lauf-jahre-error");

        await page.Find("#lauf-jahre").ChangeAsync("15");
        await page.Find("form.panel").SubmitAsync();
        var columns = page.FindAll("#ergebnis thead th").Select(cell => cell.TextContent).ToArray();
        await page.PressAsync("Vorausberechnung festhalten");
        var population = Open<BevoelkerungPage>("/bevoelkerung");

        proposed.ShouldBe("15");
        page.Text("#rechnen").ShouldContain("Unter 5.000 Einwohnerinnen und Einwohnern zeigen wir nur Spannweiten");
        why.ShouldBe("Unter 5.000 Einwohnerinnen und Einwohnern rechnen wir in Schritten von 5 Jahren und höchstens 15 Jahre voraus.");
        columns.ShouldBe(["Jahr", "Mitteldorf", "untere Grenze", "obere Grenze"]);
        var kept = (await StrategieAsync()).All<Vorausberechnung>().ShouldHaveSingleItem();
        (kept.LetztesJahr, kept.ZeigtVarianten).ShouldBe((2039, false));
        page.FindAll("#massgeblich thead th").Select(cell => cell.TextContent).ShouldBe(columns);
        page.Text("#massgeblich").ShouldContain("Spannweite 2039: ");
        population.Find("#jahr").GetAttribute("aria-valuetext").ShouldBe("31.12.2024");
        population.Find("#jahr").GetAttribute("max").ShouldBe("0");
    }

    [Fact]
    public async Task Figures_of_a_small_place_end_in_tens()
    {
        var page = await OpenAsync(Gemeinde("Mitteldorf", 3_000), Ortszahlen.Alter(Musterzahlen.Ags, 3_000, 2024));
        await page.PressAsync("Annahmen ansehen und rechnen");

        await page.Find("form.panel").SubmitAsync();

        var projected = page.FindAll("#ergebnis tbody tr").Skip(1).SelectMany(row => row.QuerySelectorAll("td").Skip(1)).Select(cell => cell.TextContent.Trim()).ToArray();
        projected.Where(text => text.Any(char.IsAsciiDigit)).ShouldNotBeEmpty();
        projected.Where(text => text.Any(char.IsAsciiDigit)).ShouldAllBe(text => text.EndsWith('0') && !text.Contains(','));
    }

    [Fact]
    public async Task A_Stadtteil_without_a_key_is_run_kept_and_walked_through_under_its_name()
    {
        var nordstadt = new KommuneEingabe
        {
            Name = "Nordstadt",
            Typ = KommuneTyp.Stadtteil,
            BezugsAgs = ["12054000"],
            Einwohnerzahl = 8_000,
            Land = Bundesland.Brandenburg,
        };
        var page = await OpenAsync(nordstadt, Ortszahlen.Alter(Stadtteil, 8_000, 2024));
        await page.PressAsync("Annahmen ansehen und rechnen");
        await page.Find("form.panel").SubmitAsync();
        await page.PressAsync("Vorausberechnung festhalten");

        var strategie = await StrategieAsync();
        var bild = (await Services.GetRequiredService<VorausberechnungService>().LoadMassgeblicheAsync(strategie, CancellationToken.None)).ShouldNotBeNull();
        var population = Open<BevoelkerungPage>("/bevoelkerung");
        await population.Find("#jahr").InputAsync("4");

        bild.Gebiet.ShouldBe(Gebiet.Gruppe("Nordstadt"));
        bild.Vorausberechnung.Annahmen!.Gebiet.ShouldBe(Stadtteil);
        bild.Altersjahre.ShouldBe([2029, 2034, 2039, 2044]);
        page.Text("#massgeblich").ShouldContain("Spannweite 2044: ");
        page.FindAll("#massgeblich thead th").Select(cell => cell.TextContent).ShouldBe(["Jahr", "Nordstadt", "niedrig", "mittel", "hoch"]);
        population.Find("#jahr").GetAttribute("aria-valuetext").ShouldBe("31.12.2044, vorausberechnet (mittel)");
    }

    private static KommuneEingabe Gemeinde(string name, int einwohner) => new()
    {
        Name = name,
        Typ = KommuneTyp.Gemeinde,
        Ags = Musterzahlen.Ags,
        Einwohnerzahl = einwohner,
        Land = Bundesland.Brandenburg,
    };

    private async Task<IRenderedComponent<MainLayout>> OpenAsync(KommuneEingabe kommune, IReadOnlyList<Zeitreihe> reihen)
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new ChangeKommune(kommune));
        await ImportAsync(Ortszahlen.Register, reihen);
        return Open<VorausberechnungPage>("/vorausberechnung");
    }
}
