namespace Daks.Core.Termine;

/// <summary>What became of words about when.</summary>
public abstract record Zeitdeutung
{
    private Zeitdeutung()
    {
    }

    /// <param name="Rest">The words that said nothing about when, in their order.</param>
    public sealed record Verstanden(Zeitangabe Angabe, string Rest) : Zeitdeutung;

    /// <summary>Nothing about when was said, or nothing we know.</summary>
    public sealed record Unverstanden : Zeitdeutung;

    /// <summary>A day, week or time that does not exist.</summary>
    /// <param name="Worte">As they were written: "30. Februar".</param>
    public sealed record GibtEsNicht(string Worte) : Zeitdeutung;

    /// <summary>The day named is another day of the week than was said.</summary>
    public sealed record Widerspruch(DateOnly Tag, DayOfWeek Gesagt) : Zeitdeutung;
}
