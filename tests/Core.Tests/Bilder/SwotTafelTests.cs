using Daks.Core.Bilder;
using Daks.Core.Sprache;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Bilder;

public sealed class SwotTafelTests
{
    [Fact]
    public async Task An_empty_board_is_no_picture()
    {
        var fall = await Fall.NewAsync();

        SwotTafel.Zeichnen(fall.Strategie, fall.Today, Texte.Deutsch).ShouldBeNull();
    }

    [Fact]
    public async Task The_four_fields_stand_where_people_look_for_them_and_say_when_they_are_empty()
    {
        var bild = await TafelAsync((SwotQuadrant.S, "Die Vereine halten zusammen."));

        var names = bild.Formen.OfType<Form.Schrift>().Where(words => words.Fett).ToArray();
        names.Select(name => name.Text).ShouldBe(["Stärken", "Schwächen", "Chancen", "Risiken"]);
        (names[0].X == names[2].X && names[1].X == names[3].X && names[0].X < names[1].X).ShouldBeTrue();
        (names[0].Y == names[1].Y && names[2].Y == names[3].Y && names[0].Y < names[2].Y).ShouldBeTrue();
        Words(bild).Count(text => text == "Noch kein Eintrag").ShouldBe(3);
        bild.Titel.ShouldBe("SWOT Musterstadt");
        bild.Beschreibung.ShouldBe(
            "Stärken: 1, zuerst „Die Vereine halten zusammen.“. Schwächen: noch kein Eintrag. Chancen: noch kein Eintrag. Risiken: noch kein Eintrag.");
    }

    [Fact]
    public async Task More_than_six_entries_of_a_field_are_counted_and_stand_in_the_table()
    {
        var bild = await TafelAsync([.. Enumerable.Range(1, 8).Select(i => (SwotQuadrant.W, $"Schwäche {i}"))]);

        Words(bild).ShouldContain("Schwäche 6");
        Words(bild).ShouldNotContain("Schwäche 7");
        Words(bild).ShouldContain("und 2 weitere");
        bild.Tabelle.Zeilen.Select(row => row[1]).ShouldBe(Enumerable.Range(1, 8).Select(i => $"Schwäche {i}"));
    }

    [Fact]
    public async Task One_entry_too_many_is_one_more() =>
        Words(await TafelAsync([.. Enumerable.Range(1, 7).Select(i => (SwotQuadrant.O, $"Chance {i}"))])).ShouldContain("und ein weiterer Eintrag");

    [Fact]
    public async Task Long_texts_are_wrapped_between_words_and_cut_after_three_lines()
    {
        var text = string.Join(' ', Enumerable.Repeat("Kinderbetreuung", 16));
        var bild = await TafelAsync((SwotQuadrant.T, text));

        var lines = Words(bild).Where(words => words.StartsWith("Kinder", StringComparison.Ordinal)).ToArray();
        lines.Length.ShouldBe(3);
        lines[0].Split(' ').ShouldAllBe(word => word == "Kinderbetreuung");
        lines[2].ShouldEndWith("…");
        lines.ShouldAllBe(line => line.Length <= 60);
        bild.Tabelle.Zeilen.Single()[1].ShouldBe(text);
    }

    [Fact]
    public async Task A_word_without_end_is_parted_between_characters()
    {
        var bild = await TafelAsync((SwotQuadrant.S, string.Concat(Enumerable.Repeat("🌳", 60))));

        var lines = Words(bild).Where(words => words.Contains("🌳", StringComparison.Ordinal)).ToArray();
        lines.Length.ShouldBeGreaterThan(1);
        lines.ShouldAllBe(line => line.Replace("🌳", "") == "");
        SvgWriter.Datei(bild).ShouldContain(lines[0]);
    }

    [Fact]
    public async Task Nothing_is_drawn_beyond_the_picture()
    {
        var bild = await TafelAsync(
            [.. from quadrant in Enum.GetValues<SwotQuadrant>() from i in Enumerable.Range(1, 9) select (quadrant, $"{i} {new string('W', 200)}")]);

        bild.Formen.OfType<Form.Schrift>().ShouldAllBe(words => words.Y < bild.Hoehe && words.X < bild.Breite);
        bild.Formen.OfType<Form.Linie>().SelectMany(line => line.Punkte).ShouldAllBe(point => point.Y < bild.Hoehe && point.X < bild.Breite);
    }

    [Fact]
    public async Task It_speaks_English_too()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddSwotEintrag("a", new SwotEingabe(SwotQuadrant.S, "Vereine")));

        Words(SwotTafel.Zeichnen(fall.Strategie, fall.Today, Texte.Englisch)!).ShouldContain("No entry yet");
    }

    private static async Task<Bild> TafelAsync(params (SwotQuadrant Quadrant, string Text)[] eintraege)
    {
        var fall = await Fall.NewAsync();
        for (var i = 0; i < eintraege.Length; i++)
        {
            await fall.DoneAsync(new AddSwotEintrag($"e{i:D3}", new SwotEingabe(eintraege[i].Quadrant, eintraege[i].Text)));
        }

        return SwotTafel.Zeichnen(fall.Strategie, fall.Today, Texte.Deutsch)!;
    }

    private static IReadOnlyList<string> Words(Bild bild) => [.. bild.Formen.OfType<Form.Schrift>().Select(words => words.Text)];
}
