using Daks.Core.Strategien;

namespace Daks.Core.Tests.Strategien;

/// <summary>What is kept in memory, for how long, and what is asked anew.</summary>
public sealed class StrategieverzeichnisMemoryTests : Verzeichnisfall
{
    [Fact]
    public async Task A_binding_is_remembered_for_a_minute()
    {
        var (one, other) = (New(), New());
        var first = await one.ReserveAsync(Tenant, Team, None);
        var second = first with { Id = StrategieKey.NewId(Time) };
        await other.BindAsync(second, Team, None);

        Time.Advance(TimeSpan.FromSeconds(59));
        var remembered = await one.FindAsync(Tenant, [Team], None);
        Time.Advance(TimeSpan.FromSeconds(1));
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
        Records.Reads.ShouldBe(2);
        await verzeichnis.ReserveAsync(Tenant, Kanal, None);
        var reads = Records.Reads;

        await verzeichnis.FindAsync(Tenant, [Kanal], None);

        Records.Reads.ShouldBe(reads);
    }

    [Fact]
    public async Task A_channel_without_a_binding_of_its_own_costs_no_read_for_a_minute()
    {
        var verzeichnis = New();
        var key = await verzeichnis.ReserveAsync(Tenant, Team, None);
        await verzeichnis.FindAsync(Tenant, [Kanal, Team], None);
        var reads = Records.Reads;

        Time.Advance(TimeSpan.FromSeconds(59));
        var remembered = await verzeichnis.FindAsync(Tenant, [Kanal, Team], None);

        remembered.ShouldBe(key);
        Records.Reads.ShouldBe(reads);
    }

    [Fact]
    public async Task A_channel_another_instance_binds_is_found_within_a_minute()
    {
        var (one, other) = (New(), New());
        var ofTeam = await one.ReserveAsync(Tenant, Team, None);
        await one.FindAsync(Tenant, [Kanal, Team], None);
        var ofChannel = await other.ReserveAsync(Tenant, Kanal, None);

        Time.Advance(TimeSpan.FromSeconds(59));
        var remembered = await one.FindAsync(Tenant, [Kanal, Team], None);
        Time.Advance(TimeSpan.FromSeconds(1));
        var asked = await one.FindAsync(Tenant, [Kanal, Team], None);

        remembered.ShouldBe(ofTeam);
        asked.ShouldBe(ofChannel);
    }

    [Fact]
    public async Task A_channel_bound_here_while_nothing_was_found_is_seen_at_once()
    {
        await New().ReserveAsync(Tenant, Team, None);
        var pausing = new PausingRecords(Records);
        var verzeichnis = new Strategieverzeichnis(pausing, Time);
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
        var (reads, writes) = (Records.Reads, Records.Writes);

        var seen = await verzeichnis.FindAsync(Tenant, [person, Team], None);
        seen.ShouldBe(key);
        Records.Reads.ShouldBe(reads);
        await verzeichnis.BindAsync(key, person, None);

        Records.Writes.ShouldBe(writes);
    }

    [Fact]
    public async Task A_choice_another_instance_made_is_remembered_when_made_here_too()
    {
        var (one, other) = (New(), New());
        var key = await one.ReserveAsync(Tenant, Team, None);
        await other.BindAsync(key, Kanal, None);

        await one.BindAsync(key, Kanal, None);
        var reads = Records.Reads;

        (await one.FindAsync(Tenant, [Kanal], None)).ShouldBe(key);
        Records.Reads.ShouldBe(reads);
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

    /// <summary>Lets something happen between a read and its reader.</summary>
    private sealed class PausingRecords(MemoryRecords inner) : RecordsAround(inner)
    {
        public Func<Task>? AfterNextRead { get; set; }

        public override async Task<TenantRecord?> ReadAsync(TenantRecordKey key, CancellationToken cancellationToken)
        {
            var record = await base.ReadAsync(key, cancellationToken);
            if (AfterNextRead is { } happen)
            {
                AfterNextRead = null;
                await happen();
            }

            return record;
        }
    }
}
