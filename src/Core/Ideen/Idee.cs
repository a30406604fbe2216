using Daks.Core.Artefakte;

namespace Daks.Core.Ideen;

public enum Ideenphase
{
    Kritik,
    Phantasie,
    Verwirklichung,

    /// <summary>Came in afterwards, or outside any event.</summary>
    Nachreichung,
}

public enum Ideenstand
{
    Neu,

    /// <summary>Put together with others of its kind.</summary>
    Gebuendelt,
    InPruefung,

    /// <summary>Taken up in a measure, which says so itself.</summary>
    ZurMassnahme,

    /// <summary>Good, but not now; says why.</summary>
    Geparkt,

    /// <summary>Says why.</summary>
    NichtVerfolgt,
}

/// <summary>What somebody would like to see. Whoever gave it stays unnamed unless they want otherwise.</summary>
public sealed record Idee : IArtefakt
{
    public const int TextMaximum = 1_000;
    public const int NameMaximum = 200;

    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <value>Where it came up; null outside an event.</value>
    public string? VeranstaltungId { get; init; }

    public Ideenphase Phase { get; init; } = Ideenphase.Nachreichung;

    /// <value>A Handlungsfeld: the id of one the strategy has, or a code of the catalogue; null when open.</value>
    public string? Handlungsfeld { get; init; }

    /// <value>Of whoever gave it, if they want; empty otherwise.</value>
    public string Name { get; init; } = "";

    public Ideenstand Stand { get; init; }

    /// <value>Why it waits or is not followed; empty otherwise.</value>
    public string Begruendung { get; init; } = "";

    public required DateTimeOffset Am { get; init; }
}
