using Daks.Core.Strategien;

namespace Daks.Core.Tests.Strategien;

public sealed class StrategieverzeichnisTests : Verzeichnisfall
{
    [Fact]
    public async Task Nothing_is_bound_before_somebody_reserves()
    {
        var verzeichnis = New();

        (await verzeichnis.FindAsync(Tenant, [Team], None)).ShouldBeNull();
        (await verzeichnis.ListAsync(Tenant, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reserved_key_is_found_again_by_every_instance()
    {
        var key = await New().ReserveAsync(Tenant, Team, None);

        (await New().FindAsync(Tenant, [Team], None)).ShouldBe(key);
        (await New().ReserveAsync(Tenant, Team, None)).ShouldBe(key);
        key.Tenant.ShouldBe(Tenant);
        key.Id.ShouldMatch("^[0-9a-f]{32}$");
    }

    [Fact]
    public async Task Two_reservations_at_once_get_one_key()
    {
        var (one, other) = (New(), New());
        var faster = default(StrategieKey);
        Records.BeforeNextWrite = async () => faster = await other.ReserveAsync(Tenant, Team, None);

        var key = await one.ReserveAsync(Tenant, Team, None);

        key.ShouldBe(faster);
        (await one.ListAsync(Tenant, None)).ShouldBe([(key, Team)]);
    }

    [Fact]
    public async Task A_reservation_whose_winner_vanished_is_made_again()
    {
        var one = New();
        var vanishing = new VanishingRecords(Records);
        await New().ReserveAsync(Tenant, Team, None);

        var key = await new Strategieverzeichnis(vanishing, Time).ReserveAsync(Tenant, Team, None);

        (await one.FindAsync(Tenant, [Team], None)).ShouldBe(key);
    }

    [Fact]
    public async Task The_narrowest_scope_that_is_bound_decides()
    {
        var verzeichnis = New();
        var ofTeam = await verzeichnis.ReserveAsync(Tenant, Team, None);
        var before = await verzeichnis.FindAsync(Tenant, [Kanal, Team], None);
        var ofChannel = await verzeichnis.ReserveAsync(Tenant, Kanal, None);

        var after = await verzeichnis.FindAsync(Tenant, [Kanal, Team], None);

        before.ShouldBe(ofTeam);
        after.ShouldBe(ofChannel);
        ofChannel.ShouldNotBe(ofTeam);
    }

    [Fact]
    public async Task Tenants_never_see_each_other()
    {
        var verzeichnis = New();
        await verzeichnis.ReserveAsync(Tenant, Team, None);

        (await verzeichnis.FindAsync("other", [Team], None)).ShouldBeNull();
        (await verzeichnis.ListAsync("other", None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_names_each_strategy_with_its_team_the_oldest_first()
    {
        var verzeichnis = New();
        var first = await verzeichnis.ReserveAsync(Tenant, Team, None);
        Time.Advance(TimeSpan.FromMinutes(1));
        var second = await verzeichnis.ReserveAsync(Tenant, Kanal, None);
        await verzeichnis.BindAsync(first, Scope.Person("anna"), None);

        var all = await verzeichnis.ListAsync(Tenant, None);

        all.ShouldBe([(first, Team), (second, Kanal)]);
    }

    [Fact]
    public async Task What_is_bound_is_named_from_the_narrowest_to_the_widest()
    {
        var verzeichnis = New();
        var ofTeam = await verzeichnis.ReserveAsync(Tenant, Team, None);
        var ofChannel = await verzeichnis.ReserveAsync(Tenant, Kanal, None);

        var all = new List<StrategieKey>();
        await foreach (var key in verzeichnis.FindAllAsync(Tenant, [Kanal, Team], None))
        {
            all.Add(key);
        }

        all.ShouldBe([ofChannel, ofTeam]);
    }

    /// <summary>The binding is not seen at first, stands in the way of ours, and is gone when we look who it was.</summary>
    private sealed class VanishingRecords(MemoryRecords inner) : RecordsAround(inner)
    {
        private int _reads;

        public override async Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken)
        {
            if (++_reads == 3)
            {
                await DeleteAsync(key, cancellationToken);
            }

            return _reads <= 3 ? null : await base.ReadAsync(key, cancellationToken);
        }
    }
}
