using Daks.Bot.Akteure;
using Daks.Bot.Aufgaben;
using Daks.Bot.Conversations;
using Daks.Bot.Diagnosen;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Hilfe;
using Daks.Bot.Kommunalprofile;
using Daks.Bot.Strategien;
using Daks.Bot.Stufen;
using Daks.Bot.Veranstaltungen;
using Daks.Bot.Verlaeufe;
using Daks.Bot.Willkommen;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.App.Tests.Conversations;

/// <summary>What people type, and what they mean by it.</summary>
public sealed class GrammarTests
{
    [Theory]
    [InlineData("Altenquotient", ZahlenVerbs.Indikator, "AQ65", "de")]
    [InlineData("altenquotent", ZahlenVerbs.Indikator, "AQ65", "de")]
    [InlineData("aq67", ZahlenVerbs.Indikator, "AQ67", null)]
    [InlineData("Wie hoch ist der Altenquotient?", ZahlenVerbs.Indikator, "AQ65", "de")]
    [InlineData("Zeig mir bitte die Geburten", ZahlenVerbs.Indikator, "GEB", "de")]
    [InlineData("Wanderung 50–64", ZahlenVerbs.Indikator, "ALTW50", "de")]
    [InlineData("what is the old-age ratio?", ZahlenVerbs.Indikator, "AQ65", "en")]
    [InlineData("Wie entwickelt sich die Bevölkerung?", ZahlenVerbs.Entwicklung, "BEV", "de")]
    [InlineData("Wie entwickelt sich unsere Stadt", ZahlenVerbs.Entwicklung, "BEV", "de")]
    [InlineData("Wie hat sich der Ausländeranteil entwickelt?", ZahlenVerbs.Entwicklung, "AUSL", "de")]
    [InlineData("Wie entwickeln sich die Geburten", ZahlenVerbs.Entwicklung, "GEB", "de")]
    [InlineData("Entwicklung des Altenquotienten", ZahlenVerbs.Entwicklung, "AQ65", "de")]
    [InlineData("How is the population developing?", ZahlenVerbs.Entwicklung, "BEV", "en")]
    public void An_indicator_can_be_asked_for_by_name_or_key(string words, string verb, string key, string? culture)
    {
        var command = Grammar.Understand(words).ShouldBeOfType<Understanding.Command>();

        (command.Press.Data.Verb, command.Press.Data.Id, command.Culture?.TwoLetterISOLanguageName).ShouldBe((verb, key, culture));
    }

    [Fact]
    public void Every_indicator_of_the_catalogue_is_found_by_its_key_and_its_names()
    {
        foreach (var definition in Indikatorkatalog.Alle)
        {
            foreach (var words in new[] { definition.Schluessel, definition.Name.De, definition.Name.En })
            {
                var command = Grammar.Understand(words).ShouldBeOfType<Understanding.Command>(words);

                (command.Press.Data.Verb, command.Press.Data.Id).ShouldBe((ZahlenVerbs.Indikator, definition.Schluessel), words);
            }
        }
    }

