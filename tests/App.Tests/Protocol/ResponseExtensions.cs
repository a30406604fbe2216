using System.Net;
using System.Text.Json.Nodes;

namespace Daks.App.Tests.Protocol;

internal static class ResponseExtensions
{
    public static async Task<JsonNode?> JsonAsync(this HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    /// <summary>Asserts a refusal: its status, and the stable end of its type.</summary>
    /// <param name="detail">The reason, where one type has several.</param>
    public static async Task ShouldBeRefusedAsync(this HttpResponseMessage response, HttpStatusCode status, string problem, string? field = null, string? detail = null)
    {
        var body = await response.JsonAsync();
        response.StatusCode.ShouldBe(status, body?.ToJsonString());
        (response.Content.Headers.ContentType?.MediaType).ShouldBe("application/problem+json");
        body!["type"]!.GetValue<string>().ShouldBe($"urn:daks:bot:{problem}");
        (body["field"]?.GetValue<string>()).ShouldBe(field);
        if (detail is not null)
        {
            body["detail"]!.GetValue<string>().ShouldBe(detail);
        }
    }
}
