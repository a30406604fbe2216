using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Tab.Einstellungen;
using Daks.Tab.Kommunalprofile;
using Daks.Tab.Strategien;
using Daks.Tab.Stufen;
using Daks.Tab.Swotanalysen;
using Daks.Tab.Verlaeufe;
using Daks.Tab.Vorausberechnungen;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>Musterstadt in the tab: to look at, never to change.</summary>
public sealed class BeispielTests : TabContext
{
    private const string Example = $"?beispiel=1&team={Team}";

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    [Fact]
    public async Task The_empty_tab_offers_the_example_and_the_example_leads_back()
    {
        await Open<UebersichtPage>($"/?team={Team}").PressAsync("Beispiel ansehen");
        Address.ShouldEndWith($"/?beispiel=1&team={Uri.EscapeDataString(Team)}");
    }

    [Fact]
    public async Task It_is_marked_as_invented_and_has_a_way_back()
    {
        var page = Open<UebersichtPage>($"/{Example}");
        page.Text("h1").ShouldBe("Musterstadt");
        page.Text(".example").ShouldStartWith("Beispiel Musterstadt ist erfunden.");

        await page.PressAsync("Zurück aus dem Beispiel");

        Address.ShouldEndWith($"/?team={Uri.EscapeDataString(Team)}");
    }

    [Fact]
    public void Its_pages_are_full_of_life_and_stay_in_the_example()
    {
        var page = Open<UebersichtPage>($"/{Example}");

        page.Text(".eyebrow").ShouldBe("Stufe 3 von 5 · Zukunftswerkstatt");
        page.FindAll(".entries .entry").Count.ShouldBe(5);
        page.FindAll("main a, nav a").Select(link => link.GetAttribute("href")!).ShouldAllBe(href => href.Contains("?beispiel=1&team=", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_profile_has_figures_a_pyramid_and_a_SWOT()
    {
        var indicators = Open<IndikatorenPage>($"/indikatoren{Example}");
        var population = Open<BevoelkerungPage>($"/bevoelkerung{Example}");
        var swot = Open<SwotPage>($"/swot{Example}");

        indicators.Markup.ShouldContain("46,8");
        population.Markup.ShouldContain("Bevölkerungspyramide Musterstadt, 31.12.2024");
        population.Markup.ShouldContain("Beispielzahlen (erfunden): Melderegister der Stadt Musterstadt");
        swot.Markup.ShouldContain("Wer in der Großstadt arbeitet, findet hier Wohnraum und zieht zu.");
    }

    [Fact]
    public void Its_projection_is_shown_as_a_fan_and_walked_through_in_the_pyramid()
    {
        var projection = Open<VorausberechnungPage>($"/vorausberechnung{Example}");
        var heading = projection.Text("#massgeblich h2");
        var facts = projection.Text("#massgeblich");
        var areas = projection.FindAll("#massgeblich svg polygon, #massgeblich svg path").Count;
        var population = Open<BevoelkerungPage>($"/bevoelkerung{Example}");
        var most = int.Parse(population.Find("#jahr").GetAttribute("max")!, System.Globalization.CultureInfo.InvariantCulture);

        population.Find("#jahr").Input($"{most}");

        heading.ShouldBe("Modellrechnung bis 2044");
        facts.ShouldContain("Spannweite 2044: ");
        facts.ShouldContain("Gerechnet von Dirk Vogel");
        areas.ShouldBePositive();
        population.Text("#bild-pyramide-name").ShouldStartWith("Bevölkerungspyramide Musterstadt, 31.12.2044, vorausberechnet (mittel)");
    }

    [Fact]
    public void What_closed_its_second_stage_stands_beside_the_criteria()
    {
        var page = Open<StufePage>($"/stufen/2{Example}", ("Nummer", 2));

        page.Markup.ShouldContain("44 Indikatoren mit Quelle und Stand, 36 davon mit Vergleich und mindestens 5 Zeitpunkten");
        page.Markup.ShouldContain("9 Einträge im Inventar");
    }

    [Fact]
    public void Nobody_can_change_it_not_even_who_leads_in_it()
    {
        SignIn(Musterpersonen.AnnaBerg);

        foreach (var page in new[]
        {
            Open<UebersichtPage>($"/{Example}"),
            Open<StufePage>($"/stufen/3{Example}#Z-06", ("Nummer", 3)),
            Open<VerlaufPage>($"/verlauf{Example}"),
            Open<EinstellungenPage>($"/einstellungen{Example}"),
        })
        {
            page.FindAll("main fluent-button").Select(button => button.TextContent.Trim())
                .ShouldAllBe(name => name == "Zurück aus dem Beispiel" || name == "Ältere Änderungen");
            page.Text(".why-not").ShouldStartWith("Das ist ein Beispiel");
        }
    }

    [Fact]
    public async Task To_look_at_it_writes_nothing()
    {
        Open<UebersichtPage>($"/{Example}");

        (await Services.GetRequiredService<Strategieverzeichnis>().ListAsync(Musterpersonen.Tenant, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_does_not_belong_to_the_team_may_look_too()
    {
        Members.Leave(Team, Musterpersonen.BerndKaya);
        SignIn(Musterpersonen.BerndKaya);

        Open<UebersichtPage>($"/{Example}").Text("h1").ShouldBe("Musterstadt");
    }
}
