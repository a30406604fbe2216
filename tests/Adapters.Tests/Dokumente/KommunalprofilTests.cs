using System.Globalization;
using System.Text;
using Daks.Core.Bilder;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Formats.Dokumente;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Daks.Adapters.Tests.Dokumente;

public sealed class KommunalprofilTests
{
    public static TheoryData<string> Sprachen => ["de-DE", "en-GB"];

    [Theory]
    [MemberData(nameof(Sprachen))]
    public void A_document_is_valid_for_Word_with_and_without_figures(string sprache)
    {
        byte[][] documents =
        [
            KommunalprofilDocx.Write(Inhalt(sprache)),
            KommunalprofilDocx.WriteDatenblatt(Inhalt(sprache)),
            KommunalprofilDocx.Write(Leer(sprache)),
            KommunalprofilDocx.WriteDatenblatt(Leer(sprache)),
        ];

        foreach (var document in documents)
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word)
                .Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_document_can_be_read_aloud_language_title_headings_alt_texts_and_header_rows()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(KommunalprofilDocx.Write(Inhalt("de-DE"))), isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;

        word.PackageProperties.Title.ShouldBe("Kommunalprofil Musterstadt");
        word.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe("de-DE");
        Headings(body, "Heading1").ShouldBe(
        [
            "Indikatoren", "Bilder", "Bevölkerungsvorausberechnung", "Stärken, Schwächen, Chancen, Risiken", "Vorhandene Maßnahmen und Projekte", "Mögliche Handlungsfelder", "Quellen und Lizenzen",
            "Anhang: Zahlen zu den Bildern",
        ]);
        body.Descendants<DW.DocProperties>().ShouldAllBe(picture => picture.Description!.Value!.Length > 40);
        body.Descendants<DW.DocProperties>().Count().ShouldBe(3);
        body.Descendants<Table>().ShouldAllBe(table => table.Elements<TableRow>().First().TableRowProperties!.Elements<TableHeader>().Any());
    }

    private static readonly string[] Belegquellen =
        ["Datenquelle: Melderegister; 11.01.2027", "Datenquelle: Statistische Ämter, Tabelle 12411-02-03-4; 11.01.2027; Datenlizenz by-2-0; eigene Berechnung"];

    [Fact]
    public void An_entry_of_the_SWOT_names_the_sources_of_its_figures_below_them()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(KommunalprofilDocx.Write(Inhalt("de-DE"))), isEditable: false);

        var entry = word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Single(one => one.InnerText.StartsWith("Hoher Altenquotient", StringComparison.Ordinal));

        entry.Elements<Run>().Select(run => run.InnerText).Where(text => text.Length > 0)
            .ShouldBe(["Hoher Altenquotient", "Altenquotient: 46,8 je 100 (31.12.2024), Kreis: 43,1", .. Belegquellen]);
    }

    [Fact]
    public void A_document_says_what_it_knows_and_where_from()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(KommunalprofilDocx.Write(Inhalt("de-DE"))), isEditable: false);

        var text = word.MainDocumentPart!.Document!.Body!.InnerText;

        text.ShouldContain("46,8 je 100");
        text.ShouldContain("Viele Vereine");
        text.ShouldContain("Altenquotient: 46,8 je 100 (31.12.2024), Kreis: 43,1");
        text.ShouldContain("Mit der Bahn um Familien werben");
        text.ShouldContain("8 Gespräche gingen in die Bestandsaufnahme ein.");
        text.ShouldContain("Rufbus");
        text.ShouldContain("dl-de/by-2-0");
        text.ShouldContain("Noch kein Eintrag.");
    }

    [Fact]
    public void Each_page_says_what_it_belongs_to_and_how_many_there_are()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(KommunalprofilDocx.Write(Inhalt("de-DE"))), isEditable: false);

        var footer = word.MainDocumentPart!.FooterParts.Single().Footer!;

        footer.InnerText.ShouldBe("Kommunalprofil Musterstadt, Mo., 01.02.2027Seite 1 von 1");
        footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value).ShouldBe(["PAGE", "NUMPAGES"]);
    }

    [Fact]
    public void The_figures_are_printed_on_wide_pages_that_each_begin_with_the_names_of_the_columns()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Profildaten.WriteXlsx(Inhalt("de-DE"))), isEditable: false);

        var setup = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.PageSetup>().Single();

        setup.Orientation!.Value.ShouldBe(DocumentFormat.OpenXml.Spreadsheet.OrientationValues.Landscape);
        setup.FitToWidth!.Value.ShouldBe(1U);
        book.WorkbookPart.Workbook!.DefinedNames!.InnerText.ShouldContain("$1:$1");
    }

    [Fact]
    public void The_fact_sheet_names_every_source()
    {
        var inhalt = Inhalt("de-DE") with { Quellen = ["Quelle A", "Quelle B", "Quelle C", "Quelle D", "Quelle E"] };
        using var sheet = WordprocessingDocument.Open(new MemoryStream(KommunalprofilDocx.WriteDatenblatt(inhalt)), isEditable: false);

        var text = sheet.MainDocumentPart!.Document!.Body!.InnerText;

        inhalt.Quellen.ShouldAllBe(quelle => text.Contains(quelle));
    }

    [Fact]
    public void A_projection_stands_there_with_its_warning_its_picture_and_what_was_assumed_and_on_the_sheet_in_one_line()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(KommunalprofilDocx.Write(Inhalt("de-DE"))), isEditable: false);
        using var sheet = WordprocessingDocument.Open(new MemoryStream(KommunalprofilDocx.WriteDatenblatt(Inhalt("de-DE"))), isEditable: false);
        using var without = WordprocessingDocument.Open(new MemoryStream(KommunalprofilDocx.Write(Leer("de-DE"))), isEditable: false);

        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        text.ShouldContain("Sie ist keine Vorhersage.");
        text.ShouldContain("Gerechnet von Anna");
        text.ShouldContain("Kinder je Frau: mittel 1,40");
        word.MainDocumentPart.Document.Body.Descendants<DW.DocProperties>().ShouldContain(picture => picture.Description!.Value!.Contains("2044", StringComparison.Ordinal));
        sheet.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("Vorausberechnung: Spannweite 2044: 15.850 bis 18.150.");
        without.MainDocumentPart!.Document!.Body!.InnerText.ShouldNotContain("Bevölkerungsvorausberechnung");
    }

    [Fact]
    public void The_figures_open_in_a_spreadsheet_as_numbers()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Profildaten.WriteXlsx(Inhalt("de-DE"))), isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().ToArray();

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(error => error.Description).ShouldBeEmpty();
        rows.Length.ShouldBe(3);
        rows[1].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ElementAt(4).CellValue!.Text.ShouldBe("46.8125");
    }

    [Fact]
    public void The_figures_open_by_a_double_click_and_no_name_becomes_a_formula()
    {
        var bytes = Profildaten.WriteCsv(Inhalt("de-DE"));

        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("\"Kürzel\";\"Indikator\";\"Gebiet\";\"Zeitpunkt\";\"Wert\";\"Einheit\";\"Vermerk\";\"Quelle\"");
        lines[1].ShouldStartWith("\"AQ65\";\"Altenquotient\";\"Musterstadt\";\"31.12.2024\";46,8125;\"je 100\";");
        lines[2].ShouldContain("\"'=SUMME(A1)\"");
    }

    internal static Kommunalprofilinhalt Inhalt(string sprache)
    {
        var culture = CultureInfo.GetCultureInfo(sprache);
        var aufbau = new Altersaufbau(
            Altersaufbau.Fuenfjahresgruppen(85),
            [430, 450, 460, 480, 440, 470, 520, 560, 580, 590, 640, 820, 850, 720, 560, 410, 330, 230],
            [410, 430, 435, 445, 390, 430, 500, 550, 570, 585, 645, 815, 865, 760, 630, 500, 450, 470]);
        var werte = Enumerable.Range(2016, 9)
            .Select(jahr => new Reihenwert(
                Zeitbezug.Am(new DateOnly(jahr, 12, 31)), Angabe.Von(21_000 - (20 * (jahr - 2000))), jahr < 2022 ? Zensusbasis.Zensus2011 : Zensusbasis.Zensus2022))
            .ToArray();
        var quotient = new Kennzahlangabe("AQ65", "Altenquotient (ab 65 zu 20 bis 64)", "46,8 je 100", "31.12.2024", "Kreis 12065: 43,1 (2024), hier deutlich höher, ungünstig", "steigt (2016 bis 2024)", ["43,1", "40,2"], "Kreis: deutlich höher, ungünstig; steigt (2016 bis 2024)");
        var people = new Kennzahlangabe("BEV", "Bevölkerungsstand", "20.520 Personen", "31.12.2024", "", "nicht ermittelt", ["", ""], "");
        return Leer(sprache) with
        {
            Gruppen = [new Kennzahlgruppe("Bevölkerungsstruktur", [people, quotient])],
            Bezugsraeume = ["Kreis", "Brandenburg"],
            Wichtigste = [people, quotient],
            Fehlend = ["SGB-II-Quote", "Pflegequote"],
            Bilder =
            [
                Bevoelkerungspyramide.Zeichnen("Musterstadt", new("31.12.2024", aufbau), new("31.12.2014", aufbau), culture),
                Zeitreihenbild.Zeichnen("Bevölkerung, Personen", 0, [new("Musterstadt", werte, IstEigen: true)], culture)!,
            ],
            Vorausberechnung = new(
                "Modellrechnung bis 2044",
                ["Modellrechnung, keine amtliche Prognose.", "Sie ist keine Vorhersage.", "Basis: Di., 31.12.2024", "Gerechnet von Anna am Mo., 01.02.2027"],
                Zeitreihenbild.Zeichnen(
                    "Bevölkerung Musterstadt bis 2044. Modellrechnung, keine amtliche Prognose",
                    0,
                    [new("Musterstadt", werte, IstEigen: true), new("mittel", [werte[^1] with { Basis = Zensusbasis.Keine }, new(Zeitbezug.Am(new DateOnly(2044, 12, 31)), Angabe.Von(17_000), Zensusbasis.Keine)], IstEigen: true, IstVorausberechnet: true)],
                    culture,
                    [new(2024, 20_520, 20_520), new(2044, 15_850, 18_150)],
                    ["Modellrechnung, keine amtliche Prognose"])!,
                ["Kinder je Frau: mittel 1,40"],
                "Vorausberechnung: Spannweite 2044: 15.850 bis 18.150. Modellrechnung, keine amtliche Prognose, Basis 31.12.2024.",
                []),
            Swot =
            [
                new("Stärken", [new("Viele Vereine", ""), new("Gute Bahnanbindung", "Gespräch mit dem Verkehrsverbund")]),
                new("Schwächen", [new("Hoher Altenquotient", "Altenquotient: 46,8 je 100 (31.12.2024), Kreis: 43,1") { Quellen = Belegquellen }]),
                new("Chancen", []),
                new("Risiken", [new("Fachkräfte fehlen", "")]),
            ],
            Strategien = [new("Mit der Bahn um Familien werben", "Stärken und Chancen")],
            Gespraeche = 8,
            Inventar = new Bildtabelle(["Maßnahme oder Projekt", "Zuständige Stelle", "Stand", "Handlungsfelder"], [["Rufbus", "Fachbereich Soziales", "läuft", "Mobilität"]]),
            Handlungsfelder = [new("Wohnen im Alter", "Barrierearme Wohnungen in der Mitte"), new("Junge Familien", "")],
            Quellen = ["Statistische Ämter des Bundes und der Länder, Tabelle 12411-02-03-5, abgerufen 11.01.2027, Lizenz dl-de/by-2-0"],
            Daten =
            [
                new("AQ65", "Altenquotient", "Musterstadt", "31.12.2024", 46.8125m, "je 100", "", "Statistische Ämter"),
                new("AQ65", "Altenquotient", "=SUMME(A1)", "31.12.2024", 43.1m, "je 100", "genähert", "Statistische Ämter"),
            ],
        };
    }

    private static Kommunalprofilinhalt Leer(string sprache) => new()
    {
        Sprache = CultureInfo.GetCultureInfo(sprache),
        Kommune = "Musterstadt",
        Titel = Texte.Format("Profil.Titel", CultureInfo.GetCultureInfo(sprache), "Musterstadt"),
        Stand = "Mo., 01.02.2027",
        Gruppen = [],
        Wichtigste = [],
        Fehlend = [],
        Bilder = [],
        Swot = [],
        Inventar = null,
        Handlungsfelder = [],
        Quellen = [],
        Daten = [],
    };

    private static IEnumerable<string> Headings(Body body, string style) =>
        body.Elements<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(paragraph => paragraph.InnerText);
}
