using System.Text;
using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Kommunen;
using Daks.Tab.Einstellungen;
using Daks.Tab.Kommunalprofile;
using Daks.Tab.Zahlen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>From a jump nobody explained to the break that explains it.</summary>
public sealed class GebietsaenderungTests : TabContext
{
    private static readonly DateOnly Tag = new(2019, 1, 1);

    [Fact]
    public async Task A_change_is_recorded_in_the_settings_and_taken_back()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");
        await page.PressAsync("Gebietsänderung eintragen");

        await page.Find("#gebiet form").SubmitAsync();
        page.Text("#gebiet-tag-error").ShouldBe("Nennen Sie den ersten Tag des neuen Gebiets.");
        await page.Find("#gebiet-tag").ChangeAsync("2100-01-01");
        await page.Find("#gebiet-mit").ChangeAsync("Eingemeindung von Norderdorf");
        await page.Find("#gebiet form").SubmitAsync();
        page.Text("#gebiet-tag-error").ShouldStartWith("Erster Tag des neuen Gebiets: Das Datum muss zwischen");
        await page.Find("#gebiet-tag").ChangeAsync("2019-01-01");
        await page.Find("#gebiet form").SubmitAsync();

        page.Text("#gebiet .rows").ShouldContain("zum Di., 01.01.2019 Eingemeindung von Norderdorf");
        (await StrategieAsync()).Kommune.Gebietsaenderungen.ShouldBe([new Gebietsaenderung(Tag, "Eingemeindung von Norderdorf")]);

        await page.PressAsync("Rückgängig", ".notice");
        (await StrategieAsync()).Kommune.Gebietsaenderungen.ShouldBeNull();
    }

    [Fact]
    public async Task Predecessors_are_named_by_their_keys()
    {
        await SetUpAsync();
        var page = Open<EinstellungenPage>("/einstellungen");
        await page.PressAsync("Gebietsänderung eintragen");
        await page.Find("#gebiet-tag").ChangeAsync("2019-01-01");
        await page.Find("#gebiet-mit").ChangeAsync("Eingemeindung von Norderdorf");
        await page.Find("#gebiet-vorgaenger").ChangeAsync("12065136\nNorderdorf");

        await page.Find("#gebiet form").SubmitAsync();
        page.Text("#gebiet-vorgaenger-error").ShouldBe("„Norderdorf“ ist kein Gemeindeschlüssel mit acht Ziffern.");
        await page.Find("#gebiet-vorgaenger").ChangeAsync("12065136, 12065137");
        await page.Find("#gebiet form").SubmitAsync();

        page.Text("#gebiet .rows").ShouldContain("aus 12065136, 12065137");
    }

    [Fact]
    public async Task Who_only_reads_sees_what_was_recorded()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new RecordGebietsaenderung(Tag, "Eingemeindung von Norderdorf"));
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<EinstellungenPage>("/einstellungen");

        page.Text("#gebiet .rows").ShouldContain("Eingemeindung von Norderdorf");
        page.FindAll("#gebiet button").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_jump_is_asked_about_in_the_preview_and_beside_the_indicator_until_it_is_explained()
    {
        await SetUpAsync();
        await SendAsync("Merkmal;Jahr;Stichtag;Wert\nBevölkerung;;31.12.2018;15200\nBevölkerung;;31.12.2019;19200\nBevölkerung;;31.12.2020;19210\n");

        var page = Open<ZahlenPage>("/zahlen");
        await page.WaitForAssertionAsync(() => page.FindAll(".incoming[aria-busy=false]").Count.ShouldBe(1));
        page.Text(".incoming .jump").ShouldContain("Sprung zwischen 2018 und 2019: +26,3 % Einwohner. Gebietsänderung?");
        page.Find(".incoming .jump a").GetAttribute("href")!.ShouldEndWith("/einstellungen#gebiet");
        await page.PressAsync("Übernehmen");

        page = Open<IndikatorenPage>("/indikatoren");
        page.Text("#BEV .jump").ShouldContain("Sprung zwischen 2018 und 2019");
        page.FindAll(".jump").Count.ShouldBe(1);

        await DoAsync(Musterpersonen.AnnaBerg, new RecordGebietsaenderung(Tag, "Eingemeindung von Norderdorf"));
        page = Open<IndikatorenPage>("/indikatoren");
        page.FindAll(".jump").ShouldBeEmpty();
    }

    private async Task SendAsync(string text)
    {
        var sender = new Einsender(Musterpersonen.Tenant, Musterpersonen.AnnaBerg, Key.Id);
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(text));
        (await Services.GetRequiredService<IEingangskorb>().NimmAsync(sender, "einwohner.csv", null, body, CancellationToken.None))
            .ShouldBeOfType<Eingangsergebnis.Angenommen>();
    }
}
