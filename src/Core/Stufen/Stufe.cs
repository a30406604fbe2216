using Daks.Core.Artefakte;

namespace Daks.Core.Stufen;

public enum StufeStatus
{
    NichtBegonnen,
    InArbeit,
    Pruefung,
    Abgeschlossen,
    WiederGeoeffnet,
}

/// <summary>One of the five stages, in one round.</summary>
public sealed record Stufe : IArtefakt
{
    public const int Anzahl = 5;

    public static string IdOf(int nummer, int runde) => $"{nummer}-{runde}";

    public string Id => IdOf(Nummer, Runde);

    /// <value>1 Kick-Off, 2 Kommunalprofil, 3 Zukunftswerkstatt, 4 Werkstattplan, 5 Zwischenbilanz.</value>
    public required int Nummer { get; init; }

    public int Runde { get; init; } = 1;

    public required StufeStatus Status { get; init; }

    public DateOnly? AbgeschlossenAm { get; init; }

    /// <value>Why the stage was closed although criteria were open; null when all were answered.</value>
    public string? OverrideBegruendung { get; init; }

    /// <value>Why a closed stage was opened again; null unless it was.</value>
    public string? OeffnungsBegruendung { get; init; }

    public bool IstAbgeschlossen => Status == StufeStatus.Abgeschlossen;
}
