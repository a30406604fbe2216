using System.Globalization;
using System.Text.RegularExpressions;

namespace Daks.Core.Termine;

/// <summary>A word, number or mark of what somebody wrote.</summary>
/// <param name="Text">Lower case, umlauts spelled out.</param>
internal readonly partial record struct Wort(string Text, int Start, int Ende)
{
    private const int LongestText = 500;

    /// <value>Null where it is not written in digits.</value>
    public int? Ziffern => int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <value>In digits or as a word: "drei", "third"; null where it is neither.</value>
    public int? Zahl => Ziffern ?? (Zeitwoerter.Zahlen.TryGetValue(Text, out var value) ? value : null);

    public bool IstEins(params ReadOnlySpan<string> words) => words.Contains(Text);

    /// <summary>What is longer than a sentence is not read.</summary>
    public static IReadOnlyList<Wort> Aus(string text) =>
    [
        .. Pieces().Matches(text.Length <= LongestText ? text : text[..LongestText])
            .Select(piece => new Wort(Plain(piece.Value), piece.Index, piece.Index + piece.Length)),
    ];

    private static string Plain(string piece) => piece.Normalize().ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal);

    [GeneratedRegex(@"[0-9]+|(?:\p{L}\p{M}*)+|[^\s]")]
    private static partial Regex Pieces();
}
