using System.IO.Compression;
using System.Text;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Golden vectors T2 and T3. Rows: Statistische Ämter des Bundes und der Länder, Regionaldatenbank Deutschland, dl-de/by-2-0.</summary>
public sealed class FfcsvTests
{
    private const string Frauen = "weiblich";

    private static readonly string Zeilen =
        KopfNeu + Bev("08336", "238263", name: "Lörrach, Landkreis") + Bev("08336", "117059", "GESM") + Bev("08336", "121204", "GESW")
        + Bev("11001001", "364530", name: "Berlin-Mitte") + Bev("16056", "-", name: "Eisenach, kreisfreie Stadt") + Bev("11000", ".");

    [Theory]
    [InlineData(true, "UTF-8 (BOM)")]
    [InlineData(false, "UTF-8")]
    public async Task T2_the_current_layout_is_read_with_and_without_a_BOM(bool bom, string charset)
    {
        byte[] file = [.. bom ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Zeilen)];

        var seen = await Gelesen(file, Auftrag("12411-01-01-4_1712345678901_de_flat.csv"));

        seen.Format.ShouldBe(Statistikformat.FfcsvNeu);
        seen.Zeichensatz.ShouldBe(charset);
        seen.Tabelle.ShouldBe(new Statistiktabelle("12411-01-01-4", "Fortschreibung des Bevölkerungsstandes", true));
        seen.Wert("BEV", "08336").ShouldBe(Angabe.Von(238_263));
        seen.Wert("BEV", "08336", new(Geschlecht.Weiblich, Altersgruppe.Alle)).ShouldBe(Angabe.Von(121_204));
        seen.Wert("BEV", "11000").ShouldBe(Angabe.Ohne(Qualitaet.Unbekannt));
        seen.Aufgeloest.ShouldBe([Gebiet.Lies("16056")!.Value]);
        seen.Zeilen.ShouldBe(new Zeilenzahlen(6, 5, 0, 0, 0, 1));
        seen.Gebiete.ShouldContain(new Gebietsfund(Gebiet.Lies("08336")!.Value, "Lörrach, Landkreis", 3));
        seen.Lizenzzeile.ShouldBe("Datenquelle: Statistische Ämter des Bundes und der Länder, Regionaldatenbank Deutschland; 14.03.2026; Datenlizenz by-2-0");
    }

    [Theory]
    [InlineData("05113000", "05113")]
    [InlineData("11000000", "11000")]
    [InlineData("11000000", "11")]
    public async Task A_kreisfreie_Stadt_finds_itself_under_the_shorter_key_of_other_tables(string own, string there)
    {
        var place = Gebiet.Lies(own)!.Value;

        var seen = await Gelesen(
            KopfNeu + Bev(there, "574082") + Bev("05117", "1"), Auftrag() with { Eigenes = place, Gebiete = Gebietsauswahl.Von([place]) });

        seen.Wert("BEV", own).ShouldBe(Angabe.Von(574_082));
        seen.Reihen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task T2_a_ZIP_names_its_table_by_the_entry_whatever_it_is_called_itself()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("12411-01-01-4_1712345678901_de_flat.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(Zeilen));
        }

        var seen = await Gelesen(zip.ToArray(), Auftrag("download.zip"));

        seen.Tabelle.Code.ShouldBe("12411-01-01-4");
        seen.Zeilen.Uebernommen.ShouldBe(5);
    }

    [Fact]
    public async Task T3_the_old_layout_gives_the_same_figures()
    {
        const string group = "GES;Geschlecht";
        var old = "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;BEVSTD__Bevoelkerungsstand__Anzahl\n"
            + $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2024;KREISE;Kreise;08336;      Lörrach, Landkreis;{group};;Insgesamt;238263\n"
            + $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2024;KREISE;Kreise;08336;      Lörrach, Landkreis;{group};GESM;männlich;117059\n"
            + $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2024;KREISE;Kreise;08336;      Lörrach, Landkreis;{group};GESW;{Frauen};121204\n"
            + $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2024;KREISE;Kreise;11001001;        Berlin-Mitte;{group};;Insgesamt;364530\n"
            + $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2024;KREISE;Kreise;16056;      Eisenach, kreisfreie Stadt;{group};;Insgesamt;-\n"
            + $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;31.12.2024;KREISE;Kreise;11000;      Berlin;{group};;Insgesamt;.\n";

        var (before, now) = (await Gelesen(old), await Gelesen(Zeilen));

        before.Format.ShouldBe(Statistikformat.FfcsvAlt);
        Bild(before).ShouldBe(Bild(now));
        before.Gebiete[0].Name.ShouldBe("Lörrach, Landkreis");
    }

    [Fact]
    public async Task Ages_and_nationality_become_a_breakdown_and_what_is_unknown_stays_in_the_key()
    {
        var text = KopfNeu
            + Bev("05113", "10").Replace("GES;Geschlecht;;Insgesamt", "ALTX20;Altersgruppen;ALT065B75;65 bis unter 75 Jahre", StringComparison.Ordinal)
            + Bev("05113", "11").Replace("GES;Geschlecht;;Insgesamt", "ALTX20;Altersgruppen;ALT075UM;75 Jahre und mehr", StringComparison.Ordinal)
            + Bev("05113", "12").Replace("GES;Geschlecht;;Insgesamt", "NAT;Nationalität;NATA;ausländisch", StringComparison.Ordinal)
            + Bev("05113", "13").Replace("GES;Geschlecht;;Insgesamt", "FAMSTD;Familienstand;LEDIG;ledig", StringComparison.Ordinal).Replace("BEVSTD", "XYZ999", StringComparison.Ordinal).Replace(";Bevölkerungsstand\n", ";Etwas\n", StringComparison.Ordinal);

        var seen = await Gelesen(text);

        seen.Wert("BEV", "05113", new(Geschlecht.Insgesamt, new(65, 75))).Wert.ShouldBe(10);
        seen.Wert("BEV", "05113", new(Geschlecht.Insgesamt, new(75, null))).Wert.ShouldBe(11);
        seen.Wert("BEV", "05113", new(Geschlecht.Insgesamt, Altersgruppe.Alle, true)).Wert.ShouldBe(12);
        seen.Wert("XYZ999/FAMSTD=LEDIG", "05113").Wert.ShouldBe(13);
        seen.Hinweise.ShouldContain(new Lesehinweis(Hinweisart.UnbekannteMessgroesse, "XYZ999 Etwas"));
    }

    [Fact]
    public async Task The_census_break_is_seen_and_each_figure_knows_its_base()
    {
        var seen = await Gelesen(KopfNeu + Bev("05113", "20") + Bev("05113", "21", time: "2023-12-31") + Bev("05113", "22", time: "2010-12-31"));

        seen.Reihen.ShouldHaveSingleItem().Werte.Select(one => one.Basis).ShouldBe([Zensusbasis.Zensus1987, Zensusbasis.Zensus2011, Zensusbasis.Zensus2022]);
        seen.Zensusbrueche.Select(one => (one.Vorher.Jahr, one.Nachher.Jahr)).ShouldBe([(2010, 2023), (2023, 2024)]);
        seen.Jahre.ShouldBe([2010, 2023, 2024]);
    }

    [Fact]
    public async Task T16_a_key_without_its_zero_is_refused_with_a_proposal_and_taken_once_confirmed()
    {
        var text = KopfNeu + Bev("01001000", "5") + Bev("1002000", "6");

        var asked = await Gelesen(text);
        var confirmed = await Gelesen(text, Auftrag() with { ErgaenzeNullen = true });

        asked.Fehler.ShouldHaveSingleItem().ShouldBe(new Zeilenfehler(3, 8, "1_variable_attribute_code", Zeilengrund.FuehrendeNullFehlt, "01002000"));
        asked.Wert("BEV", "01001000").Wert.ShouldBe(5);
        confirmed.Wert("BEV", "01002000").Wert.ShouldBe(6);
    }

    [Fact]
    public async Task Only_the_areas_asked_for_are_kept_and_the_others_counted()
    {
        var wanted = Gebietsauswahl.Von([Gebiet.Lies("08336")!.Value]);

        var seen = await Gelesen(Zeilen, Auftrag() with { Gebiete = wanted });

        seen.Reihen.ShouldAllBe(one => one.Schluessel.Gebiet.Code == "08336");
        seen.Zeilen.ShouldBe(new Zeilenzahlen(6, 3, 3, 0, 0, 0));
        seen.AndereGebiete.ShouldBe(3);
    }

    private static string[] Bild(Statistikvorschau seen) =>
        [.. seen.Reihen.Select(one => $"{one.Schluessel} {string.Join(' ', one.Werte)}"), $"{seen.Zeilen}", string.Join(' ', seen.Aufgeloest)];
}
