using Daks.Core.Bilder;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Formats.Bilder;
using SkiaSharp;

namespace Daks.Adapters.Tests.Bilder;

public sealed class PngWriterTests
{
    private static readonly Bild Balken = Vergleichsbalken.Zeichnen(
        "Altenquotient, je 100, 2024", 1, [new("Musterstadt", 46.8m, IstEigen: true), new("Kreis", 43.1m, IstEigen: false)], Texte.Deutsch);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0.5)]
    public void A_picture_is_as_large_as_its_scale_says(double scale)
    {
        using var image = SKBitmap.Decode(PngWriter.Write(Balken, massstab: scale));

        (image.Width, image.Height).ShouldBe(((int)(Balken.Breite * scale), (int)Math.Ceiling(Balken.Hoehe * scale)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bar_has_its_colour_and_the_ground_has_its_own(bool dark)
    {
        using var image = SKBitmap.Decode(PngWriter.Write(Balken, dark, 1));

        var bar = Balken.Formen.OfType<Form.Rechteck>().First();
        image.GetPixel((int)(bar.X + (bar.Breite / 2)), (int)(bar.Y + (bar.Hoehe / 2))).ShouldBe(SKColor.Parse(SvgWriter.Farbe(bar.Ton, dark)));
        image.GetPixel(1, 1).ShouldBe(SKColor.Parse(dark ? "#1f1f1f" : "#ffffff"));
    }

    [Fact]
    public void Words_are_written_where_they_belong_umlauts_too()
    {
        var left = Ink("Ä", Anker.Links);
        var right = Ink("Ä", Anker.Rechts);

        left.ShouldNotBeEmpty();
        left.Min().ShouldBeGreaterThanOrEqualTo(50);
        right.Max().ShouldBeLessThanOrEqualTo(50);
        Ink("Ä", Anker.Links).Count.ShouldNotBe(Ink("A", Anker.Links).Count);
    }

    [Fact]
    public void A_dashed_line_has_gaps()
    {
        var bild = Balken with { Formen = [new Form.Linie([new(0, 10), new(100, 10)], Ton.Bruch, 2, Gestrichelt: true)] };

        using var image = SKBitmap.Decode(PngWriter.Write(bild, massstab: 1));

        var row = Enumerable.Range(0, 90).Select(x => image.GetPixel(x, 10) == SKColor.Parse("#ffffff")).ToArray();
        row.ShouldContain(true);
        row.ShouldContain(false);
    }

    [Fact]
    public void Every_kind_of_picture_can_be_drawn()
    {
        var aufbau = new Altersaufbau(
            Altersaufbau.Fuenfjahresgruppen(85), [.. Enumerable.Repeat(400m, 18)], [.. Enumerable.Repeat(420m, 18)]);
        var werte = Enumerable.Range(2018, 7)
            .Select(jahr => new Reihenwert(
                Zeitbezug.Am(new DateOnly(jahr, 12, 31)), Angabe.Von(20_000 - jahr), jahr < 2022 ? Zensusbasis.Zensus2011 : Zensusbasis.Zensus2022))
            .ToArray();
        Bild?[] pictures =
        [
            Bevoelkerungspyramide.Zeichnen("Musterstadt", new("31.12.2024", aufbau), new("31.12.2014", aufbau), Texte.Deutsch),
            Zeitreihenbild.Zeichnen("Bevölkerung", 0, [new("Musterstadt", werte, IstEigen: true)], Texte.Deutsch),
        ];

        pictures.ShouldAllBe(picture => PngWriter.Write(picture!, false, 2).Length > 1000);
    }

    /// <returns>The columns that are not the ground's.</returns>
    private static List<int> Ink(string text, Anker anker)
    {
        var bild = new Bild(100, 40, "", "", [new Form.Schrift(50, 30, text, Anker: anker, Groesse: 24)], Balken.Tabelle);
        using var image = SKBitmap.Decode(PngWriter.Write(bild, massstab: 1));
        return
        [
            .. from x in Enumerable.Range(0, image.Width)
               from y in Enumerable.Range(0, image.Height)
               where image.GetPixel(x, y) != SKColor.Parse("#ffffff")
               select x,
        ];
    }
}
