using System.Collections;
using System.Globalization;
using System.Reflection;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Genesis;
using Daks.Host.Betrieb;
using Daks.Host.Lokal;
using Daks.Storage;

namespace Daks.App.Tests.Handbuch;

/// <summary>The settings docs/handbuch/betrieb.md names are those there are, with the defaults they have.</summary>
public sealed class EinstellungenTests
{
    /// <summary>Where the page says in words what a default comes to.</summary>
    private static readonly Dictionary<string, string> InWords = new(StringComparer.Ordinal)
    {
        ["Daks:Daten"] = "`DAKS_DATA`, sonst `./.daks`",
        ["Bot:AllowedConnectorHosts"] = "Teams der öffentlichen Cloud",
        ["Bot:AllowedFileHosts"] = "OneDrive und SharePoint",
        ["Lokal:Tenant"] = "Mandant des lokalen Chats",
        ["Lokal:Team"] = "Team des lokalen Chats",
    };

    private static Dictionary<string, string> Documented => Handbuchseite.Rows(Handbuchseite.Section("betrieb.md", "## Einstellungen"))
        .Where(row => Handbuchseite.Code(row[0]).Single() is var name && name.Split(':')[0] is "Daks" or "Bot" or "Lokal" or "Regionaldatenbank")
        .ToDictionary(row => Handbuchseite.Code(row[0]).Single(), row => row[1]);

    private static Dictionary<string, string> Existing => new object[]
        {
            new StorageOptions(), new BetriebOptions(), new ChatOptions(), new BotOptions(), new LokalOptions(), new GenesisOptions(),
        }
        .SelectMany(options => Settings((string)options.GetType().GetField("Section")!.GetRawConstantValue()!, options))
        .DistinctBy(setting => setting.Name)
        .ToDictionary(setting => setting.Name, setting => setting.Default);

    [Fact]
    public void Every_setting_is_documented_and_every_documented_one_exists() =>
        Documented.Keys.ShouldBe(Existing.Keys, ignoreOrder: true);

    [Fact]
    public void Every_default_is_the_one_it_has()
    {
        var existing = Existing;
        foreach (var (name, said) in Documented)
        {
            said.ShouldBe(InWords.GetValueOrDefault(name) ?? existing[name], name);
        }
    }

    private static IEnumerable<(string Name, string Default)> Settings(string section, object options)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var name = $"{section}:{property.Name}";
            var value = property.GetValue(options);
            if (value is not null && value.GetType().Name.EndsWith("Options", StringComparison.Ordinal))
            {
                foreach (var inner in Settings(name, value))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return (name, Said(value));
            }
        }
    }

    private static string Said(object? value) => value switch
    {
        null => "keine",
        "" => "leer",
        bool yes => yes ? "`true`" : "`false`",
        string text => $"`{text}`",
        IEnumerable list => list.Cast<object>().Any() ? "?" : "leer",
        _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };
}
