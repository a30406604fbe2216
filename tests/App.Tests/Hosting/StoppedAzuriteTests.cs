using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Daks.App.Tests.Conversations;
using Daks.Core.Strategien;
using Daks.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Hosting;

/// <summary>The table service goes away before a read, before a commit, and right after it took one.</summary>
public sealed class StoppedAzuriteTests : IAsyncLifetime
{
    private const string Away = "Die Datenablage ist gerade nicht erreichbar. Nichts wurde geändert.";
    private const string Uncertain = "Die Datenablage hat mitten in der Änderung nicht mehr geantwortet. Ob sie gespeichert wurde, ist ungewiss.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("daks-");
    private readonly CommitHook _hook = new();
    private AzuriteProcess? _azurite;
    private AppFixture _app = null!;
    private TestTeam _team = null!;
    private Answer _status = null!;

    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(_folder.FullName);
        var table = _azurite.Table("daks");
        _app = await AppFixture.StartAsync(
            isLocal: true,
            services => services.AddSingleton(new TableGateway(table, options => options.AddPolicy(_hook, HttpPipelinePosition.PerRetry))),
            ("Daks:Speicher", "Tables"),
            ("Daks:Tables:Verbindung", table.Verbindung!),
            ("Daks:Tables:Tabelle", table.Tabelle));
        _team = _app.NewTeam();
        await _team.SetUpAsync();
        _status = await _team.Anna.Says("status");
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await (_azurite?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Before_a_read_everybody_hears_it_the_process_lives_and_works_again_afterwards()
    {
        var port = await StopAsync();

        var said = await _team.Anna.Says("Nächste Schritte");
        var pressed = await _team.Anna.PressesOn(_status, "Erledigt");
        var (live, away) = (await StatusOfAsync("/health/live"), await StatusOfAsync("/health/ready"));
        await StartAgainAsync(port);
        var ready = await StatusOfAsync("/health/ready");
        var done = await _team.Anna.PressesOn(_status, "Erledigt");
        var again = await _team.Anna.PressesOn(_status, "Erledigt");

        said.Text.ShouldStartWith(Away);
        pressed.Text.ShouldStartWith(Away);
        (live, away, ready).ShouldBe((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK));
        done.ShouldSay("Erledigt: Auftrag der Verwaltungsspitze einholen.");
        again.ShouldSay("war schon erledigt");
        (await _team.VersionAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Before_a_commit_nothing_is_written_and_the_same_press_does_it_afterwards()
    {
        var port = 0;
        _hook.Before = async () => port = port == 0 ? await StopAsync() : port;

        var pressed = await _team.Anna.PressesOn(_status, "Erledigt");
        _hook.Before = null;
        await StartAgainAsync(port);
        var version = await _team.VersionAsync();
        var done = await _team.Anna.PressesOn(_status, "Erledigt");

        pressed.Text.ShouldStartWith(Away);
        version.ShouldBe(1);
        done.ShouldSay("Erledigt: Auftrag der Verwaltungsspitze einholen.");
        await ShouldBeDoneOnceAsync();
    }

    [Fact]
    public async Task After_it_took_a_commit_the_outcome_is_called_uncertain_and_the_same_press_does_nothing_twice()
    {
        var port = 0;
        _hook.After = async () =>
        {
            port = await StopAsync();
            throw new RequestFailedException(0, "The connection is cut.");
        };

        var pressed = await _team.Anna.PressesOn(_status, "Erledigt");
        _hook.After = null;
        var (live, away) = (await StatusOfAsync("/health/live"), await StatusOfAsync("/health/ready"));
        await StartAgainAsync(port);
        var again = await _team.Anna.PressesOn(_status, "Erledigt");

        pressed.Text.ShouldStartWith($"{Uncertain} Drücken Sie in ein paar Minuten noch einmal – doppelt geschieht nichts.");
        (live, away).ShouldBe((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable));
        again.ShouldSay("war schon erledigt");
        await ShouldBeDoneOnceAsync();
    }

    [Fact]
    public async Task Whoever_typed_is_not_told_to_press()
    {
        var port = 0;
        _hook.After = async () =>
        {
            port = await StopAsync();
            throw new RequestFailedException(0, "The connection is cut.");
        };

        var german = await _team.Anna.Says("K-01 erledigt");
        _hook.After = null;
        await StartAgainAsync(port);

        german.Text.ShouldBe($"{Uncertain} „Status“ zeigt in ein paar Minuten, was gilt.");
        await ShouldBeDoneOnceAsync();
    }

    [Fact]
    public async Task An_answer_that_is_lost_on_its_way_costs_nobody_anything()
    {
        _hook.After = () =>
        {
            _hook.After = null;
            throw new RequestFailedException(0, "The connection is cut.");
        };

        var pressed = await _team.Anna.PressesOn(_status, "Erledigt");

        pressed.ShouldSay("Erledigt: Auftrag der Verwaltungsspitze einholen.");
        await ShouldBeDoneOnceAsync();
    }

    /// <summary>One change, whole: the task, its history and the version; whatever was written besides would be a second one.</summary>
    private async Task ShouldBeDoneOnceAsync()
    {
        (await _team.VersionAsync()).ShouldBe(2);
        (await _team.Anna.Says("K-01")).ShouldSay("Zustand: erledigt");
        var entries = await _app.Services.GetRequiredService<IStrategieStore>().ReadHistoryAsync(await _team.KeyAsync(), 10, null, CancellationToken.None);
        entries.Select(entry => entry.Verb).ShouldBe(["aufgabe.erledigt", "strategie.eingerichtet"]);
    }

    private async Task<HttpStatusCode> StatusOfAsync(string path) => (await _app.Http.GetAsync(path)).StatusCode;

    private async Task<int> StopAsync()
    {
        var port = _azurite!.Port;
        await _azurite.DisposeAsync();
        _azurite = null;
        return port;
    }

    private async Task StartAgainAsync(int port) => _azurite = await AzuriteProcess.StartAsync(_folder.FullName, port);

    /// <summary>Knows the requests that carry a transaction.</summary>
    private sealed class CommitHook : HttpPipelinePolicy
    {
        public Func<Task>? Before { get; set; }

        public Func<Task>? After { get; set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var isCommit = message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
            await (isCommit && Before is { } before ? before() : Task.CompletedTask);
            await ProcessNextAsync(message, pipeline);
            await (isCommit && After is { } after ? after() : Task.CompletedTask);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("The store asks asynchronously.");
    }
}
