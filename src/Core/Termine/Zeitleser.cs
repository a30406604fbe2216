using System.Collections.Frozen;

namespace Daks.Core.Termine;

/// <summary>Finds what a sentence says about when, part by part, and leaves the other words alone.</summary>
internal sealed partial class Zeitleser(IReadOnlyList<Wort> words, DateOnly today)
{
    private const int ErstesJahr = 1900;
    private const int LetztesJahr = 2199;

    private readonly bool[] _read = new bool[words.Count];
    private int _at;

    public List<Zeitteil> Teile { get; } = [];

    /// <value>First and last word of a day, week or time that does not exist.</value>
    public (int From, int To)? Unmoeglich { get; private set; }

    private Wort Hier => Vor(0);

    public void Lies()
    {
        // From the special to the plain: a date before its day, a time before the number in it.
        Func<Zeitteil?>[] spans = [Zeitraum, Zeitspanne];
        Func<Zeitteil?>[] points =
        [
            Datum, Woche, Quartal, Abschnitt, Monat, Dauer, Uhrzeit, Versatz,
            Monatstag, Takt, Wochentage, Fest, Tageswort, Tagesteil, Jahr,
        ];
        while (_at < words.Count && Unmoeglich is null)
        {
            var start = _at;
            if ((First(spans) ?? Begrenzt(points)) is { } part)
            {
                Teile.Add(part);
                Mark(start, _at);
            }
            else
            {
                _at = start + 1;
            }
        }
    }

    private static Zeitteil? First(IEnumerable<Func<Zeitteil?>> readers) =>
        readers.Select(read => read()).FirstOrDefault(part => part is not null);

    private Zeitteil? Begrenzt(IEnumerable<Func<Zeitteil?>> readers)
    {
        var border = Grenzwort();
        return First(readers) is { } part ? part with { Grenze = border } : null;
    }

    /// <returns>The words that said nothing about when; those that only join to one that did are gone with it.</returns>
    public string Rest(string text)
    {
        List<(int From, int To)> kept = [];
        foreach (var index in Enumerable.Range(0, words.Count).Where(index => !_read[index] && !IsGlue(index)))
        {
            // What was written in one piece stays so: "AG-Sitzung".
            if (kept.Count > 0 && kept[^1].To == words[index].Start)
            {
                kept[^1] = (kept[^1].From, words[index].Ende);
            }
            else
            {
                kept.Add((words[index].Start, words[index].Ende));
            }
        }

        return string.Join(' ', kept.Select(piece => text[piece.From..piece.To]));
    }

    private bool IsGlue(int index)
    {
        var next = index;
        while (next < words.Count && !_read[next] && Joins(words[next].Text))
        {
            next++;
        }

        var before = index;
        while (before >= 0 && !_read[before] && IsMark(words[before].Text))
        {
            before--;
        }

        return (next > index && next < words.Count && _read[next]) || (before < index && before >= 0 && _read[before]);
    }

    private static bool Joins(string word) => Zeitwoerter.Bindewoerter.Contains(word) || IsMark(word);

    private static bool IsMark(string word) => word.Length == 1 && !char.IsLetterOrDigit(word[0]);

    private void Mark(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            _read[index] = true;
        }
    }

    private Wort Vor(int ahead) => _at + ahead is var index && index >= 0 && index < words.Count ? words[index] : default(Wort) with { Text = "" };

    private bool Nimm(params ReadOnlySpan<string> any)
    {
        if (!Hier.IstEins(any))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Nimm(FrozenSet<string> any)
    {
        if (!any.Contains(Hier.Text))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Ueberspringe(FrozenSet<string> any)
    {
        while (any.Contains(Hier.Text))
        {
            _at++;
        }
    }

    /// <summary>Reads or leaves everything as it was.</summary>
    private T? Versuche<T>(Func<T?> read)
    {
        var start = _at;
        var result = read();
        if (result is null)
        {
            _at = start;
        }

        return result;
    }

    private T? Gibtsnicht<T>(int from)
        where T : class
    {
        Unmoeglich = (from, _at - 1);
        return null;
    }

    private Grenze Grenzwort()
    {
        var start = _at;
        var border = Grenze.Keine;
        while (true)
        {
            if (Nimm("spaetestens", "bis", "by", "until", "till"))
            {
                border = Grenze.Bis;
            }
            else if (Nimm("vor", "before"))
            {
                border = Grenze.Vor;
            }
            else if (Nimm("nach", "after"))
            {
                border = Grenze.Nach;
            }
            else if (Nimm("ab", "from", "fruehestens"))
            {
                border = Grenze.Ab;
            }
            else if (Hier.Text == "no" && Vor(1).Text == "later" && Vor(2).Text == "than")
            {
                (_at, border) = (_at + 3, Grenze.Bis);
            }
            else
            {
                break;
            }

            while (border != Grenze.Keine && Nimm("zum", "dem", "den", "der", "am", "the", "im", "in", "einschliesslich"))
            {
            }
        }

        _at = border == Grenze.Keine ? start : _at;
        return border;
    }
}
