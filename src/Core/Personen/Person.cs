using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Personen;

/// <summary>Somebody of the team; the only row that holds a name.</summary>
public sealed record Person : IArtefakt
{
    /// <value>What the directory allows, in characters.</value>
    public const int NameMaximum = 256;

    public static string IdOf(string personId) => ArtefaktId.Of(personId);

    public string Id => IdOf(PersonId);

    /// <value>The directory's object id where there is one, else the channel's id; opaque.</value>
    public required string PersonId { get; init; }

    /// <value>As the channel or the directory says it, up to <see cref="NameMaximum"/> characters; empty until it is known.</value>
    public required string Name { get; init; }

    /// <value>Empty: a member of the team without a role of its own.</value>
    public IReadOnlyList<Rolle> Rollen { get; init; } = [];

    public bool Hat(Rolle rolle) => Rollen.Contains(rolle);
}
