using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Storage;
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
        // One by one, because a value of the wrong kind ends the validation of all that come after it.
        Action[] readers =
        [
            Read<BetriebOptions>,
            Read<StorageOptions>,
            Read<ChatOptions>,
            Read<BotOptions>,
            app.Services.GetRequiredService<IStartupValidator>().Validate,
        ];
        return [.. readers.SelectMany(ProblemsOf).Distinct()];

        void Read<T>()
            where T : class => _ = app.Services.GetRequiredService<IOptions<T>>().Value;
    }

    private static IEnumerable<string> ProblemsOf(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (OptionsValidationException one)
        {
            return one.Failures;
        }
        catch (AggregateException several)
        {
            return several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures);
        }
        catch (InvalidOperationException unreadable) when (unreadable.InnerException is not null)
        {
            // The binder's sentence names the key and what stands there.
            return [unreadable.Message];
        }
    }

    public static void Explain(IReadOnlyList<string> problems)
    {
        Console.Error.WriteLine($"DAKS startet nicht. {(problems.Count == 1 ? "Eine Einstellung fehlt oder passt nicht" : $"{problems.Count} Einstellungen fehlen oder widersprechen sich")}:");
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"  - {problem}");
        }
    }
}
