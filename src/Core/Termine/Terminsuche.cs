namespace Daks.Core.Termine;

/// <summary>Looks through calendars and rules for times that suit, the best of each day, the best days first.</summary>
/// <remarks>
/// Deterministic: the same question gets the same answer. First those without whom it makes no sense, then what speaks against the
/// day, then how many others can come, then how near the wished-for time, then the earlier; and a week once before twice.
/// </remarks>
public sealed class Terminsuche(Tagespruefung tage, TimeZoneInfo zone)
{
    private const int DaysWithoutEnd = 56;

    /// <param name="now">Nothing earlier is proposed.</param>
    public Suchergebnis Suche(Terminwunsch wish, IReadOnlyList<Belegung> belegungen, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(belegungen);
        var people = new Teilnehmerkreis(wish, belegungen);
        List<Bewertung> best = [];
        List<(DateOnly, Terminhinweis)> ruledOut = [];
        for (var day = wish.Tage.Von; day <= (wish.Tage.Bis ?? wish.Tage.Von.AddDays(DaysWithoutEnd - 1)); day = day.AddDays(1))
        {
            if (wish.Wochentage.Count > 0 && !wish.Wochentage.Contains(day.DayOfWeek))
            {
                continue;
            }

            // Who names Saturdays wants them.
            var hints = tage.Am(day, wish.IstOeffentlich)
                .Where(hint => hint is not (Terminhinweis.Samstag or Terminhinweis.Sonntag) || wish.Wochentage.Count == 0)
                .ToList();
            var hard = hints.Where(tage.IstHart).ToList();
            if (hard.Count > 0)
            {
                ruledOut.Add((day, hard[0]));
            }
            else if (Bester(day, wish, hints, people, now) is { } found)
            {
                best.Add(found);
            }
        }

        return new Suchergebnis([.. UeberWochen([.. best.Order()], wish.Anzahl).Select(one => one.Vorschlag)], ruledOut);
    }

    /// <summary>The best of each week before a second one of the same: three evenings in a row are no choice.</summary>
    /// <remarks>Unless it is worse for people: who is needed and cannot come weighs more than variety.</remarks>
    private static IEnumerable<Bewertung> UeberWochen(IReadOnlyList<Bewertung> ordered, int most)
    {
        var weeks = new HashSet<DateOnly>();
        List<Bewertung> first = [], later = [];
        foreach (var one in ordered)
        {
            (weeks.Add(Montag(one.Vorschlag.Beginn)) ? first : later).Add(one);
        }

        return first.Concat(later).OrderBy(one => one.NoetigeVerhindert).Take(most);
    }

    private static DateOnly Montag(DateTimeOffset begin)
    {
        var day = DateOnly.FromDateTime(begin.Date);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    private Bewertung? Bester(
        DateOnly day, Terminwunsch wish, IReadOnlyList<Terminhinweis> hints, Teilnehmerkreis people, DateTimeOffset now)
    {
        Bewertung? best = null;
        var last = wish.Spaet.ToTimeSpan() - wish.Dauer;
        for (var at = wish.Frueh.ToTimeSpan(); at <= last; at += TimeSpan.FromMinutes(wish.Raster))
        {
            var local = day.ToDateTime(TimeOnly.FromTimeSpan(at));
            if (zone.IsInvalidTime(local))
            {
                continue;
            }

            var begin = new DateTimeOffset(local, zone.GetUtcOffset(local));
            if (begin < now)
            {
                continue;
            }

            var friday = tage.IstFreitagNachmittag(day, TimeOnly.FromTimeSpan(at).Add(wish.Dauer));
            if (friday && tage.IstHart(Terminhinweis.FreitagNachmittag))
            {
                continue;
            }

            var found = people.Bewerte(begin, friday ? [.. hints, Terminhinweis.FreitagNachmittag] : hints, Abstand(at, wish));
            best = best is null || found.CompareTo(best) < 0 ? found : best;
        }

        return best;
    }

    private static int Abstand(TimeSpan at, Terminwunsch wish) =>
        wish.Wunschbeginn is { } wished ? (int)Math.Abs((at - wished.ToTimeSpan()).TotalMinutes) : 0;
}
