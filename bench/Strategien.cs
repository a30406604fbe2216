using Daks.Core.Artefakte;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Bench;

/// <summary>Strategies to measure with.</summary>
internal static class Strategien
{
    private const string Person = "00000000-0000-0000-0000-000000000001";

    /// <summary>A Standard strategy as a team sets it up, with probes beside its 83 tasks.</summary>
    public static async Task SetUpAsync(
        IStrategieStore store, StrategieService service, StrategieKey key, Scope scope, int probes)
    {
        var setup = new SetupStrategie(
            new KommuneEingabe { Name = "Musterstadt", Typ = KommuneTyp.KreisangehoerigeStadt, Ags = "12065999", Einwohnerzahl = 24_500 },
            Einstieg.Anfang,
            Pfad.Standard,
            Projektleitung: null,
            scope.Value);
        var outcome = await service.ExecuteAsync(
            new CommandRequest(key, setup, Person, "Erika Muster", "einrichtung"), CancellationToken.None);
        if (outcome is not Outcome.Done(var strategie, _))
        {
            throw new InvalidOperationException($"The strategy could not be set up: {outcome}.");
        }

        await CommitAsync(store, key, strategie.Version, [.. Enumerable.Range(0, probes).Select(number => Added(Probe.Number(number)))]);
    }

    /// <summary>One commit, as a use case would hand it to the store.</summary>
    /// <returns>The version it made.</returns>
    public static async Task<long> CommitAsync(IStrategieStore store, StrategieKey key, long expected, IReadOnlyList<Change> changes)
    {
        var commit = new Commit
        {
            Key = key,
            ExpectedVersion = expected,
            OperationId = $"bench-{expected}",
            Entry = new HistoryEntry
            {
                Version = expected + 1,
                PersonId = Person,
                At = TimeProvider.System.GetUtcNow(),
                Verb = "probe",
                Args = new Dictionary<string, string>(),
                Changes = changes,
            },
        };
        return await store.CommitAsync(commit, CancellationToken.None) is CommitResult.Committed(var version)
            ? version
            : throw new InvalidOperationException("The store refused a commit nobody competes with.");
    }

    public static Change Added(Probe probe) => new(Probe.Kind.KeyOf(probe), null, probe);

    public static Change Changed(Probe before, Probe after) => new(Probe.Kind.KeyOf(before), before, after);
}
