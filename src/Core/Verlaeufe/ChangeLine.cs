using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Verlaeufe;

/// <summary>One thing a change changed, in words.</summary>
/// <param name="What">The artefact, and what of it.</param>
/// <param name="Before">Null when there was nothing.</param>
/// <param name="After">Null when nothing is left.</param>
public sealed record ChangeLine(string What, string? Before, string? After)
{
    private static readonly string[] SaidBySentence = [ArtefaktRegistry.Aufgabe.Name, ArtefaktRegistry.Stufe.Name, ArtefaktRegistry.Person.Name];

    /// <returns>Everything that changed; empty for changes that say nothing to people.</returns>
    public static IReadOnlyList<ChangeLine> Of(HistoryEntry entry, Strategie strategie, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Of(entry.Changes, strategie, culture);
    }

    /// <summary>What was corrected: there before and there now, and not said by the entry's sentence already.</summary>
    public static IReadOnlyList<ChangeLine> Corrections(HistoryEntry entry, Strategie strategie, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return [.. Of(entry.Changes.Where(change => !SaidBySentence.Contains(change.Key.Kind)), strategie, culture)
            .Where(line => line is { Before: not null, After: not null })];
    }

    /// <summary>"Gewicht: vorher 2, jetzt 4".</summary>
    public string Satz(CultureInfo culture) => (Before, After) switch
    {
        (null, null) => What,
        (null, var after) => Texte.Format("Aenderung.Neu", culture, What, after),
        (var before, null) => Texte.Format("Aenderung.Weg", culture, What, before),
        var (before, after) => Texte.Format("Aenderung.VorherNachher", culture, What, before, after),
    };

    private static IReadOnlyList<ChangeLine> Of(IEnumerable<Change> changes, Strategie strategie, CultureInfo culture)
    {
        var words = new FieldWords(strategie, culture);

        // Of one thing the entry's sentence gives the name; of several each line has to.
        var named = changes.Count(change => FieldWords.Name(change.Before ?? change.After) is not null) > 1;
        return [.. changes.SelectMany(change => Of(change, words, named ? FieldWords.Name(change.Before ?? change.After) : null))];
    }

    private static IEnumerable<ChangeLine> Of(Change change, FieldWords words, string? name)
    {
        var before = words.Of(change.Before);
        var after = words.Of(change.After);
        return
            from key in before.Keys.Union(after.Keys)
            let old = before.GetValueOrDefault(key)
            let young = after.GetValueOrDefault(key)
            where old != young
            select new ChangeLine(name is null ? key : $"{name}: {key}", old, young);
    }
}
