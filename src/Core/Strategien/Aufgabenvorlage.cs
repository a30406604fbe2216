using System.Text.Json.Serialization;

namespace Daks.Core.Strategien;

/// <summary>A task as the catalogue has it, before a strategy makes it its own. Lists compare by reference.</summary>
public sealed record Aufgabenvorlage
{
    /// <value>Stage letter and number, as in "K-07"; never reused for another task.</value>
    public required string Code { get; init; }

    /// <value>1 to 5.</value>
    public required int Stufe { get; init; }

    public required Zweisprachig Titel { get; init; }

    /// <value>One sentence that says what goes wrong without it, or what it makes possible.</value>
    public required Zweisprachig Warum { get; init; }

    /// <value>At least one; the first is in charge.</value>
    public required IReadOnlyList<Rolle> Rollen { get; init; }

    public required bool Pflicht { get; init; }

    /// <value>When it is due on the Standard path.</value>
    public required Frist Standard { get; init; }

    /// <value>When it is due on the Kompaktpfad; null when it is not on it.</value>
    public Frist? Kompakt { get; init; }

    /// <value>Follow-up: may lie after the stage's closing anchor.</value>
    public required bool Nachlauf { get; init; }

    /// <value>Codes that come first on the Standard path; see <see cref="Aufgabenkatalog.Vorgaenger"/> for the other.</value>
    public required IReadOnlyList<string> Vorgaenger { get; init; }

    /// <value>Where the button will lead: a page of the tab without a leading slash, as in "akteure" or "swot#tows".</value>
    /// <remarks>The page may be planned only; what is offered is <see cref="ErreichbaresZiel"/>.</remarks>
    public required string Ziel { get; init; }

    /// <value><see cref="Ziel"/> where its page is there; null, and no button, while it is planned.</value>
    [JsonIgnore]
    public string? ErreichbaresZiel => Arbeitsseiten.IstVorhanden(Ziel) ? Ziel : null;

    /// <value>The button's label, at most 25 characters.</value>
    public required Zweisprachig Knopf { get; init; }

    /// <value>The kind of artefact whose presence completes the task; ticked by hand until a part brings that kind.</value>
    public required string Artefakt { get; init; }

    /// <returns>Null when the task is not on this path.</returns>
    public Frist? FristAuf(Pfad pfad) => pfad == Pfad.Kompakt ? Kompakt : Standard;
}
