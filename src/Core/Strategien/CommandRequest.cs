using Daks.Core.Artefakte;

namespace Daks.Core.Strategien;

/// <summary>Somebody wants a change.</summary>
/// <param name="PersonName">As the channel or the directory says it; empty when unknown.</param>
/// <param name="OperationId">The same id is carried out once. <c>[A-Za-z0-9_-]</c>, 1–200 characters.</param>
/// <param name="Expected">What the person saw: refused as stale when the artefact has moved on since.</param>
/// <param name="IsGuest">Teams calls the person a guest. It decides only where the Projektleitung gave no role.</param>
public sealed record CommandRequest(
    StrategieKey Key,
    StrategieCommand Command,
    string PersonId,
    string PersonName,
    string OperationId,
    SeenArtefakt? Expected = null,
    bool IsGuest = false);

/// <param name="Version">The version that had written the artefact last, as the person saw it.</param>
public readonly record struct SeenArtefakt(ArtefaktKey Key, long Version);
