namespace Daks.Bot.Conversations;

/// <summary>What the chat needs to know of the product around it.</summary>
public sealed class ChatOptions
{
    public const string Section = "Daks";

    /// <value>Where the tab is reached, for links on cards: https, or http on loopback. Null: cards carry no links.</value>
    public Uri? OeffentlicheAdresse { get; set; }

    /// <value>Whether a team without a strategy gets a copy of the demonstration; default no.</value>
    public bool Beispiel { get; set; }

    /// <value>Object ids (GUIDs) of the Entra directory: people who may see the diagnosis everywhere; default nobody.</value>
    public IList<string> Administratoren { get; init; } = [];

    /// <returns>Null where the tab's address is not known.</returns>
    internal Uri? TabLink(string route) => OeffentlicheAdresse is { } address ? new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{route}") : null;
}
