using System.Globalization;
using System.Text;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Daks.Formats.Kalender;

/// <summary>Events as files every calendar program opens, after RFC 5545. They name no people.</summary>
/// <remarks>
/// An event keeps its UID through every move, and its SEQUENCE rises with every change of its row: whoever opens a newer
/// file has the older entry replaced. Called off, the file takes the entry away.
/// </remarks>
public static class Kalenderdatei
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string Publish = "PUBLISH";
    private const string Cancel = "CANCEL";

    /// <param name="veranstaltung">Has had a time: <see cref="Veranstaltung.Beginn"/> is set.</param>
    /// <param name="seite">Where more stands; null for nowhere.</param>
    /// <param name="now">When the file is made.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(Strategie strategie, Veranstaltung veranstaltung, Uri? seite, DateTimeOffset now, CultureInfo culture) => Bytes(
        strategie,
        [Eintrag(strategie, veranstaltung, seite, now, culture)],
        veranstaltung.Stand == Veranstaltungsstand.Abgesagt ? Cancel : Publish,
        name: null);

    /// <summary>All events that have or had a time, to subscribe to.</summary>
    /// <param name="seite">The page of each event; null for nowhere.</param>
    public static byte[] WriteFeed(Strategie strategie, Func<Veranstaltung, Uri?> seite, DateTimeOffset now, CultureInfo culture) => Bytes(
        strategie,
        [
            .. strategie.All<Veranstaltung>()
                .Where(one => one.Beginn is not null)
                .OrderBy(one => one.Beginn)
                .ThenBy(one => one.Id, StringComparer.Ordinal)
                .Select(one => Eintrag(strategie, one, seite(one), now, culture)),
        ],
        Publish,
        Texte.Format("Kalender.Name", culture, strategie.Kommune.Name));

    /// <returns>The one given by a calendar it stands in, else one made of its id.</returns>
    public static string UidOf(Veranstaltung veranstaltung) => veranstaltung.Kalender?.ICalUId ?? $"{veranstaltung.Id}@daks";

    private static byte[] Bytes(Strategie strategie, IReadOnlyList<CalendarEvent> events, string method, string? name)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//DAKS//DAKS//DE", Method = method };
        if (name is not null)
        {
            calendar.AddProperty("X-WR-CALNAME", name);
            calendar.AddProperty("NAME", name);
            // Calendars ask as often as they like; this asks them for once in an hour or so.
            calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        }

        if (events.Count > 0)
        {
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(
                strategie.Kopf.Zone, events.Min(one => one.Start!.AsUtc).AddYears(-1), includeHistoricalData: false));
        }

        foreach (var one in events)
        {
            calendar.Events.Add(one);
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer(calendar).SerializeToString()!);
    }

    private static CalendarEvent Eintrag(Strategie strategie, Veranstaltung one, Uri? seite, DateTimeOffset now, CultureInfo culture)
    {
        var isOff = one.Stand == Veranstaltungsstand.Abgesagt;
        var entry = new CalendarEvent
        {
            Uid = UidOf(one),
            Sequence = (int)Math.Max(strategie.VersionOf(one) - 1, one.Kalender?.Folge ?? 0),
            DtStamp = new CalDateTime(now.UtcDateTime, CalDateTime.UtcTzId),
            Start = Local(strategie, one.Beginn!.Value),
            End = Local(strategie, one.Ende!.Value),
            Summary = isOff ? Texte.Format("Kalender.Abgesagt", culture, one.Titel) : one.Titel,
            Status = isOff ? "CANCELLED" : "CONFIRMED",
            Transparency = isOff ? "TRANSPARENT" : "OPAQUE",
            Description = string.Join('\n', Lines(one, seite, culture)),
        };
        if (one.Ort.Length > 0)
        {
            entry.Location = one.Ort;
        }

        if ((one.Kalender?.BeitrittsUrl ?? seite) is { } url)
        {
            entry.Url = url;
        }

        return entry;
    }

    private static IEnumerable<string> Lines(Veranstaltung one, Uri? seite, CultureInfo culture)
    {
        if (one.Absagegrund.Length > 0)
        {
            yield return one.Absagegrund;
        }

        if (one.Leitfrage.Length > 0)
        {
            yield return one.Leitfrage;
        }

        if (one.Zugang.Count > 0)
        {
            yield return string.Join(", ", one.Zugang.Select(help => Bezeichnung.Of(help, culture)));
        }

        foreach (var (at, point) in Agendaplan.Von(one).Punkte)
        {
            yield return $"{at / 60}:{at % 60:00} {point.Titel}";
        }

        if (one.Kalender?.BeitrittsUrl is not null && seite is not null)
        {
            yield return seite.AbsoluteUri;
        }
    }

    private static CalDateTime Local(Strategie strategie, DateTimeOffset instant) =>
        new(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(strategie.Kopf.Zone)).DateTime, strategie.Kopf.Zone);
}
