using System.Globalization;
using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;
using Daks.App.Tests.Protocol;
using Daks.Bot.Kanaele;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <param name="ObjectId">The directory's id.</param>
internal sealed record TestPerson(string ObjectId, string Name)
{
    public string TeamsId => $"29:1{ObjectId}";

    public JsonObject Account => new() { ["id"] = TeamsId, ["name"] = Name, ["aadObjectId"] = ObjectId };

    /// <summary>As the roster shows them.</summary>
    public JsonObject Member(string userRole)
    {
        var member = Account;
        member["userRole"] = userRole;
        return member;
    }
}

/// <summary>A team, its channels and its people. Anna speaks in the channel unless told otherwise.</summary>
internal sealed class TestTeam
{
    /// <summary>Whom the settings of <see cref="AppFixture"/> name as administrator.</summary>
    public const string AdministratorId = "aaaaaaaa-0000-4000-8000-999999999999";

    /// <summary>Another place than Musterstadt: what a channel fills in for a strategy of its own.</summary>
    public static readonly (string Id, string Value)[] Neudorf = [("name", "Neudorf"), ("einwohner", "900"), ("land", "BB")];

    private readonly int _number;

    public TestTeam(AppFixture app, string tenant, int number)
    {
        _number = number;
        (App, Tenant) = (app, tenant);
        Channel = new Room(this, "channel", $"19:kanal{number}@thread.tacv2");
        GroupChat = new Room(this, "groupChat", $"19:chat{number}@thread.v2");
        Anna = In(Channel, "Anna Berg", 1);
        Bernd = In(Channel, "Bernd Kaya", 2);
        Clara = In(Channel, "Clara Thomsen", 3);
        General = new Room(this, "channel", TeamId);
        SecondChannel = new Room(this, "channel", $"19:kanal{number + 100_000}@thread.tacv2");
        Guest = In(Channel, "Gesine Fremd", 8);
        Administrator = new Speaker(Channel, new TestPerson(AdministratorId, "Ada Adler"));
        app.Teams.Channels(TeamId, (TeamId, null), (Channel.ConversationId, "Verkehr"), (SecondChannel.ConversationId, "Jugend"));
        foreach (var room in new[] { Channel, SecondChannel, General })
        {
            app.Teams.Members(
                room.ConversationId,
                [.. new[] { Anna, Bernd, Clara }.Select(speaker => speaker.Person.Member("user")), Guest.Person.Member("guest")]);
        }
    }

    public AppFixture App { get; }
    public string Tenant { get; }
    public string TeamId => $"19:team{_number}@thread.tacv2";
    /// <summary>The same team with the same people, as it is at another host.</summary>
    public TestTeam At(AppFixture other) => new(other, Tenant, _number);

    public Room Channel { get; }

    /// <value>Its id is the team's.</value>
    public Room General { get; }
    public Room SecondChannel { get; }
    public Room GroupChat { get; }
    public Speaker Anna { get; }
    public Speaker Bernd { get; }
    public Speaker Clara { get; }

    /// <value>On the roster as a guest.</value>
    public Speaker Guest { get; }

    /// <value>Named in the settings; nobody in any strategy.</value>
    public Speaker Administrator { get; }

    /// <summary>Somebody the tests have not met.</summary>
    public Speaker Stranger(string name) => In(Channel, name, 9);

    public Room PersonalChatOf(TestPerson person) => new(this, "personal", $"a:1{person.ObjectId}");

    /// <summary>Anna fills in the form as most will: name, population, Land.</summary>
    public async Task<Answer> SetUpAsync(params (string Id, string Value)[] inputs)
    {
        await Anna.Says("einrichten");
        return await Anna.Presses("Strategie einrichten", [("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"), .. inputs]);
    }

    /// <summary>Anna gives the channel they speak in a strategy of its own.</summary>
    public async Task<Answer> SetUpKanalAsync(Speaker? speaker = null, params (string Id, string Value)[] inputs)
    {
        var who = speaker ?? Anna;
        await who.Says("kanal einrichten");
        return await who.PressesVerb(KanalVerbs.Senden, [("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"), .. inputs]);
    }

    /// <summary>Anna gives the channel back to the team's strategy.</summary>
    public async Task<Answer> ReleaseKanalAsync()
    {
        await Anna.Says("kanal lösen");
        return await Anna.Presses("Ja, Kanal lösen");
    }

    /// <summary>As the settings in the tab do it.</summary>
    public Task MakeGuestAsync(TestPerson person) => GiveRoleAsync(person, Rolle.Gast);

    /// <inheritdoc cref="MakeGuestAsync"/>
    public async Task GiveRoleAsync(TestPerson person, Rolle rolle) =>
        await DoAsync(await KeyAsync(), new AssignRollen(person.ObjectId, person.Name, [rolle]));

