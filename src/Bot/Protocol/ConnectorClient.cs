using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Daks.Bot.Protocol;

/// <inheritdoc cref="IConnectorClient"/>
/// <remarks>Repeats and tokens are the business of the client's handlers.</remarks>
internal sealed class ConnectorClient(HttpClient http, ConnectorHosts hosts, TimeProvider time) : IConnectorClient
{
    /// <summary>Teams clamps page sizes to 50 … 500.</summary>
    private const int PageSize = 500;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public Task<string?> SendAsync(ConversationReference to, OutgoingActivity activity, CancellationToken cancellationToken) =>
        PostAsync(to, Activities(to), activity, cancellationToken);

    public Task<string?> ReplyAsync(
        ConversationReference to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        PostAsync(to, $"{Activities(to)}/{Escape(activityId)}", activity with { ReplyToId = activityId }, cancellationToken);

    public async Task UpdateAsync(
        ConversationReference to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        await CallAsync(
            HttpMethod.Put, to, $"{Activities(to)}/{Escape(activityId)}", OutgoingJson.Write(activity, to), cancellationToken);

    public async Task DeleteAsync(ConversationReference to, string activityId, CancellationToken cancellationToken) =>
        await CallAsync(HttpMethod.Delete, to, $"{Activities(to)}/{Escape(activityId)}", null, cancellationToken);

    public async Task<ConversationReference> CreatePersonalConversationAsync(
        ConversationReference near, string userId, CancellationToken cancellationToken)
    {
        var created = await CreateAsync(near, writer =>
        {
            writer.WriteBoolean("isGroup"u8, false);
            writer.WriteStartArray("members"u8);
            writer.WriteStartObject();
            writer.WriteString("id"u8, userId);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }, cancellationToken);

        return near with
        {
            ConversationId = created.Id,
            Scope = ConversationScope.Personal,
            UserId = userId,
            UserAadObjectId = userId == near.UserId ? near.UserAadObjectId : null,
            TeamId = null,
            TeamAadGroupId = null,
            TeamsChannelId = null,
            ThreadRootId = null,
        };
    }

    public async Task<ChannelThread> CreateChannelThreadAsync(
        ConversationReference near, string teamsChannelId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var created = await CreateAsync(near, writer =>
        {
            writer.WriteBoolean("isGroup"u8, true);
            writer.WriteStartObject("channelData"u8);
            OutgoingJson.WriteId(writer, "channel"u8, teamsChannelId);
            writer.WriteEndObject();
            writer.WritePropertyName("activity"u8);
            OutgoingJson.WriteActivity(writer, activity, near.BotId, conversationId: null);
        }, cancellationToken);

        var thread = near with
        {
            ConversationId = ConversationIds.Root(created.Id),
            Scope = ConversationScope.Channel,
            TeamsChannelId = teamsChannelId,
            ThreadRootId = ConversationIds.Thread(created.Id) ?? created.ActivityId,
        };
        return new ChannelThread(thread, created.ActivityId ?? thread.ThreadRootId);
    }

    public async IAsyncEnumerable<TeamsMember> GetMembersAsync(
        ConversationReference of, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var path = $"v3/conversations/{Escape(of.ConversationId)}/pagedmembers?pageSize={PageSize}";
            var page = await GetAsync(
                of,
                continuation is null ? path : $"{path}&continuationToken={Escape(continuation)}",
                ConnectorJson.Default.MembersAnswer,
                cancellationToken);
            foreach (var member in page.Members ?? [])
            {
                yield return member.ToMember();
            }

            continuation = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuation));
    }

    public async Task<TeamsMember> GetMemberAsync(ConversationReference of, string userId, CancellationToken cancellationToken)
    {
        var path = $"v3/conversations/{Escape(of.ConversationId)}/members/{Escape(userId)}";
        return (await GetAsync(of, path, ConnectorJson.Default.MemberAnswer, cancellationToken)).ToMember();
    }

    public Task<TeamDetails> GetTeamAsync(ConversationReference near, string teamId, CancellationToken cancellationToken) =>
        GetAsync(near, $"v3/teams/{Escape(teamId)}", ConnectorJson.Default.TeamDetails, cancellationToken);

    public async Task<IReadOnlyList<ChannelInfo>> GetChannelsAsync(
        ConversationReference near, string teamId, CancellationToken cancellationToken)
    {
        var path = $"v3/teams/{Escape(teamId)}/conversations";
        return (await GetAsync(near, path, ConnectorJson.Default.ChannelsAnswer, cancellationToken)).Conversations ?? [];
    }

    private static string Activities(ConversationReference to) => $"v3/conversations/{Escape(to.PostingId)}/activities";

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private async Task<string?> PostAsync(
        ConversationReference to, string path, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var answer = await CallAsync(HttpMethod.Post, to, path, OutgoingJson.Write(activity, to), cancellationToken);
        return Parse(answer, ConnectorJson.Default.ResourceAnswer)?.Id;
    }

    private async Task<(string Id, string? ActivityId)> CreateAsync(
        ConversationReference near, Action<Utf8JsonWriter> writeParameters, CancellationToken cancellationToken)
    {
        var body = OutgoingJson.Write(writer =>
        {
            writer.WriteStartObject();
            OutgoingJson.WriteId(writer, "bot"u8, near.BotId);
            OutgoingJson.WriteIfPresent(writer, "tenantId"u8, near.TenantId);
            writeParameters(writer);
            writer.WriteEndObject();
        });
        var answer = await CallAsync(HttpMethod.Post, near, "v3/conversations", body, cancellationToken);
        return Parse(answer, ConnectorJson.Default.ResourceAnswer) is { Id.Length: > 0 } created
            ? (created.Id, created.ActivityId)
            : throw Unusable();
    }

    private async Task<T> GetAsync<T>(
        ConversationReference near, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await CallAsync(HttpMethod.Get, near, path, null, cancellationToken);
        return Parse(answer, type) ?? throw Unusable();
    }

    private async Task<byte[]> CallAsync(
        HttpMethod method, ConversationReference to, string path, ReadOnlyMemory<byte>? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(hosts.Trusted(to), path));
        if (body is { } bytes)
        {
            request.Content = new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = Json } };
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? answer
            : throw ConnectorError.Read(method, response.StatusCode, answer, response.Headers.RetryAfter.From(time.GetUtcNow()));
    }

    /// <returns>Null for an empty body, or one that is not what it should be: a message may be sent, but has no id.</returns>
    private static T? Parse<T>(byte[] answer, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return answer.Length == 0 ? null : JsonSerializer.Deserialize(answer, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ConnectorException Unusable() =>
        new(ConnectorFailure.Refused, HttpStatusCode.OK, code: null, subCode: null, retryAfter: null);
}
