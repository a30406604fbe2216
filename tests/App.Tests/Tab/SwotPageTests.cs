using Bunit;
using Daks.Core.Beispiele;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Tab.Geruest;
using Daks.Tab.Swotanalysen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Tab;

public sealed class SwotPageTests : TabContext
{
    private const string Vorschlag = "Auf 100 Menschen im Erwerbsalter kommen 46,8 ab 65 Jahren, im Vergleich (Deutschland) 38,8.";

    private const string Quellenzeile = "Datenquelle: Statistische Ämter; 01.03.2026; Datenlizenz by-2-0; eigene Berechnung";

    [Fact]
    public async Task An_empty_SWOT_says_what_to_begin_with()
    {
        await SetUpAsync();

        var page = Open<SwotPage>("/swot");

        page.Text("p.calm").ShouldStartWith("Noch kein Eintrag und noch keine Zahlen.");
        page.FindAll(".swot-board h2").Select(title => title.TextContent).ShouldBe(["Stärken", "Schwächen", "Chancen", "Risiken"]);
        page.HasButton("Strategie ergänzen").ShouldBeFalse();
        page.FindAll(".swot-picture").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_board_can_be_taken_along_as_a_picture()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new AddSwotEintrag("a", new SwotEingabe(SwotQuadrant.S, "Die Vereine halten zusammen.")));

        var page = Open<SwotPage>("/swot");

