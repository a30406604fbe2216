using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Daks.Core.Kommunen;
using Daks.Tests;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Stage 2 walked from the first file to the document: as Dirk and Anna do, in one sitting.</summary>
[Collection(TabTests.Name)]
public sealed class StufeZweiTests(TabFixture tab)
{
    private const string Real = "12411-01-01-4_de_flat.csv";

    // The sums are those of the real file; how they part into ages is invented, as are the figures of the Land.
    private const string Register = "Alter\tweiblich\tmännlich\n0-19\t20000\t21000\n20-64\t66000\t67000\n65+\t35204\t29059\n";

    [RealPaperFact]
    public async Task A_Landkreis_drops_the_real_file_sees_its_figures_explained_and_has_its_profile_on_paper()
    {
        var team = await tab.Host.Store.SetUpAsync("Lörrach", 238_263, Bundesland.BadenWuerttemberg, KommuneTyp.Landkreis, "08336");
        await using var anna = await tab.OpenAsync(team, path: "/zahlen");

        await Dateizug.DropAsync(anna.Page, "h1", RealDataFactAttribute.Path(Real));

        var preview = anna.Page.Locator(".incoming");
        await Assertions.Expect(preview).ToContainTextAsync("12411");
        await Assertions.Expect(preview).ToContainTextAsync("238.263 am 31.12.2024");
        await Assertions.Expect(preview).ToContainTextAsync("Lörrach, Landkreis (08336)");
        await Assertions.Expect(preview).ToContainTextAsync("über andere Gebiete");
        await Assertions.Expect(preview).ToContainTextAsync("werden übernommen");
        await anna.PressAsync("Übernehmen");
        await Assertions.Expect(anna.Page.Locator(".import")).ToContainTextAsync(Real);
        await anna.GoToAsync("/indikatoren");
        await anna.PressAsync("Bevölkerungsstand", "#BEV");
        await Assertions.Expect(anna.Page.Locator("#BEV .indicator-value")).ToContainTextAsync("238.263");
        await Assertions.Expect(anna.Page.Locator("#BEV .sources")).ToContainTextAsync("Statistische Ämter des Bundes und der Länder");

        var sentence = await SwotIsSuggestedAsync(anna);

        await anna.GoToAsync("/indikatoren");
        var profile = await DownloadAsync(anna, "Kommunalprofil (Word)", "docx");
        var paper = await Druckbogen.PrintAsync(profile, "papier-kommunalprofil");
        paper.Deckung.Count.ShouldBeInRange(3, 6);
        paper.Deckung.ShouldAllBe(share => share > 0.01, $"An empty page: {string.Join("; ", paper.Deckung)}");
        paper.Text.ShouldContain(sentence);
        paper.Text.ShouldContain("238.263");
    }

