using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Importe;

/// <summary>The series of one import as bytes. What was written once is read by every later program.</summary>
public static class Zeitreihenpaket
{
    private const int Format = 1;

    public static byte[] Write(IEnumerable<Zeitreihe> reihen) => JsonSerializer.SerializeToUtf8Bytes(
        new Paket(Format, [.. reihen.Select(Of)]), PaketJson.Default.Paket);

    /// <param name="utf8Json">What <see cref="Write"/> wrote.</param>
    /// <param name="herkunft">Where the import's figures come from; it is kept with the import, not with every series.</param>
    /// <exception cref="JsonException">The bytes are damaged or from a newer program.</exception>
    public static IReadOnlyList<Zeitreihe> Read(ReadOnlySpan<byte> utf8Json, Herkunft herkunft)
    {
        var paket = JsonSerializer.Deserialize(utf8Json, PaketJson.Default.Paket);
        return paket is { Format: Format } known
            ? [.. known.Reihen.Select(reihe => Of(reihe, herkunft))]
            : throw new JsonException($"Series of format {paket?.Format} cannot be read.");
    }

    /// <returns>The id of the payload: the same figures have the same name, in every strategy.</returns>
    public static string NameOf(ReadOnlySpan<byte> utf8Json) => $"reihen-{Pruefsumme(utf8Json)[..32]}";

    internal static string Pruefsumme(ReadOnlySpan<byte> utf8Json) => Convert.ToHexStringLower(SHA256.HashData(utf8Json));

    private static Reihe Of(Zeitreihe reihe)
    {
        var (messgroesse, gebiet, gliederung) = reihe.Schluessel;
        return new Reihe(
            messgroesse,
            gebiet.Code,
            gliederung.Geschlecht,
            gliederung.Alter.Von,
            gliederung.Alter.Bis,
            gliederung.Auslaender,
            reihe.Variante,
            [.. reihe.Werte.Select(wert => new Wert(wert.Zeit.First, wert.Zeit.Last, wert.Angabe.Wert, wert.Angabe.Qualitaet, wert.Basis))]);
    }

    private static Zeitreihe Of(Reihe reihe, Herkunft herkunft) => new()
    {
        Schluessel = new Reihenschluessel(
            reihe.Messgroesse,
            Gebiet.Aus(reihe.Gebiet) ?? throw new JsonException($"'{reihe.Gebiet}' is no area."),
            new Gliederung(reihe.Geschlecht, new Altersgruppe(reihe.Von, reihe.Bis), reihe.Auslaender)),
        Werte = [.. reihe.Werte.Select(Of)],
        Herkunft = herkunft,
        Variante = reihe.Variante,
    };

    private static Reihenwert Of(Wert wert) => new(
        Zeitbezug.Aus(wert.Von, wert.Bis),
        wert.Zahl is { } zahl ? Angabe.Von(zahl, wert.Qualitaet) : Angabe.Ohne(wert.Qualitaet),
        wert.Basis);

    internal sealed record Paket(int Format, IReadOnlyList<Reihe> Reihen);

    internal sealed record Reihe(
        string Messgroesse,
        string Gebiet,
        Geschlecht Geschlecht,
        int Von,
        int? Bis,
        bool? Auslaender,
        string? Variante,
        IReadOnlyList<Wert> Werte);

    internal readonly record struct Wert(DateOnly Von, DateOnly Bis, decimal? Zahl, Qualitaet Qualitaet, Zensusbasis Basis);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Zeitreihenpaket.Paket))]
internal sealed partial class PaketJson : JsonSerializerContext;
