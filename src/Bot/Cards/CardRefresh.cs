using System.Text.Json;

namespace Daks.Bot.Cards;

/// <summary>Lets Teams ask the bot for the current card whenever one of these people sees it.</summary>
/// <remarks>Called per person and view: its handler reads and never writes. The new card carries it again.</remarks>
public sealed record CardRefresh
{
    /// <summary>Teams accepts no more.</summary>
    public const int MaxUsers = 60;

    /// <param name="data">What comes back, with the verb.</param>
    /// <param name="userIds">Ids as Teams wrote them (<c>29:…</c>); empty: only by hand, from the menu.</param>
    /// <exception cref="ArgumentException">More than <see cref="MaxUsers"/>.</exception>
    public CardRefresh(CardData data, IReadOnlyList<string> userIds)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        if (userIds.Count > MaxUsers)
        {
            throw new ArgumentException($"Teams refreshes for {MaxUsers} people at most.", nameof(userIds));
        }

        (Data, UserIds) = (data, userIds);
    }

    public CardData Data { get; }

    public IReadOnlyList<string> UserIds { get; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("refresh"u8);
        writer.WriteStartObject("action"u8);
        writer.WriteString("type"u8, "Action.Execute"u8);
        writer.WriteString("verb"u8, Data.Verb);
        writer.WritePropertyName("data"u8);
        Data.Write(writer);
        writer.WriteEndObject();

        writer.WriteStartArray("userIds"u8);
        for (var i = 0; i < UserIds.Count; i++)
        {
            writer.WriteStringValue(UserIds[i]);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
