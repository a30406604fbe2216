using System.Globalization;
using System.Xml.Linq;
using Daks.Core.Bilder;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;

namespace Daks.Core.Tests.Bilder;

/// <summary>What a picture shows, says and hides behind itself.</summary>
public sealed class BilderTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Musterstadt, domain.md §5.5.</summary>
    private static readonly Altersaufbau Musterstadt = new(
        Altersaufbau.Fuenfjahresgruppen(85),
        [430, 450, 460, 480, 440, 470, 520, 560, 580, 590, 640, 820, 850, 720, 560, 410, 330, 230],
        [410, 430, 435, 445, 390, 430, 500, 550, 570, 585, 645, 815, 865, 760, 630, 500, 450, 470]);

    [Fact]
    public void A_pyramid_has_a_bar_for_each_group_and_sex_whose_length_is_its_people()
    {
        var bild = Bevoelkerungspyramide.Zeichnen("Musterstadt", new("31.12.2024", Musterstadt), umriss: null, Texte.Deutsch);

        var men = bild.Formen.OfType<Form.Rechteck>().Where(bar => bar.Ton == Ton.Maennlich).ToArray();
        var women = bild.Formen.OfType<Form.Rechteck>().Where(bar => bar.Ton == Ton.Weiblich).ToArray();
        (men.Length, women.Length).ShouldBe((18, 18));
        (men[12].Breite / men[0].Breite).ShouldBe(850 / 430.0, 1e-9);
        women.Select(bar => bar.X).Distinct().ShouldHaveSingleItem();
        men.Select(bar => Math.Round(bar.X + bar.Breite, 6)).Distinct().ShouldHaveSingleItem();
        men[0].Tipp.ShouldBe("männlich, 0–4 Jahre: 430");
    }

    [Fact]
    public void An_open_group_is_spread_over_the_years_it_may_hold()
    {
        var bild = Bevoelkerungspyramide.Zeichnen("Musterstadt", new("2024", Musterstadt), umriss: null, Texte.Deutsch);

        var women = bild.Formen.OfType<Form.Rechteck>().Where(bar => bar.Ton == Ton.Weiblich).ToArray();

        (women[17].Breite / women[16].Breite).ShouldBe((470 / 15.0) / (450 / 5.0), 1e-9);
    }

    [Theory]
    [InlineData(new[] { 0, 20, 65 }, "0 20 65")]
    [InlineData(new[] { 0, 18, 65 }, "0 18 65")]
    [InlineData(new[] { 0, 3, 6, 10, 15, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75 }, "0 10 20 30 40 50 60 75")]
    public void However_wide_the_groups_are_the_ages_they_begin_at_can_be_told(int[] from, string ages)
    {
        Altersgruppe[] groups = [.. from.Select((age, at) => new Altersgruppe(age, at + 1 < from.Length ? from[at + 1] : null))];
        decimal[] people = [.. from.Select(_ => 1_000m)];

        var bild = Bevoelkerungspyramide.Zeichnen("Musterstadt", new("2024", new Altersaufbau(groups, people, people)), umriss: null, Texte.Deutsch);

        var middle = bild.Formen.OfType<Form.Schrift>().Where(text => text.X == bild.Breite / 2.0 && int.TryParse(text.Text, out _));
        string.Join(' ', middle.Select(text => text.Text)).ShouldBe(ages);
    }

    [Fact]
    public void A_second_year_lies_over_the_first_as_an_outline_and_beside_it_in_the_table()
    {
        var later = new Altersaufbau(Musterstadt.Gruppen, [.. Musterstadt.Maennlich.Select(n => n * 2)], Musterstadt.Weiblich);

        var bild = Bevoelkerungspyramide.Zeichnen("Musterstadt", new("2024", Musterstadt), new("2040", later), Texte.Deutsch);

        bild.Titel.ShouldBe("Bevölkerungspyramide Musterstadt, 2024 und 2040");
        bild.Formen.OfType<Form.Linie>().Count(line => line.Ton == Ton.Umriss && line.Punkte.Count > 2).ShouldBe(2);
        bild.Tabelle.Spalten.ShouldBe(["Alter", "männlich 2024", "weiblich 2024", "männlich 2040", "weiblich 2040"]);
        bild.Tabelle.Zeilen[12].ShouldBe(["60–64", "850", "865", "1.700", "865"]);
        bild.Tabelle.Zeilen[17][0].ShouldBe("85 und älter");
    }

    [Theory]
    [InlineData("de", "31.12.2024: 19.420 Personen, 18 % unter 20, 56 % von 20 bis 64, 26 % ab 65 Jahren.")]
    [InlineData("en", "31.12.2024: 19,420 people, 18 % below 20, 56 % from 20 to 64, 26 % aged 65 and over.")]
    public void A_pyramid_is_said_in_words(string language, string words)
    {
        var culture = Texte.Sprachen.Single(one => one.TwoLetterISOLanguageName == language);

        var bild = Bevoelkerungspyramide.Zeichnen("Musterstadt", new("31.12.2024", Musterstadt), umriss: null, culture);

        bild.Beschreibung.ShouldBe(words);
    }

    [Fact]
    public void Nobody_at_all_is_a_picture_too()
    {
        var nobody = new Altersaufbau(Musterstadt.Gruppen, new decimal[18], new decimal[18]);

        var bild = Bevoelkerungspyramide.Zeichnen("Nirgendwo", new("2024", nobody), umriss: null, Texte.Deutsch);

        Parsed(bild).Descendants(Svg + "rect").ShouldAllBe(bar => double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture) >= 0);
        bild.Beschreibung.ShouldBe("2024: 0 Personen, – % unter 20, – % von 20 bis 64, – % ab 65 Jahren.");
    }

    [Fact]
    public void A_line_crosses_neither_a_break_of_the_census_nor_a_gap()
    {
        var bild = Zeitreihenbild.Zeichnen(
            "Bevölkerungsstand (Personen)",
            0,
            [new("Musterstadt", [Wert(2019, 19_600), Wert(2020, 19_580), Wert(2021, null), Wert(2022, 19_500), Wert(2023, 19_490), Wert(2024, 19_420, Zensusbasis.Zensus2022)], IstEigen: true)],
            Texte.Deutsch)!;

        var lines = bild.Formen.OfType<Form.Linie>().Where(line => line.Ton == Ton.Eigen).ToArray();
        lines.Select(line => line.Punkte.Count).ShouldBe([2, 2]);
        bild.Formen.OfType<Form.Kreis>().Count().ShouldBe(5);
        bild.Formen.OfType<Form.Schrift>().ShouldContain(text => text.Text == "Zensusbruch");
        bild.Beschreibung.ShouldBe(
            "Musterstadt: 19.600 im Jahr 2019, 19.420 im Jahr 2024. "
            + "Zensusbruch: Ab 2024 beruhen die Zahlen auf einem neuen Zensus und sind mit den früheren nicht vergleichbar.");
        bild.Tabelle.Zeilen[2].ShouldBe(["2021", "–"]);
    }

    [Fact]
    public void What_is_projected_is_dashed()
    {
        var bild = Zeitreihenbild.Zeichnen(
            "Bevölkerungsstand",
            0,
            [new("gezählt", [Wert(2023, 10), Wert(2024, 12)], IstEigen: true), new("mittel", [Wert(2024, 12), Wert(2030, 9)], IstEigen: true, IstVorausberechnet: true)],
            Texte.Deutsch)!;

        bild.Formen.OfType<Form.Linie>().Where(line => line.Ton == Ton.Eigen).Select(line => line.Gestrichelt).ShouldBe([false, true]);
    }

    [Fact]
    public void Names_beside_lines_never_lie_on_each_other()
    {
        var bild = Zeitreihenbild.Zeichnen(
            "AQ65", 1, [.. Enumerable.Range(0, 5).Select(i => new Zeitreihenbild.Reihe($"Gebiet {i}", [Wert(2023, 40), Wert(2024, 40.1m)], i == 0))], Texte.Deutsch)!;

        var heights = bild.Formen.OfType<Form.Schrift>().Where(text => text.Text.StartsWith("Gebiet", StringComparison.Ordinal)).Select(text => text.Y).Order().ToArray();

        heights.Zip(heights.Skip(1), (above, below) => below - above).ShouldAllBe(distance => distance >= 13.9);
    }

    [Fact]
    public void Without_a_figure_there_is_no_picture()
    {
        Zeitreihenbild.Zeichnen("AQ65", 1, [new("Musterstadt", [Wert(2024, null)], IstEigen: true)], Texte.Deutsch).ShouldBeNull();
    }

    [Fact]
    public void A_comparison_begins_at_zero_and_says_where_there_is_no_figure()
    {
        var bild = Vergleichsbalken.Zeichnen(
            "Altenquotient 2024", 1, [new("Musterstadt", 46.8m, IstEigen: true), new("Kreis", null, false), new("Deutschland", 38.8m, false)], Texte.Deutsch);

        var bars = bild.Formen.OfType<Form.Rechteck>().ToArray();
        bars.Select(bar => bar.Ton).ShouldBe([Ton.Eigen, Ton.Vergleich]);
        (bars[0].Breite / bars[1].Breite).ShouldBe(46.8 / 38.8, 1e-9);
        bild.Beschreibung.ShouldBe("Musterstadt: 46,8; Kreis: keine Angabe; Deutschland: 38,8.");
    }

    [Fact]
    public void Balances_below_zero_grow_to_the_left()
    {
        var bild = Vergleichsbalken.Zeichnen("Saldo", 1, [new("Musterstadt", -5, IstEigen: true), new("Land", 2, false)], Texte.Deutsch);

        var bars = bild.Formen.OfType<Form.Rechteck>().ToArray();

        (bars[0].X + bars[0].Breite).ShouldBe(bars[1].X, 1e-9);
    }

    [Fact]
    public void As_svg_a_picture_names_itself_and_no_text_can_break_out()
    {
        var bild = Vergleichsbalken.Zeichnen("<script>&", 0, [new("</svg><b>", 1, IstEigen: true)], Texte.Deutsch);

        var inline = XElement.Parse(SvgWriter.Inline(bild, "p1"));
        var file = Parsed(bild);

        inline.Attribute("aria-labelledby")!.Value.ShouldBe("p1-titel p1-text");
        inline.Element(Svg + "title")!.Value.ShouldBe("<script>&");
        inline.Element(Svg + "style").ShouldBeNull();
        file.Element(Svg + "style")!.Value.ShouldContain("prefers-color-scheme:dark");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_tone_has_a_colour_that_is_read_on_its_ground(bool dark)
    {
        var ground = Luminance(dark ? "#1f1f1f" : "#ffffff");
        Ton[] read = [Ton.Schrift, Ton.Leise, Ton.Eigen, Ton.Maennlich, Ton.Weiblich, Ton.Umriss, Ton.Bruch];

        foreach (var ton in Enum.GetValues<Ton>())
        {
            var tone = Luminance(SvgWriter.Farbe(ton, dark));
            var contrast = (Math.Max(tone, ground) + 0.05) / (Math.Min(tone, ground) + 0.05);
            contrast.ShouldBeGreaterThan(read.Contains(ton) ? 4.5 : 1, $"{ton}");
        }
    }

    private static XElement Parsed(Bild bild) => XElement.Parse(SvgWriter.Datei(bild));

    private static Reihenwert Wert(int jahr, decimal? wert, Zensusbasis basis = Zensusbasis.Zensus2011) => new(
        Zeitbezug.Am(new DateOnly(jahr, 12, 31)), wert is { } zahl ? Angabe.Von(zahl) : Angabe.Ohne(Qualitaet.Unbekannt), basis);

    // WCAG 2.1, relative luminance.
    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }
            .Select(i => int.Parse(colour.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
