using Bunit;
using Daks.Core.Akteure;
using Daks.Core.Beispiele;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Verlaeufe;
using Daks.Tab.Akteure;
using Daks.Tab.Geruest;
using Daks.Tab.Verlaeufe;
using Microsoft.AspNetCore.Components.Forms;

namespace Daks.App.Tests.Tab;

public sealed class AkteurePageTests : TabContext
{
    private static readonly AkteurEingabe Wehr = new("Freiwillige Feuerwehr", Akteurstyp.Organisation, Sektor.KulturSportVerein);

    [Fact]
    public async Task An_actor_is_recorded_changed_and_taken_back()
    {
        await SetUpAsync();
        var page = Open<AkteurePage>("/akteure");
        page.Text("p.calm").ShouldStartWith("Noch niemand erfasst.");

        await page.PressAsync("Akteur erfassen");
        await page.Find("#akteur-name").ChangeAsync("Jugendring");
        await page.Find("#akteur-sektor").ChangeAsync(nameof(Sektor.Jugend));
        await page.Find("#akteur-funktion").ChangeAsync("Dachverband");
        await page.Find("#liste form").SubmitAsync();
        page.Text("#liste h3").ShouldBe("Jugend");
        page.Text("#liste .piece .quiet").ShouldBe("Organisation · Dachverband");
        page.Text("#lage .state").ShouldBe("1 Akteur");

        await page.PressAsync("Ändern: Jugendring");
        await page.Find("#akteur-sektor").ChangeAsync(nameof(Sektor.BildungKita));
        await page.Find("#liste form").SubmitAsync();
        page.Text("#liste h3").ShouldBe("Bildung und Kita");

        await page.PressAsync("Entfernen: Jugendring");
        page.FindAll("#liste .piece").ShouldBeEmpty();
        await page.PressAsync("Rückgängig", ".notice");
        page.Text("#liste h4").ShouldBe("Jugendring");
    }

