using Daks.Core.Artefakte;
using Daks.Core.Kommunen;

namespace Daks.Core.Strategien;

/// <summary>Kept by name. What may follow what stands in <see cref="Uebergaenge"/>; only the archive keeps anybody from working.</summary>
public enum StrategieStatus
{
    /// <summary>The domain knows it; a setup begins with <see cref="Laufend"/> at once.</summary>
    Entwurf,
    Laufend,
    Pausiert,
    Abgeschlossen,

    /// <summary>Only read, until it is brought back.</summary>
    Archiviert,
}

/// <summary>What is said once of a strategy; exactly one per strategy.</summary>
public sealed record Strategiekopf : IArtefakt
{
    public const string TheId = "kopf";

    public string Id => TheId;

    public static string TitelFuer(Kommune kommune) => $"Demografiestrategie {kommune.Name}";

    public required string Titel { get; init; }

    public required StrategieStatus Status { get; init; }

    public required Pfad Pfad { get; init; }

    /// <value>Anchor S: the working day the work begins on, never a weekend or holiday, for the anchors count from it.</value>
    public required DateOnly Start { get; init; }

    /// <value>Anchors set by hand or by a confirmed date; the others are computed from the chain.</value>
    public IReadOnlyDictionary<Ankerpunkt, DateOnly> GesetzteAnker { get; init; } = new Dictionary<Ankerpunkt, DateOnly>();

    /// <value>IANA name of the zone whose days and hours count.</value>
    public string Zone { get; init; } = "Europe/Berlin";

    /// <value>The team (or group chat) the strategy belongs to, as the channel names it; opaque.</value>
    public required string Scope { get; init; }

    /// <value>
    /// The channel it was set up for, as it was called then; empty when Teams did not say. Null for the strategy of a
    /// team or chat.
    /// </value>
    public string? Kanal { get; init; }

    /// <value>The team it was set up in, as it was called then; null in chats, alone, and where Teams did not say.</value>
    public string? Team { get; init; }

    public required DateTimeOffset ErstelltAm { get; init; }
}
