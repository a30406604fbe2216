using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Daks.Bot.Akteure;
using Daks.Bot.Aufgaben;
using Daks.Bot.Diagnosen;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Einstellungen;
using Daks.Bot.Hilfe;
using Daks.Bot.Kanaele;
using Daks.Bot.Kommunalprofile;
using Daks.Bot.Strategien;
using Daks.Bot.Stufen;
using Daks.Bot.Veranstaltungen;
using Daks.Bot.Verlaeufe;
using Daks.Bot.Willkommen;
using Daks.Core.Sprache;

namespace Daks.Bot.Conversations;

/// <summary>
/// Turns typed words into a wish: deterministic, German first, English too. A phrase matches as a whole; a code
/// (<c>K-07</c>), a stage number or a reason after a colon may stand beside it. One slip of the finger is forgiven.
/// </summary>
internal static partial class Grammar
{
    /// <summary>Said out of politeness; means nothing.</summary>
    private static readonly FrozenSet<string> Courtesies = new[]
    {
        "bitte", "danke", "mal", "hallo", "hi", "hey", "daks", "hier", "jetzt",
        "please", "thanks", "hello", "now",
    }.ToFrozenSet();

    private static readonly IReadOnlyList<Phrase> Phrases =
    [
        .. De(StatusVerbs.Status, "status", "stand", "wo stehen wir", "wie ist der stand", "uebersicht", "lage"),
        .. En(StatusVerbs.Status, "where are we", "overview"),
        .. De(StatusVerbs.Schritte, "naechste schritte", "naechster schritt", "was ist zu tun", "was ist als naechstes zu tun",
            "was steht an", "was nun", "weiter",
            "was soll ich tun", "was soll ich machen", "was muss ich machen", "was mache ich", "wie geht es weiter", "was kommt als naechstes"),
        .. En(StatusVerbs.Schritte, "next steps", "next step", "next", "what is next", "what should i do", "what should i do next", "what do i do next"),
        .. De(
            StatusVerbs.Alle,
            "alle schritte",
            "alle aufgaben",
            "aufgaben",
            "schritte",
            "alle schritte der stufe",
            "alle aufgaben der stufe",
            "schritte der stufe",
            "aufgaben der stufe",
            "stufe"),
        .. En(StatusVerbs.Alle, "all steps", "all tasks", "tasks", "all steps of stage", "all tasks of stage", "tasks of stage", "stage"),
        .. De(StatusVerbs.Meine, "meine aufgaben", "was muss ich tun"),
        .. En(StatusVerbs.Meine, "my tasks"),
        .. De(ZahlenVerbs.Zahlen, "zahlen", "kennzahlen", "indikatoren", "kommunalprofil", "wie entwickelt sich"),
        .. En(ZahlenVerbs.Zahlen, "figures", "numbers", "indicators"),
        .. De(TerminVerbs.Termine, "termine", "naechste termine", "naechster termin", "veranstaltungen", "kalender"),
        .. En(TerminVerbs.Termine, "dates", "next dates", "events", "upcoming events"),
        .. De(TerminVerbs.Finden, "termin finden", "termin suchen", "termin vereinbaren", "neuer termin", "terminfindung"),
        .. En(TerminVerbs.Finden, "find a date", "find date", "find a time"),
        .. De(TerminVerbs.Verschieben, "termin verschieben", "veranstaltung verschieben"),
        .. En(TerminVerbs.Verschieben, "move date", "move event", "reschedule"),
        .. De(TerminVerbs.Absagen, "absagen", "termin absagen", "veranstaltung absagen"),
        .. En(TerminVerbs.Absagen, "call off", "call off event", "cancel event"),
        .. De(AkteureVerbs.Akteure, "akteure", "akteurinnen", "akteurinnen und akteure", "wer ist dabei", "wer fehlt", "wer fehlt noch"),
        .. En(AkteureVerbs.Akteure, "actors", "stakeholders", "who is missing"),
        .. De(WahlVerbs.Wahl, "strategie waehlen", "strategie wechseln", "andere strategie"),
        .. En(WahlVerbs.Wahl, "choose strategy", "switch strategy"),
        .. De(AufgabeVerbs.Erledigt, "erledigt", "fertig", "abhaken", "aufgabe erledigt"),
        .. En(AufgabeVerbs.Erledigt, "done", "complete", "completed"),
        .. De(AufgabeVerbs.Offen, "wieder oeffnen", "wieder offen", "nicht erledigt", "doch nicht erledigt"),
        .. En(AufgabeVerbs.Offen, "undone", "reopen", "not done"),
        .. De(AufgabeVerbs.Entfaellt, "nicht noetig", "entfaellt", "brauchen wir nicht"),
        .. En(AufgabeVerbs.Entfaellt, "not needed", "not applicable"),
        .. De(AufgabeVerbs.Spaeter, "spaeter", "verschieben", "aufgabe verschieben"),
        .. En(AufgabeVerbs.Spaeter, "later", "postpone"),
        .. De(StufeVerbs.Abschliessen, "stufe abschliessen", "abschliessen", "stufe beenden"),
        .. En(StufeVerbs.Abschliessen, "close stage", "close"),
        .. De(StufeVerbs.Oeffnen, "stufe wieder oeffnen", "stufe oeffnen"),
        .. En(StufeVerbs.Oeffnen, "reopen stage"),
        .. De(VerlaufVerbs.Verlauf, "verlauf", "aenderungen", "letzte aenderungen", "was ist passiert"),
        .. En(VerlaufVerbs.Verlauf, "history", "changes"),
        .. De(VerlaufVerbs.Letzte, "rueckgaengig", "rueckgaengig machen", "letzte aenderung rueckgaengig",
            "aenderung rueckgaengig", "aenderung rueckgaengig machen"),
        .. En(VerlaufVerbs.Letzte, "undo", "undo change"),
        .. De(EinrichtungVerbs.Formular, "einrichten", "einrichtung", "strategie einrichten", "anfangen", "los"),
        .. En(EinrichtungVerbs.Formular, "setup", "set up", "start"),
        .. De(PlanVerbs.Plan, "pfad und termine", "pfad und termine aendern", "termine aendern", "pfad aendern", "plan aendern", "aendern"),
        .. En(PlanVerbs.Plan, "path and dates", "change path and dates", "change dates", "change path"),
        .. De(KommuneVerbs.Kommune, "angaben zur kommune", "angaben aendern", "kommune aendern", "einstellungen"),
        .. En(KommuneVerbs.Kommune, "municipality details", "change details", "settings"),
        .. De(KanalVerbs.Formular, "kanal einrichten", "diesen kanal einrichten", "eigene strategie",
            "eigene strategie fuer diesen kanal", "kanal anbinden", "kanal wieder anbinden"),
        .. En(KanalVerbs.Formular, "set up this channel", "set up channel", "own strategy for this channel"),
        .. De(KanalVerbs.Loesen, "kanal loesen", "diesen kanal loesen", "kanal trennen"),
        .. En(KanalVerbs.Loesen, "release this channel", "release channel"),
        .. De(EinstiegVerbs.Formular, "einstieg aendern", "einstieg"),
        .. En(EinstiegVerbs.Formular, "change starting point", "starting point"),
        .. De(WillkommenVerbs.Beispiel, "beispiel", "beispiel ansehen", "musterstadt"),
        .. En(WillkommenVerbs.Beispiel, "example", "show example"),
        .. De(WillkommenVerbs.Dokumente, "datenschutz", "personalrat", "it", "fuer it datenschutz personalrat"),
        .. En(WillkommenVerbs.Dokumente, "data protection", "privacy", "staff council"),
        .. De(HilfeVerbs.Hilfe, "hilfe", "hallo", "guten tag", "guten morgen", "moin", "servus", "gruess gott", "was kannst du", "befehle"),
        .. En(HilfeVerbs.Hilfe, "help", "hello", "hey", "commands"),
        new(HilfeVerbs.Hilfe, "hi", null),
        .. De(HilfeVerbs.Gern, "danke", "danke schoen", "dankeschoen", "vielen dank", "besten dank", "herzlichen dank"),
        .. En(HilfeVerbs.Gern, "thanks", "thank you", "many thanks"),
        .. De(HilfeVerbs.MehrHilfe, "alle befehle", "mehr hilfe"),
        .. En(HilfeVerbs.MehrHilfe, "all commands", "more help"),
        .. De(HilfeVerbs.Sprache, "deutsch", "sprache deutsch", "auf deutsch"),
        .. En(HilfeVerbs.Sprache, "english", "sprache englisch", "language english", "englisch", "in english"),
        .. De(HilfeVerbs.Sprachwahl, "sprache"),
        .. En(HilfeVerbs.Sprachwahl, "language"),
        new(DiagnoseVerbs.Diagnose, "diagnose", null),
        .. En(DiagnoseVerbs.Diagnose, "diagnostics"),
    ];

