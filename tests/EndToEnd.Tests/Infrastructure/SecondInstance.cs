using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>A second instance over the store of a host: brings about what a test begins with, by the use cases the pages call.</summary>
internal sealed class SecondInstance : IAsyncDisposable
{
    private readonly string _data;
    private readonly ServiceProvider _services;

    /// <param name="data">The folder of the host.</param>
    public SecondInstance(string data)
    {
        _data = data;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["DAKS_DATA"] = data }).Build();
        var services = new ServiceCollection();
        foreach (var kind in ArtefaktRegistry.All)
        {
            services.AddSingleton(kind);
        }

        services.AddDaksStorage(configuration);
        services.AddSingleton<ArtefaktKinds>().AddSingleton<ChangeFeed>().AddSingleton<StrategieService>();
        services.AddSingleton<Strategieverzeichnis>().AddSingleton<ImportService>();
        _services = services.BuildServiceProvider();
    }

    private StrategieService Service => _services.GetRequiredService<StrategieService>();

    private Strategieverzeichnis Verzeichnis => _services.GetRequiredService<Strategieverzeichnis>();

    /// <summary>Anna sets up a team of its own.</summary>
    /// <returns>The id of the team.</returns>
    public async Task<string> SetUpAsync(
        string name = "Musterstadt", int inhabitants = 19_420, Bundesland land = Bundesland.Brandenburg, KommuneTyp type = KommuneTyp.Gemeinde, string? ags = null)
    {
        var team = $"19:{Guid.NewGuid():N}@thread.tacv2";
        var key = await Verzeichnis.ReserveAsync(Musterpersonen.Tenant, Scope.Team(team), CancellationToken.None);
        var kommune = new KommuneEingabe { Name = name, Einwohnerzahl = inhabitants, Land = land, Typ = type, Ags = ags };
        await ExecuteAsync(key, new SetupStrategie(kommune, Einstieg.Anfang, Pfad: null, Projektleitung: null, Scope.Team(team).Value));
        return team;
    }

    /// <summary>Anna imports figures; what was never said of the Kommune becomes Musterstadt's.</summary>
    public async Task ImportAsync(string team, ImportLauf lauf, IReadOnlyList<Zeitreihe> reihen)
    {
        var key = await KeyAsync(team);
        var kommune = (await Service.FindAsync(key, CancellationToken.None))!.Kommune;
        if (kommune.Ags is null)
        {
            await ExecuteAsync(key, new ChangeKommune(new KommuneEingabe
            {
                Name = kommune.Name,
                Typ = KommuneTyp.KreisangehoerigeStadt,
                Ags = Musterzahlen.Ags,
                Einwohnerzahl = kommune.Einwohnerzahl,
                Land = kommune.Land,
            }));
        }

        await ExecuteAsync(key, await _services.GetRequiredService<ImportService>().WriteAsync(key, lauf, reihen, CancellationToken.None));
    }

    /// <summary>Anna does something.</summary>
    public async Task ExecuteAsync(string team, StrategieCommand command) => await ExecuteAsync(await KeyAsync(team), command);

    /// <summary>An import whose figures nobody can read: the pages of figures have a bug then.</summary>
    public async Task SpoilFiguresAsync(string team)
    {
        var key = await KeyAsync(team);
        await _services.GetRequiredService<IStrategieStore>().WritePayloadAsync(key, "unlesbar", "?"u8.ToArray(), CancellationToken.None);
        await ExecuteAsync(key, new RecordImport(Musterzahlen.Lauf with { Reihen = "unlesbar" }));
    }

    /// <summary>A strategy nobody can read any more: every page of it has a bug then.</summary>
    public async Task SpoilAsync(string team)
    {
        var key = await KeyAsync(team);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "daks.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE artefakt SET json = '{' WHERE partition LIKE '%' || $id";
        command.Parameters.AddWithValue("$id", key.Id);
        (await command.ExecuteNonQueryAsync()).ShouldBePositive();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<StrategieKey> KeyAsync(string team) =>
        (await Verzeichnis.FindAsync(Musterpersonen.Tenant, [Scope.Team(team)], CancellationToken.None)).ShouldNotBeNull();

    private async Task ExecuteAsync(StrategieKey key, StrategieCommand command)
    {
        var request = new CommandRequest(key, command, Musterpersonen.AnnaBerg, "Anna Berg", Guid.NewGuid().ToString("N"));
        (await Service.ExecuteAsync(request, CancellationToken.None)).ShouldBeOfType<Outcome.Done>();
    }
}
