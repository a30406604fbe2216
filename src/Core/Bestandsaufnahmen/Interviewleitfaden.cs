using System.Text.Json.Serialization;
using Daks.Core.Strategien;

namespace Daks.Core.Bestandsaufnahmen;

/// <summary>A question of the guide.</summary>
/// <param name="Code">For example <c>L03</c>; never reused.</param>
/// <param name="Thema">What it is asked for, as a key.</param>
public sealed record Interviewfrage(string Code, string Thema, Zweisprachig Frage);

/// <summary>What to ask in an interview, and how; read once from its embedded file. Questions are open and ask for reasons.</summary>
public static class Interviewleitfaden
{
    private static readonly Lazy<Inhalt> Gelesen = new(
        () => Katalogdateien.Datei("Bestandsaufnahmen/Interviewleitfaden.json", InterviewleitfadenJson.Default.Inhalt));

    /// <value>To be read before the first interview.</value>
    public static IReadOnlyList<Zweisprachig> Hinweise => Gelesen.Value.Hinweise;

    /// <value>In the order they are asked.</value>
    public static IReadOnlyList<Interviewfrage> Fragen => Gelesen.Value.Fragen;

    internal sealed record Inhalt(IReadOnlyList<Zweisprachig> Hinweise, IReadOnlyList<Interviewfrage> Fragen);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Interviewleitfaden.Inhalt))]
internal sealed partial class InterviewleitfadenJson : JsonSerializerContext;