    /// <summary>A guess only ever shows something: pressed in haste, it must not change anything.</summary>
    private static readonly IReadOnlyList<Offer> Offers =
    [
        new(StatusVerbs.Status, "Status", "Status", OfferedWhen.SetUp),
        new(StatusVerbs.Schritte, "Nächste Schritte", "Next steps", OfferedWhen.SetUp),
        new(StatusVerbs.Alle, "Alle Schritte", "All steps", OfferedWhen.SetUp),
        new(StatusVerbs.Meine, "Meine Aufgaben", "My tasks", OfferedWhen.SetUp),
        new(StufeVerbs.Abschliessen, "Stufe abschließen", "Close stage", OfferedWhen.SetUp),
        new(ZahlenVerbs.Zahlen, "Zahlen", "Figures", OfferedWhen.SetUp),
        new(TerminVerbs.Termine, "Termine", "Dates", OfferedWhen.SetUp),
        new(TerminVerbs.Finden, "Termin finden", "Find a date", OfferedWhen.SetUp),
        new(AkteureVerbs.Akteure, "Akteure", "Actors", OfferedWhen.SetUp),
        new(VerlaufVerbs.Verlauf, "Verlauf", "History", OfferedWhen.SetUp),
        new(PlanVerbs.Plan, "Pfad und Termine", "Path and dates", OfferedWhen.SetUp),
        new(WahlVerbs.Wahl, "Strategie wechseln", "Switch strategy", OfferedWhen.SetUp),
        new(EinrichtungVerbs.Formular, "Einrichten", "Setup", OfferedWhen.NotSetUp),
        new(WillkommenVerbs.Beispiel, "Beispiel", "Example", OfferedWhen.NotSetUp),
        new(WillkommenVerbs.Dokumente, "Datenschutz", "Data protection", OfferedWhen.NotSetUp),
        new(HilfeVerbs.Hilfe, "Hilfe", "Help", OfferedWhen.Always),
        new(HilfeVerbs.Sprachwahl, "Sprache", "Language", OfferedWhen.Always),
    ];

