using System.Globalization;
using Daks.Core.Sprache;

namespace Daks.Core.Importe.Abrufe;

/// <summary>What people read about fetching tables: what they are about, why one did not come.</summary>
public static class Abruftexte
{
    private static readonly Textquelle Quelle = new("Daks.Core.Importe.Abrufe.Abruftexte", typeof(Abruftexte).Assembly);

    /// <summary>The reason, and the way on.</summary>
    public static string Satz(Abruffehler fehler, CultureInfo culture) => Quelle.Format($"Abrufgrund.{fehler.Grund}", culture, fehler.Angabe);

    public static string Satz(Abrufhinweis hinweis, CultureInfo culture) => Quelle.Format($"Abrufhinweisart.{hinweis.Art}", culture, hinweis.Angabe);

    public static string Name(Abrufgegenstand gegenstand, CultureInfo culture) => Quelle.Get($"Abrufgegenstand.{gegenstand}", culture);

    /// <summary>"Geborene" or "Geborene in Kreis, Land und Deutschland".</summary>
    public static string Name(Abruftabelle tabelle, CultureInfo culture)
    {
        var name = Name(tabelle.Gegenstand, culture);
        return tabelle.IstFuerGemeinden ? name : Quelle.Format("Abruftabelle.Kreise", culture, name);
    }
}
