namespace Daks.Core.Termine;

/// <summary>What a time is looked for.</summary>
public sealed record Terminwunsch
{
    /// <value>The days to look through; without an end, eight weeks.</value>
    public required Tagesspanne Tage { get; init; }

    public required TimeSpan Dauer { get; init; }

    /// <value>Nothing begins before.</value>
    public TimeOnly Frueh { get; init; } = new(8, 0);

    /// <value>Nothing ends after.</value>
    public TimeOnly Spaet { get; init; } = new(21, 0);

    /// <value>Only these days of the week; empty for all that the rules allow.</value>
    public IReadOnlyList<DayOfWeek> Wochentage { get; init; } = [];

    /// <value>The nearer to it, the better; null for any.</value>
    public TimeOnly? Wunschbeginn { get; init; }

    /// <value>Citizens are invited: election times and longer notice count.</value>
    public bool IstOeffentlich { get; init; }

    /// <value>Ids of the people without whom it makes no sense.</value>
    public IReadOnlyList<string> Noetige { get; init; } = [];

    /// <value>Ids of the people who should come.</value>
    public IReadOnlyList<string> Weitere { get; init; } = [];

    /// <value>Minutes between two beginnings, 5 to 60.</value>
    public int Raster { get; init; } = 15;

    /// <value>How many to propose, 1 to 10.</value>
    public int Anzahl { get; init; } = 3;

    /// <summary>Looks for what was said, as far as it was said.</summary>
    public Terminwunsch Nach(Zeitangabe said)
    {
        var (from, to) = said.Tageszeit?.Fenster() ?? (Frueh, Spaet);
        var length = said is { Beginn: { } begin, Ende: { } end } && end > begin ? end - begin : said.Dauer ?? Dauer;
        return this with
        {
            Tage = said.Tage ?? Tage,
            Wochentage = said.Wochentage.Count > 0 ? said.Wochentage : Wochentage,
            Wunschbeginn = said.Beginn ?? Wunschbeginn,
            Dauer = length,
            Frueh = said.Beginn ?? from,
            Spaet = said.Beginn is { } fixedTime ? Ende(fixedTime, length) : Spaeter(to, Ende(from, length)),
        };
    }

    /// <summary>What lasts longer than a part of the day begins in it.</summary>
    private static TimeOnly Spaeter(TimeOnly one, TimeOnly other) => one > other ? one : other;

    private static TimeOnly Ende(TimeOnly from, TimeSpan length) => from.Add(length, out var days) is var end && days > 0 ? TimeOnly.MaxValue : end;
}
