using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Tests.Importe;

public sealed class DatenbestandTests
{
    [Fact]
    public void Where_two_imports_disagree_the_later_one_counts_and_both_are_named()
    {
        var bestand = Datenbestand.Aus(
        [
            [Zahlen.Bevoelkerung("a", (2022, 19_500), (2023, 19_480))],
            [Zahlen.Bevoelkerung("b", (2023, 19_470), (2024, 19_420))],
        ]);

        var reihe = bestand.Reihen.ShouldHaveSingleItem();

        reihe.Reihe.Werte.Select(wert => (wert.Zeit.Jahr, wert.Angabe.Wert)).ShouldBe([(2022, 19_500), (2023, 19_470), (2024, 19_420)]);
        reihe.Quellen.Select(quelle => quelle.ImportId).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_source_whose_every_figure_was_replaced_is_not_named()
    {
        var bestand = Datenbestand.Aus([[Zahlen.Bevoelkerung("a", (2023, 19_480))], [Zahlen.Bevoelkerung("b", (2023, 19_470))]]);

        bestand.Reihen.ShouldHaveSingleItem().Quellen.ShouldBe([Zahlen.Herkunft("b")]);
    }

    [Fact]
    public void What_was_projected_never_mixes_with_what_was_counted()
    {
        var counted = Zahlen.Bevoelkerung("a", (2024, 19_420));
        var projected = Zahlen.Bevoelkerung("b", (2024, 19_400), (2030, 18_900)) with { Variante = "mittel" };

        var bestand = Datenbestand.Aus([[counted], [projected]]);

        bestand.Finde(counted.Schluessel)!.Reihe.Werte.ShouldHaveSingleItem().Angabe.Wert.ShouldBe(19_420);
        bestand.Finde(counted.Schluessel, "mittel")!.Reihe.Werte.Count.ShouldBe(2);
        bestand.Finde(counted.Schluessel, "hoch").ShouldBeNull();
    }

    [Fact]
    public void Before_an_import_it_is_known_which_figures_it_would_change()
    {
        var bestand = Datenbestand.Aus([[Zahlen.Bevoelkerung("a", (2022, 19_500), (2023, 19_480))]]);

        var abgleich = bestand.Abgleich([Zahlen.Bevoelkerung("b", (2022, 19_500), (2023, 19_470), (2024, 19_420))]);

        var change = abgleich.ShouldHaveSingleItem();
        change.Zeit.ShouldBe(Zahlen.Ende(2023));
        (change.Bisher.Wert, change.Neu.Wert).ShouldBe((19_480, 19_470));
    }

    [Fact]
    public void Nothing_is_there_before_the_first_import()
    {
        Datenbestand.Leer.IstLeer.ShouldBeTrue();
        Datenbestand.Leer.Finde(Zahlen.Bevoelkerung("a").Schluessel).ShouldBeNull();
    }
}
