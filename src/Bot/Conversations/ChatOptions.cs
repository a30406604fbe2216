using Daks.Core.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>What the chat needs to know of the product around it.</summary>
public sealed class ChatOptions
{
    public const string Section = "Daks";

    private bool _isTabOpen;

    /// <value>Where the tab is reached, for links on cards: https, or http on loopback. Null: cards carry no links.</value>
    public Uri? OeffentlicheAdresse { get; set; }

    /// <value>Whether a team without a strategy gets a copy of the demonstration; default no.</value>
    public bool Beispiel { get; set; }

    /// <value>Object ids (GUIDs) of the Entra directory: people who may see the diagnosis everywhere; default nobody.</value>
    public IList<string> Administratoren { get; init; } = [];

    /// <value>Whether people can use the tab. Where nothing says whom to sign in with, it answers 503.</value>
    public bool IsTabOpen => _isTabOpen;

    /// <summary>For whoever lets people into the tab; no setting, so that no card can promise what is shut.</summary>
    public void OpenTab() => _isTabOpen = true;

    /// <summary>A page of the tab, about this strategy and no other.</summary>
    /// <param name="route">Without a leading slash; may end in a fragment, as the catalogue's destinations do.</param>
    /// <param name="strategie">Null: a page that is about none.</param>
    /// <param name="teamId">The team spoken in; null in chats and alone.</param>
    /// <returns>Null where the tab is shut, its address is not known, or no address of it leads to this strategy.</returns>
    internal Uri? TabLink(string route, Strategie? strategie, string? teamId)
    {
        if (!IsTabOpen || PlaceOf(strategie, teamId) is not { } place)
        {
            return null;
        }

        var cut = route.IndexOf('#', StringComparison.Ordinal);
        return cut < 0 ? PublicLink(route + place) : PublicLink(route[..cut] + place + route[cut..]);
    }

    /// <summary>A page that is open to everybody, signed in or not.</summary>
    /// <returns>Null where the address is not known.</returns>
    internal Uri? PublicLink(string route) =>
        OeffentlicheAdresse is { } address ? new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{route}") : null;

    /// <summary>Somebody's own strategy is the one their tab shows by itself.</summary>
    private static string? PlaceOf(Strategie? strategie, string? teamId) =>
        strategie is null ? ""
        : new Scope(strategie.Kopf.Scope) switch
        {
            { TeamId: { } team } => $"?team={Uri.EscapeDataString(team)}",
            { ChannelId: { } channel } when teamId is not null =>
                $"?team={Uri.EscapeDataString(teamId)}&kanal={Uri.EscapeDataString(channel)}",
            { ChatId: { } chat } => $"?chat={Uri.EscapeDataString(chat)}",
            { IsPerson: true } => "",
            _ => null,
        };
}
