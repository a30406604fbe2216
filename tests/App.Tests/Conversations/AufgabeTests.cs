using System.Text.Json.Nodes;
using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>Tasks done, undone, moved, set aside; pressed twice, pressed too late, pressed by two.</summary>
public sealed class AufgabeTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Mandat = "Auftrag der Verwaltungsspitze einholen";

    [Fact]
    public async Task Done_takes_the_place_of_the_card_names_what_is_next_and_offers_the_way_back()
    {
        var team = await SetUpAsync();
        var status = await team.Anna.Says("status");

        var done = await team.Anna.Presses("Erledigt");

        done.ShouldSay($"Erledigt: {Mandat}.", "Als Nächstes: Ziel, Format und Termin des Kick-Offs festlegen, bis Fr., 12.02.2027.");
        done.Buttons.ShouldBe(["Status", "Rückgängig", "Alle Schritte"]);
        await app.Teams.UpdateOfAsync(status.ActivityId!);
        team.Channel.Message(status.ActivityId!).Words.ShouldBe(done.Words);
    }

    [Fact]
    public async Task Undone_opens_the_task_again_and_done_works_again()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("status");
        await team.Anna.Presses("Erledigt");

        var undone = await team.Anna.Presses("Rückgängig");
        var again = await team.Anna.Presses("Erledigt");

        undone.ShouldSay($"Wieder offen: {Mandat}, bis Fr., 12.02.2027.");
        again.ShouldSay($"Erledigt: {Mandat}.");
    }

    [Fact]
    public async Task Not_needed_asks_for_a_reason_and_keeps_it()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("status");

        var form = await team.Anna.Presses("Nicht nötig …");
        var short_ = await team.Anna.Presses("Vermerken", ("begruendung", "ja"));
        var waived = await team.Anna.Presses("Vermerken", ("begruendung", "Der Auftrag liegt seit Januar vor."));

        form.ShouldSay("Warum ist das hier nicht nötig?");
        short_.ShouldSay("Begründung: Bitte schreiben Sie mindestens 3 Zeichen.");
        short_.Inputs.ShouldContain(("begruendung", "ja"));
        waived.ShouldSay($"Als nicht nötig vermerkt: {Mandat}.");
        (await team.Anna.Says("K-01")).ShouldSay("Zustand: nicht nötig", "Begründung: Der Auftrag liegt seit Januar vor.");
    }

    [Fact]
    public async Task Later_proposes_a_working_day_and_moves_the_date()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("status");

        var form = await team.Anna.Presses("Später …");
        var moved = await team.Anna.Presses("Verschieben");

        form.Inputs.ShouldBe([("tag", "2027-02-19")]);
        moved.ShouldSay($"Verschoben: {Mandat}, jetzt bis Fr., 19.02.2027.");
    }

    [Theory]
    [InlineData("2027-01-29", "Neues Datum: Das Datum muss zwischen Mo., 01.02.2027 und")]
    [InlineData("1989-12-31", "Neues Datum: Das Datum muss zwischen Mo., 01.02.2027 und")]
    [InlineData("2027-02-13", "Sa., 13.02.2027 ist kein Arbeitstag in Ihrem Land. Der nächste ist Mo., 15.02.2027.")]
    [InlineData("2027-03-26", "Fr., 26.03.2027 ist bei Ihnen ein Feiertag (Karfreitag). Der nächste Arbeitstag ist Di., 30.03.2027.")]
    [InlineData("demnächst", "Bitte wählen Sie ein Datum ab heute.")]
    [InlineData("", "Bitte wählen Sie ein Datum ab heute.")]
    public async Task A_date_that_does_not_do_is_said_in_the_form(string day, string sentence)
    {
        var team = await SetUpAsync();
        await team.Anna.Says("verschieben");

        var refused = await team.Anna.Presses("Verschieben", ("tag", day));

        refused.ShouldSay(sentence);
        refused.Buttons.ShouldBe(["Verschieben", "Abbrechen"]);
    }

    [Fact]
    public async Task A_task_can_be_shown_begun_and_done_by_its_code()
    {
        var team = await SetUpAsync();

        var shown = await team.Anna.Says("K-03");
        var begun = await team.Anna.Presses("Begonnen");
        var done = await team.Anna.Says("k3 erledigt");

        shown.ShouldSay("K-03 ·", "Zustand: offen", "Art: Pflicht");
        begun.ShouldSay("Begonnen:");
        done.ShouldSay("Erledigt:");
        (await team.Anna.Says("K-03")).ShouldSay("Zustand: erledigt", "Erledigt am: Mo., 01.02.2027");
    }

    [Fact]
    public async Task Reasons_and_dates_may_be_typed_behind_a_colon()
    {
        var team = await SetUpAsync();

        (await team.Anna.Says("K-03 nicht nötig: Die Steuerungsgruppe gibt es: seit 2019")).ShouldSay("Als nicht nötig vermerkt:");
        (await team.Anna.Says("K-03")).ShouldSay("Begründung: Die Steuerungsgruppe gibt es: seit 2019");
        (await team.Anna.Says("K-05 verschieben: 12.3.2027")).ShouldSay("jetzt bis Fr., 12.03.2027.");
        (await team.Anna.Says("K-07 not needed: we have rooms")).ShouldSay("Recorded as not needed:");
    }

    [Fact]
    public async Task An_unknown_code_is_said_with_the_way_to_the_known_ones()
    {
        var team = await SetUpAsync();

        (await team.Anna.Says("Z-99 erledigt")).ShouldSay("Die Aufgabe „Z-99“ gibt es in dieser Strategie nicht. „Alle Schritte“ zeigt die vorhandenen.");
    }

    [Fact]
    public async Task A_double_click_changes_once_and_both_clicks_are_answered()
    {
        var team = await SetUpAsync();
        var status = await team.Anna.Says("status");
        var button = status.Action("Erledigt");

        var answers = await Task.WhenAll(
            team.Anna.Sends(team.Anna.Execute(status, button)),
            team.Anna.Sends(team.Anna.Execute(status, button)));

        answers.ShouldContain(answer => answer.Words.Contains($"Erledigt: {Mandat}.", StringComparison.Ordinal));
        answers.ShouldContain(answer => answer.Words.Contains($"„{Mandat}“ war schon erledigt.", StringComparison.Ordinal));
        (await HistoryAsync(team)).Count(line => line.Contains("erledigt", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_presses_at_once_from_three_places_change_once()
    {
        var team = await SetUpAsync();
        var personal = team.Anna.InPersonalChat();
        var inChannel = await team.Anna.Says("status");
        var alone = await personal.Says("status");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 == 0
            ? team.Anna.Sends(team.Anna.Execute(inChannel, inChannel.Action("Erledigt")))
            : personal.Sends(personal.Execute(alone, alone.Action("Erledigt")))));

        (await HistoryAsync(team)).Count(line => line.Contains("erledigt", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_is_out_of_date_says_so_and_shows_the_current_state()
    {
        var team = await SetUpAsync();
        var old = await team.Anna.Says("status");
        await team.Bernd.Says("K-01 verschieben: 19.02.2027");

        var answer = await team.Anna.PressesOn(old, "Erledigt");

        answer.ShouldSay("Das hat sich inzwischen geändert: „Auftrag der Verwaltungsspitze einholen“ auf Fr., 19.02.2027 verschoben (Bernd Kaya, ", "Bis: Fr., 19.02.2027");
        (await team.Anna.Says("K-01")).ShouldSay("Zustand: offen");
    }

    [Fact]
    public async Task A_card_of_another_strategy_changes_nothing_here()
    {
        var (here, there) = (await SetUpAsync(), await SetUpAsync());
        var foreign = await there.Anna.Says("status");
        await here.Anna.Says("status");

        var answer = await here.Anna.PressesOn(foreign, "Erledigt");

        answer.ShouldSay("Diese Karte gehört zu einer anderen Strategie. Nichts wurde geändert.", "Stufe 1 von 5");
        (await there.Anna.Says("K-01")).ShouldSay("Zustand: offen");
        (await here.Anna.Says("K-01")).ShouldSay("Zustand: offen");
    }

    [Fact]
    public async Task A_card_of_a_strategy_where_there_is_none_says_why_and_how_to_set_up()
    {
        var there = await SetUpAsync();
        var foreign = await there.Anna.Says("status");
        var here = app.NewTeam();

        var answer = await here.Anna.PressesOn(foreign, "Erledigt");

        answer.ShouldSay("Diese Karte gehört zu einer anderen Strategie.", "Dieses Team hat noch keine Strategie.");
    }

    [Theory]
    [InlineData("""{"v":2,"verb":"aufgabe.erledigt","id":"K-01"}""", "Diese Karte war nicht mehr aktuell.")]
    [InlineData("""{"v":1,"verb":"made.up"}""", "Diese Karte war nicht mehr aktuell.")]
    [InlineData("""{"verb":"aufgabe.erledigt"}""", "Diese Karte wurde nicht verstanden (Feld „v“). Nichts wurde geändert.")]
    [InlineData("""{"v":1}""", "Diese Karte wurde nicht verstanden (Feld „verb“).")]
    [InlineData("""{"v":1,"verb":"aufgabe.erledigt","id":{"a":1}}""", "Diese Karte wurde nicht verstanden (Feld „id“).")]
    [InlineData("""{"v":1,"verb":"aufgabe.erledigt","id":"K-01","ver":1,"op":"00"}""", "Diese Karte wurde nicht verstanden (Feld „op“).")]
    [InlineData("""{"v":1,"verb":"aufgabe.erledigt","id":"K-01","ver":"neu"}""", "Diese Karte wurde nicht verstanden (Feld „ver“).")]
    [InlineData("""{"v":1,"verb":"aufgabe.erledigt","id":"<b>K-01</b>"}""", "Die Aufgabe „‹b›K-01‹/b›“ gibt es in dieser Strategie nicht.")]
    [InlineData("""{"v":1,"verb":"stufe.abschliessen.senden","id":"-1"}""", "Diese Stufe gibt es nicht.")]
    [InlineData("""{"v":1,"verb":"kriterium.senden","id":"9-XX","weg":"Erfuellt"}""", "Das Kriterium „9-XX“ gibt es nicht.")]
    [InlineData("""{"v":1,"verb":"verlauf.rueckgaengig","id":"99999"}""", "Diese Änderung gibt es im Verlauf nicht.")]
    [InlineData("""{"v":1,"verb":"verlauf.rueckgaengig","id":"x"}""", "Diese Änderung gibt es im Verlauf nicht.")]
    public async Task Forged_or_foreign_card_data_is_refused_by_field_and_changes_nothing(string data, string sentence)
    {
        var team = await SetUpAsync();
        var status = await team.Anna.Says("status");
        var invoke = team.Anna.Execute(status, status.Action("Erledigt"));
        invoke["value"]!["action"]!["data"] = JsonNode.Parse(data);

        var answer = await team.Anna.Sends(invoke);

        answer.ShouldSay(sentence);
        (await HistoryAsync(team)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_beyond_all_measure_is_refused_by_its_field()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("nicht nötig");

        (await team.Anna.Presses("Vermerken", ("begruendung", new string('x', 8_000)))).ShouldSay("Begründung: Der Text ist zu lang. Höchstens 1000 Zeichen.");
        (await team.Anna.Presses("Vermerken", ("begruendung", new string('x', 8_001)))).ShouldSay("Diese Karte wurde nicht verstanden (Feld „begruendung“).");
    }

    [Fact]
    public async Task A_client_without_Execute_sends_the_same_as_a_message_and_sees_the_card_replaced()
    {
        var team = await SetUpAsync();
        var status = await team.Anna.Says("status");
        var submit = team.Channel.Activity("message", team.Anna.Person, Room.NextId(), message =>
        {
            message["value"] = status.Action("Erledigt")["data"]!.DeepClone();
            message["replyToId"] = status.ActivityId;
        });

        await team.Anna.Posts(submit);

        team.Channel.Message(status.ActivityId!).ShouldSay($"Erledigt: {Mandat}.");
    }

    [Fact]
    public async Task A_card_that_cannot_be_replaced_for_everybody_is_answered_all_the_same()
    {
        var team = await SetUpAsync();
        await team.Anna.Says("status");
        app.Teams.Refuse("PUT", 404);

        var done = await team.Anna.Presses("Erledigt");

        done.ShouldSay($"Erledigt: {Mandat}.");
    }

    [Fact]
    public async Task Guests_may_look_and_are_told_why_they_may_not_change()
    {
        var team = await SetUpAsync();
        await team.Bernd.Says("K-01 erledigt");
        await team.MakeGuestAsync(team.Bernd.Person);

        var refused = await team.Bernd.Says("K-03 erledigt");

        refused.ShouldSay("Als Gast können Sie lesen, aber nichts ändern.");
        (await team.Bernd.Says("status")).ShouldSay("Stufe 1 von 5");
    }

    private async Task<TestTeam> SetUpAsync()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        return team;
    }

    private static async Task<IReadOnlyList<string>> HistoryAsync(TestTeam team) =>
        [.. (await team.Anna.Says("verlauf")).Words.Split('\n').Skip(1).Where((_, index) => index % 2 == 0)];
}
