namespace Daks.Core.Termine;

internal sealed partial class Zeitleser
{
    // Minutes of a day.
    private const int LaengsteDauer = 24 * 60;

    /// <summary>"von 17 bis 19:30 Uhr", "9-12 Uhr", "from 5 to 7:30 pm".</summary>
    private Zeitteil? Zeitspanne() => Versuche<Zeitteil>(() =>
    {
        var start = _at;
        var opened = Nimm(Zeitwoerter.Von);
        if (Stunde(sure: true) is not { } first)
        {
            return null;
        }

        var marked = IsMarked();
        if (!Nimm(Zeitwoerter.Bis) || Stunde(sure: true) is not { } last)
        {
            return null;
        }

        marked |= IsMarked();
        var isTime = marked || opened || Teile.Exists(part => part is Zeitteil.Tage or Zeitteil.Wochentage);
        if (!isTime || Zeitwoerter.Gezaehltes.Contains(Hier.Text))
        {
            return null;
        }

        if (!first.GibtEs || !last.GibtEs)
        {
            return marked ? Gibtsnicht<Zeitteil>(start) : null;
        }

        // "from 5 to 7 pm" means both, "from 9 to 1 pm" does not.
        var shared = last.Haelfte == Tageshaelfte.Zweite && first.Haelfte == Tageshaelfte.Offen && first.Stunden % 12 < last.Stunden;
        return new Zeitteil.Uhrzeit(shared ? first with { Haelfte = Tageshaelfte.Zweite } : first, last);
    });

    /// <summary>The time just read was written so that it can be nothing else.</summary>
    private bool IsMarked() => Vor(-1).IstEins("uhr", "am", "pm", "h", "m", "clock") || Vor(-2).Text == ":";

    /// <summary>"zwei Stunden", "90 Minuten", "eine halbe Stunde", "2 h".</summary>
    private Zeitteil? Dauer() => Versuche<Zeitteil>(() =>
    {
        var halves = Hier.IstEins("anderthalb", "eineinhalb") ? 3 : Hier.Zahl is <= LaengsteDauer and var count ? 2 * count : 0;
        if (Vor(1).IstEins(",", ".") && Vor(2).Text == "5" && Hier.Ziffern is { } whole)
        {
            (halves, _at) = ((2 * whole) + 1, _at + 2);
        }

        _at++;
        halves = Nimm("halbe", "halben") ? 1 : halves;
        Nimm("-");
        var minutes = Hier.Text switch
        {
            "stunde" or "stunden" or "std" or "hour" or "hours" => 30 * halves,
            "h" when halves is > 0 and <= 12 => 30 * halves,
            "minute" or "minuten" or "min" or "minutes" when !Vor(1).IstEins("nach", "vor", "past", "to") => halves / 2,
            _ => 0,
        };
        _at++;
        return minutes is > 0 and <= LaengsteDauer ? new Zeitteil.Dauer(TimeSpan.FromMinutes(minutes)) : null;
    });

    /// <summary>"um 14 Uhr", "17.30 Uhr", "halb drei", "viertel nach fünf", "at 5 pm".</summary>
    private Zeitteil? Uhrzeit() => Versuche<Zeitteil>(() =>
    {
        var start = _at;
        var opened = Nimm("um", "at", "gegen");
        Nimm("ca", "circa", "etwa");
        if (Stunde(sure: opened) is not { } time)
        {
            return null;
        }

        return time.GibtEs ? new Zeitteil.Uhrzeit(time, null) : IsMarked() ? Gibtsnicht<Zeitteil>(start) : null;
    });

    /// <param name="sure">A time is expected here, so that a number alone is one.</param>
    private Stunde? Stunde(bool sure) => Versuche(Gesprochen) ?? Versuche(() => Geschrieben(sure));

