using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>A stage is closed with its criteria or a reason, and can be opened again.</summary>
public sealed class StufeTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Grund = "Der Bürgermeister hat es am 29.01. so entschieden.";

    [Fact]
    public async Task The_card_lists_every_criterion_and_what_is_still_open()
    {
        var team = await SetUpAsync();

        var card = await team.Anna.Says("Stufe abschließen");

        card.ShouldSay("Abschließen: Stufe 1 · Kick-Off", "Der Kick-Off hat stattgefunden.", "noch offen", "Trotzdem abschließen?");
        card.Buttons.ShouldBe(["Mit Begründung abschließen", "Abbrechen"]);
    }

    [Fact]
    public async Task Closing_over_open_criteria_needs_a_reason_and_keeps_what_was_typed()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("Stufe abschließen");

        var nothing = await team.Anna.Presses("Mit Begründung abschließen");
        var little = await team.Anna.Presses("Mit Begründung abschließen", ("begruendung", "Passt so."));
        var closed = await team.Anna.Presses("Mit Begründung abschließen", ("begruendung", Grund));

        nothing.ShouldSay("Kriterien sind noch offen. Beantworten Sie sie, oder begründen Sie den Abschluss.");
        little.ShouldSay("Begründung: Bitte schreiben Sie mindestens 20 Zeichen.");
        little.Inputs.ShouldBe([("begruendung", "Passt so.")]);
        closed.ShouldSay("Abgeschlossen: Stufe 1 · Kick-Off.", "Stufe 2 von 5 · Kommunalprofil", "1 abgeschlossen").ShouldNotSay("Gefährdet");
    }

    [Fact]
    public async Task A_reason_typed_with_the_command_stands_in_the_form()
    {
        var team = await SetUpAsync();

        var card = await team.Anna.Says($"Stufe 1 abschließen: {Grund}");

        card.Inputs.ShouldBe([("begruendung", Grund)]);
    }

    [Fact]
    public async Task Every_criterion_has_four_ways_and_a_stage_whose_criteria_are_answered_closes_without_a_reason()
    {
        var team = await SetUpAsync();
        var card = await team.Anna.Says("Stufe abschließen");
        string[] ways = ["Erfuellt", "AufPapier", "NichtNoetig", "Nachholen"];
        string[] words = ["erfüllt: Protokoll", "liegt auf Papier vor: Protokoll", "hier nicht nötig: Protokoll", "holen wir nach bis Mo., 01.03.2027: Protokoll"];

        var index = 0;
        while (card.Actions.Select(action => action["title"]!.GetValue<string>()).Skip(index).FirstOrDefault(title => title.StartsWith("Kriterium", StringComparison.Ordinal)) is { } criterion)
        {
            await team.Anna.Presses(criterion);
            card = await team.Anna.Presses("Eintragen", ("weg", ways[index % 4]), ("nachweis", "Protokoll"), ("nachholen", "2027-03-01"));
            card.ShouldSay(words[index % 4]);
            index++;
        }

        index.ShouldBeGreaterThan(3);
        card.ShouldSay("Kriterien sind beantwortet. Die Stufe kann abgeschlossen werden.");
        (await team.Anna.Presses("Abschließen")).ShouldSay("Abgeschlossen: Stufe 1 · Kick-Off.");
    }

    [Theory]
    [InlineData("Erfuellt", "", "", "Nachweis: Bitte schreiben Sie mindestens 3 Zeichen.")]
    [InlineData("Nachholen", "folgt", "", "Nachholen bis: Das Datum muss zwischen Di., 02.02.2027 und")]
    [InlineData("Nachholen", "folgt", "1989-11-09", "Nachholen bis: Das Datum muss zwischen Di., 02.02.2027 und")]
    [InlineData("Vielleicht", "folgt", "", "Im Feld „Wie steht es damit?“ steht keine der angebotenen Antworten.")]
    [InlineData("", "folgt", "", "Bitte wählen Sie einen der vier Wege.")]
    public async Task An_answer_that_does_not_do_is_said_in_the_form_and_stays_there(string way, string evidence, string until, string sentence)
    {
        var team = await SetUpAsync();
        await team.Anna.Says("Stufe abschließen");
        await team.Anna.Presses("Kriterium 1-VS beantworten");

        var refused = await team.Anna.Presses("Eintragen", ("weg", way), ("nachweis", evidence), ("nachholen", until));

        refused.ShouldSay(sentence);
        refused.Inputs.ShouldContain(("nachweis", evidence));
    }

    [Fact]
    public async Task An_answer_can_be_withdrawn_and_given_again()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("Stufe abschließen");
        await AnswerAsync(team.Anna, "Frau Thomsen");
        await team.Anna.Presses("Kriterium 1-VS beantworten");

        var withdrawn = await team.Anna.Presses("Antwort zurücknehmen");
        var again = await AnswerAsync(team.Anna, "Frau Thomsen");

        withdrawn.ShouldNotSay("Frau Thomsen");
        again.ShouldSay("erfüllt: Frau Thomsen");
    }

    [Fact]
    public async Task Two_who_answer_the_same_criterion_do_not_overwrite_each_other_unnoticed()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("Stufe abschließen");
        var form = await team.Anna.Presses("Kriterium 1-VS beantworten");
        await AnswerAsync(team.Anna, "Frau Thomsen");

        var late = await team.Anna.PressesOn(form, "Eintragen", ("weg", "AufPapier"), ("nachweis", "Akte 7"));

        late.ShouldSay("Inzwischen hat jemand anderes dieses Kriterium beantwortet.");
        late.Inputs.ShouldContain(("nachweis", "Akte 7"));
        (await team.Anna.Presses("Eintragen")).ShouldSay("liegt auf Papier vor: Akte 7");
    }

    [Fact]
    public async Task What_was_promised_at_the_closing_comes_back_and_is_settled_without_opening_the_stage()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("Stufe abschließen");
        await team.Anna.Presses("Kriterium 1-VS beantworten");
        await team.Anna.Presses("Eintragen", ("weg", "Nachholen"), ("nachweis", ""), ("nachholen", "2027-02-05"));

        var closed = await team.Anna.Presses("Mit Begründung abschließen", ("begruendung", Grund));
        var steps = await team.Anna.Says("Alle Schritte der Stufe 1");
        var status = await team.Anna.Says("status");
        var form = await team.Anna.Presses("Kriterium 1-VS beantworten");
        var done = await team.Anna.Presses("Eintragen", ("nachweis", "Frau Thomsen war am 04.02. dabei."));

        closed.ShouldSay("Ein Kriterium holen Sie nach bis Fr., 05.02.2027.");
        steps.ShouldSay("nachzuholen bis Fr., 05.02.2027");
        status.ShouldSay("Nachzuholen:", "Bis Fr., 05.02.2027");
        form.Buttons.ShouldBe(["Eintragen", "Zurück zur Stufe"]);
        form.Inputs.ShouldContain(("weg", "Erfuellt"));
        done.ShouldSay("Nachgeholt: Mindestens eine Person aus der Verwaltungsspitze", "Stufe 2 von 5").ShouldNotSay("Nachzuholen:");
        await team.Anna.Presses("Rückgängig");
        (await team.Anna.Says("status")).ShouldSay("Nachzuholen:");
    }

    [Fact]
    public async Task A_closed_stage_is_opened_again_with_a_reason()
    {
        var team = await SetUpAsync();
        await CloseAsync(team);

        var form = await team.Anna.Says("Stufe wieder öffnen");
        var refused = await team.Anna.Presses("Wieder öffnen", ("begruendung", ""));
        var opened = await team.Anna.Presses("Wieder öffnen", ("begruendung", "Zwei Akteure fehlten."));

        form.ShouldSay("Wieder öffnen: Stufe 1 · Kick-Off", "Warum wird die Stufe wieder geöffnet?");
        refused.ShouldSay("Begründung: Bitte schreiben Sie mindestens 3 Zeichen.");
        opened.ShouldSay("Wieder geöffnet: Stufe 1 · Kick-Off.", "Stufe 1 von 5", "1 wieder geöffnet");
    }

    [Fact]
    public async Task The_whole_sentence_can_be_typed()
    {
        var team = await SetUpAsync();
        await CloseAsync(team);

        (await team.Anna.Says("Stufe 1 wieder öffnen: Zwei Akteure fehlten.")).ShouldSay("Wieder geöffnet: Stufe 1 · Kick-Off.");
        await CloseAsync(team);
        (await team.Anna.Says("reopen stage 1: two actors were missing")).ShouldSay("Reopened: Stage 1 · Kick-off.");
    }

    [Fact]
    public async Task Stages_are_closed_in_their_order_and_only_closed_ones_are_opened()
    {
        var team = await SetUpAsync();

        await team.Anna.Says("Stufe 3 abschließen");
        var early = await team.Anna.Presses("Mit Begründung abschließen", ("begruendung", Grund));
        var open = await team.Anna.Says("Stufe 1 wieder öffnen");

        early.ShouldSay("Stufe 1 · Kick-Off ist noch nicht abgeschlossen. Die Stufen werden der Reihe nach abgeschlossen.");
        open.ShouldSay("Stufe 1 · Kick-Off ist schon in Arbeit.");
    }

    [Fact]
    public async Task Only_those_who_lead_close_and_others_are_told_who_can()
    {
        var team = await SetUpAsync();
        await team.Bernd.Says("Stufe abschließen");

        var refused = await team.Bernd.Presses("Mit Begründung abschließen", ("begruendung", Grund));

        refused.ShouldSay("Das können nur die Projektleitung und ihre Stellvertretung. Die Projektleitung kann Ihnen die Rolle geben.");
        (await team.Anna.Says("status")).ShouldSay("Stufe 1 von 5");
    }

    [Fact]
    public async Task Once_every_task_is_through_the_next_step_is_to_close_the_stage()
    {
        var team = await SetUpAsync();
        await FinishTasksAsync(team);

        var status = await team.Anna.Says("status");

        status.ShouldSay("Stufe 1 · Kick-Off: Alle Aufgaben sind erledigt. Nächster Schritt: die Stufe abschließen.");
        status.Buttons.ShouldBe(["Stufe abschließen", "Alle Schritte"]);
        (await team.Anna.Says("nächste schritte")).Words.ShouldBe(status.Words);
    }

    [Fact]
    public async Task After_the_fifth_stage_everything_is_done_and_can_be_looked_at()
    {
        var team = await SetUpAsync();
        for (var stufe = 1; stufe <= 5; stufe++)
        {
            await CloseAsync(team);
        }

        var status = await team.Anna.Says("status");

        status.ShouldSay("Alle fünf Stufen sind abgeschlossen.", "Stufen: 1–5 abgeschlossen").ShouldNotSay("Gefährdet");
        (await team.Anna.Says("erledigt")).ShouldSay("Alle fünf Stufen sind abgeschlossen.");
        (await team.Anna.Says("stufe abschließen")).ShouldSay("Stufe 5 · Zwischenbilanz ist schon abgeschlossen.");
    }

    private async Task<TestTeam> SetUpAsync()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        return team;
    }

    private static async Task CloseAsync(TestTeam team)
    {
        await team.Anna.Says("Stufe abschließen");
        (await team.Anna.Presses("Mit Begründung abschließen", ("begruendung", Grund))).ShouldSay("Abgeschlossen: Stufe");
    }

    private static async Task FinishTasksAsync(TestTeam team)
    {
        for (var task = 0; task < 8; task++)
        {
            (await team.Anna.Says("erledigt")).ShouldSay("Erledigt: ");
        }
    }

    private static async Task<Answer> AnswerAsync(Speaker speaker, string evidence)
    {
        if (speaker.Sees.Buttons is not ["Eintragen", ..])
        {
            await speaker.Presses("Kriterium 1-VS beantworten");
        }

        return await speaker.Presses("Eintragen", ("weg", "Erfuellt"), ("nachweis", evidence));
    }
}
