using Microsoft.Extensions.Options;

namespace Daks.Host.Betrieb;

internal static class Settings
{
    /// <summary>Without an address of its own the host listens on loopback only, at <c>DAKS_PORT</c> (default 5130).</summary>
    public static void ListenLocally(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && string.IsNullOrEmpty(builder.Configuration["URLS"]) && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"]))
        {
            var port = builder.Configuration["DAKS_PORT"] ?? "5130";
            builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
            builder.Configuration["Daks:OeffentlicheAdresse"] ??= $"http://localhost:{port}/";
        }
    }

    /// <returns>Every missing or contradictory setting of every part, in words for the operator.</returns>
    public static IReadOnlyList<string> FindProblems(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException one)
        {
            return [.. one.Failures];
        }
        catch (InvalidOperationException unreadable) when (unreadable.InnerException is FormatException)
        {
            // A figure or choice that is none: the binder names the setting.
            return [unreadable.Message];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures)];
        }
    }

    public static void Explain(IReadOnlyList<string> problems)
    {
        Console.Error.WriteLine($"DAKS startet nicht. {problems.Count} Einstellung(en) fehlen oder widersprechen sich:");
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"  - {problem}");
        }
    }
}