    private Stunde? Gesprochen()
    {
        if (Nimm("mitternacht", "midnight"))
        {
            return new Stunde(0, 0, Tageshaelfte.Gesagt);
        }

        if (Nimm("half"))
        {
            return Nimm("past") && Hier.Zahl is { } hour ? Genommen(hour, 30) : null;
        }

        if (Nimm("halb"))
        {
            return Hier.Zahl is { } hour ? Genommen(hour - 1, 30) : null;
        }

        if (Nimm("dreiviertel"))
        {
            return Hier.Zahl is { } hour ? Genommen(hour - 1, 45) : null;
        }

        var quarter = Hier.IstEins("viertel", "quarter");
        var german = Hier.Text == "viertel";
        var minutes = quarter ? 15 : Hier.Zahl is >= 1 and <= 29 and var number ? number : 0;
        _at++;
        Nimm("minuten", "minutes");
        if (minutes > 0 && Nimm("nach", "past") && Hier.Zahl is { } after)
        {
            return Genommen(after, minutes);
        }

        if (minutes > 0 && Nimm("vor", "to") && Hier.Zahl is <= 24 and var before && (quarter || IsSpoken(before: 1, "vor")))
        {
            return Genommen(before - 1, 60 - minutes);
        }

        // "viertel acht", as half of Germany says it, is 7:15.
        return german && Hier.Zahl is { } next ? Genommen(next - 1, 15) : null;
    }

    private Stunde? Genommen(int hour, int minutes)
    {
        _at++;
        Nimm("uhr");
        return hour is < 0 or > 23 ? null : new Stunde(hour == 0 ? 12 : hour, minutes, Haelfte(hour, written: ""));
    }

    private Stunde? Geschrieben(bool sure)
    {
        var written = Hier.Text;
        if (Hier.Zahl is not { } hour || (Hier.Ziffern is null && !sure && !Vor(1).IstEins("uhr", "o")))
        {
            return null;
        }

        _at++;
        var minutes = 0;
        var colon = Vor(1).Text.Length == 2 && Vor(1).Ziffern is not null && (Hier.Text == ":" || (Hier.Text == "." && (sure || Vor(2).Text == "uhr") && Vor(2).Text != "."));
        if (colon)
        {
            minutes = Vor(1).Ziffern!.Value;
            _at += 2;
        }

        var marked = colon && words[_at - 2].Text == ":";
        if (Nimm("uhr", "h"))
        {
            marked = true;
            if (!colon && Hier.Text.Length == 2 && Hier.Ziffern is { } after)
            {
                (minutes, _at) = (after, _at + 1);
            }
        }
        else if (Hier.Text == "o" && Vor(2).Text == "clock")
        {
            (marked, _at) = (true, _at + 3);
        }

        var half = Haelfte(hour, written);
        if (Hier.Text == "pm" || (Hier.Text == "am" && !BeginsDay(1)) || (Hier.IstEins("a", "p") && Vor(1).Text == "." && Vor(2).Text == "m"))
        {
            half = Hier.Text[0] == 'p' ? Tageshaelfte.Zweite : Tageshaelfte.Erste;
            _at += Hier.Text.Length == 1 ? 3 : 1;
            marked = true;
        }

        // A day ("am 12. März") or a number of something is no time.
        return marked || (sure && !Hier.IstEins(".", "%") && !Zeitwoerter.Monate.ContainsKey(Hier.Text)) ? new Stunde(hour, minutes, half) : null;
    }

    /// <summary>What follows "am" is a day, so that it is no a.m.: "um 3 am Montag".</summary>
    private bool BeginsDay(int ahead) =>
        Vor(ahead).Ziffern is not null
        || Vor(ahead).IstEins("morgen", "tag")
        || Zeitwoerter.Wochentage.ContainsKey(Vor(ahead).Text)
        || Zeitwoerter.Tageszeiten.ContainsKey(Vor(ahead).Text)
        || Zeitwoerter.Folge.ContainsKey(Vor(ahead).Text);

    private static Tageshaelfte Haelfte(int hour, string written) =>
        hour > 12 || hour == 0 || written.StartsWith('0') ? Tageshaelfte.Gesagt : Tageshaelfte.Offen;

    /// <summary>"Vormittag", "am Morgen", "in the evening".</summary>
    private Zeitteil.Teil? Tagesteil()
    {
        if (Hier.Text == "morgen")
        {
            _at++;
            return new Zeitteil.Teil(Tageszeit.Vormittag);
        }

        if (!Zeitwoerter.Tageszeiten.TryGetValue(Hier.Text, out var part))
        {
            return null;
        }

        _at++;
        return new Zeitteil.Teil(part);
    }
}
