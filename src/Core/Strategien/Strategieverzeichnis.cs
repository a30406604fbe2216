using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    // For good: a channel never moves to another team.
    private readonly ConcurrentDictionary<(string Tenant, string Kanal), string> _teams = new();

    /// <param name="scopes">From the narrowest to the widest; the first that is bound decides.</param>
    /// <returns>Null when none is bound. A bound strategy may still be without setup.</returns>
    public async Task<StrategieKey?> FindAsync(
        string tenant, IReadOnlyList<Scope> scopes, CancellationToken cancellationToken)
    {
        await foreach (var key in FindAllAsync(tenant, scopes, cancellationToken))
        {
            return key;
        }

        return null;
    }

    /// <summary>
    /// What is bound, from the narrowest scope to the widest: where a setup was begun and never finished, the wider
    /// scope's strategy still counts.
    /// </summary>
    /// <inheritdoc cref="FindAsync" path="/param"/>
    public async IAsyncEnumerable<StrategieKey> FindAllAsync(
        string tenant, IReadOnlyList<Scope> scopes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<(Scope Scope, Known? Before)>? unbound = null;
        foreach (var scope in scopes)
        {
            var known = _known.GetValueOrDefault((tenant, scope.Value));
            if (known is null || time.GetUtcNow() - known.At >= KeptFor)
            {
                if (BoundBy(await records.ReadAsync(KeyOf(tenant, scope), cancellationToken)) is not { } bound)
                {
                    (unbound ??= []).Add((scope, known));
                    continue;
                }

                known = Remember(tenant, scope, bound);
            }

            if (known.Id is { } id)
            {
                RememberUnbound(tenant, unbound);
                unbound = null;
                yield return new StrategieKey(tenant, id);
            }
        }
    }

    /// <summary>Names the strategy a scope will set up; two people doing so at once get the same one.</summary>
    public async Task<StrategieKey> ReserveAsync(string tenant, Scope scope, CancellationToken cancellationToken)
    {
        // Not from memory, here and below: another instance may have bound or released the scope since.
        if (BoundBy(await records.ReadAsync(KeyOf(tenant, scope), cancellationToken)) is { } bound)
        {
            Remember(tenant, scope, bound);
            return new StrategieKey(tenant, bound);
        }

        var key = new StrategieKey(tenant, StrategieKey.NewId(time));
        var named = new TenantRecordKey(tenant, StrategieKind, key.Id);
        await records.WriteAsync(named, Json(new Binding(key.Id, scope.Value)), WriteCondition.Always, cancellationToken);
        var winner = await ClaimAsync(key, scope, cancellationToken);
        if (winner != key)
        {
            await records.DeleteAsync(named, cancellationToken);
        }

        return winner;
    }

    /// <summary>Makes a scope that is free work on this strategy.</summary>
    /// <returns>What the scope works on now: another one where it was not free, or somebody was faster.</returns>
    public async Task<StrategieKey> ClaimAsync(StrategieKey key, Scope scope, CancellationToken cancellationToken)
    {
        var recordKey = KeyOf(key.Tenant, scope);
        var record = await records.ReadAsync(recordKey, cancellationToken);
        if (BoundBy(record) is { } bound)
        {
            Remember(key.Tenant, scope, bound);
            return key with { Id = bound };
        }

        if (await records.WriteAsync(recordKey, Json(To(key, scope, record)), AsRead(record), cancellationToken))
        {
            Remember(key.Tenant, scope, key.Id);
            return key;
        }

        return await ClaimAsync(key, scope, cancellationToken);
    }

    /// <summary>Makes a scope work on a strategy there is, whatever it worked on before: a person's last choice.</summary>
    public async Task BindAsync(StrategieKey key, Scope scope, CancellationToken cancellationToken)
    {
        var record = await records.ReadAsync(KeyOf(key.Tenant, scope), cancellationToken);
        if (BoundBy(record) != key.Id)
        {
            await records.WriteAsync(KeyOf(key.Tenant, scope), Json(To(key, scope, record)), WriteCondition.Always, cancellationToken);
        }

        Remember(key.Tenant, scope, key.Id);
    }

    /// <summary>Gives a scope back to the wider one. The strategy stays, with the scope it was set up for.</summary>
    /// <returns>False when the scope no longer worked on this strategy, or somebody was faster.</returns>
    public async Task<bool> ReleaseAsync(StrategieKey key, Scope scope, CancellationToken cancellationToken)
    {
        var record = await records.ReadAsync(KeyOf(key.Tenant, scope), cancellationToken);
        var released = BoundBy(record) == key.Id && await records.WriteAsync(
            KeyOf(key.Tenant, scope), Json(To(key, scope, record) with { Geloest = true }), AsRead(record), cancellationToken);
        _known.TryRemove((key.Tenant, scope.Value), out _);
        return released;
    }

    /// <summary>Notes the team of a channel that is bound, as Teams itself names it in the channel; what is noted stays.</summary>
    public async Task LearnTeamAsync(string tenant, Scope kanal, string team, CancellationToken cancellationToken)
    {
        if (_teams.ContainsKey((tenant, kanal.Value)))
        {
            return;
        }

        var record = await records.ReadAsync(KeyOf(tenant, kanal), cancellationToken);
        if (Read(record) is not { } binding)
        {
            return;
        }

        // Where somebody was faster, the next turn notes it.
        if (binding.Team is not null
            || await records.WriteAsync(KeyOf(tenant, kanal), Json(binding with { Team = team }), AsRead(record), cancellationToken))
        {
            _teams[(tenant, kanal.Value)] = binding.Team ?? team;
        }
    }

    /// <returns>The id of the team a channel is in; null where none was noted, and where the channel was never bound.</returns>
    public async Task<string?> TeamOfAsync(string tenant, Scope kanal, CancellationToken cancellationToken)
    {
        if (_teams.TryGetValue((tenant, kanal.Value), out var known))
        {
            return known;
        }

        var team = Read(await records.ReadAsync(KeyOf(tenant, kanal), cancellationToken))?.Team;
        return team is null ? null : _teams[(tenant, kanal.Value)] = team;
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

    /// <returns>Null when the scope was never bound, or was released.</returns>
    private static string? BoundBy(TenantRecord? record) => Read(record) is { Geloest: false } binding ? binding.StrategieId : null;

    private static Binding? Read(TenantRecord? record) =>
        record is null ? null : JsonSerializer.Deserialize(record.Utf8Json.Span, BindingJson.Default.Binding);

    /// <param name="before">What the scope worked on: a channel stays in its team.</param>
    private static Binding To(StrategieKey key, Scope scope, TenantRecord? before) => new(key.Id, scope.Value, Team: Read(before)?.Team);

    private static byte[] Json(Binding binding) => JsonSerializer.SerializeToUtf8Bytes(binding, BindingJson.Default.Binding);

    private static WriteCondition AsRead(TenantRecord? record) =>
        record is null ? WriteCondition.IfAbsent : new WriteCondition.Unchanged(record.ETag);

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
    private const string ChannelPrefix = "kanal:";
    private const string ChatPrefix = "chat:";
    private const string PersonPrefix = "person:";

    public static Scope Team(string teamId) => new(TeamPrefix + teamId);

    public static Scope Channel(string channelId) => new(ChannelPrefix + channelId);

    /// <summary>Where the people of a channel look, from the narrowest to the widest.</summary>
    /// <param name="channelId">Null where Teams names none. The General channel has its team's id, and is the team's.</param>
    public static IReadOnlyList<Scope> OfChannel(string teamId, string? channelId) =>
        channelId is null || channelId == teamId ? [Team(teamId)] : [Channel(channelId), Team(teamId)];

    public static Scope GroupChat(string conversationId) => new(ChatPrefix + conversationId);

    /// <summary>What somebody chose last in their personal chat or their own tab.</summary>
    public static Scope Person(string personId) => new(PersonPrefix + personId);

    /// <value>Null where this is no team.</value>
    public string? TeamId => Behind(TeamPrefix);

    /// <value>Null where this is no channel.</value>
    public string? ChannelId => Behind(ChannelPrefix);

    /// <value>Null where this is no group chat.</value>
    public string? ChatId => Behind(ChatPrefix);

    public bool IsGroupChat => ChatId is not null;

    public bool IsPerson => Behind(PersonPrefix) is not null;

    public override string ToString() => Value;

    private string? Behind(string prefix) => Value.StartsWith(prefix, StringComparison.Ordinal) ? Value[prefix.Length..] : null;
}

/// <param name="Geloest">The scope was given back; the strategy it worked on last stays named.</param>
/// <param name="Team">Of a channel: the team it is in; null in bindings older than this, until somebody writes there.</param>
internal sealed record Binding(string StrategieId, string Scope, bool Geloest = false, string? Team = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Binding))]
internal sealed partial class BindingJson : JsonSerializerContext;
