namespace Daks.Core.Termine;

/// <summary>Understands when something is to be, in German and English, as people in administrations write it.</summary>
/// <remarks>
/// Deterministic: "Dienstag" is the coming one, never today; a month or week without a
/// year is the next that is not over; 3/4/2027 is 3 April, also in English, for that is how dates are written here.
/// </remarks>
public static class Zeitdeuter
{
    private static readonly Zeitdeutung Nichts = new Zeitdeutung.Unverstanden();

    /// <param name="today">The day on which it is said, in the strategy's zone.</param>
    public static Zeitdeutung Deute(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Wort.Aus(text);
        var reader = new Zeitleser(words, today);
        reader.Lies();
        if (reader.Unmoeglich is { } impossible)
        {
            return new Zeitdeutung.GibtEsNicht(text[words[impossible.From].Start..words[Math.Min(impossible.To, words.Count - 1)].Ende]);
        }

        if (reader.Teile.Count == 0)
        {
            return Nichts;
        }

        var days = Tageslage.Aus(reader.Teile, today);
        if (days is Tageslage.Widerspruch(var day, var said))
        {
            return new Zeitdeutung.Widerspruch(day, said);
        }

        return days is Tageslage.Klar clear
            ? new Zeitdeutung.Verstanden(Angabe(reader.Teile, clear), reader.Rest(text))
            : Nichts;
    }

    private static Zeitangabe Angabe(IReadOnlyList<Zeitteil> parts, Tageslage.Klar days)
    {
        var part = parts.OfType<Zeitteil.Teil>().Select(one => (Tageszeit?)one.Welcher).LastOrDefault()
            ?? parts.OfType<Zeitteil.Tage>().Select(one => one.Tageszeit).LastOrDefault(one => one is not null);
        var time = parts.OfType<Zeitteil.Uhrzeit>().LastOrDefault();
        var from = time?.Von.Am(part);
        return new Zeitangabe
        {
            Tage = days.Tage,
            Wochentage = days.Wochentage,
            Wiederholung = days.Wiederholung,
            IstFrist = days.IstFrist,
            Beginn = from,
            Ende = time?.Bis is { } to ? Nach(from!.Value, to.Am(part)) : null,
            Dauer = parts.OfType<Zeitteil.Dauer>().LastOrDefault()?.Wie,
            Tageszeit = time is null ? part : null,
        };
    }

    /// <summary>"Von 9 bis 1" ends after noon.</summary>
    private static TimeOnly Nach(TimeOnly from, TimeOnly to) => to <= from && to.Hour < 12 ? to.AddHours(12) : to;
}
