using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>The latest status card of a conversation stays true, and nothing else is touched.</summary>
public sealed class LiveCardsTests : IAsyncLifetime
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private AppFixture app = null!;
    private TestTeam team = null!;

    public async Task InitializeAsync()
    {
        app = await AppFixture.StartAsync();
        team = app.NewTeam();
        await team.SetUpAsync();
        await app.Clock.PassAsync(Quiet);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_change_made_elsewhere_appears_on_the_status_card_of_the_channel()
    {
        var status = await team.Anna.Says("status");
        await team.Anna.InPersonalChat().Says("erledigt");

        await app.Clock.PassAsync(Quiet);

        await app.Teams.UpdateOfAsync(status.ActivityId!);
        team.Channel.Message(status.ActivityId!).ShouldSay("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen");
    }

    [Fact]
    public async Task Several_changes_in_a_row_are_one_update()
    {
        var status = await team.Anna.Says("status");
        var alone = team.Anna.InPersonalChat();
        await alone.Says("erledigt");
        await alone.Says("erledigt");
        await alone.Says("erledigt");

        await app.Clock.PassAsync(Quiet);
        await app.Teams.UpdateOfAsync(status.ActivityId!);
        await app.Clock.PassAsync(Quiet);

        team.Channel.Messages.Single(message => message.Id == status.ActivityId).Updates.ShouldBe(1);
    }

    [Fact]
    public async Task The_way_back_is_not_taken_away_after_a_press()
    {
        await team.Anna.Says("status");
        var done = await team.Anna.Presses("Erledigt");
        await app.Teams.UpdateOfAsync(done.ActivityId!);

        await app.Clock.PassAsync(Quiet);
        await team.Anna.InPersonalChat().Says("erledigt");
        await app.Clock.PassAsync(Quiet);

        team.Channel.Message(done.ActivityId!).Buttons.ShouldContain("Rückgängig");
    }

    [Fact]
    public async Task A_form_half_filled_in_is_not_overwritten()
    {
        var alone = team.Anna.InPersonalChat();
        var status = await alone.Says("status");
        await alone.Presses("Später …");
        await team.Bernd.Says("K-03 erledigt");

        await app.Clock.PassAsync(Quiet);
        await team.Bernd.Says("K-05 erledigt");
        await app.Clock.PassAsync(Quiet);

        alone.Room.Messages.Single(message => message.Id == status.ActivityId).Updates.ShouldBe(0);
    }

    [Fact]
    public async Task Going_back_to_the_status_keeps_the_card_true_again()
    {
        var alone = team.Anna.InPersonalChat();
        await alone.Says("status");
        await alone.Presses("Alle Schritte");
        var status = await alone.Presses("Status");
        await team.Bernd.Says("K-01 erledigt");

        await app.Clock.PassAsync(Quiet);

        (await app.Teams.UpdateOfAsync(status.ActivityId!)).Updates.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_is_gone_is_left_alone_from_then_on_and_the_host_lives()
    {
        var status = await team.Anna.Says("status");
        var alone = team.Anna.InPersonalChat();
        app.Teams.Refuse("PUT", 404);
        await alone.Says("erledigt");
        await app.Clock.PassAsync(Quiet);

        await alone.Says("erledigt");
        await app.Clock.PassAsync(Quiet);

        team.Channel.Messages.Single(message => message.Id == status.ActivityId).Updates.ShouldBe(0);
        (await team.Anna.Says("status")).ShouldSay("Stufe 1 von 5");
    }
}
