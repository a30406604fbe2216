namespace Daks.Core.Kommunen;

/// <summary>What <see cref="Ags.Parse"/> made of a text.</summary>
public abstract record AgsResult
{
    private AgsResult() { }

    public sealed record Gueltig(Ags Ags) : AgsResult;

    /// <summary>Four or seven digits: probably a lost leading zero, to be confirmed by a person.</summary>
    public sealed record FuehrendeNullFehlt(Ags Vorschlag) : AgsResult;

    /// <summary>A twelve-digit Regionalschlüssel, or one that lost its leading zero; the AGS in it is to be confirmed by a person.</summary>
    public sealed record Regionalschluessel(Ags Vorschlag) : AgsResult;

    public sealed record Ungueltig(AgsFehler Grund) : AgsResult;
}
