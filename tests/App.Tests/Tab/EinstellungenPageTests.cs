using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Tab.Einstellungen;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

public sealed class EinstellungenPageTests : TabContext
{
    [Fact]
    public async Task A_new_date_says_what_it_moves_before_it_is_saved()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");

        await page.PressAsync("Kick-Off: Datum ändern");
        await page.Find("#anker-tag").ChangeAsync("2027-05-10");

        page.Text(".row .field-hint").ShouldMatch("^Das verschiebt [1-9][0-9]* Fristen");
        (await StrategieAsync()).Zeitplan.IstGesetzt(Ankerpunkt.K).ShouldBeFalse();

        await page.Find(".row form").SubmitAsync();
        (await StrategieAsync()).Zeitplan[Ankerpunkt.K].ShouldBe(new DateOnly(2027, 5, 10));
        page.HasButton("Kick-Off: Datum berechnen lassen").ShouldBeTrue();
    }

    [Fact]
    public async Task Dates_out_of_order_are_refused_while_choosing()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new SetAnker(Ankerpunkt.K, new DateOnly(2027, 5, 10)));
        var page = Open<EinstellungenPage>("/einstellungen");

        await page.PressAsync("Freigabe des Kommunalprofils: Datum ändern");
        await page.Find("#anker-tag").ChangeAsync("2027-04-01");

        page.Text("#anker-tag-error").ShouldBe("Kick-Off muss vor Freigabe des Kommunalprofils liegen. Ändern Sie zuerst das andere Datum.");
    }

    [Fact]
    public async Task Roles_can_be_given_to_people_who_have_not_acted_yet()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");

        await page.PressAsync("Rollen von Bernd Kaya ändern");
        await page.FindAll("input[type=checkbox]")[2].ChangeAsync(true);
        await page.Find(".row form").SubmitAsync();

        (await StrategieAsync()).FindPerson(Musterpersonen.BerndKaya)!.Rollen.ShouldBe([Rolle.Stellvertretung]);
    }

    [Fact]
    public async Task A_guest_in_Teams_is_shown_as_one_until_another_role_is_given()
    {
        await SetUpAsync();
        Members.CallGuest(Musterpersonen.BerndKaya);
        var page = Open<EinstellungenPage>("/einstellungen");
        RowOf(page, "Bernd Kaya").ShouldContain("Gast");

        await page.PressAsync("Rollen von Bernd Kaya ändern");
        await page.FindAll("input[type=checkbox]")[9].ChangeAsync(false);
        await page.FindAll("input[type=checkbox]")[8].ChangeAsync(true);
        await page.Find(".row form").SubmitAsync();

        RowOf(page, "Bernd Kaya").ShouldNotContain("Gast");
        (await StrategieAsync()).FindPerson(Musterpersonen.BerndKaya)!.Rollen.ShouldBe([Rolle.Prozessbegleitung]);

        static string RowOf(IRenderedComponent<Daks.Tab.Geruest.MainLayout> page, string name) =>
            page.FindAll("section[aria-labelledby=rollen-titel] .row").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;
    }

    [Fact]
    public async Task The_last_lead_may_not_leave_and_reads_why()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");

        await page.PressAsync("Rollen von Anna Berg ändern");
        await page.FindAll("input[type=checkbox]")[1].ChangeAsync(false);
        await page.Find(".row form").SubmitAsync();

        page.Text("#rollen-error").ShouldStartWith("Eine Projektleitung muss bleiben.");
    }

    [Fact]
    public async Task Another_path_says_what_it_brings_and_can_be_undone()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");
        page.Text("section[aria-labelledby=pfad-titel] .field-hint").ShouldContain("nimmt 53 offene heraus");

        await page.PressAsync("Pfad wechseln");
        (await StrategieAsync()).Kopf.Pfad.ShouldBe(Pfad.Kompakt);
        await page.PressAsync("Rückgängig", ".notice");

        (await StrategieAsync()).Aufgaben.Count.ShouldBe(83);
    }

    [Fact]
    public async Task Archiving_says_what_it_means_and_how_to_come_back()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");
        await page.PressAsync("Strategie abschließen");

        await page.PressAsync("Archivieren");
        page.Text("section[aria-labelledby=status-titel] .panel").ShouldContain("lässt sich nur noch lesen");
        await page.PressAsync("Ja, archivieren");

        (await StrategieAsync()).IstArchiviert.ShouldBeTrue();
        page.Text(".page-head .why-not").ShouldContain("archiviert");
        page.FindAll("main fluent-button").Count.ShouldBe(1);
        await page.PressAsync("Aus dem Archiv holen");
        (await StrategieAsync()).Kopf.Status.ShouldBe(StrategieStatus.Abgeschlossen);
    }

    [Fact]
    public async Task Archiving_is_taken_back_with_the_button_beside_it()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new SetStrategieStatus(StrategieStatus.Abgeschlossen));
        var page = Open<EinstellungenPage>("/einstellungen");
        await page.PressAsync("Archivieren");
        await page.PressAsync("Ja, archivieren");

        await page.PressAsync("Rückgängig", ".notice");

        (await StrategieAsync()).IstArchiviert.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_does_not_lead_sees_everything_and_changes_nothing()
    {
        await SetUpAsync();
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<EinstellungenPage>("/einstellungen");

        page.Text(".page-head .why-not").ShouldStartWith("Das können nur die Projektleitung und ihre Stellvertretung.");
        page.FindAll("main fluent-button").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_was_ticking_before_a_reload_is_open_again()
    {
        await SetUpAsync();
        var drafts = $"{Key.Id}/rollen/";
        var bernd = $"{drafts}{Person.IdOf(Musterpersonen.BerndKaya)}/";
        JSInterop.Setup<string[]>("daks.drafts.keys", drafts).SetResult([$"{bernd}{Rolle.Fachamt}"]);

        var page = Open<EinstellungenPage>("/einstellungen");

        page.Text(".panel legend").ShouldBe("Rollen von Bernd Kaya");
        page.FindAll(".panel input[type=checkbox]").Select(box => box.GetAttribute("data-draft")).ShouldContain($"{bernd}{Rolle.Fachamt}");
        await page.PressAsync("Abbrechen", ".panel");
        JSInterop.VerifyInvoke("daks.drafts.clear").Arguments.ShouldBe([drafts]);
    }

    [Fact]
    public async Task The_language_chosen_here_is_the_persons_in_the_chat_too()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");

        await page.Find("a[lang=en]").ClickAsync();

        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/sprache?wert=en&zurueck=%2Feinstellungen");
        (await Services.GetRequiredService<Preferences>().LanguageAsync(Musterpersonen.Tenant, Musterpersonen.AnnaBerg, CancellationToken.None))
            .ShouldBe(Texte.Englisch);
    }
}
