using System.Net.Http.Headers;
using Daks.Bot.Protocol;
using Microsoft.AspNetCore.Http;

namespace Daks.Bench.Status;

/// <summary>
/// The least a bot can do: the same authentication, the activity parsed, fixed bytes posted with the same client to
/// the same connector, and 200.
/// </summary>
internal sealed class BareEndpoint(ActivityAuthentication authentication, IHttpClientFactory clients, TimeProvider time)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly HttpClient _http = clients.CreateClient(BotProtocolExtensions.ConnectorHttp);
    private byte[] _card = [];

    /// <summary>Takes the bytes to post from now on: those of a status turn.</summary>
    public async Task LearnAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _card = body.ToArray();
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var (token, problem) = await authentication.AuthenticateAsync(context);
        if (problem is not null)
        {
            await problem.WriteAsync(context.Response);
            return;
        }

        (var activity, problem) = await ActivityBody.ReadAsync(context.Request, time);
        problem ??= authentication.Authorize(token, activity!);
        if (problem is not null)
        {
            await problem.WriteAsync(context.Response);
            return;
        }

        var conversation = Uri.EscapeDataString(activity!.Conversation.Id);
        var address = $"{activity.ServiceUrl}v3/conversations/{conversation}/activities/{activity.Id}";
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ReadOnlyMemoryContent(_card) { Headers = { ContentType = Json } },
        };
        using var response = await _http.SendAsync(request, context.RequestAborted);
        response.EnsureSuccessStatusCode();
    }
}
