using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Vorausberechnungen;
using Daks.Tab.Geruest;
using Daks.Tab.Vorausberechnungen;

namespace Daks.App.Tests.Tab;

/// <summary>The form in its other shapes: steps of one year, ratios of two tables, along a larger area's projection.</summary>
public sealed class VorausberechnungMethodenTests : TabContext
{
    private const string Kreis = "12065";

    [Fact]
    public async Task Single_years_of_age_can_be_run_in_steps_of_one_year()
    {
        var page = await OpenFormAsync(Ortszahlen.Altersjahre(Musterzahlen.Ags, 100, 2024));
        var steps = page.FindAll("#lauf-schritt option").Select(option => option.TextContent).ToArray();
        await page.Find("#lauf-schritt").ChangeAsync("1");
        await page.Find("#lauf-jahre").ChangeAsync("7");
        await page.Find("#lauf-tfr-mittel").ChangeAsync("1,55");
        await page.Find("#lauf-saldo-hoch").ChangeAsync("90");

        await page.Find("form.panel").SubmitAsync();
        var years = page.FindAll("#ergebnis tbody th").Select(cell => cell.TextContent.Trim()).ToArray();
        await page.PressAsync("Vorausberechnung festhalten");

        steps.ShouldBe(["fünf Jahre", "ein Jahr"]);
        years.ShouldBe(["2024", "2025", "2026", "2027", "2028", "2029", "2030", "2031"]);
        var kept = (await StrategieAsync()).All<Vorausberechnung>().ShouldHaveSingleItem();
        (kept.Annahmen!.Schritt, kept.Annahmen.Jahre, kept.LetztesJahr).ShouldBe((1, 7, 2031));
        kept.Annahmen.Kohorten!.Geburtenraten.Count.ShouldBe(91);
        kept.Annahmen.Kohorten.Varianten[1].Tfr.ShouldBe(1.55m);
        kept.Annahmen.Kohorten.Varianten[2].WanderungJeJahr.ShouldBe(90);
        page.Text("#massgeblich").ShouldContain("Schritte von einem Jahr bis 2031");
        page.Text("#massgeblich").ShouldContain("mittel 1,55");
    }

    [Fact]
    public async Task Two_tables_can_be_run_by_their_ratios_with_a_span_one_sets()
    {
        var page = await OpenFormAsync(Ortszahlen.Alter(Musterzahlen.Ags, 19_420, 2019, 2024));
        await page.Find("#lauf-methode").ChangeAsync(nameof(Vorausberechnungsmethode.HamiltonPerry));
        var fields = (page.FindAll("#lauf-tfr-mittel").Count, page.FindAll("#lauf-schritt").Count, page.FindAll("#lauf-kreisfaktor").Count);
        var notes = page.Text("form.panel");
        await page.Find("#lauf-streuung").ChangeAsync("45");
        await page.Find("#lauf-jahre").ChangeAsync("10");

        await page.Find("form.panel").SubmitAsync();
        await page.PressAsync("Vorausberechnung festhalten");

        fields.ShouldBe((0, 0, 0));
        notes.ShouldContain("Kohortenverhältnisse aus: Altersaufbau 31.12.2019 und 31.12.2024");
        var kept = (await StrategieAsync()).All<Vorausberechnung>().ShouldHaveSingleItem();
        (kept.Methode, kept.Annahmen!.Jahre, kept.Annahmen.Verhaeltnisse!.Streuung).ShouldBe((Vorausberechnungsmethode.HamiltonPerry, 10, 45m));
        page.Text("#massgeblich").ShouldContain("Methode: Kohortenverhältnisse nach Hamilton und Perry");
        page.Text("#massgeblich").ShouldContain("Niedrige und hohe Variante liegen 45 Personen im Jahr unter und über der mittleren.");
    }