        page.FindAll(".swot-picture a").Select(link => (link.GetAttribute("href"), link.GetAttribute("aria-label")))
            .ShouldBe([("/api/bilder/swot.png", "Als PNG speichern: SWOT"), ("/api/bilder/swot.svg", "Als SVG speichern: SWOT")]);
    }

    [Fact]
    public async Task An_entry_is_added_changed_and_taken_back()
    {
        await SetUpAsync();
        var page = Open<SwotPage>("/swot");

        await page.PressAsync("Eintrag ergänzen: Stärken");
        await page.Find("#swot-text").ChangeAsync("Die Vereine halten zusammen.");
        await page.Find("#feld-S form").SubmitAsync();
        page.Text("#feld-S .swot-entry").ShouldStartWith("Die Vereine halten zusammen. selbst eingetragen · Gewicht 3 von 5");

        await page.PressAsync("Ändern: Die Vereine");
        await page.Find("#swot-gewicht").ChangeAsync("5");
        await page.Find("#feld-S form").SubmitAsync();
        page.Text("#feld-S .swot-entry").ShouldContain("Gewicht 5 von 5");

        await page.PressAsync("Entfernen: Die Vereine");
        page.FindAll(".swot-entry").ShouldBeEmpty();
        await page.PressAsync("Rückgängig", ".notice");
        page.Text("#feld-S .swot-entry").ShouldContain("Die Vereine halten zusammen.");
    }

    [Fact]
    public async Task What_is_refused_is_said_where_it_was_typed()
    {
        await SetUpAsync();
        var page = Open<SwotPage>("/swot");

        await page.PressAsync("Eintrag ergänzen: Risiken");
        await page.Find("#feld-T form").SubmitAsync();

        page.Text("#swot-text-error").ShouldContain("Eintrag");
        (await StrategieAsync()).All<SwotEintrag>().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_moves_by_its_buttons_and_by_dragging()
    {
        await SetUpAsync();
        await AddAsync("a", SwotQuadrant.S);
        var page = Open<SwotPage>("/swot");

        await page.PressAsync("Verschieben nach: Eintrag a");
        await page.PressAsync("Nach „Chancen“ verschieben");
        page.FindAll("#feld-O .swot-entry").Count.ShouldBe(1);
        JSInterop.Invocations["daks.reveal"].ShouldContain(call => Equals(call.Arguments[0], "eintrag-a"));

        await page.Find("#feld-O .swot-entry").DragStartAsync(new());
        await page.Find("#feld-W").DropAsync(new());
        (await StrategieAsync()).Find<SwotEintrag>("a")!.Quadrant.ShouldBe(SwotQuadrant.W);
    }

    [Fact]
    public async Task A_suggestion_says_why_and_enters_only_on_a_press()
    {
        var page = await OpenWithFiguresAsync();

        page.Text("#vorschlag-R01 h3").ShouldBe(Vorschlag);
        page.FindAll("#vorschlag-R01 .evidence-facts div").Select(fact => $"{fact.Children[0].TextContent}: {fact.Children[1].TextContent}").ShouldBe(
        [
            "Eigener Wert: 46,8 je 100 (31.12.2024)", "Vergleich: 38,8 je 100 (Deutschland)", "Abweichung: +20,7 %", "Schwelle: +10,0 %",
        ]);
        page.FindAll("#vorschlag-R01 .evidence .sources li").Select(line => line.TextContent).ShouldBe([Quellenzeile]);
        (await StrategieAsync()).All<SwotEintrag>().ShouldBeEmpty();

        await page.PressAsync($"Übernehmen: {Vorschlag}");

        page.Text("#feld-T .swot-entry .swot-text").ShouldBe(Vorschlag);
        page.Text("#feld-T .swot-entry").ShouldContain("aus den Zahlen");
        page.Text("#feld-T .swot-entry .sources").ShouldContain(Quellenzeile);
        page.FindAll("#vorschlag-R01").ShouldBeEmpty();
        (await StrategieAsync()).All<SwotEintrag>().Single().Handlungsfeld.ShouldBe("HF03", "what a rule names leads to the field once there is one");
    }

    [Fact]
    public async Task A_suggestion_is_taken_over_in_other_words_in_another_field()
    {
        var page = await OpenWithFiguresAsync();

        await page.PressAsync($"Bearbeiten und übernehmen: {Vorschlag}");
        page.Find("#swot-text").GetAttribute("value").ShouldBe(Vorschlag);
        await page.Find("#swot-text").ChangeAsync("Wir werden schneller älter als andere.");
        await page.Find("#swot-feld").ChangeAsync("W");
        await page.Find("#vorschlag-R01 form").SubmitAsync();

        page.Text("#feld-W .swot-entry .swot-text").ShouldBe("Wir werden schneller älter als andere.");
    }

    [Fact]
    public async Task A_refused_suggestion_stays_within_reach()
    {
        var page = await OpenWithFiguresAsync();

        await page.PressAsync($"Ablehnen: {Vorschlag}");

        page.FindAll("#vorschlaege > .pieces").ShouldBeEmpty();
        page.FindAll("#vorschlaege > details > summary")[0].TextContent.ShouldBe("Weitere Hinweise und abgelehnte Vorschläge (1)");
        page.HasButton($"Ablehnen: {Vorschlag}").ShouldBeFalse();
        await page.PressAsync($"Übernehmen: {Vorschlag}");
        page.FindAll("#feld-T .swot-entry").Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_checked_names_what_is_missing()
    {
        var page = await OpenWithFiguresAsync();

        page.FindAll("#vorschlaege li").Select(item => item.TextContent).ShouldContain("Anteil der Beschäftigten ab 55 Jahren: Die Zahl fehlt. (R22)");
    }

    [Fact]
    public async Task A_crossing_asks_its_question_and_holds_its_entries()
    {
        await SetUpAsync();
        await AddAsync("a", SwotQuadrant.S);
        await AddAsync("b", SwotQuadrant.O);
        var page = Open<SwotPage>("/swot");

        await page.PressAsync("Strategie ergänzen: Stärken und Chancen");
        page.Text("#tows-SO label[for=tows-text]").ShouldBe("Womit nutzen wir diese Chancen?");
        await page.Find("#tows-text").ChangeAsync("Vereine laden Rückkehrer ein.");
        await page.Find("#tows-SO form").SubmitAsync();
        page.Text("#tows-text-error").ShouldStartWith("Wählen Sie mindestens einen Eintrag aus „Stärken“");

        await page.FindAll("#tows-SO input[type=checkbox]")[0].ChangeAsync(true);
        await page.FindAll("#tows-SO input[type=checkbox]")[1].ChangeAsync(true);
        await page.Find("#tows-SO form").SubmitAsync();
        page.FindAll("#tows-SO .tows-basis li").Select(basis => basis.TextContent).ShouldBe(["Eintrag a", "Eintrag b"]);

        await page.PressAsync("Entfernen: Eintrag a");
        page.Text(".notice").ShouldStartWith("Auf diesem Eintrag baut eine TOWS-Strategie auf");
        page.FindAll("#feld-S .swot-entry").Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_else_adds_appears_and_keeps_the_open_form()
    {
        await SetUpAsync();
        var page = Open<SwotPage>("/swot");
        await page.PressAsync("Eintrag ergänzen: Stärken");
        await page.Find("#swot-text").ChangeAsync("Halb geschrieben");

        await AddAsync("b", SwotQuadrant.W, Musterpersonen.BerndKaya);

        page.WaitForAssertion(() => page.FindAll("#feld-W .swot-entry").Count.ShouldBe(1));
        page.Find("#swot-text").GetAttribute("value").ShouldBe("Halb geschrieben");
    }

    [Fact]
    public async Task Who_only_reads_finds_no_buttons()
    {
        await SetUpAsync();
        await AddAsync("a", SwotQuadrant.S);
        await GiveRoleAsync(Musterpersonen.BerndKaya, Rolle.Gast);
        SignIn(Musterpersonen.BerndKaya);

        var page = Open<SwotPage>("/swot");

        page.FindAll("main fluent-button").ShouldBeEmpty();
        page.FindAll(".why-not").Count.ShouldBe(1);
    }

    private Task<Strategie> AddAsync(string id, SwotQuadrant quadrant, string personId = Musterpersonen.AnnaBerg) =>
        DoAsync(personId, new AddSwotEintrag(id, new SwotEingabe(quadrant, $"Eintrag {id}")));

    private async Task<IRenderedComponent<MainLayout>> OpenWithFiguresAsync()
    {
        await SetUpAsync();
        await DoAsync(Musterpersonen.AnnaBerg, new ChangeKommune(new KommuneEingabe
        {
            Name = "Musterstadt",
            Einwohnerzahl = 19_420,
            Land = Bundesland.Brandenburg,
            Ags = "12065136",
            Typ = KommuneTyp.KreisangehoerigeStadt,
        }));
        await Vorschlagszahlen.ImportAsync(Services.GetRequiredService<ImportService>(), Key);
        return Open<SwotPage>("/swot");
    }
}

/// <summary>Musterstadt and Germany by age and sex on 31.12.2024. Source: domain guide 5.4 and 5.5.</summary>
internal static class Vorschlagszahlen
{
    private static readonly Herkunft Quelle = new("Statistische Ämter", "dl-de/by-2-0", "12411-02-03-5", new DateOnly(2026, 3, 1), "i1");

    public static async Task ImportAsync(ImportService importe, StrategieKey key)
    {
        var lauf = new ImportLauf
        {
            Id = "i1",
            Datei = "12411-02-03-5.csv",
            Pruefsumme = "00",
            Format = Importformat.Vorlage,
            Zeichensatz = "utf-8",
            Titel = "Bevölkerung nach Alter und Geschlecht",
            Quelle = Quelle.Quelle,
            Lizenz = Quelle.Lizenz,
            Abgerufen = Quelle.Abgerufen,
            ErstesJahr = 2024,
            LetztesJahr = 2024,
            Gebiete = ["12065136", "DG"],
            ZeilenGelesen = 1,
            ZeilenUebernommen = 1,
            ZeilenVerworfen = 0,
            Reihen = "",
            Am = new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero),
            Von = Musterpersonen.AnnaBerg,
        };
        var outcome = await importe.ImportAsync(
            key,
            lauf,
            [
                .. Reihen("12065136", 85, "430 450 460 480 440 470 520 560 580 590 640 820 850 720 560 410 330 230", "410 430 435 445 390 430 500 550 570 585 645 815 865 760 630 500 450 470"),
                .. Reihen("DG", 90, "1897.2 2070.5 1992.1 2067.8 2281.9 2604.6 2710.2 2892.5 2739.7 2486.0 2623.7 3290.2 3196.5 2562.9 2059.2 1429.2 1271.0 809.6 253.7", "1801.8 1971.0 1887.1 1898.4 2100.2 2360.4 2539.0 2772.2 2701.2 2484.5 2637.0 3283.4 3282.5 2762.0 2386.4 1750.4 1758.1 1343.2 601.3"),
            ],
            command => new CommandRequest(key, command, Musterpersonen.AnnaBerg, "Anna Berg", Guid.NewGuid().ToString("N")),
            CancellationToken.None);
        outcome.ShouldBeOfType<Outcome.Done>();
    }

    private static IReadOnlyList<Zeitreihe> Reihen(string gebiet, int bis, string maennlich, string weiblich)
    {
        var day = Zeitbezug.Am(new DateOnly(2024, 12, 31));
        var aufbau = new Altersaufbau(Altersaufbau.Fuenfjahresgruppen(bis), Zahlen(maennlich), Zahlen(weiblich));
        return Altersreihen.Von(aufbau, Gebiet.Lies(gebiet)!.Value, day, Zensusbasen.Von(day), Quelle);
    }

    private static decimal[] Zahlen(string text) =>
        [.. text.Split(' ').Select(zahl => decimal.Parse(zahl, System.Globalization.CultureInfo.InvariantCulture))];
}
