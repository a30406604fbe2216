using CsCheck;
using Daks.Storage;

namespace Daks.Adapters.Tests.Storage;

public sealed class KeyTextTests
{
    // Mostly what an encoding could stumble over: its own marks, separators, half surrogate pairs.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.OneOf('-', 'x', 'u', 'h', '_', '2', 'D', 'A', ':', 'ä', '東', '\uD83C', '\uDF33', '\0'), 0, 12],
        Gen.String[0, 500]);

    [Theory]
    [InlineData("7f1f5a0e-0000-4000-8000-000000000001")]
    [InlineData("Tenant-1")]
    [InlineData("")]
    public void Ordinary_ids_stay_as_they_are(string text) => KeyText.Encode(text).ShouldBe(text);

    [Theory]
    [InlineData("19:abc@thread.tacv2", "19-x3Aabc-x40thread-x2Etacv2")]
    [InlineData("a_b", "a-x5Fb")]
    [InlineData("-x3A", "-x2Dx3A")]
    [InlineData("東", "-u6771")]
    public void Other_characters_are_written_out(string text, string key) => KeyText.Encode(text).ShouldBe(key);

    [Fact]
    public void Keys_lead_back_to_their_text() => Texts.Sample(text =>
        KeyText.TryDecode(KeyText.Encode(text), out var decoded)
            ? decoded == text
            : KeyText.Encode(text).Length == KeyText.MaxLength);

    [Fact]
    public void No_two_texts_share_a_key() => Gen.Select(Texts, Texts).Sample((one, other) =>
        KeyText.Encode(one) == KeyText.Encode(other) == (one == other));

    [Fact]
    public void Long_texts_that_differ_at_any_place_have_different_keys() =>
        Gen.Select(Gen.String[Gen.Char, 300, 400], Gen.Int[0, 299]).Sample((text, place) =>
            KeyText.Encode(text) != KeyText.Encode(text[..place] + (char)(text[place] ^ 1) + text[(place + 1)..]));

    [Fact]
    public void Keys_hold_only_what_every_store_allows() => Texts.Sample(text =>
    {
        var key = KeyText.Encode(text);
        return key.Length <= KeyText.MaxLength && key.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
    });
}
