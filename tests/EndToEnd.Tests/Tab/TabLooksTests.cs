using Daks.Core.Stufen;
using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Every page, in each theme and at each width: nothing for axe to find, nothing to scroll sideways.</summary>
/// <remarks>The screenshots are there to be looked at: <c>artifacts/screenshots</c>.</remarks>
[Collection(LooksTests.Name)]
public sealed class TabLooksTests(TabFixture tab)
{
    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nothing_bars_anybody(int width)
    {
        await using var anna = await tab.OpenAsync(width: width, height: width < 500 ? 640 : 800);
        var found = new List<string>();

        await LookAsync("angebot");
        await anna.ComesBackAsync(() => anna.BeginAsync("Beispiel ansehen"));
        await Assertions.Expect(anna.Page.Locator(".example")).ToBeVisibleAsync();
        await LookAsync("beispiel");
        foreach (var (stufe, name) in new[] { (1, "stufe-abgeschlossen"), (3, "stufe-laufend") })
        {
            await anna.GoToAddressAsync($"/stufen/{stufe}?beispiel=1");
            await LookAsync(name);
        }

        await anna.GoToAsync("/einrichten");
        await anna.PressAsync("Einrichten", "form");
        await Assertions.Expect(anna.Page.Locator("#kommune-name-error")).ToBeVisibleAsync();
        await LookAsync("einrichten-fehler");
        await anna.SetUpAsync();
        await LookAsync("uebersicht");
        await anna.PressAsync("Erledigt");
        await Assertions.Expect(anna.Notice).ToContainTextAsync("erledigt");
        await LookAsync("uebersicht-erledigt");
        await anna.GoToAsync("/stufen/1#K-05");
        await anna.PressAsync("Nicht nötig: Akteurinnen", "#K-05");
        await anna.PressAsync("Beantworten: Der Kick-Off");
        await anna.PressAsync("Trotzdem abschließen");
        await Assertions.Expect(anna.Page.Locator("#abschluss-grund")).ToBeVisibleAsync();
        await LookAsync("stufe");
        await CloseAndReopenAsync(anna.Team);
        await anna.GoToAsync("/stufen/1");
        await Assertions.Expect(anna.Page.Locator("#abschluss")).ToContainTextAsync("Der Rat berät noch einmal.");
        await LookAsync("stufe-wieder-offen");
        await anna.GoToAsync("/verlauf");
        await anna.UnfoldAsync("summary >> nth=0");
        await LookAsync("verlauf");
        await anna.GoToAsync("/einstellungen");
        await anna.PressAsync("Angaben zur Kommune ändern");
        await anna.PressAsync("Kick-Off: Datum ändern");
        await anna.PressAsync("Rollen von Bernd Kaya ändern");
        await Assertions.Expect(anna.Page.GetByText("Rollen von Bernd Kaya", new() { Exact = true })).ToBeVisibleAsync();
        await LookAsync("einstellungen");
        await anna.GoToAsync("/hilfe");
        await LookAsync("hilfe");
        await anna.GoToAsync("/nicht-gefunden");
        await LookAsync("nicht-gefunden");
        await anna.GoToAsync("/tab/konfiguration");
        await LookAsync("konfiguration");
        await anna.GoToAddressAsync("/lokal");
        await LookAsync("lokal");
        // They share one layout: the narrowest shows what a long word or a table does to it.
        foreach (var document in width == 320 ? ["it", "datenschutz", "personalrat", "nutzungsbedingungen"] : new[] { "it" })
        {
            await anna.GoToAddressAsync($"/dokumente/{document}");
            await LookAsync(document);
        }

        found.ShouldBeEmpty();

        Task LookAsync(string page) => Looks.LookAsync(anna.Page, page, width, found);

        async Task CloseAndReopenAsync(string team)
        {
            await tab.Host.Store.ExecuteAsync(team, new CloseStufe(1, "Der Rat hat den Auftakt so beschlossen."));
            await tab.Host.Store.ExecuteAsync(team, new ReopenStufe(1, "Der Rat berät noch einmal."));
        }
    }

    /// <remarks>A bug on one page, and one so deep that there is no frame around any; over a host of its own, which such data disturbs.</remarks>
    [Fact]
    public async Task Nor_does_it_where_we_have_a_bug()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        var (onePage, every) = (await host.Store.SetUpAsync(), await host.Store.SetUpAsync());
        await host.Store.SpoilFiguresAsync(onePage);
        await host.Store.SpoilAsync(every);
        await using var anna = await TabDriver.OpenAsync(tab.Browser, host.Address, onePage, path: "/indikatoren");
        await using var bernd = await TabDriver.OpenAsync(tab.Browser, host.Address, every, "bernd-kaya");
        var found = new List<string>();