    [Fact]
    public async Task Who_is_there_already_is_refused_in_place()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("wehr", Wehr));
        var page = Open<AkteurePage>("/akteure");

        await page.PressAsync("Akteur erfassen");
        await page.Find("#akteur-name").ChangeAsync("freiwillige feuerwehr");
        await page.Find("#liste form").SubmitAsync();

        page.Text("#akteur-name-error").ShouldStartWith("„freiwillige feuerwehr“ ist schon erfasst.");
    }

    [Fact]
    public async Task Gaps_stand_on_top_and_the_form_begins_with_the_first()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("v", new AkteurEingabe("Hauptamt", Akteurstyp.Organisation, Sektor.Verwaltung, IstExtern: false)));
        var page = Open<AkteurePage>("/akteure");

        page.Text(".gap").ShouldStartWith("Es fehlt: Politik, Wirtschaft, ");
        await page.PressAsync("Akteur erfassen");
        page.Find("#akteur-sektor option[selected]").GetAttribute("value").ShouldBe(nameof(Sektor.Politik));
    }

    [Fact]
    public async Task Influence_and_interest_are_chosen_and_put_somebody_on_the_map()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("wehr", Wehr));
        var page = Open<AkteurePage>("/akteure");
        page.Text("#landkarte .card h3").ShouldBe("Noch nicht eingeschätzt: 1");

        await page.PressAsync("Einschätzen: Freiwillige Feuerwehr");
        await page.Find("#einschaetzung-einfluss").ChangeAsync("4");
        await page.Find("#einschaetzung-interesse").ChangeAsync("2");
        await page.Find("#einschaetzung-haltung").ChangeAsync("-1");
        await page.Find("#landkarte form").SubmitAsync();

        page.Text("#quadrant-Zufriedenstellen .quiet + ul, #quadrant-Zufriedenstellen .swot-entry .quiet")
            .ShouldContain("Einfluss 4 von 5 · Interesse 2 von 5 · eher dagegen");
    }

    [Fact]
    public async Task Somebody_moves_on_the_map_by_button_and_by_dragging()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("wehr", Wehr));
        var page = Open<AkteurePage>("/akteure");

        await page.PressAsync("In anderes Feld: Freiwillige Feuerwehr");
        await page.PressAsync("Nach „Informieren“ verschieben");
        page.FindAll("#quadrant-Informieren .swot-entry").Count.ShouldBe(1);
        JSInterop.VerifyInvoke("daks.reveal").Arguments[0].ShouldBe("karte-wehr");

        await page.Find("#quadrant-Informieren .swot-entry").DragStartAsync(new());
        await page.Find("#quadrant-EngEinbinden").DropAsync(new());
        page.FindAll("#quadrant-EngEinbinden .swot-entry").Count.ShouldBe(1);
        (await StrategieAsync()).Find<Akteur>("wehr")!.Quadrant.ShouldBe(Akteurquadrant.EngEinbinden);
    }

    [Theory]
    [InlineData(Rolle.Steuerungsgruppe, true)]
    [InlineData(Rolle.Fachamt, false)]
    [InlineData(Rolle.Verwaltungsspitze, false)]
    public async Task Judgements_are_shown_to_those_who_may_see_them_and_to_nobody_else(Rolle rolle, bool expected)
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("wehr", Wehr));
        await DoAsync(Musterpersonen.AnnaBerg, new SetEinschaetzung("wehr", 5, 1, -2));
        await GiveRoleAsync(Musterpersonen.DirkVogel, rolle);
        SignIn(Musterpersonen.DirkVogel);

        var page = Open<AkteurePage>("/akteure");

        page.Markup.Contains("Einfluss 5 von 5", StringComparison.Ordinal).ShouldBe(expected);
        page.Markup.Contains("deutlich dagegen", StringComparison.Ordinal).ShouldBe(expected);
        page.FindAll(".swot-entry").Count.ShouldBe(expected ? 1 : 0);
        page.Text("#liste h4").ShouldBe("Freiwillige Feuerwehr");
        page.Text("#landkarte").Contains("weil sie Menschen beurteilen", StringComparison.Ordinal).ShouldBe(!expected);
    }

    [Fact]
    public async Task The_history_shows_no_judgement_to_anybody()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("wehr", Wehr));
        await DoAsync(Musterpersonen.AnnaBerg, new SetEinschaetzung("wehr", 5, 1, -2));

        var page = Open<VerlaufPage>("/verlauf");

        page.Text("main").ShouldContain("Einschätzung geändert: Freiwillige Feuerwehr");
        page.Text("main").ShouldNotContain("Einfluss");
    }

    [Fact]
    public async Task Contact_data_of_a_person_is_kept_with_consent_and_goes_with_it()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("fatma", new AkteurEingabe("Fatma Demir", Akteurstyp.Person, Sektor.WohlfahrtSoziales)));
        var page = Open<AkteurePage>("/akteure");

        await page.PressAsync("Kontakt: Fatma Demir");
        await page.Find("#kontakt-mail").ChangeAsync("f.demir@tafel.example");
        await page.Find("#liste form").SubmitAsync();
        page.Text("#kontakt-mail-error").ShouldStartWith("Kontaktdaten einer Person dürfen nur mit ihrer Einwilligung");

        await page.Find("#kontakt-am").ChangeAsync("2027-02-26");
        await page.Find("#kontakt-zweck").ChangeAsync("Einladungen");
        await page.Find("#liste form").SubmitAsync();
        page.Text("#akteur-fatma").ShouldContain("f.demir@tafel.example");

        await page.PressAsync("Einwilligung widerrufen: Fatma Demir");
        page.Text("#akteur-fatma").ShouldNotContain("f.demir@tafel.example");
        page.Text("#akteur-fatma").ShouldContain("Einwilligung am Mo., 01.03.2027 widerrufen");
    }

    [Fact]
    public async Task A_guest_reads_the_list_without_contact_data()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("wehr", Wehr));
        await DoAsync(Musterpersonen.AnnaBerg, new SetKontakt("wehr", new KontaktEingabe("wehr@musterstadt.example", null)));
        await GiveRoleAsync(Musterpersonen.DirkVogel, Rolle.Gast);
        SignIn(Musterpersonen.DirkVogel);

        var page = Open<AkteurePage>("/akteure");

        page.Text("#liste h4").ShouldBe("Freiwillige Feuerwehr");
        page.Markup.ShouldNotContain("wehr@musterstadt.example");
        page.HasButton("Akteur erfassen").ShouldBeFalse();
    }

    [Fact]
    public async Task The_steering_group_is_composed_of_team_and_list()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("wehr", Wehr));
        var page = Open<AkteurePage>("/akteure");
        page.Text("#steuerungsgruppe .calm").ShouldBe("Noch kein Auftrag eingetragen.");

        await AdmitAsync(page, $"team:{Musterpersonen.DirkVogel}", "Bauen", chairs: true);
        await AdmitAsync(page, "akteur:wehr", "Ordnung", chairs: false);
        await page.PressAsync("Auftrag schreiben");
        await page.Find("#gruppe-auftrag").ChangeAsync("Empfiehlt das Profil.");
        await page.Find("#steuerungsgruppe form").SubmitAsync();

        page.Text("#steuerungsgruppe .state").ShouldBe("Mitglieder: 2, Fachbereiche: 2");
        page.FindAll("#steuerungsgruppe .row > span:nth-child(2)").Select(facts => facts.TextContent).ShouldBe(["Vorsitz · Bauen", "Ordnung"]);
        page.Text("#steuerungsgruppe .quote").ShouldBe("Empfiehlt das Profil.");
        (await StrategieAsync()).FindPerson(Musterpersonen.DirkVogel)!.Hat(Rolle.Steuerungsgruppe).ShouldBeTrue();

        await page.PressAsync("Entfernen: Freiwillige Feuerwehr", "#steuerungsgruppe");
        page.FindAll("#steuerungsgruppe .row").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_those_who_lead_compose_the_steering_group()
    {
        await SetUpAsync();
        SignIn(Musterpersonen.DirkVogel);

        var page = Open<AkteurePage>("/akteure");

        page.HasButton("Akteur erfassen").ShouldBeTrue();
        page.HasButton("Mitglied aufnehmen").ShouldBeFalse();
    }

    [Fact]
    public async Task People_of_the_team_become_actors_without_a_judgement()
    {
        await SetUpAsync();
        Members.CallGuest(Musterpersonen.DirkVogel);
        var page = Open<AkteurePage>("/akteure");

        await page.PressAsync("Aus dem Team übernehmen");
        await page.Find("#liste form").SubmitAsync();
        page.Text("#team-error").ShouldBe("Wählen Sie mindestens eine Person.");

        await page.Find($"input[value='{Musterpersonen.AnnaBerg}']").ChangeAsync(true);
        await page.Find($"input[value='{Musterpersonen.DirkVogel}']").ChangeAsync(true);
        await page.Find("#liste form").SubmitAsync();

        page.FindAll("#liste h4").Select(name => name.TextContent).ShouldBe(["Anna Berg", "Dirk Vogel"]);
        var akteure = (await StrategieAsync()).All<Akteur>();
        akteure.Select(akteur => (akteur.Name, akteur.Typ, akteur.Sektor, akteur.IstExtern, akteur.IstEingeschaetzt)).ShouldBe(
            [("Anna Berg", Akteurstyp.Person, Sektor.Verwaltung, false, false), ("Dirk Vogel", Akteurstyp.Person, Sektor.Verwaltung, true, false)], ignoreOrder: true);
        await page.PressAsync("Aus dem Team übernehmen");
        page.FindAll($"input[value='{Musterpersonen.AnnaBerg}']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_team_nobody_knows_is_said()
    {
        await SetUpAsync();
        Members.NobodyKnows = true;
        var page = Open<AkteurePage>("/akteure");

        await page.PressAsync("Aus dem Team übernehmen");

        page.Text("#liste form").ShouldStartWith("DAKS kennt die Mitglieder dieses Teams noch nicht.");
    }

    [Fact]
    public async Task A_table_is_shown_before_anything_is_kept()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddAkteur("wehr", Wehr));
        var page = Open<AkteurePage>("/akteure");

        await page.PressAsync("Aus einer Tabelle übernehmen");
        await page.Find("#akteure-tabelle").ChangeAsync(
            "Name;Organisation;Sektor;E-Mail\nFatma Demir;Tafel;Soziales;f@tafel.example\nFreiwillige Feuerwehr;;Sport;\nHeimatverein;;;");

        page.FindAll("#akteure-vorschau p").Select(line => line.TextContent).ShouldBe(
        [
            "Neu: 1",
            "Kontaktdaten aus der Tabelle werden nicht übernommen, weil sie keine Einwilligung belegt. Tragen Sie sie später einzeln ein.",
            "Nicht übernommen: 2",
        ]);
        page.FindAll("#akteure-vorschau li").Select(line => line.TextContent).ShouldBe(
        [
            "Fatma Demir · Person · Tafel · Wohlfahrt und Soziales",
            "Zeile 3: Freiwillige Feuerwehr ist schon erfasst",
            "Zeile 4: Sektor fehlt bei Heimatverein",
        ]);
        (await StrategieAsync()).All<Akteur>().Count.ShouldBe(1);

        await page.Find("#akteure-sektor").ChangeAsync(nameof(Sektor.KulturSportVerein));
        await page.Find("#liste form").SubmitAsync();

        (await StrategieAsync()).All<Akteur>().Select(akteur => akteur.Name).ShouldBe(["Freiwillige Feuerwehr", "Fatma Demir", "Heimatverein"], ignoreOrder: true);
        (await StrategieAsync()).All<Akteur>().ShouldAllBe(akteur => akteur.Kontakt == null);
        await page.PressAsync("Rückgängig", ".notice");
        (await StrategieAsync()).All<Akteur>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_is_read_and_what_is_no_table_is_refused()
    {
        await SetUpAsync();
        var page = Open<AkteurePage>("/akteure");
        await page.PressAsync("Aus einer Tabelle übernehmen");

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("%PDF-1.7", "liste.pdf"));
        await page.WaitForAssertionAsync(() => page.Text("#akteure-tabelle-error").ShouldStartWith("Das lässt sich nicht als Tabelle lesen."));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Tafel;Soziales", "liste.csv"));
        await page.WaitForAssertionAsync(() => page.Text("#akteure-tabelle-error").ShouldStartWith("In der ersten Zeile fehlt"));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Name,Sektor\nJugendring,Jugend\n", "liste.csv"));
        await page.WaitForAssertionAsync(() => page.HasButton("Übernehmen: 1").ShouldBeTrue());
        page.FindAll("#akteure-tabelle-error").ShouldBeEmpty();

        await page.Find("#liste form").SubmitAsync();
        page.Text("#liste h4").ShouldBe("Jugendring");
    }

    private static async Task AdmitAsync(IRenderedComponent<MainLayout> page, string who, string department, bool chairs)
    {
        await page.PressAsync("Mitglied aufnehmen");
        await page.Find("#gruppe-wer").ChangeAsync(who);
        await page.Find("#gruppe-fachbereich").ChangeAsync(department);
        await page.Find("#gruppe-vorsitz").ChangeAsync(chairs);
        await page.Find("#steuerungsgruppe form").SubmitAsync();
    }
}
