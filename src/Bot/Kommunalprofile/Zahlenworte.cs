using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Bot.Conversations;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Bot.Kommunalprofile;

/// <summary>
/// Questions about figures: the indicators of the catalogue by name or key, with or without a question around them.
/// </summary>
internal static partial class Zahlenworte
{
    private const int ForgivingLength = 8;

    /// <summary>Stands before a name and says nothing.</summary>
    private static readonly FrozenSet<string> Fuellwoerter = new[]
    {
        "der", "die", "das", "den", "dem", "des", "unser", "unsere", "unseren", "unserer", "unserem", "sich", "eigentlich", "the", "our",
    }.ToFrozenSet();

    /// <summary>Whoever asks how these develop means the people in them.</summary>
    private static readonly FrozenSet<string> Orte = new[]
    {
        "stadt", "gemeinde", "kommune", "ort", "kreis", "landkreis", "dorf", "town", "city", "municipality", "place", "district",
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, Name> Namen = Sammle();

    /// <param name="words">As <see cref="Grammar.Folded"/> leaves them.</param>
    /// <returns>Null when no indicator is meant.</returns>
    public static Understanding.Command? Find(string words)
    {
        if (Nenne(words) is { } named)
        {
            return Command(named.Verb, named.Schluessel, named.Culture);
        }

        foreach (var (muster, verb, culture) in Fragen)
        {
            if (muster.Match(words) is { Success: true } match && Gemeint(match.Groups["was"].Value, verb) is { } found)
            {
                return Command(verb, found.Schluessel, culture);
            }
        }

        return null;
    }

    private static (Regex Muster, string Verb, CultureInfo Culture)[] Fragen =>
    [
        (Entwicklung(), ZahlenVerbs.Entwicklung, Texte.Deutsch),
        (Development(), ZahlenVerbs.Entwicklung, Texte.Englisch),
        (Wert(), ZahlenVerbs.Indikator, Texte.Deutsch),
        (Value(), ZahlenVerbs.Indikator, Texte.Englisch),
    ];

    private static Name? Gemeint(string was, string verb)
    {
        var words = string.Join(' ', was.Split(' ').Where(word => !Fuellwoerter.Contains(word)));
        return verb == ZahlenVerbs.Entwicklung && Orte.Contains(words) ? Namen["bev"] : Nenne(words);
    }

    private static Name? Nenne(string words)
    {
        if (Namen.TryGetValue(words, out var exact))
        {
            return exact;
        }

        // "des Altenquotienten", "der Geburtenziffern".
        foreach (var ending in new[] { "en", "es", "n", "s" })
        {
            if (words.EndsWith(ending, StringComparison.Ordinal) && Namen.TryGetValue(words[..^ending.Length], out var stem))
            {
                return stem;
            }
        }

        if (words.Length < ForgivingLength)
        {
            return null;
        }

        var close = Namen
            .Where(pair => pair.Key.Length >= ForgivingLength && Grammar.Edits(words, pair.Key, most: 1) <= 1)
            .Select(pair => pair.Value)
            .DistinctBy(name => (name.Schluessel, name.Verb))
            .Take(2)
            .ToArray();
        return close is [var only] ? only : null;
    }

    private static Understanding.Command Command(string verb, string schluessel, CultureInfo? culture) => new(new Press(verb, schluessel), culture);

    /// <summary>Of two with one name the first of the catalogue is meant: "Altenquotient" is AQ65.</summary>
    private static FrozenDictionary<string, Name> Sammle()
    {
        var names = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var definition in Indikatorkatalog.Alle)
        {
            Add(definition.Schluessel, definition.Schluessel, null);
            Add(definition.Kurzname.De, definition.Schluessel, definition.Kurzname.De == definition.Kurzname.En ? null : Texte.Deutsch);
            Add(definition.Kurzname.En, definition.Schluessel, Texte.Englisch);
            foreach (var (text, culture) in new[] { (definition.Name.De, Texte.Deutsch), (definition.Name.En, Texte.Englisch) })
            {
                Add(text, definition.Schluessel, culture);
                Add(text.Split('(')[0], definition.Schluessel, culture);
                Add(text.Split(" je ")[0].Split(" per ")[0], definition.Schluessel, culture);
            }
        }

        Add("Einwohner", "BEV", Texte.Deutsch);
        Add("Einwohnerzahl", "BEV", Texte.Deutsch);
        Add("Inhabitants", "BEV", Texte.Englisch);
        Add("Bevölkerungsentwicklung", "BEV", Texte.Deutsch, ZahlenVerbs.Entwicklung);
        Add("Population development", "BEV", Texte.Englisch, ZahlenVerbs.Entwicklung);
        return names.ToFrozenDictionary();

        void Add(string text, string schluessel, CultureInfo? culture, string verb = ZahlenVerbs.Indikator) =>
            names.TryAdd(Grammar.Folded(text), new Name(schluessel, culture, verb));
    }

    [GeneratedRegex("^(?:wie (?:entwickelt|entwickeln|veraendert|veraendern) sich|wie (?:hat|haben) sich|entwicklung|trend) (?<was>.+?)(?: entwickelt| veraendert)?$")]
    private static partial Regex Entwicklung();

    [GeneratedRegex("^(?:how (?:is|are|does|do|has|have)|development of|trend of) (?<was>.+?)(?: (?:developing|changing|develop|change|developed|changed))?$")]
    private static partial Regex Development();

    [GeneratedRegex("^(?:wie (?:hoch|gross|niedrig) (?:ist|sind)|wie (?:ist|sind|lautet)|wie viele|zeige?(?: mir)?|zahlen (?:zu|zum|zur)|was ist) (?<was>.+)$")]
    private static partial Regex Wert();

    [GeneratedRegex("^(?:what is|how (?:high|large|big|low) is|show(?: me)?|figures (?:on|for)) (?<was>.+)$")]
    private static partial Regex Value();

    private sealed record Name(string Schluessel, CultureInfo? Culture, string Verb);
}
