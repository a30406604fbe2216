using System.Globalization;
using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
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
    public async Task Kreis_and_Land_are_one_press_away_and_a_group_is_written_down()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen#kommune");
        Facts().ShouldContain("noch nicht festgelegt");
        await page.PressAsync("Angaben zur Kommune ändern");
        page.HasButton("Kreis 12064 hinzufügen").ShouldBeFalse();

        await page.Find("#kommune-ags").ChangeAsync("12064472");
        await page.Find("#kommune-vergleich").ChangeAsync("Nachbarstädte");
        await page.PressAsync("Kreis 12064 hinzufügen");
        await page.PressAsync("Land Brandenburg (12) hinzufügen");
        page.HasButton("Land Brandenburg (12) hinzufügen").ShouldBeFalse();
        await page.Find("#kommune-ars").ChangeAsync("120645411472");
        await page.Find("#kommune-demografietyp").ChangeAsync("7");
        await page.Find("#kommune form").SubmitAsync();

        var kommune = (await StrategieAsync()).Kommune;
        kommune.Vergleichsraeume.ShouldBe(["Nachbarstädte", "12064", "12"]);
        (kommune.Ars, kommune.Demografietyp).ShouldBe(("120645411472", 7));
        Facts().ShouldContain("Nachbarstädte, Kreis 12064, Land Brandenburg (12)");

        IEnumerable<string> Facts() => page.FindAll("#kommune dd").Select(fact => fact.TextContent);
    }

    [Theory]
    [InlineData(Bundesland.Bayern, "Ist Mariä Himmelfahrt (15.08.) bei Ihnen frei?", "2028-08-15")]
    [InlineData(Bundesland.Thueringen, "Ist Fronleichnam bei Ihnen frei?", "2027-05-27")]
    public async Task A_holiday_that_depends_on_the_place_is_asked_for_where_it_does(Bundesland land, string question, string day)
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen#kommune");
        await page.PressAsync("Angaben zur Kommune ändern");
        page.FindAll("#kommune-feiertag").ShouldBeEmpty();

        await page.Find("#kommune-land").ChangeAsync(land.ToString());
        page.Text("label[for=kommune-feiertag]").ShouldBe(question);
        await page.Find("#kommune-feiertag").ChangeAsync("ja");
        await page.Find("#kommune form").SubmitAsync();

        (await StrategieAsync()).Kalender.IstArbeitstag(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_documents_need_of_the_Kommune_is_entered_and_shown()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen#kommune");
        await page.PressAsync("Angaben zur Kommune ändern");
        page.FindAll("#kommune-mitglieder").ShouldBeEmpty();

        await page.Find("#kommune-typ").ChangeAsync(nameof(KommuneTyp.Amt));
        await page.Find("#kommune-mitglieder").ChangeAsync("Adorf\nBdorf");
        await page.Find("#kommune-stand").ChangeAsync("2025-12-31");
        await page.Find("#kommune-flaeche").ChangeAsync("49,32");
        await page.Find("#kommune-website").ChangeAsync("www.musterstadt.de");
        await page.Find("#kommune-haushalt").ChangeAsync(nameof(Haushaltsstatus.Haushaltssicherung));
        await page.Find("#kommune form").SubmitAsync();

        string[] facts = ["Mi., 31.12.2025", "49,32", "Adorf, Bdorf", "https://www.musterstadt.de/", "in der Haushaltssicherung"];
        facts.ShouldBeSubsetOf(page.FindAll("#kommune dd").Select(fact => fact.TextContent));
    }

    [Fact]
    public async Task An_area_that_is_no_number_is_said_at_its_field_and_saves_nothing()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen#kommune");
        await page.PressAsync("Angaben zur Kommune ändern");

        await page.Find("#kommune-name").ChangeAsync("Neustadt");
        await page.Find("#kommune-flaeche").ChangeAsync("groß");
        await page.Find("#kommune form").SubmitAsync();

        page.Text("#kommune-flaeche-error").ShouldBe("Fläche in km² „groß“: Das ist keine Zahl. Schreiben Sie zum Beispiel 49,32.");
        (await StrategieAsync()).Kommune.Name.ShouldBe("Musterstadt");
    }

    [Fact]
    public async Task A_key_that_names_no_region_is_said_at_its_field()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");
        await page.PressAsync("Angaben zur Kommune ändern");
        await page.Find("#kommune-vergleich").ChangeAsync("12\n120");

        await page.Find("#kommune form").SubmitAsync();

        page.Text("#kommune-vergleich-error").ShouldBe(
            "Vergleichsräume „120“: Ein Schlüssel hat zwei Ziffern für ein Land, fünf für einen Kreis oder acht für eine Gemeinde.");
        (await StrategieAsync()).Kommune.Vergleichsraeume.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Landkreis", "kommune-ags")]
    [InlineData("Verbandsgemeinde", "kommune-ags, kommune-ars")]
    [InlineData("Stadtteil", "kommune-bezug")]
    [InlineData("RegionOderVerbund", "kommune-bezug, kommune-ars")]
    public async Task Every_kind_of_Kommune_is_asked_for_the_keys_it_has(string typ, string expected)
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");
        await page.PressAsync("Angaben zur Kommune ändern");

        await page.Find("#kommune-typ").ChangeAsync(typ);

        string.Join(", ", page.FindAll("#kommune-ags, #kommune-bezug, #kommune-ars").Select(field => field.Id)).ShouldBe(expected);
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
