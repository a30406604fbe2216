using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Daks.Core.Strategien;

namespace Daks.Core.Vorausberechnungen;

/// <summary>Where a projection may be made and how far, from <c>Grenzen.json</c>. Source: domain guide 5.4, 5.6, 5.7; the horizon is ours.</summary>
/// <param name="Sonderjahre">Years of flight and pandemic that say nothing about normal ones.</param>
/// <param name="Schockjahre">Of them those that change a whole age structure: ratios over them go on with the shock (domain guide 5.6).</param>
/// <param name="ErsatzstreuungJe1000">Net migration per 1,000 people and year between variants where no series tells; ours.</param>
/// <param name="HoechstwanderungJe1000">Net migration per 1,000 people and year beyond which nobody is believed; ours.</param>
internal sealed record Grenzen(
    int KeineUnter,
    int NurSpanneUnter,
    int HorizontKleineOrte,
    int SchrittKleineOrte,
    int Horizont,
    Rundungsregel Runden,
    Bereich Kreisfaktor,
    Bereich Tfr,
    int SchrumpfungGeburten,
    int Geburtenjahre,
    int Wanderungsjahre,
    int MindestensWanderungsjahre,
    IReadOnlyList<int> Sonderjahre,
    IReadOnlyList<int> Schockjahre,
    decimal ErsatzstreuungJe1000,
    decimal HoechstwanderungJe1000)
{
    private static readonly Lazy<Grenzen> File = new(() => Datei.Lesen("Grenzen.json", DateiJson.Default.Grenzen));

    public static Grenzen Aktuell => File.Value;
}

/// <param name="Grenze">From so many inhabitants on, figures are rounded to <paramref name="AbDa"/>.</param>
internal sealed record Rundungsregel(int Grenze, int Darunter, int AbDa);

/// <summary>Both ends belong to it.</summary>
public sealed record Bereich(decimal Von, decimal Bis)
{
    public bool Umfasst(decimal wert) => wert >= Von && wert <= Bis;
}

/// <summary>What is assumed of a place nothing is known of, in groups of five years up to 85+, from <c>Richtwerte.json</c>.</summary>
internal sealed record Richtwerte(Ueberlebensrichtwert Ueberleben, Geburtenrichtwert Geburten, Wanderungsrichtwert Wanderung)
{
    /// <summary>Where the open group of the files begins.</summary>
    public const int Offen = 85;

    private static readonly Lazy<Richtwerte> File = new(() => Datei.Lesen("Richtwerte.json", DateiJson.Default.Richtwerte));

    public static Richtwerte Aktuell => File.Value;

    /// <summary>The source whose German words these are.</summary>
    /// <returns>Null when no reference value has it.</returns>
    public static Zweisprachig? Finde(string quelle) =>
        new[] { Aktuell.Ueberleben.Quelle, Aktuell.Geburten.Quelle, Aktuell.Wanderung.Quelle }.FirstOrDefault(one => one.De == quelle);
}

/// <param name="Maennlich">From each group to the next; over five years.</param>
/// <param name="OffenMaennlich">Within 85+, over five years.</param>
internal sealed record Ueberlebensrichtwert(
    Zweisprachig Quelle,
    IReadOnlyList<decimal> Maennlich,
    IReadOnlyList<decimal> Weiblich,
    decimal OffenMaennlich,
    decimal OffenWeiblich,
    decimal NeugeboreneMaennlich,
    decimal NeugeboreneWeiblich)
{
    public Ueberlebensanteile InFuenfjahresgruppen { get; } = new(
        [.. Maennlich, OffenMaennlich], [.. Weiblich, OffenWeiblich], NeugeboreneMaennlich, NeugeboreneWeiblich);

    /// <summary>Shares from one birthday year to the next.</summary>
    /// <remarks>
    /// The share from a–a+4 to a+5–a+9 gives the mean mortality rate around age a+5; its logarithm is interpolated between those
    /// ages and goes on rising as steeply beyond 85, as mortality does (Gompertz). Checked against the single-year shares of
    /// domain guide 5.3: 60 and 80 years, both sexes, within 0.0005.
    /// </remarks>
    /// <param name="offen">Where the open group begins; 85 to 100.</param>
    public Ueberlebensanteile InEinzeljahren(int offen) => new(
        Einzeljahre(Maennlich, offen), Einzeljahre(Weiblich, offen), NeugeboreneMaennlich, NeugeboreneWeiblich);

    private static IReadOnlyList<decimal> Einzeljahre(IReadOnlyList<decimal> shares, int offen)
    {
        double[] logs = [.. shares.Select(share => Math.Log(-Math.Log((double)share) / 5))];

        // People of the open group are on average some three years beyond its beginning.
        return [.. Enumerable.Range(0, offen + 1).Select(age => (decimal)Math.Exp(-Math.Exp(Log(age == offen ? age + 4 : age + 1))))];

        double Log(double age)
        {
            var place = Math.Max(0, (age / 5) - 1);
            var lower = Math.Min((int)place, logs.Length - 2);
            return logs[lower] + ((place - lower) * (logs[lower + 1] - logs[lower]));
        }
    }
}

/// <param name="Ab">Age of the first rate's group.</param>
/// <param name="Raten">Per woman and year, by groups of five years.</param>
internal sealed record Geburtenrichtwert(Zweisprachig Quelle, decimal Tfr, decimal JungenJeMaedchen, int Ab, IReadOnlyList<decimal> Raten)
{
    /// <summary>The rates by groups of five years from 0 on, 0 where nobody gives birth.</summary>
    /// <param name="gruppen">How many groups there are.</param>
    public decimal[] Auf(int gruppen) =>
        [.. Enumerable.Range(0, gruppen).Select(i => i >= Ab / 5 && i < (Ab / 5) + Raten.Count ? Raten[i - (Ab / 5)] : 0)];
}

/// <param name="Maennlich">Only the proportions count.</param>
internal sealed record Wanderungsrichtwert(Zweisprachig Quelle, IReadOnlyList<decimal> Maennlich, IReadOnlyList<decimal> Weiblich);

internal static class Datei
{
    /// <exception cref="JsonException">The file is malformed.</exception>
    public static T Lesen<T>(string file, JsonTypeInfo<T> type)
    {
        using var stream = typeof(Datei).Assembly.GetManifestResourceStream($"Vorausberechnungen/{file}")
            ?? throw new InvalidOperationException($"The assembly lacks its resource Vorausberechnungen/{file}.");
        return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException($"Vorausberechnungen/{file} is empty.");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Grenzen))]
[JsonSerializable(typeof(Richtwerte))]
internal sealed partial class DateiJson : JsonSerializerContext;
