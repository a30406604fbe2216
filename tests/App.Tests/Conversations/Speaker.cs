using System.Net;
using System.Text.Json.Nodes;
using Daks.App.Tests.Protocol;

namespace Daks.App.Tests.Conversations;

/// <summary>Somebody in a conversation: says something, presses a button, fills in a dialog.</summary>
internal sealed class Speaker(Room room, TestPerson person)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What only this person sees: the answer to the button they pressed.</summary>
    private Answer? _own;

    public TestPerson Person { get; } = person;

    public Room Room { get; } = room;

    /// <value>The answer in front of them.</value>
    public Answer Sees => _own ?? Posted() ?? throw new ShouldAssertException("The bot has said nothing yet.");

    public Speaker InPersonalChat() => new(Room.Team.PersonalChatOf(Person), Person);

    public Speaker InGroupChat() => new(Room.Team.GroupChat, Person);

    public Speaker InSecondChannel() => new(Room.Team.SecondChannel, Person);

    public Speaker InGeneral() => new(Room.Team.General, Person);

    /// <summary>Types a message, with the bot's mention where Teams asks for one, and reads the answer.</summary>
    public async Task<Answer> Says(string text)
    {
        await Posts(Message(text));
        return Posted()!;
    }

    /// <summary>The message as Teams would send it; a new post in a channel.</summary>
    public JsonObject Message(string text)
    {
        var id = Room.NextId();
        return Room.Activity("message", Person, id, message =>
        {
            if (Room.Kind == "personal")
            {
                message["text"] = text;
                return;
            }

            message["text"] = $"<at>DAKS</at> {text}";
            message["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>DAKS</at>",
                ["mentioned"] = new JsonObject { ["id"] = $"28:{BotHost.AppId}", ["name"] = "DAKS" },
            });
        }, threadRoot: Room.IsChannel ? id : null);
    }

    /// <summary>Sends files, with words or without, and reads the last answer.</summary>
    public async Task<Answer> SendsFiles(string text, params (string Name, string? Address)[] files)
    {
        await Posts(WithFiles(text, files));
        return Posted()!;
    }

    /// <summary>One file of these bytes.</summary>
    public Task<Answer> SendsFile(byte[] content, string name = Statistikdatei.Name, string text = "") =>
        SendsFiles(text, (name, Room.App.Files.Put(content)));

    /// <summary>The message as Teams sends it where the bot may take files.</summary>
    public JsonObject WithFiles(string text, params (string Name, string? Address)[] files)
    {
        var message = Message(text);
        message["attachments"] = new JsonArray(
        [
            .. files.Select(file => new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = "https://musterstadt-my.sharepoint.com/personal/anna/Documents/" + file.Name,
                ["name"] = file.Name,
                ["content"] = new JsonObject
                {
                    ["downloadUrl"] = file.Address,
                    ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
                    ["fileType"] = file.Name.Split('.')[^1],
                },
            }),
            new JsonObject { ["contentType"] = "text/html", ["content"] = $"<div>{text}</div>" },
        ]);
        return message;
    }

    /// <summary>Presses a button of the card in front of them and fills in what is given; the rest is sent as it stands.</summary>
    public Task<Answer> Presses(string title, params (string Id, string Value)[] inputs) => PressesOn(Sees, title, inputs);

    /// <summary>The same on a card that may be old.</summary>
    public Task<Answer> PressesOn(Answer card, string title, params (string Id, string Value)[] inputs) => PressesOn(card, card.Action(title), inputs);

    /// <summary>The same by what the button does, whatever language it speaks.</summary>
    public Task<Answer> PressesVerb(string verb, params (string Id, string Value)[] inputs) => PressesVerbOn(Sees, verb, inputs);

    /// <inheritdoc cref="PressesVerb"/>
    public Task<Answer> PressesVerbOn(Answer card, string verb, params (string Id, string Value)[] inputs) =>
        PressesOn(card, card.Actions.FirstOrDefault(action => action["data"]?["verb"]?.GetValue<string>() == verb)
            ?? throw new ShouldAssertException($"Nothing on the card does '{verb}'.\n{card.Words}"), inputs);

    private async Task<Answer> PressesOn(Answer card, JsonObject action, (string Id, string Value)[] inputs)
    {
        return action["type"]!.GetValue<string>() switch
        {
            "Action.Execute" => await Sends(Execute(card, action, inputs)),
            _ when action["data"]?["msteams"]?["type"]?.GetValue<string>() is "task/fetch" => await Opens("task/fetch", action, inputs),
            _ => await Opens("task/submit", action, [.. card.Inputs, .. inputs]),
        };
    }

    /// <summary>The invoke a press makes.</summary>
    public JsonObject Execute(Answer card, JsonObject action, params (string Id, string Value)[] inputs) =>
        Invoke("adaptiveCard/action", card.ActivityId, new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = action["verb"]!.DeepClone(),
                ["data"] = Data(action, action["associatedInputs"]?.GetValue<string>() is "none" ? [] : [.. card.Inputs, .. inputs]),
            },
            ["trigger"] = "manual",
        });

    /// <summary>What Teams sends by itself when the card comes into sight.</summary>
    public JsonObject Refresh(Answer card)
    {
        var action = card.Card!["refresh"]!["action"]!.DeepClone();
        return Invoke("adaptiveCard/action", card.ActivityId, new JsonObject { ["action"] = action, ["trigger"] = "automatic" });
    }

    public JsonObject Invoke(string name, string? replyTo, JsonNode? value) => Room.Activity("invoke", Person, $"f:{Room.NextId()}", invoke =>
    {
        invoke["name"] = name;
        invoke["value"] = value;
        if (replyTo is not null)
        {
            invoke["replyToId"] = replyTo;
        }
    }, Room.ThreadOf(replyTo));

    /// <summary>Posts a card action and reads its answer.</summary>
    public async Task<Answer> Sends(JsonObject invoke)
    {
        var body = await (await Posts(invoke)).JsonAsync();
        return _own = ReadAnswer(body!, invoke["replyToId"]?.GetValue<string>());
    }

    public async Task<HttpResponseMessage> Posts(JsonObject activity)
    {
        _own = null;
        var response = await Room.App.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return response;
    }

    private static Answer ReadAnswer(JsonNode body, string? activityId) => body["type"]!.GetValue<string>() switch
    {
        CardType => Answer.From(activityId, body["value"]!, ""),
        "application/vnd.microsoft.activity.message" => new Answer(activityId, null, body["value"]!.GetValue<string>(), ""),
        _ => new Answer(activityId, null, body["value"]!["message"]!.GetValue<string>(), ""),
    };

    private async Task<Answer> Opens(string name, JsonObject action, (string Id, string Value)[] inputs)
    {
        var value = new JsonObject { ["data"] = Data(action, inputs), ["context"] = new JsonObject { ["theme"] = "default" } };
        var body = await (await Posts(Invoke(name, replyTo: null, value))).JsonAsync();
        return _own = body?["task"] switch
        {
            null => Posted(),
            var task when task["type"]!.GetValue<string>() == "message" => new Answer(null, null, task["value"]!.GetValue<string>(), ""),
            var task => Answer.From(null, task["value"]!["card"]!["content"]!, task["value"]!["title"]!.GetValue<string>()),
        } ?? throw new ShouldAssertException("The dialog closed and nothing was said.");
    }

    private static JsonObject Data(JsonObject action, (string Id, string Value)[] inputs)
    {
        var data = action["data"]!.DeepClone().AsObject();
        data.Remove("msteams");
        foreach (var (id, value) in inputs)
        {
            data[id] = value;
        }

        return data;
    }

    private Answer? Posted() => Room.Messages is [.., var last] ? Answer.From(last.Id, last.Body) : null;
}
