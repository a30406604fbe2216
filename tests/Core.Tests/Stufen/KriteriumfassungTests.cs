using Daks.Core.Einstellungen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Stufen;

/// <summary>A criterion states what is asked of this Kommune, not what would be asked of another.</summary>
public sealed class KriteriumfassungTests
{
    [Theory]
    [InlineData("1-AK", 1_999, "Mindestens fünf Akteure aus mindestens vier Sektoren sind erfasst.")]
    [InlineData("1-AK", 2_000, "Mindestens acht Akteure aus mindestens vier Sektoren sind erfasst.")]
    [InlineData("4-ZA", 4_999, "Der Plan hat höchstens zwölf Maßnahmen, davon höchstens zehn Schlüsselmaßnahmen.")]
    [InlineData("4-ZA", 5_000, "Der Plan hat höchstens 30 Maßnahmen, davon höchstens zehn Schlüsselmaßnahmen.")]
    public async Task A_threshold_of_inhabitants_is_the_Kommunes_own(string code, int einwohner, string expected)
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Einwohnerzahl = einwohner }));

        Text(fall, code).ShouldBe(expected);
    }

    [Theory]
    [InlineData(Pfad.Kompakt, "Mindestens fünf Ideen liegen vor, und jede hat einen Status.")]
    [InlineData(Pfad.Standard, "Mindestens zehn Ideen liegen vor, und jede hat einen Status.")]
    public async Task What_the_path_decides_follows_the_path(Pfad pfad, string expected)
    {
        var fall = await Fall.NewAsync(pfad: pfad);

        Text(fall, "3-ID").ShouldBe(expected);
    }

    [Fact]
    public async Task The_history_names_it_as_it_was_asked()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Einwohnerzahl = 900 }));

        var entry = await fall.DoneAsync(new AnswerKriterium("1-AK", Kriteriumweg.AufPapier, "Liste vom 12.03.2027"));

        Verlaufstexte.Satz(entry, fall.Strategie, Texte.Deutsch).ShouldContain("Mindestens fünf Akteure");
    }

    [Fact]
    public void No_criterion_leaves_it_to_people_which_side_of_a_threshold_they_are_on()
    {
        var texts = Enumerable.Range(1, Stufe.Anzahl).SelectMany(stufe => Aufgabenkatalog.Kriterien(stufe))
            .SelectMany(vorlage => (vorlage.Fassungen ?? []).Select(fassung => fassung.Text).Append(vorlage.Text))
            .SelectMany(text => new[] { text.De, text.En })
            .ToArray();

        texts.ShouldNotBeEmpty();
        texts.ShouldAllBe(text => !text.Contains("Einwohner") && !text.Contains("inhabitants") && !text.Contains("pfad") && !text.Contains("path"));
    }

    private static string Text(Fall fall, string code) => Enumerable.Range(1, Stufe.Anzahl)
        .SelectMany(stufe => Kriteriumstand.Von(fall.Strategie, fall.Stufe(stufe)))
        .Single(stand => stand.Vorlage.Code == code)
        .Vorlage.Text.De;
}
