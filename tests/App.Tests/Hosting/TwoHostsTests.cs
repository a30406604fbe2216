using Daks.Adapters.Tests.Storage;
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

    private AppFixture here = null!;
    private AppFixture there = null!;
    private TestTeam team = null!;

    public virtual async Task InitializeAsync()
    {
        var settings = (await SettingsAsync()).Append(("Daks:BeobachtungMillisekunden", "1000")).ToArray();
        here = await AppFixture.StartAsync(isLocal: true, change: null, settings);
        there = await AppFixture.StartAsync(isLocal: true, change: null, settings);
        team = here.NewTeam();
        await team.SetUpAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    [Fact]
    public async Task A_tab_shows_the_change_in_the_next_round_also_when_a_chat_turn_has_read_it_before()
    {
        await using var tab = await OpenTabAsync();
        await team.At(there).Anna.Says("K-01 erledigt");
        await team.Anna.Says("K-01");

        var shown = await ShownAfterRoundsAsync(tab.Workspace, version: 2);

        shown.FindAufgabe("K-01")!.IstOffen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_tab_shows_one_change_after_another()
    {
        await using var tab = await OpenTabAsync();

        for (var version = 2; version <= 4; version++)
        {
            await team.At(there).Anna.Says("erledigt");

            (await ShownAfterRoundsAsync(tab.Workspace, version)).Version.ShouldBe(version);
        }
    }

    [Fact]
    public async Task A_status_card_shows_the_change_within_ten_rounds()
    {
        var status = await team.Anna.Says("status");
        await team.At(there).Anna.Says("K-01 erledigt");
        var updated = here.Teams.UpdateOfAsync(status.ActivityId!);

        for (var rounds = 0; rounds < 60 && !updated.IsCompleted; rounds++)
        {
            here.Clock.Advance(Round);
            await Task.WhenAny(updated, Task.Delay(100));
        }

        await updated;
        team.Channel.Message(status.ActivityId!).ShouldSay("Nächster Schritt: Ziel, Format und Termin des Kick-Offs festlegen");
    }

    [Fact]
    public async Task What_nobody_looks_at_is_not_read()
    {
        await using (await OpenTabAsync())
        {
            here.Services.GetRequiredService<ChangeFeed>().WatchedKeys.ShouldBe([await team.KeyAsync()]);
        }

        await team.Anna.Says("status");
        var feed = here.Services.GetRequiredService<ChangeFeed>();
        var glanced = feed.GlancedAtKeys;
        here.Clock.Advance(TimeSpan.FromDays(1));

        feed.WatchedKeys.ShouldBeEmpty();
        glanced.ShouldBe([await team.KeyAsync()]);
        feed.GlancedAtKeys.ShouldBeEmpty();
    }

    /// <summary>What both hosts are told besides.</summary>
    protected abstract Task<IEnumerable<(string Key, string Value)>> SettingsAsync();

    /// <summary>Lets rounds pass until the tab shows this version; each is a second.</summary>
    private async Task<Strategie> ShownAfterRoundsAsync(Workspace workspace, long version)
    {
        var shown = new TaskCompletionSource();
        workspace.Changed += Look;
        Look();
        for (var rounds = 0; rounds < 50 && !shown.Task.IsCompleted; rounds++)
        {
            here.Clock.Advance(Round);
            await Task.WhenAny(shown.Task, Task.Delay(100));
        }

        workspace.Changed -= Look;
        return workspace.Strategie!.Version >= version
            ? workspace.Strategie
            : throw new ShouldAssertException($"The tab still shows version {workspace.Strategie.Version}.");

        void Look()
        {
            if (workspace.Strategie!.Version >= version)
            {
                shown.TrySetResult();
            }
        }
    }

    private async Task<OpenTab> OpenTabAsync()
    {
        var tab = new OpenTab(here.Services.CreateAsyncScope(), team);
        await tab.Workspace.OpenAsync();
        tab.Workspace.Strategie.ShouldNotBeNull();
        return tab;
    }

    /// <summary>A circuit as far as its services go.</summary>
    private sealed class OpenTab : IAsyncDisposable
    {
        private readonly AsyncServiceScope scope;

        public OpenTab(AsyncServiceScope scope, TestTeam team)
        {
            this.scope = scope;
            Workspace = ActivatorUtilities.CreateInstance<Workspace>(
                scope.ServiceProvider, new SignedIn(team), new At($"http://localhost/?team={Uri.EscapeDataString(team.TeamId)}"));
        }

        public Workspace Workspace { get; }

        public async ValueTask DisposeAsync()
        {
            Workspace.Dispose();
            await scope.DisposeAsync();
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
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("daks-");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected override Task<IEnumerable<(string Key, string Value)>> SettingsAsync() =>
        Task.FromResult<IEnumerable<(string, string)>>([("Daks:Daten", folder.FullName)]);
}

public sealed class TwoHostsOnTablesTests : TwoHostsTests
{
    private AzuriteProcess? azurite;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await azurite!.DisposeAsync();
    }

    protected override async Task<IEnumerable<(string Key, string Value)>> SettingsAsync()
    {
        azurite = await AzuriteProcess.StartAsync();
        var table = azurite.NewTable();
        return [("Daks:Speicher", "Tables"), ("Daks:Tables:Verbindung", table.Verbindung!), ("Daks:Tables:Tabelle", table.Tabelle)];
    }
}
