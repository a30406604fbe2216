using System.IO.Compression;
using System.Text;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Input that is not what it should be: each says what and where, and nothing is taken half.</summary>
public sealed class BadInputTests
{
    private static readonly string Gut = KopfNeu + Bev("05113", "10") + Bev("05113", "4", "GESM");

    [Fact]
    public async Task A_wrong_type_of_file_is_named()
    {
        (await Abgewiesen("%PDF-1.7 …")).ShouldBe(new Dateifehler(Dateigrund.FalscherDateityp, Angabe: "PDF"));
        (await Abgewiesen([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1])).Angabe.ShouldBe("XLS");
        (await Abgewiesen("a\0b;c\n")).Grund.ShouldBe(Dateigrund.FalscherDateityp);
        (await Abgewiesen("")).Grund.ShouldBe(Dateigrund.Leer);
        (await Abgewiesen(KopfNeu)).Grund.ShouldBe(Dateigrund.Leer);
    }

    [Fact]
    public async Task A_truncated_ZIP_is_refused()
    {
        var zip = Zip(("12411-01-01-4_1_de_flat.csv", Encoding.UTF8.GetBytes(Gut)));

        (await Abgewiesen(zip[..(zip.Length / 2)])).Grund.ShouldBe(Dateigrund.ArchivBeschaedigt);
    }

    [Fact]
    public async Task A_ZIP_bomb_is_refused_by_what_comes_out_of_it()
    {
        var zip = Zip(("bombe.csv", [.. Encoding.UTF8.GetBytes(Gut), .. Enumerable.Repeat((byte)'\n', 40 * 1024 * 1024)]));

        (await Abgewiesen(zip)).Grund.ShouldBe(Dateigrund.ArchivZuGross);
        (await Abgewiesen(Zip(("groß.csv", Encoding.UTF8.GetBytes(Gut))), Auftrag() with { Grenzen = new() { Entpackt = 100 } })).Grund.ShouldBe(Dateigrund.ArchivZuGross);
    }

    [Fact]
    public async Task A_workbook_that_is_a_bomb_is_refused_before_it_is_opened()
    {
        var zip = Zip(("xl/workbook.xml", new byte[2048]), ("xl/worksheets/sheet1.xml", new byte[4096]));

        (await Abgewiesen(zip, Auftrag() with { Grenzen = new() { Arbeitsmappe = 4096 } })).Grund.ShouldBe(Dateigrund.ArchivZuGross);
        (await Abgewiesen(zip)).Grund.ShouldBe(Dateigrund.ArchivBeschaedigt);
    }

