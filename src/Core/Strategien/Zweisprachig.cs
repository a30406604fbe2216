using System.Globalization;

namespace Daks.Core.Strategien;

/// <summary>One text people read, in both languages of the product.</summary>
public sealed record Zweisprachig(string De, string En)
{
    /// <returns>English for every English culture, German for all others.</returns>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "en" ? En : De;
    }
}
