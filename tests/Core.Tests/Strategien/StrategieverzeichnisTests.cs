using Daks.Core.Strategien;
using Microsoft.Extensions.Time.Testing;

namespace Daks.Core.Tests.Strategien;

public sealed class StrategieverzeichnisTests
{
    private const string Tenant = "tenant";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Scope Team = Scope.Team("19:abc@thread.tacv2");
    private static readonly Scope Kanal = Scope.Channel("19:def@thread.tacv2");

    private readonly MemoryRecords records = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2027, 1, 11, 8, 0, 0, TimeSpan.Zero));

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
        records.BeforeNextWrite = async () => faster = await other.ReserveAsync(Tenant, Team, None);

        var key = await one.ReserveAsync(Tenant, Team, None);

        key.ShouldBe(faster);
        (await one.ListAsync(Tenant, None)).ShouldBe([(key, Team)]);
    }

    [Fact]
    public async Task A_reservation_whose_winner_vanished_is_made_again()
    {
        var one = New();
        var vanishing = new VanishingRecords(records);
        await New().ReserveAsync(Tenant, Team, None);

        var key = await new Strategieverzeichnis(vanishing, time).ReserveAsync(Tenant, Team, None);

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
    public async Task A_binding_is_remembered_for_a_minute()
    {
        var (one, other) = (New(), New());
        var first = await one.ReserveAsync(Tenant, Team, None);
        var second = first with { Id = StrategieKey.NewId(time) };
        await other.BindAsync(second, Team, None);

        time.Advance(TimeSpan.FromSeconds(59));
        var remembered = await one.FindAsync(Tenant, [Team], None);
        time.Advance(TimeSpan.FromSeconds(1));
        var asked = await one.FindAsync(Tenant, [Team], None);

        remembered.ShouldBe(first);
        asked.ShouldBe(second);
    }

    [Fact]
    public async Task What_is_remembered_costs_no_read_and_that_nothing_is_bound_is_asked_anew()
    {
        var verzeichnis = New();
        await verzeichnis.FindAsync(Tenant, [Kanal], None);
        await verzeichnis.FindAsync(Tenant, [Kanal], None);
        records.Reads.ShouldBe(2);
        await verzeichnis.ReserveAsync(Tenant, Kanal, None);
        var reads = records.Reads;

        await verzeichnis.FindAsync(Tenant, [Kanal], None);

        records.Reads.ShouldBe(reads);
    }

    [Fact]
    public async Task A_channel_without_a_binding_of_its_own_costs_no_read_for_a_minute()
    {
        var verzeichnis = New();
        var key = await verzeichnis.ReserveAsync(Tenant, Team, None);
        await verzeichnis.FindAsync(Tenant, [Kanal, Team], None);
        var reads = records.Reads;

        time.Advance(TimeSpan.FromSeconds(59));
        var remembered = await verzeichnis.FindAsync(Tenant, [Kanal, Team], None);

        remembered.ShouldBe(key);
        records.Reads.ShouldBe(reads);
    }

    [Fact]
    public async Task A_channel_another_instance_binds_is_found_within_a_minute()
    {
        var (one, other) = (New(), New());
        var ofTeam = await one.ReserveAsync(Tenant, Team, None);
        await one.FindAsync(Tenant, [Kanal, Team], None);
        var ofChannel = await other.ReserveAsync(Tenant, Kanal, None);

        time.Advance(TimeSpan.FromSeconds(59));
        var remembered = await one.FindAsync(Tenant, [Kanal, Team], None);
        time.Advance(TimeSpan.FromSeconds(1));
        var asked = await one.FindAsync(Tenant, [Kanal, Team], None);

        remembered.ShouldBe(ofTeam);
        asked.ShouldBe(ofChannel);
    }

    [Fact]
    public async Task A_channel_bound_here_while_nothing_was_found_is_seen_at_once()
    {
        await New().ReserveAsync(Tenant, Team, None);
        var pausing = new PausingRecords(records);
        var verzeichnis = new Strategieverzeichnis(pausing, time);
        var bound = default(StrategieKey);
        pausing.AfterNextRead = async () => bound = await verzeichnis.ReserveAsync(Tenant, Kanal, None);

        await verzeichnis.FindAsync(Tenant, [Kanal, Team], None);

        (await verzeichnis.FindAsync(Tenant, [Kanal, Team], None)).ShouldBe(bound);
    }

    [Fact]
    public async Task A_choice_is_seen_at_once_and_written_only_when_it_is_another()
    {
        var verzeichnis = New();
        var key = await verzeichnis.ReserveAsync(Tenant, Team, None);
        var person = Scope.Person("anna");
        await verzeichnis.BindAsync(key, person, None);
        var (reads, writes) = (records.Reads, records.Writes);

        var seen = await verzeichnis.FindAsync(Tenant, [person, Team], None);
        seen.ShouldBe(key);
        records.Reads.ShouldBe(reads);
        await verzeichnis.BindAsync(key, person, None);

        records.Writes.ShouldBe(writes);
    }

    [Fact]
    public async Task A_choice_another_instance_made_is_remembered_when_made_here_too()
    {
        var (one, other) = (New(), New());
        var key = await one.ReserveAsync(Tenant, Team, None);
        await other.BindAsync(key, Kanal, None);

        await one.BindAsync(key, Kanal, None);
        var reads = records.Reads;

        (await one.FindAsync(Tenant, [Kanal], None)).ShouldBe(key);
        records.Reads.ShouldBe(reads);
    }

    [Fact]
    public async Task A_choice_made_anew_after_another_instance_made_a_different_one_is_written()
    {
        var (one, other) = (New(), New());
        var person = Scope.Person("anna");
        var (a, b) = (await one.ReserveAsync(Tenant, Team, None), await one.ReserveAsync(Tenant, Kanal, None));
        await one.BindAsync(a, person, None);
        await other.BindAsync(b, person, None);

        await one.BindAsync(a, person, None);

        (await New().FindAsync(Tenant, [person], None)).ShouldBe(a);
    }

    [Fact]
    public async Task The_list_names_each_strategy_with_its_team_the_oldest_first()
    {
        var verzeichnis = New();
        var first = await verzeichnis.ReserveAsync(Tenant, Team, None);
        time.Advance(TimeSpan.FromMinutes(1));
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

    [Fact]
    public async Task A_released_channel_works_on_the_teams_strategy_and_its_own_stays_listed()
    {
        var verzeichnis = New();
        var ofTeam = await verzeichnis.ReserveAsync(Tenant, Team, None);
        time.Advance(TimeSpan.FromMinutes(1));
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
        records.BeforeNextWrite = async () =>
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

    private Strategieverzeichnis New() => new(records, time);

    /// <summary>Lets something happen between a read and its reader.</summary>
    private sealed class PausingRecords(MemoryRecords inner) : ITenantRecordStore
    {
        public Func<Task>? AfterNextRead { get; set; }

        public async Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken)
        {
            var record = await inner.ReadAsync(key, cancellationToken);
            if (AfterNextRead is { } happen)
            {
                AfterNextRead = null;
                await happen();
            }

            return record;
        }

        public Task<bool> WriteAsync(
            TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken) =>
            inner.WriteAsync(key, utf8Json, condition, cancellationToken);

        public Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken) => inner.DeleteAsync(key, cancellationToken);

        public IAsyncEnumerable<TenantRecord> ListAsync(string tenant, string kind, CancellationToken cancellationToken) =>
            inner.ListAsync(tenant, kind, cancellationToken);
    }

    /// <summary>The binding is not seen at first, stands in the way of ours, and is gone when we look who it was.</summary>
    private sealed class VanishingRecords(MemoryRecords inner) : ITenantRecordStore
    {
        private int _reads;

        public async Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken)
        {
            if (++_reads == 3)
            {
                await inner.DeleteAsync(key, cancellationToken);
            }

            return _reads <= 3 ? null : await inner.ReadAsync(key, cancellationToken);
        }

        public Task<bool> WriteAsync(
            TenantRecordKey key, ReadOnlyMemory<byte> utf8Json, WriteCondition condition, CancellationToken cancellationToken) =>
            inner.WriteAsync(key, utf8Json, condition, cancellationToken);

        public Task DeleteAsync(TenantRecordKey key, CancellationToken cancellationToken) => inner.DeleteAsync(key, cancellationToken);

        public IAsyncEnumerable<TenantRecord> ListAsync(string tenant, string kind, CancellationToken cancellationToken) =>
            inner.ListAsync(tenant, kind, cancellationToken);
    }
}
