using Daks.Core.Strategien;

namespace Daks.Core.Tests.Strategien;

public sealed class ScopeTests
{
    [Fact]
    public void A_channel_looks_at_itself_and_then_at_its_team_and_the_General_channel_is_the_team()
    {
        Scope.OfChannel("team", "channel").ShouldBe([Scope.Channel("channel"), Scope.Team("team")]);
        Scope.OfChannel("team", "team").ShouldBe([Scope.Team("team")]);
        Scope.OfChannel("team", null).ShouldBe([Scope.Team("team")]);
    }

    [Fact]
    public void Scopes_of_one_id_differ_by_what_they_are()
    {
        Scope[] scopes = [Scope.Team("x"), Scope.Channel("x"), Scope.GroupChat("x"), Scope.Person("x")];

        scopes.Select(scope => scope.ToString()).ShouldBe(["team:x", "kanal:x", "chat:x", "person:x"]);
    }
}