    [Fact]
    public async Task From_a_pasted_register_to_the_documents_in_hand()
    {
        await using var anna = await tab.OpenAsync();
        await anna.SetUpAsync();
        await TellKeyAsync(anna, "12065136");
        await anna.GoToAsync("/indikatoren");
        await anna.ClickAsync(anna.Page.Locator("fluent-anchor-button", new() { HasText = "Einfügen" }));
        await FiguresComeInAsync(anna);

        var quotient = await IndicatorIsExplainedAsync(anna);
        await SwotGrowsAsync(anna);
        await SurveyIsRecordedAsync(anna);

        await anna.GoToAsync("/indikatoren");
        Papiere.IsProfile(await DownloadAsync(anna, "Kommunalprofil (Word)", "docx"), "Viele Ältere prägen die Stadt.", "Rufbus Abendlinie", "Altenquotient");
        Papiere.IsFactSheet(await DownloadAsync(anna, "Datenblatt (Word)", "docx"));
        Papiere.Wert(await DownloadAsync(anna, "Zahlen (Excel)", "xlsx"), "AQ65", "Musterstadt").ToString("N1", German).ShouldBe(quotient);
        Encoding.UTF8.GetString(await DownloadAsync(anna, "Zahlen (CSV)", "csv")).ShouldContain("\"AQ65\";");
        await anna.PressAsync("Altenquotient (ab 65", "#AQ65");
        var (_, png) = await anna.TakeAsync(anna.Page.Locator("#AQ65").GetByRole(AriaRole.Link, new() { Name = "Als PNG speichern" }));
        png[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        var (_, svg) = await anna.TakeAsync(anna.Button("Als SVG speichern", "#AQ65"));
        Papiere.IsAccessibleSvg(svg);
    }

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Ages from the register and those of the Land come in, and what a rule makes of them is accepted as it is.</summary>
    /// <returns>The sentence.</returns>
    private static async Task<string> SwotIsSuggestedAsync(TabDriver anna)
    {
        await anna.GoToAsync("/zahlen");
        await anna.PressAsync("Einfügen");
        await anna.FillAsync("#zahlen-stichtag", "2024-12-31");
        await anna.FillAsync("#zahlen-tabelle", Register);
        await anna.PressAsync("Tabelle einlesen");
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToContainTextAsync("238.263 am 31.12.2024");
        await anna.PressAsync("Übernehmen");
        await Assertions.Expect(anna.Page.Locator(".import")).ToHaveCountAsync(2);
        await anna.ChooseFileAsync("#zahlen-dateien", Datei("land.csv", Land));
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToContainTextAsync("Baden-Württemberg (08)");
        await anna.PressAsync("Übernehmen");
        await Assertions.Expect(anna.Page.Locator(".import")).ToHaveCountAsync(3);

        await anna.GoToAsync("/swot");
        var suggestion = anna.Page.Locator("#vorschlag-R01");
        await Assertions.Expect(suggestion).ToContainTextAsync("48,3 je 100 (31.12.2024)");
        await Assertions.Expect(suggestion).ToContainTextAsync("35,0 je 100 (Baden-Württemberg)");
        var sentence = await anna.ReadAsync("#vorschlag-R01 h3");
        await anna.ClickAsync(suggestion.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Übernehmen") }));
        await Assertions.Expect(anna.Page.Locator("#feld-T .swot-entry")).ToContainTextAsync(sentence);
        await Assertions.Expect(suggestion).ToHaveCountAsync(0);
        return sentence;
    }

    /// <summary>A table is pasted, one upload is called off, one breaks, one is dropped beside the frame and taken over.</summary>
    private static async Task FiguresComeInAsync(TabDriver anna)
    {
        await anna.FillAsync("#zahlen-stichtag", "2024-12-31");
        await anna.FillAsync("#zahlen-tabelle", "Alter\tweiblich\tmännlich\n0-19\t1720\t1780\n20-64\t5300\t5600\n65+\t2800\t2220\n");
        await anna.PressAsync("Tabelle einlesen");
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToContainTextAsync("19.420 am 31.12.2024");
        await anna.PressAsync("Übernehmen");
        await Assertions.Expect(anna.Page.Locator(".import")).ToContainTextAsync("Melderegister");

        var held = new TaskCompletionSource();
        await anna.Page.RouteAsync("**/api/einlesen**", async route =>
        {
            await held.Task;
            await route.AbortAsync();
        });
        await anna.ChooseFileAsync("#zahlen-dateien", Datei("abgebrochen.csv"));
        await anna.PressAsync("Abbrechen: abgebrochen.csv");
        await Assertions.Expect(anna.Page.Locator(".sending")).ToHaveCountAsync(0);
        held.SetResult();
        await anna.ChooseFileAsync("#zahlen-dateien", Datei("unterbrochen.csv"));
        await Assertions.Expect(anna.Page.Locator(".sending")).ToContainTextAsync("Die Verbindung brach ab. Nichts wurde übernommen.");
        await anna.PressAsync("Meldung schließen: unterbrochen.csv");
        await anna.Page.UnrouteAsync("**/api/einlesen**");
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToHaveCountAsync(0);

        var file = Path.Combine(Directory.CreateTempSubdirectory("daks-").FullName, "kreis.csv");
        await File.WriteAllTextAsync(file, Kreis);
        await Dateizug.DropAsync(anna.Page, "#importe-titel", file);
        var preview = anna.Page.Locator(".incoming");
        await Assertions.Expect(preview).ToContainTextAsync("12411");
        await Assertions.Expect(preview).ToContainTextAsync("Zeile 5, Spalte 14");
        await Assertions.Expect(preview.GetByRole(AriaRole.Row, new() { Name = "abgewiesen" })).ToContainTextAsync("1");
        await anna.PressAsync("Übernehmen");
        await Assertions.Expect(anna.Page.Locator(".import")).ToHaveCountAsync(2);
    }

    /// <returns>The figure as the page shows it.</returns>
    private static async Task<string> IndicatorIsExplainedAsync(TabDriver anna)
    {
        await anna.GoToAsync("/indikatoren");
        await anna.PressAsync("Altenquotient (ab 65", "#AQ65");
        var more = anna.Page.Locator("#AQ65 .indicator-more");
        await Assertions.Expect(more).ToContainTextAsync("Bevölkerung ab 65 : Bevölkerung von 20 bis 64 · 100");
        await Assertions.Expect(more.GetByRole(AriaRole.Row, new() { Name = "ab 65 Jahren" })).ToContainTextAsync("5.020");
        await Assertions.Expect(more.Locator(".sources")).ToContainTextAsync("Melderegister");
        await Assertions.Expect(anna.Page.Locator("#AQ65 .comparisons")).ToContainTextAsync("stark höher, ungünstig");
        return await anna.ReadAsync("#AQ65 .indicator-value strong");
    }

    private static async Task SwotGrowsAsync(TabDriver anna)
    {
        await anna.GoToAsync("/swot");
        var suggestion = anna.Page.Locator("#vorschlag-R01");
        await Assertions.Expect(suggestion).ToContainTextAsync("Warum dieser Vorschlag?");
        await Assertions.Expect(suggestion).ToContainTextAsync("46,1 je 100 (31.12.2024)");
        await Assertions.Expect(suggestion).ToContainTextAsync("33,3 je 100 (Kreis)");
        await anna.PressAsync("Bearbeiten und übernehmen", "#vorschlag-R01");
        await anna.FillAsync("#swot-text", "Viele Ältere prägen die Stadt.");
        await anna.PressAsync("Übernehmen", "form.panel");
        var entry = anna.Page.Locator("#feld-T .swot-entry");
        await Assertions.Expect(entry).ToContainTextAsync("Viele Ältere prägen die Stadt.");
        await Assertions.Expect(suggestion).ToHaveCountAsync(0);
        await Assertions.Expect(entry).ToContainTextAsync("aus den Zahlen");
    }

    private static async Task SurveyIsRecordedAsync(TabDriver anna)
    {
        await anna.GoToAsync("/handlungsfelder");
        await anna.PressAsync("Als Handlungsfeld benennen: Älter werden");
        await Assertions.Expect(anna.Page.Locator("#felder")).ToContainTextAsync("SWOT 1, Inventar 0, Gespräche 0");
        await anna.GoToAsync("/inventar");
        await anna.PressAsync("Maßnahme erfassen");
        await anna.FillAsync("#inventar-titel", "Rufbus Abendlinie");
        await anna.FillAsync("#inventar-stelle", "Stadtwerke");
        await anna.CheckAsync("Älter werden", "form.panel");
        await anna.PressAsync("Speichern", "form.panel");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = "Rufbus Abendlinie" })).ToBeVisibleAsync();
        await anna.GoToAsync("/interviews");
        await anna.PressAsync("Gespräch eintragen");
        await anna.FillAsync("#interview-funktion", "Leitung einer Kita");
        await anna.PressAsync("Speichern", "form.panel");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = "Leitung einer Kita" })).ToBeVisibleAsync();
    }

    private static async Task TellKeyAsync(TabDriver anna, string key)
    {
        await anna.GoToAsync("/einstellungen");
        await anna.PressAsync("Angaben zur Kommune ändern");
        await anna.ChooseAsync("#kommune-typ", nameof(KommuneTyp.KreisangehoerigeStadt));
        await anna.FillAsync("#kommune-ags", key);
        await anna.PressAsync("Speichern", "#kommune");
        await Assertions.Expect(anna.Page.Locator("#kommune dl")).ToContainTextAsync(key);
    }

    private static async Task<byte[]> DownloadAsync(TabDriver anna, string link, string ending)
    {
        var (name, content) = await anna.TakeAsync(anna.Page.GetByRole(AriaRole.Link, new() { Name = link }));
        name.ShouldEndWith(ending);
        return content;
    }

    private static FilePayload Datei(string name, string? text = null) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text ?? Kreis) };

    private const string Kopf =
        "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n";

    // The Kreis is younger than the town. Its last row is no figure.
    private static string Kreis { get; } = Kopf
        + Zeile("ALT000B20", "unter 20 Jahre", "40000")
        + Zeile("ALT020B65", "20 bis unter 65 Jahre", "120000")
        + Zeile("ALT065UM", "65 Jahre und mehr", "40000")
        + Zeile("ALT075UM", "75 Jahre und mehr", "viele");

    private static string Land { get; } = Kopf
        + Zeile("ALT000B20", "unter 20 Jahre", "2140000", "DLAND;Bundesländer;08;Baden-Württemberg")
        + Zeile("ALT020B65", "20 bis unter 65 Jahre", "6600000", "DLAND;Bundesländer;08;Baden-Württemberg")
        + Zeile("ALT065UM", "65 Jahre und mehr", "2310000", "DLAND;Bundesländer;08;Baden-Württemberg");

    private static string Zeile(string code, string group, string value, string area = "KREISE;Kreise und kreisfreie Städte;12065;Oberhavel, Landkreis") =>
        $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2024-12-31;{area};ALTX20;Altersgruppen;{code};{group};{value};Anzahl;BEVSTD;Bevölkerungsstand\n";
}
