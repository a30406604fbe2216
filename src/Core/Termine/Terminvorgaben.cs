using System.Collections.Frozen;
using Daks.Core.Artefakte;

namespace Daks.Core.Termine;

/// <summary>What the Kommune's own year brings for finding dates, and which rules it sees otherwise than usual. There is one.</summary>
public sealed record Terminvorgaben : IArtefakt
{
    public const string TheId = "terminvorgaben";

    /// <value>School holidays of some years, sessions, elections: far more than anybody enters.</value>
    public const int MeisteEintraege = 300;

    public string Id => TheId;

    /// <value>By day, then by title.</value>
    public IReadOnlyList<Kalendereintrag> Eintraege { get; init; } = [];

    /// <value>Only what was decided otherwise than usual, in the order of <see cref="Terminhinweis"/>.</value>
    public IReadOnlyList<Terminregel> Regeln { get; init; } = [];

    public Terminregelwerk Regelwerk => Terminregelwerk.Standard with
    {
        Abweichungen = Regeln.ToFrozenDictionary(rule => rule.Hinweis, rule => rule.Haerte),
    };

    public bool Equals(Terminvorgaben? other) =>
        other is not null && Eintraege.SequenceEqual(other.Eintraege) && Regeln.SequenceEqual(other.Regeln);

    public override int GetHashCode() => HashCode.Combine(Eintraege.Count, Regeln.Count);
}

public sealed record Terminregel(Terminhinweis Hinweis, Haerte Haerte);
