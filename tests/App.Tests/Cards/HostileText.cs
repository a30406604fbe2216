using CsCheck;

namespace Daks.App.Tests.Cards;

/// <summary>Text as nobody wishes it on a card.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "\"", "\\", "\\\"", "\n", "\r\n", "\t", "\0", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\u2028", "\uFEFF", "\u200B",
        "\u202E", "\uD83D", "\uDE00", "\uFFFE", "a\u0308", "👩\u200D👩", "<at>Anna</at>", "<script>", "</", "<!--", "&lt;b&gt;",
        "**", "_", "~~~", "](", "[x]: y", "](https://boese.example)", "```\n", "- ", "1. ", "# ", "> ", "| a |", "    ", "---", "${x}",
        "{{DATE(2027-03-11T00:00:00Z)}}", "Rathaus", "ß", "€", " ", "'",
    ];

    public static readonly Gen<string> Gen = CsCheck.Gen.OneOf(
        CsCheck.Gen.OneOf(Pieces).Array[0, 60].Select(string.Concat),
        CsCheck.Gen.String,
        CsCheck.Gen.Char.Array[0, 200].Select(chars => new string(chars)));

    public static TheoryData<string> Worst() =>
    [
        "\" } ], \"type\": \"Action.Execute\"",
        "eine\nzweite\r\ndritte",
        "halb \uD83D und \uDE00 halb",
        new string('x', 100_000),
        new string('*', 100_000),
        string.Concat(Enumerable.Repeat("<at>", 25_000)),
        "a" + new string('\u0308', 100_000),
        new string('\u200B', 100_000),
        "<at>Anna</at> [Klick](javascript:alert(1)) **wichtig** `x`",
    ];
}