    [Fact]
    public async Task A_ZIP_without_a_table_or_with_several_is_refused_by_their_names()
    {
        (await Abgewiesen(Zip(("liesmich.pdf", [1])))).ShouldBe(new Dateifehler(Dateigrund.ArchivOhneTabelle, Angabe: "liesmich.pdf"));
        (await Abgewiesen(Zip(("a.csv", [1]), ("b.csv", [1])))).ShouldBe(new Dateifehler(Dateigrund.ArchivMitMehrerenTabellen, Angabe: "a.csv, b.csv"));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>503 Wartung</title></head></html>")]
    [InlineData("\uFEFF\n<html><title>503 Wartung</title>")]
    public async Task An_error_page_saved_as_csv_is_recognised_by_its_title(string page) =>
        (await Abgewiesen(page)).ShouldBe(new Dateifehler(Dateigrund.HtmlSeite, 1, Angabe: "503 Wartung"));

    [Theory]
    [InlineData("""{"Ident":{},"Status":{"Code":98,"Content":"Die Tabelle ist zu groß.","Type":"Fehler"}}""", "98: Die Tabelle ist zu groß.")]
    [InlineData("""{"Code":15,"Content":"Keine Berechtigung","Type":"ERROR"}""", "15: Keine Berechtigung")]
    [InlineData("""{"Status":"Sie wurden erfolgreich an- und abgemeldet."}""", "Sie wurden erfolgreich an- und abgemeldet.")]
    public async Task An_answer_of_the_interface_is_told_as_it_was_given(string json, string message) =>
        (await Abgewiesen(json)).ShouldBe(new Dateifehler(Dateigrund.Genesismeldung, 1, Angabe: message));

    [Fact]
    public async Task Mixed_encodings_are_refused_with_the_line()
    {
        byte[] first = [.. Encoding.UTF8.GetBytes(Gut), .. Encoding.Latin1.GetBytes(Bev("08336", "1", name: "Lörrach"))];
        byte[] second = [.. Encoding.Latin1.GetBytes(Gut), .. Encoding.UTF8.GetBytes(Bev("08336", "1", name: "Lörrach"))];

        (await Abgewiesen(first)).ShouldBe(new Dateifehler(Dateigrund.GemischteZeichensaetze, 4));
        (await Abgewiesen(second)).ShouldBe(new Dateifehler(Dateigrund.GemischteZeichensaetze, 4));
        (await Gelesen(Encoding.Latin1.GetBytes(Gut))).Zeichensatz.ShouldBe("Windows-1252");
    }

    [Fact]
    public async Task A_row_that_says_the_same_again_is_counted_once()
    {
        var seen = await Gelesen(Gut + Bev("05113", "10"));

        seen.Zeilen.ShouldBe(new Zeilenzahlen(3, 2, 0, 0, 1, 0));
    }

    [Fact]
    public async Task A_series_with_two_values_for_one_day_is_left_out_whole_with_both_lines()
    {
        var seen = await Gelesen(Gut + Bev("05113", "9", time: "2023-12-31") + Bev("05113", "11"));

        seen.Reihen.ShouldHaveSingleItem().Schluessel.Gliederung.Geschlecht.ShouldBe(Geschlecht.Maennlich);
        seen.Fehler.ShouldHaveSingleItem().ShouldBe(new Zeilenfehler(5, 14, "value", Zeilengrund.Widerspruch, "2"));
        seen.Zeilen.ShouldBe(new Zeilenzahlen(4, 1, 0, 3, 0, 0));
    }

    [Fact]
    public async Task Of_three_rows_two_of_which_agree_none_is_right()
    {
        var (one, other) = (Bev("05113", "9"), Bev("05113", "11"));

        foreach (var text in new[] { one + other + one, one + one + other, other + one + one })
        {
            var seen = await Gelesen(KopfNeu + text);

            seen.Reihen.ShouldBeEmpty();
            seen.Zeilen.ShouldBe(new Zeilenzahlen(3, 0, 0, 3, 0, 0));
            seen.Fehlerzahlen[Zeilengrund.Widerspruch].ShouldBe(3);
        }
    }

    [Fact]
    public async Task Every_series_a_row_contradicts_is_left_out_and_not_only_the_first()
    {
        const string head = "Indikatoren;\"2022\nDeutschland\";\"2022\nSachsen\"\n";

        var seen = await Gelesen(head + "Bevölkerung (Anzahl);9;5\nBevölkerung (Anzahl);11;6\n");

        seen.Reihen.ShouldBeEmpty();
        seen.Fehler.Select(one => (one.Spalte, one.Grund)).ShouldBe([(2, Zeilengrund.Widerspruch), (3, Zeilengrund.Widerspruch)]);
    }

    [Fact]
    public async Task Whether_two_rows_agree_is_known_once_the_file_has_shown_how_it_parts_decimals()
    {
        const string head = "Merkmal;AGS;Jahr;Wert\n";
        const string rows = "Wohnfläche;12065136;2023;1.234\nWohnfläche;12065136;2023;1234\n";

        (await Gelesen(head + rows)).Zeilen.ShouldBe(new Zeilenzahlen(2, 1, 0, 0, 1, 0));
        (await Gelesen(head + rows + "Fläche in km²;12065136;2023;0.5\n")).Zeilen.ShouldBe(new Zeilenzahlen(3, 1, 0, 2, 0, 0));
    }

    [Fact]
    public async Task An_area_one_row_has_nothing_of_and_another_a_figure_is_no_area_that_is_no_more()
    {
        var seen = await Gelesen(KopfNeu + Bev("05113", "-") + Bev("05113", "9"));

        seen.Aufgeloest.ShouldBeEmpty();
        seen.Zeilen.Abgewiesen.ShouldBe(2);
    }

    [Fact]
    public async Task An_unknown_table_is_named_and_kept()
    {
        var seen = await Gelesen(Gut.Replace("12411;Fort", "98765;Fort", StringComparison.Ordinal), Auftrag("98765-01-01-4_de_flat.csv"));

        seen.Tabelle.IstBekannt.ShouldBeFalse();
        seen.Hinweise.ShouldContain(new Lesehinweis(Hinweisart.UnbekannteTabelle, "98765-01-01-4 Fortschreibung des Bevölkerungsstandes"));
        seen.Reihen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Another_municipalitys_file_gives_nothing_and_says_whose_it_is()
    {
        var own = Gebietsauswahl.Von([Gebiet.Lies("12065136")!.Value]);

        var seen = await Gelesen(Gut, Auftrag() with { Gebiete = own });

        seen.Reihen.ShouldBeEmpty();
        seen.Hinweise.ShouldContain(new Lesehinweis(Hinweisart.NurAndereGebiete, ""));
        seen.AndereBeispiele.ShouldHaveSingleItem().ShouldBe(new Gebietsfund(Gebiet.Lies("05113")!.Value, "Ort", 2));
    }

    [Fact]
    public async Task Decimal_commas_and_points_in_one_file_are_refused_with_both_lines()
    {
        var text = "Merkmal;AGS;Jahr;Wert\nA;12065136;2020;1.234,5\nA;12065136;2021;1.234\nA;12065136;2022;1234.5\n";

        (await Abgewiesen(text)).ShouldBe(new Dateifehler(Dateigrund.GemischteZahlenformate, 4, 4, "1234.5 – 1.234,5 (2)"));
    }

    [Fact]
    public async Task A_file_with_decimal_points_alone_is_read_with_them()
    {
        var seen = await Gelesen("Merkmal;AGS;Jahr;Wert\nA;12065136;2021;1.234\nA;12065136;2022;1234.5\n");

        seen.Reihen.ShouldHaveSingleItem().Werte.Select(one => one.Angabe.Wert).ShouldBe([1.234m, 1234.5m]);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_refused_with_line_and_column()
    {
        var seen = await Gelesen(Gut + Bev("05113", "viele", "GESW") + Bev("Köln", "5") + Bev("05315", "5", time: "neulich") + "zu;kurz\n");

        seen.Fehler.ShouldBe([
            new Zeilenfehler(4, 14, "value", Zeilengrund.Zahl, "viele"),
            new Zeilenfehler(5, 8, "1_variable_attribute_code", Zeilengrund.Gebietsschluessel, "Köln"),
            new Zeilenfehler(6, 5, "time", Zeilengrund.Zeit, "neulich"),
            new Zeilenfehler(7, null, null, Zeilengrund.Spaltenzahl, "2 ≠ 17"),
        ]);
        seen.Zeilen.ShouldBe(new Zeilenzahlen(6, 2, 0, 4, 0, 0));
    }

    [Fact]
    public async Task A_file_cut_off_within_a_row_gives_nothing() =>
        (await Abgewiesen(Gut + Bev("05113", "6", "GESW")[..90])).ShouldBe(new Dateifehler(Dateigrund.Abgebrochen, 4));

    [Fact]
    public async Task A_stream_that_breaks_off_gives_nothing()
    {
        var result = await Lies(new BrokenStream(Encoding.UTF8.GetBytes(Gut)));

        result.ShouldBeOfType<Leseergebnis.Abgewiesen>().Fehler.Grund.ShouldBe(Dateigrund.Abgebrochen);
    }

    [Fact]
    public async Task A_quote_that_never_closes_does_not_swallow_the_rest_in_silence() =>
        (await Abgewiesen(Gut + Bev("05113", "6", "GESW", name: "\"Ort") + Bev("05315", "7"))).ShouldBe(new Dateifehler(Dateigrund.Abgebrochen, 4));

    [Fact]
    public async Task A_row_without_end_is_refused_before_it_fills_the_memory() =>
        (await Abgewiesen(Gut + new string('x', 3 * 1024 * 1024))).Grund.ShouldBe(Dateigrund.ZeileZuLang);

    [Fact]
    public async Task A_missing_column_is_named()
    {
        (await Abgewiesen(Gut.Replace("value_variable_code", "anders", StringComparison.Ordinal))).Angabe.ShouldBe("value_variable_code");
        (await Abgewiesen(Gut.Replace("KREISE;", "FARBE;", StringComparison.Ordinal))).Grund.ShouldBe(Dateigrund.RegionsspalteFehlt);
        (await Abgewiesen("irgend;etwas;anderes\n1;2;3\n")).ShouldBe(new Dateifehler(Dateigrund.UnbekanntesFormat, 1, Angabe: "irgend;etwas;anderes"));
    }

    [Fact]
    public async Task The_order_of_rows_does_not_matter()
    {
        string[] rows = [.. Enumerable.Range(0, 60).Select(i => Bev($"05{100 + (i % 15)}", $"{i}", i % 2 == 0 ? "" : "GESM", $"{2011 + (i / 30)}-12-31"))];
        var (forward, backward) = (await Gelesen(KopfNeu + string.Concat(rows)), await Gelesen(KopfNeu + string.Concat(rows.Reverse())));

        backward.Reihen.Select(one => (one.Schluessel, string.Join(' ', one.Werte))).ShouldBe(forward.Reihen.Select(one => (one.Schluessel, string.Join(' ', one.Werte))));
        backward.Zeilen.ShouldBe(forward.Zeilen);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Gives what it has and then fails, as a connection does.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The client went away.");
    }
}
