using Bunit;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Tab.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

public sealed class UebersichtPageTests : TabContext
{
    [Fact]
    public void Without_a_strategy_it_offers_the_setup()
    {
        var page = Open<UebersichtPage>();

        page.Text("h1").ShouldBe("Willkommen bei DAKS");
        page.Find("fluent-anchor-button").GetAttribute("href").ShouldBe("/einrichten");
    }

    [Fact]
    public async Task Nothing_is_at_risk_on_the_day_of_the_setup()
    {
        await SetUpAsync();

        var page = Open<UebersichtPage>();

        page.Text(".risk .calm").ShouldContain("Nichts. Alle Pflichtaufgaben sind im Zeitplan.");
    }

    [Fact]
    public async Task It_says_where_we_are_what_is_next_and_what_is_at_risk()
    {
        await SetUpAsync();
        Time.Advance(TimeSpan.FromDays(4));

        var page = Open<UebersichtPage>();

        page.Text("h1").ShouldBe("Musterstadt");
        page.Text(".eyebrow").ShouldBe("Stufe 1 von 5 · Kick-Off");
        page.Text(".next h2").ShouldBe("Auftrag der Verwaltungsspitze einholen");
        page.Text(".next-who").ShouldBe("Anna Berg, bis Mo., 08.03.2027");
        page.Text(".risk li").ShouldBe("Auftrag der Verwaltungsspitze einholen fällig Mo., 08.03.");
        page.FindAll(".stage").Count.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_late_is_said_in_a_word_and_beside_nobodys_name()
    {
        await SetUpAsync();
        Time.Advance(TimeSpan.FromDays(10));

        var page = Open<UebersichtPage>();

        page.Text(".next-who").ShouldBe("überfällig seit Mo., 08.03.2027");
        page.Text(".next").ShouldNotContain("Anna Berg");
        page.Text(".risk li").ShouldContain("überfällig seit Mo., 08.03.");
    }

    [Fact]
    public async Task A_completed_step_gives_way_to_the_next_and_can_be_taken_back()
    {
        await SetUpAsync();
        var page = Open<UebersichtPage>();

        await page.PressAsync("Erledigt");
        page.Text(".notice").ShouldContain("„Auftrag der Verwaltungsspitze einholen“ erledigt");
        page.Text(".next h2").ShouldNotBe("Auftrag der Verwaltungsspitze einholen");
        await page.PressAsync("Rückgängig", ".notice");

        page.Text(".next h2").ShouldBe("Auftrag der Verwaltungsspitze einholen");
        (await StrategieAsync()).FindAufgabe("K-01")!.Status.ShouldBe(AufgabeStatus.Offen);
    }

    [Fact]
    public async Task A_guest_reads_why_there_is_nothing_to_press()
    {
        await SetUpAsync();
        await GiveRoleAsync(Musterpersonen.ElifArslan, Rolle.Gast);
        SignIn(Musterpersonen.ElifArslan);

        var page = Open<UebersichtPage>();

        page.HasButton("Erledigt").ShouldBeFalse();
        page.Text(".next .why-not").ShouldStartWith("Als Gast können Sie lesen");
    }

    [Fact]
    public async Task What_others_do_appears_by_itself_and_in_my_own_language()
    {
        await SetUpAsync();
        var page = Open<UebersichtPage>();

        await Task.Run(() =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en-GB");
            return DoAsync(Musterpersonen.BerndKaya, new CompleteAufgabe("K-01"));
        });

        page.WaitForAssertion(() => page.Text(".entries .entry").ShouldStartWith("„Auftrag der Verwaltungsspitze einholen“ erledigt Bernd Kaya"));
        page.Text(".card-label").ShouldBe("Nächster Schritt");
    }

    [Fact]
    public async Task The_address_keeps_the_team_it_was_opened_for()
    {
        await SetUpAsync();
        Time.Advance(TimeSpan.FromDays(4));

        var page = Open<UebersichtPage>("/?team=19:demografiestrategie@thread.tacv2");

        page.Find(".risk a").GetAttribute("href").ShouldBe("/stufen/1?team=19%3Ademografiestrategie%40thread.tacv2#K-01");
    }

