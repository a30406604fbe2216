using System.Net;
using Daks.App.Tests.Protocol;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Host.Betrieb;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Daks.App.Tests.Hosting;

/// <summary>What nobody caught is said in words of ours, whoever asks and wherever it runs.</summary>
public sealed class ProblemsTests
{
    public static TheoryData<Exception, int, string> Failures => new()
    {
        { new BadHttpRequestException("geheim"), 400, "Diese Adresse lässt sich nicht lesen" },
        { new StoreUnavailableException("geheim"), 503, "Die Datenablage antwortet gerade nicht" },
        { new InvalidOperationException("geheim"), 500, "Das ist misslungen" },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_asked_badly_is_a_problem_with_a_type_and_no_trace(bool isLocal)
    {
        await using var app = await AppFixture.StartAsync(isLocal);
        using var content = new ByteArrayContent([1]);

        using var answer = await app.Http.PostAsync(new Uri("/api/einlesen?name=a.csv", UriKind.Relative), content);

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, "/probleme/eingabe");
    }

    [Theory]
    [InlineData(true, HttpStatusCode.ServiceUnavailable, "/probleme/ablage")]
    [InlineData(false, HttpStatusCode.InternalServerError, "/probleme/unerwartet")]
    public async Task What_fails_is_a_problem_with_a_type_and_no_trace(bool isStore, HttpStatusCode status, string type)
    {
        await using var app = await AppFixture.StartAsync(isLocal: true, change: services => services.Replace(ServiceDescriptor.Singleton<ITeamMembers>(
            _ => throw (isStore ? new StoreUnavailableException("geheim") : new InvalidOperationException("geheim")))));
        using var content = new ByteArrayContent([1]);

        using var answer = await app.Http.PostAsync(new Uri("/api/einlesen?name=a.csv&strategie=b", UriKind.Relative), content);

        await ShouldBeAsync(answer, status, type);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task People_read_a_page(Exception failure, int status, string title)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext
        {
            Request = { Method = "GET", Path = "/stufen/1", Headers = { Accept = "text/html,application/xhtml+xml" } },
            Response = { Body = body },
        };

        var handled = await new Problems(NullLogger<Problems>.Instance).TryHandleAsync(context, failure, CancellationToken.None);

        handled.ShouldBeTrue();
        context.Response.StatusCode.ShouldBe(status);
        var page = System.Text.Encoding.UTF8.GetString(body.ToArray());
        page.ShouldContain($"<h1>{title}</h1>");
        page.ShouldNotContain("geheim");
        context.Response.Headers.ContentSecurityPolicy.ToString().ShouldNotBeEmpty();
    }

    private static async Task ShouldBeAsync(HttpResponseMessage answer, HttpStatusCode status, string type)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.JsonAsync();
        problem!["type"]!.GetValue<string>().ShouldBe(type);
        problem.ToJsonString().ShouldNotContain("geheim");
        problem.ToJsonString().ShouldNotContain("   at ");
    }
}
