namespace Daks.Core.Kommunen;

/// <summary>What <see cref="Ags.Parse"/> made of a text.</summary>
public abstract record AgsResult
{
    private AgsResult() { }

    public sealed record Gueltig(Ags Ags) : AgsResult;

    /// <summary>Four or seven digits: probably a lost leading zero, to be confirmed by a person.</summary>
    public sealed record FuehrendeNullFehlt(Ags Vorschlag) : AgsResult;

    public sealed record Ungueltig(AgsFehler Grund) : AgsResult;
}
