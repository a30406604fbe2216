using System.Globalization;

namespace Daks.Core.Sprache;

/// <summary>The sentences chat and tab share.</summary>
public static class Texte
{
    private static readonly Textquelle Quelle = new("Daks.Core.Sprache.Texte", typeof(Texte).Assembly);

    public static CultureInfo Deutsch { get; } = CultureInfo.GetCultureInfo("de-DE");

    public static CultureInfo Englisch { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<CultureInfo> Sprachen { get; } = [Deutsch, Englisch];

    /// <returns>English for every English culture, German for all others.</returns>
    public static CultureInfo Sprache(string? name) =>
        name is not null && name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Englisch : Deutsch;

    /// <inheritdoc cref="Textquelle.Get"/>
    public static string Get(string key, CultureInfo culture) => Quelle.Get(key, culture);

    /// <inheritdoc cref="Textquelle.Get"/>
    public static string Format(string key, CultureInfo culture, params ReadOnlySpan<object?> args) => Quelle.Format(key, culture, args);

    public static bool Exists(string key) => Quelle.Exists(key);
}
