using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Daks.Core.Sprache;

/// <summary>Texts of one <c>.resx</c> pair. German is the original, English complete.</summary>
/// <param name="baseName">The resource's name without language and ending.</param>
/// <param name="assembly">The assembly that holds it.</param>
public sealed class Textquelle(string baseName, Assembly assembly)
{
    private readonly ResourceManager _resources = new(baseName, assembly);

    /// <exception cref="MissingManifestResourceException">There is no such text: a bug.</exception>
    public string Get(string key, CultureInfo culture) =>
        _resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}' in {baseName}.");

    /// <inheritdoc cref="Get"/>
    public string Format(string key, CultureInfo culture, params ReadOnlySpan<object?> args) =>
        string.Format(culture, Get(key, culture), args);

    public bool Exists(string key) => _resources.GetString(key, Texte.Deutsch) is not null;
}
