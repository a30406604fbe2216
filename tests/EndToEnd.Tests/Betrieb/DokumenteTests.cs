using System.Text;
using Daks.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace Daks.EndToEnd.Tests.Betrieb;

/// <summary>The papers for those who decide: handed round on paper, one sheet, one side.</summary>
public sealed class DokumenteTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Each_paper_fits_on_one_printed_page()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        var page = await chromium.Browser.NewPageAsync();

        foreach (var name in new[] { "it", "datenschutz", "personalrat" })
        {
            await page.GotoAsync($"{host.Address}dokumente/{name}");
            var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });

            Encoding.Latin1.GetString(pdf).ShouldContain("/Count 1\n", customMessage: name);
        }
    }
}
