namespace Daks.Core.Artefakte;

/// <summary>A row of the history this program cannot read: a newer one wrote it, or its kind is unknown here.</summary>
/// <remarks>It can be shown and exported as it stands, never written: a change that holds one cannot be undone here.</remarks>
/// <param name="Json">As the other program wrote it.</param>
public sealed record OpaqueArtefakt(string Kind, string Id, int Schema, string Json) : IArtefakt;
