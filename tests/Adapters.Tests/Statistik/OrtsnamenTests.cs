using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Files of the Wegweiser Kommune have names only; whose figures are kept of them.</summary>
public sealed class OrtsnamenTests
{
    private const string Text =
        "Indikatoren;\"2022\nMusterstadt\";\"2022\nSeenland (LK)\";\"2022\nBrandenburg\";\"2022\nSachsen\";\"2022\nDeutschland\"\nAltenquotient (je 100 Pers. der AG 20-64);46,1;41,0;43,0;44,0;37,0\n";

    private static readonly Gebietsauswahl Gewollt = Gebietsauswahl.Von(new[] { "12065136", "12065", "12", "DG" }.Select(code => Gebiet.Lies(code)!.Value));

    [Fact]
    public async Task Germany_and_the_own_Land_are_known_by_name_and_another_Land_is_not_wanted()
    {
        var seen = await Gelesen(Text, Auftrag() with { Gebiete = Gewollt });

        Gebiete(seen).ShouldBe(["12", "DG"]);
        seen.UnbekannteNamen.ShouldBe(["Musterstadt", "Seenland (LK)"]);
        seen.AndereBeispiele.Select(fund => fund.Gebiet.Code).ShouldContain("14");
    }

    [Fact]
    public async Task The_Kreis_comes_in_where_its_name_is_known_however_it_is_written()
    {
        var seen = await Gelesen(Text, Auftrag() with { Gebiete = Gewollt, Bekannte = new([("Landkreis Seenland", Gebiet.Lies("12065")!.Value)]) });

        Gebiete(seen).ShouldBe(["12", "12065", "DG"]);
        seen.UnbekannteNamen.ShouldBe(["Musterstadt"]);
        seen.ZugeordneteNamen.ShouldBeEmpty("nobody had to say it");
    }

    [Fact]
    public async Task What_a_person_says_is_kept_though_nobody_asked_for_the_area()
    {
        var seen = await Gelesen(Text, Auftrag() with
        {
            Gebiete = Gewollt,
            Namen = new Dictionary<string, Gebiet> { ["Musterstadt"] = Gebiet.Lies("12065136")!.Value, ["Seenland (LK)"] = Gebiet.Lies("12064")!.Value },
        });

        Gebiete(seen).ShouldBe(["12", "12064", "12065136", "DG"]);
        seen.ZugeordneteNamen.ShouldBe(["Musterstadt", "Seenland (LK)"]);
        seen.UnbekannteNamen.ShouldBeEmpty();
        seen.Wert("AQ65", "12064").Wert.ShouldBe(41);
    }

    private static IEnumerable<string> Gebiete(Statistikvorschau seen) => seen.Reihen.Select(reihe => reihe.Schluessel.Gebiet.Code).Distinct().Order(StringComparer.Ordinal);
}
