using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Chat;

/// <summary>The Agents Playground in front of a host, as <c>./daks chat</c> starts it, and Anna at its keyboard.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private const string Card = ".ac-adaptiveCard";

    private readonly ChildProcess _process;
    private readonly IBrowserContext _context;

    private bool _isChannel;
    private bool _hasPosted;

    private Playground(ChildProcess process, IBrowserContext context, IPage page) => (_process, _context, Page) = (process, context, page);

    public IPage Page { get; }

    /// <value>Chats and threads grow downwards; channels put the newest thread on top.</value>
    public ILocator LastCard =>
        _hasPosted ? NewestThread.Locator(Card).Last
        : _isChannel ? Cards.First
        : Cards.Last;

    public ILocator Cards => Page.Locator(Card);

    /// <value>In a channel: the newest post of a person, with what was answered below it.</value>
    public ILocator NewestThread => Page.Locator(".fui-Card").Filter(new() { Has = Page.GetByRole(AriaRole.Textbox), HasText = "Anna Berg" }).Nth(1);

    public static async Task<Playground> OpenAsync(Chromium chromium, HostProcess host)
    {
        var cli = Repository.File("node_modules", "@microsoft", "m365agentsplayground", "cli.js");
        if (!File.Exists(cli))
        {
            throw new InvalidOperationException("The Agents Playground is not installed: npm ci --ignore-scripts");
        }

        var port = Ports.Free();
        var process = new ChildProcess(
            "node",
            [
                "--require", Repository.File("playground", "listen-loopback.cjs"), cli, "start",
                "-e", $"http://127.0.0.1:{host.Port}/api/messages", "-p", $"{port}", "-c", "msteams",
                "--su", $"http://127.0.0.1:{port}/_connector", "--dt",
            ],
            Repository.Root,
            new Dictionary<string, string>
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["TZ"] = "Europe/Berlin",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Repository.File("playground", ".m365agentsplayground.yml"),
            });
        var context = await Chromium.OpenAsync(chromium.Browser);
        var chat = new Playground(process, context, await context.NewPageAsync());
        try
        {
            await process.AnswersAsync(new Uri($"http://127.0.0.1:{port}/_debug/ping"));
            await chat.Page.GotoAsync($"http://127.0.0.1:{port}/");
            await chat.Page.GetByTitle("Hide log panel").ClickAsync();

            // The client installs the app as it opens; a message sent before the welcome is there would count its card too.
            await MoreThanAsync(0, chat.Cards);
            return chat;
        }
        catch
        {
            await chat.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a channel of the list; the first time installs the app there.</summary>
    public Task OpenChannelAsync(string name)
    {
        (_isChannel, _hasPosted) = (true, false);
        return Page.GetByRole(AriaRole.Treeitem, new() { Name = name }).ClickAsync();
    }

    public async Task SayAsync(string text)
    {
        var cards = await Cards.CountAsync();
        var box = Page.GetByRole(AriaRole.Textbox).Last;
        await box.ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Assertions.Expect(box).ToContainTextAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).Last.ClickAsync();
        await MoreThanAsync(cards, Cards);
    }

    /// <summary>Writes a new post to the open channel, mentioning the bot.</summary>
    public async Task PostAsync(string text)
    {
        var cards = await Cards.CountAsync();
        await MentionAsync(Page.GetByRole(AriaRole.Textbox).First, text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
        await MoreThanAsync(cards, Cards);
        _hasPosted = true;
    }

    /// <summary>Answers in the newest thread of the open channel, mentioning the bot.</summary>
    public async Task ReplyAsync(string text)
    {
        var thread = NewestThread;
        var cards = await thread.Locator(Card).CountAsync();
        await MentionAsync(thread.GetByRole(AriaRole.Textbox).Last, text);
        await thread.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await MoreThanAsync(cards, thread.Locator(Card));
    }

    public async Task PressAsync(string title)
    {
        var before = await LastCard.InnerTextAsync();
        await LastCard.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await Assertions.Expect(LastCard).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
    }

    /// <summary>Presses the nearest to the top of several buttons that end alike.</summary>
    public async Task PressAnyAsync(string ending)
    {
        var title = await LastCard.GetByRole(AriaRole.Button, new() { NameRegex = new($"{ending}$") }).Nth(0).InnerTextAsync();
        await PressAsync(title.Trim());
    }

    public async Task FillAsync(string label, string text) =>
        await LastCard.GetByLabel(label).FillAsync(text);

    public async Task ChooseAsync(string label, string option)
    {
        await LastCard.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    public Task SeesAsync(string text) => Assertions.Expect(LastCard).ToContainTextAsync(text);

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Screenshot.File(name) });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _process.DisposeAsync();
    }

    /// <summary>Writes to a box: the bot's name chosen from the list, then the words behind it.</summary>
    private async Task MentionAsync(ILocator box, string text)
    {
        await box.ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "DAKS" }).ClickAsync();
        await Assertions.Expect(box).ToContainTextAsync("DAKS");
        await Page.Keyboard.InsertTextAsync($" {text}");
        await Assertions.Expect(box).ToContainTextAsync(text);
    }

    /// <summary>An answer may be more than one card, and bring others up to date.</summary>
    private static Task MoreThanAsync(int before, ILocator cards) => Assertions.Expect(cards.Nth(before)).ToBeAttachedAsync();
}
