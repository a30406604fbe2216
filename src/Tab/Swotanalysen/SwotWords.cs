using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Swotanalysen;

namespace Daks.Tab.Swotanalysen;

/// <summary>What a suggestion rests on, as people read it: figures with unit and year.</summary>
internal static class SwotWords
{
    public static string Indikator(string schluessel, CultureInfo culture) =>
        Indikatorkatalog.Finde(schluessel)?.Name.In(culture) ?? schluessel;

    /// <summary>What stands in the table of evidence, in its order; what does not apply is left out.</summary>
    public static IEnumerable<(string Was, string Wert)> Belege(WertSnapshot beleg, CultureInfo culture)
    {
        yield return (T("Belege.Eigener", culture), $"{Wert(beleg, beleg.Wert, culture)} ({Quellentexte.Zeit(beleg.Zeit, culture)})");
        if (beleg is { Vergleich: { } name, Vergleichswert: { } reference })
        {
            yield return (T("Belege.Vergleich", culture), $"{Wert(beleg, reference, culture)} ({name})");
        }

        if (beleg.Masszahl is { } mass && beleg.Mass != SwotMass.Wert)
        {
            yield return (TabTexte.Get($"Belege.Mass.{beleg.Mass}", culture), Mass(beleg, mass, culture));
        }

        if (beleg.Schwelle is { } schwelle)
        {
            yield return (T("Belege.Schwelle", culture), Mass(beleg, schwelle, culture));
        }

        if (beleg.Trend is { } trend)
        {
            yield return (T("Belege.Trend", culture), TabTexte.Get($"Belege.Trend.{trend}", culture));
        }

        if (beleg.Schwankung is { } schwankung)
        {
            yield return (T("Belege.Schwankung", culture), $"± {Wert(beleg, schwankung, culture)}");
        }
    }

    private static string Mass(WertSnapshot beleg, decimal zahl, CultureInfo culture) => beleg.Mass switch
    {
        SwotMass.Relativ or SwotMass.Prognose => $"{Signed(zahl, culture)} %",
        SwotMass.JahrePositiv or SwotMass.JahreNegativ => TabTexte.Format("Belege.Jahre", culture, zahl.ToString("0", culture)),
        SwotMass.Wert => Wert(beleg, zahl, culture),
        _ => $"{Signed(zahl, culture)} {Einheit(beleg, culture, isDifference: true)}".TrimEnd(),
    };

    private static string Wert(WertSnapshot beleg, decimal wert, CultureInfo culture) =>
        Indikatorkatalog.Finde(beleg.Indikator) is { } definition
            ? Quellentexte.Wert(wert, definition, culture)
            : wert.ToString("N1", culture);

    private static string Einheit(WertSnapshot beleg, CultureInfo culture, bool isDifference) =>
        Indikatorkatalog.Finde(beleg.Indikator) switch
        {
            null => "",
            { Einheit: Core.Kommunalprofile.Einheit.Prozent } when isDifference => T("Belege.Prozentpunkte", culture),
            var definition => Indikatorkatalog.Name(definition.Einheit).In(culture),
        };

    private static string Signed(decimal zahl, CultureInfo culture) => zahl.ToString("+#,##0.0;−#,##0.0;0", culture);

    private static string T(string key, CultureInfo culture) => TabTexte.Get(key, culture);
}