    [Theory]
    [InlineData("viele", "Hier steht keine Zahl.")]
    [InlineData("-3", "Mehr als 1.942 Personen im Jahr sind nicht glaubhaft, in keine Richtung.")]
    [InlineData("9000", "Mehr als 1.942 Personen im Jahr sind nicht glaubhaft, in keine Richtung.")]
    public async Task A_span_that_cannot_be_is_said_beside_its_field(string typed, string why)
    {
        var page = await OpenFormAsync(Ortszahlen.Alter(Musterzahlen.Ags, 19_420, 2019, 2024));
        await page.Find("#lauf-methode").ChangeAsync(nameof(Vorausberechnungsmethode.HamiltonPerry));
        await page.Find("#lauf-streuung").ChangeAsync(typed);

        await page.Find("form.panel").SubmitAsync();

        page.Text("#lauf-streuung-error").ShouldBe(why);
        page.FindAll("#ergebnis").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_without_one_of_its_own_can_follow_that_of_its_Kreis_and_it_is_recorded()
    {
        var page = await OpenFormAsync([.. Ortszahlen.Alter(Musterzahlen.Ags, 19_420, 2024), .. Ortszahlen.Alter(Kreis, 194_200, 2024)], KreisOfficial());
        var options = page.FindAll("#lauf-anlehnung option").Select(option => option.TextContent).ToArray();
        var chosen = page.Find("#lauf-anlehnung").GetAttribute("value");
        await page.Find("#lauf-anlehnung").ChangeAsync(page.FindAll("#lauf-anlehnung option")[1].GetAttribute("value")!);
        await page.Find("form.panel").SubmitAsync();
        var whose = page.Text("#lauf-anlehnung-quelle-error");
        await page.Find("#lauf-anlehnung-quelle").ChangeAsync("Amt für Statistik, 2026");
        await page.Find("form.panel").SubmitAsync();
        await page.PressAsync("Vorausberechnung festhalten");

        options.ShouldBe(["nicht anlehnen", "Kreis 12065: Hauptvariante"]);
        chosen.ShouldBe("");
        whose.ShouldBe("Nennen Sie, wer die Zahlen veröffentlicht hat.");
        var other = (await StrategieAsync()).All<Vorausberechnung>().ShouldHaveSingleItem().Annahmen!.Anlehnung.ShouldNotBeNull();
        (other.Gebiet, other.Variante, other.Quelle, other.BisJahr).ShouldBe((Kreis, "Hauptvariante", "Amt für Statistik, 2026", 2044));
        page.Text("#massgeblich").ShouldContain("angelehnt an die Vorausberechnung für Kreis 12065");
        page.Text("#massgeblich").ShouldContain("Variante „Hauptvariante“ (Amt für Statistik, 2026), die bis 2044 reicht.");
        page.Text("#massgeblich").ShouldContain("Modellrechnung, keine amtliche Prognose");
    }

    [Fact]
    public async Task Where_the_Kreis_has_no_age_table_it_is_said_what_would_help()
    {
        var page = await OpenFormAsync(Ortszahlen.Alter(Musterzahlen.Ags, 19_420, 2024), KreisOfficial());

        page.FindAll("#lauf-anlehnung").ShouldBeEmpty();
        page.Text("form.panel").ShouldContain("Für Kreis 12065 liegt eine Vorausberechnung vor. Anlehnen könnten Sie sich an sie mit einer Alterstabelle dieses Gebiets vom 31.12.2024.");
    }

    [Fact]
    public async Task One_whose_figures_do_not_fit_is_not_followed()
    {
        var page = await OpenFormAsync(
            [.. Ortszahlen.Alter(Musterzahlen.Ags, 19_420, 2024), .. Ortszahlen.Alter(Kreis, 194_200, 2024)],
            Ortszahlen.Einwohner(Kreis, "Hauptvariante", "amt", (2029, 180), (2044, 160)));
        await page.Find("#lauf-anlehnung").ChangeAsync(page.FindAll("#lauf-anlehnung option")[1].GetAttribute("value")!);
        await page.Find("#lauf-anlehnung-quelle").ChangeAsync("Amt für Statistik, 2026");

        await page.Find("form.panel").SubmitAsync();

        page.Text("#lauf-anlehnung-error").ShouldStartWith("Daran lässt sich nicht anlehnen");
        page.FindAll("#ergebnis").ShouldBeEmpty();
    }

    private static Zeitreihe KreisOfficial() => Ortszahlen.Einwohner(Kreis, "Hauptvariante", "amt", (2024, 194_200), (2034, 170_000), (2044, 150_000));

    private async Task<IRenderedComponent<MainLayout>> OpenFormAsync(IReadOnlyList<Zeitreihe> reihen, params Zeitreihe[] amtlich)
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new ChangeKommune(new KommuneEingabe
        {
            Name = "Musterstadt",
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = Musterzahlen.Ags,
            Einwohnerzahl = 19_420,
            Land = Bundesland.Brandenburg,
        }));
        await ImportAsync(Ortszahlen.Register, reihen);
        if (amtlich.Length > 0)
        {
            await ImportAsync(Ortszahlen.Vorlage(), amtlich);
        }

        var page = Open<VorausberechnungPage>("/vorausberechnung");
        await page.PressAsync("Annahmen ansehen und rechnen");
        return page;
    }
}
