using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Chat;

/// <summary>The Agents Playground in front of a host, as <c>./daks chat</c> starts it, and Anna at its keyboard.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly IBrowserContext _context;

    private bool _isChannel;

    private Playground(ChildProcess process, IBrowserContext context, IPage page) => (_process, _context, Page) = (process, context, page);

    public IPage Page { get; }

    /// <value>Chats grow downwards, channels put the newest thread on top.</value>
    public ILocator LastCard => _isChannel ? Page.Locator(".ac-adaptiveCard").First : Page.Locator(".ac-adaptiveCard").Last;

    /// <value>In a channel: the newest post of a person, with what was answered below it.</value>
    public ILocator NewestThread => Page.Locator(".fui-Card").Filter(new() { Has = Page.GetByRole(AriaRole.Textbox), HasText = "Anna Berg" }).Nth(1);

    public static async Task<Playground> OpenAsync(Chromium chromium, HostProcess host)
    {
        var cli = Checkout.File("node_modules", "@microsoft", "m365agentsplayground", "cli.js");
        if (!File.Exists(cli))
        {
            throw new InvalidOperationException("The Agents Playground is not installed: npm ci --ignore-scripts");
        }

        var port = Checkout.FreePort();
        var process = new ChildProcess(
            "node",
            [
                "--require", Checkout.File("playground", "listen-loopback.cjs"), cli, "start",
                "-e", $"http://127.0.0.1:{host.Port}/api/messages", "-p", $"{port}", "-c", "msteams",
                "--su", $"http://127.0.0.1:{port}/_connector", "--dt",
            ],
            Checkout.Root,
            new Dictionary<string, string>
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["TZ"] = "Europe/Berlin",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Checkout.File("playground", ".m365agentsplayground.yml"),
            });
        await process.AnswersAsync(new Uri($"http://127.0.0.1:{port}/_debug/ping"));

        var (context, _) = await chromium.OpenAsync();
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"http://127.0.0.1:{port}/");
        await page.GetByTitle("Hide log panel").ClickAsync();

        // The client installs the app as it opens; a message sent before the welcome is there would count its card too.
        var chat = new Playground(process, context, page);
        await chat.CardsAsync(1);
        return chat;
    }

    /// <summary>Opens a channel of the list; the first time installs the app there.</summary>
    public Task OpenChannelAsync(string name)
    {
        _isChannel = true;
        return Page.GetByRole(AriaRole.Treeitem, new() { Name = name }).ClickAsync();
    }

    public async Task SayAsync(string text)
    {
        var cards = await Page.Locator(".ac-adaptiveCard").CountAsync();
        await Page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).Last.ClickAsync();
        await CardsAsync(cards + 1);
    }

    /// <summary>Writes a new post to the open channel, mentioning the bot.</summary>
    public async Task PostAsync(string text)
    {
        var cards = await Page.Locator(".ac-adaptiveCard").CountAsync();
        await Page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "DAKS" }).ClickAsync();
        await Page.Keyboard.InsertTextAsync($" {text}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
        await CardsAsync(cards + 1);
    }

    /// <summary>Answers in the newest thread of the open channel, mentioning the bot.</summary>
    public async Task ReplyAsync(string text)
    {
        var thread = NewestThread;
        var cards = await thread.Locator(".ac-adaptiveCard").CountAsync();
        await thread.GetByRole(AriaRole.Textbox).ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "DAKS" }).ClickAsync();
        await Page.Keyboard.InsertTextAsync($" {text}");
        await thread.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Assertions.Expect(thread.Locator(".ac-adaptiveCard")).ToHaveCountAsync(cards + 1);
    }

    public async Task PressAsync(string title)
    {
        var before = await LastCard.InnerTextAsync();
        await LastCard.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await Assertions.Expect(LastCard).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
    }

    public async Task FillAsync(string label, string text) =>
        await LastCard.GetByLabel(label).FillAsync(text);

    public async Task ChooseAsync(string label, string option)
    {
        await LastCard.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    public Task SeesAsync(string text) => Assertions.Expect(LastCard).ToContainTextAsync(text);

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Checkout.Screenshot(name) });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _process.DisposeAsync();
    }

    private Task CardsAsync(int count) => Assertions.Expect(Page.Locator(".ac-adaptiveCard")).ToHaveCountAsync(count);
}
