using Daks.Core.Artefakte;

namespace Daks.Core.Bestandsaufnahmen;

public enum Bestandsstand
{
    Geplant,
    Laeuft,
    Abgeschlossen,
    Eingestellt,
}

/// <summary>A measure or project there is already, whoever carries it. Lists compare by reference.</summary>
public sealed record Bestandsmassnahme : IArtefakt
{
    public required string Id { get; init; }

    public required string Titel { get; init; }

    /// <value>Empty when nobody said.</value>
    public string Beschreibung { get; init; } = "";

    /// <value>Department, club or body in charge, never a person's name; empty when open.</value>
    public string Stelle { get; init; } = "";

    public required Bestandsstand Stand { get; init; }

    /// <value>The year it began; null when unknown.</value>
    public int? VonJahr { get; init; }

    /// <value>The year it ends; null when unknown or open.</value>
    public int? BisJahr { get; init; }

    /// <value>Handlungsfelder: ids of candidates, or codes of the catalogue.</value>
    public IReadOnlyList<string> Handlungsfelder { get; init; } = [];

    public bool Equals(Bestandsmassnahme? other) =>
        other is not null
        && (Id, Titel, Beschreibung, Stelle, Stand, VonJahr, BisJahr) == (other.Id, other.Titel, other.Beschreibung, other.Stelle, other.Stand, other.VonJahr, other.BisJahr)
        && Handlungsfelder.SequenceEqual(other.Handlungsfelder);

    public override int GetHashCode() => HashCode.Combine(Id, Titel, Stand);
}

/// <summary>Says that there are no measures and projects, or no more than are listed.</summary>
public sealed record Inventarvermerk : IArtefakt
{
    public const string TheId = "inventar";

    public string Id => TheId;

    /// <value>How somebody made sure.</value>
    public required string Begruendung { get; init; }

    public required DateOnly Am { get; init; }

    /// <value>The id of the person who says so.</value>
    public required string Von { get; init; }
}
