using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Daks.App.Tests.Conversations;
using Daks.App.Tests.Protocol;

namespace Daks.App.Tests.Hosting;

/// <summary>What an operator sees: health, traces, measures, and a log without people in it.</summary>
public sealed class BetriebTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_answered_without_signing_in_and_names_the_build(string path)
    {
        var response = await app.Http.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await response.JsonAsync();
        body!["status"]!.GetValue<string>().ShouldBe("Healthy");
        body["build"]!.GetValue<string>().ShouldStartWith("0.1.0");
    }

    [Fact]
    public async Task The_build_reads_as_the_handbook_shows_it()
    {
        var answer = await app.Http.GetStringAsync("/health/ready");

        answer.ShouldMatch("""^\{"status":"Healthy","build":"0\.1\.0\+[0-9a-f]{7}"\}$""");
    }

    [Theory]
    [InlineData("/dokumente/it")]
    [InlineData("/datenschutz")]
    [InlineData("/nutzungsbedingungen")]
    public async Task The_documents_are_framed_by_Teams_only_and_load_nothing_foreign(string path)
    {
        using var answer = await app.Http.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'self' https://teams.microsoft.com");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task The_messaging_endpoint_takes_posts_only_and_a_megabyte_is_too_much()
    {
        var get = await app.Http.GetAsync("/api/messages");
        var large = await app.PostAsync($$"""{"type":"message","text":"{{new string('x', 1_000_000)}}"}""", app.Issuer.Token(app.Teams.ServiceUrl));

        get.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task The_log_of_a_whole_conversation_holds_no_name_and_no_word_that_was_said()
    {
        await using var own = await AppFixture.StartAsync();
        var team = own.NewTeam();
        await team.SetUpAsync(("name", "Geheimhausen"));
        await team.Anna.Says("status");
        await team.Anna.Presses("Nicht nötig …");
        await team.Anna.Presses("Vermerken", ("begruendung", "Frau Vertraulich ist dagegen."));
        await team.Bernd.Says("Schweigen ist Gold");
        await team.Bernd.Says("stufe abschließen: Herr Diskret hat es so gewollt.");
        own.Teams.Refuse("POST", 403);
        await own.PostAsync(team.Clara.Message("verlauf"));
        own.Teams.Refuse("PUT", 404);
        await team.Anna.Says("status");
        await team.Anna.Presses("Erledigt");
        await own.PostAsync("{\"type\":\"message\",\"text\":\"Vertraulich\"", own.Issuer.Token(own.Teams.ServiceUrl));

        await own.StopAsync();

        own.Log.Lines.ShouldNotBeEmpty();
        var log = string.Join('\n', own.Log.Lines);
        foreach (var word in new[] { "Anna", "Berg", "Bernd", "Kaya", "Clara", "Geheimhausen", "Vertraulich", "Schweigen", "Diskret", "Bearer", "eyJ", "token-1" })
        {
            log.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Fact]
    public async Task A_turn_leaves_a_trace_with_the_calls_of_the_store_below_it_and_both_are_measured()
    {
        var spans = new ConcurrentQueue<Activity>();
        var measured = new ConcurrentDictionary<string, int>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Daks.Bot" or "Daks.Storage",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name is "Daks.Bot" or "Daks.Storage")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.AddOrUpdate(instrument.Name, 1, (_, count) => count + 1));
        ActivitySource.AddActivityListener(listener);
        meters.Start();
        using var caller = new Activity("test").Start();

        await app.NewTeam().Anna.Says("status");

        var mine = spans.Where(span => span.TraceId == caller.TraceId).ToArray();
        var turn = mine.Where(span => span.OperationName == "bot.turn").ShouldHaveSingleItem();
        mine.ShouldContain(span => span.Source.Name == "Daks.Storage" && span.ParentSpanId == turn.SpanId);
        mine.SelectMany(span => span.TagObjects).ShouldNotContain(tag => $"{tag.Value}".Contains("Anna", StringComparison.Ordinal));
        measured.Keys.ShouldContain("daks.bot.turn.duration");
        measured.Keys.ShouldContain("daks.storage.duration");
    }
}