    [Fact]
    public async Task A_channel_with_a_strategy_of_its_own_shows_that_one_and_its_links_stay_there()
    {
        const string Verkehr = "19:verkehr@thread.tacv2";
        await SetUpAsync();
        await SetUpKanalAsync(Verkehr, "Verkehr");
        Time.Advance(TimeSpan.FromDays(4));

        var page = Open<UebersichtPage>($"/?team=19:demografiestrategie@thread.tacv2&kanal={Verkehr}");

        page.Text("h1").ShouldBe("Musterstadt · Kanal Verkehr");
        page.Find(".risk a").GetAttribute("href").ShouldBe("/stufen/1?team=19%3Ademografiestrategie%40thread.tacv2&kanal=19%3Averkehr%40thread.tacv2#K-01");
    }

    [Theory]
    [InlineData("19:jugend@thread.tacv2")]
    [InlineData("19:demografiestrategie@thread.tacv2")]
    public async Task Any_other_channel_shows_the_strategy_of_the_team(string channel)
    {
        await SetUpAsync();
        await SetUpKanalAsync("19:verkehr@thread.tacv2", "Verkehr");

        var page = Open<UebersichtPage>($"/?team=19:demografiestrategie@thread.tacv2&kanal={channel}");

        page.Text("h1").ShouldBe("Musterstadt");
    }

    [Fact]
    public async Task Whom_Teams_calls_a_guest_reads_whom_to_ask_for_a_role()
    {
        await SetUpAsync();
        Members.CallGuest(Musterpersonen.ElifArslan);
        SignIn(Musterpersonen.ElifArslan);

        var page = Open<UebersichtPage>();

        page.HasButton("Erledigt").ShouldBeFalse();
        page.Text(".next .why-not").ShouldBe("Als Gast können Sie lesen, aber nichts ändern. Eine andere Rolle gibt Ihnen die Projektleitung in den Einstellungen: Anna Berg.");
    }

    [Fact]
    public void A_guest_is_not_offered_the_setup()
    {
        Members.CallGuest(Musterpersonen.AnnaBerg);

        var page = Open<UebersichtPage>();

        page.FindAll("fluent-anchor-button").ShouldBeEmpty();
        page.Text(".offer .page-note").ShouldStartWith("Als Gast können Sie hier nichts einrichten.");
    }

    [Fact]
    public async Task Two_strategies_of_one_name_are_told_apart_and_never_shown_without_a_hint()
    {
        await SetUpAsync();
        await SetUpAloneAsync(Musterpersonen.AnnaBerg, "Musterstadt");

        var page = Open<UebersichtPage>();
        page.Text(".page-note").ShouldBe("Nur für Sie, aus dem persönlichen Chat");
        await page.PressAsync("Strategie wechseln");
        page.FindAll(".choices li p:nth-of-type(1)").Select(place => place.TextContent).ShouldBe(
            ["Team · Projektleitung: Anna Berg", "Nur für Sie, aus dem persönlichen Chat"], ignoreOrder: true);
        await page.PressAsync("Musterstadt, Team");

        page.Text(".page-note").ShouldBe("Team · Projektleitung: Anna Berg");
    }

    [Fact]
    public async Task Where_the_tab_stands_in_a_team_there_is_nothing_to_choose()
    {
        await SetUpAsync();
        await SetUpAloneAsync(Musterpersonen.AnnaBerg, "Musterstadt");

        var page = Open<UebersichtPage>($"/?team={Team}");

        page.HasButton("Strategie wechseln").ShouldBeFalse();
    }

    [Fact]
    public async Task Several_strategies_are_offered_and_the_choice_is_remembered()
    {
        await SetUpAsync();
        var first = Key;
        await SetUpAsync(team: "19:landkreis@thread.tacv2", name: "Landkreis Muster");
        SignIn(Musterpersonen.BerndKaya, team: "19:ohne@thread.tacv2");

        var page = Open<UebersichtPage>();
        page.FindAll(".choices h2").Select(title => title.TextContent).ShouldBe(["Landkreis Muster", "Musterstadt"]);
        await page.PressAsync("Musterstadt, Team · Projektleitung: Anna Berg öffnen");

        page.Text("h1").ShouldBe("Musterstadt");
        (await Services.GetRequiredService<Strategieverzeichnis>().FindAsync(
            Musterpersonen.Tenant, [Scope.Person(Musterpersonen.BerndKaya)], CancellationToken.None)).ShouldBe(first);
    }
}
