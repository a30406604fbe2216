using Daks.Core.Kommunen;

namespace Daks.Core.Strategien;

/// <summary>From a Frist to the working day on which something is due.</summary>
internal static class Faelligkeit
{
    /// <summary>
    /// Anchor plus offset, moved backwards to a working day; not after the stage's closing anchor unless it is
    /// follow-up, and not before the first working day of the plan.
    /// </summary>
    /// <exception cref="ArgumentException">The task is not on the plan's path.</exception>
    public static DateOnly Berechnen(Aufgabenvorlage aufgabe, Zeitplan zeitplan, Arbeitskalender kalender)
    {
        ArgumentNullException.ThrowIfNull(aufgabe);
        ArgumentNullException.ThrowIfNull(zeitplan);

        var frist = aufgabe.FristAuf(zeitplan.Pfad)
            ?? throw new ArgumentException($"{aufgabe.Code} is not on the path {zeitplan.Pfad}.", nameof(aufgabe));
        return aufgabe.Nachlauf
            ? Berechnen(frist, zeitplan, kalender)
            : Berechnen(frist, zeitplan, kalender, Aufgabenkatalog.Abschlussanker(aufgabe.Stufe));
    }

    /// <summary>The same for a Frist outside the catalogue.</summary>
    /// <param name="frist">What to count.</param>
    /// <param name="zeitplan">Where the anchors lie.</param>
    /// <param name="kalender">Which days count as working days.</param>
    /// <param name="spaetestens">The anchor it may not lie after; null for none.</param>
    /// <remarks>Where the two bounds contradict each other, the start wins: nothing is overdue on its first day.</remarks>
    public static DateOnly Berechnen(
        Frist frist,
        Zeitplan zeitplan,
        Arbeitskalender kalender,
        Ankerpunkt? spaetestens = null)
    {
        ArgumentNullException.ThrowIfNull(frist);
        ArgumentNullException.ThrowIfNull(zeitplan);
        ArgumentNullException.ThrowIfNull(kalender);

        var day = zeitplan[frist.Anker].AddDays(frist.Tage);
        if (spaetestens is { } anker && day > zeitplan[anker])
        {
            day = zeitplan[anker];
        }

        var due = kalender.AmOderVor(day);
        return due >= zeitplan.Start ? due : kalender.AmOderNach(zeitplan.Start);
    }
}
