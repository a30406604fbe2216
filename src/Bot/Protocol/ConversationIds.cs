namespace Daks.Bot.Protocol;

/// <summary>Conversation ids of channel threads: <c>{channel};messageid={root message}</c>.</summary>
internal static class ConversationIds
{
    private const string Separator = ";messageid=";

    public static string Root(string conversationId) =>
        conversationId.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? conversationId[..at] : conversationId;

    public static string? Thread(string conversationId) =>
        conversationId.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at
            ? conversationId[(at + Separator.Length)..]
            : null;

    public static string InThread(string rootId, string? messageId) =>
        messageId is null ? rootId : rootId + Separator + messageId;
}
