using System.Globalization;
using Daks.Core.Kommunen;

namespace Daks.Core.Sprache;

/// <summary>What is known of a Kommune and can be entered in the tab, in the order of the form; what is empty is left out.</summary>
public static class KommuneWords
{
    public static IEnumerable<(KommuneFeld Feld, string Value)> Of(Kommune kommune, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        (KommuneFeld Feld, string? Value)[] fields =
        [
            (KommuneFeld.Name, kommune.Name),
            (KommuneFeld.Einwohnerzahl, kommune.Einwohnerzahl.ToString("N0", culture)),
            (KommuneFeld.Land, kommune.Land.Anzeigename()),
            (KommuneFeld.Typ, Bezeichnung.Of(kommune.Typ, culture)),
            (KommuneFeld.Ags, kommune.Ags?.Value),
            (KommuneFeld.BezugsAgs, string.Join(", ", kommune.BezugsAgs)),
            (KommuneFeld.Ars, kommune.Ars),
            (KommuneFeld.Vergleichsraeume, string.Join(", ", kommune.Vergleichsraeume.Select(raum => Bezeichnung.Vergleichsraum(raum, culture)))),
            (KommuneFeld.Demografietyp, kommune.Demografietyp?.ToString(culture)),
            (KommuneFeld.EinwohnerStand, kommune.EinwohnerStand is { } day ? Datum.Lang(day, culture) : null),
            (KommuneFeld.FlaecheKm2, kommune.FlaecheKm2?.ToString("N2", culture)),
            (KommuneFeld.Mitgliedskommunen, string.Join(", ", kommune.Mitgliedskommunen)),
            (KommuneFeld.Website, kommune.Website),
            (KommuneFeld.Haushaltsstatus, kommune.Haushaltsstatus is { } status ? Bezeichnung.Of(status, culture) : null),
        ];
        return from field in fields where !string.IsNullOrEmpty(field.Value) select (field.Feld, field.Value);
    }
}
