using System.Diagnostics;
using System.Net.Http.Headers;
using Daks.App.Tests.Conversations;
using Daks.Core.Aufgaben;
using Daks.Core.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Hosting;

/// <summary>Two instances change one strategy in the same table at the same time; one of them is killed in the middle.</summary>
public sealed class KilledInstanceTests : IAsyncLifetime
{
    private const int Enough = 5;
    private const string Waived = "Als nicht nötig vermerkt";
    private const string Reopened = "Wieder offen";

    private AzuriteProcess _azurite = null!;
    private AppFixture _survivor = null!;
    private Process _victim = null!;
    private Uri _victimAddress = null!;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync();
        var table = _azurite.NewTable();
        _survivor = await AppFixture.StartAsync(
            isLocal: true,
            change: null,
            ("Daks:Speicher", "Tables"),
            ("Daks:Tables:Verbindung", table.Verbindung!),
            ("Daks:Tables:Tabelle", table.Tabelle));
        var port = Ports.Free();
        Directory.CreateDirectory(_survivor.DataFolder);
        _victim = HostProgram.Start(
            _survivor.DataFolder,
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("DAKS_PORT", $"{port}"),
            ("DAKS_DATA", _survivor.DataFolder),
            ("Daks__Speicher", "Tables"),
            ("Daks__Tables__Verbindung", table.Verbindung!),
            ("Daks__Tables__Tabelle", table.Tabelle),
            ("Bot__AllowedConnectorHosts__0", "127.0.0.1"));
        _ = (_victim.StandardOutput.ReadToEndAsync(), _victim.StandardError.ReadToEndAsync());
        _victimAddress = new Uri($"http://127.0.0.1:{port}");
        using var toVictim = new HttpClient { BaseAddress = _victimAddress };
        await HostProgram.UntilReadyAsync(toVictim, _victim);
    }

    public async Task DisposeAsync()
    {
        if (!_victim.HasExited)
        {
            _victim.Kill();
            await _victim.WaitForExitAsync();
        }

        _victim.Dispose();
        await _survivor.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task The_other_one_goes_on_and_nothing_acknowledged_is_lost()
    {
        var team = _survivor.NewTeam();
        await team.SetUpAsync();
        var (atVictim, atSurvivor) = (team.Anna.InSecondChannel(), team.Anna);

        var killed = SendUntilKilledAsync(atVictim);
        var meanwhile = await SendAsync(atSurvivor, until: () => killed.IsCompleted);
        var sentToVictim = await killed;
        var afterwards = await SendAsync(atSurvivor, until: () => Acknowledged(team.Channel) >= meanwhile + Enough);

        var entries = await _survivor.Services.GetRequiredService<IStrategieStore>().ReadHistoryAsync(await team.KeyAsync(), 200, null, CancellationToken.None);
        entries.Select(entry => entry.Version).ShouldBe(Enumerable.Range(1, entries.Count).Reverse().Select(version => (long)version));
        entries.Count(About("K-05")).ShouldBeInRange(Acknowledged(team.SecondChannel), sentToVictim);
        entries.Count(About("K-03")).ShouldBe(Acknowledged(team.Channel));
        Acknowledged(team.SecondChannel).ShouldBeGreaterThanOrEqualTo(Enough);
        afterwards.ShouldBeGreaterThanOrEqualTo(Enough);
        await ShouldStandAsTheHistoryLeftItAsync(team, "K-03", entries);
        await ShouldStandAsTheHistoryLeftItAsync(team, "K-05", entries);
    }

    /// <summary>One wish after another, until the process is killed right after one more was sent.</summary>
    /// <returns>How many were sent.</returns>
    private async Task<int> SendUntilKilledAsync(Speaker speaker)
    {
        using var toVictim = new HttpClient { BaseAddress = _victimAddress };
        for (var sent = 1; ; sent++)
        {
            var message = speaker.Message(sent % 2 == 1 ? "K-05 nicht nötig: wird geprüft" : "K-05 wieder öffnen");
            using var content = new StringContent(message.ToJsonString(), new MediaTypeHeaderValue("application/json"));
            var answer = toVictim.PostAsync("/api/messages", content);
            if (Acknowledged(speaker.Room) >= Enough)
            {
                _victim.Kill();
                await _victim.WaitForExitAsync();
                await answer.ContinueWith(static task => task.Exception, TaskScheduler.Default);
                return sent;
            }

            (await answer).EnsureSuccessStatusCode();
        }
    }

    /// <returns>How many were acknowledged.</returns>
    private static async Task<int> SendAsync(Speaker speaker, Func<bool> until)
    {
        var before = Acknowledged(speaker.Room);
        for (var isWaived = await IsWaivedAsync(speaker.Room.Team, "K-03"); !until(); isWaived = !isWaived)
        {
            await speaker.Says(isWaived ? "K-03 wieder öffnen" : "K-03 nicht nötig: wird geprüft");
        }

        return Acknowledged(speaker.Room) - before;
    }

    private static int Acknowledged(Room room) => room.Messages
        .Select(message => Answer.From(message.Id, message.Body).Words)
        .Count(words => words.StartsWith(Waived, StringComparison.Ordinal) || words.StartsWith(Reopened, StringComparison.Ordinal));

    private static Func<HistoryEntry, bool> About(string code) => entry => entry.Args.GetValueOrDefault("code") == code;

    private static async Task<bool> IsWaivedAsync(TestTeam team, string code) =>
        (await StrategieAsync(team)).FindAufgabe(code)!.Status == AufgabeStatus.Entfaellt;

    private static async Task ShouldStandAsTheHistoryLeftItAsync(TestTeam team, string code, IReadOnlyList<HistoryEntry> entries)
    {
        var last = entries.First(About(code)).Changes.Select(change => change.After).OfType<Aufgabe>().Single();

        (await StrategieAsync(team)).FindAufgabe(code).ShouldBe(last);
    }

    private static async Task<Strategie> StrategieAsync(TestTeam team) =>
        (await team.App.Services.GetRequiredService<StrategieService>().FindAsync(await team.KeyAsync(), CancellationToken.None))!;
}
