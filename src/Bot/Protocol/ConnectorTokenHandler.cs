using System.Net;
using System.Net.Http.Headers;

namespace Daks.Bot.Protocol;

/// <summary>Signs calls to the connector; one that is not accepted is made once more with a new token.</summary>
internal sealed class ConnectorTokenHandler(IConnectorTokenProvider tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await SignAsync(request, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || token is null)
        {
            return response;
        }

        response.Dispose();
        tokens.Drop(token);
        await SignAsync(request, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private async ValueTask<string?> SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetTokenAsync(cancellationToken);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return token;
    }
}
