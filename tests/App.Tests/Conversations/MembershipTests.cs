using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>Whoever has left a team no longer reads or changes its strategy in their personal chat.</summary>
public sealed class MembershipTests : IAsyncLifetime
{
    private const string NoStrategy = "Ich kenne noch keine Strategie, an der Sie mitarbeiten.";

    private AppFixture _app = null!;
    private TestTeam _team = null!;
    private Speaker _alone = null!;

    public async Task InitializeAsync()
    {
        _app = await AppFixture.StartAsync();
        _team = _app.NewTeam();
        await _team.SetUpAsync();
        await _team.Bernd.Says("K-01 begonnen");
        await _team.Bernd.Says("K-01 erledigt");
        _alone = _team.Bernd.InPersonalChat();
    }

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_was_removed_is_out_at_once()
    {
        var before = await _alone.Says("status");
        var version = await _team.VersionAsync();

        await LeaveAsync();

        before.ShouldSay("Stufe 1 von 5");
        (await _alone.Says("status")).ShouldSay(NoStrategy);
        (await _alone.Says("K-01 wieder öffnen")).ShouldNotSay("Auftrag der Verwaltungsspitze");
        (await _alone.PressesOn(before, "Erledigt")).ShouldNotSay("Erledigt:");
        (await _team.VersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task Who_left_unannounced_is_out_within_a_quarter_of_an_hour()
    {
        await _alone.Says("status");
        Roster(without: _team.Bernd);

        var within = await _alone.Says("status");
        _app.Clock.Advance(TimeSpan.FromMinutes(15));
        var after = await _alone.Says("status");

        within.ShouldSay("Stufe 1 von 5");
        after.ShouldSay(NoStrategy);
        _app.Teams.AsksAbout(_team.Bernd.Person.TeamsId).ShouldBe(3, "once in the channel, for guests, and twice alone");
    }

    [Fact]
    public async Task Who_left_while_nothing_was_chosen_is_offered_nothing()
    {
        Roster(without: _team.Bernd);

        (await _alone.Says("status")).ShouldSay(NoStrategy);
        (await _alone.Says("Strategie wechseln")).ShouldSay(NoStrategy);
    }

    [Fact]
    public async Task Who_comes_back_is_in_again()
    {
        await _alone.Says("status");
        await LeaveAsync();
        await _alone.Says("status");
        Roster();
        await AnnounceAsync("teamMemberAdded", "membersAdded");

        (await _alone.Says("status")).ShouldSay("Stufe 1 von 5");
    }

    [Fact]
    public async Task A_roster_that_cannot_be_read_shuts_nobody_out_and_lets_nobody_back_in()
    {
        _app.Teams.Refuse("GET", 403);
        var never = await _alone.Says("status");
        await LeaveAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(16));
        _app.Teams.Refuse("GET", 403);
        var left = await _alone.Says("status");

        never.ShouldSay("Stufe 1 von 5");
        left.ShouldSay(NoStrategy);
    }

    [Fact]
    public async Task The_status_card_of_somebody_who_left_is_renewed_no_more()
    {
        var quiet = TimeSpan.FromSeconds(2);
        var alone = await _alone.Says("status");
        var channel = await _team.Anna.Says("status");
        await LeaveAsync();

        await _team.Anna.Says("K-03 erledigt");
        var updated = _app.Teams.UpdateOfAsync(channel.ActivityId!);
        while (!updated.IsCompleted)
        {
            await Task.WhenAny(updated, _app.Clock.PassAsync(quiet));
        }

        await updated;

        _alone.Room.Messages.Single(message => message.Id == alone.ActivityId).Updates.ShouldBe(0);
    }

    private async Task LeaveAsync()
    {
        Roster(without: _team.Bernd);
        await AnnounceAsync("teamMemberRemoved", "membersRemoved");
    }

    private void Roster(Speaker? without = null)
    {
        foreach (var room in new[] { _team.General, _team.Channel })
        {
            _app.Teams.Members(room.ConversationId, new[] { _team.Anna, _team.Bernd, _team.Clara }.Where(one => one != without).Select(one => one.Person.Member("user")));
        }
    }

    private async Task AnnounceAsync(string eventType, string members) =>
        await _app.PostAsync(_team.General.Activity("conversationUpdate", _team.Anna.Person, $"f:{Room.NextId()}", it =>
        {
            it["channelData"]!["eventType"] = eventType;
            it[members] = new JsonArray(new JsonObject { ["id"] = _team.Bernd.Person.TeamsId });
        }));
}
