using System.Xml.Linq;
using Daks.Core.Beispiele;
using Daks.Core.Bilder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Bilder;

/// <summary>A picture in a council paper stands there alone: what it shows and whose figures they are stands in itself.</summary>
public sealed class BildrahmenTests
{
    private const string Place = "Musterstadt";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Indikatorenbild Zahlen = Indikatorenbild.Von(
        new Kommune
        {
            Name = Place,
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = ((AgsResult.Gueltig)Ags.Parse(Musterzahlen.Ags)).Ags,
            Land = Bundesland.Brandenburg,
            Einwohnerzahl = 19_420,
        },
        Datenbestand.Aus([Musterzahlen.Zusammengefasst()]));

    public static TheoryData<string, string, string, string> Bilder => new()
    {
        { "pyramide", "de", "Bevölkerungspyramide Musterstadt, 31.12.2024 und 31.12.2014", "Grundlage: Zensus 2011 (2014), Zensus 2022 (2024)" },
        { "pyramide", "en", "Population pyramid Musterstadt, 31 Dec 2024 and 31 Dec 2014", "Basis: census of 2011 (2014), census of 2022 (2024)" },
        { "pyramide-2034", "de", "Bevölkerungspyramide Musterstadt, 31.12.2034, vorausberechnet (mittel) und 31.12.2024", "Grundlage: Zensus 2022" },
        { "pyramide-2034", "en", "Population pyramid Musterstadt, 31 Dec 2034, projected (middle) and 31 Dec 2024", "Basis: census of 2022" },
        { "verlauf", "de", "Altenquotient (ab 65 zu 20 bis 64), Musterstadt, je 100", "2014 bis 2024; Grundlage: Zensus 2011 (2014 bis 2023), Zensus 2022 (2024)" },
        { "verlauf", "en", "Old-age dependency ratio (65+ to 20–64), Musterstadt, per 100", "2014 to 2024; Basis: census of 2011 (2014 to 2023), census of 2022 (2024)" },
        { "vergleich", "de", "Altenquotient (ab 65 zu 20 bis 64) im Vergleich, Musterstadt, je 100, 2024", "Grundlage: Zensus 2022" },
        { "vergleich", "en", "Old-age dependency ratio (65+ to 20–64) compared, Musterstadt, per 100, 2024", "Basis: census of 2022" },
        { "vorausberechnung", "de", "Bevölkerung Musterstadt bis 2044. Modellrechnung, keine amtliche Prognose", "Grundlage: Zensus 2011 (2014 bis 2023), Zensus 2022 (2024)" },
        { "vorausberechnung", "en", "Population of Musterstadt until 2044. Model calculation, not an official projection", "Basis: census of 2011 (2014 to 2023), census of 2022 (2024)" },
        { "swot", "de", "SWOT Musterstadt", "Stand 11.01.2027; Einträge: 7 aus den Zahlen, 5 aus einem Gespräch, 2 selbst eingetragen" },
        { "swot", "en", "SWOT Musterstadt", "As of 11 Jan 2027; entries: 7 from the figures, 5 from an interview, 2 entered by hand" },
    };

    [Theory]
    [MemberData(nameof(Bilder))]
    public async Task A_saved_picture_says_in_itself_what_it_shows_where_and_when_and_whose_figures_it_has(string name, string language, string title, string basis)
    {
        var bild = await ZeichneAsync(name, language);

        var file = XElement.Parse(SvgWriter.Datei(bild));

        var texts = file.Elements(Svg + "text").ToArray();
        var bold = texts.TakeWhile(text => text.Attribute("font-weight") is not null).ToArray();
        string.Join(' ', bold.Select(text => text.Value)).ShouldBe(title);
        string.Join(' ', texts.Skip(bold.Length).TakeWhile(IsQuietAndSmall).Select(text => text.Value)).ShouldBe(basis);
        texts[^1].Value.ShouldNotBe(basis);
        texts.ShouldContain(text => text.Value.StartsWith(language == "de" ? "Datenquelle: " : "Data source: ", StringComparison.Ordinal) && IsQuietAndSmall(text));
        file.Element(Svg + "title")!.Value.ShouldBe(title);
    }

    [Theory]
    [MemberData(nameof(Bilder))]
    public async Task On_the_page_that_names_it_a_picture_does_not_repeat_that(string name, string language, string title, string basis)
    {
        var bild = await ZeichneAsync(name, language);

        var page = XElement.Parse(SvgWriter.Inline(bild, "a"));

        page.Elements(Svg + "text").ShouldAllBe(text => text.Value != title && text.Value != basis);
        page.Elements(Svg + "text").ShouldAllBe(text => !text.Value.StartsWith("Datenquelle", StringComparison.Ordinal));
        page.Attribute("viewBox")!.Value.ShouldBe($"0 0 {bild.Breite} {bild.Hoehe}");
    }

