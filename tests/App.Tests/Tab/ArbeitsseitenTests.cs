using System.Reflection;
using Bunit;
using Daks.Core.Strategien;
using Daks.Tab;
using Daks.Tab.Einstellungen;
using Daks.Tab.Strategien;
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
        var places = Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.ErreichbaresZiel).OfType<string>().Distinct().Select(ziel => ziel.Split('#')).ToArray();

        var page = Open<EinstellungenPage>("/einstellungen");

        places.ShouldAllBe(place => place[0] == "einstellungen");
        places.ShouldAllBe(place => page.FindAll($"#{place[1]}").Count == 1);
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
