using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Daks.App.Tests.Conversations;
using Daks.Core.Beispiele;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Strategien;
using Daks.Tab.Zahlen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Hosting;

/// <summary>Files come in over HTTP: only from whoever has the page open, whole or not at all, and no larger than allowed.</summary>
public sealed partial class EinlesenTests : IAsyncLifetime
{
    private readonly CookieContainer _cookies = new();
    private AppFixture _app = null!;
    private HttpClient _browser = null!;
    private TestTeam _team = null!;
    private string _strategie = "";
    private string _token = "";

    private Einsender Anna => new(Musterpersonen.Tenant, Musterpersonen.AnnaBerg, _strategie);

    private IEingangskorb Korb => _app.Services.GetRequiredService<IEingangskorb>();

    public async Task InitializeAsync()
    {
        _app = await AppFixture.StartAsync(isLocal: true, settings: ("Daks:DateiMegabyte", "1"));
        _team = _app.NewTeam(Musterpersonen.Tenant);
        await _team.SetUpAsync();
        _strategie = (await _team.KeyAsync()).Id;
        _browser = Browser(_app, _cookies);
        await SignInAsync();
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_file_waits_for_its_sender_under_its_name()
    {
        using var answer = await SendAsync("Alter;w;m\n"u8.ToArray(), "../../Bevölkerung 2026.csv", "2026-12-31");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var waiting = Korb.Liste(Anna).ShouldHaveSingleItem();
        (waiting.Name, waiting.Bytes, waiting.Stichtag).ShouldBe(("Bevölkerung 2026.csv", 10L, new DateOnly(2026, 12, 31)));
        (await answer.Content.ReadAsStringAsync()).ShouldContain(waiting.Id);
        Korb.Liste(Anna with { PersonId = Musterpersonen.BerndKaya }).ShouldBeEmpty();
        Korb.Liste(Anna with { StrategieId = "andere" }).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_may_send()
    {
        using var stranger = new HttpClient { BaseAddress = _app.Http.BaseAddress };
        using var content = new ByteArrayContent([1]);

        using var answer = await stranger.PostAsync(Address("a.csv"), content);

        await ShouldBeAsync(answer, HttpStatusCode.Unauthorized, "/probleme/nicht-angemeldet");
    }

    [Theory]
    [InlineData("0da45000000040008000000000000999")]
    [InlineData("beispiel")]
    [InlineData("../../keys")]
    public async Task Nothing_is_kept_for_a_strategy_that_is_not_there(string id)
    {
        _strategie = Uri.EscapeDataString(id);

        using var answer = await SendAsync([1], "a.csv");

        await ShouldBeAsync(answer, HttpStatusCode.NotFound, "/probleme/keine-strategie");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_strategy_of_other_people()
    {
        var theirs = _team.Anna.InGroupChat();
        await theirs.Says("einrichten");
        await theirs.Presses("Strategie einrichten", TestTeam.Neudorf);
        var key = await _app.Services.GetRequiredService<Strategieverzeichnis>()
            .FindAsync(_team.Tenant, [Scope.GroupChat(_team.GroupChat.ConversationId)], CancellationToken.None);
        _strategie = key!.Value.Id;

        using var answer = await SendAsync([1], "a.csv");

        await ShouldBeAsync(answer, HttpStatusCode.NotFound, "/probleme/keine-strategie");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_kept_of_somebody_who_may_only_read()
    {
        await _team.MakeGuestAsync(new TestPerson(Musterpersonen.AnnaBerg, "Anna Berg"));

        using var answer = await SendAsync([1], "a.csv");

        await ShouldBeAsync(answer, HttpStatusCode.Forbidden, "/probleme/nicht-erlaubt");
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task No_other_page_may_send_in_a_persons_name()
    {
        _token = "";

        using var answer = await SendAsync([1], "a.csv");

        await ShouldBeAsync(answer, HttpStatusCode.BadRequest, "/probleme/sitzung");
        Korb.Liste(Anna).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_refused_said_or_not(bool saysItsLength)
    {
        using var answer = await SendAsync(new byte[(1024 * 1024) + 1], "a.csv", saysItsLength: saysItsLength);

        await ShouldBeAsync(answer, HttpStatusCode.RequestEntityTooLarge, "/probleme/zu-gross");
        Korb.Liste(Anna).ShouldBeEmpty();
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stream_that_breaks_off_leaves_nothing()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, _browser.BaseAddress!.Port);
            var head = $"POST {Address("a.csv")} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nContent-Type: application/octet-stream\r\n"
                + $"Cookie: {_cookies.GetCookieHeader(_browser.BaseAddress)}\r\nRequestVerificationToken: {_token}\r\n\r\nAlter;w;m\n";
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head));
            await WaitAsync(() => Files().Any(file => file.EndsWith(".teil", StringComparison.Ordinal)));
        }

        await WaitAsync(() => Files().Length == 0);
        Korb.Liste(Anna).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_more_wait_than_one_person_may_have()
    {
        for (var file = 0; file < IEingangskorb.MeisteWartende; file++)
        {
            using var taken = await SendAsync([1], $"{file}.csv");
        }

        using var answer = await SendAsync([1], "zu viel.csv");

        await ShouldBeAsync(answer, HttpStatusCode.Conflict, "/probleme/zu-viele");
    }

    [Fact]
    public async Task A_page_saved_as_a_table_and_a_bomb_are_named_when_they_are_read()
    {
        using var page = await SendAsync("<!DOCTYPE html><html>Anmeldung</html>"u8.ToArray(), "12411.csv");
        using var bomb = await SendAsync(Bomb(), "12411.zip");

        var reasons = new List<Dateigrund>();
        foreach (var file in Korb.Liste(Anna))
        {
            await using var content = Korb.Oeffne(Anna, file.Id)!;
            var order = new Leseauftrag
            {
                Dateiname = file.Name,
                Gebiete = Gebietsauswahl.Alle,
                Eigenes = Gebiet.Deutschland,
                Abgerufen = new DateOnly(2027, 2, 1),
                ImportId = "a",
            };
            var result = await _app.Services.GetRequiredService<IStatistikleser>().ReadAsync(content, order, CancellationToken.None);
            reasons.Add(result.ShouldBeOfType<Leseergebnis.Abgewiesen>().Fehler.Grund);
        }

        reasons.ShouldBe([Dateigrund.HtmlSeite, Dateigrund.ArchivZuGross], ignoreOrder: true);
    }

    [Fact]
    public async Task What_nobody_decides_about_is_dropped_after_two_days()
    {
        using var sent = await SendAsync([1], "a.csv");
        foreach (var file in Files())
        {
            File.SetLastWriteTimeUtc(file, (AppFixture.Beginning - IEingangskorb.Frist - TimeSpan.FromMinutes(1)).UtcDateTime);
        }

        Korb.Raeume().ShouldBe(2);

        Korb.Liste(Anna).ShouldBeEmpty();
    }

    private static HttpClient Browser(AppFixture app, CookieContainer cookies) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = app.Http.BaseAddress };

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("12411.csv", CompressionLevel.SmallestSize).Open();
            entry.Write("Alter;weiblich;männlich\n0-17;1;1\n"u8);
            entry.Write(Enumerable.Repeat((byte)'\n', 40 * 1024 * 1024).ToArray());
        }

        return file.ToArray();
    }

