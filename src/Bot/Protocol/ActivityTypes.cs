namespace Daks.Bot.Protocol;

/// <summary>The activity types Teams sends or accepts; others exist and are answered with 200.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string Typing = "typing";

    /// <summary>The type itself when it is one of ours, else <c>other</c>: a tag of bounded cardinality.</summary>
    internal static string Tag(string type) => type switch
    {
        Message or MessageUpdate or MessageDelete or MessageReaction or ConversationUpdate
            or InstallationUpdate or Invoke or Event or Typing => type,
        _ => "other",
    };
}
