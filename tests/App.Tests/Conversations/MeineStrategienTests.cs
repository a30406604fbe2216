using Daks.App.Tests.Hosting;
using Daks.Core.Strategien;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Daks.App.Tests.Conversations;

/// <summary>What a turn in a personal chat costs while no strategy is chosen there.</summary>
public sealed class MeineStrategienTests
{
    [Fact]
    public async Task A_turn_without_a_chosen_strategy_reads_none_again_and_sees_a_new_one_at_once()
    {
        CountingStore? store = null;
        await using var app = await AppFixture.StartAsync(change: services =>
        {
            var inner = services.Last(service => service.ServiceType == typeof(IStrategieStore));
            services.AddSingleton<IStrategieStore>(provider => store = new CountingStore((IStrategieStore)inner.ImplementationFactory!(provider)));
        });
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync();
        var bernd = team.Bernd.InPersonalChat();
        var anna = team.Anna.InPersonalChat();
        await bernd.Says("status");
        await anna.Says("status");
        store!.Reads = 0;

        var none = await bernd.Says("status");
        var several = await anna.Says("status");
        var reads = store.Reads;
        await team.Bernd.Says("K-01 erledigt");
        var one = await bernd.Says("status");

        none.ShouldSay("Ich kenne noch keine Strategie, an der Sie mitarbeiten.");
        several.ShouldSay("Um welche Strategie geht es?");
        reads.ShouldBe(0);
        one.ShouldSay("Stufe 1 von 5");
    }

    [Fact]
    public async Task One_that_cannot_be_read_bars_nobody_in_the_tenant_from_their_own()
    {
        DamagedStore? store = null;
        await using var app = await AppFixture.StartAsync(change: services =>
        {
            var inner = services.Last(service => service.ServiceType == typeof(IStrategieStore));
            services.AddSingleton<IStrategieStore>(provider => store = new DamagedStore((IStrategieStore)inner.ImplementationFactory!(provider)));
        });
        var (team, other) = (app.NewTeam(), app.NewTeam());
        await team.SetUpAsync();
        await other.SetUpAsync();
        store!.Damaged = await other.KeyAsync();

        var status = await team.Anna.InPersonalChat().Says("status");

        status.ShouldSay("Stufe 1 von 5");
    }

    /// <summary>One strategy was changed since, and its rows are damaged.</summary>
    private sealed class DamagedStore(IStrategieStore inner) : StoreAround(inner)
    {
        public StrategieKey? Damaged { get; set; }

        public override Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken) =>
            key == Damaged ? throw new InvalidDataException("Row kopf_kopf is damaged.") : base.LoadAsync(key, cancellationToken);

        public override async Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken) =>
            await base.ReadVersionAsync(key, cancellationToken) + (key == Damaged ? 1 : 0);
    }

    private sealed class CountingStore(IStrategieStore inner) : StoreAround(inner)
    {
        public int Reads { get; set; }

        public override Task<StrategieSnapshot?> LoadAsync(StrategieKey key, CancellationToken cancellationToken)
        {
            Reads++;
            return base.LoadAsync(key, cancellationToken);
        }

        public override Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken)
        {
            Reads++;
            return base.ReadVersionAsync(key, cancellationToken);
        }
    }
}
