using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Several files at once over a slow line: each says how far it is, and each can be called off by itself.</summary>
[Collection(TabTests.Name)]
public sealed partial class TabDateienTests(TabFixture tab)
{
    // Some eight megabytes take many minutes then: nothing here depends on how fast the machine is.
    private const int SlowBytesPerSecond = 16 * 1024;
    private const int Gross = 60_000;
    private const string Kopf =
        "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n";

    [Fact]
    public async Task The_one_under_way_is_called_off_and_the_one_behind_it_comes_and_is_taken_over()
    {
        await using var anna = await OpenAsync();
        using var folder = new TemporaryFolder();
        var line = await SlowDownAsync(anna);

        await Dateizug.DropAsync(anna.Page, "h1", Datei(folder, "gross.csv", Gross), Datei(folder, "klein.csv", rows: 1));

        await Assertions.Expect(Sending(anna, "gross.csv")).ToContainTextAsync(UnderWay());
        await Assertions.Expect(Sending(anna, "klein.csv")).ToContainTextAsync("wartet auf die Dateien davor");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Fortschritt von gross.csv" })).ToHaveAttributeAsync("value", UnderWayValue());
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Fortschritt von klein.csv" })).ToHaveAttributeAsync("value", "0");

        await anna.BeginAsync("Abbrechen: gross.csv");
        await LineIsFastAsync(line);

        await Assertions.Expect(anna.Page.Locator(".incoming h2")).ToHaveTextAsync("klein.csv");
        await Assertions.Expect(anna.Page.Locator(".sending")).ToHaveCountAsync(0);
        await anna.PressAsync("Übernehmen: klein.csv");
        await Assertions.Expect(anna.Page.Locator(".import")).ToContainTextAsync("klein.csv");
        await anna.ReloadAsync();
        await Assertions.Expect(anna.Page.Locator(".import")).ToHaveCountAsync(1);
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task One_that_waits_is_gone_at_once_when_it_is_called_off_and_the_other_goes_on()
    {
        await using var anna = await OpenAsync();
        using var folder = new TemporaryFolder();
        var line = await SlowDownAsync(anna);
        await Dateizug.DropAsync(anna.Page, "h1", Datei(folder, "gross.csv", Gross), Datei(folder, "klein.csv", rows: 1));
        await Assertions.Expect(Sending(anna, "gross.csv")).ToContainTextAsync(UnderWay());

        await anna.BeginAsync("Abbrechen: klein.csv");

        await Assertions.Expect(Sending(anna, "klein.csv")).ToHaveCountAsync(0);
        await Assertions.Expect(Sending(anna, "gross.csv")).ToHaveCountAsync(1);
        await LineIsFastAsync(line);
        await Assertions.Expect(anna.Page.Locator(".incoming h2")).ToHaveTextAsync("gross.csv");
        await Assertions.Expect(anna.Page.Locator(".sending")).ToHaveCountAsync(0);
        await anna.PressAsync("Übernehmen: gross.csv");
        await Assertions.Expect(anna.Page.Locator(".import")).ToContainTextAsync("gross.csv");
        await anna.ReloadAsync();
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToHaveCountAsync(0);
    }

    private async Task<TabDriver> OpenAsync() => await tab.OpenAsync(await tab.Host.Store.SetUpAsync(ags: "12065136"), path: "/zahlen");

    private static ILocator Sending(TabDriver anna, string name) => anna.Page.Locator(".sending").Filter(new() { HasText = name });

    private static async Task<ICDPSession> SlowDownAsync(TabDriver anna)
    {
        var line = await anna.Page.Context.NewCDPSessionAsync(anna.Page);
        await line.SendAsync("Network.enable");
        await UploadAsync(line, SlowBytesPerSecond);
        return line;
    }

    private static Task LineIsFastAsync(ICDPSession line) => UploadAsync(line, -1);

    private static async Task UploadAsync(ICDPSession line, int bytesPerSecond) =>
        await line.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 0,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = bytesPerSecond,
        });

    /// <summary>Up to twenty years of the place, and beyond that rows of others.</summary>
    private static string Datei(TemporaryFolder folder, string name, int rows)
    {
        var file = folder.File(name);
        File.WriteAllText(file, Kopf + string.Concat(Enumerable.Range(0, rows).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"12411;Fortschreibung;STAG;Stichtag;{2024 - (row % 20)}-12-31;GEMEIN;Gemeinden;{(row < 20 ? "12065136" : $"0900{(row % 8) + 1}{(row % 900) + 100}")};Ort;GES;Geschlecht;;Insgesamt;{19_420 + (row % 20)};Anzahl;BEVSTD;Bevölkerungsstand\n"))));
        return file;
    }

    [GeneratedRegex(@"\b[1-9]\d? % gesendet")]
    private static partial Regex UnderWay();

    [GeneratedRegex(@"^[1-9]\d?$")]
    private static partial Regex UnderWayValue();
}