    /// <value>Everything that can be asked for in words.</value>
    internal static IReadOnlySet<string> Verbs { get; } = Phrases.Select(phrase => phrase.Verb)
        .Concat([AufgabeVerbs.Zeigen, ZahlenVerbs.Indikator, ZahlenVerbs.Entwicklung])
        .ToFrozenSet();

    /// <param name="text">Without the bot's mention; empty when nothing but the bot was mentioned.</param>
    public static Understanding Understand(string text)
    {
        var (head, reason) = SplitReason(text);
        var code = Code().Match(head);
        var rest = code.Success ? head.Remove(code.Index, code.Length) : head;
        var number = code.Success ? null : Number().Match(rest) is { Success: true } match ? match : null;
        rest = number is null ? rest : rest.Remove(number.Index, number.Length);
        var words = Folded(rest);
        var id = code.Success ? $"{char.ToUpperInvariant(code.Value[0])}-{code.Groups["n"].Value.PadLeft(2, '0')}" : number?.Value;

        if (words.Length == 0)
        {
            return code.Success ? new Understanding.Command(new Press(AufgabeVerbs.Zeigen, id), null)
                : number is null ? new Understanding.Command(new Press(HilfeVerbs.Hilfe), null)
                : new Understanding.Nothing([.. Nearest("hilfe")], null);
        }

        var phrase = Find(words) ?? Find(WithoutCourtesies(words));
        if (phrase is not null && (number is null || !TerminVerbs.IsTyped(phrase.Verb)))
        {
            return new Understanding.Command(Pressed(phrase, id, reason), phrase.Culture);
        }

        // A number beside a date is part of it, and so is a colon: these read the sentence whole.
        return Zahlenworte.Find(Folded(head))
            ?? Zahlenworte.Find(WithoutCourtesies(Folded(head)))
            ?? (code.Success ? null : Terminworte.Find(text))
            ?? (phrase is null ? NotUnderstood(words) : (Understanding)new Understanding.Command(new Press(phrase.Verb), phrase.Culture));
    }