    [Theory]
    [InlineData("Termine", TerminVerbs.Termine, "de")]
    [InlineData("Nächste Termine", TerminVerbs.Termine, "de")]
    [InlineData("dates", TerminVerbs.Termine, "en")]
    [InlineData("Termin finden", TerminVerbs.Finden, "de")]
    [InlineData("find a date", TerminVerbs.Finden, "en")]
    [InlineData("Termin finden für den Kick-Off Mitte März abends", TerminVerbs.Finden, "de")]
    [InlineData("Termin finden am 12.3. um 17:00 Uhr", TerminVerbs.Finden, "de")]
    [InlineData("Termin finden 12.3.", TerminVerbs.Finden, "de")]
    [InlineData("Zukunftswerkstatt am 12. März um 17 Uhr planen", TerminVerbs.Finden, "de")]
    [InlineData("Zukunftswerkstat am 12. März um 17:30 Uhr planen", TerminVerbs.Finden, "de")]
    [InlineData("Steuerungsgruppe nächste Woche Donnerstag um 14 Uhr", TerminVerbs.Finden, "de")]
    [InlineData("Bitte suche einen Termin für das Sommerfest", TerminVerbs.Finden, "de")]
    [InlineData("Find a date for the kick-off in mid March in the evening", TerminVerbs.Finden, "en")]
    [InlineData("Plan the future workshop on 12 March at 5 pm", TerminVerbs.Finden, "en")]
    [InlineData("Steering group next week Thursday at 2 pm", TerminVerbs.Finden, "en")]
    [InlineData("Kick-Off verschieben", TerminVerbs.Verschieben, "de")]
    [InlineData("Den Kick-Off auf den 18. März um 17:00 Uhr verschieben", TerminVerbs.Verschieben, "de")]
    [InlineData("Sommerfest verlegen", TerminVerbs.Verschieben, "de")]
    [InlineData("Termin verschieben auf Freitag", TerminVerbs.Verschieben, "de")]
    [InlineData("Move the kick-off to 18 March at 5 pm", TerminVerbs.Verschieben, "en")]
    [InlineData("reschedule the steering group", TerminVerbs.Verschieben, "en")]
    [InlineData("absagen", TerminVerbs.Absagen, "de")]
    [InlineData("Kick-Off absagen", TerminVerbs.Absagen, "de")]
    [InlineData("Sage die Steuerungsgruppe ab", TerminVerbs.Absagen, null)]
    [InlineData("Call off the kick-off", TerminVerbs.Absagen, "en")]
    [InlineData("cancel the steering group", TerminVerbs.Absagen, "en")]
    public void A_date_is_found_moved_and_called_off_in_whole_sentences(string words, string verb, string? culture)
    {
        var command = Grammar.Understand(words).ShouldBeOfType<Understanding.Command>();

        command.Press.Data.Verb.ShouldBe(verb);
        (culture is null || command.Culture?.TwoLetterISOLanguageName == culture).ShouldBeTrue($"{command.Culture}");
    }

    [Fact]
    public void A_sentence_about_a_date_goes_along_whole_and_a_reason_apart()
    {
        const string Words = "Zukunftswerkstatt am 12. März um 17:00 Uhr planen";

        Press(Words).Input(TerminVerbs.WorteInput).ShouldBe(Words);
        (Press("Kick-Off absagen: Der Saal ist weg: leider").Input(TerminVerbs.WorteInput), Press("Kick-Off absagen: Der Saal ist weg: leider").Input(TerminVerbs.GrundInput))
            .ShouldBe(("Kick-Off absagen", "Der Saal ist weg: leider"));

        static Press Press(string words) => Grammar.Understand(words).ShouldBeOfType<Understanding.Command>().Press;
    }

    [Theory]
    [InlineData("verschieben", AufgabeVerbs.Spaeter)]
    [InlineData("K-07 verschieben: 12.3.2027", AufgabeVerbs.Spaeter)]
    [InlineData("Aufgabe verschieben", AufgabeVerbs.Spaeter)]
    [InlineData("Termine ändern", Daks.Bot.Einstellungen.PlanVerbs.Plan)]
    [InlineData("Was steht an?", StatusVerbs.Schritte)]
    [InlineData("K-07 auf nächste Woche verschieben", null)]
    [InlineData("Die Aufgabe auf nächste Woche verschieben", null)]
    [InlineData("das absagen", null)]
    [InlineData("erinnere mich am Montag", null)]
    [InlineData("Was ist eine Zukunftswerkstatt?", null)]
    public void What_is_about_tasks_or_nothing_is_no_date(string words, string? verb) => Verb(words).ShouldBe(verb);

    [Fact]
    public void What_is_no_figure_is_not_taken_for_one() =>
        Grammar.Understand("Wie entwickelt sich der Wald?").ShouldBeOfType<Understanding.Nothing>();

