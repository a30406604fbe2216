using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Daks.App.Tests.Conversations;
using Daks.App.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Daks.App.Tests.Anmeldung;

/// <summary>How people get into the tab of a DAKS that a directory is connected to.</summary>
public sealed partial class AnmeldungTests : IAsyncLifetime
{
    private const string Third = "33333333-2222-3333-4444-555555555555";

    private readonly CookieContainer _cookies = new();
    private AppFixture _app = null!;
    private TestTeam _team = null!;
    private HttpClient _browser = null!;

    private FakeEntra Entra => _app.Entra!;

    private Account Anna => AccountOf(_team.Anna);

    public async Task InitializeAsync()
    {
        _app = await AppFixture.StartWithEntraAsync();
        _team = _app.NewTeam();
        _browser = Browser(_cookies);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
        Entra.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_page_which_knows_the_way_back()
    {
        using var first = await GetAsync("/stufen/1?team=19:abc");
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        first.Headers.Location!.PathAndQuery.ShouldBe("/anmelden?zurueck=%2Fstufen%2F1%3Fteam%3D19%3Aabc");

        using var page = await _browser.GetAsync(first.Headers.Location);
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldContain("data-back=\"/stufen/1?team=19:abc\"");
        html.ShouldContain("/_content/Daks.Tab/js/anmelden.js");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'self' https://teams.microsoft.com");
    }

    [Fact]
    public async Task A_token_of_Teams_opens_the_tab_of_ones_team()
    {
        await _team.SetUpAsync();

        using var exchanged = await ExchangeAsync(Entra.TeamsToken(Anna));
        exchanged.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var overview = await _browser.GetStringAsync(Address($"/?team={_team.TeamId}"));
        overview.ShouldContain("Musterstadt");
        overview.ShouldNotContain("/abmelden", Case.Sensitive, "Teams would sign in again at once.");
    }

    [Fact]
    public async Task Over_https_the_session_also_lives_in_the_frame_of_Teams_and_nowhere_else()
    {
        using var exchanged = await ExchangeAsync(Entra.TeamsToken(Anna), isHttps: true);

        var cookie = exchanged.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=none", Case.Insensitive);
        cookie.ShouldContain("Partitioned");
    }

    [Fact]
    public async Task A_member_of_another_team_reads_that_this_one_is_not_theirs()
    {
        await _team.SetUpAsync();
        await ExchangeAsync(Entra.TeamsToken(new Account(AppFixture.Tenant, Guid.NewGuid().ToString(), "Frieda Fremd")));

        var page = await _browser.GetStringAsync(Address($"/?team={_team.TeamId}"));

        page.ShouldNotContain("Musterstadt");
        WebUtility.HtmlDecode(page).ShouldContain("Sie gehören nicht zu diesem Team", Case.Insensitive, page);
    }

    [Fact]
    public async Task Whoever_joins_the_team_may_open_its_tab_at_once()
    {
        await _team.SetUpAsync();
        var newcomer = new TestPerson(Guid.NewGuid().ToString(), "Nora Neu");
        await ExchangeAsync(Entra.TeamsToken(new Account(AppFixture.Tenant, newcomer.ObjectId, newcomer.Name)));
        (await _browser.GetStringAsync(Address($"/?team={_team.TeamId}"))).ShouldNotContain("Musterstadt");

        _app.Teams.Members(_team.TeamId, _team.Anna.Person.Member("user"), newcomer.Member("user"));
        await _app.PostAsync(_team.General.Activity("conversationUpdate", _team.Anna.Person, $"f:{Room.NextId()}", it =>
        {
            it["channelData"]!["eventType"] = "teamMemberAdded";
            it["membersAdded"] = new JsonArray(new JsonObject { ["id"] = newcomer.TeamsId });
        }));

        (await _browser.GetStringAsync(Address($"/?team={_team.TeamId}"))).ShouldContain("Musterstadt");
    }

    public static TheoryData<string> Forged => [
        "someone else's signature", "for another service", "for the bot", "expired", "not yet valid", "without the permission", "with another permission",
        "of an application", "without a person", "nothing", "rubbish"];

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_token_that_is_none_for_us_opens_nothing(string kind)
    {
        var now = _app.Clock.GetUtcNow().UtcDateTime;
        var token = kind switch
        {
            "someone else's signature" => Entra.TeamsToken(Anna, isForeign: true),
            "for another service" => Entra.TeamsToken(Anna, one => one.Audience = "https://graph.microsoft.com"),
            "for the bot" => Entra.TeamsToken(Anna, one => one.Audience = Protocol.BotHost.AppId),
            "expired" => Entra.TeamsToken(Anna, one => (one.IssuedAt, one.NotBefore, one.Expires) = (now.AddHours(-2), now.AddHours(-2), now.AddHours(-1))),
            "not yet valid" => Entra.TeamsToken(Anna, one => (one.NotBefore, one.Expires) = (now.AddHours(1), now.AddHours(2))),
            "without the permission" => Entra.TeamsToken(Anna, one => one.Claims!.Remove("scp")),
            "with another permission" => Entra.TeamsToken(Anna, one => one.Claims!["scp"] = "User.Read"),
            "of an application" => Entra.TeamsToken(Anna, one => one.Claims!["idtyp"] = "app"),
            "without a person" => Entra.TeamsToken(Anna, one => one.Claims!.Remove("oid")),
            "rubbish" => "eyJ.e30.x",
            _ => null,
        };

        using var exchanged = await ExchangeAsync(token);

        exchanged.StatusCode.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden);
        exchanged.Headers.Contains("Set-Cookie").ShouldBeFalse();
        using var page = await GetAsync("/");
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("0da45000-0000-4000-8000-00000000a001")]
    [InlineData("api://0da45000-0000-4000-8000-00000000a001")]
    [InlineData("api://daks.musterstadt.example/0da45000-0000-4000-8000-00000000a001")]
    [InlineData("api://daks.musterstadt.example/botid-0da45000-0000-4000-8000-00000000a001")]
    public async Task The_ways_Entra_writes_whom_a_token_is_for_all_count(string audience)
    {
        using var exchanged = await ExchangeAsync(Entra.TeamsToken(Anna, one => one.Audience = audience));

        exchanged.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_tenant_DAKS_does_not_serve_is_told_so()
    {
        using var exchanged = await ExchangeAsync(Entra.TeamsToken(Anna with { Tenant = Third }));

        exchanged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await exchanged.Content.ReadAsStringAsync()).ShouldContain("/probleme/anmeldung-mandant");
    }

