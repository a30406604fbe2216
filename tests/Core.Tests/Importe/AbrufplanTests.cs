using Daks.Core.Importe.Abrufe;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;

namespace Daks.Core.Tests.Importe;

public sealed class AbrufplanTests
{
    private static readonly Abrufgegenstand[] Alles = Enum.GetValues<Abrufgegenstand>();

    [Fact]
    public void A_Gemeinde_asks_tables_for_Gemeinden_about_itself_and_those_of_the_Kreise_about_what_it_lies_in()
    {
        var plan = Abrufplan.Plane(Kommune("12065999"), [Abrufgegenstand.Geborene, Abrufgegenstand.Altersjahre], mitVergleich: true, (2015, 2024));

        plan.Select(one => $"{one.Tabelle.Code} {string.Join(',', one.Gebiete)} {one.ErstesJahr} {one.LetztesJahr}").ShouldBe(
            ["12612-91-01-5 12065999 2015 2024", "12612-91-01-4 12065,12,DG 2015 2024", "12411-04-02-4 12065,12,DG 2015 2024"]);
    }

    [Fact]
    public void Without_comparison_it_asks_about_itself_only() =>
        Abrufplan.Plane(Kommune("12065999"), Alles, mitVergleich: false, (2015, 2024)).Select(one => one.Tabelle.Code).ShouldBe(
            ["12411-02-03-5", "12411-01-01-5", "12612-91-01-5", "12613-91-01-5", "12711-91-01-5", "13111-01-03-5", "33111-01-02-5"]);

    [Fact]
    public void What_the_offices_have_for_Kreise_only_is_offered_where_there_is_any()
    {
        Abrufgegenstand[] kreise = [Abrufgegenstand.Altersjahre, Abrufgegenstand.Muetteralter, Abrufgegenstand.Wanderungsalter];

        Abrufplan.Gegenstaende(Kommune("12065999"), mitVergleich: true).ShouldBe(Alles);
        Abrufplan.Gegenstaende(Kommune("12065999"), mitVergleich: false).ShouldBe(Alles.Except(kreise));
        Abrufplan.Plane(Kommune("12065999"), kreise, mitVergleich: true, (2015, 2024)).Select(one => $"{one.Tabelle.Code} {string.Join(',', one.Gebiete)}").ShouldBe(
            ["12411-04-02-4 12065,12,DG", "12612-93-01-4 12065,12,DG", "12711-01-03-4 12065,12,DG"]);
    }

    [Fact]
    public void A_kreisfreie_Stadt_asks_the_tables_of_the_Kreise_about_itself_where_there_is_no_other() =>
        Abrufplan.Plane(Kommune("05113000"), [Abrufgegenstand.Geborene, Abrufgegenstand.Altersjahre, Abrufgegenstand.Muetteralter], mitVergleich: false, (2015, 2024))
            .Select(one => $"{one.Tabelle.Code} {string.Join(',', one.Gebiete)}").ShouldBe(["12612-91-01-5 05113000", "12411-04-02-4 05113", "12612-93-01-4 05113"]);

    [Fact]
    public void A_Landkreis_asks_the_tables_of_the_Kreise_only() =>
        Abrufplan.Plane(Kommune("12065"), Alles, mitVergleich: false, (2015, 2024)).ShouldAllBe(one => !one.Tabelle.IstFuerGemeinden && one.Gebiete.Single().Code == "12065");

    [Fact]
    public void A_Verbund_without_a_key_asks_about_the_places_it_consists_of() =>
        Abrufplan.Plane(Kommune(null) with { Mitgliedskommunen = ["12065100", "Nachbarort"] }, [Abrufgegenstand.Geborene], mitVergleich: false, (2015, 2024))
            .Select(one => $"{one.Tabelle.Code} {string.Join(',', one.Gebiete)}").ShouldBe(["12612-91-01-5 12065100"]);

    [Fact]
    public void Who_names_no_place_has_nothing_of_its_own_to_fetch() =>
        Abrufplan.Gegenstaende(Kommune(null), mitVergleich: false).ShouldBeEmpty();

    [Fact]
    public void The_last_ten_years_that_may_be_published_are_proposed() =>
        Abrufplan.Jahre(new DateOnly(2027, 3, 1)).ShouldBe((2017, 2026));

    [Fact]
    public void Every_reason_hint_and_subject_has_its_words_in_both_languages()
    {
        foreach (var culture in Texte.Sprachen)
        {
            string[] texts =
            [
                .. Enum.GetValues<Abrufgrund>().Select(one => Abruftexte.Satz(new Abruffehler(one, "da"), culture)),
                .. Enum.GetValues<Abrufhinweisart>().Select(one => Abruftexte.Satz(new Abrufhinweis(one, "da"), culture)),
                .. Abruftabelle.Alle.Select(one => Abruftexte.Name(one, culture)),
            ];

            texts.ShouldAllBe(text => text.Length > 5 && !text.Contains('{') && !text.Contains('!'));
        }
    }

    [Fact]
    public void A_sentence_names_the_reason_and_the_way_on() =>
        Abruftexte.Satz(new Abruffehler(Abrufgrund.AnmeldungAbgelehnt), Texte.Deutsch).ShouldBe(
            "Die Regionaldatenbank kennt Benutzer oder Kennwort nicht. Ihre Administration prüft die Einstellungen Regionaldatenbank:Benutzer und Regionaldatenbank:Kennwort.");

    [Theory]
    [InlineData("© Statistische Ämter, 2026", "© Statistische Ämter, 2026")]
    [InlineData(" zwei\r\nZeilen ", "zweiZeilen")]
    public void The_offices_own_line_travels_verbatim(string copyright, string read) =>
        Quellenvermerk.Lies(Quellenvermerk.Schreibe(copyright)).ShouldBe(read);

    [Theory]
    [InlineData("")]
    [InlineData("Created by a packer")]
    [InlineData("Copyright: ")]
    [InlineData("Copyright: zwei\nZeilen")]
    public void A_comment_about_something_else_is_no_source(string comment) => Quellenvermerk.Lies(comment).ShouldBeNull();

    [Fact]
    public void However_long_the_line_is_what_was_written_is_read() =>
        Quellenvermerk.Lies(Quellenvermerk.Schreibe(new string('x', 900))).ShouldBe(new string('x', 300));

    private static Kommune Kommune(string? ags) => new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = Ags.Parse(ags) is AgsResult.Gueltig(var key) ? key : null,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
    };
}
