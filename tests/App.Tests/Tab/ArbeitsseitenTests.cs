using System.Reflection;
using Bunit;
using Daks.Core.Strategien;
using Daks.Tab;
using Daks.Tab.Einstellungen;
using Daks.Tab.Strategien;
using Daks.Tab.Swotanalysen;
using Microsoft.AspNetCore.Components;

namespace Daks.App.Tests.Tab;

/// <summary>What a task's button leads to is there, and what is there is offered.</summary>
public sealed class ArbeitsseitenTests : TabContext
{
    private static readonly HashSet<string> Routes = typeof(DaksTab).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .Select(route => route.Template.Trim('/'))
        .ToHashSet();

    [Fact]
    public void Every_page_a_task_is_offered_is_a_route_of_the_tab() =>
        Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.ErreichbaresZiel).OfType<string>().Select(Page).ShouldBeSubsetOf(Routes);

    [Fact]
    public void No_page_is_kept_from_the_tasks_that_lead_to_it() =>
        Aufgabenkatalog.Aufgaben.Where(aufgabe => Routes.Contains(Page(aufgabe.Ziel))).ShouldAllBe(aufgabe => aufgabe.ErreichbaresZiel != null);

    [Fact]
    public async Task A_destination_on_a_page_has_its_place_there()
    {
        await SetUpAsync();
        var places = Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.ErreichbaresZiel).OfType<string>()
            .Where(ziel => ziel.Contains('#', StringComparison.Ordinal)).Distinct().Select(ziel => ziel.Split('#')).ToLookup(place => place[0], place => place[1]);

        var settings = Open<EinstellungenPage>("/einstellungen");
        var swot = Open<SwotPage>("/swot");

        places.Select(page => page.Key).ShouldBe(["einstellungen", "swot"], ignoreOrder: true);
        places["einstellungen"].ShouldAllBe(place => settings.FindAll($"#{place}").Count == 1);
        places["swot"].ShouldAllBe(place => swot.FindAll($"#{place}").Count == 1);
    }

    [Fact]
    public async Task A_step_whose_page_is_only_planned_shows_no_link_to_it()
    {
        await SetUpAsync();

        var page = Open<UebersichtPage>();

        page.Text(".next h2").ShouldBe("Auftrag der Verwaltungsspitze einholen");
        page.FindAll(".next .links a").Select(link => link.TextContent).ShouldBe(["Alle Schritte"]);
    }

    private static string Page(string ziel) => ziel.Split('#')[0];
}