    [Fact]
    public async Task A_browser_goes_by_way_of_the_directory_and_comes_back_to_where_it_wanted()
    {
        await _team.SetUpAsync();
        Entra.SignedIn = Anna;

        using var back = await ThroughTheDirectoryAsync($"/stufen/1?team={_team.TeamId}");

        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        back.Headers.Location!.OriginalString.ShouldBe($"/stufen/1?team={_team.TeamId}");
        var page = await _browser.GetStringAsync(back.Headers.Location);
        page.ShouldContain("Kick-Off");
        page.ShouldContain("href=\"/abmelden\"");
    }

    [Fact]
    public async Task The_session_holds_who_somebody_is_and_nothing_else_the_directory_says()
    {
        Entra.SignedIn = Anna;
        using var back = await ThroughTheDirectoryAsync("/");

        var size = back.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("daks-anmeldung=", StringComparison.Ordinal)).Length;
        size.ShouldBeLessThan(900, "Tokens and further claims stay out of the cookie.");
    }

    [Fact]
    public async Task Somebody_who_turns_back_at_the_directory_reads_that_they_are_not_signed_in()
    {
        Entra.SignedIn = null;

        using var back = await ThroughTheDirectoryAsync("/");

        back.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await back.Content.ReadAsStringAsync()).ShouldContain("Die Anmeldung hat nicht geklappt");
    }

    [Fact]
    public async Task An_account_of_a_tenant_DAKS_does_not_serve_is_led_out_with_a_word()
    {
        Entra.SignedIn = Anna with { Tenant = Third };

        using var back = await ThroughTheDirectoryAsync("/");

        back.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await back.Content.ReadAsStringAsync()).ShouldContain("Dieses Konto passt nicht hierher");
        using var page = await GetAsync("/");
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_answer_of_the_directory_nobody_asked_for_signs_nobody_in()
    {
        using var back = await GetAsync("/anmelden/antwort?code=abc&state=erfunden");

        back.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_out_needs_the_form_it_is_asked_in()
    {
        await ExchangeAsync(Entra.TeamsToken(Anna));
        using var forged = await _browser.PostAsync(Address("/abmelden"), new FormUrlEncodedContent([]));
        (await GetAsync("/hilfe")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var token = Token().Match(await _browser.GetStringAsync(Address("/abmelden"))).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var done = await _browser.PostAsync(Address("/abmelden"), form);

        (await _browser.GetStringAsync(Address("/abmelden"))).ShouldContain("Sie sind abgemeldet");
        (await GetAsync("/hilfe")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <remarks>The session's cookie goes to pages that share our site or our frame; CORS does not bind WebSockets.</remarks>
    [Theory]
    [InlineData("https://anderswo.example", HttpStatusCode.Forbidden)]
    [InlineData("https://daks.musterstadt.example", HttpStatusCode.NotFound)]
    public async Task A_page_of_somebody_else_opens_no_circuit(string origin, HttpStatusCode expected)
    {
        await ExchangeAsync(Entra.TeamsToken(Anna));
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        socket.Options.Cookies = _cookies;
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        var address = new UriBuilder(new Uri(_app.Http.BaseAddress!, "/_blazor?id=none")) { Scheme = "ws" }.Uri;

        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => socket.ConnectAsync(address, CancellationToken.None));

        socket.HttpStatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task No_link_signs_anybody_out()
    {
        await ExchangeAsync(Entra.TeamsToken(Anna));

        using var link = await GetAsync("/signout-oidc");

        (await GetAsync("/hilfe")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_page_learns_whether_the_browser_kept_the_session()
    {
        (await GetAsync("/anmelden/stand")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await ExchangeAsync(Entra.TeamsToken(Anna));

        (await GetAsync("/anmelden/stand")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Whoever_left_is_out_at_once_also_while_the_roster_does_not_answer()
    {
        await _team.SetUpAsync();
        await ExchangeAsync(Entra.TeamsToken(Anna));
        (await _browser.GetStringAsync(Address($"/?team={_team.TeamId}"))).ShouldContain("Musterstadt");

        await _app.PostAsync(_team.General.Activity("conversationUpdate", _team.Bernd.Person, $"f:{Room.NextId()}", it =>
        {
            it["channelData"]!["eventType"] = "teamMemberRemoved";
            it["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = _team.Anna.Person.TeamsId });
        }));
        for (var refusals = 0; refusals < 8; refusals++)
        {
            _app.Teams.Refuse("GET", 403);
        }

        (await _browser.GetStringAsync(Address($"/?team={_team.TeamId}"))).ShouldNotContain("Musterstadt");
    }

    [Fact]
    public async Task An_id_in_the_address_that_is_no_team_lets_nobody_read_another_rooms_roster()
    {
        await _team.SetUpAsync();
        var stranger = new Account(AppFixture.Tenant, Guid.NewGuid().ToString(), "Frieda Fremd");
        _app.Teams.Members(_team.GroupChat.ConversationId, new TestPerson(stranger.ObjectId, stranger.Name).Member("user"));
        await ExchangeAsync(Entra.TeamsToken(stranger));

        var page = await _browser.GetStringAsync(Address($"/?team={_team.GroupChat.ConversationId}"));

        page.ShouldNotContain("href=\"/einrichten");
    }

    [Fact]
    public async Task A_session_ends_with_the_working_day()
    {
        await ExchangeAsync(Entra.TeamsToken(Anna));

        _app.Clock.Advance(TimeSpan.FromHours(9.9));
        (await GetAsync("/hilfe")).StatusCode.ShouldBe(HttpStatusCode.OK);
        _app.Clock.Advance(TimeSpan.FromHours(0.2));
        (await GetAsync("/hilfe")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nothing_of_a_token_or_a_person_is_logged()
    {
        await ExchangeAsync(Entra.TeamsToken(Anna));
        await ExchangeAsync(Entra.TeamsToken(Anna, isForeign: true));
        Entra.SignedIn = Anna;
        using var back = await ThroughTheDirectoryAsync("/");

        var log = string.Join('\n', _app.Log.Lines);
        log.ShouldContain("Signed nobody in");
        foreach (var word in new[] { "Anna", "eyJ", "vertraulich", FakeEntra.Secret, "zugriff", "erneuern" })
        {
            log.ShouldNotContain(word, Case.Insensitive);
        }
    }

    /// <summary>What a browser does on the sign-in page, which its script does outside Teams.</summary>
    private async Task<HttpResponseMessage> ThroughTheDirectoryAsync(string way)
    {
        using var out_ = await GetAsync($"/anmelden/browser?zurueck={Uri.EscapeDataString(way)}");
        out_.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var there = out_.Headers.Location!;
        there.Host.ShouldBe(FakeEntra.Host);
        QueryHelpers.ParseQuery(there.Query)["redirect_uri"].ToString().ShouldBe("https://daks.musterstadt.example/anmelden/antwort");

        using var directory = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await directory.GetAsync(Entra.Stands(there));
        return await GetAsync(answer.Headers.Location!.PathAndQuery);
    }

    private async Task<HttpResponseMessage> ExchangeAsync(string? token, bool isHttps = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address("/anmelden/teams"));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (isHttps)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
        }

        return await _browser.SendAsync(request);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _browser.GetAsync(Address(path));

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static Account AccountOf(Speaker speaker) => new(AppFixture.Tenant, speaker.Person.ObjectId, speaker.Person.Name);

    private HttpClient Browser(CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = _app.Http.BaseAddress };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
