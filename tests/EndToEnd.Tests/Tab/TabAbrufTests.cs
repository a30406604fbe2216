using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>A host with an account of the Regionaldatenbank, which a stub on loopback stands in for.</summary>
public sealed class AbrufFixture : IAsyncLifetime
{
    internal StubGenesis Stub { get; private set; } = null!;

    internal HostProcess Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stub = await StubGenesis.StartAsync();
        Host = new HostProcess(new Dictionary<string, string>
        {
            ["Regionaldatenbank__Adresse"] = Stub.Address,
            ["Regionaldatenbank__Benutzer"] = StubGenesis.User,
            ["Regionaldatenbank__Kennwort"] = StubGenesis.Password,
        });
        await Host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Stub.DisposeAsync();
    }
}

/// <summary>Tables are fetched through the real host, looked at, and taken over.</summary>
[Collection(TabTests.Name)]
public sealed class TabAbrufTests(TabFixture tab, AbrufFixture abruf) : IClassFixture<AbrufFixture>
{
    /// <value>All subjects but the population by sex and the people employed.</value>
    private static readonly string[] Uebrige =
    [
        "Bevölkerung nach Geschlecht und Altersgruppen",
        "Bevölkerung nach einzelnen Altersjahren",
        "Geborene",
        "Geborene nach Alter der Mutter",
        "Gestorbene",
        "Zuzüge und Fortzüge",
        "Zuzüge und Fortzüge nach Alter",
        "Fläche nach Nutzung",
    ];

    [Fact]
    public async Task Tables_are_fetched_looked_at_and_taken_over()
    {
        await using var anna = await OpenAsync("12065136");
        abruf.Stub.ThenMessage(104, "Es gibt keine Objekte zum angegebenen Selektionskriterium");
        await anna.PressAsync("Tabellen wählen", "#abruf");
        await LeaveOutAsync(anna, Uebrige);
        await anna.PressAsync("Holen", "#abruf");

        await Assertions.Expect(anna.Page.Locator("#abruf")).ToContainTextAsync("3 von 4 Tabellen sind da.");
        await Assertions.Expect(anna.Page.Locator("#abruf .fetched", new() { HasText = "Für diese Gebiete und Jahre hat die Tabelle keine Werte." })).ToHaveCountAsync(1);
        await anna.PressAsync("Fehlende noch einmal holen", "#abruf");
        await Assertions.Expect(anna.Page.Locator("#abruf")).ToContainTextAsync("Alle Tabellen sind da (4).");
        await Assertions.Expect(anna.Page.Locator(".incoming[aria-busy=false]")).ToHaveCountAsync(4);
        await Assertions.Expect(anna.Page.Locator(".import")).ToHaveCountAsync(0);

        var population = anna.Page.Locator(".incoming").Filter(new LocatorFilterOptions { HasText = "12411-01-01-5 Bevölkerung" });
        await anna.ClickAsync(population.GetByRole(AriaRole.Radio, new() { Name = "Rückgerechnet auf Zensus 2022" }));
        await Assertions.Expect(population).ToContainTextAsync("Zwischen 2021 und 2022 wechselt die Zensusbasis.");
        await anna.ClickAsync(population.GetByRole(AriaRole.Button, new() { Name = "Übernehmen" }));
        await Assertions.Expect(anna.Page.Locator(".import")).ToContainTextAsync("Tabelle 12411-01-01-5");
        await Assertions.Expect(anna.Page.Locator(".import")).ToContainTextAsync("Rückgerechnet auf Zensus 2022");
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToHaveCountAsync(3);

        abruf.Stub.Calls.ShouldAllBe(call => call.User == StubGenesis.User && call.Password == StubGenesis.Password);
        abruf.Host.Output.ShouldNotContain(StubGenesis.Password);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nothing_bars_anybody_from_fetching(int width)
    {
        await using var anna = await OpenAsync($"12065{width % 900:000}", width);
        var (found, held) = (new List<string>(), new TaskCompletionSource());
        await LookAsync("abruf");
        await anna.PressAsync("Tabellen wählen", "#abruf");
        await Assertions.Expect(anna.Button("Holen", "#abruf")).ToBeVisibleAsync();
        await LookAsync("abruf-auswahl");

        abruf.Stub.ThenMessage(-1, "Die Datenbank wird gerade gesichert");
        abruf.Stub.Then(async context =>
        {
            await held.Task;
            context.Response.StatusCode = 503;
        });
        await anna.BeginAsync("Holen", "#abruf");
        await Assertions.Expect(anna.Page.Locator("#abruf [role=status]")).ToContainTextAsync("Tabelle 2 von 17");
        await Looks.LookMeanwhileAsync(anna.Page, "abruf-unterwegs", width, found);
        held.SetResult();
        await Assertions.Expect(anna.Page.Locator("#abruf [role=status]")).ToContainTextAsync("0 von 17");
        await LookAsync("abruf-fehlt");

        await anna.PressAsync("Tabellen wählen", "#abruf");
        await LeaveOutAsync(anna, [.. Uebrige, "Sozialversicherungspflichtig Beschäftigte am Arbeitsort"]);
        await anna.PressAsync("Holen", "#abruf");
        await Assertions.Expect(anna.Page.Locator(".incoming[aria-busy=false]")).ToHaveCountAsync(2);
        await LookAsync("abruf-da");

        found.ShouldBeEmpty();

        Task LookAsync(string page) => Looks.LookAsync(anna.Page, page, width, found);
    }

    private async Task<TabDriver> OpenAsync(string key, int width = 1400)
    {
        var team = await abruf.Host.Store.SetUpAsync(ags: key);
        return await TabDriver.OpenAsync(tab.Browser, abruf.Host.Address, team, width: width, height: width < 500 ? 640 : 800, path: "/zahlen");
    }

    private static async Task LeaveOutAsync(TabDriver anna, params string[] subjects)
    {
        foreach (var subject in subjects)
        {
            await anna.CheckAsync(subject, "#abruf", isChecked: false, isWhole: true);
        }
    }
}
