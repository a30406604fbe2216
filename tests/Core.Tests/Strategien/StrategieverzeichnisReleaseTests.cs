using Daks.Core.Strategien;

namespace Daks.Core.Tests.Strategien;

/// <summary>A channel goes back to its team's strategy, and returns to its own.</summary>
public sealed class StrategieverzeichnisReleaseTests : Verzeichnisfall
{
    [Fact]
    public async Task A_released_channel_works_on_the_teams_strategy_and_its_own_stays_listed()
    {
        var verzeichnis = New();
        var ofTeam = await verzeichnis.ReserveAsync(Tenant, Team, None);
        Time.Advance(TimeSpan.FromMinutes(1));
        var ofChannel = await verzeichnis.ReserveAsync(Tenant, Kanal, None);

        var released = await verzeichnis.ReleaseAsync(ofChannel, Kanal, None);

        released.ShouldBeTrue();
        (await verzeichnis.FindAsync(Tenant, [Kanal, Team], None)).ShouldBe(ofTeam);
        (await New().FindAsync(Tenant, [Kanal, Team], None)).ShouldBe(ofTeam);
        (await verzeichnis.ListAsync(Tenant, None)).ShouldBe([(ofTeam, Team), (ofChannel, Kanal)]);
    }

    [Fact]
    public async Task A_released_channel_takes_its_strategy_again_or_a_new_one()
    {
        var verzeichnis = New();
        var first = await verzeichnis.ReserveAsync(Tenant, Kanal, None);
        await verzeichnis.ReleaseAsync(first, Kanal, None);

        var again = await verzeichnis.ClaimAsync(first, Kanal, None);
        await verzeichnis.ReleaseAsync(first, Kanal, None);
        var second = await verzeichnis.ReserveAsync(Tenant, Kanal, None);

        again.ShouldBe(first);
        second.ShouldNotBe(first);
        (await New().FindAsync(Tenant, [Kanal], None)).ShouldBe(second);
        (await verzeichnis.ClaimAsync(first, Kanal, None)).ShouldBe(second);
    }

    [Fact]
    public async Task Only_what_a_scope_works_on_is_released_and_only_once()
    {
        var (one, other) = (New(), New());
        var key = await one.ReserveAsync(Tenant, Kanal, None);
        var elsewhere = await one.ReserveAsync(Tenant, Team, None);

        (await one.ReleaseAsync(elsewhere, Kanal, None)).ShouldBeFalse();
        (await other.ReleaseAsync(key, Kanal, None)).ShouldBeTrue();
        (await one.ReleaseAsync(key, Kanal, None)).ShouldBeFalse();
        (await one.ReleaseAsync(key, Scope.Channel("never bound"), None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_who_release_and_bind_at_once_the_slower_one_overwrites_nothing()
    {
        var (one, other) = (New(), New());
        var first = await one.ReserveAsync(Tenant, Kanal, None);
        Records.BeforeNextWrite = async () =>
        {
            await other.ReleaseAsync(first, Kanal, None);
            await other.ReserveAsync(Tenant, Kanal, None);
        };

        var released = await one.ReleaseAsync(first, Kanal, None);

        released.ShouldBeFalse();
        (await one.FindAsync(Tenant, [Kanal], None)).ShouldBe(await other.FindAsync(Tenant, [Kanal], None));
        (await one.FindAsync(Tenant, [Kanal], None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_channel_another_instance_released_is_reserved_anew()
    {
        var (one, other) = (New(), New());
        var first = await one.ReserveAsync(Tenant, Kanal, None);
        await other.ReleaseAsync(first, Kanal, None);

        (await one.ReserveAsync(Tenant, Kanal, None)).ShouldNotBe(first);
    }
}
