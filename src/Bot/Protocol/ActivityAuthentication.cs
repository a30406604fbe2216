using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Daks.Bot.Protocol;

/// <summary>What a caller's token says.</summary>
/// <param name="ServiceUrl">The service URL it vouches for; null when it names none.</param>
/// <param name="Channels">The channels its key may sign for.</param>
internal sealed record ChannelToken(string? ServiceUrl, FrozenSet<string> Channels);

/// <summary>
/// Settles who sent an activity, in two steps: the token before the body is read, then what the token says
/// against what the activity says.
/// </summary>
internal sealed class ActivityAuthentication(
    ChannelTokenValidator tokens, ConnectorHosts hosts, IOptions<BotOptions> options, IHostEnvironment environment)
{
    private const string Scheme = "Bearer ";
    private const string Teams = "msteams";

    /// <returns>The token's statements, null for an unsigned request that may pass; or the problem.</returns>
    public async ValueTask<(ChannelToken? Token, BotProblem? Problem)> AuthenticateAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count == 0)
        {
            return hosts.IsLocalOnly && IsFromThisMachine(context) ? (null, null) : (null, BotProblem.TokenMissing);
        }

        if (header is not [{ } value]
            || !value.StartsWith(Scheme, StringComparison.Ordinal)
            || value.AsSpan(Scheme.Length) is not { IsEmpty: false } token
            || token.ContainsAny(' ', '\t', ','))
        {
            return (null, BotProblem.TokenMissing);
        }

        return await tokens.ValidateAsync(value[Scheme.Length..], context.RequestAborted);
    }

    /// <returns>Null when the activity may become a turn.</returns>
    public BotProblem? Authorize(ChannelToken? token, IncomingActivity activity)
    {
        if (token is not null && !token.Channels.Contains(activity.ChannelId))
        {
            return BotProblem.NotEndorsed;
        }

        // Other channels of the same registration sign just as validly, but let callers choose who they are.
        if (activity.ChannelId != Teams && !environment.IsDevelopment())
        {
            return BotProblem.WrongChannel;
        }

        if (token is not null && !IsSameUrl(token.ServiceUrl, activity.ServiceUrl))
        {
            return BotProblem.ServiceUrlMismatch;
        }

        if (!hosts.Allows(activity.ServiceUrl))
        {
            return BotProblem.ServiceUrlRefused;
        }

        if (token is not null && !IsThisBot(activity.Recipient.Id))
        {
            return BotProblem.WrongRecipient;
        }

        return options.Value.AllowsTenant(activity.TenantId) ? null : BotProblem.ForeignTenant;
    }

    private static bool IsSameUrl(string? claimed, string actual) =>
        claimed is { Length: > 0 }
        && WithoutSlash(claimed).Equals(WithoutSlash(actual), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(string url) => url.EndsWith('/') ? url.AsSpan(0, url.Length - 1) : url;

    private bool IsThisBot(string id) =>
        id.StartsWith("28:", StringComparison.Ordinal)
        && id.AsSpan(3).Equals(options.Value.AppId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Nor a web page's script: it may speak to this machine, and says which page it is of.</summary>
    private static bool IsFromThisMachine(HttpContext context) =>
        ThisMachine.IsAsking(context) && !context.Request.Headers.ContainsKey("Origin");
}
