using System.Globalization;
using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;
using Daks.App.Tests.Protocol;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <param name="ObjectId">The directory's id.</param>
internal sealed record TestPerson(string ObjectId, string Name)
{
    public string TeamsId => $"29:1{ObjectId}";

    public JsonObject Account => new() { ["id"] = TeamsId, ["name"] = Name, ["aadObjectId"] = ObjectId };
}

/// <summary>A team, its channel and its people. Anna speaks in the channel unless told otherwise.</summary>
internal sealed class TestTeam
{
    private readonly int number;

    public TestTeam(AppFixture app, string tenant, int number)
    {
        this.number = number;
        (App, Tenant) = (app, tenant);
        Channel = new Room(this, "channel", $"19:kanal{number}@thread.tacv2");
        GroupChat = new Room(this, "groupChat", $"19:chat{number}@thread.v2");
        Anna = In(Channel, "Anna Berg", 1);
        Bernd = In(Channel, "Bernd Kaya", 2);
        Clara = In(Channel, "Clara Thomsen", 3);
        app.Teams.Members(Channel.ConversationId, Anna.Person.Account, Bernd.Person.Account, Clara.Person.Account);
    }

    public AppFixture App { get; }
    public string Tenant { get; }
    public string TeamId => $"19:team{number}@thread.tacv2";
    public Room Channel { get; }
    public Room GroupChat { get; }
    public Speaker Anna { get; }
    public Speaker Bernd { get; }
    public Speaker Clara { get; }

    /// <summary>Somebody the tests have not met.</summary>
    public Speaker Stranger(string name) => In(Channel, name, 9);

    public Room PersonalChatOf(TestPerson person) => new(this, "personal", $"a:1{person.ObjectId}");

    /// <summary>Anna fills in the form as most will: name, population, Land.</summary>
    public async Task<Answer> SetUpAsync(params (string Id, string Value)[] inputs)
    {
        await Anna.Says("einrichten");
        return await Anna.Presses("Strategie einrichten", [("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"), .. inputs]);
    }

    /// <summary>As the settings in the tab do it.</summary>
    public Task MakeGuestAsync(TestPerson person) => DoInTabAsync(new AssignRollen(person.ObjectId, person.Name, [Rolle.Gast]));

    /// <inheritdoc cref="MakeGuestAsync"/>
    public async Task ArchiveAsync()
    {
        await DoInTabAsync(new SetStrategieStatus(StrategieStatus.Abgeschlossen));
        await DoInTabAsync(new SetStrategieStatus(StrategieStatus.Archiviert));
    }

    /// <summary>How many changes the team's strategy has seen.</summary>
    public async Task<long> VersionAsync() =>
        (await App.Services.GetRequiredService<StrategieService>().FindAsync(await KeyAsync(), CancellationToken.None))!.Version;

    private async Task DoInTabAsync(StrategieCommand command)
    {
        var outcome = await App.Services.GetRequiredService<StrategieService>().ExecuteAsync(
            new CommandRequest(await KeyAsync(), command, Anna.Person.ObjectId, Anna.Person.Name, Guid.NewGuid().ToString("N")), CancellationToken.None);
        outcome.ShouldBeOfType<Outcome.Done>();
    }

    private async Task<StrategieKey> KeyAsync() =>
        (await App.Services.GetRequiredService<Strategieverzeichnis>().FindAsync(Tenant, [Scope.Team(TeamId)], CancellationToken.None))!.Value;

    private Speaker In(Room room, string name, int who) =>
        new(room, new TestPerson(string.Create(CultureInfo.InvariantCulture, $"aaaaaaaa-0000-4000-8000-{number:D6}{who:D6}"), name));
}

/// <summary>A conversation in Teams.</summary>
/// <param name="Kind">personal, groupChat or channel.</param>
internal sealed record Room(TestTeam Team, string Kind, string ConversationId)
{
    private static int ids;

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

    public static string NextId() => string.Create(CultureInfo.InvariantCulture, $"1{Interlocked.Increment(ref ids):D12}");

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
        if (IsChannel)
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = Team.TeamId };
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = ConversationId };
        }

        fill(activity);
        return activity;
    }
}
