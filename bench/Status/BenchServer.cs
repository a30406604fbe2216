using System.Diagnostics;
using System.Globalization;
using Daks.Bot.Protocol;
using Daks.Core.Strategien;
using Daks.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Daks.Bench.Status;

/// <summary>
/// The real host as its own program composes it, with strategies to ask for and the bare endpoint beside it: a
/// process of its own, so that whoever measures it does not share its heap and its threads.
/// </summary>
internal static class BenchServer
{
    /// <summary>The first argument of this process; the others are settings of the host.</summary>
    public const string Verb = "server";

    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const int Teams = 4;

    /// <summary>Besides the 83 tasks of the Standard path.</summary>
    public const int Probes = 60;

    public static string TeamId(int team) => string.Create(CultureInfo.InvariantCulture, $"19:team{team}@thread.tacv2");

    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args[1..],
            ApplicationName = typeof(DaksBuilder).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddSingleton(Probe.Kind);
        builder.Services.AddSingleton<IConnectorTokenProvider, FixedToken>();
        builder.Services.AddSingleton<BareEndpoint>();
        builder.AddDaks();

        await using var app = builder.Build();
        app.MapDaks();
        app.MapPost("/bench/bare", context => context.RequestServices.GetRequiredService<BareEndpoint>().AnswerAsync(context));
        app.MapPut("/bench/card", context => context.RequestServices.GetRequiredService<BareEndpoint>().LearnAsync(context));
        app.MapGet("/bench/cost", () => Results.Text(ServerCost.Now().ToString(), "text/plain"));
        await SetUpAsync(app.Services);

        EndWithOurStarter(app);
        await app.RunAsync();
    }

    private static async Task SetUpAsync(IServiceProvider services)
    {
        var verzeichnis = services.GetRequiredService<Strategieverzeichnis>();
        for (var team = 0; team < Teams; team++)
        {
            var scope = Scope.Team(TeamId(team));
            var key = await verzeichnis.ReserveAsync(Tenant, scope, CancellationToken.None);
            await Strategien.SetUpAsync(
                services.GetRequiredService<IStrategieStore>(), services.GetRequiredService<StrategieService>(), key, scope, Probes);
        }
    }

    /// <summary>A starter that was killed closes our input too.</summary>
    private static void EndWithOurStarter(WebApplication app) => _ = Task.Run(async () =>
    {
        await Console.OpenStandardInput().CopyToAsync(Stream.Null);
        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
    });

    /// <summary>Nobody is asked for a token, and the header is as long as a real one.</summary>
    private sealed class FixedToken : IConnectorTokenProvider
    {
        private static readonly string Token = new('t', 1_200);

        public ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken) => new(Token);

        public void Drop(string token)
        {
        }
    }
}

/// <summary>What the server has used since it started.</summary>
internal readonly record struct ServerCost(double CpuMilliseconds, long AllocatedBytes)
{
    public static ServerCost Now()
    {
        using var self = Process.GetCurrentProcess();
        return new(self.TotalProcessorTime.TotalMilliseconds, GC.GetTotalAllocatedBytes());
    }

    public static ServerCost Parse(string text)
    {
        var parts = text.Split(' ');
        return new(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CpuMilliseconds} {AllocatedBytes}");
}
