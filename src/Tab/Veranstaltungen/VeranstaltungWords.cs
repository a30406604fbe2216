using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;
using Daks.Tab.Bausteine;

namespace Daks.Tab.Veranstaltungen;

/// <summary>An event in a few words.</summary>
internal static class VeranstaltungWords
{
    /// <summary>"Kick-Off · Do., 11.03.2027, 17:00–19:00 Uhr · Ratssaal".</summary>
    public static string Facts(Veranstaltung one, Strategie strategie, CultureInfo culture) =>
        string.Join(" · ", new[] { Kindly(one, culture), Time(one, strategie, culture), one.Ort }.Where(fact => fact.Length > 0));

    /// <returns>Empty where the title says it already.</returns>
    private static string Kindly(Veranstaltung one, CultureInfo culture) =>
        Bezeichnung.Of(one.Art, culture) is var kind && one.Titel.Contains(kind, StringComparison.OrdinalIgnoreCase) ? "" : kind;

    /// <returns>That it has none where it has none.</returns>
    public static string Time(Veranstaltung one, Strategie strategie, CultureInfo culture) => one is { Beginn: { } begin, Ende: { } end }
        ? Termintexte.Zeit(begin, end, strategie.Kopf.Zone, culture)
        : TabTexte.Get("Veranstaltung.OhneTermin", culture);

    public static StateKind Kind(Veranstaltungsstand stand) => stand switch
    {
        Veranstaltungsstand.Durchgefuehrt or Veranstaltungsstand.Dokumentiert => StateKind.Done,
        Veranstaltungsstand.Abgesagt => StateKind.Waived,
        Veranstaltungsstand.Bestaetigt => StateKind.InWork,
        _ => StateKind.Open,
    };
}
