using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Stufen;

namespace Daks.Tab.Kriterien;

/// <summary>The four ways to answer a criterion, in words.</summary>
internal static class Kriteriumwege
{
    /// <summary>The way as a choice, before there is a date.</summary>
    public static string Wahl(Kriteriumweg weg, CultureInfo culture) =>
        string.Format(culture, Bezeichnung.Of(weg, culture), "…");
}
