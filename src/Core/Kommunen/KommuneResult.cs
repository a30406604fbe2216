namespace Daks.Core.Kommunen;

/// <summary>What <see cref="Kommune.Pruefen"/> found.</summary>
public abstract record KommuneResult
{
    private KommuneResult() { }

    public sealed record Gueltig(Kommune Kommune) : KommuneResult;

    /// <param name="Fehler">At least one; in the order of the form's fields.</param>
    public sealed record Ungueltig(IReadOnlyList<KommuneFehler> Fehler) : KommuneResult;
}
