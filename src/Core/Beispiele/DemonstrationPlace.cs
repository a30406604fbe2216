using System.Text.Json;
using System.Text.Json.Serialization;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Beispiele;

/// <summary>Finds the strategy that holds the demonstration of a team, and makes room for it.</summary>
/// <remarks>
/// A demonstration that an earlier program wrote has other steps: it can be neither gone on with nor corrected. It stays as it
/// is, with whatever people did in it, and the team works on a new one. A team that set up a strategy of its own keeps it.
/// </remarks>
public sealed class DemonstrationPlace(
    IStrategieStore store, ITenantRecordStore records, Strategieverzeichnis verzeichnis, ArtefaktKinds kinds)
{
    private const string Kind = "beispiel";

    /// <returns>Null when the team works on a strategy of its own.</returns>
    public async Task<Demonstrationsort?> FindAsync(string tenant, Scope scope, CancellationToken cancellationToken)
    {
        var key = await verzeichnis.ReserveAsync(tenant, scope, cancellationToken);
        var recordKey = new TenantRecordKey(tenant, Kind, scope.Value);
        var written = await records.ReadAsync(recordKey, cancellationToken) is { } record
            ? JsonSerializer.Deserialize(record.Utf8Json.Span, DemonstrationJson.Default.Demonstrationsvermerk)
            : null;
        if (written == new Demonstrationsvermerk(Musterstadt.Release, key.Id))
        {
            return new Demonstrationsort(key, Earlier: null);
        }

        StrategieKey? earlier = null;
        if (await store.LoadAsync(key, cancellationToken) is { } snapshot)
        {
            if (!Musterstadtverlauf.IsLived(Strategie.From(snapshot, kinds)))
            {
                return null;
            }

            earlier = key;
            await verzeichnis.ReleaseAsync(key, scope, cancellationToken);
            key = await verzeichnis.ReserveAsync(tenant, scope, cancellationToken);
            await FollowAsync(earlier.Value, key, cancellationToken);
        }

        var vermerk = JsonSerializer.SerializeToUtf8Bytes(new Demonstrationsvermerk(Musterstadt.Release, key.Id), DemonstrationJson.Default.Demonstrationsvermerk);
        await records.WriteAsync(recordKey, vermerk, WriteCondition.Always, cancellationToken);
        return new Demonstrationsort(key, earlier);
    }

    /// <summary>Whoever of Musterstadt had chosen the earlier one, if only by looking at it, sees the new one.</summary>
    private async Task FollowAsync(StrategieKey earlier, StrategieKey key, CancellationToken cancellationToken)
    {
        foreach (var scope in Musterpersonen.Namen.Keys.Select(Scope.Person))
        {
            if (await verzeichnis.FindAsync(key.Tenant, [scope], cancellationToken) == earlier)
            {
                await verzeichnis.BindAsync(key, scope, cancellationToken);
            }
        }
    }
}

/// <summary>Where a team's demonstration is kept.</summary>
/// <param name="Earlier">What an earlier program wrote there, now put aside; null when nothing was.</param>
public sealed record Demonstrationsort(StrategieKey Key, StrategieKey? Earlier);

/// <param name="Release">See <see cref="Musterstadt.Release"/>.</param>
internal sealed record Demonstrationsvermerk(int Release, string StrategieId);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Demonstrationsvermerk))]
internal sealed partial class DemonstrationJson : JsonSerializerContext;
