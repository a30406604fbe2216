using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Genesis;
using Daks.Host.Anmeldung;
using Daks.Host.Lokal;
using Daks.Storage;
using Microsoft.Extensions.Options;

namespace Daks.Host.Betrieb;

internal static class Settings
{
    /// <summary>Says what is wrong with the settings, and starts nothing.</summary>
    public const string Verb = "einstellungen";

    /// <returns>Every missing or contradictory setting of every part, in words for the operator.</returns>
    public static IReadOnlyList<string> FindProblems(this WebApplication app)
    {
        var found = Listening.Problems(app.Configuration, app.Environment)
            .Concat(ProblemsOf<BetriebOptions>(app, BetriebOptions.Section))
            .Concat(ProblemsOf<StorageOptions>(app, StorageOptions.Section))
            .Concat(ProblemsOf<ChatOptions>(app, ChatOptions.Section))
            .Concat(ProblemsOf<BotOptions>(app, BotOptions.Section))
            .Concat(ProblemsOf<GenesisOptions>(app, GenesisOptions.Section))
            .Concat(ProblemsOf<EntraOptions>(app, EntraOptions.Section))
            .Concat(app.Environment.IsDevelopment() ? ProblemsOf<LokalOptions>(app, LokalOptions.Section) : [])
            .Distinct()
            .ToArray();
        return found.Length == 0 ? ProblemsOfOthers(app) : found;
    }

    /// <summary>What options of the framework would stop the start with.</summary>
    private static IReadOnlyList<string> ProblemsOfOthers(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return [.. invalid.Failures];
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

    /// <summary>Binds and validates as the options themselves do, without the values of the wrong kind: one of them would hide all other problems.</summary>
    private static IEnumerable<string> ProblemsOf<T>(WebApplication app, string section)
        where T : class, new()
    {
        var values = app.Configuration.GetSection(section).AsEnumerable().Where(setting => setting.Value is not null).ToArray();
        var unreadable = values.Where(setting => !IsReadable<T>(section, setting)).ToArray();
        var options = Bind<T>(section, values.Except(unreadable));
        foreach (var step in app.Services.GetServices<IPostConfigureOptions<T>>())
        {
            step.PostConfigure(Options.DefaultName, options);
        }

        return unreadable.Select(setting => Unreadable<T>(section, setting)).Concat(
            app.Services.GetServices<IValidateOptions<T>>().SelectMany(validator => validator.Validate(Options.DefaultName, options).Failures ?? []));
    }

    private static bool IsReadable<T>(string section, KeyValuePair<string, string?> setting)
        where T : class, new()
    {
        try
        {
            Bind<T>(section, [setting]);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static T Bind<T>(string section, IEnumerable<KeyValuePair<string, string?>> values)
        where T : class, new()
    {
        var options = new T();
        new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection(section).Bind(options);
        return options;
    }

    private static string Unreadable<T>(string section, KeyValuePair<string, string?> setting)
    {
        const int longest = 60;
        var value = setting.Value!.Length > longest ? $"{setting.Value[..longest]}…" : setting.Value;
        var type = setting.Key[(section.Length + 1)..].Split(ConfigurationPath.KeyDelimiter).Aggregate((Type?)typeof(T), PropertyType);
        return $"{setting.Key} ist „{value}“: Erwartet wird {Expected(Nullable.GetUnderlyingType(type ?? typeof(T)) ?? type)}.";
    }

    private static Type? PropertyType(Type? type, string name) => type?
        .GetProperties()
        .FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))?.PropertyType;

    private static string Expected(Type? type) =>
        type == typeof(int) ? "eine ganze Zahl"
        : type == typeof(bool) ? "true oder false"
        : type is { IsEnum: true } ? string.Join(" oder ", Enum.GetNames(type))
        : "ein Wert anderer Art";
}
