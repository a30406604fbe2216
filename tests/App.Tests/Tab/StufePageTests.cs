using Bunit;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Tab.Geruest;
using Daks.Tab.Strategien;
using Daks.Tab.Stufen;

namespace Daks.App.Tests.Tab;

public sealed class StufePageTests : TabContext
{
    [Fact]
    public async Task It_shows_open_tasks_first_and_all_on_request()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new CompleteAufgabe("K-01"));
        var page = OpenStufe(1);
        page.FindAll("#K-01").ShouldBeEmpty();

        await page.PressAsync("Alle (17)");

        page.Text("#K-01 .task-state").ShouldBe("erledigt");
    }

    [Fact]
    public async Task A_link_from_elsewhere_opens_its_task()
    {
        await SetUpAsync();

        var page = OpenStufe(1, "#K-07");

        page.Find("#K-07 .task-toggle").GetAttribute("aria-expanded").ShouldBe("true");
        page.Find("#K-05 .task-toggle").GetAttribute("aria-expanded").ShouldBe("false");
        JSInterop.VerifyInvoke("daks.reveal").Arguments.ShouldBe(["K-07"]);
    }

    [Fact]
    public async Task Not_needed_asks_for_a_reason_and_says_so_at_the_field()
    {
        await SetUpAsync();
        var page = OpenStufe(1, "#K-04");
        await page.PressAsync("Nicht nötig", "#K-04");

        await page.Find("#K-04 form").SubmitAsync();
        page.Text("#K-04 .field-error").ShouldBe("Begründung: Bitte schreiben Sie mindestens 3 Zeichen.");
        await page.Find("#K-04 textarea").ChangeAsync("Gibt es schon im ISEK.");
        await page.Find("#K-04 form").SubmitAsync();

        page.Text("#K-04 .task-state").ShouldBe("nicht nötig");
        page.Text("#K-04 .quote").ShouldBe("Gibt es schon im ISEK.");
    }

    [Fact]
    public async Task A_postponed_task_may_not_fall_on_a_weekend()
    {
        await SetUpAsync();
        var page = OpenStufe(1, "#K-01");
        await page.PressAsync("Später", "#K-01");
        page.Find("#K-01 input[type=date]").GetAttribute("value").ShouldBe("2027-03-15");

        await page.Find("#K-01 input[type=date]").ChangeAsync("2027-03-20");
        await page.Find("#K-01 form").SubmitAsync();

        page.Text("#K-01 .field-error").ShouldBe("Sa., 20.03.2027 ist kein Arbeitstag in Ihrem Land. Der nächste ist Mo., 22.03.2027.");
    }

    [Fact]
    public async Task A_task_can_be_given_to_somebody_who_has_not_acted_yet()
    {
        await SetUpAsync();
        await GiveRoleAsync(Musterpersonen.DirkVogel, Rolle.Statistikstelle);
        var page = OpenStufe(1, "#K-10");

        await page.PressAsync("Zuweisen", "#K-10");
        await page.Find("#K-10 select").ChangeAsync(Musterpersonen.DirkVogel);
        await page.Find("#K-10 form").SubmitAsync();

        page.Text("#K-10 .task-who").ShouldBe("Wer Dirk Vogel");
    }

    [Fact]
    public async Task What_I_am_typing_stays_when_somebody_else_changes_the_stage()
    {
        await SetUpAsync();
        var page = OpenStufe(1, "#K-04");
        await page.PressAsync("Nicht nötig", "#K-04");
        await page.Find("#K-04 textarea").ChangeAsync("Gibt es sch");

        await DoAsync(Musterpersonen.BerndKaya, new StartAufgabe("K-05"));

        page.WaitForAssertion(() => page.Text("#K-05 .task-state").ShouldBe("in Arbeit"));
        page.Find("#K-04 textarea").GetAttribute("value").ShouldBe("Gibt es sch");
    }

    [Fact]
    public async Task Whoever_comes_second_at_the_same_task_is_told()
    {
        await SetUpAsync();
        var page = OpenStufe(1, "#K-04");
        await page.PressAsync("Nicht nötig", "#K-04");
        await page.Find("#K-04 textarea").ChangeAsync("Gibt es schon im ISEK.");
        await DoAsync(Musterpersonen.BerndKaya, new StartAufgabe("K-04"));

        await page.Find("#K-04 form").SubmitAsync();

        page.Text(".notice").ShouldStartWith("Jemand hat dieselbe Stelle gerade geändert.");
        (await StrategieAsync()).FindAufgabe("K-04")!.Status.ShouldBe(AufgabeStatus.InArbeit);
    }

    [Fact]
    public async Task A_draft_from_before_a_reload_opens_its_form_again()
    {
        await SetUpAsync();
        var prefix = $"{Key.Id}/aufgabe/";
        JSInterop.Setup<string[]>("daks.drafts.keys", prefix).SetResult([$"{prefix}K-04-1/Waive"]);
        JSInterop.Setup<string[]>("daks.drafts.keys", $"{prefix}K-04-1/").SetResult([$"{prefix}K-04-1/Waive"]);

        var page = OpenStufe(1);

        page.Find("#K-04 textarea").GetAttribute("data-draft").ShouldBe($"{prefix}K-04-1/Waive");
    }

    [Fact]
    public async Task A_criterion_is_answered_in_one_of_four_ways()
    {
        await SetUpAsync();
        var page = OpenStufe(1);
        await page.PressAsync("Beantworten: Der Kick-Off");
        page.FindAll(".criterion input[type=radio]").Count.ShouldBe(4);

        await page.Find(".criterion input[value=Nachholen]").ChangeAsync("Nachholen");
        await page.Find(".criterion input[type=date]").ChangeAsync("2027-06-01");
        await page.Find(".criterion form").SubmitAsync();

        page.Text(".criterion .criterion-state").ShouldBe("holen wir nach bis Di., 01.06.2027");
        (await StrategieAsync()).All<Kriteriumantwort>().ShouldHaveSingleItem().Weg.ShouldBe(Kriteriumweg.Nachholen);
    }

    [Fact]
    public async Task What_was_promised_is_settled_after_the_stage_was_closed()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AnswerKriterium("1-VS", Kriteriumweg.Nachholen, null, new DateOnly(2027, 3, 5)));
        await DoAsync(Musterpersonen.AnnaBerg, new CloseStufe(1, "Der Rat hat den Auftakt so beschlossen."));
        var risk = Open<UebersichtPage>().Text(".risk li");
        var page = OpenStufe(1);

        await page.PressAsync("Ändern: Mindestens eine Person");
        await page.Find("#k-1-VS textarea").ChangeAsync("Frau Thomsen war dabei.");
        await page.Find("#k-1-VS form").SubmitAsync();

        risk.ShouldBe("Mindestens eine Person aus der Verwaltungsspitze hat am Kick-Off teilgenommen. nachzuholen bis Fr., 05.03.");
        page.Text("#k-1-VS .criterion-state").ShouldBe("erfüllt");
        page.FindAll("#k-1-VS .actions").ShouldBeEmpty();
    }

    [Fact]
    public async Task Closing_with_open_criteria_needs_a_reason_of_twenty_characters()
    {
        await SetUpAsync();
        var page = OpenStufe(1);
        await page.PressAsync("Trotzdem abschließen");

        await page.Find("#abschluss textarea").ChangeAsync("Ist so.");
        await page.Find("#abschluss form").SubmitAsync();
        page.Text("#abschluss .field-error").ShouldBe("Begründung: Bitte schreiben Sie mindestens 20 Zeichen.");
        await page.Find("#abschluss textarea").ChangeAsync("Der Rat hat den Auftakt so beschlossen.");
        await page.Find("#abschluss form").SubmitAsync();

        page.Text("#abschluss .quote").ShouldBe("Der Rat hat den Auftakt so beschlossen.");
        (await StrategieAsync()).AktuelleStufe.Nummer.ShouldBe(2);
    }

    [Fact]
    public async Task A_form_that_opens_takes_the_keyboard_and_offers_the_way_out()
    {
        await SetUpAsync();
        var page = OpenStufe(1);

        await page.PressAsync("Trotzdem abschließen");
        await page.Find("#abschluss textarea").ChangeAsync("Doch lieber nicht");
        await page.PressAsync("Abbrechen", "#abschluss");
        await page.PressAsync("Trotzdem abschließen");

        JSInterop.VerifyInvoke("daks.enter", calledTimes: 2);
        page.Find("#abschluss textarea").GetAttribute("value").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_that_comes_back_after_a_reload_leaves_the_keyboard_where_it_is()
    {
        await SetUpAsync();
        var key = $"{Key.Id}/abschluss/{(await StrategieAsync()).FindStufe(1)!.Id}";
        JSInterop.Setup<string[]>("daks.drafts.keys", key).SetResult([key]);

        var page = OpenStufe(1);

        page.Find("#abschluss textarea").GetAttribute("data-draft").ShouldBe(key);
        JSInterop.VerifyNotInvoke("daks.enter");
    }

    [Fact]
    public async Task Only_who_leads_closes_and_answers_and_others_read_why_not()
    {
        await SetUpAsync();
        SignIn(Musterpersonen.BerndKaya);

        var page = OpenStufe(1, "#K-01");

        page.HasButton("Erledigt", "#K-01").ShouldBeTrue();
        page.HasButton("Trotzdem abschließen").ShouldBeFalse();
        page.HasButton("Beantworten").ShouldBeFalse();
        page.Text("#abschluss .why-not").ShouldStartWith("Das können nur die Projektleitung und ihre Stellvertretung.");
    }

    [Fact]
    public async Task A_later_stage_waits_for_the_one_before()
    {
        await SetUpAsync();

        var page = OpenStufe(3);

        page.Text("#abschluss").ShouldContain("Stufe 1 · Kick-Off ist noch nicht abgeschlossen.");
        page.HasButton("Stufe abschließen").ShouldBeFalse();
    }

    private IRenderedComponent<MainLayout> OpenStufe(int nummer, string fragment = "") =>
        Open<StufePage>($"/stufen/{nummer}{fragment}", ("Nummer", nummer));
}
