using System.Text;
using CsCheck;
using Daks.Bot.Cards;

namespace Daks.App.Tests.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("Bürger*innen und Mitarbeiter*innen", @"Bürger\*innen und Mitarbeiter\*innen")]
    [InlineData("**fett**", @"\*\*fett\*\*")]
    [InlineData("_kursiv_", @"\_kursiv\_")]
    [InlineData("`code`", @"\`code\`")]
    [InlineData("[Hier](https://boese.example)", @"\[Hier\]\(https://boese.example)")]
    [InlineData("# Titel", @"\# Titel")]
    [InlineData("- Punkt\n+ Punkt\n* Punkt", "\\- Punkt\n\\+ Punkt\n\\* Punkt")]
    [InlineData("> Zitat", @"\> Zitat")]
    [InlineData("3. Stufe\n11) Ende", "3\\. Stufe\n11\\) Ende")]
    [InlineData("Titel\n===\n---", "Titel\n\\===\n\\---")]
    [InlineData("~~weg~~", @"\~\~weg\~\~")]
    [InlineData("&lt;b&gt; &#42;", @"\&lt;b\&gt; \&#42;")]
    [InlineData(@"C:\Daten", @"C:\\Daten")]
    [InlineData(@"\*listig\*", @"\\\*listig\\\*")]
    public void Markdown_of_others_is_shown_and_not_obeyed(string text, string expected)
    {
        CardText.Escape(text).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Fr., 05.03.2027, 17:00 Uhr (Rathaus & Raum 3; Markt) – 5 * 3 = 15 > 12")]
    [InlineData("Ost-West-Achse #2: [Entwurf] des Amt_50")]
    [InlineData("-5 °C am 3.4. und 1.000 €")]
    [InlineData("Weniger als <5 Personen")]
    public void What_would_not_format_stays_as_it_was(string text)
    {
        CardText.Escape(text).ShouldBe(text);
    }

    [Theory]
    [InlineData("<at>Anna</at>", "‹at›Anna‹/at›")]
    [InlineData("<b>fett</b> > 5", "‹b›fett‹/b› > 5")]
    [InlineData("<!-- weg", "‹!-- weg")]
    public void Tags_are_shown_and_not_obeyed(string text, string expected)
    {
        CardText.Plain(text).ShouldBe(expected);
        CardText.Escape(text).ShouldBe(expected);
    }

    [Fact]
    public void What_cannot_be_seen_is_dropped()
    {
        CardText.Plain("Mu\u200Bster\u202Estadt\u0007 \uFEFFNord\uD83D\uFFFE").ShouldBe("Musterstadt Nord");
    }

    [Fact]
    public void Letters_are_composed()
    {
        CardText.Plain("Bu\u0308rgermeisterin").ShouldBe("Bürgermeisterin");
    }

    [Fact]
    public void A_title_is_one_line_and_a_paragraph_keeps_its_lines()
    {
        const string text = "  eins \r\n\r\n\r\n\r\n   zwei\tdrei\u2028vier  ";

        CardText.Plain(text).ShouldBe("eins zwei drei vier");
        CardText.Escape(text).ShouldBe("eins\n\nzwei drei\nvier");
    }

    [Fact]
    public void Protected_spaces_are_kept()
    {
        CardText.Escape("25.000\u00A0€").ShouldBe("25.000\u00A0€");
    }

    [Theory]
    [InlineData("Rathaus", 7, "Rathaus")]
    [InlineData("Rathaus am Markt", 8, "Rathaus…")]
    [InlineData("Rathaus am Markt", 9, "Rathaus…")]
    [InlineData("👩👩👩", 4, "👩…")]
    [InlineData("Rathaus", 1, "…")]
    public void Overlong_text_ends_in_an_ellipsis(string text, int maxLength, string expected)
    {
        CardText.Plain(text, maxLength).ShouldBe(expected);
    }

    [Fact]
    public void Nothing_becomes_the_empty_text()
    {
        CardText.Escape(null).ShouldBe("");
        CardText.Plain(" \u200B\n ").ShouldBe("");
    }

    [Fact]
    public void A_length_below_one_is_a_bug()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CardText.Plain("a", 0));
    }

    [Fact]
    public void Cleaning_keeps_to_its_length_and_changes_nothing_the_second_time()
    {
        HostileText.Gen.Sample(text =>
        {
            var plain = CardText.Plain(text, 40);

            plain.Length.ShouldBeLessThanOrEqualTo(40);
            plain.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
            CardText.Plain(plain, 40).ShouldBe(plain);
        });
    }
}
