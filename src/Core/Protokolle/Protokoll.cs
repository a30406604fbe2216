using Daks.Core.Artefakte;

namespace Daks.Core.Protokolle;

public enum Protokollart
{
    Ergebnis,
    Verlauf,
    Foto,
}

public enum Vertraulichkeit
{
    /// <summary>For the administration and those who were there.</summary>
    Intern,
    Oeffentlich,

    /// <summary>Never leaves the workspace for a document others read.</summary>
    Nichtoeffentlich,
}

/// <summary>The minutes of an event: written as a draft, released once, then only added to. Lists compare by content.</summary>
public sealed record Protokoll : IArtefakt
{
    /// <value>Characters; some twenty pages.</value>
    public const int TextMaximum = 20_000;

    /// <value>That of its event: an event has one.</value>
    public required string Id { get; init; }

    public Protokollart Art { get; init; }

    public Vertraulichkeit Vertraulichkeit { get; init; }

    /// <value>With its paragraphs; empty until somebody wrote.</value>
    public string Text { get; init; } = "";

    /// <value>Null while it is a draft.</value>
    public Freigabe? Freigegeben { get; init; }

    /// <value>What was added after the release, the oldest first.</value>
    public IReadOnlyList<Nachtrag> Nachtraege { get; init; } = [];

    public bool Equals(Protokoll? other) =>
        other is not null
        && (Id, Art, Vertraulichkeit, Text, Freigegeben) == (other.Id, other.Art, other.Vertraulichkeit, other.Text, other.Freigegeben)
        && Nachtraege.SequenceEqual(other.Nachtraege);

    public override int GetHashCode() => HashCode.Combine(Id, Text, Freigegeben);
}

/// <param name="Von">Id of the person.</param>
public sealed record Freigabe(string Von, DateTimeOffset Am);

/// <param name="Von">Id of the person.</param>
public sealed record Nachtrag(string Text, string Von, DateTimeOffset Am);
