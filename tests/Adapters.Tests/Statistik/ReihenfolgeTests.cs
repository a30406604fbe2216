using System.Globalization;
using System.Text;
using CsCheck;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>In no layout does it matter in which order the rows stand: repeated, contradictory and broken ones included.</summary>
public sealed class ReihenfolgeTests
{
    private const string Ort = "12065136";

    private static readonly Gen<string> Gebiete = Gen.OneOf(Ort, Ort, Ort, "12065", "12065", "DG", "05113", "2065", "1206x");
    private static readonly Gen<string> Tage = Gen.OneOf("2022-12-31", "2022-12-31", "2023-12-31", "2024-12-31", "gestern");
    private static readonly Gen<string> Jahre = Gen.OneOf("2022", "2022", "2023", "2024", "20");

    // A file parts its decimals one way; what may be either is among both. One in a few rows is broken.
    private static readonly Gen<string> MitKomma = Gen.OneOf("7", "7", "8", "1234", "1.234", "0,5", "-", ".", "/", "7p", "", "viele");
    private static readonly Gen<string> MitPunkt = Gen.OneOf("7", "7", "8", "1234", "1.234", "0.5", "-", ".", "/", "7p", "", "viele");
    private static readonly Gen<string> Ganze = Gen.OneOf("7", "7", "8", "1234", "1.234", "-", ".", "7");

    public static TheoryData<string> Formate => [.. Aufbauten.Keys];

