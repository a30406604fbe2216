using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Core.Sprache;
using Daks.Host.Betrieb;
using Daks.Host.Lokal;
using Daks.Storage;
using Daks.Tab;
using Microsoft.Extensions.Logging;

namespace Daks.App.Tests.Handbuch;

/// <summary>What the handbook quotes is what DAKS says.</summary>
public sealed partial class MeldungenTests
{
    private static readonly Assembly[] Ours =
        [typeof(ChatOptions).Assembly, typeof(TabTexte).Assembly, typeof(Texte).Assembly, typeof(StorageOptions).Assembly, typeof(BetriebOptions).Assembly];

    [Fact]
    public void Every_log_message_named_begins_as_one_there_is()
    {
        var templates = Ours
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message)
            .OfType<string>()
            .ToArray();
        var named = Handbuchseite.Rows(Handbuchseite.Section("betrieb.md", "## Protokolle")).SelectMany(row => Handbuchseite.Code(row[0])).ToArray();

        named.Length.ShouldBeGreaterThan(5);
        foreach (var message in named)
        {
            templates.ShouldContain(template => BeginsAs(template, message), message);
        }
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
        string[] sentences = [.. Ours.SelectMany(Sentences), StatusPage.NoSignIn.Titel];
        var quoted = Handbuchseite.Rows(Handbuchseite.Section("fehler.md", "## Für alle"))
            .SelectMany(row => Quotes().Matches(row[0]).Select(match => match.Groups[1].Value))
            .ToArray();

        quoted.Length.ShouldBeGreaterThan(10);
        foreach (var quote in quoted)
        {
            sentences.ShouldContain(sentence => Says(sentence, quote), quote);
        }
    }

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
