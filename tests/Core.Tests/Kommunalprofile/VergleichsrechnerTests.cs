using Daks.Core.Kommunalprofile;
using static Daks.Core.Tests.Kommunalprofile.Zahlenbeispiele;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class VergleichsrechnerTests
{
    private static readonly Gebiet Land = Gebiet.Lies("12")!.Value;
    private static readonly Gebiet Nachbar = Gebiet.Lies("12065137")!.Value;
    private static readonly Gebiet Dritte = Gebiet.Lies("12065138")!.Value;

    private static readonly Indikatorrechner Rechner = new(new Datenlage(
        [.. MusterstadtStart.Reihen(Musterstadt), .. Deutschland2024.Reihen(Gebiet.Deutschland), .. Deutschland2024.Reihen(Nachbar)]));

    [Theory]
    [InlineData("AQ65", 20.7, Abweichungsstufe.Stark, Bewertung.Unguenstig)]
    [InlineData("JQ20", 2.8, Abweichungsstufe.Neutral, Bewertung.Neutral)]
    [InlineData("BILLETER", -34.3, Abweichungsstufe.Stark, Bewertung.Unguenstig)]
    public void Musterstadt_stands_against_Germany_as_the_guide_says(string schluessel, double relativ, Abweichungsstufe stufe, Bewertung bewertung)
    {
        var vergleich = new Vergleichsrechner(Rechner, []).Erster(Rechner.Wert(schluessel, Musterstadt))!;

        vergleich.Bezug.Gebiet.ShouldBe(Gebiet.Deutschland);
        vergleich.Abweichung.Relativ!.Value.ShouldBe((decimal)relativ, 0.05m);
        vergleich.Abweichung.Stufe.ShouldBe(stufe);
        vergleich.Abweichung.Bewertung.ShouldBe(bewertung);
    }

    [Theory]
    [InlineData("12065136", "12065 12 DG")]
    [InlineData("12065", "12 DG")]
    [InlineData("09761000", "09 DG")]
    [InlineData("11000000", "DG")]
    [InlineData("11000", "DG")]
    [InlineData("04012000", "04 DG")]
    [InlineData("12", "DG")]
    [InlineData("DG", "")]
    public void A_place_is_compared_with_what_it_lies_in(string code, string expected) =>
        string.Join(' ', Vergleichsraeume.Uebergeordnete(Gebiet.Lies(code)!.Value)).ShouldBe(expected);

    [Fact]
    public void Own_groups_come_first_and_add_up_their_members()
    {
        var daten = Rechner.Daten.Mit([.. MusterstadtStart.Reihen(Dritte), .. MusterstadtStart.Reihen(Land)]);
        var rechner = new Indikatorrechner(daten);
        var gruppe = new Vergleichsgruppe(Gebiet.Gruppe("Ähnliche"), [Nachbar, Dritte, Musterstadt]);

        var alle = new Vergleichsrechner(rechner, [gruppe]).Alle(rechner.Wert("AQ65", Musterstadt));

        alle.Select(one => one.Bezug.Gebiet.Code).ShouldBe(["~Ähnliche", "12", "DG"]);
        var (alt, erwerbsalter) = (Deutschland2024.Summe(65, null)!.Value.Zahl + 5_060, Deutschland2024.Summe(20, 65)!.Value.Zahl + 10_820);
        alle[0].Bezug.Wert.ShouldBe(alt / erwerbsalter * 100);
        alle[0].Bezug.IstExakt.ShouldBeTrue();
        alle[0].Mitglieder.ShouldBe(2);
    }

    [Theory]
    [InlineData("ZUZ", "~Nachbarn")]
    [InlineData("FORT", "~Nachbarn")]
    [InlineData("WVOL", "~Nachbarn")]
    [InlineData("WSALDO", "~Nachbarn ~Kreise 12065 DG")]
    public void Moves_are_compared_on_the_own_level_only_where_larger_areas_leave_some_out(string schluessel, string expected)
    {
        Gebiet[] places = [Musterstadt, Nachbar, Kreis, Gebiet.Deutschland];
        var rechner = new Indikatorrechner(new Datenlage(
        [
            .. places.Select(place => Bevoelkerung(place, (2023, 20_000), (2024, 20_000))),
            .. places.Select(place => Ereignisse(Messgroessen.Zuzuege, place, (2024, 900))),
            .. places.Select(place => Ereignisse(Messgroessen.Fortzuege, place, (2024, 800))),
        ]));
        Vergleichsgruppe[] groups = [new(Gebiet.Gruppe("Nachbarn"), [Nachbar]), new(Gebiet.Gruppe("Kreise"), [Kreis])];

        var alle = new Vergleichsrechner(rechner, groups).Alle(rechner.Wert(schluessel, Musterstadt));

        string.Join(' ', alle.Select(one => one.Bezug.Gebiet.Code)).ShouldBe(expected);
    }

    [Fact]
    public void Published_figures_of_a_group_are_averaged()
    {
        var daten = new Datenlage([.. new[] { (Musterstadt, 79m), (Nachbar, 80m), (Dritte, 82m) }
            .Select(one => Reihe("E0", one.Item1, new Reihenwert(Zeitbezug.Von(2020, 2022), Angabe.Von(one.Item2), Zensusbasis.Keine)))]);
        var rechner = new Indikatorrechner(daten);

        var vergleich = new Vergleichsrechner(rechner, [new(Gebiet.Gruppe("Nachbarn"), [Nachbar, Dritte])]).Erster(rechner.Wert("E0", Musterstadt, 2022))!;

        vergleich.Bezug.Wert.ShouldBe(81);
        vergleich.Abweichung.ShouldBe(new Abweichung(-2, -2m / 81 * 100, null, Abweichungsstufe.Deutlich, Bewertung.Unguenstig));
    }

    [Fact]
    public void A_reference_of_another_census_is_left_out()
    {
        var rechner = new Indikatorrechner(new Datenlage([.. MusterstadtStart.Reihen(Musterstadt), .. Deutschland2024.Reihen(Gebiet.Deutschland, 2023)]));

        new Vergleichsrechner(rechner, []).Alle(rechner.Wert("AQ65", Musterstadt)).ShouldBeEmpty();
    }

    [Fact]
    public void The_size_of_a_place_is_not_compared() =>
        new Vergleichsrechner(Rechner, []).Alle(Rechner.Wert("BEV", Musterstadt)).ShouldBeEmpty();

    [Fact]
    public void Ten_peers_give_the_level_by_their_spread()
    {
        var eigener = Rechner.Wert("AQ65", Musterstadt);
        decimal[] peers = [20, 24, 28, 32, 36, 40, 44, 48, 52, 56];

        var abweichung = Abweichung.Von(eigener, 38, Bewertungsschwellen.Standard, peers);

        abweichung.ZWert!.Value.ShouldBe(0.72m, 0.01m);
        abweichung.Stufe.ShouldBe(Abweichungsstufe.Neutral);
    }
}
