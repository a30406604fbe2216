using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daks.Bot.Protocol;

/// <summary>An activity as it came in: something to read, never to send on.</summary>
/// <remarks>
/// Everything in it was chosen by the sender. Who sent it is settled by <see cref="ActivityAuthentication"/>;
/// what a person may do is settled by the use case, against <see cref="From"/>.
/// </remarks>
public sealed record IncomingActivity
{
    /// <summary>Longest text a turn is given; what lies beyond is cut.</summary>
    public const int MaxTextLength = 4_000;

    /// <value>One of <see cref="ActivityTypes"/>, or something newer.</value>
    public required string Type { get; init; }

    /// <value>Opaque, and unique only within its conversation.</value>
    public string? Id { get; init => field = Ids.OrNone(value); }

    public DateTimeOffset? Timestamp { get; init; }

    /// <value>The client's own zone, e.g. <c>Europe/Berlin</c>; a strategy's days follow the strategy's zone, never this.</value>
    public string? LocalTimezone { get; init; }

    /// <value>
    /// The client's language, e.g. <c>de-DE</c>, from its description where the activity has none; a hint, since the
    /// Playground always says en-US.
    /// </value>
    public string? Locale
    {
        get => field ?? Entities.FirstOrDefault(entity => entity.Type == "clientInfo")?.Locale;
        init;
    }

    /// <value>Where answers go; empty when the sender left it out, which is refused before a turn begins.</value>
    [AllowNull]
    public string ServiceUrl { get; init => field = value ?? ""; } = "";

    /// <value><c>msteams</c>.</value>
    public required string ChannelId { get; init; }

    public required ChannelAccount From { get; init; }

    /// <value>The bot, as <c>28:{app id}</c>.</value>
    public required ChannelAccount Recipient { get; init; }

    public required ConversationAccount Conversation { get; init; }

    /// <value>As typed, with mentions; see <see cref="TextWithoutMention"/>. Null for most card buttons.</value>
    public string? Text { get; init; }

    /// <value>plain, markdown or xml; what a person typed is read as plain text whatever it says.</value>
    public string? TextFormat { get; init; }

    /// <value>low, normal, high or urgent, as the sender marked it.</value>
    public string? Importance { get; init; }

    /// <value>The name of an invoke or event.</value>
    public string? Name { get; init; }

    /// <value>What an invoke, event or card button carries: an object, a string or an array, written by a client.</value>
    public JsonElement? Value { get; init; }

    /// <value>What kind of thing <see cref="Value"/> is, where a client says so.</value>
    public string? ValueType { get; init; }

    /// <value>For card actions and reactions: the message they belong to.</value>
    public string? ReplyToId { get; init => field = Ids.OrNone(value); }

    [AllowNull]
    public IReadOnlyList<ActivityEntity> Entities { get; init => field = Present(value); } = [];

    [AllowNull]
    public IReadOnlyList<ChannelAccount> MembersAdded { get; init => field = Present(value); } = [];

    [AllowNull]
    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init => field = Present(value); } = [];

    [AllowNull]
    public IReadOnlyList<MessageReaction> ReactionsAdded { get; init => field = Present(value); } = [];

    [AllowNull]
    public IReadOnlyList<MessageReaction> ReactionsRemoved { get; init => field = Present(value); } = [];

    /// <value>Of an installationUpdate: add, remove, add-upgrade or remove-upgrade.</value>
    public string? Action { get; init; }

    [AllowNull]
    public IReadOnlyList<IncomingAttachment> Attachments { get; init => field = Present(value); } = [];

    [AllowNull]
    public TeamsChannelData ChannelData { get; init => field = value ?? TeamsChannelData.None; } = TeamsChannelData.None;

    /// <value>The tenant the conversation belongs to; null when the activity names none.</value>
    [JsonIgnore]
    public string? TenantId => ChannelData.Tenant?.Id ?? Conversation.TenantId;

    /// <value>The conversation without its thread: in a channel the channel's id, elsewhere the conversation's.</value>
    [JsonIgnore]
    public string ConversationRootId => ConversationIds.Root(Conversation.Id);

    /// <value>The message a channel thread hangs on; null outside threads.</value>
    [JsonIgnore]
    public string? ThreadRootId => ConversationIds.Thread(Conversation.Id);

    [JsonIgnore]
    public ConversationScope Scope => Conversation.ConversationType switch
    {
        "personal" => ConversationScope.Personal,
        "groupChat" => ConversationScope.GroupChat,
        "channel" => ConversationScope.Channel,
        _ when ChannelData.Team is not null => ConversationScope.Channel,
        _ when Conversation.IsGroup is true => ConversationScope.GroupChat,
        _ => ConversationScope.Personal,
    };

    /// <value>
    /// What the person said to the bot: without the bot's own mention (trusting the entity, never a literal
    /// <c>&lt;at&gt;</c>), in NFC, no-break spaces and runs of blanks as one blank, at most
    /// <see cref="MaxTextLength"/> characters. Empty when nothing was said.
    /// </value>
    [JsonIgnore]
    public string TextWithoutMention => ActivityText.Clean(this);

    /// <value>Short enough to be read out: what people tell their administrators, and what the log says of a failure.</value>
    public string Number => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Conversation.Id}\n{Id}")).AsSpan(0, 4));

    private static IReadOnlyList<T> Present<T>(IReadOnlyList<T>? items)
        where T : class =>
        items is null ? [] : items.Contains(null) ? [.. items.Where(item => item is not null)] : items;
}

/// <summary>Where a conversation takes place.</summary>
public enum ConversationScope
{
    Personal,
    GroupChat,
    Channel,
}

internal static class Ids
{
    /// <summary>An id of nothing but blanks says that there is none: as a key it would be everybody's.</summary>
    public static string? OrNone(string? id) => string.IsNullOrWhiteSpace(id) ? null : id;
}

/// <summary>A person or the bot, as the channel names them.</summary>
public sealed record ChannelAccount
{
    /// <value><c>29:…</c> for a person, as this bot alone knows them; <c>28:{app id}</c> for a bot.</value>
    public required string Id { get; init; }

    public string? Name { get; init; }

    /// <value>The Entra object id: the one key that is the same everywhere.</value>
    public string? AadObjectId { get; init => field = Ids.OrNone(value); }

    /// <value>Chosen by the sender: never decide by it.</value>
    public string? Role { get; init; }

    public string? TenantId { get; init; }

    /// <value>What to know a person by: the object id, or the channel's id where there is none.</value>
    [JsonIgnore]
    public string Key => AadObjectId ?? Id;
}

public sealed record ConversationAccount
{
    /// <value><c>a:…</c>, <c>19:…@thread.v2</c>, or <c>19:…@thread.tacv2;messageid=…</c> in a channel thread.</value>
    public required string Id { get; init; }

    /// <value>personal, groupChat or channel.</value>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
    public bool? IsGroup { get; init; }
    public string? Name { get; init; }
}

/// <summary>A reaction to one of the bot's messages: like, heart, … ; any string may come.</summary>
public sealed record MessageReaction(string? Type);

/// <summary>Something attached. Its URLs are not ours to follow with a token.</summary>
public sealed record IncomingAttachment(string? ContentType, string? ContentUrl, string? Name, JsonElement? Content);
