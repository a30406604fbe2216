namespace Daks.Core.Termine;

internal sealed partial class Zeitleser
{
    /// <summary>A day of the calendar as far as it was written; what is null has to be found.</summary>
    private readonly record struct Schreibtag(int Tag, int? Monat, int? Jahr);

    private Zeitteil? Zeitraum() => Versuche<Zeitteil>(() =>
    {
        var start = _at;
        Nimm(Zeitwoerter.Von);
        Ueberspringe(Zeitwoerter.Artikel);
        if (Schreibdatum(dayAlone: true) is not { } first || !Nimm(Zeitwoerter.Bis))
        {
            return null;
        }

        Nimm("zum");
        Ueberspringe(Zeitwoerter.Artikel);
        if (Schreibdatum(dayAlone: false) is not { } last)
        {
            return null;
        }

        if (Am(last, notBefore: today) is not { } to)
        {
            return Gibtsnicht<Zeitteil>(start);
        }

        var from = Am(first with { Monat = first.Monat ?? last.Monat, Jahr = first.Jahr ?? to.Year }, today);
        if (from > to && first.Jahr is null)
        {
            from = from.Value.AddYears(-1);
        }

        return from is { } day && day <= to ? new Zeitteil.Tage(new Tagesspanne(day, to)) : Gibtsnicht<Zeitteil>(start);
    });

    private Zeitteil? Datum() => Versuche<Zeitteil>(() =>
    {
        var start = _at;
        if (IsSpoken(before: 1, "um", "at", "gegen") || Schreibdatum(dayAlone: false) is not { } written)
        {
            return null;
        }

        return Am(written, today) is { } day ? new Zeitteil.Tage(Tagesspanne.Tag(day)) : Gibtsnicht<Zeitteil>(start);
    });

    private bool IsSpoken(int before, params ReadOnlySpan<string> any) => Vor(-before).IstEins(any);

    private static DateOnly? Am(Schreibtag written, DateOnly notBefore)
    {
        if (written.Jahr is { } year)
        {
            return Kalenderrechnung.Tag(year, written.Monat!.Value, written.Tag);
        }

        var thisYear = Kalenderrechnung.Tag(notBefore.Year, written.Monat!.Value, written.Tag);
        return thisYear >= notBefore ? thisYear : Kalenderrechnung.Tag(notBefore.Year + 1, written.Monat.Value, written.Tag);
    }

    private Schreibtag? Schreibdatum(bool dayAlone) =>
        Versuche(() => Iso()) ?? Versuche(() => MonatVorTag()) ?? Versuche(() => TagVorMonat(dayAlone));

    /// <summary>2027-03-12</summary>
    private Schreibtag? Iso()
    {
        if (Hier.Text.Length != 4 || Hier.Ziffern is not { } year || Vor(1).Text != "-" || Vor(3).Text != "-")
        {
            return null;
        }

        if (Vor(2).Ziffern is not { } month || Vor(4).Ziffern is not { } day)
        {
            return null;
        }

        _at += 5;
        return new Schreibtag(day, month, year);
    }

    /// <summary>March 12, 2027</summary>
    private Schreibtag? MonatVorTag()
    {
        if (!Zeitwoerter.Monate.TryGetValue(Hier.Text, out var month))
        {
            return null;
        }

        _at++;
        if (Hier.Ziffern is not (>= 1 and <= 99) || Vor(1).Text is ":" || (Vor(1).Text is "." && Vor(2).Ziffern is not null))
        {
            return null;
        }

        var day = Hier.Ziffern!.Value;
        _at++;
        Nimm("st", "nd", "rd", "th", ",");
        return new Schreibtag(day, month, Vierstellig());
    }

    /// <summary>12. März 2027, 12.03.2027, 12.3., 12/03/2027, the 12th of March</summary>
    private Schreibtag? TagVorMonat(bool dayAlone)
    {
        if (Hier.Ziffern is not (>= 0 and <= 99))
        {
            return null;
        }

        var day = Hier.Ziffern!.Value;
        _at++;
        var dot = Nimm(".", "st", "nd", "rd", "th", "/");
        Nimm("of");
        if (Zeitwoerter.Monate.TryGetValue(Hier.Text, out var named))
        {
            _at++;
            Nimm(".", ",");
            return new Schreibtag(day, named, Jahreszahl());
        }

        if (dot && Hier.Ziffern is >= 0 and <= 99 && Vor(1).IstEins(".", "/"))
        {
            var month = Hier.Ziffern!.Value;
            _at += 2;
            var year = Jahreszahl(twoDigits: true);
            return year is null && month > 12 ? null : new Schreibtag(day, month, year);
        }

        return dayAlone && day is >= 1 and <= 31 ? new Schreibtag(day, null, null) : null;
    }

    /// <summary>A year nobody plans for is no year: left unread, the day before it would become one of this year.</summary>
    private int? Vierstellig()
    {
        if (Hier.Text.Length != 4 || Hier.Ziffern is not { } year)
        {
            return null;
        }

        if (year is < ErstesJahr or > LetztesJahr)
        {
            Unmoeglich = (_at, _at);
            return null;
        }

        _at++;
        return year;
    }

    /// <summary>"2027", "27", "nächsten Jahres".</summary>
    private int? Jahreszahl(bool twoDigits = false)
    {
        if (Vierstellig() is { } year)
        {
            return year;
        }

        if (twoDigits && Hier.Text.Length == 2 && Hier.Ziffern is { } two && !BeginsTime())
        {
            _at++;
            return 2000 + two;
        }

        return Versuche<int?>(() =>
        {
            Nimm("of");
            return Folgewort() is { } ahead && Nimm("jahres", "jahr", "year") ? today.Year + ahead : null;
        });
    }

    private bool BeginsTime() => Vor(1).IstEins(":", "uhr", "bis", "-", "–") || (Vor(1).Text == "." && Vor(2).Ziffern is not null);

    private int? Folgewort()
    {
        if (!Zeitwoerter.Folge.TryGetValue(Hier.Text, out var ahead))
        {
            return null;
        }

        _at++;
        return ahead;
    }

    /// <summary>"heute", "morgen", "übermorgen"; "morgen" after "am" or "heute" is a part of the day.</summary>
    private Zeitteil? Tageswort() => Versuche<Zeitteil>(() =>
    {
        if (Hier.Text == "morgen" && IsSpoken(before: 1, "am", "heute", "diesen"))
        {
            return null;
        }

        if (Versuche<Zeitteil>(DayAfterTomorrow) is { } later)
        {
            return later;
        }

        (int Ahead, Tageszeit? Part)? said = Hier.Text switch
        {
            "heute" or "today" => (0, null),
            "tonight" => (0, Tageszeit.Abend),
            "morgen" or "tomorrow" => (1, null),
            "uebermorgen" => (2, null),
            _ => null,
        };
        if (said is not { } day)
        {
            return null;
        }

        _at++;
        return new Zeitteil.Tage(Tagesspanne.Tag(today.AddDays(day.Ahead))) { Tageszeit = day.Part };
    });

    private Zeitteil.Tage? DayAfterTomorrow()
    {
        Nimm("the");
        return Nimm("day") && Nimm("after") && Nimm("tomorrow") ? new Zeitteil.Tage(Tagesspanne.Tag(today.AddDays(2))) : null;
    }
}
