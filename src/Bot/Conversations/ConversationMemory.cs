using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Daks.Bot.Protocol;
using Daks.Core.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>Keeps what it takes to speak up later in each conversation; written only when it changed.</summary>
internal sealed class ConversationMemory(ITenantRecordStore records)
{
    private const string Kind = "unterhaltung";
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<(string Tenant, string Conversation), ConversationReference> _known = new();

    public async ValueTask RememberAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        if (reference.TenantId is not { } tenant)
        {
            return;
        }

        // When it was last vouched for and who wrote last changes with every turn and is no reason to write.
        var lasting = reference with
        {
            VerifiedAt = null,
            ThreadRootId = null,
            Locale = null,
            UserId = Lasting(reference, reference.UserId),
            UserAadObjectId = Lasting(reference, reference.UserAadObjectId ?? ""),
        };
        var key = (tenant, reference.ConversationId);
        if (_known.TryGetValue(key, out var known) && known == lasting)
        {
            return;
        }

        var recordKey = new TenantRecordKey(tenant, Kind, reference.ConversationId);
        var stored = _known.ContainsKey(key) ? null : await records.ReadAsync(recordKey, cancellationToken);
        if (stored is null || JsonSerializer.Deserialize(stored.Utf8Json.Span, ReferenceJson.Default.StoredReference)?.Lasting != lasting)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new StoredReference(lasting, reference.VerifiedAt), ReferenceJson.Default.StoredReference);
            await records.WriteAsync(recordKey, json, WriteCondition.Always, cancellationToken);
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[key] = lasting;
    }

    /// <summary>A conversation of a team to speak through: the channel's own, else the team's, else any.</summary>
    /// <returns>Null where nobody of the team has spoken to the bot yet.</returns>
    public async Task<ConversationReference?> FindAsync(string tenant, string teamId, string channelId, CancellationToken cancellationToken)
    {
        foreach (var conversation in new[] { channelId, teamId })
        {
            // Anybody can write an id into an address: one of another team's conversations is none of this team.
            if (Read(await records.ReadAsync(new TenantRecordKey(tenant, Kind, conversation), cancellationToken)) is { } own && own.TeamId == teamId)
            {
                return own;
            }
        }

        await foreach (var record in records.ListAsync(tenant, Kind, cancellationToken))
        {
            if (Read(record) is { } reference && reference.TeamId == teamId)
            {
                return reference;
            }
        }

        return null;
    }

    /// <returns>Null where nobody of the chat has spoken to the bot yet.</returns>
    public async Task<ConversationReference?> FindChatAsync(string tenant, string chatId, CancellationToken cancellationToken) =>
        Read(await records.ReadAsync(new TenantRecordKey(tenant, Kind, chatId), cancellationToken)) is { TeamId: null } own ? own : null;

    private static ConversationReference? Read(TenantRecord? record) =>
        record is not null && JsonSerializer.Deserialize(record.Utf8Json.Span, ReferenceJson.Default.StoredReference) is { } stored
            ? stored.Lasting with { VerifiedAt = stored.VerifiedAt }
            : null;

    /// <summary>The app was removed: nothing may be sent there any more.</summary>
    public async Task ForgetAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        if (reference.TenantId is { } tenant)
        {
            _known.TryRemove((tenant, reference.ConversationId), out _);
            await records.DeleteAsync(new TenantRecordKey(tenant, Kind, reference.ConversationId), cancellationToken);
        }
    }

    /// <summary>The same for every channel of a team that is no more.</summary>
    /// <returns>The conversations forgotten.</returns>
    public async Task<IReadOnlyList<ConversationReference>> ForgetTeamAsync(string tenant, string teamId, CancellationToken cancellationToken)
    {
        var ofTeam = new List<ConversationReference>();
        await foreach (var record in records.ListAsync(tenant, Kind, cancellationToken))
        {
            if (JsonSerializer.Deserialize(record.Utf8Json.Span, ReferenceJson.Default.StoredReference)?.Lasting is { } lasting && lasting.TeamId == teamId)
            {
                ofTeam.Add(lasting);
            }
        }

        foreach (var reference in ofTeam)
        {
            await ForgetAsync(reference, cancellationToken);
        }

        return ofTeam;
    }

    private static string Lasting(ConversationReference reference, string id) => reference.Scope == ConversationScope.Personal ? id : "";
}

/// <param name="VerifiedAt">When a token vouched for the service URL, at the time of writing.</param>
internal sealed record StoredReference(ConversationReference Lasting, DateTimeOffset? VerifiedAt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredReference))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
