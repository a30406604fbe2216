using Daks.Bot.Protocol;
using Daks.Host.Betrieb;
using Microsoft.Extensions.Options;

namespace Daks.Host.Anmeldung;

/// <summary>The app registration people sign in to the tab with. Not the bot's identity, which may be a managed one.</summary>
internal sealed class EntraOptions
{
    public const string Section = "Entra";

    /// <summary>Stands for whichever tenant somebody comes from; then <c>Bot:AllowedTenants</c> says who may.</summary>
    public const string AnyOrganization = "organizations";

    /// <value>The registration's client id; empty: nobody can sign in, and the tab says so.</value>
    public string ClientId { get; set; } = "";

    /// <value>The tenant the registration lives in, or <see cref="AnyOrganization"/>.</value>
    public string TenantId { get; set; } = "";

    /// <value>One of the two ways to prove who asks; belongs in a secret store.</value>
    public string ClientSecret { get; set; } = "";

    /// <value>The other way: the managed identity that is trusted as a federated credential of the registration.</value>
    public string ManagedIdentityClientId { get; set; } = "";

    /// <value>Where people sign in; another cloud has another.</value>
    public string Instance { get; set; } = "https://login.microsoftonline.com/";

    public bool IsConfigured => ClientId.Length > 0;

    /// <value>Tokens say in one of two ways whom they are for: by what the manifest calls the resource, or by the bare client id.</value>
    public IEnumerable<string> Audiences(Uri publicAddress) =>
    [
        ClientId,
        $"api://{ClientId}",
        $"api://{publicAddress.Authority}/{ClientId}",
        // What Microsoft asks for where one registration serves bot and tab.
        $"api://{publicAddress.Authority}/botid-{ClientId}",
    ];
}

internal sealed class EntraOptionsValidator(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<EntraOptions>
{
    public ValidateOptionsResult Validate(string? name, EntraOptions options)
    {
        var problems = Problems(options).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(EntraOptions options)
    {
        if (!options.IsConfigured)
        {
            if (options.TenantId.Length + options.ClientSecret.Length + options.ManagedIdentityClientId.Length > 0)
            {
                yield return "Entra:ClientId fehlt, obwohl andere Angaben unter Entra stehen: die Client-ID der App-Registrierung für die Anmeldung.";
            }

            yield break;
        }

        if (!Guid.TryParse(options.ClientId, out _))
        {
            yield return "Entra:ClientId ist keine Client-ID: Erwartet wird eine GUID.";
        }

        if (options.TenantId != EntraOptions.AnyOrganization && !Guid.TryParse(options.TenantId, out _))
        {
            yield return $"Entra:TenantId muss die GUID Ihres Mandanten sein, oder „{EntraOptions.AnyOrganization}“, wenn DAKS mehrere bedient.";
        }

        switch (options)
        {
            case { ClientSecret: "", ManagedIdentityClientId: "" }:
                yield return "Entra:ClientSecret oder Entra:ManagedIdentityClientId fehlt: Eines von beiden weist DAKS bei der Anmeldung aus.";
                break;
            case { ClientSecret.Length: > 0, ManagedIdentityClientId.Length: > 0 }:
                yield return "Entra:ClientSecret und Entra:ManagedIdentityClientId widersprechen sich; bitte nur eines davon angeben.";
                break;
        }

        if (!Uri.TryCreate(options.Instance, UriKind.Absolute, out var instance) || instance.Scheme != Uri.UriSchemeHttps || instance.AbsolutePath != "/")
        {
            yield return "Entra:Instance muss eine Adresse mit https:// und ohne Pfad sein.";
        }

        if (environment.IsDevelopment() && string.IsNullOrWhiteSpace(configuration[$"{BetriebOptions.Section}:{nameof(BetriebOptions.OeffentlicheAdresse)}"]))
        {
            yield return "Daks:OeffentlicheAdresse fehlt: Ohne sie ist nicht zu prüfen, ob eine Anmeldung für dieses DAKS gilt.";
        }

        var tenants = configuration.GetSection($"{BotOptions.Section}:{nameof(BotOptions.AllowedTenants)}").Get<string[]>() ?? [];
        if (Guid.TryParse(options.TenantId, out _) && tenants.Length > 0 && !tenants.Contains(BotOptions.AnyTenant)
            && !tenants.Contains(options.TenantId, StringComparer.OrdinalIgnoreCase))
        {
            yield return "Entra:TenantId steht nicht in Bot:AllowedTenants: So könnte sich niemand anmelden.";
        }

        if (options.TenantId == EntraOptions.AnyOrganization && tenants.All(tenant => string.IsNullOrWhiteSpace(tenant) || tenant == BotOptions.AnyTenant))
        {
            yield return $"Entra:TenantId ist „{EntraOptions.AnyOrganization}“, aber Bot:AllowedTenants grenzt nichts ein: Dann könnte sich jede Organisation anmelden. Bitte die Mandanten dort nennen.";
        }
    }
}
