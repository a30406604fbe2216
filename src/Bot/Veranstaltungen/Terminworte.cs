using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>
/// Wishes about dates in whole sentences: which event, and what is to become of it. When, <see cref="Zeitdeuter"/> reads later.
/// </summary>
internal static partial class Terminworte
{
    private const int ForgivingLength = 8;

    /// <summary>As they are said, the longest first.</summary>
    private static readonly IReadOnlyList<(string Words, Veranstaltungsart Kind)> Arten =
    [
        .. new (string, Veranstaltungsart)[]
        {
            ("kick off", Veranstaltungsart.KickOff),
            ("kickoff", Veranstaltungsart.KickOff),
            ("auftakt", Veranstaltungsart.KickOff),
            ("auftaktveranstaltung", Veranstaltungsart.KickOff),
            ("interviewreihe", Veranstaltungsart.Interviewreihe),
            ("series of interviews", Veranstaltungsart.Interviewreihe),
            ("interviews", Veranstaltungsart.Interviewreihe),
            ("reflexionsrunde", Veranstaltungsart.Reflexionsrunde),
            ("reflection round", Veranstaltungsart.Reflexionsrunde),
            ("zukunftswerkstatt", Veranstaltungsart.Zukunftswerkstatt),
            ("werkstatt", Veranstaltungsart.Zukunftswerkstatt),
            ("future workshop", Veranstaltungsart.Zukunftswerkstatt),
            ("workshop", Veranstaltungsart.Zukunftswerkstatt),
            ("sitzung einer arbeitsgruppe", Veranstaltungsart.AgSitzung),
            ("meeting of a working group", Veranstaltungsart.AgSitzung),
            ("arbeitsgruppe", Veranstaltungsart.AgSitzung),
            ("ag sitzung", Veranstaltungsart.AgSitzung),
            ("ag", Veranstaltungsart.AgSitzung),
            ("working group", Veranstaltungsart.AgSitzung),
            ("sitzung der steuerungsgruppe", Veranstaltungsart.Steuerungsgruppe),
            ("meeting of the steering group", Veranstaltungsart.Steuerungsgruppe),
            ("steuerungsgruppe", Veranstaltungsart.Steuerungsgruppe),
            ("steering group", Veranstaltungsart.Steuerungsgruppe),
            ("zwischenbilanz", Veranstaltungsart.Zwischenbilanz),
            ("interim review", Veranstaltungsart.Zwischenbilanz),
            ("buergerversammlung", Veranstaltungsart.Buergerversammlung),
            ("einwohnerversammlung", Veranstaltungsart.Buergerversammlung),
            ("citizens assembly", Veranstaltungsart.Buergerversammlung),
        }.OrderByDescending(pair => pair.Item1.Length),
    ];

    private static readonly FrozenSet<string> Absagen = Menge("absagen absage cancel");
    private static readonly FrozenSet<string> Verschieben = Menge("verschieben verlegen umlegen verschiebe verlege move reschedule");
    private static readonly FrozenSet<string> Planen = Menge("planen plane plan ansetzen einplanen schedule arrange");
    private static readonly FrozenSet<string> Finden = Menge("finden finde suchen suche vereinbaren festlegen machen planen find arrange set");
    private static readonly FrozenSet<string> Termin = Menge("termin termine datum zeitpunkt date dates time slot");

    /// <summary>About tasks, and never about events.</summary>
    private static readonly FrozenSet<string> Aufgaben = Menge("aufgabe aufgaben schritt schritte stufe task tasks step steps stage");

    /// <summary>Say nothing about which event is meant.</summary>
    private static readonly FrozenSet<string> Fuellwoerter = Menge(
        "der die das den dem des ein eine einen einer fuer zu zum zur auf am um im in an ab bis von vom uhr und mit wir ich es uns bitte mal doch "
        + "veranstaltung veranstaltungen sitzung treffen termin termine datum meeting event the a an for to on at of from by please our we date time "
        + "o clock new neuen neuer neue anderen off call");

    private static readonly FrozenSet<string> Englische = Menge(
        "the a for to on at of find date time plan schedule arrange move reschedule cancel call next week please meeting group round workshop review with "
        + "monday tuesday wednesday thursday friday saturday sunday january february march june july october december mid early late");

    private static readonly FrozenSet<string> Deutsche = Menge(
        "der die das den dem fuer zum zur am um im uhr termin finden suchen planen verschieben absagen verlegen auf naechste naechsten naechster woche "
        + "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar maerz mai juni juli oktober dezember mitte anfang ende abends "
        + "vormittags nachmittags steuerungsgruppe zukunftswerkstatt werkstatt reflexionsrunde zwischenbilanz buergerversammlung auftakt");

    private static readonly char[] Satzzeichen = [.. ",;.:?!()„“\"*_–-"];

