using System.Globalization;
using Daks.Core.Termine;

namespace Daks.Core.Sprache;

/// <summary>Dates, what speaks against them, and what was not understood, as people read it.</summary>
public static class Termintexte
{
    /// <summary>"Do., 11.03.2027, 17:00–19:00 Uhr".</summary>
    public static string Zeit(DateTimeOffset begin, DateTimeOffset end, string zone, CultureInfo culture)
    {
        var local = TimeZoneInfo.ConvertTime(begin, TimeZoneInfo.FindSystemTimeZoneById(zone));
        var until = TimeZoneInfo.ConvertTime(end, TimeZoneInfo.FindSystemTimeZoneById(zone));
        return Texte.Format(
            "Termin.Zeit",
            culture,
            Datum.Lang(DateOnly.FromDateTime(local.DateTime), culture),
            local.ToString("HH:mm", CultureInfo.InvariantCulture),
            until.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>"Osterferien, Mo., 22.03.2027 bis Sa., 03.04.2027".</summary>
    public static string Eintrag(Kalendereintrag entry, CultureInfo culture) => entry.Von == entry.Bis
        ? $"{entry.Titel}, {Datum.Lang(entry.Von, culture)}"
        : Texte.Format("Termin.Spanne", culture, entry.Titel, Datum.Lang(entry.Von, culture), Datum.Lang(entry.Bis, culture));

    /// <summary>Why a time was proposed, and what to think of; a sentence each.</summary>
    /// <param name="people">How many were to be asked; 0 where nobody is invited by name.</param>
    /// <param name="isYearKnown">Whether school holidays and sessions are entered: only then can they be said to be none.</param>
    public static IReadOnlyList<string> Gruende(Terminvorschlag proposal, int people, CultureInfo culture, bool isYearKnown = true)
    {
        List<string> reasons = [];
        var asked = people - proposal.Unbekannt.Count;
        if (asked > 0)
        {
            reasons.Add(proposal.Verhindert.Count == 0
                ? Texte.Format("Termin.AlleFrei", culture, asked)
                : Texte.Format("Termin.Frei", culture, asked - proposal.Verhindert.Count, asked));
        }

        if (proposal.Vorlaeufig.Count > 0)
        {
            reasons.Add(Texte.Format("Termin.Vorlaeufig", culture, proposal.Vorlaeufig.Count));
        }

        if (asked > 0 && proposal.Unbekannt.Count > 0)
        {
            reasons.Add(Texte.Format("Termin.Unbekannt", culture, proposal.Unbekannt.Count));
        }

        reasons.AddRange(proposal.Hinweise.Select(hint => Hinweis(hint, culture)));
        if (proposal.Hinweise.Count == 0)
        {
            reasons.Add(Unbedenklich(isYearKnown, culture));
        }

        return reasons;
    }

    /// <summary>Nothing speaks against it, as far as is known.</summary>
    public static string Unbedenklich(bool isYearKnown, CultureInfo culture) =>
        Texte.Get(isYearKnown ? "Termin.Unbedenklich" : "Termin.KeinFeiertag", culture);

    /// <returns>What could not be considered; null where all could.</returns>
    public static string? NichtEingetragen(IReadOnlyList<Terminhinweis> unknown, CultureInfo culture) => unknown.Count == 0
        ? null
        : Texte.Format("Termin.NichtEingetragen", culture, string.Join(", ", unknown.Select(hint => Bezeichnung.Of(hint, culture))));

    /// <summary>What speaks against a day, as a sentence.</summary>
    public static string Hinweis(Terminhinweis hint, CultureInfo culture) => Texte.Get($"Termin.Hinweis.{hint}", culture);

    /// <returns>Why words about when could not be taken, and the way on; null where they could.</returns>
    public static string? Unverstanden(Zeitdeutung said, CultureInfo culture) => said switch
    {
        Zeitdeutung.Verstanden => null,
        Zeitdeutung.GibtEsNicht(var words) => Texte.Format("Termin.GibtEsNicht", culture, words),
        Zeitdeutung.Widerspruch(var day, var weekday) => Texte.Format(
            "Termin.Widerspruch", culture, Datum.Lang(day, culture), culture.DateTimeFormat.GetDayName(weekday)),
        _ => Texte.Get("Termin.Unverstanden", culture),
    };
}
