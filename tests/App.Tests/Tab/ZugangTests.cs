using Bunit;
using Bunit.TestDoubles;
using Daks.Core.Beispiele;
using Daks.Core.Personen;
using Daks.Tab.Einrichtungen;
using Daks.Tab.Hilfe;
using Daks.Tab.Sitzungen;
using Daks.Tab.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>Access follows membership in the team.</summary>
public sealed class ZugangTests : TabContext
{
    private const string Other = "19:landkreis@thread.tacv2";
    private const string Chat = "19:amtsrunde@thread.v2";
    private const string Kanal = "19:verkehr@thread.tacv2";

    [Fact]
    public async Task Whoever_is_not_in_the_team_reads_why_and_whom_to_ask_and_nothing_of_the_strategy()
    {
        await SetUpAsync(team: Other, name: "Landkreis Muster");
        Members.Leave(Other, Musterpersonen.BerndKaya);
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<UebersichtPage>($"/?team={Other}");

        page.Text("h1").ShouldBe("Sie gehören nicht zu diesem Team");
        page.Text("main").ShouldContain("Bitten Sie eine Besitzerin oder einen Besitzer des Teams");
        page.Markup.ShouldNotContain("Landkreis Muster");
    }

    [Fact]
    public void Nobody_sets_up_a_strategy_for_a_team_of_others()
    {
        Members.Leave(Other, Musterpersonen.BerndKaya);
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<EinrichtenPage>($"/einrichten?team={Other}");

        page.Text("h1").ShouldBe("Sie gehören nicht zu diesem Team");
        page.FindAll("form").ShouldBeEmpty();
    }

    [Fact]
    public void Help_is_there_for_everybody()
    {
        Members.Leave(Other, Musterpersonen.BerndKaya);
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<HilfePage>($"/hilfe?team={Other}");

        page.Text("h1").ShouldNotBe("Sie gehören nicht zu diesem Team");
    }

