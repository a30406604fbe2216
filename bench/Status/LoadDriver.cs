using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Daks.Bench.Status;

/// <summary>What one round came to.</summary>
/// <param name="P99">Milliseconds from a request's start to its answer, which comes after the card was posted.</param>
/// <param name="CpuPerTurn">Milliseconds of the server's processor time.</param>
/// <param name="BytesPerTurn">What the server allocated.</param>
internal sealed record Round(double TurnsPerSecond, double P50, double P99, double CpuPerTurn, double BytesPerTurn);

/// <summary>Asks for the status in sixteen conversations at once, in each the next time when the last was answered.</summary>
internal sealed class LoadDriver : IDisposable
{
    public const int Conversations = 16;

    private readonly HttpClient _http;
    private readonly string _serviceUrl;
    private readonly ConcurrentBag<double> _milliseconds = [];
    private long _turn = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    public LoadDriver(Uri bot, string serviceUrl, string token)
    {
        _serviceUrl = serviceUrl;
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Conversations }) { BaseAddress = bot };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task<Round> RunAsync(string path, int turns)
    {
        _milliseconds.Clear();
        var left = turns;
        var before = await CostAsync();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(conversation => Task.Run(async () =>
        {
            var (head, tail) = Activity(conversation);
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await TurnAsync(path, head, tail);
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var after = await CostAsync();
        double[] sorted = [.. _milliseconds.Order()];
        return new Round(
            turns / seconds,
            sorted[turns / 2],
            sorted[turns * 99 / 100],
            (after.CpuMilliseconds - before.CpuMilliseconds) / turns,
            (double)(after.AllocatedBytes - before.AllocatedBytes) / turns);
    }

    /// <summary>What the bare endpoint shall post.</summary>
    public async Task TeachAsync(byte[] card)
    {
        using var content = new ByteArrayContent(card);
        using var answer = await _http.PutAsync("bench/card", content);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private async Task TurnAsync(string path, byte[] head, byte[] tail)
    {
        // Every activity is new, or it would be answered as a redelivery.
        var id = Encoding.UTF8.GetBytes(Interlocked.Increment(ref _turn).ToString(CultureInfo.InvariantCulture));
        using var content = new ByteArrayContent([.. head, .. id, .. tail]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var started = Stopwatch.GetTimestamp();
        using var answer = await _http.PostAsync(path, content);
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<ServerCost> CostAsync() => ServerCost.Parse(await _http.GetStringAsync("bench/cost"));

    /// <returns>A message in a channel's thread, before and after its id.</returns>
    private (byte[] Head, byte[] Tail) Activity(int conversation)
    {
        var team = BenchServer.TeamId(conversation % BenchServer.Teams);
        var tail =
            $$$"""
            ","timestamp":"2027-01-11T08:00:00.000Z","localTimestamp":"2027-01-11T09:00:00.000+01:00","channelId":"msteams",
            "serviceUrl":"{{{_serviceUrl}}}",
            "from":{"id":"29:1user{{{conversation}}}","name":"Erika Muster","aadObjectId":"00000000-0000-0000-0000-{{{conversation:D12}}}"},
            "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"{{{BenchServer.Tenant}}}","id":"{{{team}}};messageid=17700000{{{conversation:D5}}}"},
            "recipient":{"id":"28:{{{ChannelStub.AppId}}}","name":"DAKS"},
            "text":"<at>DAKS</at> status","textFormat":"plain","locale":"de-DE",
            "entities":[{"type":"mention","text":"<at>DAKS</at>","mentioned":{"id":"28:{{{ChannelStub.AppId}}}","name":"DAKS"}},
            {"type":"clientInfo","locale":"de-DE","country":"DE","platform":"Web","timezone":"Europe/Berlin"}],
            "channelData":{"teamsChannelId":"{{{team}}}","teamsTeamId":"{{{team}}}","channel":{"id":"{{{team}}}"},
            "team":{"id":"{{{team}}}","aadGroupId":"22222222-2222-2222-2222-222222222222"},"tenant":{"id":"{{{BenchServer.Tenant}}}"} } }
            """;
        return ("""{"type":"message","id":"1"""u8.ToArray(), Encoding.UTF8.GetBytes(tail));
    }
}
