using System.Text;
using Daks.Tests;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>Figures come in through the browser: dropped, previewed, taken over, taken back.</summary>
[Collection(TabTests.Name)]
public sealed class TabZahlenTests(TabFixture tab)
{
    private const string Real = "12411-01-01-4_de_flat.csv";
    private const string Kopf =
        "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n";

    // The real file is about Kreise; this place lies in one of them.
    [RealDataFact]
    public Task A_real_file_is_dropped_previewed_taken_over_and_taken_back() =>
        DropAsync(Real, File.ReadAllBytes(RealDataFactAttribute.Path(Real)), key: "12065999");

    [Fact]
    public Task A_small_file_is_dropped_previewed_taken_over_and_taken_back() => DropAsync(Real, Encoding.UTF8.GetBytes(
        Kopf + "12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2024-12-31;KREISE;Kreise;12;Brandenburg;GES;Geschlecht;;Insgesamt;2556747;Anzahl;BEVSTD;Bevölkerungsstand\n"));

    [Fact]
    public async Task A_pasted_table_survives_a_reload_and_is_read()
    {
        await using var anna = await OpenAsync();
        await anna.PressAsync("Einfügen");
        await anna.FillAsync("#zahlen-stichtag", "2024-12-31");
        await anna.FillAsync("#zahlen-tabelle", "Alter\tweiblich\tmännlich\n0-17\t1500\t1600\n18-64\t6000\t6100\n65+\t2400\t1820\n");

        await anna.ReloadAsync();
        await anna.PressAsync("Tabelle einlesen");

        await Assertions.Expect(anna.Page.Locator(".incoming")).ToContainTextAsync("19.420 am 31.12.2024");
        await Assertions.Expect(anna.Page.Locator("#zahlen-tabelle")).ToHaveCountAsync(0);
        await anna.ReloadAsync();
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToContainTextAsync("19.420 am 31.12.2024");
        await anna.PressAsync("Übernehmen");
        await Assertions.Expect(anna.Page.Locator(".import")).ToContainTextAsync("Melderegister");
    }

    private async Task DropAsync(string name, byte[] file, string? key = null)
    {
        await using var anna = await OpenAsync(key);

        await anna.Page.EvaluateAsync(
            """
            ([name, content]) => {
              const files = new DataTransfer();
              files.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
              document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
            }
            """,
            new object[] { name, Convert.ToBase64String(file) });
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToContainTextAsync("12411");
        await Assertions.Expect(anna.Page.Locator(".import")).ToHaveCountAsync(0);

        await anna.PressAsync("Übernehmen");
        await Assertions.Expect(anna.Page.Locator(".import")).ToContainTextAsync(name);
        await Assertions.Expect(anna.Page.Locator(".incoming")).ToHaveCountAsync(0);

        await anna.PressAsync("Rückgängig", ".notice");
        await Assertions.Expect(anna.Page.Locator(".import")).ToHaveCountAsync(0);
    }

    private async Task<TabDriver> OpenAsync(string? key = null) =>
        await tab.OpenAsync(await tab.Host.Store.SetUpAsync(ags: key), path: "/zahlen");
}
