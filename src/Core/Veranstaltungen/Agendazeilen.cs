using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Core.Strategien;

namespace Daks.Core.Veranstaltungen;

/// <param name="Abgelehnt">Lines without minutes or title, with their numbers, from 1.</param>
public sealed record Agendalesung(IReadOnlyList<Agendapunkt> Punkte, IReadOnlyList<(int Zeile, string Text)> Abgelehnt);

/// <summary>
/// An agenda as lines somebody can type, paste and reorder: "25 Kennenlernen | zu zweit, dann zu viert | Moderation".
/// Minutes stand first or last; method and who leads may be left out.
/// </summary>
public static partial class Agendazeilen
{
    public static string Schreib(IReadOnlyList<Agendapunkt> agenda) => string.Join('\n', agenda.Select(point =>
        string.Join(" | ", new[] { $"{point.Minuten.ToString(CultureInfo.InvariantCulture)} {point.Titel}", point.Methode, point.Rolle }).TrimEnd(' ', '|')));

    public static Agendalesung Lies(string? text)
    {
        List<Agendapunkt> points = [];
        List<(int, string)> refused = [];
        var lines = (text ?? "").Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (Punkt(line) is { } point)
            {
                points.Add(point);
            }
            else
            {
                refused.Add((number, line));
            }
        }

        return new Agendalesung(points, refused);
    }

    private static Agendapunkt? Punkt(string line)
    {
        var cells = line.Split(['|', '\t'], StringSplitOptions.TrimEntries);
        var match = Vorn().Match(cells[0]) is { Success: true } first ? first : Hinten().Match(cells[0]);
        return match.Success && Texteingabe.Bereinigt(match.Groups["titel"].Value) is { Length: > 0 } title
            ? new Agendapunkt(title, int.Parse(match.Groups["minuten"].Value, CultureInfo.InvariantCulture), Zelle(1), Zelle(2))
            : null;

        string Zelle(int at) => at < cells.Length ? cells[at] : "";
    }

    [GeneratedRegex(@"^(?<minuten>\d{1,3})\s*(?:min(?:uten|utes|\.)?|')?[\s:–-]+(?<titel>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Vorn();

    [GeneratedRegex(@"^(?<titel>.*?\S)[\s:,(–-]+(?<minuten>\d{1,3})\s*(?:min(?:uten|utes|\.)?|')?\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Hinten();
}
