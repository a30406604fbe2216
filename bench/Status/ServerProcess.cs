using System.Diagnostics;
using System.Net;

namespace Daks.Bench.Status;

/// <summary>A <see cref="BenchServer"/> in a process of its own; it ends with this one, however that ends.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly BoundProcess _process;

    private ServerProcess(BoundProcess process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="settings">Of the host.</param>
    public static async Task<ServerProcess> StartAsync(string environment, params (string Key, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}/");
        string[] arguments =
        [
            BenchServer.Verb,
            $"--environment={environment}",
            $"--urls={address}",
            "--Daks:OeffentlicheAdresse=https://daks.example/",
            $"--Daks:Daten={Workplace.Folder("status")}",
            .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        var process = new BoundProcess(new ProcessStartInfo(Environment.ProcessPath!, arguments));
        var server = new ServerProcess(process, address);
        await process.ReadyAsync(server.IsReadyAsync);
        return server;
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var http = new HttpClient { BaseAddress = Address };
            using var answer = await http.GetAsync("health/ready");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
