namespace Daks.Core.Importe;

/// <summary>A file that came in and is neither taken over nor dropped.</summary>
/// <param name="Id">32 hex digits.</param>
/// <param name="Name">As the person calls it, without a folder.</param>
/// <param name="Bytes">As sent.</param>
/// <param name="Stichtag">The day a register table is about, where the person said it; null otherwise.</param>
public sealed record Eingang(string Id, string Name, long Bytes, DateOnly? Stichtag, DateTimeOffset Am);

/// <summary>Whose files: one person in one strategy; nobody else sees them.</summary>
public readonly record struct Einsender(string Tenant, string PersonId, string StrategieId);

/// <summary>What became of a file that was sent.</summary>
public abstract record Eingangsergebnis
{
    private Eingangsergebnis() { }

    public sealed record Angenommen(Eingang Eingang) : Eingangsergebnis;

    public sealed record ZuGross : Eingangsergebnis;

    /// <summary>As many wait already as one person may have.</summary>
    public sealed record ZuViele : Eingangsergebnis;

    /// <summary>What waits of all people takes up as much as it may.</summary>
    public sealed record KeinPlatz : Eingangsergebnis;

    /// <summary>The stream broke off; nothing of it is kept.</summary>
    public sealed record Abgebrochen : Eingangsergebnis;
}
