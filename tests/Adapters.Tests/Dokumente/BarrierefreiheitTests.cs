using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Formats.Dokumente;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Daks.Adapters.Tests.Dokumente;

/// <summary>The produced documents, of Musterstadt and of a small place, as somebody who cannot see them goes through them.</summary>
public sealed class BarrierefreiheitTests
{
    private const long TextWidth = 17L * 360_000;
    private const long TextHeight = 25L * 360_000;

    public static TheoryData<string, string> Orte => new()
    {
        { "Musterstadt", "de-DE" },
        { "Musterstadt", "en-GB" },
        { "Niederneuendorf", "de-DE" },
        { "Niederneuendorf", "en-GB" },
    };

    [Theory]
    [MemberData(nameof(Orte))]
    public async Task Every_document_is_valid_for_Word(string place, string language)
    {
        var inhalt = await InhaltAsync(place, language);

        foreach (var document in new[] { KommunalprofilDocx.Write(inhalt), KommunalprofilDocx.WriteDatenblatt(inhalt) })
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Orte))]
    public async Task Headings_lead_through_it_no_level_is_left_out_and_none_is_without_text_below(string place, string language)
    {
        using var word = await OpenAsync(place, language);
        var blocks = Body(word).Elements().Where(block => block.InnerText.Length > 0 || block.Descendants<Drawing>().Any()).ToArray();

        var headings = blocks.Select(Level).ToArray();

        headings.Count(level => level == 0).ShouldBe(1, "One title.");
        headings[0].ShouldBe(0);
        headings.OfType<int>().Count(level => level == 1).ShouldBeGreaterThan(5);
        headings.OfType<int>().Zip(headings.OfType<int>().Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        headings[^1].ShouldBeNull();
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            (headings[i] is { } level && headings[i + 1] <= level).ShouldBeFalse($"Nothing stands below „{blocks[i].InnerText}“.");
        }

        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(style => style.StyleId!.Value!);
        new[] { "Heading1", "Heading2" }.ShouldAllBe(heading => styles[heading].StyleParagraphProperties!.KeepNext != null);
    }

    [Theory]
    [MemberData(nameof(Orte))]
    public async Task Every_picture_says_in_words_what_it_shows_and_whose_figures_and_fits_the_page(string place, string language)
    {
        var inhalt = await InhaltAsync(place, language);
        using var word = Open(KommunalprofilDocx.Write(inhalt));
        var expected = inhalt.Bilder.Concat(inhalt.Vorausberechnung is { } voraus ? [voraus.Bild] : []).ToArray();

        var pictures = Body(word).Descendants<DW.Inline>().ToArray();

        pictures.Length.ShouldBe(expected.Length);
        expected.ShouldNotBeEmpty();
        foreach (var bild in expected)
        {
            var picture = pictures.Single(picture => picture.DocProperties!.Description!.Value!.StartsWith($"{bild.Titel}. {bild.Beschreibung}", StringComparison.Ordinal));
            var below = picture.Ancestors<Paragraph>().First().ElementsAfter().OfType<Paragraph>().Take(2).ToArray();
            below.ShouldAllBe(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val! == "Caption");
            below[0].ParagraphProperties!.KeepNext.ShouldNotBeNull();
            bild.Quellen.ShouldNotBeEmpty();
            bild.Quellen.Append(bild.Grundlage).ShouldAllBe(line => below[1].InnerText.Contains(line));
            picture.Extent!.Cx!.Value.ShouldBeInRange(TextWidth / 2, TextWidth);
            picture.Extent.Cy!.Value.ShouldBeLessThan(TextHeight / 2);
        }

        pictures.Select(picture => picture.DocProperties!.Id!.Value).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Orte))]
    public async Task Every_table_has_a_name_a_head_row_that_returns_on_each_page_and_no_joined_cells(string place, string language)
    {
        using var word = await OpenAsync(place, language);

        var tables = Body(word).Descendants<Table>().ToArray();

        tables.ShouldNotBeEmpty();
        foreach (var table in tables)
        {
            var properties = table.GetFirstChild<TableProperties>()!;
            properties.TableCaption!.Val!.Value.ShouldNotBeNullOrWhiteSpace();
            var rows = table.Elements<TableRow>().ToArray();
            rows[0].TableRowProperties!.Elements<TableHeader>().ShouldHaveSingleItem();
            rows[0].Elements<TableCell>().ShouldAllBe(cell => cell.InnerText.Length > 0);
            rows.Select(row => row.Elements<TableCell>().Count()).Distinct().ShouldBe([table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count()]);
            table.Descendants<GridSpan>().ShouldBeEmpty();
            table.Descendants<VerticalMerge>().ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Orte))]
    public async Task It_is_read_aloud_in_its_language(string place, string language)
    {
        using var word = await OpenAsync(place, language);

        word.PackageProperties.Language.ShouldBe(language);
        word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().ShouldHaveSingleItem().Val!.Value.ShouldBe(language);
        word.MainDocumentPart.Document!.Descendants<Languages>().ShouldBeEmpty();
        word.PackageProperties.Title.ShouldNotBeNullOrWhiteSpace();
        Body(word).InnerText.Contains("Quellen und Lizenzen", StringComparison.Ordinal).ShouldBe(language == "de-DE");
    }

    [Theory]
    [MemberData(nameof(Orte))]
    public async Task Below_every_table_of_figures_stand_their_sources(string place, string language)
    {
        var inhalt = await InhaltAsync(place, language);
        using var word = Open(KommunalprofilDocx.Write(inhalt));

        var blocks = Body(word).Elements().ToList();

        inhalt.Gruppen.ShouldNotBeEmpty();
        foreach (var gruppe in inhalt.Gruppen)
        {
            var table = blocks.FindIndex(block => block is Table && block.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value == gruppe.Name);
            gruppe.Quellen.ShouldNotBeEmpty();
            gruppe.Quellen.ShouldAllBe(quelle => blocks[table + 1].InnerText.Contains(quelle));
        }
    }

    [Fact]
    public async Task The_board_stands_there_with_heads_for_rows_and_columns_and_every_entry()
    {
        var inhalt = await InhaltAsync("Musterstadt", "de-DE");
        using var word = Open(KommunalprofilDocx.Write(inhalt));

        var board = Body(word).Elements<Table>().Single(table => table.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value == "SWOT-Tafel");

        var rows = board.Elements<TableRow>().Select(row => row.Elements<TableCell>().ToArray()).ToArray();
        rows.Select(row => row[0].InnerText).ShouldBe(["Ursprung", "intern", "extern"]);
        rows[0].Select(cell => cell.InnerText).ShouldBe(["Ursprung", "günstig", "ungünstig"]);
        board.GetFirstChild<TableProperties>()!.TableLook!.FirstColumn!.Value.ShouldBeTrue();
        board.GetFirstChild<TableProperties>()!.TableDescription!.Val!.Value.ShouldStartWith($"Stärken: {inhalt.Swot[0].Eintraege.Count} Einträge. Schwächen: ");
        var fields = new[] { rows[1][1], rows[1][2], rows[2][1], rows[2][2] };
        foreach (var (cell, feld) in fields.Zip(inhalt.Swot))
        {
            cell.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ShouldBe([feld.Name, .. feld.Eintraege.Select(eintrag => eintrag.Text)]);
            cell.Elements<Paragraph>().Skip(1).ShouldAllBe(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val! == "TableBullet");
        }
    }

    [Fact]
    public void A_field_without_entries_says_so_on_the_board_and_without_any_there_is_no_board()
    {
        var inhalt = KommunalprofilTests.Inhalt("de-DE");
        using var some = Open(KommunalprofilDocx.Write(inhalt));
        using var none = Open(KommunalprofilDocx.Write(inhalt with { Swot = [.. inhalt.Swot.Select(feld => feld with { Eintraege = [] })] }));

        Boards(some).ShouldHaveSingleItem().InnerText.ShouldContain("ChancenNoch kein Eintrag.");
        Boards(none).ShouldBeEmpty();

        static IEnumerable<Table> Boards(WordprocessingDocument word) => Body(word).Elements<Table>().Where(table => table.GetFirstChild<TableProperties>()!.TableDescription is not null);
    }

    internal static Task<Kommunalprofilinhalt> InhaltAsync(string place, string language)
    {
        var culture = Texte.Sprachen.Single(one => one.Name == language);
        return place == "Musterstadt" ? Profile.MusterstadtAsync(culture) : Profile.KleinerOrtAsync(culture);
    }

    private static async Task<WordprocessingDocument> OpenAsync(string place, string language) => Open(KommunalprofilDocx.Write(await InhaltAsync(place, language)));

    private static WordprocessingDocument Open(byte[] docx) => WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);

    private static Body Body(WordprocessingDocument word) => word.MainDocumentPart!.Document!.Body!;

    /// <returns>0 for the title, null for anything that is no heading.</returns>
    private static int? Level(OpenXmlElement block) => (block as Paragraph)?.ParagraphProperties?.ParagraphStyleId?.Val?.Value switch
    {
        "Title" => 0,
        { } style when style.StartsWith("Heading", StringComparison.Ordinal) => int.Parse(style["Heading".Length..], CultureInfo.InvariantCulture),
        _ => null,
    };
}
