using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Importe;

public sealed class ImportplanTests
{
    [Fact]
    public void A_Kommune_without_a_key_is_an_area_by_its_name()
    {
        var kommune = Kommune(ags: null);

        Importplan.Eigenes(kommune).ShouldBe(Gebiet.Gruppe("Musterstadt"));
        Kept(kommune, Gebiet.Gruppe("Musterstadt"), Gebiet.Lies("12")!.Value, Gebiet.Deutschland).ShouldBeTrue();
    }

    [Fact]
    public void Its_own_area_and_all_it_is_compared_with_are_kept_and_nothing_else()
    {
        var kommune = Kommune("12065999") with { Vergleichsraeume = ["12065100", "Nachbarstädte"] };

        Kept(kommune, Areas("12065999", "12065", "12", "DG", "12065100")).ShouldBeTrue();
        Areas("12065101", "11", "12064").ShouldAllBe(area => !Importplan.Gebiete(kommune).Enthaelt(area));
    }

    private static bool Kept(Kommune kommune, params Gebiet[] areas) => areas.All(Importplan.Gebiete(kommune).Enthaelt);

    private static Gebiet[] Areas(params string[] keys) => [.. keys.Select(key => Gebiet.Lies(key)!.Value)];

    private static Kommune Kommune(string? ags) => new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = Ags.Parse(ags) is AgsResult.Gueltig(var key) ? key : null,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
    };
}
