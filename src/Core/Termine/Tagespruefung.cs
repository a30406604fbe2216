using Daks.Core.Kommunen;

namespace Daks.Core.Termine;

/// <summary>Holds a day against holidays, sessions, elections and the rest of a Kommune's year.</summary>
/// <param name="eintraege">What the Kommune brings of its own: school holidays, sessions, elections.</param>
/// <param name="today">In the strategy's zone.</param>
public sealed class Tagespruefung(
    Arbeitskalender kalender, IReadOnlyList<Kalendereintrag> eintraege, Terminregelwerk regeln, DateOnly today)
{
    private const int NoticePublic = 28;
    private const int NoticeInternal = 7;
    private static readonly int[] CarnivalBeforeEaster = [52, 48, 47];

    /// <returns>All that speaks against the day, whether or not it rules it out, in the order of <see cref="Terminhinweis"/>.</returns>
    public IReadOnlyList<Terminhinweis> Am(DateOnly day, bool isPublic) =>
        [.. Gruende(day, isPublic).Where(hint => regeln.Von(hint) != Haerte.Aus).Order()];

    public bool IstFreitagNachmittag(DateOnly day, TimeOnly end) =>
        day.DayOfWeek == DayOfWeek.Friday && end > new TimeOnly(13, 0) && regeln.Von(Terminhinweis.FreitagNachmittag) != Haerte.Aus;

    public bool IstHart(Terminhinweis hint) => regeln.Von(hint) == Haerte.Hart;

    private IEnumerable<Terminhinweis> Gruende(DateOnly day, bool isPublic)
    {
        if (day < today)
        {
            yield return Terminhinweis.Vergangen;
        }

        if (Feiertage.Am(day, kalender.Region) is not null)
        {
            yield return Terminhinweis.Feiertag;
        }

        if (day.DayOfWeek is DayOfWeek.Sunday)
        {
            yield return Terminhinweis.Sonntag;
        }

        if (day.DayOfWeek is DayOfWeek.Saturday)
        {
            yield return Terminhinweis.Samstag;
        }

        if (day is { Month: 12, Day: 24 or 31 })
        {
            yield return Terminhinweis.Jahreswechsel;
        }

        foreach (var hint in eintraege.Select(entry => Grund(entry, day, isPublic)).OfType<Terminhinweis>().Distinct())
        {
            yield return hint;
        }

        if (IstBrueckentag(day))
        {
            yield return Terminhinweis.Brueckentag;
        }

        if (day is { Month: 12, Day: >= 27 and <= 30 } or { Month: 1, Day: >= 2 and <= 6 })
        {
            yield return Terminhinweis.ZwischenDenJahren;
        }

        if (FeiertKarneval() && CarnivalBeforeEaster.Contains(Feiertage.Ostersonntag(day.Year).DayNumber - day.DayNumber))
        {
            yield return Terminhinweis.Karneval;
        }

        if (day >= today && day < today.AddDays(isPublic ? NoticePublic : NoticeInternal))
        {
            yield return Terminhinweis.KurzerVorlauf;
        }
    }

    private Terminhinweis? Grund(Kalendereintrag entry, DateOnly day, bool isPublic)
    {
        var isOn = entry.Umfasst(day);
        return entry.Art switch
        {
            Kalenderart.Schulferien when isOn => Terminhinweis.Schulferien,
            Kalenderart.Sperrtag when isOn => Terminhinweis.Sperrtag,
            Kalenderart.Sitzung when isOn => Terminhinweis.Sitzungstag,
            Kalenderart.Sitzung when IsBefore(entry, day, entry.Vorlauf ?? regeln.LadungsfristTage) => Terminhinweis.Ladungsfrist,
            Kalenderart.Wahl when isPublic && (isOn || IsBefore(entry, day, entry.Vorlauf ?? (7 * regeln.WahlzeitWochen))) => Terminhinweis.Wahlzeit,
            _ => null,
        };
    }

    private static bool IsBefore(Kalendereintrag entry, DateOnly day, int days) =>
        day < entry.Von && day >= entry.Von.AddDays(-days);

    /// <summary>A working day with a free day of the law on one side and a weekend on the other.</summary>
    private bool IstBrueckentag(DateOnly day) => kalender.IstArbeitstag(day)
        && ((day.DayOfWeek == DayOfWeek.Friday && IsHoliday(day.AddDays(-1))) || (day.DayOfWeek == DayOfWeek.Monday && IsHoliday(day.AddDays(1))));

    private bool IsHoliday(DateOnly day) => Feiertage.Am(day, kalender.Region) is not null;

    private bool FeiertKarneval() => kalender.Region.Land is
        Bundesland.NordrheinWestfalen or Bundesland.RheinlandPfalz or Bundesland.Saarland;
}
