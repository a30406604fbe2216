using System.Text;
using Daks.EndToEnd.Tests.Infrastructure;
using Daks.EndToEnd.Tests.Tab;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Betrieb;

/// <summary>The papers for those who decide: handed round on paper, one sheet, one side.</summary>
[Collection(TabTests.Name)]
public sealed class DokumenteTests(TabFixture tab)
{
    [Fact]
    public async Task Each_paper_fits_on_one_printed_page()
    {
        await using var context = await Chromium.OpenAsync(tab.Browser);
        var page = await context.NewPageAsync();

        foreach (var name in new[] { "it", "datenschutz", "personalrat" })
        {
            await CircuitWatch.GoToAsync(page, $"{tab.Host.Address}dokumente/{name}");
            var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

            Encoding.Latin1.GetString(pdf).ShouldContain("/Count 1\n", customMessage: name);
        }
    }
}
