using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Formats.Dokumente;

namespace Daks.Adapters.Tests.Dokumente;

/// <summary>How the documents lie on paper.</summary>
public sealed class SeitenTests
{
    [LibreOfficeFact]
    public async Task A_fact_sheet_of_twelve_figures_with_long_names_is_one_page()
    {
        var inhalt = KommunalprofilTests.Inhalt("de-DE");
        var figures = Enumerable.Range(1, 12).Select(i => new Kennzahlangabe(
            $"K{i}",
            "Pendlersaldo je 100 Beschäftigte am Arbeitsort",
            "1.234,5 Personen je Haushalt",
            "31.12.2024, genähert",
            "Kreis: 1.170,0 (2024), hier stark niedriger, ungünstig",
            "stabil (2014 bis 2024)",
            [],
            ""));

        var paper = await Papier.DruckeAsync(KommunalprofilDocx.WriteDatenblatt(inhalt with { Wichtigste = [.. figures] }));

        paper.Seiten.ShouldBe(1);
    }

    [LibreOfficeFact]
    public async Task Musterstadts_fact_sheet_is_one_page_in_both_languages_and_so_is_that_of_a_small_place()
    {
        foreach (var culture in Texte.Sprachen)
        {
            foreach (var inhalt in new[] { await Profile.MusterstadtAsync(culture), await Profile.KleinerOrtAsync(culture) })
            {
                var paper = await Papier.DruckeAsync(KommunalprofilDocx.WriteDatenblatt(inhalt));

                paper.Seiten.ShouldBe(1, $"{inhalt.Kommune}, {culture}");
                IsWhole(paper, paper.Bilder.ShouldHaveSingleItem()).ShouldBeTrue();
            }
        }
    }

    [LibreOfficeFact]
    public async Task Musterstadts_profile_has_as_many_pages_as_its_content_asks_for_and_no_picture_is_broken_off()
    {
        foreach (var culture in Texte.Sprachen)
        {
            var paper = await Papier.DruckeAsync(KommunalprofilDocx.Write(await Profile.MusterstadtAsync(culture)));

            paper.Seiten.ShouldBeInRange(8, 14, $"{culture}");
            paper.Bilder.Count.ShouldBe(4);
            paper.Bilder.ShouldAllBe(bild => IsWhole(paper, bild));
        }
    }

    [LibreOfficeFact]
    public async Task A_small_places_profile_is_short()
    {
        foreach (var culture in Texte.Sprachen)
        {
            var paper = await Papier.DruckeAsync(KommunalprofilDocx.Write(await Profile.KleinerOrtAsync(culture)));

            paper.Seiten.ShouldBeInRange(3, 6, $"{culture}");
            IsWhole(paper, paper.Bilder.ShouldHaveSingleItem()).ShouldBeTrue();
        }
    }

    private static bool IsWhole(Papier paper, Bildplatz bild) =>
        bild.X >= 0 && bild.X + bild.Breite <= paper.Breite && bild.Y >= 0 && bild.Y + bild.Hoehe <= paper.Hoehe && bild.Breite > 200 && bild.Hoehe > 100;
}
