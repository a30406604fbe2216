namespace Daks.Core.Termine;

/// <summary>A proposal and what puts it before or behind another one.</summary>
/// <param name="NoetigeVerhindert">How many are taken without whom it makes no sense.</param>
/// <param name="Abstand">Minutes from the wished-for time.</param>
internal sealed record Bewertung(Terminvorschlag Vorschlag, int NoetigeVerhindert, int Abstand) : IComparable<Bewertung>
{
    public int CompareTo(Bewertung? other) => other is null ? -1 : Rang().CompareTo(other.Rang());

    private (int, int, int, int, int, DateTimeOffset) Rang() => (
        NoetigeVerhindert,
        Vorschlag.Hinweise.Count,
        Vorschlag.Verhindert.Count,
        Vorschlag.Vorlaeufig.Count,
        Abstand,
        Vorschlag.Beginn);
}