    /// <summary>As the settings in the tab do it: from then on files know which of the areas is ours.</summary>
    public async Task NameKeyAsync() => await DoAsync(await KeyAsync(), new ChangeKommune(new KommuneEingabe
    {
        Name = "Musterstadt",
        Einwohnerzahl = 19_420,
        Land = Bundesland.Brandenburg,
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = Statistikdatei.Ags,
    }));

    /// <summary>The team's strategy as it is now.</summary>
    public async Task<Strategie> StrategieAsync() =>
        (await App.Services.GetRequiredService<StrategieService>().FindAsync(await KeyAsync(), CancellationToken.None))!;

    /// <summary>Closes and archives the team's strategy.</summary>
    public async Task ArchiveAsync() => await ArchiveAsync(await KeyAsync());

    /// <summary>Closes and archives the channel's own strategy.</summary>
    public async Task ArchiveKanalAsync()
    {
        var key = await App.Services.GetRequiredService<Strategieverzeichnis>().FindAsync(Tenant, [Scope.Channel(Channel.ConversationId)], CancellationToken.None);
        await ArchiveAsync(key!.Value);
    }

    private async Task ArchiveAsync(StrategieKey key)
    {
        await DoAsync(key, new SetStrategieStatus(StrategieStatus.Abgeschlossen));
        await DoAsync(key, new SetStrategieStatus(StrategieStatus.Archiviert));
    }

    /// <summary>Anna does something to the team's strategy elsewhere, in the tab.</summary>
    public async Task DoAsync(StrategieCommand command) => await DoAsync(await KeyAsync(), command);

    private async Task DoAsync(StrategieKey key, StrategieCommand command)
    {
        var outcome = await App.Services.GetRequiredService<StrategieService>().ExecuteAsync(
            new CommandRequest(key, command, Anna.Person.ObjectId, Anna.Person.Name, Guid.NewGuid().ToString("N")), CancellationToken.None);
        outcome.ShouldBeOfType<Outcome.Done>();
    }

    /// <summary>How many changes the team's strategy has seen.</summary>
    public async Task<long> VersionAsync() =>
        (await App.Services.GetRequiredService<StrategieService>().FindAsync(await KeyAsync(), CancellationToken.None))!.Version;

    public async Task<StrategieKey> KeyAsync() =>
        (await App.Services.GetRequiredService<Strategieverzeichnis>().FindAsync(Tenant, [Scope.Team(TeamId)], CancellationToken.None))!.Value;

    private Speaker In(Room room, string name, int who) =>
        new(room, new TestPerson(string.Create(CultureInfo.InvariantCulture, $"aaaaaaaa-0000-4000-8000-{_number:D6}{who:D6}"), name));
}

/// <summary>A conversation in Teams.</summary>
/// <param name="Kind">personal, groupChat or channel.</param>
internal sealed record Room(TestTeam Team, string Kind, string ConversationId)
{
    private static int _ids;

    public AppFixture App => Team.App;

    public bool IsChannel => Kind == "channel";

    public IReadOnlyList<TeamsMessage> Messages => App.Teams.In(ConversationId);

    /// <summary>A message as everybody sees it now.</summary>
    public Answer Message(string activityId)
    {
        var message = Messages.Single(one => one.Id == activityId);
        return Answer.From(message.Id, message.Body);
    }

    /// <summary>The thread a message stands in; the latest one for none.</summary>
    public string? ThreadOf(string? activityId)
    {
        var messages = Messages;
        var path = (messages.FirstOrDefault(message => message.Id == activityId) ?? (messages is [.., var last] ? last : null))?.Path ?? "";
        return path.Split(";messageid=") is [_, var root] ? root : null;
    }

    public static string NextId() => string.Create(CultureInfo.InvariantCulture, $"1{Interlocked.Increment(ref _ids):D12}");

    public JsonObject Activity(string type, TestPerson from, string id, Action<JsonObject> fill, string? threadRoot = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = App.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            ["serviceUrl"] = App.Teams.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = from.Account,
            ["recipient"] = new JsonObject { ["id"] = $"28:{BotHost.AppId}", ["name"] = "DAKS" },
            ["conversation"] = new JsonObject
            {
                ["id"] = threadRoot is null ? ConversationId : $"{ConversationId};messageid={threadRoot}",
                ["conversationType"] = Kind,
                ["isGroup"] = Kind != "personal",
                ["tenantId"] = Team.Tenant,
            },
            ["locale"] = "en-US",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Team.Tenant } },
        };
        App.Teams.Writes(ConversationId, from.Account);
        if (IsChannel)
        {
            App.Teams.Writes(Team.TeamId, from.Account);
            activity["channelData"]!["team"] = new JsonObject { ["id"] = Team.TeamId };
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = ConversationId };
        }

        fill(activity);
        return activity;
    }
}