    /// <summary>The year does not matter: only whether anything was said about when.</summary>
    private static readonly DateOnly SomeDay = new(2000, 1, 1);

    /// <param name="text">As typed, with its colons: they stand in times.</param>
    /// <returns>Null when it is no wish about a date.</returns>
    public static Understanding.Command? Find(string text)
    {
        var words = Words(text);
        var kind = Art(words);
        if (words.Any(Aufgaben.Contains))
        {
            return null;
        }

        if (words.Any(Absagen.Contains) || IsCallOff(words) || IsSageAb(words))
        {
            var (head, reason) = Geteilt(text);
            return IsNamed(words, kind, head) ? Command(TerminVerbs.Absagen, head, words, reason) : null;
        }

        if (words.Any(Verschieben.Contains))
        {
            return IsNamed(words, kind, text) ? Command(TerminVerbs.Verschieben, text, words) : null;
        }

        var isAsked = (words.Any(Termin.Contains) && words.Any(Finden.Contains)) || (words is ["termin", "fuer", _, ..] or ["date", "for", _, ..]);
        return isAsked || (kind is not null && (words.Any(Planen.Contains) || SaysWhen(text)))
            ? Command(TerminVerbs.Finden, text, words)
            : null;
    }

    /// <returns>Null when no kind of event is named.</returns>
    public static Veranstaltungsart? Art(string text) => Art(Words(text));

    /// <summary>What is left of a sentence when everything else is taken away: the name of something, as typed.</summary>
    public static string Name(string text)
    {
        var rest = Zeitdeuter.Deute(text, SomeDay) is Zeitdeutung.Verstanden(_, var left) ? left : text;
        return string.Join(' ', rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(piece => piece.Trim(Satzzeichen)).Where(IsName));
    }

    /// <summary>What a date is looked for by a name of its own: "Termin finden für das Sommerfest".</summary>
    /// <returns>Empty where nothing of the kind was said.</returns>
    public static string Anlass(string text) => Fuer().Match(text) is { Success: true } named ? Name(named.Groups["was"].Value) : "";

    /// <summary>Whether a name stands in a sentence, as whole words.</summary>
    public static bool Nennt(string text, string name) =>
        Grammar.Folded(name) is { Length: > 0 } folded && $" {string.Join(' ', Words(text))} ".Contains($" {folded} ", StringComparison.Ordinal);

    private static Veranstaltungsart? Art(string[] words)
    {
        var sentence = $" {string.Join(' ', words)} ";
        foreach (var (said, kind) in Arten)
        {
            if (sentence.Contains($" {said} ", StringComparison.Ordinal))
            {
                return kind;
            }
        }

        foreach (var (said, kind) in Arten.Where(pair => pair.Words.Length >= ForgivingLength && !pair.Words.Contains(' ', StringComparison.Ordinal)))
        {
            if (words.Any(word => Grammar.Edits(word, said, most: 1) <= 1))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool IsName(string piece) => Grammar.Folded(piece) is { Length: > 0 } word
        && !Fuellwoerter.Contains(word) && !Absagen.Contains(word) && !Verschieben.Contains(word) && !Planen.Contains(word) && !Finden.Contains(word);

    private static string[] Words(string text) => Grammar.Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Anything to do it to: whatever is left of "das absagen" is none.</summary>
    private static bool IsNamed(string[] words, Veranstaltungsart? kind, string text) =>
        kind is not null || words.Any(word => word is "veranstaltung" or "event" || Termin.Contains(word)) || Name(text).Length > 0;

    /// <summary>The "off" of "kick-off" calls nothing off.</summary>
    private static bool IsCallOff(string[] words) =>
        words.Contains("call") && words.Where((word, at) => word == "off" && (at == 0 || words[at - 1] != "kick")).Any();

    private static bool IsSageAb(string[] words) => words is ["sage" or "sag" or "sagen", .., "ab"];

    private static bool SaysWhen(string text) => Zeitdeuter.Deute(text, SomeDay) is not Zeitdeutung.Unverstanden;

    private static (string Head, string Reason) Geteilt(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..].Trim());
    }

    private static Understanding.Command Command(string verb, string text, string[] words, string reason = "")
    {
        var inputs = new Dictionary<string, string> { [TerminVerbs.WorteInput] = text };
        if (reason.Length > 0)
        {
            inputs[TerminVerbs.GrundInput] = reason;
        }

        return new Understanding.Command(new Press(verb) with { Inputs = inputs }, Sprache(words));
    }

    private static CultureInfo? Sprache(string[] words) =>
        (words.Count(Englische.Contains) - words.Count(Deutsche.Contains)) switch
        {
            > 0 => Texte.Englisch,
            < 0 => Texte.Deutsch,
            _ => null,
        };

    private static FrozenSet<string> Menge(string words) => words.Split(' ').ToFrozenSet();

    [GeneratedRegex(@"\b(?:für|fuer|for)\s+(?<was>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Fuer();
}
