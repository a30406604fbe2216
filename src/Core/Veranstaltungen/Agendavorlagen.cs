using System.Globalization;
using System.Text.Json.Serialization;
using Daks.Core.Strategien;

namespace Daks.Core.Veranstaltungen;

/// <summary>An agenda to begin with.</summary>
/// <param name="Minuten">What its points add up to.</param>
public sealed record Agendavorlage(Veranstaltungsart Art, int Minuten, Zweisprachig Name, IReadOnlyList<Vorlagenpunkt> Punkte)
{
    /// <summary>Its points in one language, to be changed from then on.</summary>
    public IReadOnlyList<Agendapunkt> Agenda(CultureInfo culture) =>
        [.. Punkte.Select(point => new Agendapunkt(point.Titel.In(culture), point.Minuten, point.Methode.In(culture), Rollenname(point.Rolle, culture)))];

    private static string Rollenname(string role, CultureInfo culture) =>
        role.Length == 0 ? "" : Sprache.Texte.Get($"Agendarolle.{role}", culture);
}

/// <param name="Rolle">Who leads through it, as a key; empty for nobody.</param>
public sealed record Vorlagenpunkt(Zweisprachig Titel, int Minuten, Zweisprachig Methode, string Rolle);

/// <summary>The agendas the guide recommends for Kick-Off, Zukunftswerkstatt and Zwischenbilanz; read once from its embedded file.</summary>
public static class Agendavorlagen
{
    private static readonly Lazy<IReadOnlyList<Agendavorlage>> Gelesen = new(
        () => Katalogdateien.Datei("Veranstaltungen/Agendavorlagen.json", AgendavorlagenJson.Default.IReadOnlyListAgendavorlage));

    public static IReadOnlyList<Agendavorlage> Alle => Gelesen.Value;

    /// <returns>Empty for kinds the guide says nothing about.</returns>
    public static IEnumerable<Agendavorlage> Fuer(Veranstaltungsart kind) => Alle.Where(one => one.Art == kind);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<Agendavorlage>))]
internal sealed partial class AgendavorlagenJson : JsonSerializerContext;
