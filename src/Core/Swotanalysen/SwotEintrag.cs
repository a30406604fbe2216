using Daks.Core.Artefakte;

namespace Daks.Core.Swotanalysen;

/// <summary>What an entry rests on.</summary>
public enum SwotHerkunft
{
    /// <summary>A rule over indicators.</summary>
    IndikatorRegel,

    Interview,

    Workshop,

    Manuell,
}

/// <summary>How a suggestion was answered. One nobody answered is computed, never stored.</summary>
public enum SwotStatus
{
    Angenommen,
    Abgelehnt,
}

/// <summary>An entry of the SWOT, or the refusal of one a rule suggested. Lists compare by reference.</summary>
public sealed record SwotEintrag : IArtefakt
{
    /// <summary>The row of a rule's suggestion: each rule is answered once.</summary>
    public static string IdOf(string regel) => $"regel-{regel}";

    public required string Id { get; init; }

    public required SwotQuadrant Quadrant { get; init; }

    public required string Text { get; init; }

    /// <value>Why it stands here, or why it was refused; empty when nobody said.</value>
    public string Begruendung { get; init; } = "";

    public required SwotHerkunft Herkunft { get; init; }

    /// <value>The rule that suggested it; null for any other origin.</value>
    public string? Regel { get; init; }

    /// <value>The figures as they were when the suggestion was answered; empty for any other origin.</value>
    public IReadOnlyList<WertSnapshot> Belege { get; init; } = [];

    /// <value>The id of the interview it comes from; null when it comes from none, or that one is gone.</value>
    public string? Interview { get; init; }

    /// <value>A Handlungsfeld: the id of a candidate, or a code of the catalogue; null when open.</value>
    public string? Handlungsfeld { get; init; }

    /// <value>1–5.</value>
    public required int Gewicht { get; init; }

    public SwotStatus Status { get; init; }

    /// <value>The id of the person who touched it last.</value>
    public required string BearbeitetVon { get; init; }

    public bool IstAngenommen => Status == SwotStatus.Angenommen;

    public bool Equals(SwotEintrag? other) =>
        other is not null
        && (Id, Quadrant, Text, Begruendung, Herkunft, Regel, Interview) == (other.Id, other.Quadrant, other.Text, other.Begruendung, other.Herkunft, other.Regel, other.Interview)
        && (Handlungsfeld, Gewicht, Status, BearbeitetVon) == (other.Handlungsfeld, other.Gewicht, other.Status, other.BearbeitetVon)
        && Belege.SequenceEqual(other.Belege);

    public override int GetHashCode() => HashCode.Combine(Id, Quadrant, Text, Status);
}
