using Daks.Core.Artefakte;

namespace Daks.Core.Stufen;

/// <summary>How a completion criterion was answered by hand.</summary>
public enum Kriteriumweg
{
    /// <summary>It is met; the evidence says by what.</summary>
    Erfuellt,

    /// <summary>It is met on paper; the evidence says where it lies.</summary>
    AufPapier,

    /// <summary>It does not apply here; the evidence says why.</summary>
    NichtNoetig,

    /// <summary>It will be met by <see cref="Kriteriumantwort.NachholenBis"/>.</summary>
    Nachholen,
}

public sealed record Kriteriumantwort : IArtefakt
{
    public static string IdOf(string code, int runde) => $"{code}-{runde}";

    public string Id => IdOf(Code, Runde);

    /// <value>A code of the catalogue's criteria.</value>
    public required string Code { get; init; }

    public int Runde { get; init; } = 1;

    public required Kriteriumweg Weg { get; init; }

    /// <value>What shows it, where it lies, or why it is not needed; empty only for <see cref="Kriteriumweg.Nachholen"/>.</value>
    public string Nachweis { get; init; } = "";

    /// <value>Set for <see cref="Kriteriumweg.Nachholen"/> only.</value>
    public DateOnly? NachholenBis { get; init; }
}
