using Daks.Core.Artefakte;

namespace Daks.Core.Protokolle;

public enum Vereinbarungsstand
{
    Offen,
    Erfuellt,

    /// <summary>Put off to a later day; still to be done.</summary>
    Verschoben,
    Verworfen,
}

/// <summary>What somebody promised to do by a day.</summary>
public sealed record Vereinbarung : IArtefakt
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <value>Where it was agreed; null outside an event.</value>
    public string? VeranstaltungId { get; init; }

    /// <value>Id of a person of the team; null where it is somebody else.</value>
    public string? PersonId { get; init; }

    /// <value>A unit or somebody outside the team, as a function; empty where <see cref="PersonId"/> says it.</value>
    public string Stelle { get; init; } = "";

    public required DateOnly Termin { get; init; }

    public Vereinbarungsstand Stand { get; init; }

    /// <value>Why it was dropped or opened again, or what shows that it is done; may be empty.</value>
    public string Bemerkung { get; init; } = "";

    public bool IstOffen => Stand is Vereinbarungsstand.Offen or Vereinbarungsstand.Verschoben;

    /// <value>Names somebody in charge.</value>
    public bool HatZustaendige => PersonId is not null || Stelle.Length > 0;
}