    private Uri Address(string name, string? day = null) => new(
        $"{EinlesenEndpoint.Route}?strategie={_strategie}&name={Uri.EscapeDataString(name)}{(day is null ? "" : $"&stichtag={day}")}", UriKind.Relative);

    private static async Task ShouldBeAsync(HttpResponseMessage answer, HttpStatusCode status, string type)
    {
        answer.StatusCode.ShouldBe(status);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]!.GetValue<string>().ShouldBe(type);
    }

    private static async Task WaitAsync(Func<bool> holds)
    {
        for (var attempt = 0; attempt < 1200 && !holds(); attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        holds().ShouldBeTrue();
    }

    private string[] Files() =>
        Directory.Exists(Path.Combine(_app.DataFolder, "eingang")) ? Directory.GetFiles(Path.Combine(_app.DataFolder, "eingang"), "*", SearchOption.AllDirectories) : [];

    private async Task<HttpResponseMessage> SendAsync(byte[] body, string name, string? day = null, bool saysItsLength = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(name, day));
        request.Content = saysItsLength ? new ByteArrayContent(body) : new StreamContent(new MemoryStream(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.TransferEncodingChunked = saysItsLength ? null : true;
        request.Headers.Add("RequestVerificationToken", _token);
        return await _browser.SendAsync(request);
    }

    private async Task SignInAsync()
    {
        var page = await _browser.GetStringAsync(new Uri("/lokal", UriKind.Relative));
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("persona", "anna-berg"), new("zurueck", "/hilfe"),
        ]);
        using var chosen = await _browser.PostAsync(new Uri("/lokal", UriKind.Relative), form);

        // The token belongs to whoever it was made for.
        _token = Token().Match(await _browser.GetStringAsync(new Uri("/lokal", UriKind.Relative))).Groups[1].Value;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
