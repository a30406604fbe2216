using Daks.Bot.Protocol;
using Daks.Storage;
using Daks.Tab.Veranstaltungen;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Daks.Host.Betrieb;

internal static class Telemetry
{
    /// <summary>
    /// Traces and metrics of turns and store calls, sent where OTEL_EXPORTER_OTLP_ENDPOINT says. Without it nobody
    /// would read them, so none are gathered.
    /// </summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            builder.Services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService("daks", serviceVersion: Health.Build))
                .WithTracing(tracing => tracing
                    .AddSource(BotTelemetry.Name, StorageTelemetry.Name)
                    .AddAspNetCoreInstrumentation(options =>
                    {
                        options.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
                        // Whoever reads traces shall not read along in calendars: the address is the secret.
                        options.EnrichWithHttpRequest = (span, request) =>
                        {
                            if (request.Path.StartsWithSegments(Kalenderadressen.Abo, StringComparison.Ordinal))
                            {
                                span.SetTag("url.path", Kalenderadressen.Abo);
                            }
                        };
                    })
                    .AddHttpClientInstrumentation())
                .WithMetrics(metrics => metrics
                    .AddMeter(BotTelemetry.Name, StorageTelemetry.Name)
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation())
                .UseOtlpExporter();
        }
    }

    /// <summary>Lines for a developer's eyes, JSON for an operator's collector.</summary>
    public static void AddLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        // It warns of keys kept unencrypted, which is how we keep them: the data folder is closed to others.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        if (builder.Environment.IsDevelopment())
        {
            // Ports and data folders of one machine share their cookies: one signed with another folder's keys is
            // an everyday thing, and gets replaced. In production it says that instances do not share their keys.
            builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole();
        }
    }
}
