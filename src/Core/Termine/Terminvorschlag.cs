namespace Daks.Core.Termine;

/// <summary>A time that could be.</summary>
/// <param name="Hinweise">What speaks against it without ruling it out, in the order of <see cref="Terminhinweis"/>.</param>
/// <param name="Verhindert">Ids of those who are taken then.</param>
/// <param name="Vorlaeufig">Ids of those who have something else in their calendar that may still move.</param>
/// <param name="Unbekannt">Ids of those whose calendar could not be asked.</param>
public sealed record Terminvorschlag(
    DateTimeOffset Beginn,
    DateTimeOffset Ende,
    IReadOnlyList<Terminhinweis> Hinweise,
    IReadOnlyList<string> Verhindert,
    IReadOnlyList<string> Vorlaeufig,
    IReadOnlyList<string> Unbekannt);

/// <param name="Ausgeschlossen">The days that were ruled out and by what, by day.</param>
public sealed record Suchergebnis(IReadOnlyList<Terminvorschlag> Vorschlaege, IReadOnlyList<(DateOnly Tag, Terminhinweis Grund)> Ausgeschlossen);
