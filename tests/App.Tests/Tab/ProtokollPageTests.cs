using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Protokolle;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;
using Daks.Tab.Geruest;
using Daks.Tab.Protokolle;
using Daks.Tab.Veranstaltungen;

namespace Daks.App.Tests.Tab;

/// <summary>What stays of an event: minutes and agreements. It is Monday, 1 March 2027.</summary>
public sealed class ProtokollPageTests : TabContext
{
    private const string Id = "kickoff";

    [Fact]
    public async Task Minutes_begin_with_the_skeleton_are_released_and_then_only_added_to()
    {
        var page = await OpenAsync();
        page.Text("#protokoll .calm").ShouldStartWith("Noch kein Protokoll.");

        await page.PressAsync("Protokoll schreiben");
        page.Find("#protokoll-text").GetAttribute("value").ShouldNotBeNull().ShouldContain("Ratssaal");
        await page.Find("#protokoll-text").ChangeAsync("Erstens.\n\nZweitens.");
        await page.Find("#protokoll form").SubmitAsync();
        page.FindAll("#protokoll .minutes p").Select(line => line.TextContent).ShouldBe(["Erstens.", "Zweitens."]);

        await page.PressAsync("Freigeben", "#protokoll");
        page.Text("#protokoll .state").ShouldStartWith("freigegeben von Anna Berg");
        await page.PressAsync("Nachtrag schreiben");
        await page.Find("#protokoll-nachtrag").ChangeAsync("Herr Kaya kam später.");
        await page.Find("#protokoll form").SubmitAsync();
        page.Text("#protokoll .quote").ShouldContain("Herr Kaya kam später.");
        page.Text("#protokoll .quote").ShouldContain("Anna Berg");
    }

    [Fact]
    public async Task Only_who_leads_is_offered_the_release()
    {
        await HeldAsync();
        await DoAsync(Musterpersonen.BerndKaya, new WriteProtokoll(Id, "Erstens."));
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<VeranstaltungPage>($"/veranstaltungen/{Id}", (nameof(VeranstaltungPage.Id), Id));

        page.HasButton("Freigeben").ShouldBeFalse();
        page.HasButton("Protokoll schreiben").ShouldBeFalse();
        page.Text("#protokoll").ShouldContain("Erstens.");
    }

    [Fact]
    public async Task Empty_minutes_are_refused_where_they_were_typed()
    {
        var page = await OpenAsync();

        await page.PressAsync("Protokoll schreiben");
        await page.Find("#protokoll-text").ChangeAsync(" ");
        await page.Find("#protokoll form").SubmitAsync();

        page.Text("#protokoll-text-error").ShouldContain("Protokoll");
    }

    [Fact]
    public async Task An_agreement_is_recorded_put_off_done_and_opened_again()
    {
        var page = await OpenAsync();

        await page.PressAsync("Vereinbarung festhalten");
        await page.Find("#vereinbarung-neu-text").ChangeAsync("Flyer entwerfen");
        await page.Find("#vereinbarungen form").SubmitAsync();
        page.Text("#vereinbarung-neu-text-error").ShouldContain("zuständig");
        await page.Find("#vereinbarung-neu-stelle").ChangeAsync("Bauhof");
        await page.Find("#vereinbarung-neu-termin").ChangeAsync("2027-02-01");
        await page.Find("#vereinbarungen form").SubmitAsync();
        page.Text("#vereinbarungen .piece").ShouldContain("Bauhof · bis Mo., 01.02.2027");
        page.FindAll("#vereinbarungen .state-late").Count.ShouldBe(1, "Its day is over.");

        await page.PressAsync("Später …: Flyer entwerfen");
        await page.Find("#vereinbarung-bis").ChangeAsync("2027-04-01");
        await page.Find("#vereinbarungen form").SubmitAsync();
        page.Text("#vereinbarungen .state").ShouldBe("verschoben");

        await page.PressAsync("Erledigt: Flyer entwerfen");
        page.Text("#vereinbarungen .state").ShouldBe("erfüllt");
        await page.PressAsync("Wieder öffnen: Flyer entwerfen");
        await page.Find("#vereinbarung-grund").ChangeAsync("Es fehlt das Logo.");
        await page.Find("#vereinbarungen form").SubmitAsync();
        page.Text("#vereinbarungen .state").ShouldBe("offen");
        page.Text("#vereinbarungen .quote").ShouldBe("Es fehlt das Logo.");
    }

    [Fact]
    public async Task All_agreements_stand_on_a_page_of_their_own_the_open_ones_first()
    {
        await OpenAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddVereinbarung("a", new("Halle reservieren", new DateOnly(2027, 3, 5), Stelle: "Bauhof", VeranstaltungId: Id)));
        await DoAsync(Musterpersonen.AnnaBerg, new AddVereinbarung("b", new("Flyer entwerfen", new DateOnly(2027, 4, 1), Musterpersonen.AnnaBerg)));
        await DoAsync(Musterpersonen.AnnaBerg, new FulfilVereinbarung("a"));

        var page = Open<VereinbarungenPage>("/vereinbarungen");

        page.FindAll(".piece h3").Select(title => title.TextContent).ShouldBe(["Flyer entwerfen", "Halle reservieren"]);
        page.FindAll(".piece .quiet").Select(line => line.TextContent).ShouldBe(
            ["Anna Berg · bis Do., 01.04.2027", "Bauhof · bis Fr., 05.03.2027 · Auftakt"]);
    }

    [Fact]
    public async Task The_page_of_minutes_names_each_event_and_what_is_there()
    {
        await OpenAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddVeranstaltung("zweite", KickOff with { Titel = "Sitzung", Art = Veranstaltungsart.AgSitzung }));
        await DoAsync(Musterpersonen.AnnaBerg, new WriteProtokoll(Id, "Erstens."));

        var page = Open<ProtokollePage>("/protokolle");

        page.FindAll(".piece .state").Select(state => state.TextContent.Trim()).ShouldBe(["Entwurf", "noch keines"], ignoreOrder: true);
        page.FindAll(".piece a").Select(link => link.GetAttribute("href")).ShouldContain($"/veranstaltungen/{Id}#protokoll");
    }

    private static VeranstaltungEingabe KickOff => new(Veranstaltungsart.KickOff, "Auftakt", 120, Ort: "Ratssaal", IstOeffentlich: true);

    private async Task HeldAsync()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddVeranstaltung(Id, KickOff));
        await DoAsync(Musterpersonen.AnnaBerg, new HoldVeranstaltung(Id, new Teilnahmezahlen(42)));
    }

    /// <summary>The page of a kick-off that was held.</summary>
    private async Task<IRenderedComponent<MainLayout>> OpenAsync()
    {
        await HeldAsync();
        return Open<VeranstaltungPage>($"/veranstaltungen/{Id}", (nameof(VeranstaltungPage.Id), Id));
    }
}
