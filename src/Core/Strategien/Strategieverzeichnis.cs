using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daks.Core.Strategien;

/// <summary>Which strategy a team, a channel, a chat or a person works on.</summary>
/// <remarks>
/// Bindings hardly ever change, so they are kept in memory for a minute; a binding made by this process is seen
/// at once. So is that a scope has no binding of its own, where a wider one has; that nothing is bound at all is asked
/// anew every time: somebody may just be setting up.
/// </remarks>
public sealed class Strategieverzeichnis(ITenantRecordStore records, TimeProvider time)
{
    private const string BindingKind = "bindung";
    private const string StrategieKind = "strategie";
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Tenant, string Scope), Known> _known = new();

    /// <param name="scopes">From the narrowest to the widest; the first that is bound decides.</param>
    /// <returns>Null when none is bound. A bound strategy may still be without setup.</returns>
    public async Task<StrategieKey?> FindAsync(
        string tenant, IReadOnlyList<Scope> scopes, CancellationToken cancellationToken)
    {
        List<(Scope Scope, Known? Before)>? unbound = null;
        foreach (var scope in scopes)
        {
            var known = _known.GetValueOrDefault((tenant, scope.Value));
            if (known is null || time.GetUtcNow() - known.At >= KeptFor)
            {
                if (await records.ReadAsync(KeyOf(tenant, scope), cancellationToken) is not { } record)
                {
                    (unbound ??= []).Add((scope, known));
                    continue;
                }

                known = Remember(tenant, scope, Read(record));
            }

            if (known.Id is { } id)
            {
                RememberUnbound(tenant, unbound);
                return new StrategieKey(tenant, id);
            }
        }

        return null;
    }

    /// <summary>Names the strategy a team will set up; two people doing so at once get the same one.</summary>
    public async Task<StrategieKey> ReserveAsync(string tenant, Scope scope, CancellationToken cancellationToken)
    {
        if (await FindAsync(tenant, [scope], cancellationToken) is { } bound)
        {
            return bound;
        }

        var id = StrategieKey.NewId(time);
        var json = JsonSerializer.SerializeToUtf8Bytes(new Binding(id, scope.Value), BindingJson.Default.Binding);
        await records.WriteAsync(new TenantRecordKey(tenant, StrategieKind, id), json, WriteCondition.Always, cancellationToken);
        if (await records.WriteAsync(KeyOf(tenant, scope), json, WriteCondition.IfAbsent, cancellationToken))
        {
            Remember(tenant, scope, id);
            return new StrategieKey(tenant, id);
        }

        await records.DeleteAsync(new TenantRecordKey(tenant, StrategieKind, id), cancellationToken);
        var winner = await records.ReadAsync(KeyOf(tenant, scope), cancellationToken);
        return winner is null
            ? await ReserveAsync(tenant, scope, cancellationToken)
            : new StrategieKey(tenant, Remember(tenant, scope, Read(winner)).Id!);
    }

    /// <summary>Makes a scope work on a strategy there is: a channel of its own, a person's last choice.</summary>
    public async Task BindAsync(StrategieKey key, Scope scope, CancellationToken cancellationToken)
    {
        // Not from memory: another instance may have bound the scope elsewhere since.
        if (await records.ReadAsync(KeyOf(key.Tenant, scope), cancellationToken) is { } record && Read(record) == key.Id)
        {
            Remember(key.Tenant, scope, key.Id);
            return;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(new Binding(key.Id, scope.Value), BindingJson.Default.Binding);
        await records.WriteAsync(KeyOf(key.Tenant, scope), json, WriteCondition.Always, cancellationToken);
        Remember(key.Tenant, scope, key.Id);
    }

    /// <summary>Every strategy of a tenant with the team it was set up for, the oldest first.</summary>
    public async Task<IReadOnlyList<(StrategieKey Key, Scope Scope)>> ListAsync(string tenant, CancellationToken cancellationToken)
    {
        var found = new List<(StrategieKey Key, Scope Scope)>();
        await foreach (var record in records.ListAsync(tenant, StrategieKind, cancellationToken))
        {
            var binding = JsonSerializer.Deserialize(record.Utf8Json.Span, BindingJson.Default.Binding)!;
            found.Add((new StrategieKey(tenant, binding.StrategieId), new Scope(binding.Scope)));
        }

        return [.. found.OrderBy(entry => entry.Key.Id, StringComparer.Ordinal)];
    }

    private static TenantRecordKey KeyOf(string tenant, Scope scope) => new(tenant, BindingKind, scope.Value);

    private static string Read(TenantRecord record) =>
        JsonSerializer.Deserialize(record.Utf8Json.Span, BindingJson.Default.Binding)!.StrategieId;

    private Known Remember(string tenant, Scope scope, string id) => _known[(tenant, scope.Value)] = new Known(id, time.GetUtcNow());

    // Not over what was remembered since: somebody here may just have bound the scope.
    private void RememberUnbound(string tenant, IEnumerable<(Scope Scope, Known? Before)>? unbound)
    {
        foreach (var (scope, before) in unbound ?? [])
        {
            var now = new Known(null, time.GetUtcNow());
            _ = before is null ? _known.TryAdd((tenant, scope.Value), now) : _known.TryUpdate((tenant, scope.Value), now, before);
        }
    }

    /// <param name="Id">Null: the scope has no binding of its own.</param>
    private sealed record Known(string? Id, DateTimeOffset At);
}

/// <summary>Where a strategy is worked on. Ids are the channel's own, opaque.</summary>
/// <param name="Value">For example <c>team:19:…@thread.tacv2</c>.</param>
public readonly record struct Scope(string Value)
{
    private const string TeamPrefix = "team:";

    /// <value>The team as the channel names it; null where it is no team.</value>
    public string? TeamId => Value.StartsWith(TeamPrefix, StringComparison.Ordinal) ? Value[TeamPrefix.Length..] : null;

    public static Scope Team(string teamId) => new($"{TeamPrefix}{teamId}");

    public static Scope Channel(string channelId) => new($"kanal:{channelId}");

    public static Scope GroupChat(string conversationId) => new($"chat:{conversationId}");

    /// <summary>What somebody chose last in their personal chat or their own tab.</summary>
    public static Scope Person(string personId) => new($"person:{personId}");

    public override string ToString() => Value;
}

internal sealed record Binding(string StrategieId, string Scope);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Binding))]
internal sealed partial class BindingJson : JsonSerializerContext;
