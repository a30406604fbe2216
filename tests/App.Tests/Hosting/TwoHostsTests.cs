using System.Threading.Channels;
using Daks.App.Tests.Conversations;
using Daks.Core.Strategien;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Hosting;

/// <summary>Two hosts over one store: what is changed at one appears at the other, in an open tab and on a card.</summary>
public abstract class TwoHostsTests : IAsyncLifetime
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly Rounds _rounds = new();
    private AppFixture _here = null!;
    private AppFixture _there = null!;
    private TestTeam _team = null!;

    public virtual async Task InitializeAsync()
    {
        var settings = (await SettingsAsync()).Append(("Daks:BeobachtungMillisekunden", "1000")).ToArray();
        _here = await AppFixture.StartAsync(isLocal: true, _rounds.Count, settings);
        _there = await AppFixture.StartAsync(isLocal: true, change: null, settings);
        _team = _here.NewTeam();
        await _team.SetUpAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
    }

    [Fact]
    public async Task A_tab_shows_the_change_in_the_next_round_also_when_a_chat_turn_has_read_it_before()
    {
        await using var tab = await OpenTabAsync();
        await _team.At(_there).Anna.Says("K-01 erledigt");
        await _team.Anna.Says("K-01");

        var shown = await ShownAfterOneRoundAsync(tab.Workspace, version: 2);

        shown.FindAufgabe("K-01")!.IstOffen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_tab_shows_one_change_after_another_each_in_the_next_round()
    {
        await using var tab = await OpenTabAsync();

        for (var version = 2; version <= 4; version++)
        {
            await _team.At(_there).Anna.Says("erledigt");

            (await ShownAfterOneRoundAsync(tab.Workspace, version)).Version.ShouldBe(version);
        }
    }

    [Fact]
    public async Task A_status_card_shows_the_change_after_ten_rounds_and_a_quiet_moment_at_the_latest()
    {
        var other = _here.NewTeam();
        await other.SetUpAsync();
        await using var tab = await OpenTabAsync(other);
        var status = await _team.Anna.Says("status");
        _here.Clock.ForgetWaits();
        await _team.At(_there).Anna.Says("K-01 erledigt");
        var updated = _here.Teams.UpdateOfAsync(status.ActivityId!);

        for (var round = 0; round < 10; round++)
        {
            await _rounds.PassAsync(_here, await other.KeyAsync());
        }

        await _here.Clock.PassAsync(Quiet);
        await updated;
        _team.Channel.Message(status.ActivityId!).ShouldSay("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen");
    }

    [Fact]
    public async Task What_nobody_looks_at_is_not_read()
    {
        await using (await OpenTabAsync())
        {
            _here.Services.GetRequiredService<ChangeFeed>().WatchedKeys.ShouldBe([await _team.KeyAsync()]);
        }

        await _team.Anna.Says("status");
        var feed = _here.Services.GetRequiredService<ChangeFeed>();
        var glanced = feed.GlancedAtKeys;
        _here.Clock.Advance(TimeSpan.FromDays(1));

        feed.WatchedKeys.ShouldBeEmpty();
        glanced.ShouldBe([await _team.KeyAsync()]);
        feed.GlancedAtKeys.ShouldBeEmpty();
    }

    /// <summary>What both hosts are told besides.</summary>
    protected abstract Task<IEnumerable<(string Key, string Value)>> SettingsAsync();

    /// <summary>Lets one round pass, and waits without a clock until what it found has reached the tab.</summary>
    private async Task<Strategie> ShownAfterOneRoundAsync(Workspace workspace, long version)
    {
        var shown = new TaskCompletionSource();
        workspace.Changed += Look;
        _here.Clock.Advance(Round);
        Look();
        await shown.Task.WaitAsync(TimeSpan.FromSeconds(30));
        workspace.Changed -= Look;
        return workspace.Strategie!;

        void Look()
        {
            if (workspace.Strategie!.Version >= version)
            {
                shown.TrySetResult();
            }
        }
    }

    private async Task<OpenTab> OpenTabAsync(TestTeam? of = null)
    {
        var tab = new OpenTab(_here.Services.CreateAsyncScope(), of ?? _team);
        await tab.Workspace.OpenAsync();
        tab.Workspace.Strategie.ShouldNotBeNull();
        return tab;
    }

    /// <summary>Counts rounds by what they read: a tick that finds the last round still at work would be no round of its own.</summary>
    private sealed class Rounds
    {
        private readonly Channel<StrategieKey> _read = Channel.CreateUnbounded<StrategieKey>();

        public void Count(IServiceCollection services)
        {
            var inner = services.Last(service => service.ServiceType == typeof(IStrategieStore)).ImplementationFactory!;
            services.AddSingleton<IStrategieStore>(provider => new Store((IStrategieStore)inner(provider), _read.Writer));
        }

        /// <param name="watched">A strategy that only an open tab asks for.</param>
        public async Task PassAsync(AppFixture host, StrategieKey watched)
        {
            while (_read.Reader.TryRead(out _))
            {
            }

            host.Clock.Advance(Round);
            while (await _read.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)) != watched)
            {
            }
        }

        private sealed class Store(IStrategieStore inner, ChannelWriter<StrategieKey> read) : StoreAround(inner)
        {
            public override async Task<long?> ReadVersionAsync(StrategieKey key, CancellationToken cancellationToken)
            {
                var version = await base.ReadVersionAsync(key, cancellationToken);
                read.TryWrite(key);
                return version;
            }
        }
    }

    /// <summary>A circuit as far as its services go.</summary>
    private sealed class OpenTab : IAsyncDisposable
    {
        private readonly AsyncServiceScope _scope;

        public OpenTab(AsyncServiceScope scope, TestTeam team)
        {
            _scope = scope;
            Workspace = ActivatorUtilities.CreateInstance<Workspace>(
                scope.ServiceProvider, new SignedIn(team), new At($"http://localhost/?team={Uri.EscapeDataString(team.TeamId)}"));
        }

        public Workspace Workspace { get; }

        public async ValueTask DisposeAsync()
        {
            Workspace.Dispose();
            await _scope.DisposeAsync();
        }
    }

    private sealed class SignedIn(TestTeam team) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new(new System.Security.Claims.ClaimsIdentity(
            [
                new(SignedInPerson.TenantClaim, team.Tenant),
                new(SignedInPerson.ObjectIdClaim, team.Anna.Person.ObjectId),
                new(SignedInPerson.NameClaim, team.Anna.Person.Name),
            ],
            "test"))));
    }

    private sealed class At : NavigationManager
    {
        public At(string uri) => Initialize("http://localhost/", uri);
    }
}

public sealed class TwoHostsOnSqliteTests : TwoHostsTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("daks-");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override Task<IEnumerable<(string Key, string Value)>> SettingsAsync() =>
        Task.FromResult<IEnumerable<(string, string)>>([("Daks:Daten", _folder.FullName)]);
}

public sealed class TwoHostsOnTablesTests : TwoHostsTests
{
    private AzuriteProcess? _azurite;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _azurite!.DisposeAsync();
    }

    protected override async Task<IEnumerable<(string Key, string Value)>> SettingsAsync()
    {
        _azurite = await AzuriteProcess.StartAsync();
        var table = _azurite.NewTable();
        return [("Daks:Speicher", "Tables"), ("Daks:Tables:Verbindung", table.Verbindung!), ("Daks:Tables:Tabelle", table.Tabelle)];
    }
}
