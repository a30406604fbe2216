using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>The projection: run, kept, seen by somebody else and in the pyramid; for everybody, at each width and in each theme.</summary>
[Collection(LooksTests.Name)]
public sealed class ProjectionTests(TabFixture tab)
{
    [Theory]
    [InlineData(320)]
    [InlineData(720)]
    [InlineData(1400)]
    public async Task Nothing_bars_anybody_from_the_projection(int width)
    {
        await using var anna = await tab.OpenSetUpAsync(width, width < 500 ? 640 : 800, "/vorausberechnung");
        var found = new List<string>();
        await LookAsync("voraus-leer");
        await Figures.ImportAsync(tab.Host, anna.Team);
        await ImportOfficialAsync(anna.Team);

        await anna.GoToAsync("/vorausberechnung");
        await anna.PressAsync("Vorausberechnung übernehmen", "#amtlich");
        await Assertions.Expect(anna.Page.Locator("#amtlich-quelle")).ToBeVisibleAsync();
        await LookAsync("voraus-amtlich");
        await anna.PressAsync("Abbrechen", "#amtlich");
        await anna.PressAsync("Annahmen ansehen und rechnen");
        await anna.FillAsync("#lauf-tfr-hoch", "12");
        await anna.PressAsync("Rechnen", "#rechnen form");
        await Assertions.Expect(anna.Page.Locator("#lauf-tfr-hoch-error")).ToBeVisibleAsync();
        await LookAsync("voraus-annahmen");
        await anna.FillAsync("#lauf-tfr-hoch", "1,60");
        await anna.PressAsync("Rechnen", "#rechnen form");
        await Assertions.Expect(anna.Page.Locator("#ergebnis .picture svg")).ToBeVisibleAsync();
        await LookAsync("voraus-ergebnis");
        await anna.PressAsync("Vorausberechnung festhalten");
        await Assertions.Expect(anna.Page.Locator("#massgeblich .picture svg")).ToBeVisibleAsync();
        await anna.UnfoldAsync("#massgeblich summary >> nth=0");
        await LookAsync("voraus-festgehalten");
        await anna.GoToAsync("/bevoelkerung");
        await anna.FocusAsync(anna.Page.Locator("#jahr"));
        await anna.KeysAsync("End");
        await Assertions.Expect(anna.Page.Locator("#bild-pyramide-name")).ToContainTextAsync("vorausberechnet");
        await LookAsync("voraus-pyramide");

        found.ShouldBeEmpty();

        Task LookAsync(string page) => Looks.LookAsync(anna.Page, page, width, found);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1400)]
    public async Task Nothing_bars_anybody_from_the_arithmetic_of_a_village(int width)
    {
        var team = await tab.Host.Store.SetUpAsync(inhabitants: 850);
        await Figures.ImportAsync(tab.Host, team, Musterzahlen.Lauf, [Einwohner(null, (2024, 850))]);
        await using var anna = await tab.OpenAsync(team, width: width, path: "/vorausberechnung");
        var found = new List<string>();

        await anna.FillAsync("#szenario-familien", "5");
        await Assertions.Expect(anna.Page.Locator("#szenario [role=status]")).ToContainTextAsync("200 Menschen mehr");
        await Looks.LookAsync(anna.Page, "voraus-dorf", width, found);

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_projection_is_run_kept_seen_by_somebody_else_and_walked_through_in_the_pyramid()
    {
        var team = await tab.Host.Store.SetUpAsync();
        await Figures.ImportAsync(tab.Host, team);
        await using var anna = await tab.OpenAsync(team, path: "/vorausberechnung");
        await using var bernd = await tab.OpenAsync(team, "bernd-kaya", path: "/vorausberechnung");
        await anna.PressAsync("Annahmen ansehen und rechnen");
        await anna.FillAsync("#lauf-titel", "Mit Baugebiet Süd");
        await anna.FillAsync("#lauf-saldo-mittel", "60");

        await anna.ReloadAsync();
        await Assertions.Expect(anna.Page.Locator("#lauf-saldo-mittel")).ToHaveValueAsync("60");
        await anna.PressAsync("Rechnen", "#rechnen form");
        await Assertions.Expect(anna.Page.Locator("#ergebnis .picture svg")).ToBeVisibleAsync();
        await Assertions.Expect(bernd.Page.Locator("#massgeblich")).ToHaveCountAsync(0);
        await anna.PressAsync("Vorausberechnung festhalten");

        await Assertions.Expect(bernd.Page.Locator("#massgeblich h2")).ToHaveTextAsync("Mit Baugebiet Süd");
        await Assertions.Expect(bernd.Page.Locator("#massgeblich")).ToContainTextAsync("Gerechnet von Anna Berg");
        await bernd.SettledAsync();
        var (name, _) = await bernd.TakeAsync(bernd.Page.Locator("#massgeblich a[download]"));
        name.ShouldStartWith("Bevölkerung Musterstadt bis 2044");

        await anna.GoToAsync("/bevoelkerung");
        await anna.FocusAsync(anna.Page.Locator("#jahr"));
        await anna.KeysAsync("ArrowRight");
        await Assertions.Expect(anna.Page.Locator("#jahr")).ToHaveAttributeAsync("aria-valuetext", "31.12.2029, vorausberechnet (mittel)");

        await bernd.PressAsync("Entfernen: Mit Baugebiet Süd");
        await Assertions.Expect(anna.Page.Locator("#jahr")).ToHaveAttributeAsync("aria-valuetext", "31.12.2024");
    }

    private Task ImportOfficialAsync(string team) => Figures.ImportAsync(
        tab.Host,
        team,
        Musterzahlen.Lauf with { Id = "amt", Pruefsumme = "amt", Format = Importformat.Vorlage, Quelle = "Eigene Angaben", Lizenz = null },
        [
            Einwohner("untere Variante", (2030, 18_600), (2040, 17_010)),
            Einwohner("mittlere Variante", (2030, 18_900), (2040, 18_020)),
            Einwohner("obere Variante", (2030, 19_300), (2040, 18_990)),
        ]);

    private static Zeitreihe Einwohner(string? variante, params (int Jahr, decimal Zahl)[] werte) => new()
    {
        Schluessel = new(Messgroessen.Bevoelkerung, Gebiet.Lies(Musterzahlen.Ags)!.Value, Gliederung.Insgesamt),
        Werte = [.. werte.Select(wert => new Reihenwert(Zeitbezug.Am(new DateOnly(wert.Jahr, 12, 31)), Angabe.Von(wert.Zahl), Zensusbasis.Zensus2022))],
        Herkunft = new Herkunft(Musterzahlen.Quelle, null, null, new DateOnly(2027, 1, 11), "amt"),
        Variante = variante,
    };
}
