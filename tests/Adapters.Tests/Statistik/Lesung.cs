using System.Text;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Formats.Statistik;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Files read in a test, and the rows they are made of.</summary>
internal static class Lesung
{
    public const string KopfNeu =
        "statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label\n";

    public static Leseauftrag Auftrag(string name = "datei.csv") => new()
    {
        Dateiname = name,
        Gebiete = Gebietsauswahl.Alle,
        Abgerufen = new DateOnly(2026, 3, 14),
        ImportId = "import",
    };

    /// <summary>One row of the current flat file: population of an area by sex.</summary>
    public static string Bev(string code, string value, string sex = "", string time = "2024-12-31", string name = "Ort") =>
        $"12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;{time};KREISE;Kreise;{code};{name};GES;Geschlecht;{sex};{(sex.Length == 0 ? "Insgesamt" : sex)};{value};Anzahl;BEVSTD;Bevölkerungsstand\n";

    public static Task<Leseergebnis> Lies(byte[] file, Leseauftrag? auftrag = null) => Lies(new MemoryStream(file), auftrag);

    public static Task<Leseergebnis> Lies(Stream file, Leseauftrag? auftrag = null) =>
        new Statistikleser().ReadAsync(file, auftrag ?? Auftrag(), CancellationToken.None);

    public static async Task<Statistikvorschau> Gelesen(string text, Leseauftrag? auftrag = null) =>
        (await Lies(Encoding.UTF8.GetBytes(text), auftrag)).ShouldBeOfType<Leseergebnis.Gelesen>().Vorschau;

    public static async Task<Statistikvorschau> Gelesen(byte[] file, Leseauftrag? auftrag = null)
    {
        var result = await Lies(file, auftrag);
        return result is Leseergebnis.Gelesen(var vorschau) ? vorschau : throw new ShouldAssertException(result.ToString());
    }

    public static async Task<Dateifehler> Abgewiesen(string text, Leseauftrag? auftrag = null) => await Abgewiesen(Encoding.UTF8.GetBytes(text), auftrag);

    public static async Task<Dateifehler> Abgewiesen(byte[] file, Leseauftrag? auftrag = null) =>
        (await Lies(file, auftrag)).ShouldBeOfType<Leseergebnis.Abgewiesen>().Fehler;

    public static Angabe Wert(this Statistikvorschau vorschau, string measure, string area, Gliederung? part = null) =>
        vorschau.Reihen.Single(one => one.Schluessel == new Reihenschluessel(measure, Gebiet.Lies(area)!.Value, part ?? Gliederung.Insgesamt) && one.Variante is null)
            .Werte.ShouldHaveSingleItem().Angabe;
}
