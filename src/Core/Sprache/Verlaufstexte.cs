using System.Globalization;
using Daks.Core.Einrichtungen;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Termine;

namespace Daks.Core.Sprache;

/// <summary>A history entry as one line.</summary>
public static class Verlaufstexte
{
    public static string Satz(HistoryEntry entry, Strategie strategie, CultureInfo culture) =>
        entry.Args.TryGetValue("verb", out var undone)
            ? Texte.Format($"Verlauf.{entry.Verb}", culture, Satz(undone, entry.Args, strategie, culture))
            : Satz(entry.Verb, entry.Args, strategie, culture);

    /// <summary>"Auftrag der Verwaltungsspitze einholen erledigt (Anna Berg, Mo., 01.02.2027, 09:00 Uhr)".</summary>
    public static string MitWerUndWann(HistoryEntry entry, Strategie strategie, CultureInfo culture) =>
        $"{Satz(entry, strategie, culture)} ({WerUndWann(entry, strategie, culture)})";

    public static string WerUndWann(HistoryEntry entry, Strategie strategie, CultureInfo culture) =>
        $"{Bezeichnung.Person(strategie, entry.PersonId, culture)}, {Datum.MitUhrzeit(entry.At, strategie.Kopf.Zone, culture)}";

    private static string Satz(string verb, IReadOnlyDictionary<string, string> args, Strategie strategie, CultureInfo culture) =>
        Texte.Exists($"Verlauf.{verb}")
            ? Texte.Format($"Verlauf.{verb}", culture, [.. Args(args, strategie, culture)])
            : Texte.Get("Verlauf.unbekannt", culture);

    // The order in which the sentences count their places: what it is about, then how.
    private static IEnumerable<object?> Args(IReadOnlyDictionary<string, string> args, Strategie strategie, CultureInfo culture)
    {
        if (args.TryGetValue("code", out var code))
        {
            yield return Bezeichnung.Aufgabe(code, culture);
        }

        if (args.TryGetValue("stufe", out var stufe))
        {
            yield return Bezeichnung.Stufe(int.Parse(stufe, CultureInfo.InvariantCulture), culture);
        }

        if (args.TryGetValue("kriterium", out var kriterium))
        {
            yield return Kriterium(kriterium, strategie, culture);
        }

        if (args.TryGetValue("anker", out var anker))
        {
            yield return Bezeichnung.Of(Enum.Parse<Ankerpunkt>(anker), culture);
        }

        if (args.TryGetValue("einstieg", out var einstieg))
        {
            yield return Bezeichnung.Of(Enum.Parse<Einstieg>(einstieg), culture);
        }

        if (args.TryGetValue("pfad", out var pfad))
        {
            yield return Bezeichnung.Of(Enum.Parse<Pfad>(pfad), culture);
        }

        if (args.TryGetValue("status", out var status))
        {
            yield return Bezeichnung.Of(Enum.Parse<StrategieStatus>(status), culture);
        }

        if (args.TryGetValue("person", out var person))
        {
            yield return Bezeichnung.Person(strategie, person, culture);
        }

        if (args.TryGetValue("akteur", out var akteur))
        {
            yield return Bezeichnung.Akteur(strategie, akteur, culture);
        }

        if (args.TryGetValue("titel", out var titel))
        {
            yield return titel;
        }

        if (args.TryGetValue("quadrant", out var quadrant))
        {
            yield return Bezeichnung.Of(Enum.Parse<SwotQuadrant>(quadrant), culture);
        }

        if (args.TryGetValue("anzahl", out var anzahl))
        {
            yield return int.Parse(anzahl, CultureInfo.InvariantCulture);
        }

        if (args.TryGetValue("regel", out var regel))
        {
            yield return Bezeichnung.Of(Enum.Parse<Terminhinweis>(regel), culture);
        }

        if (args.TryGetValue("haerte", out var haerte))
        {
            yield return Bezeichnung.Of(Enum.Parse<Haerte>(haerte), culture);
        }

        if (args.TryGetValue("tag", out var tag))
        {
            yield return Datum.Lang(DateOnly.ParseExact(tag, "O", CultureInfo.InvariantCulture), culture);
        }
    }

    private static string Kriterium(string code, Strategie strategie, CultureInfo culture) =>
        Aufgabenkatalog.Kriterien(int.Parse(code[..1], CultureInfo.InvariantCulture))
            .FirstOrDefault(vorlage => vorlage.Code == code)?.Fuer(strategie).Text.In(culture) ?? code;
}
