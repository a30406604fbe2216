using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Tab.Verlaeufe;

/// <summary>One thing a change changed, in words.</summary>
/// <param name="What">The artefact, and what of it.</param>
/// <param name="Before">Null when there was nothing.</param>
/// <param name="After">Null when nothing is left.</param>
public sealed record ChangeLine(string What, string? Before, string? After)
{
    /// <returns>Empty for changes that say nothing to people.</returns>
    public static IEnumerable<ChangeLine> Of(Change change, Strategie strategie, CultureInfo culture)
    {
        var words = new FieldWords(strategie, culture);
        var before = words.Of(change.Before);
        var after = words.Of(change.After);
        return
            from key in before.Keys.Union(after.Keys)
            let old = before.GetValueOrDefault(key)
            let young = after.GetValueOrDefault(key)
            where old != young
            select new ChangeLine(key, old, young);
    }
}
