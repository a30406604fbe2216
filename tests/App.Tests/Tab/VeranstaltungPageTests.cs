using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;
using Daks.Tab.Geruest;
using Daks.Tab.Veranstaltungen;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>Events in the tab, from the first idea to how many came. It is Monday, 1 March 2027.</summary>
public sealed class VeranstaltungPageTests : TabContext
{
    private const string Id = "kickoff";

    [Fact]
    public async Task An_empty_list_says_how_to_begin_and_the_form_knows_what_comes_first()
    {
        await SetUpAsync();
        var page = Open<VeranstaltungenPage>("/veranstaltungen");
        page.Text("#anstehend .calm").ShouldStartWith("Noch nichts geplant.");

        await page.PressAsync("Veranstaltung planen");
        page.Find("#treffen-titel").GetAttribute("value").ShouldBe("Kick-Off");
        page.Find("#treffen-dauer").GetAttribute("value").ShouldBe("120");
        await page.Find("#treffen-art").ChangeAsync(nameof(Veranstaltungsart.Zukunftswerkstatt));
        page.Find("#treffen-titel").GetAttribute("value").ShouldBe("Zukunftswerkstatt");
        page.Find("#treffen-dauer").GetAttribute("value").ShouldBe("240");
    }

    [Fact]
    public async Task What_was_added_opens_on_its_own_page()
    {
        await SetUpAsync();
        var page = Open<VeranstaltungenPage>("/veranstaltungen");

        await page.PressAsync("Veranstaltung planen");
        await page.Find("#treffen-titel").ChangeAsync("Auftakt im Rathaus");
        await page.Find("#anstehend form").SubmitAsync();

        var one = (await StrategieAsync()).All<Veranstaltung>().ShouldHaveSingleItem();
        one.Titel.ShouldBe("Auftakt im Rathaus");
        one.IstOeffentlich.ShouldBeTrue();
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/veranstaltungen/{one.Id}");
    }

