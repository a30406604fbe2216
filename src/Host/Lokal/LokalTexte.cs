using System.Globalization;
using Daks.Core.Sprache;

namespace Daks.Host.Lokal;

/// <summary>The words of the pages that stand before the tab, in the language the tab would speak.</summary>
internal static class LokalTexte
{
    private static readonly Textquelle Quelle = new("Daks.Host.Lokal.LokalTexte", typeof(LokalTexte).Assembly);

    public static string Get(string key) => Quelle.Get(key, CultureInfo.CurrentUICulture);
}
