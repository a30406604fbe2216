using System.Collections.Frozen;

namespace Daks.Core.Termine;

/// <summary>The words of German and English for days and times, lower case and with umlauts spelled out.</summary>
internal static class Zeitwoerter
{
    public static readonly FrozenDictionary<string, int> Zahlen = Liste(
        (1, "ein eine einem einer einen eins one a erste ersten erster erstes first"),
        (2, "zwei zwo two zweite zweiten zweiter zweites second"),
        (3, "drei three dritte dritten dritter drittes third"),
        (4, "vier four vierte vierten vierter viertes fourth"),
        (5, "fuenf five fuenfte fuenften fifth"),
        (6, "sechs six sechste sechsten sixth"),
        (7, "sieben seven siebte siebten seventh"),
        (8, "acht eight achte achten eighth"),
        (9, "neun nine neunte neunten ninth"),
        (10, "zehn ten zehnte zehnten tenth"),
        (11, "elf eleven elfte elften"),
        (12, "zwoelf twelve zwoelfte zwoelften"),
        (14, "vierzehn fourteen"),
        (20, "zwanzig twenty"));

    public static readonly FrozenDictionary<string, int> Monate = Liste(
        (1, "januar jaenner jan january"),
        (2, "februar feber feb february"),
        (3, "maerz mrz march mar"),
        (4, "april apr"),
        (5, "mai may"),
        (6, "juni jun june"),
        (7, "juli jul july"),
        (8, "august aug"),
        (9, "september sept sep"),
        (10, "oktober okt october oct"),
        (11, "november nov"),
        (12, "dezember dez december dec"));

    public static readonly FrozenDictionary<string, DayOfWeek> Wochentage = Liste(
        (DayOfWeek.Monday, "montag montags mo monday mondays mon"),
        (DayOfWeek.Tuesday, "dienstag dienstags di tuesday tuesdays tue"),
        (DayOfWeek.Wednesday, "mittwoch mittwochs mi wednesday wednesdays wed"),
        (DayOfWeek.Thursday, "donnerstag donnerstags do thursday thursdays thu"),
        (DayOfWeek.Friday, "freitag freitags fr friday fridays fri"),
        (DayOfWeek.Saturday, "samstag samstags sonnabend sonnabends sa saturday saturdays sat"),
        (DayOfWeek.Sunday, "sonntag sonntags so sunday sundays sun"));

    public static readonly FrozenDictionary<string, Tageszeit> Tageszeiten = Liste(
        (Tageszeit.Frueh, "frueh morgens fruehmorgens early"),
        (Tageszeit.Vormittag, "vormittag vormittags morning mornings"),
        (Tageszeit.Mittag, "mittag mittags noon midday lunchtime"),
        (Tageszeit.Nachmittag, "nachmittag nachmittags afternoon afternoons"),
        (Tageszeit.Abend, "abend abends evening evenings"));

    public static readonly FrozenDictionary<string, Einheit> Einheiten = Liste(
        (Einheit.Tag, "tag tage tagen day days"),
        (Einheit.Woche, "woche wochen week weeks"),
        (Einheit.Monat, "monat monate monaten monats month months"),
        (Einheit.Jahr, "jahr jahre jahren jahres year years"));

    /// <summary>The one after this: 1, the one after that: 2, this one: 0.</summary>
    public static readonly FrozenDictionary<string, int> Folge = Liste(
        (0, "diese diesen dieser dieses diesem this laufenden laufende"),
        (1, "naechste naechsten naechster naechstes naechstem kommende kommenden kommender kommendes next coming"),
        (2, "uebernaechste uebernaechsten uebernaechster uebernaechstes"));

    /// <summary>Which third of something: its beginning, middle or end.</summary>
    public static readonly FrozenDictionary<string, int> Drittel = Liste(
        (0, "anfang beginn start beginning early"),
        (1, "mitte mid middle"),
        (2, "ende end late"));

    public static readonly FrozenSet<string> Jeder = Menge("jeden jede jeder jedes alle every each");

    /// <summary>Words that only join: they say nothing by themselves.</summary>
    public static readonly FrozenSet<string> Bindewoerter = Menge(
        "am um im in an den der dem das des die zum zur vom von bis ab auf fuer uhr gegen circa ca etwa "
        + "on at the of by from to until till in for o clock");

    public static readonly FrozenSet<string> Von = Menge("von vom zwischen between from ab");

    public static readonly FrozenSet<string> Bis = Menge("bis und - – — to and until till");

    public static readonly FrozenSet<string> Artikel = Menge("dem den der die das des zum the of im in am vom jahr jahres year");

    /// <summary>What stands after a number makes it no time.</summary>
    public static readonly FrozenSet<string> Gezaehltes = Menge(
        "personen leute gaeste teilnehmende teilnehmenden kinder euro stunden minuten tage tagen wochen monate monaten jahre "
        + "jahren prozent people guests euros hours minutes days weeks months years percent");

    private static FrozenDictionary<string, T> Liste<T>(params ReadOnlySpan<(T Value, string Words)> entries)
    {
        var all = new Dictionary<string, T>();
        foreach (var (value, words) in entries)
        {
            foreach (var word in words.Split(' '))
            {
                all.Add(word, value);
            }
        }

        return all.ToFrozenDictionary();
    }

    private static FrozenSet<string> Menge(string words) => words.Split(' ').ToFrozenSet();
}

internal enum Einheit
{
    Tag,
    Woche,
    Monat,
    Jahr,
}
