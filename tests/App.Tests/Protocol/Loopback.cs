using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Daks.App.Tests.Protocol;

internal static class Loopback
{
    /// <summary>A quiet server on a free port of loopback.</summary>
    public static WebApplication Server(Action<WebApplicationBuilder>? configure = null, string environment = "Production")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        configure?.Invoke(builder);
        return builder.Build();
    }
}
