using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;
using Daks.Tab.Einrichtungen;
using Daks.Tab.Geruest;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

public sealed class EinrichtenPageTests : TabContext
{
    [Theory]
    [InlineData("19.999", "Kompakt")]
    [InlineData("20 000", "Standard")]
    public async Task The_path_is_proposed_by_the_number_of_inhabitants(string inhabitants, string pfad)
    {
        var page = Open<EinrichtenPage>("/einrichten");

        await page.Find("#kommune-einwohner").InputAsync(inhabitants);

        page.Find($"input[name=pfad][value={pfad}]").HasAttribute("checked").ShouldBeTrue();
        page.Text(".setup > .field-hint").ShouldStartWith($"Vorschlag: {pfad}");
    }

    [Fact]
    public async Task A_path_chosen_by_hand_stays_chosen()
    {
        var page = Open<EinrichtenPage>("/einrichten");

        await page.Find("input[name=pfad][value=Standard]").ChangeAsync("Standard");
        await page.Find("#kommune-einwohner").InputAsync("5000");

        page.Find("input[name=pfad][value=Standard]").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task The_dates_are_shown_before_anything_is_saved()
    {
        var page = Open<EinrichtenPage>("/einrichten");

        await FillAsync(page);

        page.Text(".preview").ShouldContain("Kick-Off Mo., 29.03.2027");
        (await Services.GetRequiredService<Strategieverzeichnis>().ListAsync(Musterpersonen.Tenant, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public void The_setup_stays_short()
    {
        var page = Open<EinrichtenPage>("/einrichten");

        page.FindAll("#kommune-ars, #kommune-vergleich, #kommune-demografietyp").ShouldBeEmpty();
    }

    [Fact]
    public async Task Errors_stand_at_their_fields()
    {
        var page = Open<EinrichtenPage>("/einrichten");

        await page.Find("form").SubmitAsync();

        page.Text("#kommune-name-error").ShouldBe("Name der Kommune: Bitte ausfüllen.");
        page.Find("#kommune-name").GetAttribute("aria-invalid").ShouldBe("true");
        page.Find("#kommune-name").GetAttribute("aria-describedby").ShouldBe("kommune-name-error");
        JSInterop.VerifyInvoke("daks.leadToError");
    }

    [Fact]
    public async Task A_lost_leading_zero_is_proposed_not_added()
    {
        var page = Open<EinrichtenPage>("/einrichten");
        await FillAsync(page, land: "SchleswigHolstein");
        await page.Find("#kommune-ags").ChangeAsync("1001000");

        await page.Find("form").SubmitAsync();
        page.Find("details").HasAttribute("open").ShouldBeTrue();
        await page.PressAsync("Ja, 01001000 übernehmen");

        page.Find("#kommune-ags").GetAttribute("value").ShouldBe("01001000");
    }

    [Fact]
    public async Task A_region_names_the_keys_of_its_places_instead_of_its_own()
    {
        var page = Open<EinrichtenPage>("/einrichten");

        await page.Find("#kommune-typ").ChangeAsync("RegionOderVerbund");

        page.FindAll("#kommune-ags").ShouldBeEmpty();
        page.FindAll("#kommune-bezug").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_else_may_lead()
    {
        var page = Open<EinrichtenPage>("/einrichten");
        await FillAsync(page);

        await page.Find("input[name=leitung][value=nein]").ChangeAsync("nein");
        await page.Find("form").SubmitAsync();
        page.Text("#wer-error").ShouldBe("Bitte wählen Sie, wer das Projekt leitet.");
        await page.Find("#wer").ChangeAsync(Musterpersonen.BerndKaya);
        await page.Find("form").SubmitAsync();

        var strategie = await TeamStrategieAsync();
        strategie.FindPerson(Musterpersonen.BerndKaya)!.Hat(Rolle.Projektleitung).ShouldBeTrue();
        strategie.FindPerson(Musterpersonen.AnnaBerg)!.Hat(Rolle.Projektleitung).ShouldBeFalse();
    }

    [Fact]
    public async Task No_guest_is_offered_to_lead()
    {
        Members.CallGuest(Musterpersonen.BerndKaya);
        var page = Open<EinrichtenPage>("/einrichten");
        await page.Find("input[name=leitung][value=nein]").ChangeAsync("nein");
        page.FindAll("#wer option").Select(option => option.TextContent).ShouldNotContain("Bernd Kaya");
    }

    [Fact]
    public void A_guest_reads_whom_to_ask_instead_of_a_form()
    {
        Members.CallGuest(Musterpersonen.AnnaBerg);

        var page = Open<EinrichtenPage>("/einrichten");

        page.FindAll("form").ShouldBeEmpty();
        page.Text("main .card").ShouldStartWith("Als Gast können Sie hier nichts einrichten.");
    }

    [Fact]
    public async Task After_the_setup_the_overview_follows()
    {
        var page = Open<EinrichtenPage>("/einrichten");
        await FillAsync(page);

        await page.Find("form").SubmitAsync();

        (await TeamStrategieAsync()).Kommune.Einwohnerzahl.ShouldBe(19_420);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/");
        page.Text(".notice").ShouldContain("Strategie eingerichtet");
    }

    private static async Task FillAsync(IRenderedComponent<MainLayout> page, string land = "Brandenburg")
    {
        await page.Find("#kommune-name").ChangeAsync("Musterstadt");
        await page.Find("#kommune-einwohner").InputAsync("19.420");
        await page.Find("#kommune-land").ChangeAsync(land);
    }
}
