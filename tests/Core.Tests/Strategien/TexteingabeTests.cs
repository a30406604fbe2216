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
}