        await Assertions.Expect(bernd.Page.Locator(".app-header")).ToHaveCountAsync(0);
        foreach (var (somebody, name) in new[] { (anna, "problem"), (bernd, "problem-ohne-rahmen") })
        {
            await Assertions.Expect(somebody.Page.Locator("main .problem h1")).ToHaveTextAsync("Diese Seite lässt sich gerade nicht anzeigen");
            foreach (var width in new[] { 320, 720, 1400 })
            {
                await somebody.Page.SetViewportSizeAsync(width, 800);
                await Looks.LookAsync(somebody.Page, name, width, found);
            }
        }

        found.ShouldBeEmpty();
    }

    /// <remarks>The choice among strategies, and the pages of those who get no further.</remarks>
    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nor_does_it_where_somebody_gets_no_further(int width)
    {
        var team = await tab.Host.Store.SetUpAsync();
        await tab.Host.Store.SetUpAsync("Nachbarstadt");
        await using var anna = await tab.OpenAsync(team, width: width);
        await using var gerda = await tab.OpenAsync(team, "gerda-lindner", width);
        var found = new List<string>();

        await Assertions.Expect(gerda.Heading).ToHaveTextAsync("Sie gehören nicht zu diesem Team");
        await Looks.LookAsync(gerda.Page, "kein-mitglied", width, found);
        await anna.GoToAddressAsync("/");
        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Welche Strategie möchten Sie öffnen?");
        await Looks.LookAsync(anna.Page, "auswahl", width, found);
        await anna.Page.SetExtraHTTPHeadersAsync([new("X-Forwarded-For", "203.0.113.7")]);
        await anna.GoToAddressAsync("/");
        await Assertions.Expect(anna.Heading).ToHaveTextAsync("Nur auf diesem Rechner");
        await Looks.LookAsync(anna.Page, "nur-lokal", width, found);

        found.ShouldBeEmpty();
    }

    /// <remarks>One width and theme: the layout is that of the pages above. Dirk reads English in other tests too.</remarks>
    [Fact]
    public async Task Nor_half_way_through_in_English_or_in_forced_colours()
    {
        await using var dirk = await tab.OpenAsync(persona: "dirk-vogel");
        await dirk.GoToAddressAsync($"/sprache?wert=en&zurueck={Uri.EscapeDataString("/?beispiel=1")}");
        var found = new List<string>();

        foreach (var path in new[] { "", "stufen/1", "stufen/3", "verlauf", "einstellungen" })
        {
            await dirk.GoToAddressAsync($"/{path}?beispiel=1");
            await Assertions.Expect(dirk.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
            await Assertions.Expect(dirk.Page.Locator(".example")).ToBeVisibleAsync();
            foreach (var colours in new[] { ForcedColors.None, ForcedColors.Active })
            {
                await dirk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = colours });
                await Looks.ScanAsync(dirk.Page, $"musterstadt-{path.Replace('/', '-')}-{colours}", found);
            }
        }

        found.ShouldBeEmpty();
    }

    /// <summary>What colour alone would mark is marked by the system's own colours.</summary>
    [Fact]
    public async Task Forced_colours_keep_every_border_and_mark()
    {
        await using var anna = await tab.OpenSetUpAsync();
        await anna.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });

        await Assertions.Expect(anna.Page.Locator(".risk")).ToHaveCSSAsync("border-top-color", await SystemColourAsync("CanvasText"));
        await Assertions.Expect(anna.Page.Locator(".menu-link[aria-current=page]")).ToHaveCSSAsync("border-bottom-color", await SystemColourAsync("Highlight"));

        Task<string> SystemColourAsync(string name) => anna.Page.EvaluateAsync<string>(
            """
            name => {
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.color = name;
              const colour = getComputedStyle(probe).color;
              probe.remove();
              return colour;
            }
            """,
            name);
    }

    /// <summary>Where nobody can sign in, one page says so; it is all there is.</summary>
    /// <remarks>Outside Development a host serves styles and scripts only once it is published; here they come from the checkout.</remarks>
    [Fact]
    public async Task Nor_does_the_page_before_there_is_a_sign_in()
    {
        await using var host = new HostProcess(new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Bot__AppId"] = "bbbbbbbb-0000-4000-8000-000000000001",
            ["Bot__AllowedTenants__0"] = "*",
            ["Daks__OeffentlicheAdresse"] = "https://daks.musterstadt.example/",
        });
        await host.StartAsync();
        await using var context = await Chromium.OpenAsync(tab.Browser);
        await context.RouteAsync("**/_content/Daks.Tab/**", route => route.FulfillAsync(new RouteFulfillOptions
        {
            Path = Repository.File(["src", "Tab", "wwwroot", .. new Uri(route.Request.Url).AbsolutePath.Split('/')[3..]]),
        }));
        var page = await context.NewPageAsync();
        var found = new List<string>();

        foreach (var width in new[] { 320, 720, 1400 })
        {
            await page.SetViewportSizeAsync(width, 800);
            var answer = await CircuitWatch.GoToAsync(page, host.Address.ToString());
            answer.Status.ShouldBe(503);
            await Looks.LookAsync(page, "anmeldung-fehlt", width, found);
        }

        found.ShouldBeEmpty();
    }
}
