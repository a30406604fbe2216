using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Daks.Storage;

namespace Daks.Tests.Shared;

/// <summary>The table service of Azurite on a port of its own; ends with this process, however that ends.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite runs in the process that watches our end of its standard input: a killed test run leaves none behind.
    private const string EndWithUs =
        """
        process.stdin.resume().on('end', () => { process.emit('SIGINT'); setTimeout(process.exit, 15000).unref(); });
        require(process.argv[1]);
        """;

    private readonly BoundProcess _process;

    private AzuriteProcess(BoundProcess process, int port) => (_process, Port) = (process, port);

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
        port = port == 0 ? Ports.Free() : port;
        string[] keeping = location is null ? ["--inMemoryPersistence"] : ["--location", location];
        string[] arguments =
        [
            "-e", EndWithUs, FindMain(), "--silent", "--disableTelemetry",
            "--tableHost", "127.0.0.1", "--tablePort", $"{port}",
            .. keeping,
        ];
        var azurite = new AzuriteProcess(new BoundProcess(new ProcessStartInfo("node", arguments)), port);
        await azurite._process.ReadyAsync(azurite.ListensAsync);
        return azurite;
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<bool> ListensAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string FindMain()
    {
        var main = Repository.File("node_modules", "azurite", "dist", "src", "table", "main.js");
        return File.Exists(main)
            ? main
            : throw new FileNotFoundException($"Azurite is not installed. Run 'npm ci' in {Repository.Root}.");
    }
}
