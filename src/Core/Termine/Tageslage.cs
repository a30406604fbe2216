namespace Daks.Core.Termine;

/// <summary>What all that was said about days comes to.</summary>
internal abstract record Tageslage
{
    public sealed record Klar(
        Tagesspanne? Tage,
        IReadOnlyList<DayOfWeek> Wochentage,
        Wiederholung? Wiederholung = null,
        bool IstFrist = false) : Tageslage;

    public sealed record Widerspruch(DateOnly Tag, DayOfWeek Gesagt) : Tageslage;

    /// <summary>Two things that cannot both be meant, or not as one span.</summary>
    public sealed record Unklar : Tageslage;

    public static Tageslage Aus(IReadOnlyList<Zeitteil> parts, DateOnly today)
    {
        var weekdays = parts.OfType<Zeitteil.Wochentage>().ToList();
        var named = weekdays.SelectMany(part => part.Welche).Distinct().ToList();
        if (Wiederholt(parts, named, today) is { } again)
        {
            return again;
        }

        var spans = parts.Select(part => Spanne(part, parts, today)).OfType<(Tagesspanne Days, Grenze Border, bool IsWeek)>().ToList();
        if (weekdays.Count == 0)
        {
            return Zusammen(spans, [], today);
        }

        return spans.Count == 0 ? Kommende(weekdays, named, today) : Innerhalb(spans, weekdays, named, today);
    }

    private static Klar? Wiederholt(IReadOnlyList<Zeitteil> parts, IReadOnlyList<DayOfWeek> weekdays, DateOnly today)
    {
        var from = parts.OfType<Zeitteil.Tage>().Select(part => part.Spanne.Von).Where(day => day > today).Append(today).Max();
        var rule = parts.OfType<Zeitteil.Monatstag>().LastOrDefault() is { } monthly
            ? Termine.Wiederholung.JedenMonat(monthly.Wochentag, monthly.Stelle)
            : parts.OfType<Zeitteil.Takt>().LastOrDefault() is { } beat && weekdays is [var day]
                ? Termine.Wiederholung.AlleWochen(day, beat.Wochen)
                : null;
        return rule is null ? null : new Klar(Tagesspanne.Tag(rule.Ab(from)), [], rule);
    }

    private static (Tagesspanne Days, Grenze Border, bool IsWeek)? Spanne(Zeitteil part, IReadOnlyList<Zeitteil> all, DateOnly today) => part switch
    {
        Zeitteil.Tage days when all.OfType<Zeitteil.Versatz>().LastOrDefault() is { } later && days.Spanne.IstEinTag =>
            (Tagesspanne.Tag(Versetzt(days.Spanne.Von, later)), later.Grenze, false),
        Zeitteil.Tage days => (days.Spanne, days.Grenze, days.IstWoche),
        Zeitteil.Versatz later when !all.Any(one => one is Zeitteil.Tage { Spanne.IstEinTag: true } or Zeitteil.Wochentage) =>
            (Tagesspanne.Tag(Versetzt(today, later)), later.Grenze, false),
        Zeitteil.Versatz later when all.OfType<Zeitteil.Wochentage>().FirstOrDefault() is { Welche: [var weekday] } =>
            (Tagesspanne.Tag(Versetzt(Kommender(weekday, today), later)), later.Grenze, false),
        _ => null,
    };

    private static DateOnly Versetzt(DateOnly day, Zeitteil.Versatz by) => by.Einheit switch
    {
        Einheit.Tag => day.AddDays(by.Halbe / 2),
        Einheit.Woche => day.AddDays(by.Halbe * 7 / 2),
        Einheit.Monat => day.AddMonths(by.Halbe / 2).AddDays(by.Halbe % 2 * 15),
        _ => day.AddMonths(by.Halbe * 6),
    };

    /// <summary>Never today: whoever means it says so.</summary>
    private static DateOnly Kommender(DayOfWeek weekday, DateOnly today)
    {
        var tomorrow = today.AddDays(1);
        return tomorrow.AddDays(((int)weekday - (int)tomorrow.DayOfWeek + 7) % 7);
    }

    private static Tageslage Kommende(List<Zeitteil.Wochentage> parts, List<DayOfWeek> weekdays, DateOnly today)
    {
        var weeksOn = parts.Max(part => part.Folge) > 1 ? 7 : 0;
        if (weekdays is [var only])
        {
            var day = Kommender(only, today).AddDays(weeksOn);
            return Zusammen([(Tagesspanne.Tag(day), parts[0].Grenze, false)], [], today);
        }

        var first = today.AddDays(1 + weeksOn);
        return new Klar(new Tagesspanne(first, first.AddDays(6)), weekdays);
    }

    private static Tageslage Innerhalb(
        List<(Tagesspanne Days, Grenze Border, bool IsWeek)> spans,
        List<Zeitteil.Wochentage> parts,
        List<DayOfWeek> weekdays,
        DateOnly today)
    {
        if (spans is [{ IsWeek: true, Days.Von: var monday }] && weekdays is [var only])
        {
            var day = monday.AddDays(((int)only + 6) % 7);
            return Zusammen([(Tagesspanne.Tag(day), parts[0].Grenze == Grenze.Keine ? spans[0].Border : parts[0].Grenze, false)], [], today);
        }

        // "Montag bis Mittwoch" and a day of its own would filter each other away.
        if (spans.FirstOrDefault(span => span.Days.IstEinTag && span.Border == Grenze.Keine) is { Days: { } single }
            && !weekdays.Contains(single.Von.DayOfWeek))
        {
            return new Widerspruch(single.Von, weekdays[0]);
        }

        return Zusammen(spans, spans.Any(span => !span.Days.IstEinTag || span.Border != Grenze.Keine) ? weekdays : [], today);
    }

    private static Tageslage Zusammen(
        List<(Tagesspanne Days, Grenze Border, bool IsWeek)> spans, IReadOnlyList<DayOfWeek> weekdays, DateOnly today)
    {
        if (spans.Count == 0)
        {
            return new Klar(null, weekdays);
        }

        var plain = spans.Where(span => span.Border == Grenze.Keine).Select(span => span.Days).ToList();
        if (plain.Count > 1 && plain.Any(span => span.IstEinTag))
        {
            return plain.Distinct().Count() == 1 ? new Klar(plain[0], weekdays) : new Unklar();
        }

        var from = plain.Count > 0 ? plain.Min(span => span.Von) : today;
        var to = plain.Count > 0 ? plain.Max(span => span.Bis) : null;
        foreach (var (days, border, _) in spans)
        {
            (from, to) = border switch
            {
                Grenze.Ab => (Later(from, days.Von), to),
                Grenze.Nach => (Later(from, days.Bis!.Value.AddDays(1)), to),
                Grenze.Bis => (from, Earlier(to, days.Bis!.Value)),
                Grenze.Vor => (from, Earlier(to, days.Von.AddDays(-1))),
                _ => (from, to),
            };
        }

        var due = spans.Any(span => span.Border is Grenze.Bis or Grenze.Vor);
        if (to < from)
        {
            // A deadline that has passed is still the day that was named.
            return due && plain.Count == 0 && spans.Count == 1 ? new Klar(Tagesspanne.Tag(to.Value), weekdays, IstFrist: true) : new Unklar();
        }

        return new Klar(new Tagesspanne(from, to), weekdays, IstFrist: due);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly? Earlier(DateOnly? one, DateOnly other) => one is { } day && day < other ? day : other;
}
