using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Daks.App.Tests.Conversations;
using Daks.App.Tests.Hosting;
using Daks.App.Tests.Package;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Core.Sprache;
using Daks.Genesis;
using Daks.Host.Betrieb;
using Daks.Storage;
using Daks.Tab;
using Microsoft.Extensions.Logging;

namespace Daks.App.Tests.Handbuch;

/// <summary>What the handbook quotes is what DAKS says.</summary>
public sealed partial class MeldungenTests
{
    private static readonly Assembly[] Ours =
        [typeof(ChatOptions).Assembly, typeof(TabTexte).Assembly, typeof(Texte).Assembly, typeof(StorageOptions).Assembly, typeof(GenesisOptions).Assembly, typeof(BetriebOptions).Assembly];

    [Fact]
    public void Every_log_message_named_begins_as_one_there_is()
    {
        var templates = LogMessages().Select(log => log.Message).ToArray();
        var named = NamedLogMessages();

        named.Length.ShouldBeGreaterThan(5);
        foreach (var message in named)
        {
            templates.ShouldContain(template => BeginsAs(template, message), message);
        }
    }

    [Fact]
    public void Every_log_message_that_names_a_conversation_is_named_and_tells_of_something_that_went_wrong()
    {
        var naming = LogMessages().Where(log => NamesAConversation(log.Message) && log.Level > LogLevel.Debug).Select(log => log.Message).ToArray();
        var named = NamedLogMessages();

        naming.Length.ShouldBeGreaterThan(5);
        naming.ShouldAllBe(template => named.Any(message => BeginsAs(template, message)), "betrieb.md says it knows them all.");
    }

    [Theory]
    [InlineData("handbuch/betrieb.md", "wenn etwas auffällt oder misslingt, nicht bei jeder Nachricht.")]
    [InlineData("it.md", "Unterhaltungen und Nachrichten nennen sie nur, wenn etwas auffällt oder misslingt.")]
    [InlineData("datenschutz.md", "Protokolle enthalten Kennungen von Unterhaltungen, Nachrichten und Strategien, wenn etwas auffällt oder misslingt.")]
    [InlineData("personalrat.md", "wenn etwas auffällt oder misslingt, nicht bei jeder Nachricht")]
    public async Task A_day_on_which_all_is_well_leaves_no_id_of_a_conversation_as_the_pages_promise(string page, string promise)
    {
        await using var app = await AppFixture.StartAsync();
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.Anna.Says("status");
        await team.Anna.Presses("Erledigt");
        await team.Bernd.Says("das kennt niemand");
        await app.PostAsync(team.Channel.Activity("messageReaction", team.Anna.Person, $"f:{Room.NextId()}", _ => { }));
        await app.StopAsync();

        File.ReadAllText(Repository.File("docs", page)).ShouldContain(promise);
        app.Log.Lines.ShouldContain(line => line.Contains("Nobody handles this", StringComparison.Ordinal));
        app.Log.Lines.ShouldNotContain(line => NamesAConversation(line));
        app.Log.Lines.ShouldNotContain(line => line.Contains(team.Anna.Person.ObjectId, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_named_exists()
    {
        var existing = typeof(BotProblem).GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(property => property.GetValue(null))
            .OfType<BotProblem>()
            .Select(problem => problem.Type)
            .Append(BotProblem.TokenInvalid("").Type)
            .ToHashSet(StringComparer.Ordinal);
        var named = Handbuchseite.Rows(Handbuchseite.Section("fehler.md", "## Für die Administration"))
            .SelectMany(row => Handbuchseite.Code(row[0]))
            .Where(code => code.StartsWith("urn:", StringComparison.Ordinal) || existing.Contains($"urn:daks:bot:{code}"))
            .Select(code => code.StartsWith("urn:", StringComparison.Ordinal) ? code : $"urn:daks:bot:{code}")
            .ToArray();

        named.Length.ShouldBeGreaterThan(5);
        named.ShouldBeSubsetOf(existing);
    }

    [Fact]
    public void Every_sentence_quoted_to_people_is_one_DAKS_says()
    {
        string[] sentences = [.. Ours.SelectMany(Sentences)];
        var quoted = Handbuchseite.Rows(Handbuchseite.Section("fehler.md", "## Für alle"))
            .SelectMany(row => Quotes().Matches(row[0]).Select(match => match.Groups[1].Value))
            .ToArray();

        quoted.Length.ShouldBeGreaterThan(10);
        foreach (var quote in quoted)
        {
            sentences.ShouldContain(sentence => Says(sentence, quote), quote);
        }
    }

    private static IEnumerable<(LogLevel Level, string Message)> LogMessages() => Ours
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
        .OfType<LoggerMessageAttribute>()
        .Select(log => (log.Level, log.Message));

    private static string[] NamedLogMessages() =>
        [.. Handbuchseite.Rows(Handbuchseite.Section("betrieb.md", "## Protokolle")).SelectMany(row => Handbuchseite.Code(row[0]))];

    private static bool NamesAConversation(string message) =>
        message.Contains("ConversationId", StringComparison.Ordinal) || message.Contains("ActivityId", StringComparison.Ordinal);

    private static IEnumerable<string> Sentences(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)))
        {
            var set = new ResourceManager(name[..^".resources".Length], assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true);
            foreach (System.Collections.DictionaryEntry entry in set!)
            {
                if (entry.Value is string sentence)
                {
                    yield return sentence;
                }
            }
        }
    }

    /// <summary>Word by word; what stands in braces, or is left out as "…", is whatever it is that day.</summary>
    private static bool BeginsAs(string template, string message)
    {
        var (words, quoted) = (template.Split(' '), message.Split(' '));
        return quoted.Length <= words.Length
            && quoted.Zip(words).All(pair => pair.First == "…" || pair.Second.Contains('{', StringComparison.Ordinal) || pair.Second.StartsWith(pair.First, StringComparison.Ordinal));
    }

    /// <summary>A quotation may leave out what "…" stands for; a sentence has holes for what is known only then.</summary>
    private static bool Says(string sentence, string quote) =>
        Regex.IsMatch(sentence.Replace("**", "", StringComparison.Ordinal), Open(quote)) || Regex.IsMatch(quote, $"^{string.Join(".*", Numbers().Split(sentence).Select(Regex.Escape))}$");

    private static string Open(string quote) => string.Join(".*", quote.Split('…').Select(part => Regex.Escape(part.Trim())));

    [GeneratedRegex("„([^“]+)“")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Numbers();
}
