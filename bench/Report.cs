using System.Globalization;
using System.Runtime.InteropServices;

namespace Daks.Bench;

/// <summary>Tables that read well in a terminal and stand in a Markdown page as they are.</summary>
internal static class Report
{
    public static void Heading(string text) => Console.WriteLine($"\n## {text}\n");

    public static void Say(string text) => Console.WriteLine(text);

    /// <summary>Where and when: figures mean nothing without.</summary>
    public static void Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {memory:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{Load()}"));
    }

    public static void Table(params IReadOnlyList<Row> rows)
    {
        string[][] cells =
        [
            ["", "unit", "min", "median", "max", "aim"],
            .. rows.Select(row => new[]
            {
                row.Name, row.Unit, Number(row.Spread.Min), Number(row.Spread.Median), Number(row.Spread.Max), row.Verdict,
            }),
        ];
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(line => line[column].Length)).ToArray();
        Line(cells[0], widths);
        Console.WriteLine($"|{string.Join('|', widths.Select((width, column) => Rule(width, column)))}|");
        foreach (var line in cells.Skip(1))
        {
            Line(line, widths);
        }
    }

    private static void Line(string[] cells, int[] widths) =>
        Console.WriteLine($"| {string.Join(" | ", cells.Select((cell, column) => IsNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])))} |");

    private static string Rule(int width, int column) => IsNumber(column) ? new string('-', width + 1) + ":" : new string('-', width + 2);

    private static bool IsNumber(int column) => column is 2 or 3 or 4;

    private static string Number(double value) => value.ToString(
        Math.Abs(value) switch { >= 100 => "#,0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);

    /// <summary>What else the machine was doing when we came.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";
}

/// <param name="Unit">Empty for ratios.</param>
internal sealed record Row(string Name, string Unit, Spread Spread)
{
    /// <value>What the median shall be at least; null without such an aim.</value>
    public double? AtLeast { get; init; }

    /// <value>What the median shall be at most; null without such an aim.</value>
    public double? AtMost { get; init; }

    public string Verdict => (AtLeast, AtMost) switch
    {
        ({ } least, _) => string.Create(CultureInfo.InvariantCulture, $"≥ {least} {(Spread.Median >= least ? "met" : "missed")}"),
        (_, { } most) => string.Create(CultureInfo.InvariantCulture, $"≤ {most} {(Spread.Median <= most ? "met" : "missed")}"),
        _ => "",
    };
}