    [Theory]
    [MemberData(nameof(Bilder))]
    public async Task Head_and_foot_leave_the_drawing_as_it_is_and_stay_within_the_picture(string name, string language, string title, string basis)
    {
        var bild = await ZeichneAsync(name, language);

        var file = bild.AlsDatei();

        file.Titel.ShouldBe(title);
        file.Formen.OfType<Form.Schrift>().ShouldContain(words => basis.StartsWith(words.Text, StringComparison.Ordinal));
        var lower = bild.Formen.OfType<Form.Schrift>().Select(words => file.Formen.OfType<Form.Schrift>().First(one => one.Text == words.Text && one.X == words.X).Y - words.Y);
        lower.Where(distance => distance > 0).Select(distance => Math.Round(distance, 6)).Distinct().ShouldHaveSingleItem();
        Lengths(file).ShouldBe(Lengths(bild));
        file.Formen.OfType<Form.Schrift>().ShouldAllBe(words => words.Y > 0 && words.Y < file.Hoehe);
        file.Formen.OfType<Form.Linie>().SelectMany(line => line.Punkte).ShouldAllBe(point => point.Y > 20 && point.Y < file.Hoehe);
        file.Formen.OfType<Form.Rechteck>().ShouldAllBe(bar => bar.Y > 20 && bar.Y + bar.Hoehe < file.Hoehe);
    }

    [Fact]
    public void A_long_title_is_wrapped_and_a_word_without_end_parted()
    {
        var bild = new Bild(640, 100, $"Bevölkerungspyramide {new string('W', 90)} {string.Join(' ', Enumerable.Repeat("Verwaltungsgemeinschaft", 6))}", "", [], new([], []));

        var file = bild.AlsDatei();

        var lines = file.Formen.OfType<Form.Schrift>().ToArray();
        lines.Length.ShouldBeGreaterThan(3);
        lines.ShouldAllBe(line => line.Text.Length <= 67 && line.Fett);
        lines.Zip(lines.Skip(1), (above, below) => below.Y - above.Y).ShouldAllBe(distance => distance >= 15);
        string.Concat(lines.Select(line => line.Text)).Replace(" ", "").ShouldBe(bild.Titel.Replace(" ", ""));
        (file.Hoehe - 100).ShouldBeGreaterThan((int)lines[^1].Y);
    }

    [Fact]
    public void Long_sources_are_wrapped_to_the_picture()
    {
        var bild = new Bild(640, 100, "", "", [], new([], [])) { Quellen = [string.Join(' ', Enumerable.Repeat("Datenquelle:", 20))] };

        var drawn = bild.AlsDatei();

        var lines = drawn.Formen.OfType<Form.Schrift>().ToArray();
        lines.Length.ShouldBe(3);
        lines.ShouldAllBe(line => line.Text.Length <= 113 && line.Y < drawn.Hoehe && line.Y > 100);
    }

    [Fact]
    public void The_small_pictures_of_cards_carry_neither_head_nor_foot()
    {
        var line = Zahlen.Zeilen.Single(zeile => zeile.Definition.Schluessel == "AQ65");

        foreach (var bild in new[] { Kartenbilder.Pyramide(Zahlen, Texte.Deutsch)!, Kartenbilder.Verlauf(Zahlen, line, Texte.Deutsch)! })
        {
            (bild.Grundlage, bild.Quellen.Count).ShouldBe(("", 0));
            bild.Formen.OfType<Form.Schrift>().ShouldAllBe(words => words.Text != bild.Titel);
        }
    }

    private static bool IsQuietAndSmall(XElement text) =>
        (text.Attribute("class")!.Value, text.Attribute("font-size")!.Value) == ("bild-leise", "10");

    private static double[] Lengths(Bild bild) =>
        [.. bild.Formen.OfType<Form.Rechteck>().SelectMany(bar => new[] { bar.Breite, bar.Hoehe }), .. bild.Formen.OfType<Form.Kreis>().Select(point => point.X)];

    private static async Task<Bild> ZeichneAsync(string name, string language)
    {
        var culture = Texte.Sprachen.Single(one => one.TwoLetterISOLanguageName == language);
        var line = Zahlen.Zeilen.Single(zeile => zeile.Definition.Schluessel == "AQ65");
        var strategie = (await Fall.NewAsync()).Strategie;
        var (one, reihen) = Mustervorausberechnung.Gerechnet();
        var counting = new Vorausberechnungsbild(one, reihen);
        return name switch
        {
            "pyramide" => Profilzusammenstellung.Pyramide(Zahlen, null, culture)!,
            "pyramide-2034" => Profilzusammenstellung.Pyramide(Zahlen, 2034, culture, strategie, counting)!,
            "verlauf" => Indikatorbilder.Verlauf(Zahlen, line, culture)!,
            "vergleich" => Indikatorbilder.Vergleich(Zahlen, line, culture)!,
            "vorausberechnung" => Vorausberechnungsbilder.Verlauf(Zahlen, counting, strategie, culture),
            _ => SwotTafel.Zeichnen(await BeispielAsync(), Fall.Setup, culture)!,
        };
    }

    private static Task<Strategie> BeispielAsync()
    {
        var fall = new Fall();
        var store = new StoreMitBeispiel(fall.Store, Fall.Kinds, fall.Time);
        return new Beispielstrategie(new StrategieService(store, Fall.Kinds, fall.Feed, fall.Time), store, Fall.Kinds, fall.Time).LoadAsync(CancellationToken.None);
    }
}