    private static Dictionary<string, Gen<Aufbau>> Aufbauten => new(StringComparer.Ordinal)
    {
        ["FfcsvNeu"] = Mit(values => Zeilen(
            KopfNeu,
            Gen.Select(Gebiete, Tage, Gen.OneOf("", "GESM", "GESW"), values, (area, day, sex, value) => Bev(area, value, sex, day).TrimEnd('\n')),
            "31.12;zu kurz")),
        ["FfcsvAlt"] = Mit(values => Zeilen(
            "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;"
            + "BEV981__Zuzuege_ueber_Gemeindegrenzen__Anzahl;BEV982__Fortzuege_ueber_Gemeindegrenzen__Anzahl\n",
            Gen.Select(Gebiete, Jahre, values, values, (area, year, first, second) => $"12711;Wanderungsstatistik;JAHR;Jahr;{year};GEMEIN;Gemeinden;{area};Ort;{first};{second}"),
            "12711;zu kurz")),
        ["Datencsv"] = Mit(values => Zeilen(
            "GENESIS-Tabelle: 12411-02-03-5\nBevölkerung nach Geschlecht und Altersgruppen (17);;;;;;\n;;;;Bevölkerungsstand;;\n;;;;Insgesamt;männlich;weiblich\n",
            Gen.Select(
                Gebiete,
                Gen.OneOf("31.12.2022", "31.12.2022", "31.12.2023", "31.13.2023"),
                Gen.OneOf("unter 3 Jahre", "75 Jahre und mehr", "Insgesamt"),
                values,
                values,
                values,
                (area, day, age, all, men, women) => $"{day};{area};  Ort;{age};{all};{men};{women}"),
            "31.12.2022;12065136;Ort;7",
            "__________\n© Statistische Ämter\n")),
        ["DatencsvOhneZeit"] = Mit(values => Zeilen(
            "GENESIS-Tabelle: 12111-31-01-4\nHaushalte nach Haushaltsgröße - Stichtag 09.05.2011 -;;;;\nZensus 2011;;;;\n;;Haushalte;Haushalte;Haushalte\n;;Insgesamt;1 Person;2 Personen\n;;Anzahl;Anzahl;Anzahl\n",
            Gen.Select(Gebiete, values, values, values, (area, all, one, two) => $"{area};Seenland;{all};{one};{two}"),
            "12065;Seenland;7")),
        ["WegweiserCsv"] = Mit(values => Zeilen(
            "Indikatoren;\"2022\nMusterstadt\";\"2023\nMusterstadt\";\"2022\nDeutschland\";\"2040\nDeutschland\"\n",
            Gen.Select(
                Gen.OneOf("Bevölkerung (Anzahl)", "Haushalte (Anzahl)", "Altenquotient (ab 65-Jährige) (je 100 Pers. der AG 20-64)", ""),
                values,
                values,
                values,
                values,
                (label, a, b, c, d) => $"{label};{a};{b};{c};{d}"),
            "zu;kurz")),
        ["InkarLang"] = Mit(values => Zeilen(
            "Bereich;ID;Kuerzel;Indikator;Raumbezug;Kennziffer;Name;Zeitbezug;Wert\n",
            Gen.Select(
                Gen.OneOf("Kreise;12065;Seenland", "Kreise;12065;Seenland", "Bund;0;Deutschland", "Gemeinden;12065136;Ort", "Raumordnungsregionen;101;Region", "Kreise;99;Unbekannt"),
                Gen.OneOf("x_1;Lebenserwartung", "x_2;Bevölkerung gesamt"),
                Gen.OneOf("2022", "2018 bis 2020", "x"),
                values,
                (place, what, year, value) => $"B;1;{what};{place};{year};{value}"),
            "zu;kurz")),
        ["Vorlage"] = Mit(values => Zeilen(
            "Merkmal;AGS;Jahr;Wert;Einheit;Geschlecht;Alter;Variante\n",
            Gen.Select(
                Gen.Select(Gen.OneOf("Bevölkerung;", "Bevölkerung;", "Bevölkerung;", "Fläche in km²;", ";"), Gen.OneOf(Ort, "", "", "12065", "2065", "quer"), (what, area) => $"{what}{area}"),
                Jahre,
                values,
                Gen.OneOf("", "", "ha"),
                Gen.OneOf(";", ";", ";", "weiblich;", ";unter 3", "divers;"),
                Gen.OneOf("", "", "", "mittel", "hoch"),
                (what, year, value, unit, part, variant) => $"{what};{year};{value};{unit};{part};{variant}"),
            "a;b;c;d;e;f;g;h;i")),
        ["Pyramide"] = Mit(values => Zeilen(
            "Variante;Simulationsjahr;mw;Bev;Bev_0_1;Bev_1_2\n",
            Gen.Select(
                Gen.OneOf("0;2021", "0;2021", "0;2020", "2;2035", "2;x"),
                Gen.OneOf("m", "m", "w", "w", "d"),
                values,
                Gen.OneOf("3", "4", ""),
                (when, sex, all, age) => $"{when};{sex};{all};3;{age}"),
            "zu;kurz")),

        // Right as a whole or not at all: mostly what it takes to be right, now and then one row twice, or a sum.
        ["Registertabelle"] = Gen.Select(
            Gen.OneOf("Summe;12;15", "Insgesamt;12;15", "Summe;12;16", "2;5;5", "3;9;9", "1;4;x", "0 bis 1;1;1"),
            Gen.OneOf("", "2;5;5"),
            (more, again) => new Aufbau("Alter;weiblich;männlich\n", [.. new[] { "0;3;5", "1;4;5", "2;5;5", more, again }.Where(row => row.Length > 0)], "")),
    };

    [Theory]
    [MemberData(nameof(Formate))]
    public void The_order_of_rows_does_not_matter(string format)
    {
        var (taken, disputed) = (0, 0);

        Aufbauten[format].SelectMany(file => Gen.Shuffle(file.Zeilen).Select(rows => (file, file with { Zeilen = rows }))).Sample(
            pair =>
            {
                var (one, other) = (Lies(pair.Item1), Lies(pair.Item2));
                Interlocked.Add(ref taken, one.Contains("Reihe ", StringComparison.Ordinal) ? 1 : 0);
                Interlocked.Add(ref disputed, one.Contains(nameof(Zeilengrund.Widerspruch), StringComparison.Ordinal) ? 1 : 0);
                if (one != other)
                {
                    throw new ShouldAssertException($"{one}\n--- is, in another order: ---\n{other}");
                }
            },
            iter: 600);

        // Else it would say nothing.
        taken.ShouldBeGreaterThan(100);
        (disputed > 10).ShouldBe(format != "Registertabelle");
    }