    [Theory]
    [InlineData("Status", StatusVerbs.Status)]
    [InlineData("wo stehen wir?", StatusVerbs.Status)]
    [InlineData("Wie ist der Stand", StatusVerbs.Status)]
    [InlineData("where are we", StatusVerbs.Status)]
    [InlineData("Nächste Schritte", StatusVerbs.Schritte)]
    [InlineData("Was ist zu tun?", StatusVerbs.Schritte)]
    [InlineData("what is next?", StatusVerbs.Schritte)]
    [InlineData("Alle Schritte", StatusVerbs.Alle)]
    [InlineData("all tasks", StatusVerbs.Alle)]
    [InlineData("Meine Aufgaben", StatusVerbs.Meine)]
    [InlineData("my tasks", StatusVerbs.Meine)]
    [InlineData("erledigt", AufgabeVerbs.Erledigt)]
    [InlineData("Done.", AufgabeVerbs.Erledigt)]
    [InlineData("nicht erledigt", AufgabeVerbs.Offen)]
    [InlineData("undone", AufgabeVerbs.Offen)]
    [InlineData("nicht nötig", AufgabeVerbs.Entfaellt)]
    [InlineData("not applicable", AufgabeVerbs.Entfaellt)]
    [InlineData("später", AufgabeVerbs.Spaeter)]
    [InlineData("postpone", AufgabeVerbs.Spaeter)]
    [InlineData("Stufe abschließen", StufeVerbs.Abschliessen)]
    [InlineData("close stage", StufeVerbs.Abschliessen)]
    [InlineData("Stufe wieder öffnen", StufeVerbs.Oeffnen)]
    [InlineData("reopen stage", StufeVerbs.Oeffnen)]
    [InlineData("Akteure", AkteureVerbs.Akteure)]
    [InlineData("Wer fehlt noch?", AkteureVerbs.Akteure)]
    [InlineData("stakeholders", AkteureVerbs.Akteure)]
    [InlineData("Verlauf", VerlaufVerbs.Verlauf)]
    [InlineData("history", VerlaufVerbs.Verlauf)]
    [InlineData("Rückgängig", VerlaufVerbs.Letzte)]
    [InlineData("undo", VerlaufVerbs.Letzte)]
    [InlineData("einrichten", EinrichtungVerbs.Formular)]
    [InlineData("set up", EinrichtungVerbs.Formular)]
    [InlineData("Beispiel", WillkommenVerbs.Beispiel)]
    [InlineData("example", WillkommenVerbs.Beispiel)]
    [InlineData("Datenschutz", WillkommenVerbs.Dokumente)]
    [InlineData("Hilfe", HilfeVerbs.Hilfe)]
    [InlineData("Hallo", HilfeVerbs.Hilfe)]
    [InlineData("Hi", HilfeVerbs.Hilfe)]
    [InlineData("Help", HilfeVerbs.Hilfe)]
    [InlineData("", HilfeVerbs.Hilfe)]
    [InlineData("?", HilfeVerbs.Hilfe)]
    [InlineData("alle Befehle", HilfeVerbs.MehrHilfe)]
    [InlineData("Sprache", HilfeVerbs.Sprachwahl)]
    [InlineData("diagnose", DiagnoseVerbs.Diagnose)]
    public void Every_wish_can_be_said_in_both_languages(string words, string verb) => Verb(words).ShouldBe(verb);

    [Theory]
    [InlineData("RÜCKGÄNGIG", VerlaufVerbs.Letzte)]
    [InlineData("rueckgaengig", VerlaufVerbs.Letzte)]
    [InlineData("ru\u0308ckga\u0308ngig", VerlaufVerbs.Letzte)]
    [InlineData("Stufe abschliessen", StufeVerbs.Abschliessen)]
    [InlineData("naechste schritte", StatusVerbs.Schritte)]
    [InlineData("  Status  ", StatusVerbs.Status)]
    [InlineData("sta\u200Btus", StatusVerbs.Status)]
    [InlineData("\uFEFFstatus", StatusVerbs.Status)]
    [InlineData("Status bitte", StatusVerbs.Status)]
    [InlineData("Bitte mal den Verlauf", null)]
    [InlineData("status!!!", StatusVerbs.Status)]
    [InlineData("*Status*", StatusVerbs.Status)]
    [InlineData("nächste\nSchritte", StatusVerbs.Schritte)]
    public void Umlauts_case_blanks_and_punctuation_make_no_difference(string words, string? verb) => Verb(words.Normalize()).ShouldBe(verb);

    [Theory]
    [InlineData("statsu", StatusVerbs.Status)]
    [InlineData("satus", StatusVerbs.Status)]
    [InlineData("erledgt", AufgabeVerbs.Erledigt)]
    [InlineData("verlauff", VerlaufVerbs.Verlauf)]
    [InlineData("hilffe", HilfeVerbs.Hilfe)]
    [InlineData("meine aufgben", StatusVerbs.Meine)]
    [InlineData("staaatus", null)]
    [InlineData("dome", null)]
    public void One_slip_of_the_finger_is_forgiven_and_two_are_not(string words, string? verb) => Verb(words).ShouldBe(verb);

