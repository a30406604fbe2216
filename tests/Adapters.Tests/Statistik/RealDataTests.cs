using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>The files as the offices publish them.</summary>
public sealed class RealDataTests
{
    private const string Kreise = "12411-01-01-4_de_flat.csv";

    [RealDataFact]
    public async Task T1_the_Kreise_sum_up_to_Germany()
    {
        var seen = await Datei(Kreise);

        var totals = seen.Reihen.Where(one => one.Schluessel is { Messgroesse: "BEV" } key && key.Gliederung == Gliederung.Insgesamt).ToArray();
        totals.Where(one => one.Schluessel.Gebiet.Ebene == Gebietsebene.Kreis).Sum(one => one.Werte[0].Angabe.Wert).ShouldBe(83_577_140);
        totals.Count(one => one.Schluessel.Gebiet.Ebene == Gebietsebene.Kreis).ShouldBe(400);
        totals.Sum(one => one.Werte[0].Angabe.Wert).ShouldBe(88_230_177);
        seen.Aufgeloest.Count(area => area.Ebene == Gebietsebene.Kreis).ShouldBe(74);
        seen.Zeilen.Gelesen.ShouldBe(1467);
        seen.Fehler.ShouldBeEmpty();
        seen.Tabelle.Code.ShouldBe("12411-01-01-4");
    }

    [RealDataFact]
    public async Task The_atlas_of_all_Gemeinden_is_read_and_knows_the_ones_that_are_no_more()
    {
        var seen = await Datei("AI-N-01-2-5_de_flat.csv");

        seen.Zeilen.Gelesen.ShouldBe(27_132);
        seen.Fehler.ShouldBeEmpty();
        seen.Wert("AI0112", "12065136").Wert.ShouldBe(-0.3m);
        seen.Aufgeloest.ShouldContain(Gebiet.Lies("13058084")!.Value);
        seen.Messgroessen.Select(one => one.Code).ShouldBe(["AI0111", "AI0112"]);
    }

    private static async Task<Statistikvorschau> Datei(string name)
    {
        await using var file = File.OpenRead(RealDataFactAttribute.Path(name));
        return (await Lies(file, Auftrag(name))).ShouldBeOfType<Leseergebnis.Gelesen>().Vorschau;
    }
}
