using Daks.Core.Artefakte;

namespace Daks.Core.Akteure;

/// <summary>Who steers the strategy, and on whose mandate. Lists compare by content.</summary>
public sealed record Steuerungsgruppe : IArtefakt
{
    public const string TheId = "steuerungsgruppe";

    public string Id => TheId;

    /// <value>What the group is to do and may decide; empty while open.</value>
    public string Auftrag { get; init; } = "";

    public IReadOnlyList<Gruppenmitglied> Mitglieder { get; init; } = [];

    public bool Equals(Steuerungsgruppe? other) => other is not null && Auftrag == other.Auftrag && Mitglieder.SequenceEqual(other.Mitglieder);

    public override int GetHashCode() => HashCode.Combine(Auftrag, Mitglieder.Count);
}

/// <summary>Somebody of the group: of the team, or an actor.</summary>
/// <param name="PersonId">Null for an actor.</param>
/// <param name="AkteurId">Null for somebody of the team.</param>
/// <param name="Fachbereich">The department they come from; empty while open.</param>
public sealed record Gruppenmitglied(string? PersonId, string? AkteurId, string Fachbereich = "", bool IstVorsitz = false)
{
    public bool IstDasselbe(Gruppenmitglied other) => (PersonId, AkteurId) == (other.PersonId, other.AkteurId);
}
