namespace Daks.Bot.Protocol;

/// <summary>How an Azure Bot resource proves who it is when it speaks.</summary>
public enum BotAppType
{
    /// <summary>A managed identity: no secret to keep.</summary>
    UserAssignedMSI,

    /// <summary>An app registration with a client secret.</summary>
    SingleTenant,
}

/// <summary>The bot's registration, and whom it listens to.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>The entry of <see cref="AllowedTenants"/> that stands for every tenant.</summary>
    public const string AnyTenant = "*";

    private static readonly string[] TeamsConnectorHosts = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];

    /// <summary>Where files of Teams lie: OneDrive and SharePoint of the public and the national clouds.</summary>
    private static readonly string[] SharePointHosts =
        ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us", "sharepoint.de", "sharepoint.cn", "svc.ms"];

    /// <value>The bot's app (client) id; empty only in Development, for the Agents Playground.</value>
    public string AppId { get; set; } = "";

    /// <value>Default <see cref="BotAppType.UserAssignedMSI"/>.</value>
    public BotAppType AppType { get; set; }

    /// <value>The bot's home tenant, where its tokens come from; needed for <see cref="BotAppType.SingleTenant"/>.</value>
    public string TenantId { get; set; } = "";

    /// <value>Needed for <see cref="BotAppType.SingleTenant"/>; belongs in a secret store.</value>
    public string ClientSecret { get; set; } = "";

    /// <value>Where the keys of incoming tokens are announced; https, or http on loopback.</value>
    public string OpenIdMetadataAddress { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <value>Who signs incoming tokens.</value>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <value>Where the bot's own tokens come from with <see cref="BotAppType.SingleTenant"/>; a managed identity knows by itself. https.</value>
    public string Authority { get; set; } = "https://login.microsoftonline.com";

    /// <value>What the bot's own tokens open: the connector of the cloud the bot is registered in, ending in <c>/.default</c>.</value>
    public string TokenScope { get; set; } = "https://api.botframework.com/.default";

    /// <value>
    /// Tenants whose activities are accepted; <c>*</c> accepts all. The registration does not limit who can
    /// install the app: this list does. May be empty in Development only, which accepts all.
    /// </value>
    public IList<string> AllowedTenants { get; init; } = [];

    /// <value>
    /// Hosts the bot's token may be sent to, each with its subdomains; empty for the Teams connectors of the
    /// public cloud. Only a loopback host that is listed may be reached over http or on a port of its own.
    /// </value>
    public IList<string> AllowedConnectorHosts { get; init; } = [];

    /// <value>
    /// Hosts that files sent to the bot are fetched from, each with its subdomains; empty for OneDrive and SharePoint.
    /// Without a token of ours. Loopback, also over http: in Development, and where it is listed.
    /// </value>
    public IList<string> AllowedFileHosts { get; init; } = [];

    internal IEnumerable<string> FileHosts => AllowedFileHosts.Count > 0 ? AllowedFileHosts : SharePointHosts;

    internal IEnumerable<string> ConnectorHosts =>
        AllowedConnectorHosts.Count > 0 ? AllowedConnectorHosts : TeamsConnectorHosts;

    /// <summary>Whether people of a tenant may speak with DAKS, and open its tab.</summary>
    public bool AllowsTenant(string? tenantId) =>
        AllowedTenants.Count == 0
        || AllowedTenants.Contains(AnyTenant)
        || (tenantId is not null && AllowedTenants.Contains(tenantId, StringComparer.OrdinalIgnoreCase));
}
