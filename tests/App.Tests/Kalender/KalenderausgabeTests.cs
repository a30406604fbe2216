using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Daks.App.Tests.Conversations;
using Daks.App.Tests.Hosting;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Kalender;

/// <summary>Events in people's own calendars: as a file, and under an address of their own.</summary>
public sealed class KalenderausgabeTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Evening = new(2027, 3, 11, 16, 0, 0, TimeSpan.Zero);

    private AppFixture _app = null!;
    private TestTeam _team = null!;
    private HttpClient _browser = null!;
    private StrategieKey _key;

    public async Task InitializeAsync()
    {
        _app = await AppFixture.StartWithEntraAsync();
        _team = _app.NewTeam();
        await _team.SetUpAsync();
        _key = (await _app.Services.GetRequiredService<Strategieverzeichnis>().FindAsync(AppFixture.Tenant, [Scope.Team(_team.TeamId)], CancellationToken.None))!.Value;
        _browser = Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/anmelden/teams");
        var anna = _team.Anna.Person;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _app.Entra!.TeamsToken(new Account(AppFixture.Tenant, anna.ObjectId, anna.Name)));
        (await _browser.SendAsync(request)).EnsureSuccessStatusCode();
        await DoAsync(new AddVeranstaltung("k", new VeranstaltungEingabe(
            Veranstaltungsart.KickOff, "Auftakt; „Gut, alt“ werden", 120, Leitfrage: "Wie wollen wir leben?\nUnd wo?", Ort: "Ratssaal, Rathaus", IstOeffentlich: true)));
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_confirmed_event_is_a_file_another_parser_reads_as_it_was_meant()
    {
        await DoAsync(new ConfirmTermin("k", Evening));
        await DoAsync(new SetAgenda("k", [new("Begrüßung", 10), new("Zahlen", 110)]));

        using var answer = await FileAsync();
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var text = await answer.Content.ReadAsStringAsync();
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        var read = await Kalenderleser.LiesAsync(text);

        (read.Version, read.Method).ShouldBe(("2.0", "PUBLISH"));
        read.Zones.ShouldBe(["Europe/Berlin"]);
        var one = read.Events.ShouldHaveSingleItem();
        (one.Start, one.End, one.Zone).ShouldBe((Evening, Evening.AddMinutes(120), "Europe/Berlin"));
        (one.Summary, one.Location, one.Status).ShouldBe(("Auftakt; „Gut, alt“ werden", "Ratssaal, Rathaus", "CONFIRMED"));
        one.Description!.Split('\n').ShouldBe(["Wie wollen wir leben? Und wo?", "0:00 Begrüßung", "0:10 Zahlen"]);
        one.Url.ShouldBe($"https://daks.musterstadt.example/veranstaltungen/k?team={Uri.EscapeDataString(_team.TeamId)}");
    }

    [Fact]
    public async Task Moved_it_stays_the_same_entry_and_counts_up_and_called_off_it_takes_the_entry_away()
    {
        await DoAsync(new ConfirmTermin("k", Evening));
        var first = (await ReadAsync()).Events.Single();
        await DoAsync(new ConfirmTermin("k", Evening.AddDays(7)));
        var moved = (await ReadAsync()).Events.Single();
        await DoAsync(new CancelVeranstaltung("k", "Die Halle ist gesperrt."));
        var off = await ReadAsync();

        moved.Uid.ShouldBe(first.Uid);
        moved.Sequence.ShouldBeGreaterThan(first.Sequence);
        moved.Start.ShouldBe(Evening.AddDays(7));
        off.Method.ShouldBe("CANCEL");
        var last = off.Events.Single();
        (last.Uid, last.Status).ShouldBe((first.Uid, "CANCELLED"));
        last.Sequence.ShouldBeGreaterThan(moved.Sequence);
        last.Description.ShouldStartWith("Die Halle ist gesperrt.");
    }

    [Fact]
    public async Task Without_a_time_without_an_event_or_without_a_session_there_is_no_file()
    {
        (await FileAsync()).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await FileAsync("weg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var stranger = Browser();
        (await stranger.GetAsync(new Uri("/api/kalender/k.ics", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <remarks>Noon of every tenth day of eight years: both changes of the clock of each year lie between.</remarks>
    [Fact]
    public async Task Noon_stays_noon_on_both_sides_of_every_change_of_the_clock()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        List<DateTimeOffset> noons = [];
        for (var day = new DateTime(2027, 2, 10, 12, 0, 0); day.Year < 2035; day = day.AddDays(10))
        {
            noons.Add(new DateTimeOffset(day, zone.GetUtcOffset(day)));
        }

        for (var at = 0; at < noons.Count; at++)
        {
            await DoAsync(new AddVeranstaltung($"a{at}", new VeranstaltungEingabe(Veranstaltungsart.AgSitzung, $"Sitzung {at}", 60)));
            await DoAsync(new ConfirmTermin($"a{at}", noons[at]));
        }

        var read = await Kalenderleser.LiesAsync(await FeedAsync(await AddressAsync()));

        read.Events.Select(one => one.Start).ShouldBe(noons.Select(noon => noon.ToUniversalTime()));
        read.Events.ShouldAllBe(one => one.End - one.Start == TimeSpan.FromHours(1));
        read.Events.Select(one => one.Uid).Distinct().Count().ShouldBe(noons.Count);
    }

    [Fact]
    public async Task The_address_needs_no_session_and_shows_what_has_a_time()
    {
        await DoAsync(new AddVeranstaltung("offen", new VeranstaltungEingabe(Veranstaltungsart.Sonstige, "Noch offen", 60)));
        await DoAsync(new ConfirmTermin("k", Evening));

        var read = await Kalenderleser.LiesAsync(await FeedAsync(await AddressAsync()));

        read.Name.ShouldBe("DAKS – Musterstadt");
        read.Events.ShouldHaveSingleItem().Uid.ShouldBe("k@daks");
    }

    [Fact]
    public async Task An_empty_calendar_is_one_too()
    {
        var read = await Kalenderleser.LiesAsync(await FeedAsync(await AddressAsync()));

        read.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_an_ended_one_opens_nothing()
    {
        var first = await AddressAsync();
        var second = await AddressAsync();
        (await GetFeedAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetFeedAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Abos.BeendenAsync(_key, _team.Anna.Person.ObjectId, CancellationToken.None);

        (await GetFeedAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await GetFeedAsync("erraten")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_addresses_made_at_once_the_last_one_counts()
    {
        var made = await Task.WhenAll(AddressAsync(), AddressAsync(), AddressAsync());
        var last = await AddressAsync();

        foreach (var one in made)
        {
            (await GetFeedAsync(one)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await GetFeedAsync(last)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_left_the_team_reads_its_dates_no_more()
    {
        var address = await AddressAsync();
        _app.Teams.Members(_team.TeamId, _team.Bernd.Person.Member("user"));
        _app.Clock.Advance(TimeSpan.FromMinutes(6));

        (await GetFeedAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Http.BaseAddress };

    private Kalenderabos Abos => _app.Services.GetRequiredService<Kalenderabos>();

    private Task<string> AddressAsync() => Abos.ErneuernAsync(_key, _team.Anna.Person.ObjectId, CancellationToken.None);

    private async Task<string> FeedAsync(string secret) => await (await GetFeedAsync(secret)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();

    private Task<HttpResponseMessage> GetFeedAsync(string secret) => _app.Http.GetAsync(new Uri($"/api/kalender/abo/{secret}.ics", UriKind.Relative));

    private async Task<GelesenerKalender> ReadAsync() => await Kalenderleser.LiesAsync(await (await FileAsync()).Content.ReadAsStringAsync());

    private Task<HttpResponseMessage> FileAsync(string id = "k") =>
        _browser.GetAsync(new Uri($"/api/kalender/{id}.ics?team={_team.TeamId}", UriKind.Relative));

    private async Task DoAsync(StrategieCommand command)
    {
        var outcome = await _app.Services.GetRequiredService<StrategieService>().ExecuteAsync(
            new CommandRequest(_key, command, _team.Anna.Person.ObjectId, "Anna Berg", Guid.NewGuid().ToString("N")), CancellationToken.None);
        outcome.ShouldBeOfType<Outcome.Done>();
    }
}
