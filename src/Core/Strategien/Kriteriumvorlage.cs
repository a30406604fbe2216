namespace Daks.Core.Strategien;

/// <summary>What must be true before a stage is closed. Lists compare by reference.</summary>
public sealed record Kriteriumvorlage
{
    /// <value>Stage and two letters, as in "1-VA"; never reused.</value>
    public required string Code { get; init; }

    /// <value>1 to 5.</value>
    public required int Stufe { get; init; }

    /// <value>What is asked of most; <see cref="Fuer"/> says what is asked of one.</value>
    public required Zweisprachig Text { get; init; }

    /// <value>Where less is asked of small places; the first that fits counts. Null: everybody is asked the same.</value>
    public IReadOnlyList<Kriteriumfassung>? Fassungen { get; init; }

    /// <value>What to ask somebody who confirms it by hand.</value>
    public required Zweisprachig Nachweisfrage { get; init; }

    /// <value>Fulfilled when all of these tasks are done; empty: by a rule of <see cref="Stufen.Kriteriumregeln"/>, or confirmed by hand.</value>
    public required IReadOnlyList<string> Aufgaben { get; init; }

    /// <summary>As it is asked of one strategy, so that nobody has to know which side of a threshold they are on.</summary>
    public Kriteriumvorlage Fuer(Strategie strategie) =>
        Fassungen?.FirstOrDefault(fassung => fassung.Gilt(strategie)) is { Text: var text } ? this with { Text = text } : this;
}

/// <summary>Other words of a criterion, for the strategies that both conditions fit.</summary>
public sealed record Kriteriumfassung
{
    /// <value>For Kommunen with fewer inhabitants than this; null for all.</value>
    public int? UnterEinwohnern { get; init; }

    /// <value>On this path; null on both.</value>
    public Pfad? Pfad { get; init; }

    public required Zweisprachig Text { get; init; }

    public bool Gilt(Strategie strategie) =>
        (UnterEinwohnern is not { } limit || strategie.Kommune.Einwohnerzahl < limit)
        && (Pfad is not { } pfad || strategie.Kopf.Pfad == pfad);
}
