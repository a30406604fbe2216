using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Termine;

/// <summary>Finds times for an event of a strategy, by its year and its rules.</summary>
public static class Terminfindung
{
    private const int WeeksAhead = 8;

    /// <summary>What an event of this kind looks for when nobody says more: when such events are held, with time to invite.</summary>
    /// <remarks>Around the day the plan has for it, where that is still to come.</remarks>
    public static Terminwunsch Wunsch(Strategie strategie, Veranstaltung veranstaltung, DateOnly today)
    {
        var isEvening = veranstaltung.IstOeffentlich;
        var earliest = today.AddDays(isEvening ? 28 : 7);
        var planned = ConfirmTermin.AnkerVon(veranstaltung.Art) is { } anchor ? strategie.Zeitplan[anchor] : (DateOnly?)null;
        var from = planned is { } day && day.AddDays(-14) > earliest ? day.AddDays(-14) : earliest;
        return new Terminwunsch
        {
            Tage = new Tagesspanne(from, from.AddDays((7 * WeeksAhead) - 1)),
            Dauer = TimeSpan.FromMinutes(veranstaltung.Dauer),
            // Source: the customary times of evening events and of office hours; a long one begins in the morning all the same.
            Frueh = isEvening && veranstaltung.Dauer <= 240 ? new TimeOnly(16, 0) : new TimeOnly(9, 0),
            Spaet = isEvening ? new TimeOnly(21, 0) : new TimeOnly(17, 0),
            Wunschbeginn = isEvening && veranstaltung.Dauer <= 180 ? new TimeOnly(17, 30) : null,
            IstOeffentlich = veranstaltung.IstOeffentlich,
            Noetige = [.. veranstaltung.Eingeladene.Where(one => one.IstNoetig).Select(one => one.Id)],
            Weitere = [.. veranstaltung.Eingeladene.Where(one => !one.IstNoetig).Select(one => one.Id)],
        };
    }

    /// <param name="belegungen">What people's calendars say; empty where none can be asked.</param>
    public static Suchergebnis Suche(Strategie strategie, Terminwunsch wish, IReadOnlyList<Belegung> belegungen, DateTimeOffset now) =>
        new Terminsuche(Pruefung(strategie, strategie.Today(now)), Zone(strategie)).Suche(wish, belegungen, now);

    /// <returns>What nobody has entered from that day on, so that it cannot speak against any; only what the rules look at.</returns>
    public static IReadOnlyList<Terminhinweis> Unbekanntes(Strategie strategie, DateOnly from)
    {
        var given = Vorgaben(strategie);
        return
        [
            .. new[] { (Hinweis: Terminhinweis.Sitzungstag, Art: Kalenderart.Sitzung), (Hinweis: Terminhinweis.Schulferien, Art: Kalenderart.Schulferien) }
                .Where(one => given.Regelwerk.Von(one.Hinweis) != Haerte.Aus)
                .Where(one => !given.Eintraege.Any(entry => entry.Art == one.Art && entry.Bis >= from))
                .Select(one => one.Hinweis),
        ];
    }

    /// <returns>What speaks against a time somebody named, hard or soft.</returns>
    public static IReadOnlyList<(Terminhinweis Hinweis, bool IstHart)> Hinweise(
        Strategie strategie, DateTimeOffset begin, int minutes, bool isPublic, DateOnly today)
    {
        var days = Pruefung(strategie, today);
        var local = TimeZoneInfo.ConvertTime(begin, Zone(strategie));
        var day = DateOnly.FromDateTime(local.DateTime);
        var hints = days.Am(day, isPublic).ToList();
        if (days.IstFreitagNachmittag(day, TimeOnly.FromDateTime(local.DateTime).AddMinutes(minutes)))
        {
            hints.Add(Terminhinweis.FreitagNachmittag);
        }

        return [.. hints.Select(hint => (hint, days.IstHart(hint)))];
    }

    /// <returns>The tasks whose due day a wish about an event would move, in the order of their new days.</returns>
    public static IReadOnlyList<(Aufgabe Vorher, Aufgabe Nachher)> Folgen(Strategie strategie, StrategieCommand command, DecisionContext context) =>
        command.Decide(strategie, context) is Decision.Accepted accepted ? Verschoben(accepted.Changes) : [];

    /// <returns>The tasks whose due day is another one afterwards, in the order of their new days.</returns>
    public static IReadOnlyList<(Aufgabe Vorher, Aufgabe Nachher)> Verschoben(IReadOnlyList<Change> changes) =>
    [
        .. changes
            .Select(change => (change.Before, change.After))
            .Where(pair => pair is (Aufgabe before, Aufgabe after) && before.FaelligAm != after.FaelligAm)
            .Select(pair => ((Aufgabe)pair.Before!, (Aufgabe)pair.After!))
            .OrderBy(pair => pair.Item2.FaelligAm)
            .ThenBy(pair => pair.Item2.Code, StringComparer.Ordinal),
    ];

    public static TimeZoneInfo Zone(Strategie strategie) => TimeZoneInfo.FindSystemTimeZoneById(strategie.Kopf.Zone);

    private static Tagespruefung Pruefung(Strategie strategie, DateOnly today)
    {
        var given = Vorgaben(strategie);
        return new Tagespruefung(strategie.Kalender, given.Eintraege, given.Regelwerk, today);
    }

    private static Terminvorgaben Vorgaben(Strategie strategie) => strategie.Find<Terminvorgaben>(Terminvorgaben.TheId) ?? new Terminvorgaben();
}
