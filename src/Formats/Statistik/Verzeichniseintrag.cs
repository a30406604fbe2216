using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Daks.Core.Kommunalprofile;

namespace Daks.Formats.Statistik;

/// <summary>What publishers call one thing of the catalogue. Read from <c>Verzeichnis.json</c>.</summary>
/// <param name="Quelle">Where it was seen, or that only the words are gone by.</param>
/// <param name="Statistiken">How the statistic begins it holds for; null for any but INKAR.</param>
/// <param name="Muster">A regular expression for the whole name, as <see cref="Wortlaut"/> writes it.</param>
/// <param name="Einheiten">What to multiply by, by the file's unit, written likewise; null for counts, which need none.</param>
/// <param name="Merkmal">For a part the catalogue has as a thing of its own: a regular expression for what the file calls the part.</param>
/// <param name="Von">Completed years the people counted have at least, where only its name says so; null where the file says it, or all are counted.</param>
/// <param name="Bis">The first age that no longer belongs; null for an open end.</param>
internal sealed record Verzeichniseintrag(
    string Schluessel,
    string Quelle,
    IReadOnlyList<string>? Statistiken = null,
    IReadOnlyList<string>? Codes = null,
    IReadOnlyList<string>? Namen = null,
    string? Muster = null,
    IReadOnlyDictionary<string, decimal>? Einheiten = null,
    string? Merkmal = null,
    int? Von = null,
    int? Bis = null)
{
    private readonly Lazy<FrozenSet<string>> _namen = new(() => (Namen ?? []).Select(Wortlaut.Von).ToFrozenSet(StringComparer.Ordinal));
    private readonly Lazy<Regex?> _muster = new(() => Ausdruck(Muster));
    private readonly Lazy<Regex?> _merkmal = new(() => Ausdruck(Merkmal));

    public Altersgruppe? Alter => Von is { } von ? new(von, Bis) : null;

    public bool GiltIn(string statistik) => Statistiken is null
        ? !statistik.StartsWith("INKAR", StringComparison.Ordinal)
        : Statistiken.Any(one => statistik.StartsWith(one, StringComparison.Ordinal));

    /// <param name="name">As <see cref="Wortlaut"/> writes it.</param>
    public bool Nennt(string code, string name) =>
        Codes?.Contains(code) == true || _namen.Value.Contains(name) || _muster.Value?.IsMatch(name) == true;

    /// <param name="merkmal">As <see cref="Wortlaut"/> writes it.</param>
    public bool NenntTeil(string merkmal) => _merkmal.Value?.IsMatch(merkmal) == true;

    private static Regex? Ausdruck(string? muster) => muster is null
        ? null
        : new Regex($"^(?:{muster})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <returns>Null for a unit it does not know.</returns>
    public decimal? Faktor(string einheit) => Einheiten is null
        ? Wortlaut.IstVerhaeltnis(einheit) ? null : 1
        : Einheiten.TryGetValue(einheit, out var factor) ? factor : null;
}

/// <param name="Schluessel">Null when the catalogue knows no such thing.</param>
/// <param name="Faktor">From the file's unit to the catalogue's.</param>
/// <param name="Alter">The ages its name alone says; null where the file says them.</param>
internal sealed record Zuordnung(string? Schluessel, decimal Faktor, Altersgruppe? Alter = null)
{
    public static Zuordnung Keine { get; } = new(null, 1);
}

/// <summary>Names as they can be compared: small letters, no umlauts, no underscores.</summary>
internal static class Wortlaut
{
    public static string Von(string text) => string.Join(' ', text
        .ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal)
        .Replace('²', '2')
        .Split(['_', ' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    /// <param name="einheit">As this class writes it: "je 1.000 einwohner", "%".</param>
    public static bool IstVerhaeltnis(string einheit) =>
        einheit.StartsWith("je ", StringComparison.Ordinal) || einheit.Contains(" je ", StringComparison.Ordinal)
        || einheit.Contains('%', StringComparison.Ordinal) || einheit.StartsWith("prozent", StringComparison.Ordinal);
}
