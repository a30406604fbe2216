namespace Daks.Core.Artefakte;

/// <summary>A part of a strategy that is stored, versioned and undone as a whole: one row.</summary>
/// <remarks>
/// Artefacts are immutable records. What a kind needs to be stored is said once, in its
/// <see cref="ArtefaktKind{T}"/>.
/// </remarks>
public interface IArtefakt
{
    /// <value>Unique within kind and strategy; <c>[A-Za-z0-9-]</c> only, 1–64 characters.</value>
    string Id { get; }
}

/// <summary>Names an artefact within its strategy.</summary>
/// <param name="Kind">The name of an <see cref="ArtefaktKind"/>, for example <c>aufgabe</c>.</param>
/// <param name="Id">See <see cref="IArtefakt.Id"/>.</param>
public readonly record struct ArtefaktKey(string Kind, string Id)
{
    public override string ToString() => $"{Kind}_{Id}";
}

/// <summary>The few fields of an artefact that stand in columns of their own, readable without our program.</summary>
/// <param name="Titel">Null when the kind has none.</param>
/// <param name="Status">Null when the kind has none.</param>
/// <param name="Faellig">Null when nothing is due.</param>
/// <param name="Stelle">The unit in charge, never a person's name; null when open.</param>
public readonly record struct PromotedColumns(
    string? Titel = null,
    string? Status = null,
    DateOnly? Faellig = null,
    string? Stelle = null);

/// <summary>One artefact before and after a commit.</summary>
/// <param name="Before">Null when the commit creates it.</param>
/// <param name="After">Null when the commit removes it.</param>
public sealed record Change(ArtefaktKey Key, IArtefakt? Before, IArtefakt? After);
