namespace Daks.Core.Termine;

internal sealed partial class Zeitleser
{
    /// <summary>"im ersten Quartal 2027", "Q1 2027", "zweites Halbjahr 2027".</summary>
    private Zeitteil? Quartal() => Versuche<Zeitteil>(() =>
    {
        int? number;
        if (Hier.Text == "q" && Vor(1).Ziffern is { } glued)
        {
            (number, _at) = (glued, _at + 2);
            return Jahresteil(number.Value, of: 4);
        }

        number = Hier.Zahl;
        _at++;
        Nimm(".", "st", "nd", "rd", "th");
        var parts = Hier.IstEins("quartal", "quartals", "quarter") ? 4 : Hier.IstEins("halbjahr", "halbjahres", "half") ? 2 : 0;
        _at++;
        return number is { } place && parts > 0 ? Jahresteil(place, parts) : null;
    });

    private Zeitteil? Jahresteil(int place, int of)
    {
        var start = _at - 2;
        Nimm("of", "/");
        var year = Jahreszahl();
        if (place < 1 || place > of)
        {
            return Gibtsnicht<Zeitteil>(start);
        }

        var months = 12 / of;
        var last = Tagesspanne.Monat(year ?? today.Year, place * months).Bis!.Value;
        last = year is null && last < today ? Tagesspanne.Monat(today.Year + 1, place * months).Bis!.Value : last;
        return new Zeitteil.Tage(new Tagesspanne(new DateOnly(last.Year, last.Month - months + 1, 1), last));
    }

    /// <summary>"Anfang März", "Mitte Januar 2027", "Ende nächster Woche", "end of the month", "Ende 2027".</summary>
    private Zeitteil? Abschnitt() => Versuche<Zeitteil>(() =>
    {
        if (!Zeitwoerter.Drittel.TryGetValue(Hier.Text, out var third))
        {
            return null;
        }

        _at++;
        Nimm("-");
        while (Hier.IstEins("of", "the", "der", "des", "in"))
        {
            _at++;
        }

        if (Versuche(Ganzes) is not { } whole)
        {
            return null;
        }

        var span = Drittel(whole, third);
        return span.Bis < today && whole.Bis < today ? null : new Zeitteil.Tage(span);
    });

    private Tagesspanne? Ganzes()
    {
        if (Monat() is Zeitteil.Tage { Spanne: { } month })
        {
            return month;
        }

        if (NaechsteWoche() is Zeitteil.Tage { Spanne: { } week })
        {
            return week;
        }

        if (Nimm("woche", "week"))
        {
            return Kalenderrechnung.Woche(Kalenderrechnung.Wochenbeginn(today));
        }

        if (Nimm("monats", "month"))
        {
            return Tagesspanne.Monat(today.Year, today.Month);
        }

        if (Nimm("jahres", "year"))
        {
            return Jahr(today.Year);
        }

        return Jahreszahl() is { } year ? Jahr(year) : null;
    }

    private static Tagesspanne Drittel(Tagesspanne whole, int third)
    {
        var days = whole.Bis!.Value.DayNumber - whole.Von.DayNumber + 1;
        if (days > 31)
        {
            return new Tagesspanne(
                new DateOnly(whole.Von.Year, (4 * third) + 1, 1),
                Tagesspanne.Monat(whole.Von.Year, 4 * (third + 1)).Bis);
        }

        // Of a week its working days: Monday and Tuesday, Wednesday, Thursday and Friday.
        var (from, to) = days == 7
            ? third switch { 0 => (0, 1), 1 => (2, 2), _ => (3, 4) }
            : third switch { 0 => (0, 9), 1 => (10, 19), _ => (20, days - 1) };
        return new Tagesspanne(whole.Von.AddDays(from), whole.Von.AddDays(to));
    }

    private static Tagesspanne Jahr(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>"im März 2027", "nächsten Monat", "in March next year".</summary>
    private Zeitteil? Monat() => Versuche<Zeitteil>(() =>
    {
        if (Folgewort() is { } ahead)
        {
            var day = today.AddMonths(ahead);
            return Nimm("monat", "monats", "month") ? new Zeitteil.Tage(Tagesspanne.Monat(day.Year, day.Month)) : null;
        }

        // "may" alone is a verb.
        if (!Zeitwoerter.Monate.TryGetValue(Hier.Text, out var month) || (Hier.Text == "may" && !Vor(-1).IstEins("in", "of", "mid", "-", "next", "early", "late")))
        {
            return null;
        }

        _at++;
        Nimm(".", ",");
        var year = Jahreszahl() ?? (month < today.Month ? today.Year + 1 : today.Year);
        return new Zeitteil.Tage(Tagesspanne.Monat(year, month));
    });

    /// <summary>"in zwei Wochen", "in einem halben Jahr", "in anderthalb Jahren".</summary>
    private Zeitteil? Versatz() => Versuche<Zeitteil>(() =>
    {
        if (!Nimm("in"))
        {
            return null;
        }

        var halves = Hier.Text switch
        {
            "anderthalb" or "eineinhalb" => 3,
            "half" => 1,
            _ => 2L * (Hier.Zahl ?? 0),
        };
        _at++;
        if (halves == 1)
        {
            Nimm("a");
        }
        else if (Nimm("halben", "halbes", "half"))
        {
            halves = 1;
        }

        if (!Zeitwoerter.Einheiten.TryGetValue(Hier.Text, out var unit) || halves < 1 || halves > 2 * Hoechstens(unit))
        {
            return null;
        }

        _at++;
        return new Zeitteil.Versatz((int)halves, unit);
    });

    /// <summary>Nobody plans more than fifty years ahead.</summary>
    private static int Hoechstens(Einheit unit) => unit switch
    {
        Einheit.Tag => 18_262,
        Einheit.Woche => 2_609,
        Einheit.Monat => 600,
        _ => 50,
    };

    private Zeitteil? Fest() => Versuche<Zeitteil>(() =>
    {
        var start = _at;
        for (var length = Festtage.MostWords; length > 0; length--)
        {
            _at = start;
            if (Festtage.Suche(string.Join(' ', Naechste(length))) is not { } day)
            {
                continue;
            }

            var year = Jahreszahl();
            var span = day(year ?? today.Year);
            return new Zeitteil.Tage(year is null && span.Bis < today ? day(today.Year + 1) : span);
        }

        return null;
    });

    /// <summary>Reads so many words, and passes over what joins or shortens them: "Buß- und Bettag", "new year's".</summary>
    private List<string> Naechste(int count)
    {
        List<string> taken = [];
        while (taken.Count < count && _at < words.Count)
        {
            if (Hier.Text is not ("-" or "'"))
            {
                taken.Add(Hier.Text);
            }

            _at++;
        }

        return taken.Count == count ? taken : [];
    }

    /// <summary>A year by itself: "2027", "im nächsten Jahr".</summary>
    private Zeitteil? Jahr() => Versuche<Zeitteil>(() =>
    {
        var year = Folgewort() is { } ahead
            ? Nimm("jahr", "jahres", "year") ? today.Year + ahead : null
            : Hier.Ziffern is >= 1990 and <= 2100 ? Vierstellig() : null;
        return year is { } found ? new Zeitteil.Tage(Jahr(found)) : null;
    });
}