    [Fact]
    public async Task Whoever_leaves_while_a_page_is_open_changes_nothing_more_and_reads_why()
    {
        await SetUpAsync();
        SignIn(Musterpersonen.BerndKaya);
        var page = Open<Daks.Tab.Ideen.IdeenPage>("/ideen");
        await page.PressAsync("Idee aufschreiben");
        await page.Find("#idee-text").ChangeAsync("Ein Kino");

        Members.Leave(Team, Musterpersonen.BerndKaya);
        await page.Find("#ideen form").SubmitAsync();

        page.Text("h1").ShouldBe("Sie gehören nicht zu diesem Team");
        (await StrategieAsync()).All<Daks.Core.Ideen.Idee>().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_open_page_ends_with_its_session()
    {
        await SetUpAsync();
        SignIn(Musterpersonen.AnnaBerg, ends: Time.GetUtcNow().AddHours(10));
        var page = Open<Daks.Tab.Ideen.IdeenPage>("/ideen");
        await page.PressAsync("Idee aufschreiben");
        await page.Find("#idee-text").ChangeAsync("Ein Kino");

        Time.Advance(TimeSpan.FromHours(10));
        await page.Find("#ideen form").SubmitAsync();

        Services.GetRequiredService<BunitNavigationManager>().History.ShouldContain(step => step.Options.ForceLoad);
        (await StrategieAsync()).All<Daks.Core.Ideen.Idee>().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_chose_before_they_left_the_team_stays_closed()
    {
        await SetUpAsync();
        await SetUpAsync(team: Other, name: "Landkreis Muster");
        SignIn(Musterpersonen.BerndKaya, team: "19:ohne@thread.tacv2");
        await Open<UebersichtPage>().PressAsync("Landkreis Muster, Team");
        Members.Leave(Other, Musterpersonen.BerndKaya);

        await using var later = Services.CreateAsyncScope();
        var found = await later.ServiceProvider.GetRequiredService<StrategieFinder>().FindAsync(Bernd, TabPlace.None);

        found.ShouldBeOfType<FoundStrategie.One>().Strategie.Kommune.Name.ShouldBe("Musterstadt");
    }

    [Fact]
    public async Task Only_strategies_of_their_own_teams_are_offered()
    {
        await SetUpAsync();
        await SetUpAsync(team: Other, name: "Landkreis Muster");
        Members.Leave(Other, Musterpersonen.BerndKaya);
        SignIn(Musterpersonen.BerndKaya, team: "19:ohne@thread.tacv2");

        var page = Open<UebersichtPage>();

        page.Text("h1").ShouldBe("Musterstadt");
    }

    [Fact]
    public async Task Where_nobody_knows_the_team_those_belong_who_worked_on_the_strategy()
    {
        await SetUpAsync();
        Members.NobodyKnows = true;

        var page = Open<UebersichtPage>($"/?team={Team}");
        (await Services.GetRequiredService<StrategieFinder>().FindAsync(Bernd, new TabPlace(Team))).ShouldBeOfType<FoundStrategie.NotMember>();

        page.Text("h1").ShouldBe("Musterstadt");
    }

    [Fact]
    public async Task A_group_chat_shows_the_strategy_of_the_chat_and_its_links_stay_there()
    {
        await SetUpAsync();
        await SetUpGroupChatAsync(Chat, "Amt Muster");

        var page = Open<UebersichtPage>($"/?chat={Chat}");

        page.Text("h1").ShouldBe("Amt Muster");
        page.Find("a.brand").GetAttribute("href").ShouldBe($"/?chat={Uri.EscapeDataString(Chat)}");
    }

    [Fact]
    public async Task Nobody_can_name_the_members_of_a_group_chat_so_those_belong_who_worked_there()
    {
        await SetUpGroupChatAsync(Chat, "Amt Muster");
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<UebersichtPage>($"/?chat={Chat}");

        page.Text("h1").ShouldBe("DAKS kennt Sie in diesem Chat noch nicht");
        page.Text("main").ShouldContain("Schreiben Sie dort");
        page.Markup.ShouldNotContain("Amt Muster");
    }

    [Fact]
    public void Nobody_sets_up_a_strategy_for_a_group_chat_but_in_the_chat_itself()
    {
        var page = Open<EinrichtenPage>($"/einrichten?chat={Chat}");

        page.Text("h1").ShouldBe("DAKS kennt Sie in diesem Chat noch nicht");
        page.FindAll("form").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Musterpersonen.BerndKaya)]
    [InlineData(Musterpersonen.ClaraThomsen)]
    public async Task The_strategy_of_a_channel_opens_in_its_own_team_only_whatever_the_address_says(string personId)
    {
        await SetUpKanalAsync(Kanal, "Verkehr", Other);
        Members.Leave(Other, Musterpersonen.BerndKaya);
        SignIn(personId);

        var page = Open<UebersichtPage>($"/?team={Team}&kanal={Kanal}");

        page.Text("h1").ShouldBe("Sie gehören nicht zu diesem Team");
        page.Markup.ShouldNotContain("Musterstadt");
    }

    [Fact]
    public async Task Whoever_is_in_the_team_of_a_channel_opens_its_strategy_without_having_worked_there()
    {
        await SetUpKanalAsync(Kanal, "Verkehr", Other);
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<UebersichtPage>($"/?team={Other}&kanal={Kanal}");

        page.Text("h1").ShouldBe("Musterstadt · Kanal Verkehr");
    }

    [Fact]
    public async Task A_private_channel_opens_to_those_who_are_in_it()
    {
        await SetUpKanalAsync(Kanal, "Verkehr");
        Members.Leave(Kanal, Musterpersonen.BerndKaya);
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<UebersichtPage>($"/?team={Team}&kanal={Kanal}");

        page.Text("h1").ShouldBe("Sie gehören nicht zu diesem Team");
    }

    [Fact]
    public async Task Where_a_binding_does_not_say_its_team_yet_those_belong_who_worked_in_the_channel()
    {
        await SetUpKanalAsync(Kanal, "Verkehr", team: null);
        var finder = Services.GetRequiredService<StrategieFinder>();

        var anna = await finder.FindAsync(Bernd with { PersonId = Musterpersonen.AnnaBerg }, new TabPlace(Team, Kanal));
        var bernd = await finder.FindAsync(Bernd, new TabPlace(Team, Kanal));

        anna.ShouldBeOfType<FoundStrategie.One>();
        bernd.ShouldBeOfType<FoundStrategie.NotMember>();
    }

    [Fact]
    public async Task A_guest_of_the_team_is_one_in_the_personal_app_as_well()
    {
        await SetUpAsync();
        Members.CallGuest(Musterpersonen.BerndKaya);
        SignIn(Musterpersonen.BerndKaya, team: null);

        Open<UebersichtPage>();

        Services.GetRequiredService<Workspace>().Darf(Berechtigung.Bearbeiten).ShouldBeFalse();
    }

    private static SignedInPerson Bernd { get; } = new(Musterpersonen.Tenant, Musterpersonen.BerndKaya, "Bernd Kaya", Team: "19:ohne@thread.tacv2");
}
