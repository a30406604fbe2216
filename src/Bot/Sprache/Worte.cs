using System.Globalization;
using Daks.Core.Sprache;

namespace Daks.Bot.Sprache;

/// <summary>The words only the chat needs; what it shares with the tab stands in <see cref="Texte"/>.</summary>
internal static class Worte
{
    private static readonly Textquelle Quelle = new("Daks.Bot.Sprache.Worte", typeof(Worte).Assembly);

    public static string Get(string key, CultureInfo culture) => Quelle.Get(key, culture);

    public static string Format(string key, CultureInfo culture, params ReadOnlySpan<object?> args) => Quelle.Format(key, culture, args);
}