    private static Gen<Aufbau> Mit(Func<Gen<string>, Gen<Aufbau>> aufbau) => Gen.OneOf(aufbau(MitKomma), aufbau(MitPunkt), aufbau(Ganze));

    // Few different rows, so that many repeat or contradict each other.
    private static Gen<Aufbau> Zeilen(string kopf, Gen<string> zeile, string kurz, string fuss = "") =>
        Gen.Select(zeile.Array[1, 12], Gen.Int[0, 3], Gen.Int[0, 9], (rows, again, broken) =>
            new Aufbau(kopf, [.. rows, .. rows.Take(again), .. broken == 0 ? [kurz] : Array.Empty<string>()], fuss));

    private static string Lies(Aufbau file)
    {
        var auftrag = Auftrag() with
        {
            Gebiete = Gebietsauswahl.Von([.. new[] { Ort, "12065", "DG" }.Select(code => Gebiet.Lies(code)!.Value)]),
            Eigenes = Gebiet.Lies(Ort),
            Stichtag = new DateOnly(2025, 12, 31),
            Namen = new Dictionary<string, Gebiet> { ["Musterstadt"] = Gebiet.Lies(Ort)!.Value },
        };
        var result = Lesung.Lies(Encoding.UTF8.GetBytes(file.ToString()), auftrag).GetAwaiter().GetResult();
        return result switch
        {
            Leseergebnis.Gelesen(var seen) => Zusammen(seen),
            Leseergebnis.Abgewiesen(var fehler) => $"Datei {fehler.Grund}",
            _ => "",
        };
    }

    private static string Zusammen(Statistikvorschau seen) => string.Join('\n',
    [
        seen.Zeilen.ToString(),
        .. seen.Fehlerzahlen.Select(one => $"{one.Key} {one.Value}").Order(StringComparer.Ordinal),
        .. seen.Fehler.Select(one => $"{one.Grund} {one.Spalte} {one.Spaltenname} {(one.Grund == Zeilengrund.Widerspruch ? "" : one.Angabe)}").Order(StringComparer.Ordinal),
        .. seen.Gebiete.Select(one => $"{one.Gebiet} {one.Zeilen}"),
        $"{seen.AndereGebiete} {seen.Tabelle} {string.Join(' ', seen.Jahre)} {seen.Fassungsfrage?.Jahre.Count}",
        .. seen.Aufgeloest.Select(one => $"aufgelöst {one}"),
        .. seen.UnbekannteNamen.Order(StringComparer.Ordinal),
        .. seen.Messgroessen.Select(one => one.ToString()),
        .. seen.Zeichen.Select(one => $"{one.Key} {one.Value}").Order(StringComparer.Ordinal),
        .. seen.Zensusbrueche.Select(one => one.ToString()),
        .. seen.Hinweise.Select(one => one.ToString()).Order(StringComparer.Ordinal),
        .. seen.Reihen.Select(one => $"Reihe {one.Schluessel} {one.Variante} {string.Join(' ', one.Werte.Select(value =>
            $"{value.Zeit}={value.Angabe.Wert?.ToString(CultureInfo.InvariantCulture)}{value.Angabe.Qualitaet}{value.Basis}"))}"),
    ]);

    private sealed record Aufbau(string Kopf, string[] Zeilen, string Fuss)
    {
        public override string ToString() => $"{Kopf}{string.Concat(Zeilen.Select(row => $"{row}\n"))}{Fuss}";
    }
}
