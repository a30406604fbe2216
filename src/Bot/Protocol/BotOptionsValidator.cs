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
                yield return "Bot:AppId is missing: the client id of the Azure Bot. It may be empty in Development only.";
            }
        }
        else if (!Guid.TryParse(options.AppId, out _))
        {
            yield return "Bot:AppId is no client id: a GUID is expected.";
        }

        if (options.AllowedTenants.Count == 0 && !isDevelopment)
        {
            yield return "Bot:AllowedTenants is missing: the ids of the tenants to serve, or \"*\" to serve any tenant on purpose.";
        }

        if (options.AllowedTenants.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Bot:AllowedTenants holds an empty entry.";
        }

        if (options is { AppType: BotAppType.SingleTenant, AppId.Length: > 0 })
        {
            if (options.TenantId.Length == 0)
            {
                yield return "Bot:TenantId is missing: with Bot:AppType SingleTenant, tokens come from the bot's home tenant.";
            }

            if (options.ClientSecret.Length == 0)
            {
                yield return "Bot:ClientSecret is missing: Bot:AppType SingleTenant needs one (UserAssignedMSI needs none).";
            }
        }

        if (!IsMetadataAddress(options.OpenIdMetadataAddress))
        {
            yield return "Bot:OpenIdMetadataAddress is no https address (http is for loopback).";
        }

        if (options.Issuer.Length == 0)
        {
            yield return "Bot:Issuer is empty: https://api.botframework.com in the public cloud.";
        }

        foreach (var host in options.AllowedConnectorHosts.Where(host => !IsHost(host)))
        {
            yield return $"Bot:AllowedConnectorHosts holds \"{host}\", which is no host name: give the name alone, without scheme, port or path.";
        }
    }

    private static bool IsMetadataAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static bool IsHost(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out _)
        || (Uri.CheckHostName(host) == UriHostNameType.Dns && (host.Contains('.', StringComparison.Ordinal) || host == "localhost"));
}
