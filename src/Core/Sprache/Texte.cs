using System.Globalization;
using System.Resources;

namespace Daks.Core.Sprache;

/// <summary>The sentences people read, in chat and tab alike. German is the original, English complete.</summary>
public static class Texte
{
    private static readonly ResourceManager Resources = new("Daks.Core.Sprache.Texte", typeof(Texte).Assembly);

    public static CultureInfo Deutsch { get; } = CultureInfo.GetCultureInfo("de-DE");

    public static CultureInfo Englisch { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<CultureInfo> Sprachen { get; } = [Deutsch, Englisch];

    /// <returns>English for every English culture, German for all others.</returns>
    public static CultureInfo Sprache(string? name) =>
        name is not null && name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Englisch : Deutsch;

    /// <exception cref="MissingManifestResourceException">There is no such text: a bug.</exception>
    public static string Get(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <inheritdoc cref="Get"/>
    public static string Format(string key, CultureInfo culture, params ReadOnlySpan<object?> args) =>
        string.Format(culture, Get(key, culture), args);

    public static bool Exists(string key) => Resources.GetString(key, Deutsch) is not null;
}
