using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Swotanalysen;
using Daks.Tab.Bestandsaufnahmen;
using Daks.Tab.Handlungsfelder;

namespace Daks.App.Tests.Tab;

/// <summary>The stock-take and what it leads to: inventory, interviews, Handlungsfelder.</summary>
public sealed class BestandsaufnahmePageTests : TabContext
{
    [Fact]
    public async Task A_measure_is_recorded_changed_and_taken_back()
    {
        await SetUpAsync();
        var page = Open<InventarPage>("/inventar");
        page.Text("p.calm").ShouldStartWith("Noch nichts erfasst.");

        await page.PressAsync("Maßnahme erfassen");
        await page.Find("#inventar-titel").ChangeAsync("Bürgerbus");
        await page.Find("#inventar-stelle").ChangeAsync("Bürgerverein");
        await page.Find("#inventar-von").ChangeAsync("2019");
        await page.FindAll("#eintraege input[type=checkbox]")[6].ChangeAsync(true);
        await page.Find("#eintraege form").SubmitAsync();
        page.FindAll(".piece .quiet").Select(line => line.TextContent).ShouldBe(
            ["läuft · Bürgerverein · seit 2019", $"Handlungsfelder: {Handlungsfeldkatalog.Vorlagen[6].Name.De}"]);

        await page.PressAsync("Ändern: Bürgerbus");
        await page.Find("#inventar-stand").ChangeAsync(nameof(Bestandsstand.Eingestellt));
        await page.Find("#eintraege form").SubmitAsync();
        page.Text(".piece").ShouldContain("eingestellt");

        await page.PressAsync("Entfernen: Bürgerbus");
        page.FindAll(".piece").ShouldBeEmpty();
        await page.PressAsync("Rückgängig", ".notice");
        page.Text(".piece h3").ShouldBe("Bürgerbus");
    }

    [Fact]
    public async Task A_measure_without_a_title_or_with_an_odd_year_is_refused_in_place()
    {
        await SetUpAsync();
        var page = Open<InventarPage>("/inventar");

        await page.PressAsync("Maßnahme erfassen");
        await page.Find("#inventar-von").ChangeAsync("neulich");
        await page.Find("#eintraege form").SubmitAsync();
        page.Text("#inventar-von-error").ShouldStartWith("Schreiben Sie Jahre bitte mit vier Ziffern");

        await page.Find("#inventar-von").ChangeAsync("");
        await page.Find("#eintraege form").SubmitAsync();
        page.Text("#inventar-titel-error").ShouldContain("Titel");
        (await StrategieAsync()).All<Bestandsmassnahme>().ShouldBeEmpty();
    }

    [Fact]
    public async Task That_there_are_no_others_is_noted_and_withdrawn()
    {
        await SetUpAsync();
        var page = Open<InventarPage>("/inventar");

        await page.PressAsync("Keine weiteren vermerken");
        await page.Find("#inventar-vermerk").ChangeAsync("Alle Ämter sind gefragt.");
        await page.Find("#vermerk form").SubmitAsync();
        page.Text("#vermerk").ShouldContain("von Anna Berg");
        page.Text("#vermerk .quote").ShouldBe("Alle Ämter sind gefragt.");

        await page.PressAsync("Vermerk zurücknehmen");
        page.HasButton("Keine weiteren vermerken").ShouldBeTrue();
    }

    [Fact]
    public async Task An_interview_is_recorded_by_function_along_the_guide()
    {
        await SetUpAsync();
        var page = Open<InterviewsPage>("/interviews");
        page.Text("p.calm").ShouldStartWith("Noch kein Gespräch.");

        await page.PressAsync("Gespräch eintragen");
        page.Text("#interview-funktion-hint").ShouldStartWith("Keine Namen nötig.");
        page.FindAll("#gespraeche form textarea").Count.ShouldBe(Interviewleitfaden.Fragen.Count + 1);
        await page.Find("#gespraeche form").SubmitAsync();
        page.Text("#interview-funktion-error").ShouldContain("Funktion");

        await page.Find("#interview-funktion").ChangeAsync("Leitung einer Kita");
        await page.Find("#interview-L03").ChangeAsync("Die Vereine halten zusammen.");
        await page.Find("#gespraeche form").SubmitAsync();
        page.Text(".piece").ShouldStartWith("Leitung einer Kita Mo., 01.03.2027");
        page.Text(".answers").ShouldContain("Die Vereine halten zusammen.");

        await page.PressAsync("Entfernen: Leitung");
        await page.PressAsync("Rückgängig", ".notice");
        page.FindAll(".piece").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_field_is_picked_from_the_catalogue_and_named_anew()
    {
        await SetUpAsync();
        var page = Open<HandlungsfelderPage>("/handlungsfelder");
        page.Text("p.calm").ShouldStartWith("Noch kein Handlungsfeld.");
        var first = Handlungsfeldkatalog.Vorlagen[0].Name.De;

        await page.PressAsync($"Als Handlungsfeld benennen: {first}");
        page.Text("#felder .piece h3").ShouldBe($"1. {first}");
        page.FindAll("#katalog .piece").Count.ShouldBe(11);

        await page.PressAsync("Ändern: ");
        await page.Find("#feld-name").ChangeAsync("Familie");
        await page.Find("#felder form").SubmitAsync();
        page.Text("#felder .piece h3").ShouldBe("1. Familie");
        await page.PressAsync("Eigenes Feld benennen");
        await page.Find("#feld-name").ChangeAsync("Familie");
        await page.Find("#felder form").SubmitAsync();
        page.Text("#feld-name-error").ShouldStartWith("Das Handlungsfeld „Familie“ gibt es schon.");
    }

    [Fact]
    public async Task Fields_change_places_by_buttons_and_by_dragging()
    {
        await SetUpAsync();
        foreach (var name in new[] { "Wohnen", "Jugend", "Pflege" })
        {
            await DoAsync(Musterpersonen.AnnaBerg, new AddHandlungsfeld(name, new HandlungsfeldEingabe(name)));
        }

        var page = Open<HandlungsfelderPage>("/handlungsfelder");
        page.Button("Nach oben: Wohnen").HasAttribute("disabled").ShouldBeTrue();

        await page.PressAsync("Nach unten: Wohnen");
        Names().ShouldBe(["1. Jugend", "2. Wohnen", "3. Pflege"]);
        await page.FindAll("#felder .piece")[2].DragStartAsync(new());
        await page.FindAll("#felder .piece")[0].DropAsync(new());
        Names().ShouldBe(["1. Pflege", "2. Jugend", "3. Wohnen"]);
        await page.PressAsync("Rückgängig", ".notice");
        Names().ShouldBe(["1. Jugend", "2. Wohnen", "3. Pflege"]);

        IEnumerable<string> Names() => page.FindAll("#felder .piece h3").Select(title => title.TextContent);
    }

    [Fact]
    public async Task A_field_counts_what_is_linked_to_it()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddHandlungsfeld("wohnen", new HandlungsfeldEingabe("Wohnen", null, ["HF05"])));
        await DoAsync(Musterpersonen.AnnaBerg, new AddBestandsmassnahme("bus", new BestandsmassnahmeEingabe("Bürgerbus", Handlungsfelder: ["HF05"])));
        await DoAsync(Musterpersonen.AnnaBerg, new AddSwotEintrag("a", new SwotEingabe(SwotQuadrant.S, "Viel Platz", Handlungsfeld: "wohnen")));

        var page = Open<HandlungsfelderPage>("/handlungsfelder");

        page.Text("#felder .piece .quiet").ShouldBe("Verknüpft: SWOT 1, Inventar 1, Gespräche 0");
    }
}
