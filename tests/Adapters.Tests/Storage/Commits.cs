using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Adapters.Tests.Storage;

/// <summary>Makes commits as a use case would.</summary>
public static class Commits
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static StrategieKey NewStrategie(string tenant = "7f1f5a0e-0000-4000-8000-000000000001") =>
        new(tenant, StrategieKey.NewId(TimeProvider.System));

    public static Vorhaben Vorhaben(int number, string titel = "Bürgerbus") =>
        new($"v-{number.ToString("D5", CultureInfo.InvariantCulture)}", titel, 100L * number, "Bauamt", new DateOnly(2026, 4, 1));

    public static Vorhaben[] Vorhaben(int first, int count) => [.. Enumerable.Range(first, count).Select(n => Vorhaben(n))];

    public static Change Adds(IArtefakt artefakt) => Changes(null, artefakt);

    public static Change Removes(IArtefakt artefakt) => Changes(artefakt, null);

    public static Change Changes(IArtefakt? before, IArtefakt? after)
    {
        var some = after ?? before!;
        var kind = some is Notiz ? Notiz.Kind.Name : Tests.Storage.Vorhaben.Kind.Name;
        return new Change(new ArtefaktKey(kind, some.Id), before, after);
    }

    public static Commit Commit(StrategieKey key, long expected, params IEnumerable<Change> changes) =>
        Commit(key, expected, Guid.NewGuid().ToString("N"), changes);

    public static Commit Commit(StrategieKey key, long expected, string operation, params IEnumerable<Change> changes) => new()
    {
        Key = key,
        ExpectedVersion = expected,
        OperationId = operation,
        Entry = new HistoryEntry
        {
            Version = expected + 1,
            PersonId = "p-1",
            At = Noon.AddMinutes(expected),
            Verb = "vorhaben.geaendert",
            Args = new Dictionary<string, string> { ["anzahl"] = "1", ["ort"] = "Überlingen" },
            Changes = [.. changes],
        },
    };

    /// <summary>Commits and expects it to succeed.</summary>
    public static async Task<long> SaveAsync(this IStrategieStore store, Commit commit)
    {
        var result = await store.CommitAsync(commit, CancellationToken.None);
        return result.ShouldBeOfType<CommitResult.Committed>().Version;
    }

    public static Task<long> SaveAsync(
        this IStrategieStore store, StrategieKey key, long expected, params IEnumerable<Change> changes) =>
        store.SaveAsync(Commit(key, expected, changes));

    public static async Task<StrategieSnapshot> LoadedAsync(this IStrategieStore store, StrategieKey key) =>
        (await store.LoadAsync(key, CancellationToken.None)).ShouldNotBeNull();

    public static IEnumerable<IArtefakt> Artefakte(this StrategieSnapshot snapshot) =>
        snapshot.Rows.Select(row => row.Artefakt).OrderBy(artefakt => artefakt.Id, StringComparer.Ordinal);
}
