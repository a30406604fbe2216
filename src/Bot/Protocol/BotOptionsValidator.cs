using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Daks.Bot.Protocol;

/// <summary>Refuses to start with settings that would leave the bot deaf, mute or open; says all that is wrong at once.</summary>
internal sealed class BotOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(BotOptions options)
    {
        var isDevelopment = environment.IsDevelopment();
        if (options.AppId.Length == 0)
        {
            if (!isDevelopment)
            {
                yield return "Bot:AppId fehlt: die Client-ID des Azure Bot. Leer darf sie nur in der Entwicklung sein.";
            }
        }
        else if (!Guid.TryParse(options.AppId, out _))
        {
            yield return "Bot:AppId ist keine Client-ID: Erwartet wird eine GUID.";
        }

        if (options.AllowedTenants.Count == 0 && !isDevelopment)
        {
            yield return "Bot:AllowedTenants fehlt: die Kennungen der Mandanten, die DAKS bedient, oder \"*\" für ausdrücklich alle.";
        }

        if (options.AllowedTenants.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Bot:AllowedTenants enthält einen leeren Eintrag.";
        }

        if (options.AllowedTenants.Count > 1 && options.AllowedTenants.Contains("*"))
        {
            yield return "Bot:AllowedTenants nennt Mandanten und lässt mit \"*\" zugleich alle zu; bitte nur eines davon angeben.";
        }

        if (options is { AppType: BotAppType.UserAssignedMSI, ClientSecret.Length: > 0 })
        {
            yield return "Bot:ClientSecret ist gesetzt, gilt aber nur mit Bot:AppType SingleTenant; bitte eines von beiden ändern.";
        }

        if (options.AppId.Length == 0 && options.ClientSecret.Length > 0)
        {
            yield return "Bot:ClientSecret ist gesetzt, aber Bot:AppId fehlt.";
        }

        if (options is { AppType: BotAppType.SingleTenant, AppId.Length: > 0 })
        {
            if (options.TenantId.Length == 0)
            {
                yield return "Bot:TenantId fehlt: Mit Bot:AppType SingleTenant kommen die Token aus dem Mandanten des Bots.";
            }

            if (options.ClientSecret.Length == 0)
            {
                yield return "Bot:ClientSecret fehlt: Bot:AppType SingleTenant braucht eines (UserAssignedMSI braucht keines).";
            }
        }

        if (!IsMetadataAddress(options.OpenIdMetadataAddress))
        {
            yield return "Bot:OpenIdMetadataAddress ist keine Adresse mit https:// (http gilt nur für diesen Rechner).";
        }

        if (options.Issuer.Length == 0)
        {
            yield return "Bot:Issuer ist leer: In der öffentlichen Cloud ist es https://api.botframework.com.";
        }

        if (!IsOrigin(options.Authority))
        {
            yield return "Bot:Authority ist keine Adresse mit https:// und ohne Pfad: In der öffentlichen Cloud ist es https://login.microsoftonline.com.";
        }

        if (!IsScope(options.TokenScope))
        {
            yield return "Bot:TokenScope ist kein Bereich eines Tokens: Erwartet wird eine Adresse mit https://, die auf /.default endet.";
        }

        foreach (var host in options.AllowedConnectorHosts.Where(host => !IsHost(host)))
        {
            yield return $"Bot:AllowedConnectorHosts enthält \"{host}\", das ist kein Rechnername: bitte nur den Namen, ohne https://, Port und Pfad.";
        }

        foreach (var host in options.AllowedFileHosts.Where(host => !IsHost(host)))
        {
            yield return $"Bot:AllowedFileHosts enthält \"{host}\", das ist kein Rechnername: bitte nur den Namen, ohne https://, Port und Pfad.";
        }
    }

    private static bool IsMetadataAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    /// <summary>The client secret is sent there.</summary>
    private static bool IsOrigin(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", PathAndQuery: "/", Fragment: "", UserInfo: "" };

    private static bool IsScope(string scope) =>
        Uri.TryCreate(scope, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && scope.EndsWith("/.default", StringComparison.Ordinal);

    private static bool IsHost(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _)
        || (Uri.CheckHostName(host) == UriHostNameType.Dns && (host.Contains('.', StringComparison.Ordinal) || host == "localhost"));
}
