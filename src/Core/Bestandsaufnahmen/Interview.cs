using Daks.Core.Artefakte;

namespace Daks.Core.Bestandsaufnahmen;

/// <summary>An interview for the stock-take. Whom it was with stands here as a function, never by name. Lists compare by reference.</summary>
public sealed record Interview : IArtefakt
{
    public required string Id { get; init; }

    /// <value>For example "Leitung einer Kita".</value>
    public required string Funktion { get; init; }

    public required DateOnly Am { get; init; }

    /// <value>In the order of the guide; unanswered questions are left out.</value>
    public IReadOnlyList<Interviewantwort> Antworten { get; init; } = [];

    /// <value>What else was said; empty when nothing.</value>
    public string Notiz { get; init; } = "";

    /// <value>Handlungsfelder: ids of candidates, or codes of the catalogue.</value>
    public IReadOnlyList<string> Handlungsfelder { get; init; } = [];

    public bool Equals(Interview? other) =>
        other is not null
        && (Id, Funktion, Am, Notiz) == (other.Id, other.Funktion, other.Am, other.Notiz)
        && Antworten.SequenceEqual(other.Antworten)
        && Handlungsfelder.SequenceEqual(other.Handlungsfelder);

    public override int GetHashCode() => HashCode.Combine(Id, Funktion, Am);
}

/// <param name="Frage">A code of the guide.</param>
public sealed record Interviewantwort(string Frage, string Text);
