using System.Text.Json.Serialization;
using Daks.Core.Artefakte;

namespace Daks.Bench;

/// <summary>Stands for what later parts will add to a strategy: about as large as a Massnahme.</summary>
internal sealed record Probe : IArtefakt
{
    public static ArtefaktKind Kind { get; } =
        new ArtefaktKind<Probe>("probe", ProbeJson.Default.Probe, probe => new(probe.Titel, "Offen", probe.FaelligAm, probe.Stelle));

    public required string Id { get; init; }

    public required string Titel { get; init; }

    public required string Beschreibung { get; init; }

    public required DateOnly FaelligAm { get; init; }

    public required string Stelle { get; init; }

    /// <value>What a commit changes.</value>
    public int Stand { get; init; }

    public static Probe Number(int number) => new()
    {
        Id = $"probe-{number}",
        Titel = $"Maßnahme {number}: Wohnen im Quartier für alle Lebensalter",
        Beschreibung = "Leerstände erfassen, Eigentümerinnen und Eigentümer ansprechen, Umbau zu barrierearmen Wohnungen fördern; "
            + "mit dem Seniorenbeirat, der Wohnungsgesellschaft und den Ortsteilen abgestimmt, jährlich berichtet.",
        FaelligAm = new DateOnly(2027, 1, 1).AddDays(number),
        Stelle = "Amt für Stadtentwicklung",
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Probe))]
internal sealed partial class ProbeJson : JsonSerializerContext;
