using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daks.Core.Strategien;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Daks.Host.Betrieb;

internal static class Health
{
    public const string ReadyTag = "ready";

    // Read by people and probes, never put into a page: a plus stays a plus.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the store can be read and written.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag), ResponseWriter = WriteAsync });
    }

    /// <value>Version and, where it was built from a repository, the commit: <c>0.1.0+a1b2c3d</c>.</value>
    public static string Build { get; } =
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var answer = new Dictionary<string, string>(
        [
            new("status", report.Status.ToString()),
            new("build", Build),
            .. report.Entries.Where(entry => entry.Value.Description is not null).Select(entry => new KeyValuePair<string, string>(entry.Key, entry.Value.Description!)),
        ]);
        return context.Response.WriteAsync(JsonSerializer.Serialize(answer, Plain));
    }
}

internal sealed class StoreHealth(IStrategieStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException unavailable)
        {
            return HealthCheckResult.Unhealthy(unavailable.Message);
        }
    }
}
