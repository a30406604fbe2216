namespace Daks.Core.Strategien;

/// <summary>What must be true before a stage is closed. Lists compare by reference.</summary>
public sealed record Kriteriumvorlage
{
    /// <value>Stage and two letters, as in "1-VA"; never reused.</value>
    public required string Code { get; init; }

    /// <value>1 to 5.</value>
    public required int Stufe { get; init; }

    public required Zweisprachig Text { get; init; }

    /// <value>What to ask somebody who confirms it by hand.</value>
    public required Zweisprachig Nachweisfrage { get; init; }

    /// <value>Fulfilled when all of these tasks are done; empty: by a rule of <see cref="Stufen.Kriteriumregeln"/>, or confirmed by hand.</value>
    public required IReadOnlyList<string> Aufgaben { get; init; }
}
