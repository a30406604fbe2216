namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>The real host, built, in a process and a data folder of its own; can be stopped and started over the same data.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("daks-").FullName;
    private readonly Dictionary<string, string> _environment;
    private ChildProcess? _process;
    private SecondInstance? _store;

    /// <param name="settings">Environment variables beside the defaults of local development.</param>
    /// <param name="isSecure">Whether it also listens at <see cref="SecureAddress"/>, with a certificate nobody trusts.</param>
    public HostProcess(IReadOnlyDictionary<string, string>? settings = null, bool isSecure = false)
    {
        Port = Ports.Free();
        _environment = new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_ENVIRONMENT"] = settings?.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") ?? "Development",
            ["DAKS_PORT"] = $"{Port}",
            ["DAKS_DATA"] = _data,

            // Nobody changes the settings of a test's host; a machine has only so many watches to give.
            ["DOTNET_hostBuilder__reloadConfigOnChange"] = "false",
        };
        if (isSecure)
        {
            _environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Port};https://127.0.0.1:{SecurePort}";
            _environment["ASPNETCORE_Kestrel__Certificates__Default__Path"] = SelfSigned.File;
            _environment["ASPNETCORE_Kestrel__Certificates__Default__Password"] = SelfSigned.Password;
        }
    }

    public int Port { get; }

    public int SecurePort { get; } = Ports.Free();

    public Uri Address => new($"http://localhost:{Port}/");

    public Uri SecureAddress => new($"https://localhost:{SecurePort}/");

    /// <value>The folder the host keeps everything in.</value>
    public string Data => _data;

    /// <value>What is done over it, the host sees as it sees what another instance does.</value>
    public SecondInstance Store => _store ??= new SecondInstance(_data);

    public string Output => _process?.Output ?? "";

    /// <param name="until">What answers 200 when the host has started; live alone where its store is not to be reached.</param>
    public async Task StartAsync(string until = "health/ready")
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        _process = new ChildProcess(
            "dotnet", [Repository.File("src", "Host", "bin", configuration, "net10.0", "Daks.Host.dll")], Repository.File("src", "Host"), _environment);
        await _process.AnswersAsync(new Uri(Address, until));
    }

    /// <summary>Stops it, and the other instance over its store with it: nobody holds a file any more.</summary>
    /// <returns>The exit code; 0 when it stopped cleanly.</returns>
    public async Task<int> StopAsync()
    {
        await CloseStoreAsync();
        return await _process!.TerminateAsync();
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await _process!.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseStoreAsync();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    private async Task CloseStoreAsync()
    {
        if (_store is { } open)
        {
            _store = null;
            await open.DisposeAsync();
        }
    }
}
