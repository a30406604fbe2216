using Daks.Core.Bilder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;

namespace Daks.Core.Tests.Bilder;

/// <summary>The small pictures say what the large ones say, with words that can be read on a phone.</summary>
public sealed class KartenbilderTests
{
    private static readonly Kommune Musterstadt = new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ((AgsResult.Gueltig)Ags.Parse(Musterzahlen.Ags)).Ags,
        Einwohnerzahl = 19_420,
        Land = Bundesland.Brandenburg,
    };

    private static readonly Indikatorenbild Zahlen = Indikatorenbild.Von(Musterstadt, Datenbestand.Aus([Musterzahlen.Zusammengefasst()]));

    private static Indikatorzeile Altenquotient => Zahlen.Zeilen.Single(zeile => zeile.Definition.Schluessel == "AQ65");

    [Fact]
    public void The_pyramid_has_a_bar_for_each_group_and_sex_and_an_outline_of_ten_years_before()
    {
        var bild = Kartenbilder.Pyramide(Zahlen, Texte.Deutsch)!;

        bild.Formen.OfType<Form.Rechteck>().Count(bar => bar.Ton == Ton.Weiblich && bar.Breite > 7).ShouldBe(18);
        bild.Formen.OfType<Form.Linie>().Count(line => line.Ton == Ton.Umriss && line.Punkte.Count > 2).ShouldBe(2);
        bild.Formen.OfType<Form.Schrift>().Select(words => words.Text).ShouldBe(
            ["0", "20", "40", "60", "80", "männlich", "weiblich", "31.12.2024", "31.12.2014"]);
    }

    [Fact]
    public void It_says_what_the_large_picture_says()
    {
        var (small, large) = (Kartenbilder.Pyramide(Zahlen, Texte.Deutsch)!, Profilzusammenstellung.Pyramide(Zahlen, null, Texte.Deutsch)!);

        (small.Titel, small.Beschreibung).ShouldBe((large.Titel, large.Beschreibung));
        small.Tabelle.Zeilen.Count.ShouldBe(large.Tabelle.Zeilen.Count);
    }

    [Fact]
    public void The_course_marks_a_break_and_never_crosses_it()
    {
        var bild = Kartenbilder.Verlauf(Zahlen, Altenquotient, Texte.Deutsch)!;

        var crossing = bild.Formen.OfType<Form.Linie>().Single(line => line.Ton == Ton.Bruch).Punkte[0].X;
        bild.Formen.OfType<Form.Schrift>().ShouldContain(words => words.Text == "Zensusbruch");
        foreach (var line in bild.Formen.OfType<Form.Linie>().Where(line => line.Ton == Ton.Eigen))
        {
            (line.Punkte.All(point => point.X < crossing) || line.Punkte.All(point => point.X > crossing)).ShouldBeTrue();
        }

        bild.Formen.OfType<Form.Kreis>().Count().ShouldBe(Altenquotient.Reihe.Count);
        bild.Beschreibung.ShouldStartWith("Musterstadt: ");
    }

    [Fact]
    public void Words_are_large_enough_for_a_phone_and_nothing_is_drawn_beyond_the_card()
    {
        foreach (var bild in new[] { Kartenbilder.Pyramide(Zahlen, Texte.Deutsch)!, Kartenbilder.Verlauf(Zahlen, Altenquotient, Texte.Englisch)! })
        {
            bild.Breite.ShouldBe(320);
            bild.Formen.OfType<Form.Schrift>().ShouldAllBe(words => words.Groesse >= 12 && words.X >= 0 && words.X <= 320 && words.Y >= 10 && words.Y <= bild.Hoehe);
            bild.Formen.OfType<Form.Rechteck>().ShouldAllBe(bar => bar.X >= 0 && bar.X + bar.Breite <= 320.001 && bar.Y >= 0 && bar.Y + bar.Hoehe <= bild.Hoehe);
            bild.Formen.OfType<Form.Linie>().SelectMany(line => line.Punkte).ShouldAllBe(point => point.X >= 0 && point.X <= 320 && point.Y >= 0 && point.Y <= bild.Hoehe);
        }
    }

    [Fact]
    public void Without_figures_by_age_there_is_no_pyramid()
    {
        var bild = Indikatorenbild.Von(Musterstadt, Datenbestand.Leer);

        Kartenbilder.Pyramide(bild, Texte.Deutsch).ShouldBeNull();
    }
}
