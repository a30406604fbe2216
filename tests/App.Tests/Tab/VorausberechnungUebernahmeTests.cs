using Bunit;
using Daks.Core.Importe;
using Daks.Core.Vorausberechnungen;
using Daks.Tab.Vorausberechnungen;

namespace Daks.App.Tests.Tab;

/// <summary>A projection an office or an institute published.</summary>
public sealed class VorausberechnungUebernahmeTests : TabContext
{
    [Fact]
    public async Task A_projection_that_was_imported_is_offered_first_and_says_whose_it_is()
    {
        await SetUpAsync();
        await ImportAsync();
        await ImportOfficialAsync(("untere Variante", 17_010), ("mittlere Variante", 18_020), ("obere Variante", 18_990));
        var page = Open<VorausberechnungPage>("/vorausberechnung");
        await page.PressAsync("Vorausberechnung übernehmen");
        var guessed = page.Find("#amtlich-mittel").GetAttribute("value");

        await page.Find("form.panel").SubmitAsync();
        var why = page.Text("#amtlich-quelle-error");
        var whoNot = page.Text("#amtlich-art-error");
        await page.Find("#amtlich-quelle").ChangeAsync("Amt für Statistik, 2027");
        await page.Find("input[name=amtlich-art][value=amt]").ChangeAsync(true);
        await page.Find("form.panel").SubmitAsync();

        guessed.ShouldBe("mittlere Variante");
        whoNot.ShouldStartWith("Sagen Sie, ob das ein Statistisches Amt oder ein Institut ist.");
        why.ShouldBe("Nennen Sie, wer die Zahlen veröffentlicht hat.");
        var kept = (await StrategieAsync()).All<Vorausberechnung>().ShouldHaveSingleItem();
        (kept.IstAmtlich, kept.Quelle, kept.Stichtag.Year, kept.Einwohner).ShouldBe((true, "Amt für Statistik, 2027", 2024, 19_420));
        page.Text("#massgeblich").ShouldContain("Amtliche Vorausberechnung");
        page.Text("#massgeblich").ShouldContain("Spannweite 2040: 17.000 bis 19.000");
        page.Text("#amtlich .state").ShouldBe("Übernommen");
        page.Text("#rechnen").ShouldContain("Besser ist die amtliche oben.");
    }

    [Fact]
    public async Task One_variant_cannot_be_two()
    {
        await SetUpAsync();
        await ImportAsync();
        await ImportOfficialAsync(("A", 17_010), ("B", 18_020));
        var page = Open<VorausberechnungPage>("/vorausberechnung");
        await page.PressAsync("Vorausberechnung übernehmen");
        await page.Find("#amtlich-quelle").ChangeAsync("Amt");
        await page.Find("input[name=amtlich-art][value=institut]").ChangeAsync(true);
        await page.Find("#amtlich-hoch").ChangeAsync("B");
        await page.Find("#amtlich-mittel").ChangeAsync("B");

        await page.Find("form.panel").SubmitAsync();

        page.Text("#amtlich-error").ShouldBe("Wählen Sie drei verschiedene Varianten, oder „keine“.");
        (await StrategieAsync()).All<Vorausberechnung>().ShouldBeEmpty();
    }

    /// <summary>The office's figures, as somebody copied them into the template.</summary>
    private Task ImportOfficialAsync(params (string Variante, decimal In2040)[] varianten) => ImportAsync(
        Ortszahlen.Vorlage(),
        [.. varianten.Select(one => Ortszahlen.Einwohner(Musterzahlen.Ags, one.Variante, "amt", (2030, 19_000), (2040, one.In2040)))]);
}
