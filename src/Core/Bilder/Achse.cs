namespace Daks.Core.Bilder;

/// <summary>Where figures lie on a line, with round numbers to mark it.</summary>
/// <param name="Von">The lowest figure shown.</param>
/// <param name="Bis">The highest; above <paramref name="Von"/>.</param>
/// <param name="Marken">Round figures within, ascending.</param>
internal sealed record Achse(double Von, double Bis, IReadOnlyList<double> Marken)
{
    private static readonly double[] Runde = [1, 2, 2.5, 5, 10];

    /// <summary>An axis that holds all figures.</summary>
    /// <param name="werte">Empty gives 0 to 1.</param>
    /// <param name="abNull">Whether the axis has to hold zero: lengths of bars lie otherwise.</param>
    /// <param name="schritte">About so many steps.</param>
    public static Achse Ueber(IEnumerable<double> werte, bool abNull, int schritte = 5)
    {
        var all = abNull ? werte.Append(0).ToArray() : [.. werte];
        var (low, high) = all.Length == 0 ? (0, 1) : (all.Min(), all.Max());
        if (high - low < 1e-9)
        {
            (low, high) = (abNull && low >= 0 ? 0 : low - 1, high + 1);
        }

        var step = Schritt((high - low) / schritte);
        var first = Math.Floor(low / step);
        var last = Math.Ceiling(high / step);
        var marks = Enumerable.Range(0, (int)(last - first) + 1).Select(i => Math.Round((first + i) * step, 10)).ToArray();
        return new Achse(marks[0], marks[^1], marks);
    }

    /// <returns>0 at <see cref="Von"/>, 1 at <see cref="Bis"/>.</returns>
    public double Anteil(double wert) => (wert - Von) / (Bis - Von);

    private static double Schritt(double roh)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(roh)));
        return Runde.First(rund => rund * power >= roh - 1e-12) * power;
    }
}