    [Fact]
    public async Task A_length_that_is_no_number_is_refused_where_it_was_typed()
    {
        await SetUpAsync();
        var page = Open<VeranstaltungenPage>("/veranstaltungen");

        await page.PressAsync("Veranstaltung planen");
        await page.Find("#treffen-dauer").ChangeAsync("zwei Stunden");
        await page.Find("#anstehend form").SubmitAsync();

        page.Text("#treffen-dauer-error").ShouldContain("ganze Zahlen");
        (await StrategieAsync()).All<Veranstaltung>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Proposals_lie_in_different_weeks_give_their_reasons_and_one_press_takes_one()
    {
        var page = await OpenAsync();

        await page.Find("#termin form").SubmitAsync();
        page.FindAll("#termin .piece").Count.ShouldBe(3);
        page.FindAll("#termin .piece .reasons").ShouldAllBe(reasons => reasons.TextContent.Trim().Length > 0);
        page.Text("#termin").ShouldContain("Fristen ändern sich");

        await page.PressAsync("Diesen Termin nehmen", "#termin .piece");

        var one = (await StrategieAsync()).Find<Veranstaltung>(Id)!;
        one.Stand.ShouldBe(Veranstaltungsstand.Bestaetigt);
        page.Text("#termin h2").ShouldBe("Termin verschieben");
        await page.PressAsync("Rückgängig", ".notice");
        (await StrategieAsync()).Find<Veranstaltung>(Id)!.Beginn.ShouldBeNull();
    }

    [Theory]
    [InlineData("am 30. Februar um 17 Uhr", "„30. Februar“ gibt es nicht.")]
    [InlineData("Montag, 11. März 2027", "ist kein Montag")]
    [InlineData("irgendwann mal", "habe ich nicht verstanden")]
    public async Task Words_that_name_no_time_are_answered_with_a_way_on(string said, string answer)
    {
        var page = await OpenAsync();

        await page.Find("#termin-wann").ChangeAsync(said);
        await page.Find("#termin form").SubmitAsync();

        page.Text("#termin-wann-error").ShouldContain(answer);
        page.FindAll("#termin .piece").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_named_time_is_shown_with_what_speaks_against_it_and_can_be_taken_all_the_same()
    {
        var page = await OpenAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddKalendereintraege([new(Kalenderart.Sitzung, "Rat", new(2027, 4, 22), new(2027, 4, 22))]));

        await page.Find("#termin-wann").ChangeAsync("am 22. April 2027 um 18 Uhr");
        await page.Find("#termin form").SubmitAsync();
        page.Text("#termin .piece strong").ShouldBe("Do., 22.04.2027, 18:00–20:00 Uhr");
        page.Text("#termin .reasons").ShouldContain("Dagegen spricht: Sitzungstag von Rat oder Ausschuss.");

        await page.PressAsync("Diesen Termin nehmen", "#termin .piece");
        (await StrategieAsync()).Find<Veranstaltung>(Id)!.Beginn.ShouldBe(new DateTimeOffset(2027, 4, 22, 16, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_time_that_is_over_is_refused_where_it_was_pressed()
    {
        var page = await OpenAsync();

        await page.Find("#termin-wann").ChangeAsync("am 2. Februar 2027 um 18 Uhr");
        await page.Find("#termin form").SubmitAsync();
        await page.PressAsync("Diesen Termin nehmen", "#termin .piece");

        page.Text("#termin .field-error").ShouldContain("Termin");
        (await StrategieAsync()).Find<Veranstaltung>(Id)!.Beginn.ShouldBeNull();
    }

    [Fact]
    public async Task A_span_without_a_day_left_says_what_ruled_the_days_out()
    {
        var page = await OpenAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new SetTerminregel(Terminhinweis.Schulferien, Haerte.Hart));
        await DoAsync(Musterpersonen.AnnaBerg, new AddKalendereintraege([new(Kalenderart.Schulferien, "Sommerferien", new(2027, 7, 1), new(2027, 8, 14))]));

        await page.Find("#termin-wann").ChangeAsync("KW 28");
        await page.Find("#termin form").SubmitAsync();

        page.Text("#termin h3").ShouldBe("Kein passender Termin");
        page.FindAll("#termin .quiet").Select(line => line.TextContent).ShouldContain(line => line.StartsWith("Ausgeschlossen: Schulferien"));
    }

    [Fact]
    public async Task An_agenda_begins_with_the_template_and_is_changed_line_by_line()
    {
        var page = await OpenAsync();
        page.Text("#agenda .calm").ShouldStartWith("Noch kein Ablauf.");

        await page.PressAsync("Vorlage: Kick-Off, 120 Minuten");
        page.FindAll("#agenda tbody tr").Count.ShouldBe(8);
        page.Text("#agenda .state").ShouldBe("120 Minuten, geht auf");

        await page.PressAsync("Ändern", "#agenda");
        await page.Find("#agenda-zeilen").ChangeAsync("10 Begrüßung\nKaffee");
        await page.Find("#agenda form").SubmitAsync();
        page.Text("#agenda-zeilen-error").ShouldStartWith("Zeile 2: „Kaffee“");

        await page.Find("#agenda-zeilen").ChangeAsync("10 Begrüßung | | Verwaltungsspitze\n130 Gespräch");
        await page.Find("#agenda form").SubmitAsync();
        page.Text("#agenda .state").ShouldBe("140 Minuten, 20 zu viel");
        page.FindAll("#agenda tbody td").Select(cell => cell.TextContent).ShouldContain("0:10");
    }

    [Fact]
    public async Task It_is_called_off_with_a_word_and_stands_there_with_it()
    {
        var page = await OpenAsync();

        await page.PressAsync("Absagen …");
        await page.Find("form.panel").SubmitAsync();
        page.Text("#treffen-absage-error").Length.ShouldBeGreaterThan(0);
        await page.Find("#treffen-absage").ChangeAsync("Die Halle ist gesperrt.");
        await page.Find("form.panel").SubmitAsync();

        page.Text(".page-head .quote").ShouldBe("Die Halle ist gesperrt.");
        page.Text(".page-head .state").ShouldBe("abgesagt");
        page.Text("#termin h2").ShouldBe("Termin finden");
    }

    [Fact]
    public async Task Afterwards_people_are_counted_and_the_task_is_ticked()
    {
        var page = await OpenAsync();
        page.FindAll("#teilnahme").ShouldBeEmpty();
        await DoAsync(Musterpersonen.AnnaBerg, new ConfirmTermin(Id, Time.GetUtcNow().AddDays(40)));
        Time.Advance(TimeSpan.FromDays(41));
        page = Open<VeranstaltungPage>($"/veranstaltungen/{Id}", (nameof(VeranstaltungPage.Id), Id));

        await page.PressAsync("Hat stattgefunden …");
        await page.Find("#teilnahme-1").ChangeAsync("1");
        await page.Find("#teilnahme form").SubmitAsync();
        page.Text("#teilnahme-gesamt-error").ShouldContain("ganze Zahlen");
        await page.Find("#teilnahme-gesamt").ChangeAsync("42");
        await page.Find("#teilnahme form").SubmitAsync();

        page.Text("#teilnahme .facts").ShouldContain("42");
        (await StrategieAsync()).FindAufgabe("K-13")!.IstOffen.ShouldBeFalse();
    }

    [Fact]
    public async Task The_Kommunes_year_is_pasted_as_lines_and_its_rules_are_set()
    {
        await SetUpAsync();
        var page = Open<VeranstaltungenPage>("/veranstaltungen");

        await page.PressAsync("Tage eintragen");
        await page.Find("#vorgaben-zeilen").ChangeAsync("Sommerferien 01.07.2027–14.08.2027\nirgendwann");
        await page.Find("#vorgaben form").SubmitAsync();
        page.Text("#vorgaben-zeilen-error").ShouldStartWith("Zeile 2: „irgendwann“");
        await page.Find("#vorgaben-zeilen").ChangeAsync("Sommerferien 01.07.2027–14.08.2027");
        await page.Find("#vorgaben form").SubmitAsync();
        page.Text("#vorgaben").ShouldContain("Sommerferien, Do., 01.07.2027 bis Sa., 14.08.2027");

        await page.PressAsync("Regeln ändern");
        await page.Find($"#regel-{Terminhinweis.Schulferien}").ChangeAsync(nameof(Haerte.Hart));
        (await StrategieAsync()).Find<Terminvorgaben>(Terminvorgaben.TheId)!.Regeln.ShouldBe([new(Terminhinweis.Schulferien, Haerte.Hart)]);
    }

    [Fact]
    public async Task Somebody_who_may_not_edit_reads_and_is_told_why()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddVeranstaltung(Id, KickOff));
        await GiveRoleAsync(Musterpersonen.ElifArslan, Rolle.Gast);
        SignIn(Musterpersonen.ElifArslan);

        var page = Open<VeranstaltungPage>($"/veranstaltungen/{Id}", (nameof(VeranstaltungPage.Id), Id));

        page.FindAll("form").ShouldBeEmpty();
        page.Text(".why-not").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_event_that_is_gone_leads_back_to_the_list()
    {
        await SetUpAsync();

        var page = Open<VeranstaltungPage>("/veranstaltungen/weg", (nameof(VeranstaltungPage.Id), "weg"));

        page.Text("h1").ShouldBe("Diese Veranstaltung gibt es nicht");
        page.Find("section.card a").GetAttribute("href").ShouldBe("/veranstaltungen");
    }

    private static VeranstaltungEingabe KickOff => new(Veranstaltungsart.KickOff, "Auftakt", 120, IstOeffentlich: true);

    private async Task<IRenderedComponent<MainLayout>> OpenAsync()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddVeranstaltung(Id, KickOff));
        return Open<VeranstaltungPage>($"/veranstaltungen/{Id}", (nameof(VeranstaltungPage.Id), Id));
    }
}
