using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Daks.Bot;
using Daks.Core.Sprache;
using Daks.Tab;

namespace Daks.App.Tests.Tab;

/// <summary>Chat and tab call the same thing by the same word, in both languages: the decisions of the glossary.</summary>
public sealed partial class WortwahlTests
{
    // Two things that German happens to call alike.
    private static readonly string[] Homonyms =
    [
        "in arbeit",           // a task or stage in progress, a strategy running
        "abgeschlossen",       // a stage closed, a strategy completed
        "abbrechen",           // in a chat one goes back to the card before
        "übernehmen",          // a proposal is applied, a file taken over
        "strategie einrichten", // a heading and a button
    ];

    private static readonly IReadOnlyList<(string Key, string German, string English)> All =
    [
        .. TextsOf(typeof(Texte), "Daks.Core.Sprache.Texte"),
        .. TextsOf(typeof(BotServices), "Daks.Bot.Sprache.Worte"),
        .. TextsOf(typeof(TabTexte), "Daks.Tab.TabTexte"),
    ];

    [Fact]
    public void One_German_word_is_one_English_word_wherever_it_stands()
    {
        var torn = All
            .GroupBy(text => Bare(text.German))
            .Where(texts => !Homonyms.Contains(texts.Key) && texts.Select(text => Bare(text.English)).Distinct().Count() > 1)
            .Select(texts => string.Join("; ", texts.Select(text => $"{text.Key}: {text.German} = {text.English}")));

        torn.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_reads_a_word_the_glossary_has_another_for()
    {
        var german = All.Where(text => ShunnedGerman().IsMatch(text.German)).Select(text => $"{text.Key}: {text.German}");
        var english = All.Where(text => ShunnedEnglish().IsMatch(text.English)).Select(text => $"{text.Key}: {text.English}");

        german.Concat(english).ShouldBeEmpty();
    }

    private static string Bare(string text) => text.ToLowerInvariant().TrimEnd(' ', '.', '…');

    private static IEnumerable<(string, string, string)> TextsOf(Type within, string baseName)
    {
        var resources = new ResourceManager(baseName, within.Assembly);
        var german = resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        foreach (System.Collections.DictionaryEntry entry in german)
        {
            var key = (string)entry.Key;
            yield return ($"{baseName.Split('.')[^1]}:{key}", (string)entry.Value!, resources.GetString(key, Texte.Englisch)!);
        }
    }

    [GeneratedRegex(@"\bSpeichers?\b|Kennzahl")]
    private static partial Regex ShunnedGerman();

    [GeneratedRegex(@"\bLand\b|Kompakt|voluntary|number of inhabitants|Kommunalprofil|Zukunftswerkstatt|Werkstattplan|Zwischenbilanz|barrier-free|key figure")]
    private static partial Regex ShunnedEnglish();
}
