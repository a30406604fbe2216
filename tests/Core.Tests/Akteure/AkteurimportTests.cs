using Daks.Core.Akteure;
using Daks.Core.Importe;
using Daks.Core.Sprache;

namespace Daks.Core.Tests.Akteure;

public sealed class AkteurimportTests
{
    [Fact]
    public async Task A_table_with_German_columns_becomes_actors()
    {
        var seen = await LookAsync(
            "Name;Organisation;Funktion;Sektor;Art",
            "Fatma Demir;Jugendring;Vorsitz;Jugend;",
            "Wohnungsbau eG;;;Wohnen/Bau;Organisation",
            "Hauptamt;;;Verwaltung;Gremium");

        seen!.Befunde.ShouldBeEmpty();
        seen.Neue.ShouldBe(
        [
            new AkteurEingabe("Fatma Demir", Akteurstyp.Person, Sektor.Jugend, "Jugendring", "Vorsitz"),
            new AkteurEingabe("Wohnungsbau eG", Akteurstyp.Organisation, Sektor.WohnenBau, "", ""),
            new AkteurEingabe("Hauptamt", Akteurstyp.Gremium, Sektor.Verwaltung, "", "", IstExtern: false),
        ]);
    }

    [Fact]
    public async Task English_columns_names_in_two_parts_and_organisations_alone_are_understood()
    {
        var seen = await LookAsync("First name;Last name;Organization;Sector", "Jonas;Weber;Council;Politics", ";;Fire brigade;Culture, sport and clubs");

        seen!.Neue.Select(one => (one.Name, one.Typ, one.Organisation, one.Sektor)).ShouldBe(
        [
            ("Jonas Weber", Akteurstyp.Person, "Council", Sektor.Politik),
            ("Fire brigade", Akteurstyp.Organisation, "", Sektor.KulturSportVerein),
        ]);
    }

    [Fact]
    public async Task Rows_that_are_refused_say_why()
    {
        var seen = await LookAsync(
            "Name;Sektor;Art",
            ";Jugend;",
            $"{new string('x', 201)};Jugend;",
            "Tafel;;",
            "Tafel;Raumfahrt;",
            "Tafel;Soziales;Maschine",
            "FREIWILLIGE Feuerwehr;Sport;",
            "Tafel;Soziales;",
            "tafel;Soziales;");

        seen!.Neue.Select(one => one.Name).ShouldBe(["Tafel"]);
        seen.Befunde.Select(finding => (finding.Zeile, finding.Grund)).ShouldBe(
        [
            (2, Auslassungsgrund.NameFehlt), (3, Auslassungsgrund.TextZuLang), (4, Auslassungsgrund.SektorFehlt), (5, Auslassungsgrund.SektorUnbekannt),
            (6, Auslassungsgrund.TypUnbekannt), (7, Auslassungsgrund.SchonErfasst), (9, Auslassungsgrund.SchonErfasst),
        ]);
    }

    [Fact]
    public async Task A_sector_for_all_stands_in_where_a_row_has_none()
    {
        var fall = await Fall.NewAsync();

        var seen = Akteurimport.Vorschau(fall.Strategie, Rows("Name;Sektor", "Tafel;", "Jugendring;Jugend"), Sektor.WohlfahrtSoziales);

        seen!.Neue.Select(one => one.Sektor).ShouldBe([Sektor.WohlfahrtSoziales, Sektor.Jugend]);
    }

    [Fact]
    public async Task Contact_data_is_seen_and_left_out()
    {
        (await LookAsync("Name;Sektor;E-Mail", "Tafel;Soziales;tafel@musterstadt.example"))!.MitKontakt.ShouldBeTrue();
        (await LookAsync("Name;Sektor;E-Mail", "Tafel;Soziales;"))!.MitKontakt.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_column_of_names_nothing_is_read()
    {
        (await LookAsync("Tafel;Soziales")).ShouldBeNull();
        (await LookAsync()).ShouldBeNull();
        (await LookAsync("Name;Sektor"))!.Neue.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_word_people_read_for_a_sector_or_a_kind_is_understood()
    {
        foreach (var culture in Texte.Sprachen)
        {
            foreach (var sector in Enum.GetValues<Sektor>())
            {
                (await LookAsync("Name;Sektor", $"Wer;{Bezeichnung.Of(sector, culture)}"))!.Neue.Single().Sektor.ShouldBe(sector);
            }

            foreach (var typ in Enum.GetValues<Akteurstyp>())
            {
                (await LookAsync("Name;Sektor;Typ", $"Wer;Jugend;{Bezeichnung.Of(typ, culture)}"))!.Neue.Single().Typ.ShouldBe(typ);
            }
        }
    }

    private static async Task<Akteurvorschau?> LookAsync(params string[] lines) =>
        Akteurimport.Vorschau((await Leute.NewAsync()).Strategie, Rows(lines), sektor: null);

    private static IReadOnlyList<Tabellenzeile> Rows(params string[] lines) => [.. lines.Select((line, index) => new Tabellenzeile(index + 1, line.Split(';')))];
}
