using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Daks.Storage;

namespace Daks.Adapters.Tests.Storage;

/// <summary>The table service of Azurite on a port of its own; ends with this process, however that ends.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite runs in the process that watches our end of its standard input: a killed test run leaves none behind.
    private const string EndWithUs =
        """
        process.stdin.resume().on('end', () => { process.emit('SIGINT'); setTimeout(process.exit, 15000).unref(); });
        require(process.argv[1]);
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private AzuriteProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public TablesOptions NewTable() => Table($"daks{Guid.NewGuid():N}");

    /// <summary>The account and key Azurite publishes for everybody.</summary>
    public TablesOptions Table(string name) => new()
    {
        Verbindung = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + $"TableEndpoint=http://127.0.0.1:{Port}/devstoreaccount1;",
        Tabelle = name,
    };

    /// <param name="location">Where rows are kept; null keeps them in memory.</param>
    /// <param name="port">0 finds a free one.</param>
    public static async Task<AzuriteProcess> StartAsync(string? location = null, int port = 0)
    {
        port = port == 0 ? FreePort() : port;
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { "-e", EndWithUs, FindMain(), "--silent", "--disableTelemetry" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments = ["--tableHost", "127.0.0.1", "--tablePort", $"{port}"];
        string[] keeping = location is null ? ["--inMemoryPersistence"] : ["--location", location];
        foreach (var argument in arguments.Concat(keeping))
        {
            start.ArgumentList.Add(argument);
        }

        var azurite = new AzuriteProcess(Process.Start(start)!, port);
        azurite._process.BeginOutputReadLine();
        await azurite.ListensAsync();
        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task ListensAsync()
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (!_process.HasExited && started.Elapsed < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    private static string FindMain()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Daks.Teams.sln")))
            {
                var main = Path.Combine(folder.FullName, "node_modules", "azurite", "dist", "src", "table", "main.js");
                return File.Exists(main)
                    ? main
                    : throw new FileNotFoundException($"Azurite is not installed. Run 'npm ci' in {folder.FullName}.");
            }
        }

        throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
