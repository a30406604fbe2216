using System.Net;
using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>A page on another origin that frames the tab and speaks TeamsJS' protocol, as Teams does.</summary>
internal sealed class FakeTeams : IAsyncDisposable
{
    public const string Origin = "https://teams.microsoft.com";

    private readonly WebApplication _app;

    private FakeTeams(WebApplication app) => _app = app;

    /// <value>The rule that makes Chromium find us under the name of Teams.</value>
    public string ResolverRule => $"MAP teams.microsoft.com 127.0.0.1:{Port}";

    private int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public static async Task<FakeTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(SelfSigned.Certificate)));
        var app = builder.Build();
        app.MapGet("/", (string tab, string? team, string? chat) => Results.Content(Page(tab, team, chat), "text/html; charset=utf-8"));
        await app.StartAsync();
        return new FakeTeams(app);
    }

    public static string PageFor(string tab, string team) =>
        $"{Origin}/?tab={Uri.EscapeDataString(tab)}&team={Uri.EscapeDataString(team)}";

    public static string PageForChat(string tab, string chat) =>
        $"{Origin}/?tab={Uri.EscapeDataString(tab)}&chat={Uri.EscapeDataString(chat)}";

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string Page(string tab, string? team, string? chat) => $$"""
        <!DOCTYPE html>
        <html lang="de"><head><title>Teams</title></head>
        <body style="margin:0">
        <iframe id="tab" title="DAKS" src="{{WebUtility.HtmlEncode(tab)}}" style="width:1200px;height:760px;border:0"></iframe>
        <script>
        const calls = window.calls = [];
        const frame = document.getElementById('tab').contentWindow;
        const context = location.search.includes('konfiguration') ? 'settings' : 'content';
        const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, isNAAChannelRecommended: false,
          supports: { pages: { config: {}, tabs: {}, appButton: {}, backStack: {}, currentApp: {} } } });
        const answers = {
          initialize: () => [context, 'web', runtime, '2.58.0'],
          getContext: () => [{ locale: 'de-de', theme: window.theme ?? 'default', {{Where(team, chat)}}, entityId: 'daks', frameContext: context, hostClientType: 'web' }],
          'settings.setSettings': () => [true],
        };
        window.tell = (func, args) => frame.postMessage({ func, args }, '*');
        addEventListener('message', (event) => {
          const { id, uuid, func, args } = event.data;
          if (event.source !== frame || !func) return;
          calls.push({ func, args });
          const answer = answers[func]?.();
          if (answer) frame.postMessage({ id, uuid, uuidAsString: event.data.uuidAsString, args: answer }, event.origin);
        });
        </script>
        </body></html>
        """;

    /// <summary>The place as Teams tells it: a team with its General channel, or a chat.</summary>
    private static string Where(string? team, string? chat) =>
        chat is null ? $"teamId: '{team}', channelId: '{team}'" : $"chatId: '{chat}'";
}
