using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Tab.Geruest;
using Daks.Tab.Sitzungen;
using Daks.Tab.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>One strategy that nobody can read bars nobody from the others.</summary>
public sealed class UnlesbareTests : TabContext
{
    private const string Damaged = "json = '{'";
    private const string Newer = "schema = 99";

    [Theory]
    [InlineData("kopf", Damaged, "Eine Ihrer Strategien lässt sich nicht lesen, denn ihre Daten sind beschädigt. Bitte geben Sie der Administration Bescheid.")]
    [InlineData("kommune", Damaged, "Eine Ihrer Strategien lässt sich nicht lesen, denn ihre Daten sind beschädigt. Bitte geben Sie der Administration Bescheid.")]
    [InlineData("kopf", Newer, "Eine Ihrer Strategien lässt sich nicht lesen, denn eine neuere Version von DAKS hat sie bearbeitet. Die Administration aktualisiert DAKS.")]
    [InlineData("kommune", Newer, "Eine Ihrer Strategien lässt sich nicht lesen, denn eine neuere Version von DAKS hat sie bearbeitet. Die Administration aktualisiert DAKS.")]
    public async Task The_others_are_offered_and_of_this_one_is_said_what_is_the_matter(string kind, string set, string sentence)
    {
        await SetUpThreeAsync();
        await SpoilAsync(Key, kind, set);

        var page = OpenOwn();

        page.FindAll(".choices h2").Select(title => title.TextContent).ShouldBe(["Altstadt", "Neustadt"]);
        page.Text(".page-head").ShouldContain(sentence);
        await page.PressAsync("Neustadt");
        page.Text("h1").ShouldBe("Neustadt");
    }

    [Fact]
    public async Task Nor_does_the_one_chosen_last()
    {
        await SetUpThreeAsync();
        await OpenOwn().PressAsync("Zuletzt");
        await SpoilAsync(Key, "kopf", Damaged);

        var found = (await LaterAsync()).ShouldBeOfType<FoundStrategie.Several>();

        found.Choices.Select(strategie => strategie.Kommune.Name).ShouldBe(["Altstadt", "Neustadt"]);
        found.Unreadable.ShouldBe([UnreadableReason.Damaged]);
    }

    [Fact]
    public async Task Who_can_read_none_is_not_told_to_begin()
    {
        await SetUpAsync("19:eins@thread.tacv2", "Altstadt");
        await SpoilAsync(Key, "kopf", Damaged);

        var page = OpenOwn();

        page.Text("h1").ShouldBe("Gerade lässt sich keine Strategie öffnen");
        page.Text(".page-head").ShouldContain("Eine Ihrer Strategien lässt sich nicht lesen");
        page.FindAll(".choices li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_those_of_others_nothing_is_said()
    {
        await SetUpThreeAsync();
        Members.Leave("19:drei@thread.tacv2", Musterpersonen.AnnaBerg);
        await SpoilAsync(Key, "kopf", Damaged);

        OpenOwn().Text(".page-head").ShouldNotContain("lässt sich nicht lesen");
    }

    [Fact]
    public async Task A_strategy_whose_other_rows_are_newer_is_still_offered()
    {
        await SetUpThreeAsync();
        await SpoilAsync(Key, "aufgabe", Newer);

        var page = OpenOwn();

        page.FindAll(".choices h2").Count.ShouldBe(3);
        page.Text(".page-head").ShouldNotContain("lässt sich nicht lesen");
    }

    private async Task SetUpThreeAsync()
    {
        await SetUpAsync("19:eins@thread.tacv2", "Altstadt");
        await SetUpAsync("19:zwei@thread.tacv2", "Neustadt");
        await SetUpAsync("19:drei@thread.tacv2", "Zuletzt");
    }

    /// <summary>What Anna finds when she comes back.</summary>
    private async Task<FoundStrategie> LaterAsync()
    {
        await using var later = Services.CreateAsyncScope();
        var anna = new SignedInPerson(Musterpersonen.Tenant, Musterpersonen.AnnaBerg, "Anna Berg", Team: null);
        return await later.ServiceProvider.GetRequiredService<StrategieFinder>().FindAsync(anna, TabPlace.None);
    }

    /// <summary>Anna opens the tab beside every team.</summary>
    private IRenderedComponent<MainLayout> OpenOwn()
    {
        SignIn(Musterpersonen.AnnaBerg, team: null);
        return Open<UebersichtPage>();
    }
}
