using System.Text.Json.Serialization;

namespace Daks.Bot.Protocol;

/// <summary>What the connector answers with.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(MembersAnswer))]
[JsonSerializable(typeof(MemberAnswer))]
[JsonSerializable(typeof(ChannelsAnswer))]
[JsonSerializable(typeof(TeamDetails))]
internal sealed partial class ConnectorJson : JsonSerializerContext;

/// <summary>Of a send, an update, or a new conversation.</summary>
internal sealed record ResourceAnswer(string? Id, string? ActivityId);

internal sealed record MembersAnswer(string? ContinuationToken, IReadOnlyList<MemberAnswer>? Members);

internal sealed record ChannelsAnswer(IReadOnlyList<ChannelInfo>? Conversations);

internal sealed record MemberAnswer(
    string? Id,
    string? Name,
    string? ObjectId,
    string? AadObjectId,
    string? GivenName,
    string? Surname,
    string? Email,
    string? UserPrincipalName,
    string? TenantId,
    string? UserRole)
{
    public TeamsMember ToMember() => new()
    {
        Id = Id ?? "",
        AadObjectId = AadObjectId ?? ObjectId,
        Name = Name,
        GivenName = GivenName,
        Surname = Surname,
        Email = Email,
        UserPrincipalName = UserPrincipalName,
        TenantId = TenantId,
        UserRole = UserRole,
    };
}
