using System.Text.RegularExpressions;

namespace Daks.Core.Termine;

/// <summary>What became of pasted lines.</summary>
/// <param name="Abgelehnt">Lines that name no days, with their numbers, from 1.</param>
public sealed record Kalenderlesung(IReadOnlyList<Kalendereintrag> Eintraege, IReadOnlyList<(int Zeile, string Text)> Abgelehnt);

/// <summary>
/// Reads a Kommune's year from lines as people have them: "Sommerferien 08.07.2027–20.08.2027", "Rat 18.03.2027", or the
/// same parted by semicolons or tabs as a spreadsheet gives it.
/// </summary>
public static partial class Kalenderzeilen
{
    /// <param name="kind">Of all lines.</param>
    /// <param name="name">What an entry is called whose line holds nothing but days.</param>
    /// <param name="today">For days without a year.</param>
    public static Kalenderlesung Lies(string text, Kalenderart kind, string name, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Kalendereintrag> entries = [];
        List<(int, string)> refused = [];
        var lines = text.Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (Zeitdeuter.Deute(Satz(line), today) is Zeitdeutung.Verstanden({ Tage: { Bis: { } end, Von: var begin } }, var rest))
            {
                var title = Raender().Replace(rest, "");
                entries.Add(new Kalendereintrag(kind, title.Length == 0 ? name : title, begin, end));
            }
            else if (number > 1 || !IstKopf(line))
            {
                refused.Add((number, line));
            }
        }

        return new Kalenderlesung(entries, refused);
    }

    /// <summary>Two days in cells of their own are a span.</summary>
    private static string Satz(string line)
    {
        var cells = line.Split([';', '\t'], StringSplitOptions.TrimEntries);
        return cells is [var title, var from, var to, ..] && to.Length > 0 ? $"{title} {from} bis {to}" : string.Join(' ', cells);
    }

    private static bool IstKopf(string line) => line.Split([';', '\t']).Length > 1 && !line.Any(char.IsDigit);

    [GeneratedRegex(@"^[\s,;:.\-–(]+|[\s,;:.\-–)]+$")]
    private static partial Regex Raender();
}
