namespace Daks.Core.Termine;

/// <summary>Days of the Kommune's own year that matter when dates are found.</summary>
/// <param name="Titel">"Sommerferien", "Rat", "Kommunalwahl".</param>
/// <param name="Vorlauf">
/// Days before it that matter as well: of a session the Ladungsfrist, of an election the weeks of neutrality. Null for the usual.
/// </param>
/// <param name="Bis">The last day; the first one for a single day.</param>
public sealed record Kalendereintrag(Kalenderart Art, string Titel, DateOnly Von, DateOnly Bis, int? Vorlauf = null)
{
    public bool Umfasst(DateOnly day) => Von <= day && day <= Bis;
}

public enum Kalenderart
{
    Schulferien,

    /// <summary>A session of the council or one of its committees.</summary>
    Sitzung,
    Wahl,

    /// <summary>A day on which nothing is to be planned: the Stadtfest, a works outing.</summary>
    Sperrtag,
}
