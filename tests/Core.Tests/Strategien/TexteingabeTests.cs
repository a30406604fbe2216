using Daks.Core.Strategien;

namespace Daks.Core.Tests.Strategien;

public sealed class TexteingabeTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \r\n\t ", "")]
    [InlineData("  Müller  ", "Müller")]
    [InlineData("Mu\u0308ller", "Müller")]
    [InlineData("erste Zeile\r\nzweite\tSpalte", "erste Zeile zweite Spalte")]
    [InlineData("un\u200Bsicht\u202Ebar\u0007", "unsichtbar")]
    [InlineData("pri\uE000vat", "privat")]
    [InlineData("hoch 👍🏽 hinaus", "hoch 👍🏽 hinaus")]
    public void Typed_text_becomes_fit_to_be_kept(string? typed, string kept) => Texteingabe.Bereinigt(typed).ShouldBe(kept);

    // Not in the table: attributes cannot hold half a character.
    [Fact]
    public void Half_a_character_is_marked() => Texteingabe.Bereinigt("halb \uD83D").ShouldBe("halb \uFFFD");

    [Fact]
    public void What_fits_is_not_refused()
    {
        Texteingabe.Pruefen("name", "abc", minimum: 3, maximum: 3).ShouldBeNull();
        Texteingabe.Pruefen("name", "", minimum: 0).ShouldBeNull();
    }

    [Fact]
    public void What_does_not_fit_says_what_would()
    {
        Texteingabe.Pruefen("name", "ab", minimum: 3).ShouldBe(new Refusal.TextTooShort("name", 3));
        Texteingabe.Pruefen("name", "abcd", minimum: 3, maximum: 3).ShouldBe(new Refusal.TextTooLong("name", 3));
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(81, 80)]
    [InlineData(500, 80)]
    public void A_line_of_the_history_is_no_longer_than_eighty(int length, int most)
    {
        var anriss = Texteingabe.Anriss(new string('a', length));

        anriss.Length.ShouldBe(most);
        anriss.EndsWith('…').ShouldBe(length > 80);
    }

    [Fact]
    public void A_long_text_is_cut_at_a_word()
    {
        var anriss = Texteingabe.Anriss($"{new string('a', 60)} {new string('b', 60)}");

        anriss.ShouldBe($"{new string('a', 60)}…");
    }

    [Fact]
    public void No_character_is_cut_in_half() =>
        Texteingabe.Anriss($"{new string('a', 78)}\uD83D\uDE00 und weiter").ShouldBe($"{new string('a', 78)}…");
}
