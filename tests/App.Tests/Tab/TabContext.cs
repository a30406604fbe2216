using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Importe.Abrufe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;
using Daks.Core.Vorausberechnungen;
using Daks.Formats.Statistik;
using Daks.Storage;
using Daks.Storage.Eingaenge;
using Daks.Tab;
using Daks.Tab.Geruest;
using Daks.Tab.Sitzungen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.FluentUI.AspNetCore.Components;

namespace Daks.App.Tests.Tab;

/// <summary>The tab's components over the real service and a store of their own, on Monday, 1 March 2027.</summary>
public class TabContext : BunitContext
{
    protected const string Team = "19:demografiestrategie@thread.tacv2";

    private readonly BunitAuthorizationContext _authorization;
    private readonly string _data = Directory.CreateTempSubdirectory("daks-tab-").FullName;

    // What another thread does next may take longer than a second on a machine that has other work.
    static TabContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    public TabContext()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de-DE");
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.Setup<string[]>("daks.drafts.keys", _ => true).SetResult([]);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["DAKS_DATA"] = _data }).Build();
        foreach (var kind in ArtefaktRegistry.All)
        {
            Services.AddSingleton(kind);
        }

        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<ArtefaktKinds>();
        Services.AddSingleton<ChangeFeed>();
        Services.AddSingleton<StrategieService>();
        Services.AddSingleton<ImportService>();
        Services.AddSingleton<VorausberechnungService>();
        Services.AddSingleton<Strategieverzeichnis>();
        Services.AddDaksStorage(configuration);
        Services.AddFluentUIComponents();
        Services.AddWorkspace();
        Services.AddSingleton<IStatistikleser, Statistikleser>();
        Services.AddSingleton<ITabellenleser, Tabellenleser>();
        Services.AddSingleton<IEingangskorb>(new Eingangsordner(Path.Combine(_data, "eingang"), hoechstens: 1024 * 1024, Time));
        Services.AddSingleton<IRegionaldatenbank>(Regionaldatenbank);
        Services.AddSingleton<AntiforgeryStateProvider>(new NoToken());
        Services.AddSingleton<Beispielstrategie>();
        Services.AddSingleton<Preferences>();
        Services.AddSingleton<Zugang>();
        Services.AddSingleton<Kalenderabos>();
        Services.AddSingleton<ITeamMembers>(Members);
        _authorization = this.AddAuthorization();
        SignIn(Musterpersonen.AnnaBerg);
    }

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.FromHours(1)));

    protected TeamOfMusterstadt Members { get; } = new();

    internal FakeRegionaldatenbank Regionaldatenbank { get; } = new();

    protected StrategieKey Key { get; private set; }

    protected StrategieService Service => Services.GetRequiredService<StrategieService>();

    /// <param name="team">Null as in production, where no sign-in names one.</param>
    /// <param name="ends">When the session ends; null for never.</param>
    protected void SignIn(string personId, string? team = Team, DateTimeOffset? ends = null) => _authorization.SetAuthorized(Musterpersonen.Namen[personId]).SetClaims(
    [
        new Claim(SignedInPerson.TenantClaim, Musterpersonen.Tenant),
        new Claim(SignedInPerson.ObjectIdClaim, personId),
        new Claim(SignedInPerson.NameClaim, Musterpersonen.Namen[personId]),
        .. team is null ? Array.Empty<Claim>() : [new Claim(SignedInPerson.TeamClaim, team)],
        .. ends is { } end ? [new Claim(SignedInPerson.EndsClaim, $"{end.ToUnixTimeSeconds()}")] : Array.Empty<Claim>(),
    ]);

    /// <summary>A Kommune on the Standard path, led by Anna Berg.</summary>
    protected Task SetUpAsync(string team = Team, string name = "Musterstadt") => SetUpAsync(Scope.Team(team), name, kanal: null);

    /// <summary>A channel of the team with a strategy of its own.</summary>
    /// <param name="team">Null leaves its binding as it was before teams were noted.</param>
    protected async Task SetUpKanalAsync(string channelId, string kanal, string? team = Team)
    {
        await SetUpAsync(Scope.Channel(channelId), "Musterstadt", kanal);
        if (team is not null)
        {
            await Services.GetRequiredService<Strategieverzeichnis>().LearnTeamAsync(
                Musterpersonen.Tenant, Scope.Channel(channelId), team, CancellationToken.None);
        }
    }

    protected Task SetUpGroupChatAsync(string chatId, string name) => SetUpAsync(Scope.GroupChat(chatId), name, kanal: null);

    /// <summary>What somebody set up in their personal chat.</summary>
    protected Task SetUpAloneAsync(string personId, string name) => SetUpAsync(Scope.Person(personId), name, kanal: null);

    private async Task SetUpAsync(Scope scope, string name, string? kanal)
    {
        Key = await Services.GetRequiredService<Strategieverzeichnis>().ReserveAsync(Musterpersonen.Tenant, scope, CancellationToken.None);
        var kommune = new KommuneEingabe { Name = name, Einwohnerzahl = 19_420, Land = Bundesland.Brandenburg };
        await DoAsync(Musterpersonen.AnnaBerg, new SetupStrategie(kommune, Einstieg.Anfang, Pfad.Standard, null, scope.Value, kanal));
    }

    /// <summary>The rows of a kind are as nobody left them: damaged, or of a schema to come.</summary>
    /// <param name="set">What they are set to, for example <c>json = '{'</c>.</param>
    protected async Task SpoilAsync(StrategieKey key, string kind, string set)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_data, "daks.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE artefakt SET {set} WHERE partition LIKE '%' || $id AND kind = $kind; UPDATE strategie SET version = version + 1 WHERE partition LIKE '%' || $id";
        command.Parameters.AddWithValue("$id", key.Id);
        command.Parameters.AddWithValue("$kind", kind);
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(1);
    }

    /// <summary>Somebody does something elsewhere: in the chat, or in another browser.</summary>
    protected async Task<Strategie> DoAsync(string personId, StrategieCommand command)
    {
        var outcome = await Service.ExecuteAsync(
            new CommandRequest(Key, command, personId, Musterpersonen.Namen[personId], Guid.NewGuid().ToString("N")), CancellationToken.None);
        return outcome.ShouldBeOfType<Outcome.Done>().Strategie;
    }

    /// <summary>The figures of Musterstadt, imported by Dirk; the key says which of the areas it is.</summary>
    protected async Task ImportAsync()
    {
        var kommune = (await StrategieAsync()).Kommune;
        await DoAsync(Musterpersonen.AnnaBerg, new ChangeKommune(new KommuneEingabe
        {
            Name = kommune.Name,
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = Musterzahlen.Ags,
            Einwohnerzahl = kommune.Einwohnerzahl,
            Land = kommune.Land,
        }));
        var outcome = await Musterzahlen.ImportAsync(
            Services.GetRequiredService<ImportService>(), Key, Musterpersonen.DirkVogel, Musterpersonen.Namen[Musterpersonen.DirkVogel]);
        outcome.ShouldBeOfType<Outcome.Done>();
    }

    /// <summary>Dirk runs what is proposed for Musterstadt and keeps it, elsewhere.</summary>
    protected async Task KeepProjectionAsync(string titel = "Modellrechnung bis 2044")
    {
        var (one, reihen) = Mustervorausberechnung.Gerechnet(titel);
        var service = Services.GetRequiredService<VorausberechnungService>();
        await DoAsync(Musterpersonen.DirkVogel, await service.WriteAsync(Key, one, reihen, CancellationToken.None));
    }

    /// <summary>Dirk imports further figures.</summary>
    protected async Task ImportAsync(ImportLauf lauf, IReadOnlyList<Zeitreihe> reihen) => await DoAsync(
        Musterpersonen.DirkVogel, await Services.GetRequiredService<ImportService>().WriteAsync(Key, lauf, reihen, CancellationToken.None));

    protected async Task<Strategie> StrategieAsync() => (await Service.FindAsync(Key, CancellationToken.None))!;

    /// <summary>What the page has set up for the team of the sign-in.</summary>
    protected async Task<Strategie> TeamStrategieAsync()
    {
        var key = await Services.GetRequiredService<Strategieverzeichnis>().FindAsync(Musterpersonen.Tenant, [Scope.Team(Team)], CancellationToken.None);
        return (await Service.FindAsync(key!.Value, CancellationToken.None))!;
    }

    protected Task GiveRoleAsync(string personId, Rolle rolle) =>
        DoAsync(Musterpersonen.AnnaBerg, new AssignRollen(personId, Musterpersonen.Namen[personId], [rolle]));

    /// <summary>Opens a page inside its frame, as somebody who follows a link.</summary>
    protected IRenderedComponent<MainLayout> Open<TPage>(string path = "/", params (string Name, object Value)[] parameters)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(path);
        return Render<MainLayout>(layout => layout.Add(frame => frame.Body, builder =>
        {
            builder.OpenComponent<TPage>(0);
            foreach (var (name, value) in parameters)
            {
                builder.AddAttribute(1, name, value);
            }

            builder.CloseComponent();
        }));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_data, recursive: true);
        }
    }

    /// <summary>No request leaves these tests, so none needs a token.</summary>
    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }

    /// <summary>The people of Musterstadt are in every team, until told otherwise.</summary>
    protected sealed class TeamOfMusterstadt : ITeamMembers
    {
        private readonly HashSet<(string Team, string PersonId)> _outside = [];

        private readonly HashSet<string> _guests = [];

        public bool NobodyKnows { get; set; }

        public void CallGuest(string personId) => _guests.Add(personId);

        /// <param name="place">A team, or a private channel.</param>
        public void Leave(string place, string personId) => _outside.Add((place, personId));

        public Task<IReadOnlyList<TeamMember>?> FindAsync(string tenant, string team, CancellationToken cancellationToken) => Task.FromResult(In(team));

        public Task<IReadOnlyList<TeamMember>?> FindInChannelAsync(string tenant, string team, string channel, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TeamMember>?>(In(team) is { } members
                ? [.. members.Where(member => !_outside.Contains((channel, member.PersonId)))]
                : null);

        private IReadOnlyList<TeamMember>? In(string team) => NobodyKnows
            ? null
            : [.. Musterpersonen.Namen.Where(person => !_outside.Contains((team, person.Key))).Select(person => new TeamMember(person.Key, person.Value, _guests.Contains(person.Key)))];
    }
}

internal static class Markup
{
    /// <summary>Presses the first button a person would find under that name.</summary>
    public static Task PressAsync(this IRenderedComponent<MainLayout> page, string name, string within = "main") =>
        page.Button(name, within).ClickAsync();

    public static AngleSharp.Dom.IElement Button(this IRenderedComponent<MainLayout> page, string name, string within = "main") =>
        page.FindAll($"{within} fluent-button, {within} button").First(button => NameOf(button).StartsWith(name, StringComparison.Ordinal));

    public static bool HasButton(this IRenderedComponent<MainLayout> page, string name, string within = "main") =>
        page.FindAll($"{within} fluent-button, {within} button").Any(button => NameOf(button).StartsWith(name, StringComparison.Ordinal));

    public static string Text(this IRenderedComponent<MainLayout> page, string selector) =>
        string.Join(' ', page.Find(selector).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string NameOf(AngleSharp.Dom.IElement button) => button.GetAttribute("aria-label") ?? button.TextContent.Trim();
}
