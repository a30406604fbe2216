using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Bestandsaufnahmen;

/// <summary>How far the stock-take has come. Source: domain guide §1.2.</summary>
public static class Inventarstand
{
    public const int GenugEintraege = 5;

    public const int GenugInterviews = 8;

    /// <summary>At least five entries, or the note that there are no more.</summary>
    public static bool IstVollstaendig(Strategie strategie) =>
        strategie.All<Bestandsmassnahme>().Count >= GenugEintraege || strategie.All<Inventarvermerk>().Count > 0;

    internal static string Nachweis(Strategie strategie, CultureInfo culture)
    {
        var count = strategie.All<Bestandsmassnahme>().Count;
        return strategie.All<Inventarvermerk>() is [var vermerk]
            ? Texte.Format(count == 0 ? "Nachweis.2-IV.Keine" : "Nachweis.2-IV.Vermerk", culture, count, Datum.Lang(vermerk.Am, culture), vermerk.Begruendung)
            : Texte.Format("Nachweis.2-IV", culture, count);
    }
}
