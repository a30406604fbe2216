using Daks.Core.Bilder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Formats.Bilder;
using SkiaSharp;

namespace Daks.Adapters.Tests.Bilder;

/// <summary>Small enough for a card, and still the same picture.</summary>
public sealed class KartenpngTests
{
    private static readonly Indikatorenbild Zahlen = Indikatorenbild.Von(
        new Kommune
        {
            Name = "Musterstadt",
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = ((AgsResult.Gueltig)Ags.Parse(Musterzahlen.Ags)).Ags,
            Einwohnerzahl = 19_420,
            Land = Bundesland.Brandenburg,
        },
        Datenbestand.Aus([Musterzahlen.Zusammengefasst()]));

    public static TheoryData<string> Names => ["Pyramide", "Verlauf"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_for_a_card_takes_a_third_of_its_28_KB_at_most(string name)
    {
        var png = new Kartenpng().SchreibeKartenbild(Draw(name));

        (png.Length * 4 / 3).ShouldBeLessThan(28 * 1024 / 3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_the_picture_in_sixteen_colours(string name)
    {
        var bild = Draw(name);
        using var small = SKBitmap.Decode(new Kartenpng().SchreibeKartenbild(bild));
        using var full = SKBitmap.Decode(PngWriter.Write(bild, massstab: 2));

        (small.Width, small.Height).ShouldBe((full.Width, full.Height));
        small.Pixels.Distinct().Count().ShouldBeInRange(4, 16);
        small.GetPixel(1, 1).ShouldBe(SKColors.White);
        small.Pixels.Zip(full.Pixels).Count(pair => Far(pair.First, pair.Second)).ShouldBeLessThan(small.Pixels.Length / 100);
    }

    [Fact]
    public void Every_pixel_is_where_it_belongs()
    {
        var bild = new Bild(3, 2, "", "", [new Form.Rechteck(2, 1, 1, 1, Ton.Schrift)], new Bildtabelle([], []));

        using var small = SKBitmap.Decode(new Kartenpng().SchreibeKartenbild(bild));

        var ink = SKColor.Parse(SvgWriter.Farbe(Ton.Schrift, dunkel: false));
        Enumerable.Range(0, 4).SelectMany(y => Enumerable.Range(0, 6).Select(x => small.GetPixel(x, y) == ink ? '#' : '.')).ShouldBe(
            "............" + "....##....##");
    }

    private static bool Far(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue) > 150;

    private static Bild Draw(string name) => name == "Pyramide"
        ? Kartenbilder.Pyramide(Zahlen, Texte.Deutsch)!
        : Kartenbilder.Verlauf(Zahlen, Zahlen.Zeilen.Single(zeile => zeile.Definition.Schluessel == "AQ65"), Texte.Deutsch)!;
}
