using Bunit;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Vorausberechnungen;
using Daks.Tab.Geruest;
using Daks.Tab.Vorausberechnungen;

namespace Daks.App.Tests.Tab;

public sealed class VorausberechnungPageTests : TabContext
{
    [Fact]
    public async Task Before_the_first_figure_it_says_the_fastest_way()
    {
        await SetUpAsync();

        var page = Open<VorausberechnungPage>("/vorausberechnung");

        page.Text(".empty h2").ShouldBe("Noch keine Zahlen");
        page.HasButton("Annahmen ansehen").ShouldBeFalse();
    }

    [Fact]
    public async Task It_proposes_a_method_and_shows_every_assumption_before_anything_is_run()
    {
        var page = await OpenFormAsync();

        page.Text("#rechnen").ShouldContain("Vorgeschlagen ist die Methode „Kohorten-Komponenten-Methode“, ausgehend von 19.420 Menschen am 31.12.2024");
        page.Find("#lauf-jahre").GetAttribute("value").ShouldBe("20");
        page.Find("#lauf-tfr-mittel").GetAttribute("value").ShouldBe(page.Find("#lauf-tfr-hoch").GetAttribute("value"));
        page.Find("#lauf-saldo-niedrig").GetAttribute("value").ShouldBe("-58");
        page.Markup.ShouldContain("Für Zu- und Fortzüge fehlen eigene Zahlen.");
        page.FindAll("#ergebnis").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_run_is_seen_before_it_is_kept_and_completes_its_task_when_it_is()
    {
        var page = await OpenFormAsync();

        await page.Find("form.panel").SubmitAsync();
        var shown = page.Text("#ergebnis");
        var before = (await StrategieAsync()).All<Vorausberechnung>().Count;
        await page.PressAsync("Vorausberechnung festhalten");

        shown.ShouldContain("Modellrechnung, keine amtliche Prognose");
        shown.ShouldContain("Sie ist keine Vorhersage.");
        shown.ShouldContain("Spannweite 2034: ");
        before.ShouldBe(0);
        var kept = (await StrategieAsync()).All<Vorausberechnung>().ShouldHaveSingleItem();
        (kept.Titel, kept.LetztesJahr, kept.Von).ShouldBe(("Modellrechnung bis 2044", 2044, Musterpersonen.AnnaBerg));
        kept.Hinweise!.ShouldContain(Annahmenhinweis.WanderungOhneReihe);
        (await StrategieAsync()).FindAufgabe("P-08")!.Status.ShouldBe(AufgabeStatus.Erledigt);
        page.Text("#massgeblich h2").ShouldBe("Modellrechnung bis 2044");
        page.Text("#massgeblich").ShouldContain("Basis: Di., 31.12.2024");
        page.Text("#massgeblich").ShouldContain("Gerechnet von Anna Berg am");
        page.FindAll("form.panel").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_changed_is_what_is_run()
    {
        var page = await OpenFormAsync();
        await page.Find("#lauf-titel").ChangeAsync("Mit Baugebiet");
        await page.Find("#lauf-jahre").ChangeAsync("10");
        await page.Find("#lauf-tfr-hoch").ChangeAsync("1,8");
        await page.Find("#lauf-saldo-hoch").ChangeAsync("120");
        await page.Find("#lauf-kreisfaktor").ChangeAsync("1.05");

        await page.Find("form.panel").SubmitAsync();
        await page.PressAsync("Vorausberechnung festhalten");

        var annahmen = (await StrategieAsync()).All<Vorausberechnung>()[0].Annahmen!;
        annahmen.Jahre.ShouldBe(10);
        annahmen.Kohorten!.Kreisfaktor.ShouldBe(1.05m);
        annahmen.Kohorten.Varianten[2].ShouldBe(new Variantenannahme(Variante.Hoch, 1.8m, 120));
        page.Text("#massgeblich").ShouldContain("hoch 1,80");
    }

    [Theory]
    [InlineData("#lauf-jahre", "12", "#lauf-jahre-error", "Möglich sind bis zu 30 Jahre, teilbar durch die Schrittweite.")]
    [InlineData("#lauf-jahre", "bald", "#lauf-jahre-error", "Hier steht keine Zahl.")]
    [InlineData("#lauf-tfr-mittel", "14", "#lauf-tfr-mittel-error", "Die Kinderzahl je Frau liegt zwischen 0,5 und 4,0.")]
    [InlineData("#lauf-saldo-hoch", "9000", "#lauf-saldo-hoch-error", "Mehr als 1.942 Personen im Jahr sind nicht glaubhaft, in keine Richtung.")]
    [InlineData("#lauf-kreisfaktor", "2", "#lauf-kreisfaktor-error", "Der Kreisfaktor liegt zwischen 0,8 und 1,25.")]
    [InlineData("#lauf-titel", " ", "#lauf-titel-error", "Geben Sie der Vorausberechnung einen Namen.")]
    public async Task What_cannot_be_is_said_beside_its_field(string field, string typed, string where, string why)
    {
        var page = await OpenFormAsync();
        await page.Find(field).ChangeAsync(typed);

        await page.Find("form.panel").SubmitAsync();

        page.Text(where).ShouldBe(why);
        page.FindAll("#ergebnis").ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_was_kept_can_be_taken_out_and_comes_back()
    {
        var page = await KeptAsync();

        await page.PressAsync("Entfernen: Modellrechnung");
        var without = page.FindAll("#massgeblich").Count;
        await page.PressAsync("Rückgängig", within: ".notice");

        without.ShouldBe(0);
        page.Text("#massgeblich h2").ShouldBe("Modellrechnung bis 2044");
        page.Text("#festgehalten .state").ShouldBe("zählt");
    }

    [Fact]
    public async Task A_guest_reads_and_is_offered_nothing()
    {
        await SetUpAsync();
        await ImportAsync();
        await KeepProjectionAsync();
        Members.CallGuest(Musterpersonen.FelixSommer);
        SignIn(Musterpersonen.FelixSommer);

        var page = Open<VorausberechnungPage>("/vorausberechnung");

        page.Text("#massgeblich h2").ShouldBe("Modellrechnung bis 2044");
        page.HasButton("Annahmen ansehen").ShouldBeFalse();
        page.HasButton("Entfernen").ShouldBeFalse();
        page.FindAll(".why-not").Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_second_person_keeps_appears_while_one_types()
    {
        var page = await OpenFormAsync();
        await page.Find("#lauf-titel").ChangeAsync("Halb getippt");

        await KeepProjectionAsync("Von Dirk");

        page.WaitForAssertion(() => page.Text("#massgeblich h2").ShouldBe("Von Dirk"));
        page.Find("#lauf-titel").GetAttribute("value").ShouldBe("Halb getippt");
    }

    [Fact]
    public async Task Ages_that_are_missing_are_named_with_the_table_that_has_them()
    {
        await SetUpAsync();
        await ImportAsync(Musterzahlen.Lauf, [Ortszahlen.Einwohner(Musterzahlen.Ags, 2024, 19_420)]);

        var page = Open<VorausberechnungPage>("/vorausberechnung");

        page.Text(".empty h2").ShouldBe("Was zur Vorausberechnung fehlt");
        page.Text(".empty").ShouldContain("12411-02-03-5");
    }

    private async Task<IRenderedComponent<MainLayout>> OpenFormAsync()
    {
        await SetUpAsync();
        await ImportAsync();
        var page = Open<VorausberechnungPage>("/vorausberechnung");
        await page.PressAsync("Annahmen ansehen und rechnen");
        return page;
    }

    private async Task<IRenderedComponent<MainLayout>> KeptAsync()
    {
        var page = await OpenFormAsync();
        await page.Find("form.panel").SubmitAsync();
        await page.PressAsync("Vorausberechnung festhalten");
        return page;
    }
}
