using System.Globalization;
using System.Text;
using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;
using Daks.Tab.Kommunalprofile;
using Daks.Tab.Vorausberechnungen;
using Daks.Tab.Zahlen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

/// <summary>An office's projection as somebody copied it into our template: from the file to every place that shows it.</summary>
public sealed class VorlagenwegTests : TabContext
{
    // Under 20, of working age, 65 and more: of each sex, in 2030 and 2040.
    private static readonly (string Variante, int[] In2030, int[] In2040)[] Varianten =
    [
        ("niedrig", [1500, 4900, 2900], [1300, 4300, 3000]),
        ("mittel", [1600, 5000, 3000], [1500, 4500, 3100]),
        ("hoch", [1700, 5100, 3100], [1700, 4700, 3300]),
    ];

    [Fact]
    public async Task Three_variants_of_the_template_stay_three()
    {
        await SetUpAsync();
        await SendAsync(Datei());

        var page = Open<ZahlenPage>("/zahlen");
        await page.WaitForAssertionAsync(() => page.FindAll(".incoming[aria-busy=false]").Count.ShouldBe(1));
        var preview = page.Text(".incoming");
        await page.PressAsync("Übernehmen");

        preview.ShouldContain("Vorausberechnethoch, mittel, niedrig");
        preview.ShouldContain("übernommen42");
        await TakeOverAsync();
        await ShouldBeThreeAsync();

        page = Open<BevoelkerungPage>("/bevoelkerung");
        await page.Find("#jahr").InputAsync(page.Find("#jahr").GetAttribute("max")!);
        page.Text("#bild-pyramide-name").ShouldContain("31.12.2040, vorausberechnet (mittel)");
    }

    private async Task TakeOverAsync()
    {
        var page = Open<VorausberechnungPage>("/vorausberechnung");
        await page.PressAsync("Vorausberechnung übernehmen");
        new[] { "niedrig", "mittel", "hoch" }.Select(one => page.Find($"#amtlich-{one}").GetAttribute("value")).ShouldBe(["niedrig", "mittel", "hoch"]);
        await page.Find("#amtlich-quelle").ChangeAsync("Landesamt, 2027");
        await page.Find("input[name=amtlich-art][value=amt]").ChangeAsync(true);
        await page.Find("form.panel").SubmitAsync();

        page.Text("#massgeblich").ShouldContain("Spannweite 2040: 17.200 bis 19.400");
        page.FindAll("#massgeblich thead th").Select(head => head.TextContent.Trim()).Skip(2).ShouldBe(["niedrig", "mittel", "hoch"]);
        page.FindAll("#massgeblich tbody tr")[^1].TextContent.ShouldContain("17.200");
    }

    private async Task ShouldBeThreeAsync()
    {
        var strategie = await StrategieAsync();
        var kept = Vorausberechnung.Massgeblich(strategie)!;
        var bild = new Vorausberechnungsbild(kept, await Services.GetRequiredService<VorausberechnungService>().LoadAsync(Key, kept, CancellationToken.None));

        bild.Varianten.ShouldBe([Variante.Niedrig, Variante.Mittel, Variante.Hoch]);
        bild.Altersjahre.ShouldBe([2030, 2040]);
        bild.Varianten.Select(one => bild.Gesamt(2040, one)).ShouldBe([17_200, 18_200, 19_400]);
        bild.Varianten.Select(one => bild.Daten.Altersbild(bild.Gebiet, 2040, one.Name())!.Aufbau.Summe(65, null)!.Value.Zahl).ShouldBe([6_000, 6_200, 6_600]);
        var lage = await Services.GetRequiredService<ImportService>().LoadAsync(strategie, CancellationToken.None);
        var rechner = Indikatorenbild.Von(strategie.Kommune, lage).Rechner;
        Varianten.Select(one => rechner.Berechne("AQ65", bild.Gebiet, 2040, one.Variante).WertOderNull!.Gerundet).ShouldBe([69.8m, 68.9m, 70.2m]);
    }

    // Rows come in no order anybody would sort them by.
    private static string Datei()
    {
        string[] ages = ["unter 20", "20-64", "65+"];
        IEnumerable<string> rows =
        [
            .. from sex in new[] { "weiblich", "männlich" }
               from age in Enumerable.Range(0, 3)
               select $"Bevölkerung;31.12.2024;{sex};{ages[age]};;{new[] { 1700, 5200, 2810 }[age]}",
            .. from sex in new[] { "männlich", "weiblich" }
               from age in Enumerable.Range(0, 3)
               from one in Varianten
               from year in new[] { 2040, 2030 }
               select string.Create(CultureInfo.InvariantCulture, $"Bevölkerung;31.12.{year};{sex};{ages[age]};{one.Variante};{(year == 2030 ? one.In2030 : one.In2040)[age]}"),
        ];
        return "Merkmal;Stichtag;Geschlecht;Alter;Variante;Wert\n" + string.Concat(rows.Select(row => $"{row}\n"));
    }

    private async Task SendAsync(string text)
    {
        var sender = new Einsender(Musterpersonen.Tenant, Musterpersonen.AnnaBerg, Key.Id);
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(text));
        (await Services.GetRequiredService<IEingangskorb>().NimmAsync(sender, "amt.csv", null, body, CancellationToken.None))
            .ShouldBeOfType<Eingangsergebnis.Angenommen>();
    }
}
