namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>The real host, built, in a process and a data folder of its own; can be stopped and started over the same data.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("daks-").FullName;
    private readonly Dictionary<string, string> _environment;
    private ChildProcess? _process;

    /// <param name="settings">Environment variables beside the defaults of local development.</param>
    /// <param name="isSecure">Whether it also listens at <see cref="SecureAddress"/>, with a certificate nobody trusts.</param>
    public HostProcess(IReadOnlyDictionary<string, string>? settings = null, bool isSecure = false)
    {
        Port = Checkout.FreePort();
        _environment = new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["ASPNETCORE_ENVIRONMENT"] = settings?.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") ?? "Development",
            ["DAKS_PORT"] = $"{Port}",
            ["DAKS_DATA"] = _data,
        };
        if (isSecure)
        {
            _environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Port};https://127.0.0.1:{SecurePort}";
            _environment["ASPNETCORE_Kestrel__Certificates__Default__Path"] = SelfSigned.File;
            _environment["ASPNETCORE_Kestrel__Certificates__Default__Password"] = SelfSigned.Password;
        }
    }

    public int Port { get; }

    public int SecurePort { get; } = Checkout.FreePort();

    public Uri Address => new($"http://localhost:{Port}/");

    public Uri SecureAddress => new($"https://localhost:{SecurePort}/");

    public string Output => _process?.Output ?? "";

    public async Task StartAsync()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        _process = new ChildProcess(
            "dotnet", [Checkout.File("src", "Host", "bin", configuration, "net10.0", "Daks.Host.dll")], Checkout.File("src", "Host"), _environment);
        await _process.AnswersAsync(new Uri(Address, "health/ready"));
    }

    /// <returns>The exit code; 0 when it stopped cleanly.</returns>
    public Task<int> StopAsync() => _process!.TerminateAsync();

    public async Task RestartAsync()
    {
        await StopAsync();
        await _process!.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }
}
