using System.Globalization;
using System.Resources;

namespace Daks.Tab;

/// <summary>The words only the tab needs; what the chat says too stands in Core.</summary>
public static class TabTexte
{
    private static readonly ResourceManager Resources = new(typeof(TabTexte));

    /// <exception cref="MissingManifestResourceException">There is no such text: a bug.</exception>
    public static string Get(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <inheritdoc cref="Get"/>
    public static string Format(string key, CultureInfo culture, params ReadOnlySpan<object?> args) =>
        string.Format(culture, Get(key, culture), args);
}
