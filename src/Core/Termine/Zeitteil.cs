namespace Daks.Core.Termine;

/// <summary>One thing said about when, before it is held against the others.</summary>
internal abstract record Zeitteil
{
    /// <value>What the word before it makes of it.</value>
    public Grenze Grenze { get; init; }

    /// <param name="IstWoche">Seven days from Monday: a day of the week then means the one in it.</param>
    public sealed record Tage(Tagesspanne Spanne, bool IstWoche = false) : Zeitteil
    {
        /// <value>Said in the same word: "tonight".</value>
        public Tageszeit? Tageszeit { get; init; }
    }

    /// <param name="Folge">0 and 1: the coming one; 2: the one after.</param>
    public sealed record Wochentage(IReadOnlyList<DayOfWeek> Welche, int Folge) : Zeitteil;

    /// <param name="Halbe">Half units: "ein halbes Jahr" is one half year.</param>
    public sealed record Versatz(int Halbe, Einheit Einheit) : Zeitteil;

    /// <summary>"alle zwei Wochen", "jeden".</summary>
    public sealed record Takt(int Wochen) : Zeitteil;

    /// <summary>"jeden ersten Dienstag im Monat".</summary>
    public sealed record Monatstag(DayOfWeek Wochentag, int Stelle) : Zeitteil;

    public sealed record Uhrzeit(Stunde Von, Stunde? Bis) : Zeitteil;

    public sealed record Dauer(TimeSpan Wie) : Zeitteil;

    public sealed record Teil(Tageszeit Welcher) : Zeitteil;
}

internal enum Grenze
{
    Keine,

    /// <summary>From then on.</summary>
    Ab,

    /// <summary>Until then, that day included.</summary>
    Bis,

    /// <summary>Until the day before.</summary>
    Vor,

    /// <summary>From the day after.</summary>
    Nach,
}

/// <summary>A time of day as it was said, which may leave open which half of the day it means.</summary>
internal readonly record struct Stunde(int Stunden, int Minuten, Tageshaelfte Haelfte)
{
    public bool GibtEs => Stunden is >= 0 and <= 23 && Minuten is >= 0 and <= 59;

    /// <param name="part">The part of the day named beside it.</param>
    /// <remarks>Nobody meets at three in the morning: what is left open from 1 to 6 is the afternoon.</remarks>
    public TimeOnly Am(Tageszeit? part)
    {
        var late = Haelfte switch
        {
            Tageshaelfte.Gesagt => false,
            Tageshaelfte.Erste => false,
            Tageshaelfte.Zweite => true,
            _ when part is Tageszeit.Abend or Tageszeit.Nachmittag => Stunden < 12,
            _ when part is Tageszeit.Frueh or Tageszeit.Vormittag => false,
            _ => Stunden is >= 1 and <= 6,
        };
        var hour = Haelfte == Tageshaelfte.Erste && Stunden == 12 ? 0 : Stunden;
        return new TimeOnly(late && hour < 12 ? hour + 12 : hour, Minuten);
    }
}

internal enum Tageshaelfte
{
    Offen,

    /// <summary>a.m.</summary>
    Erste,

    /// <summary>p.m.</summary>
    Zweite,

    /// <summary>On the clock of 24 hours.</summary>
    Gesagt,
}