    private static Press Pressed(Phrase phrase, string? id, string reason)
    {
        if (phrase.Verb == HilfeVerbs.Sprache)
        {
            return new Press(phrase.Verb, phrase.Culture!.TwoLetterISOLanguageName);
        }

        var press = new Press(phrase.Verb, id);
        return reason.Length == 0
            ? press
            : press with { Inputs = new Dictionary<string, string> { [AufgabeVerbs.ReasonInput] = reason } };
    }

    private static Understanding.Nothing NotUnderstood(string words)
    {
        var nearest = Phrases.MinBy(phrase => Distance(words, phrase.Words));
        var culture = nearest?.Culture ?? Texte.Deutsch;
        return new Understanding.Nothing([.. Nearest(words)], culture == Texte.Englisch && LooksEnglish(words) ? culture : null);
    }

    private static IEnumerable<Offer> Nearest(string words) => Offers
        .OrderBy(offer => Phrases.Where(phrase => phrase.Verb == offer.Verb).Min(phrase => Distance(words, phrase.Words)))
        .ThenBy(offer => offer.Verb == HilfeVerbs.Hilfe ? 0 : 1);

    private static bool LooksEnglish(string words) =>
        words.Split(' ').Any(word => word is "the" or "what" or "how" or "is" or "are" or "please" or "can" or "you" or "show" or "my" or "of" or "and");

    private static string WithoutCourtesies(string words) => string.Join(' ', words.Split(' ').Where(word => !Courtesies.Contains(word)));

    private static Phrase? Find(string words)
    {
        if (Phrases.FirstOrDefault(phrase => phrase.Words == words) is { } exact)
        {
            return exact;
        }

        var close = Phrases.Where(phrase => phrase.Words.Length >= 5 && Edits(words, phrase.Words, most: 1) <= 1).Take(2).ToArray();
        return close is [var only] || (close is [var one, var two] && one.Verb == two.Verb) ? close[0] : null;
    }

    /// <summary>Lower case, umlauts written out, punctuation gone: what phrases are compared in.</summary>
    internal static string Folded(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var letter in text.Length > 200 ? text[..200] : text)
        {
            // Keyboards and copied text bring along marks nobody sees.
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
            {
                continue;
            }

            var folded = char.ToLowerInvariant(letter) switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                var other when char.IsLetterOrDigit(other) => other.ToString(),
                _ => " ",
            };
            if (folded != " " || (builder.Length > 0 && builder[^1] != ' '))
            {
                builder.Append(folded);
            }
        }

        return builder.ToString().TrimEnd();
    }

    private static (string Head, string Reason) SplitReason(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..].Trim());
    }

    private static IEnumerable<Phrase> De(string verb, params string[] words) =>
        words.Select(one => new Phrase(verb, one, one is "status" ? null : Texte.Deutsch));

    private static IEnumerable<Phrase> En(string verb, params string[] words) => words.Select(one => new Phrase(verb, one, Texte.Englisch));

    [GeneratedRegex(@"\b[KPZWR]\s?-?\s?(?<n>\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\d)\d{1,6}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private sealed record Phrase(string Verb, string Words, CultureInfo? Culture);
}
