using System.Net;
using System.Text.RegularExpressions;
using Daks.App.Tests.Conversations;
using Daks.App.Tests.Hosting;
using Daks.Core.Beispiele;
using Daks.Host.Lokal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Lokal;

/// <summary>Who may open the tab before people sign in through Teams.</summary>
public sealed partial class LokalePersonenTests : IAsyncLifetime
{
    private readonly CookieContainer _cookies = new();
    private AppFixture _app = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await AppFixture.StartAsync(isLocal: true);
        _browser = Browser(_app, _cookies);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_first_visit_leads_to_the_chooser_and_back()
    {
        using var first = await _browser.GetAsync(new Uri("/stufen/1?team=19:abc", UriKind.Relative));
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        first.Headers.Location!.PathAndQuery.ShouldBe("/lokal?zurueck=%2Fstufen%2F1%3Fteam%3D19%3Aabc");

        using var chosen = await ChooseAsync("anna-berg", "/hilfe");
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        chosen.Headers.Location!.OriginalString.ShouldBe("/hilfe");

        using var page = await _browser.GetAsync(new Uri("/hilfe", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldContain("Anna Berg");
    }

    /// <remarks>One choice of a person counts for both; what Teams or the browser says counts for nobody who chose.</remarks>
    [Fact]
    public async Task The_language_chosen_in_the_chat_is_that_of_the_tab_as_well()
    {
        var team = _app.NewTeam(Musterpersonen.Tenant);
        var anna = new Speaker(team.GroupChat, new TestPerson(Musterpersonen.AnnaBerg, "Anna Berg"));
        using var chosen = await ChooseAsync("anna-berg", "/hilfe");
        (await HelpAsync()).ShouldContain("<html lang=\"de\"");

        await anna.Says("English");
        (await HelpAsync()).ShouldContain("<html lang=\"en\"");
        await anna.Says("Deutsch");
        using var browser = await _browser.GetAsync(new Uri("/sprache?wert=en&zurueck=/hilfe", UriKind.Relative));

        (await HelpAsync()).ShouldContain("<html lang=\"de\"");

        Task<string> HelpAsync() => _browser.GetStringAsync(new Uri("/hilfe", UriKind.Relative));
    }

    [Theory]
    [InlineData("https://anderswo.example/")]
    [InlineData("//anderswo.example/")]
    [InlineData("/\\anderswo.example")]
    public async Task The_way_back_never_leads_elsewhere(string way)
    {
        using var chosen = await ChooseAsync("anna-berg", way);

        chosen.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task A_choice_needs_the_form_it_was_made_in()
    {
        using var form = new FormUrlEncodedContent([new("persona", "anna-berg"), new("zurueck", "/")]);
        using var answer = await _browser.PostAsync(new Uri("/lokal", UriKind.Relative), form);
        using var page = await _browser.GetAsync(new Uri("/", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/lokal");
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect, "Nobody was chosen.");
    }

    [Theory]
    [InlineData("Host", "daks.musterstadt.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Whoever_comes_from_elsewhere_gets_nothing_even_with_the_cookie(string header, string value)
    {
        using var chosen = await ChooseAsync("anna-berg", "/");

        foreach (var path in new[] { "/", "/lokal", "/einstellungen" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await _browser.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("Nur auf diesem Rechner");
        }
    }

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("192.168.0.5")]
    [InlineData("::ffff:203.0.113.7")]
    [InlineData("2001:db8::7")]
    public async Task Whoever_connects_from_another_machine_gets_nothing_whatever_they_write(string address)
    {
        await using var reached = await AppFixture.StartAsync(
            isLocal: true, change: services => services.AddSingleton<IStartupFilter>(new ConnectedFrom(address)));
        using var browser = Browser(reached, new CookieContainer());
        var team = reached.NewTeam();

        foreach (var path in new[] { "/", "/lokal", "/einstellungen" })
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using var message = await reached.PostAsync(team.Anna.Message("hilfe"));
        message.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        team.Channel.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_a_first_start_nor_a_cookie_of_another_data_folder_is_worth_a_warning()
    {
        await _browser.GetStringAsync(new Uri("/lokal", UriKind.Relative));
        var cookies = _cookies.GetCookieHeader(_browser.BaseAddress!);
        await using var other = await AppFixture.StartAsync(isLocal: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(other.Http.BaseAddress!, "/lokal"));
        request.Headers.Add("Cookie", cookies);

        using var browser = Browser(other, new CookieContainer());
        using var page = await browser.SendAsync(request);

        cookies.ShouldStartWith("daks-af=");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith("daks-af=", StringComparison.Ordinal));
        _app.Log.Lines.Concat(other.Log.Lines).ShouldNotContain(line => !line.StartsWith("Information", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_a_circuit_without_having_chosen()
    {
        using var answer = await _browser.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), content: null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_page_says_what_it_loads_and_who_may_frame_it()
    {
        using var chosen = await ChooseAsync("anna-berg", "/");
        using var page = await _browser.GetAsync(new Uri("/", UriKind.Relative));

        var policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'self'; script-src 'self';");
        policy.ShouldContain("frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft");
        page.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stufen/1")]
    [InlineData("/einstellungen")]
    [InlineData("/tab/konfiguration")]
    public async Task Where_nobody_said_whom_to_sign_in_with_the_tab_says_so(string path)
    {
        await using var production = await AppFixture.StartAsync();
        using var browser = Browser(production, new CookieContainer());

        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        using var chooser = await browser.GetAsync(new Uri("/lokal", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Der Arbeitsbereich ist noch geschlossen");
        chooser.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_that_says_so_speaks_the_language_chosen_on_it()
    {
        await using var production = await AppFixture.StartAsync();
        using var browser = Browser(production, new CookieContainer());
        var german = await PageAsync(browser, "/stufen/1?team=19:a%22b");

        using var chosen = await browser.GetAsync(new Uri(LanguageLink(german), UriKind.Relative));
        var english = await PageAsync(browser, chosen.Headers.Location!.OriginalString);

        german.ShouldContain("<html lang=\"de\">");
        german.ShouldContain("Der Arbeitsbereich ist noch geschlossen");
        chosen.Headers.Location.OriginalString.ShouldBe("/stufen/1?team=19:a%22b");
        english.ShouldContain("<html lang=\"en\">");
        english.ShouldContain("The workspace is still closed");
        LanguageLink(english).ShouldStartWith("/sprache?wert=de&");
    }

    [Fact]
    public async Task The_chooser_and_its_refusal_speak_English_too()
    {
        using var chosen = await _browser.GetAsync(new Uri("/sprache?wert=en&zurueck=/lokal", UriKind.Relative));

        var chooser = await PageAsync(_browser, "/lokal");
        var refusal = await PageAsync(_browser, "/lokal", ("X-Forwarded-For", "203.0.113.7"));

        chooser.ShouldContain("<html lang=\"en\">");
        chooser.ShouldContain("<h1>Who are you?</h1>");
        chooser.ShouldContain("Registration office, keeps the register");
        refusal.ShouldContain("<html lang=\"en\">");
        refusal.ShouldContain("On this computer only");
    }

    [Fact]
    public void Every_person_says_what_they_do_in_the_project()
    {
        foreach (var persona in LokalePersona.All)
        {
            Should.NotThrow(() => LokalTexte.Get($"Person.{persona.Id}"));
        }
    }

    private static async Task<string> PageAsync(HttpClient browser, string path, params (string Key, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (key, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(key, value);
        }

        using var answer = await browser.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string LanguageLink(string page) => WebUtility.HtmlDecode(Language().Match(page).Groups[1].Value);

    private static HttpClient Browser(AppFixture app, CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = app.Http.BaseAddress };

    private async Task<HttpResponseMessage> ChooseAsync(string persona, string way)
    {
        var page = await _browser.GetStringAsync(new Uri("/lokal", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("persona", persona), new("zurueck", way),
        ]);
        return await _browser.PostAsync(new Uri("/lokal", UriKind.Relative), form);
    }

    [GeneratedRegex("href=\"(/sprache[^\"]+)\"")]
    private static partial Regex Language();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>Makes every request come from there.</summary>
    private sealed class ConnectedFrom(string address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return rest(context);
            });
            next(app);
        };
    }
}
