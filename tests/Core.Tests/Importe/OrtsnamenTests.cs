using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Importe;

/// <summary>Files that name areas and give no keys.</summary>
public sealed class OrtsnamenTests
{
    private static readonly Gebiet Kreis = Gebiet.Lies("12065")!.Value;

    [Theory]
    [InlineData("Landkreis Oberhavel", true)]
    [InlineData("Oberhavel, Landkreis", true)]
    [InlineData("Oberhavel (LK)", true)]
    [InlineData("OBERHAVEL (Kreis)", true)]
    [InlineData("Oberhavel", false)]
    [InlineData("Landkreis Havelland", false)]
    [InlineData("", false)]
    public void A_Kreis_is_known_however_its_name_is_turned_and_never_its_city(string name, bool isKnown) =>
        new Ortsnamen([("Landkreis Oberhavel", Kreis)]).Finde(name).ShouldBe(isKnown ? Kreis : null);

    [Fact]
    public void What_two_areas_are_called_is_nobodys_name() =>
        new Ortsnamen([("Neustadt", Kreis), ("Neustadt", Gebiet.Deutschland)]).Finde("Neustadt").ShouldBeNull();

    [Fact]
    public void The_strategy_knows_the_Kreis_it_is_about_and_whom_somebody_named()
    {
        var kreis = Kommune("Landkreis Seenland", KommuneTyp.Landkreis, "12065");
        var stadt = Kommune("Musterstadt", KommuneTyp.KreisangehoerigeStadt, "12065999", "Landkreis Seenland: 12065", "Nachbarn: 12064, 12066");

        Importplan.Namen(kreis).Finde("Seenland, Landkreis").ShouldBe(Kreis);
        Importplan.Namen(stadt).Finde("Seenland (LK)").ShouldBe(Kreis);
        Importplan.Namen(stadt).Finde("Nachbarn").ShouldBeNull();
        Importplan.Namen(stadt).Finde("Musterstadt").ShouldBeNull("another town may be called alike");
    }

    [Theory]
    [InlineData("12065", "12065")]
    [InlineData(" 12 065 136 ", "12065136")]
    [InlineData("12", "12")]
    [InlineData("Sachsen", "14")]
    [InlineData("deutschland", "DG")]
    [InlineData("120", null)]
    [InlineData("1054", null)]
    [InlineData("Havelland", null)]
    [InlineData(null, null)]
    public void An_area_is_said_by_its_key_and_a_Land_by_its_name(string? entered, string? code) =>
        (Importplan.Gebietsangabe(entered)?.Code).ShouldBe(code);

    private static Kommune Kommune(string name, KommuneTyp typ, string ags, params string[] raeume) => new()
    {
        Name = name,
        Typ = typ,
        Ags = ((AgsResult.Gueltig)Ags.Parse(ags)).Ags,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
        Vergleichsraeume = raeume,
    };
}
