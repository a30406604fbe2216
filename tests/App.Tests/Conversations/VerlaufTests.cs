using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>The last changes: who, when, what, and the way back.</summary>
public sealed class VerlaufTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_history_says_who_changed_what_and_when_the_newest_first()
    {
        var team = await SetUpAsync();
        await team.Bernd.Says("erledigt");

        var history = await team.Anna.Says("Verlauf");

        history.Words.Split('\n').ShouldBe([
            "Die letzten Änderungen",
            "„Auftrag der Verwaltungsspitze einholen“ erledigt",
            "Änderung 2 · Bernd Kaya, Mo., 01.02.2027, 09:00 Uhr",
            "Strategie eingerichtet",
            "Änderung 1 · Anna Berg, Mo., 01.02.2027, 09:00 Uhr",
        ]);
        history.Summary.ShouldBe("Zuletzt: „Auftrag der Verwaltungsspitze einholen“ erledigt");
    }

    [Fact]
    public async Task Five_changes_are_shown_and_the_earlier_ones_on_request()
    {
        var team = await SetUpAsync();
        for (var change = 0; change < 7; change++)
        {
            await team.Anna.Says("erledigt");
        }

        var history = await team.Anna.Says("history");

        history.Words.Split('\n').Count(line => line.Contains(" done", StringComparison.Ordinal)).ShouldBe(5);
        history.Buttons.ShouldContain("Earlier changes");
    }

    [Fact]
    public async Task A_change_is_taken_back_from_the_history_and_done_again_from_there()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("erledigt");
        await team.Anna.Says("verlauf");

        var back = await team.Anna.Presses("Änderung 2 rückgängig machen");
        var again = await team.Anna.Presses("Änderung 3 rückgängig machen");

        back.ShouldSay("Rückgängig gemacht: „Auftrag der Verwaltungsspitze einholen“ erledigt.");
        again.ShouldSay("Wiederhergestellt:");
        (await team.Anna.Says("K-01")).ShouldSay("Zustand: erledigt");
    }

    [Fact]
    public async Task Archiving_is_taken_back_from_the_history_and_nothing_else_is_before()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("erledigt");
        await team.ArchiveAsync();
        (await team.Anna.Says("K-02 erledigt")).ShouldSay("Diese Strategie ist archiviert und lässt sich nur lesen.");
        (await team.Anna.Says("verlauf")).Actions.Select(action => action["title"]!.GetValue<string>())
            .Where(title => title.StartsWith("Änderung", StringComparison.Ordinal)).ShouldBe(["Änderung 4 rückgängig machen"]);

        var back = await team.Anna.Presses("Änderung 4 rückgängig machen");

        back.ShouldSay("Rückgängig gemacht: Strategie ist jetzt archiviert.");
        (await team.Anna.Says("K-02 erledigt")).ShouldSay("erledigt");
    }

    [Fact]
    public async Task The_last_change_or_one_by_its_number_is_taken_back_in_words()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("K-01 erledigt");
        await team.Anna.Says("K-03 erledigt");
        await team.Anna.Says("K-05 erledigt");

        var byNumber = await team.Anna.Says("Änderung 2 rückgängig");
        var last = await team.Anna.Says("rückgängig");
        var before = await team.Anna.Says("undo");

        byNumber.ShouldSay("Rückgängig gemacht: „Auftrag der Verwaltungsspitze einholen“ erledigt.");
        (await team.Anna.Says("K-05")).ShouldSay("Zustand: offen");
        last.ShouldSay("Rückgängig gemacht:");
        before.ShouldSay("Undone:");
        (await team.Anna.Says("K-03")).ShouldSay("Zustand: offen");
    }

    [Fact]
    public async Task A_change_that_was_built_upon_is_refused_naming_the_later_one()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("K-01 erledigt");
        var old = await team.Anna.Says("verlauf");
        await team.Bernd.Says("K-01 wieder öffnen");

        var refused = await team.Anna.PressesOn(old, "Änderung 2 rückgängig machen");

        refused.ShouldSay("Das lässt sich nicht mehr rückgängig machen", "Später geändert: „Auftrag der Verwaltungsspitze einholen“ wieder geöffnet (Bernd Kaya,");
    }

    [Fact]
    public async Task The_way_back_is_offered_for_what_stands_and_for_nothing_else()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("K-01 erledigt");
        var first = await team.Anna.Says("verlauf");
        await team.Anna.Presses("Änderung 2 rückgängig machen");
        var undone = await team.Anna.Says("verlauf");
        await team.Anna.Presses("Änderung 3 rückgängig machen");
        var redone = await team.Anna.Says("verlauf");
        await team.Bernd.Says("K-01 wieder öffnen");
        var builtUpon = await team.Anna.Says("verlauf");

        Undoable(first).ShouldBe(["Änderung 2 rückgängig machen"]);
        Undoable(undone).ShouldBe(["Änderung 3 rückgängig machen"]);
        Undoable(redone).ShouldBe(["Änderung 4 rückgängig machen", "Änderung 2 rückgängig machen"]);
        Undoable(builtUpon).ShouldBe(["Änderung 5 rückgängig machen", "Änderung 3 rückgängig machen"]);
    }

    [Fact]
    public async Task What_was_taken_back_and_done_again_is_the_last_change_again()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("K-03 erledigt");
        await team.Anna.Says("K-01 erledigt");
        await team.Anna.Says("rückgängig");
        await team.Anna.Says("Änderung 4 rückgängig");

        var back = await team.Anna.Says("rückgängig");

        back.ShouldSay("Rückgängig gemacht: „Auftrag der Verwaltungsspitze einholen“ erledigt.");
        (await team.Anna.Says("K-03")).ShouldSay("Zustand: erledigt");
    }

    [Fact]
    public async Task What_is_undone_already_is_said_to_be()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("K-01 erledigt");
        await team.Anna.Says("Änderung 2 rückgängig");

        var again = await team.Anna.Says("Änderung 2 rückgängig");

        again.ShouldSay("Das ist schon rückgängig gemacht: „Auftrag der Verwaltungsspitze einholen“ erledigt.");
    }

    [Fact]
    public async Task The_setup_stays()
    {
        var team = await SetUpAsync();

        (await team.Anna.Says("rückgängig")).ShouldSay("Die Einrichtung lässt sich nicht als Ganzes rückgängig machen.", "„Einstieg ändern“");
    }

    [Fact]
    public async Task A_double_click_takes_back_once()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("erledigt");
        var history = await team.Anna.Says("verlauf");
        var button = history.Action("Änderung 2 rückgängig machen");

        await Task.WhenAll(
            team.Anna.Sends(team.Anna.Execute(history, button)),
            team.Anna.Sends(team.Anna.Execute(history, button)));

        var after = await team.Anna.Says("verlauf");
        after.Words.Split('\n').Count(line => line.StartsWith("Rückgängig gemacht", StringComparison.Ordinal)).ShouldBe(1);
        (await team.Anna.Says("K-01")).ShouldSay("Zustand: offen");
    }

    private static IEnumerable<string> Undoable(Answer history) =>
        history.Actions.Select(action => action["title"]!.GetValue<string>()).Where(title => title.StartsWith("Änderung", StringComparison.Ordinal)).Distinct();

    private async Task<TestTeam> SetUpAsync()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        return team;
    }
}
