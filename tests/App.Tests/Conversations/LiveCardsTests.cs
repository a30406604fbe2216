using Daks.App.Tests.Hosting;
using Daks.Bot.Aufgaben;
using Daks.Bot.Strategien;

namespace Daks.App.Tests.Conversations;

/// <summary>The latest status card of a conversation stays true, and nothing else is touched.</summary>
public sealed class LiveCardsTests : IAsyncLifetime
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private AppFixture _app = null!;
    private TestTeam _team = null!;

    public async Task InitializeAsync()
    {
        _app = await AppFixture.StartAsync();
        _team = _app.NewTeam();
        await _team.SetUpAsync();
        await _app.Clock.PassAsync(Quiet);
    }

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_change_made_elsewhere_appears_on_the_status_card_of_the_channel()
    {
        var status = await _team.Anna.Says("status");
        await _team.Anna.InPersonalChat().Says("erledigt");

        await _app.Clock.PassAsync(Quiet);

        await _app.Teams.UpdateOfAsync(status.ActivityId!);
        _team.Channel.Message(status.ActivityId!).ShouldSay("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen");
    }

    [Fact]
    public async Task Several_changes_in_a_row_are_one_update()
    {
        var status = await _team.Anna.Says("status");
        var alone = _team.Anna.InPersonalChat();
        await alone.Says("erledigt");
        await alone.Says("erledigt");
        await alone.Says("erledigt");

        await _app.Clock.PassAsync(Quiet);
        await _app.Teams.UpdateOfAsync(status.ActivityId!);
        await _app.Clock.PassAsync(Quiet);

        _team.Channel.Messages.Single(message => message.Id == status.ActivityId).Updates.ShouldBe(1);
    }

    [Fact]
    public async Task The_way_back_is_not_taken_away_after_a_press()
    {
        await _team.Anna.Says("status");
        var done = await _team.Anna.Presses("Erledigt");
        await _app.Teams.UpdateOfAsync(done.ActivityId!);

        await _app.Clock.PassAsync(Quiet);
        await _team.Anna.InPersonalChat().Says("erledigt");
        await _app.Clock.PassAsync(Quiet);

        _team.Channel.Message(done.ActivityId!).Buttons.ShouldContain("Rückgängig");
    }

    [Fact]
    public async Task A_form_half_filled_in_is_not_overwritten()
    {
        var alone = _team.Anna.InPersonalChat();
        var status = await alone.Says("status");
        await alone.Presses("Später …");
        await _team.Bernd.Says("K-03 erledigt");

        await _app.Clock.PassAsync(Quiet);
        await _team.Bernd.Says("K-05 erledigt");
        await _app.Clock.PassAsync(Quiet);

        alone.Room.Messages.Single(message => message.Id == status.ActivityId).Updates.ShouldBe(0);
    }

    [Fact]
    public async Task Going_back_to_the_status_keeps_the_card_true_again()
    {
        var alone = _team.Anna.InPersonalChat();
        await alone.Says("status");
        await alone.Presses("Später …");
        var status = await alone.Presses("Abbrechen");
        await _app.Teams.UpdateOfAsync(status.ActivityId!);
        await _team.Bernd.Says("K-01 erledigt");

        await _app.Clock.PassAsync(Quiet);

        (await _app.Teams.UpdateOfAsync(status.ActivityId!)).Updates.ShouldBe(2);
        alone.Room.Message(status.ActivityId!).ShouldSay("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen");
    }

    [Fact]
    public async Task What_a_press_shows_in_a_personal_chat_stands_in_the_message_too_and_is_sent_once()
    {
        var alone = _team.Anna.InPersonalChat();
        var status = await alone.Says("status");

        var steps = await alone.Presses("Alle Schritte");
        var updated = await _app.Teams.UpdateOfAsync(status.ActivityId!);

        updated.Updates.ShouldBe(1);
        alone.Room.Message(status.ActivityId!).Words.ShouldBe(steps.Words);
    }

    [Fact]
    public async Task What_only_looks_at_something_leaves_the_channels_card_alone()
    {
        var status = await _team.Anna.Says("status");

        await _team.Bernd.PressesOn(status, "Alle Schritte");
        await _team.Anna.PressesOn(status, "Erledigt");

        (await _app.Teams.UpdateOfAsync(status.ActivityId!)).Updates.ShouldBe(1);
    }

    [Fact]
    public async Task A_press_is_answered_before_the_card_is_replaced_and_no_older_card_comes_after_it()
    {
        var status = await _team.Anna.Says("status");
        await _team.Bernd.Says("K-03 erledigt");
        var older = _app.Teams.Hold("PUT");
        await _app.Clock.PassAsync(Quiet);
        await older.ArrivedAsync();

        var done = await _team.Anna.PressesOn(status, "Erledigt");
        older.Release();
        await _app.Teams.UpdateOfAsync(status.ActivityId!);
        await _app.Teams.UpdateOfAsync(status.ActivityId!);

        done.Buttons.ShouldContain("Rückgängig");
        _team.Channel.Message(status.ActivityId!).Words.ShouldBe(done.Words);
    }

    [Fact]
    public async Task A_card_pressed_in_the_channel_keeps_its_language_for_everybody()
    {
        var status = await _team.Anna.Says("status");
        await _team.Bernd.InPersonalChat().Says("english");

        var own = await _team.Bernd.PressesOn(status, "Alle Schritte");
        await _team.Bernd.PressesVerb(StatusVerbs.Status);
        var done = await _team.Bernd.PressesVerb(AufgabeVerbs.Erledigt);
        await _app.Teams.UpdateOfAsync(status.ActivityId!);

        own.Lang.ShouldBe("en");
        done.Lang.ShouldBe("de");
        _team.Channel.Message(status.ActivityId!).Words.ShouldBe(done.Words);
    }

    [Fact]
    public async Task A_live_card_keeps_its_language_whoever_looked_at_it_last()
    {
        var status = await _team.Anna.Says("status");
        await _team.Bernd.InPersonalChat().Says("english");
        await _team.Bernd.PressesOn(status, "Alle Schritte");
        await _team.Bernd.PressesVerb(StatusVerbs.Status);
        await _team.Anna.InPersonalChat().Says("erledigt");

        await _app.Clock.PassAsync(Quiet);

        await _app.Teams.UpdateOfAsync(status.ActivityId!);
        _team.Channel.Message(status.ActivityId!).Lang.ShouldBe("de");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    public async Task A_card_that_is_gone_or_out_of_reach_is_left_alone_from_then_on_and_the_host_lives(int refusal)
    {
        var card = await _team.Anna.Says("status");
        var alone = _team.Anna.InPersonalChat();
        _app.Teams.Refuse("PUT", refusal);
        await alone.Says("erledigt");
        await _app.Clock.PassAsync(Quiet);

        await alone.Says("erledigt");
        await _app.Clock.PassAsync(Quiet);

        _team.Channel.Messages.Single(message => message.Id == card.ActivityId).Updates.ShouldBe(0);
        (await _team.Anna.Says("status")).ShouldSay("Stufe 1 von 5");
    }
}