    [Theory]
    [InlineData("K-07", AufgabeVerbs.Zeigen, "K-07")]
    [InlineData("k7", AufgabeVerbs.Zeigen, "K-07")]
    [InlineData("z 3 erledigt", AufgabeVerbs.Erledigt, "Z-03")]
    [InlineData("erledigt W-15", AufgabeVerbs.Erledigt, "W-15")]
    [InlineData("Alle Schritte 2", StatusVerbs.Alle, "2")]
    [InlineData("Stufe 3", StatusVerbs.Alle, "3")]
    [InlineData("Stufe 1 wieder öffnen", StufeVerbs.Oeffnen, "1")]
    [InlineData("close stage 2", StufeVerbs.Abschliessen, "2")]
    [InlineData("Stufe 9 abschließen", StufeVerbs.Abschliessen, "9")]
    [InlineData("Änderung 12 rückgängig machen", VerlaufVerbs.Letzte, "12")]
    [InlineData("deutsch", HilfeVerbs.Sprache, "de")]
    [InlineData("English", HilfeVerbs.Sprache, "en")]
    public void Codes_and_numbers_say_what_is_meant(string words, string verb, string id)
    {
        var press = Grammar.Understand(words).ShouldBeOfType<Understanding.Command>().Press;

        (press.Data.Verb, press.Data.Id).ShouldBe((verb, id));
    }

    [Theory]
    [InlineData("K-07 nicht nötig: Grund", "Grund")]
    [InlineData("K-07 nicht nötig:   seit 2019: vorhanden ", "seit 2019: vorhanden")]
    [InlineData("nicht nötig:", "")]
    [InlineData("nicht nötig: Status", "Status")]
    public void A_reason_stands_behind_the_first_colon_as_it_was_written(string words, string reason)
    {
        var press = Grammar.Understand(words).ShouldBeOfType<Understanding.Command>().Press;

        press.Data.Verb.ShouldBe(AufgabeVerbs.Entfaellt);
        press.Input(AufgabeVerbs.ReasonInput).ShouldBe(reason);
    }

    [Theory]
    [InlineData("nächste Schritte", "de")]
    [InlineData("next steps", "en")]
    [InlineData("status", null)]
    [InlineData("hi", null)]
    [InlineData("K-07", null)]
    public void The_words_tell_the_language_unless_they_are_the_same_in_both(string words, string? language) =>
        (Grammar.Understand(words).Culture?.TwoLetterISOLanguageName).ShouldBe(language);

    [Theory]
    [InlineData("Wie weit sind die nächsten Schritte gediehen", "Nächste Schritte")]
    [InlineData("Zeig mir meine offenen Aufgaben", "Meine Aufgaben")]
    [InlineData("show me the history of everything", "History")]
    public void The_nearest_offer_comes_first(string words, string nearest)
    {
        var nothing = Grammar.Understand(words).ShouldBeOfType<Understanding.Nothing>();

        new[] { nothing.Nearest[0].De, nothing.Nearest[0].En }.ShouldContain(nearest);
    }

    [Fact]
    public void What_was_meant_is_among_the_three_also_where_another_offer_is_nearer()
    {
        var nothing = Grammar.Understand("Stufe zumachen").ShouldBeOfType<Understanding.Nothing>();

        nothing.Nearest.Take(3).Select(offer => offer.De).ShouldContain("Stufe abschließen");
    }

    [Theory]
    [InlineData("Pizza")]
    [InlineData("42")]
    [InlineData("Привет")]
    [InlineData("你好")]
    [InlineData("😀😀😀😀 ja")]
    [InlineData("<script>alert(1)</script>")]
    public void Nonsense_gets_three_different_offers_that_can_all_be_typed(string words)
    {
        var nothing = Grammar.Understand(words).ShouldBeOfType<Understanding.Nothing>();

        nothing.Nearest.Take(3).Distinct().Count().ShouldBe(3);
        nothing.Nearest.ShouldAllBe(offer => Verb(offer.De) == offer.Verb && Verb(offer.En) == offer.Verb);
    }

    [Fact]
    public void A_hundred_thousand_characters_are_understood_or_not_but_at_once()
    {
        var endless = string.Concat(Enumerable.Repeat("Stufe 1 ", 12_500));

        Grammar.Understand(endless).ShouldBeOfType<Understanding.Nothing>();
        Grammar.Understand($"nicht nötig: {endless}").ShouldBeOfType<Understanding.Command>();
    }

    [Fact]
    public void Any_text_at_all_is_understood_or_answered_with_three_offers() =>
        CsCheck.Check.Sample(Cards.HostileText.Gen, text => Grammar.Understand(text) is Understanding.Command or Understanding.Nothing { Nearest.Count: >= 3 });

    private static string? Verb(string words) => (Grammar.Understand(words) as Understanding.Command)?.Press.Data.Verb;
}
