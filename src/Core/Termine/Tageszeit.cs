namespace Daks.Core.Termine;

/// <summary>A part of the day, as administrations plan in.</summary>
public enum Tageszeit
{
    Frueh,
    Vormittag,
    Mittag,
    Nachmittag,
    Abend,
}

public static class Tageszeiten
{
    /// <summary>From when to when something in this part of the day may last.</summary>
    /// <remarks>
    /// An administration works from 9 to 16, people with jobs come in the evening from 17:30 to 20:30; early is before work.
    /// </remarks>
    public static (TimeOnly Von, TimeOnly Bis) Fenster(this Tageszeit part) => part switch
    {
        Tageszeit.Frueh => (new(8, 0), new(10, 0)),
        Tageszeit.Vormittag => (new(9, 0), new(12, 0)),
        Tageszeit.Mittag => (new(12, 0), new(14, 0)),
        Tageszeit.Nachmittag => (new(13, 0), new(17, 0)),
        _ => (new(17, 30), new(20, 30)),
    };
}
