using System.Text.Json.Serialization;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Beispiele;

/// <summary>What the people of Musterstadt wrote down, read once from its embedded file. The names there are ids here.</summary>
internal sealed record Musterinhalte(
    IReadOnlyList<Musterfeld> Felder,
    IReadOnlyList<Mustermassnahme> Inventar,
    IReadOnlyList<Mustergespraech> Gespraeche,
    IReadOnlyList<Mustereintrag> Eintraege,
    IReadOnlyList<Mustertows> Strategien)
{
    private static readonly Lazy<Musterinhalte> Gelesen = new(
        () => Katalogdateien.Datei("Beispiele/Musterinhalte.json", MusterJson.Default.Musterinhalte));

    public static Musterinhalte Alle => Gelesen.Value;

    public static string FeldId(string name) => $"feld-{name}";

    public static string GespraechId(string name) => $"gespraech-{name}";

    /// <summary>An entry of their own by its name, a rule's by its own id.</summary>
    public static string EintragId(string name) => name.StartsWith("regel-", StringComparison.Ordinal) ? name : $"eintrag-{name}";
}

internal sealed record Musterfeld(string Id, string Name, string Kurz, IReadOnlyList<string> Codes)
{
    public AddHandlungsfeld Command => new(Musterinhalte.FeldId(Id), new HandlungsfeldEingabe(Name, Kurz, Codes));
}

internal sealed record Mustermassnahme(
    string Id, string Titel, string Beschreibung, string Stelle, Bestandsstand Stand, int Von, IReadOnlyList<string> Felder, int? Bis = null)
{
    public string MassnahmeId => $"massnahme-{Id}";

    public BestandsmassnahmeEingabe Eingabe => new(Titel, Stand, Beschreibung, Stelle, Von, Bis, Felder);
}

internal sealed record Mustergespraech(
    string Id, string Funktion, IReadOnlyList<Interviewantwort> Antworten, IReadOnlyList<string> Felder, string? Notiz = null)
{
    public AddInterview Am(DateOnly day) => new(Musterinhalte.GespraechId(Id), new InterviewEingabe(Funktion, day, Antworten, Notiz, Felder));
}

internal sealed record Mustereintrag(
    string Id, SwotQuadrant Quadrant, string Text, string Feld, int Gewicht, string? Begruendung = null, string? Gespraech = null)
{
    public AddSwotEintrag Command => new(
        Musterinhalte.EintragId(Id),
        new SwotEingabe(
            Quadrant,
            Text,
            Begruendung,
            Gespraech is null ? SwotHerkunft.Manuell : SwotHerkunft.Interview,
            Gespraech is null ? null : Musterinhalte.GespraechId(Gespraech),
            Feld,
            Gewicht));
}

internal sealed record Mustertows(string Id, TowsTyp Typ, IReadOnlyList<string> Eintraege, string Text, string Feld)
{
    public AddTows Command => new(
        $"tows-{Id}", new TowsEingabe(Typ, [.. Eintraege.Select(Musterinhalte.EintragId)], Text, Musterinhalte.FeldId(Feld)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Musterinhalte))]
internal sealed partial class MusterJson : JsonSerializerContext;
