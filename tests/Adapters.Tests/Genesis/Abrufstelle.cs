using Daks.Core.Importe.Abrufe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Formats.Statistik;
using Daks.Genesis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Daks.Adapters.Tests.Genesis;

/// <summary>The adapter over a stub of the offices, on a clock that stands still.</summary>
public abstract class Abrufstelle : IAsyncLifetime
{
    private ServiceProvider _services = null!;

    internal StubGenesis Stub { get; private set; } = null!;

    internal Uhr Uhr { get; } = new();

    internal List<string> Log { get; } = [];

    protected IRegionaldatenbank Datenbank => _services.GetRequiredService<IRegionaldatenbank>();

    public async Task InitializeAsync()
    {
        Stub = await StubGenesis.StartAsync();
        _services = Provider(Stub.Address, StubGenesis.User, StubGenesis.Password);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await Stub.DisposeAsync();
    }

    internal ServiceProvider Provider(string address, string user, string password)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Regionaldatenbank:Adresse"] = address,
            ["Regionaldatenbank:Benutzer"] = user,
            ["Regionaldatenbank:Kennwort"] = password,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(Uhr);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(Log)));
        return services.AddDaksGenesis().BuildServiceProvider();
    }

    protected static Abrufauftrag Auftrag(string code = "12411-01-01-5", params string[] gebiete) => new(
        Abruftabelle.Alle.Single(one => one.Code == code),
        [.. (gebiete.Length == 0 ? ["12065999"] : gebiete).Select(key => Gebiet.Lies(key)!.Value)],
        2023, 2024);

    protected async Task<Abrufergebnis.Geholt> GeholtAsync(Abrufauftrag auftrag) =>
        (await Datenbank.FetchAsync(auftrag, CancellationToken.None)).ShouldBeOfType<Abrufergebnis.Geholt>();

    protected async Task<Abruffehler> AbgewiesenAsync(Abrufauftrag auftrag) =>
        (await Datenbank.FetchAsync(auftrag, CancellationToken.None)).ShouldBeOfType<Abrufergebnis.Abgewiesen>().Fehler;

    /// <summary>What the import makes of it.</summary>
    protected static async Task<Statistikvorschau> LesenAsync(Abrufergebnis.Geholt geholt)
    {
        using var file = new MemoryStream(geholt.Inhalt.ToArray());
        var result = await new Statistikleser().ReadAsync(file, new Leseauftrag
        {
            Dateiname = geholt.Datei,
            Gebiete = Gebietsauswahl.Alle,
            Abgerufen = new DateOnly(2026, 8, 1),
            ImportId = "1",
        }, CancellationToken.None);
        return result.ShouldBeOfType<Leseergebnis.Gelesen>().Vorschau;
    }

    private sealed class Lines(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
