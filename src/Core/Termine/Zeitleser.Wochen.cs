namespace Daks.Core.Termine;

internal sealed partial class Zeitleser
{
    /// <summary>"KW 12 2027", "12. Kalenderwoche", "nächste Woche", "die Woche nach Ostern".</summary>
    private Zeitteil? Woche() => Versuche(Kalenderwoche) ?? Versuche(NaechsteWoche) ?? Versuche(WocheUm);

    private Zeitteil? Kalenderwoche()
    {
        var start = _at;
        int? week;
        if (Nimm("kw", "cw", "kalenderwoche", "week"))
        {
            Nimm(".");
            week = Hier.Ziffern;
            _at++;
        }
        else
        {
            week = Hier.Ziffern;
            _at++;
            Nimm(".");
            week = Nimm("kw", "kalenderwoche") ? week : null;
        }

        if (week is not { } number)
        {
            return null;
        }

        Nimm("/", "of");
        var year = Jahreszahl();
        var found = Kalenderrechnung.Kalenderwoche(year ?? today.Year, number);
        if (year is null && (found is null || found.Bis < today))
        {
            found = Kalenderrechnung.Kalenderwoche(today.Year + 1, number);
        }

        return found is null ? Gibtsnicht<Zeitteil>(start) : new Zeitteil.Tage(found, IstWoche: true);
    }

    private Zeitteil? NaechsteWoche()
    {
        Ueberspringe(Zeitwoerter.Artikel);
        return Folgewort() is { } ahead && Nimm("woche", "week")
            ? WocheAm(today.AddDays(7 * ahead))
            : null;
    }

    private Zeitteil? WocheUm()
    {
        if (!Nimm("woche", "week"))
        {
            return null;
        }

        var after = Hier.IstEins("nach", "after");
        if (!Nimm("vom", "ab", "of", "nach", "after"))
        {
            return null;
        }

        Ueberspringe(Zeitwoerter.Artikel);
        return (Datum() ?? Fest()) is Zeitteil.Tage named
            ? WocheAm(after ? named.Spanne.Bis!.Value.AddDays(7) : named.Spanne.Von)
            : null;
    }

    private static Zeitteil.Tage WocheAm(DateOnly day) => new(Kalenderrechnung.Woche(Kalenderrechnung.Wochenbeginn(day)), IstWoche: true);

    /// <summary>"jeden Dienstag", "alle zwei Wochen", "every other week".</summary>
    private Zeitteil? Takt() => Versuche<Zeitteil>(() =>
    {
        if (!Nimm(Zeitwoerter.Jeder))
        {
            return null;
        }

        var weeks = Nimm("other") ? 2 : Hier.Zahl ?? 0;
        if (weeks is > 0 and <= 52)
        {
            _at += Hier.Zahl is null ? 0 : 1;
            return Nimm("woche", "wochen", "week", "weeks") || Zeitwoerter.Wochentage.ContainsKey(Hier.Text) ? new Zeitteil.Takt(weeks) : null;
        }

        return Nimm("woche", "week") || Zeitwoerter.Wochentage.ContainsKey(Hier.Text) ? new Zeitteil.Takt(1) : null;
    });

    /// <summary>"jeden ersten Dienstag im Monat", "every last Friday of the month", "erster Dienstag im März".</summary>
    private Zeitteil? Monatstag() => Versuche<Zeitteil>(() =>
    {
        var always = Nimm(Zeitwoerter.Jeder);
        Ueberspringe(Zeitwoerter.Artikel);
        int? place = Hier.IstEins("letzten", "letzter", "letzte", "last") ? -1 : Hier.Zahl;
        _at++;
        Nimm(".", "st", "nd", "rd", "th");
        if (place is not (-1 or (>= 1 and <= 4)) || !Zeitwoerter.Wochentage.TryGetValue(Hier.Text, out var weekday))
        {
            return null;
        }

        _at++;
        Ueberspringe(Zeitwoerter.Artikel);
        if (Nimm("monats", "monat", "month") || (always && place is 1 or -1))
        {
            return new Zeitteil.Monatstag(weekday, place.Value);
        }

        return !always && Monat() is Zeitteil.Tage { Spanne: { } month }
            ? new Zeitteil.Tage(Tagesspanne.Tag(Kalenderrechnung.ImMonat(month.Von.Year, month.Von.Month, weekday, place.Value)))
            : null;
    });

    /// <summary>"nächsten Dienstag", "Di. oder Do.", "Montag bis Mittwoch", "dienstags".</summary>
    private Zeitteil? Wochentage() => Versuche<Zeitteil>(() =>
    {
        var ahead = Folgewort();
        if (Wochentag() is not { } first)
        {
            return null;
        }

        List<DayOfWeek> days = [first];
        while (Versuche(() => Weiterer(days[^1])) is { } more)
        {
            days.AddRange(more);
        }

        Nimm(",");
        return new Zeitteil.Wochentage(days, ahead ?? 1);
    });

    private DayOfWeek? Wochentag()
    {
        // "do" and "so" are also words: short forms want a dot, or a number after them.
        if (!Zeitwoerter.Wochentage.TryGetValue(Hier.Text, out var day)
            || (Hier.Text.Length == 2 && !Vor(1).IstEins(".", ",", "/", "-") && Vor(1).Ziffern is null))
        {
            return null;
        }

        _at++;
        Nimm(".");
        return day;
    }

    private IReadOnlyList<DayOfWeek>? Weiterer(DayOfWeek before)
    {
        var spans = Hier.IstEins("bis", "-", "–", "to", "until");
        if (!Nimm("oder", "or", "und", "and", ",", "/", "bis", "-", "–", "to", "until") || Wochentag() is not { } next)
        {
            return null;
        }

        return spans
            ? [.. Enumerable.Range(1, ((int)next - (int)before + 7) % 7).Select(step => (DayOfWeek)(((int)before + step) % 7))]
            : [next];
    }
}
