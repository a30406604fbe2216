using Daks.Core.Artefakte;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Aufgaben;

/// <summary>Kept by name. What may follow what stands in <see cref="Uebergaenge"/>.</summary>
public enum AufgabeStatus
{
    Offen,

    /// <summary>Begun; counts as open (<see cref="Aufgabe.IstOffen"/>).</summary>
    InArbeit,
    Erledigt,

    /// <summary>Not applicable here, with a reason; as good as done for what comes after it.</summary>
    Entfaellt,
}

/// <summary>A task of one strategy. Its words stand in the <see cref="Aufgabenkatalog"/>, under the same code.</summary>
public sealed record Aufgabe : IArtefakt
{
    /// <summary>How many days before its due day something mandatory counts as at risk.</summary>
    internal const int GefaehrdetAbTagen = 7;

    public static string IdOf(string code, int runde) => $"{code}-{runde}";

    public string Id => IdOf(Code, Runde);

    /// <value>For example <c>K-07</c>.</value>
    public required string Code { get; init; }

    /// <value>1–5.</value>
    public required int Stufe { get; init; }

    /// <value>1 on the first walk through the stages; more after a Zwischenbilanz.</value>
    public int Runde { get; init; } = 1;

    public AufgabeStatus Status { get; init; }

    public required bool Pflicht { get; init; }

    /// <value>A follow-up: it may be due after its stage's closing anchor.</value>
    public bool Nachlauf { get; init; }

    public required Frist Frist { get; init; }

    public required DateOnly FaelligAm { get; init; }

    /// <value>Once moved by hand, the date no longer follows its anchor.</value>
    public bool ManuellVerschoben { get; init; }

    /// <value>The id of a person; null while only the roles of the catalogue are in charge.</value>
    public string? Verantwortlich { get; init; }

    public DateOnly? ErledigtAm { get; init; }

    /// <value>The kind of artefact that completed the task by itself; null when a person ticked it.</value>
    public string? ErledigtDurch { get; init; }

    /// <value>Why the task is not applicable; null unless <see cref="AufgabeStatus.Entfaellt"/>.</value>
    public string? Begruendung { get; init; }

    /// <summary>A task as the catalogue has it, due as the plan says.</summary>
    /// <exception cref="ArgumentException">The task is not on the plan's path.</exception>
    public static Aufgabe Neu(Aufgabenvorlage vorlage, int runde, Zeitplan zeitplan, Arbeitskalender kalender) => new()
    {
        Code = vorlage.Code,
        Stufe = vorlage.Stufe,
        Runde = runde,
        Pflicht = vorlage.Pflicht,
        Nachlauf = vorlage.Nachlauf,
        FaelligAm = Faelligkeit.Berechnen(vorlage, zeitplan, kalender),
        Frist = vorlage.FristAuf(zeitplan.Pfad)!,
    };

    /// <summary>The task as the plan dates it: with its path's Frist and, unless moved by hand, the day that follows (invariant I5).</summary>
    /// <remarks>One that is not on the path keeps its own Frist: it was done, the path changed, and it is open again.</remarks>
    public Aufgabe Terminiert(Zeitplan zeitplan, Arbeitskalender kalender)
    {
        var frist = Aufgabenkatalog.Finde(Code)?.FristAuf(zeitplan.Pfad) ?? Frist;
        var day = ManuellVerschoben
            ? FaelligAm
            : Faelligkeit.Berechnen(frist, zeitplan, kalender, Nachlauf ? null : Aufgabenkatalog.Abschlussanker(Stufe));
        return this with { Frist = frist, FaelligAm = day };
    }

    public bool IstOffen => Status is AufgabeStatus.Offen or AufgabeStatus.InArbeit;

    /// <summary>Mandatory, and late or nearly due: within seven days, in a young plan not before half of its time is gone.</summary>
    /// <param name="heute">The day it is.</param>
    /// <param name="start">When the plan began; see <see cref="Zeitplan.Start"/>.</param>
    public bool IstGefaehrdet(DateOnly heute, DateOnly start)
    {
        var left = FaelligAm.DayNumber - heute.DayNumber;
        var gone = heute.DayNumber - start.DayNumber;
        return Pflicht && (IstUeberfaellig(heute) || (IstOffen && left <= Math.Min(GefaehrdetAbTagen, gone)));
    }

    public bool IstUeberfaellig(DateOnly heute) => IstOffen && FaelligAm < heute;
}
