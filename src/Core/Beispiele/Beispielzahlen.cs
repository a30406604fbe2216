using System.Globalization;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Beispiele;

/// <summary>The figures of Musterstadt, read once from their embedded file.</summary>
/// <remarks>
/// Invented, and called so wherever they are shown; only Germany's are those of its statistical office (domain guide §5.3).
/// The latest own ones are the worked example of the guide (§5.5), the natural balance that of its §6.2.
/// </remarks>
internal static class Beispielzahlen
{
    private const string Datei = "Beispiele/Beispielzahlen.csv";
    private const string Ereignisse = "Jahr";
    private const int Angaben = 7;

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<Zeitreihe>>> Gelesen = new(Lies);

    private static readonly Lazy<IReadOnlyList<Mustereinfuhr>> Alle = new(() =>
    [
        new("register", "Melderegister Musterstadt.xlsx", Importformat.Register, "Bevölkerung nach Alter und Geschlecht", Erfunden("Melderegister der Stadt Musterstadt")),
        new("fortschreibung", "Kreis und Land nach Alter.csv", Importformat.FfcsvNeu, "Bevölkerung von Kreis und Land nach Alter und Geschlecht", Erfunden("Fortschreibung des Bevölkerungsstandes")),
        new("bewegung", "Geburten, Sterbefälle, Wanderungen.csv", Importformat.FfcsvNeu, "Geburten, Sterbefälle, Zuzüge und Fortzüge", Erfunden("Statistik der Bevölkerungsbewegung")),
        new("deutschland", "Bevölkerungspyramide Deutschland.csv", Importformat.Pyramide, "Bevölkerung Deutschlands am 31.12.2024", "Statistisches Bundesamt (Destatis), in Altersgruppen zusammengefasst", "dl-de/by-2-0", "12421"),
        new("arbeit", "Arbeit und Soziales.csv", Importformat.FfcsvNeu, "Beschäftigung, Pendeln, Arbeitslosigkeit, Grundsicherung, Steuerkraft", Erfunden("Regionalstatistik")),
        new("versorgung", "Kinderbetreuung und Praxen.csv", Importformat.WegweiserCsv, "Kinderbetreuung und hausärztliche Versorgung", Erfunden("Regionalstatistik")),
        new("eigene", "Fläche und Wohnungen.csv", Importformat.Vorlage, "Fläche und fertiggestellte Wohnungen", Erfunden("eigene Angaben der Stadt Musterstadt")),
    ]);

    /// <value>In the order in which they were imported.</value>
    public static IReadOnlyList<Mustereinfuhr> Einfuhren => Alle.Value;

    /// <param name="einfuhr">As the file calls it.</param>
    public static IReadOnlyList<Zeitreihe> Reihen(string einfuhr) => Gelesen.Value[einfuhr];

    private static string Erfunden(string quelle) => $"Beispielzahlen (erfunden): {quelle}";

    private static Dictionary<string, IReadOnlyList<Zeitreihe>> Lies()
    {
        using var stream = typeof(Beispielzahlen).Assembly.GetManifestResourceStream(Datei)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Datei}.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(';'))
            .ToArray();
        int[] years = [.. lines[0][Angaben..].Select(year => int.Parse(year, CultureInfo.InvariantCulture))];
        return lines[1..]
            .GroupBy(line => line[0], line => Reihe(line, years))
            .ToDictionary(import => import.Key, import => (IReadOnlyList<Zeitreihe>)[.. import]);
    }

    private static Zeitreihe Reihe(string[] line, int[] years)
    {
        var (import, measure, area, sex, age, nationality, day) = (line[0], line[1], line[2], line[3], line[4], line[5], line[6]);
        var gliederung = new Gliederung(
            sex switch { "m" => Geschlecht.Maennlich, "w" => Geschlecht.Weiblich, _ => Geschlecht.Insgesamt },
            Alter(age),
            nationality == "ausland" ? true : null);

        // The register counts people and rests on no census; so do events.
        var census = measure == Messgroessen.Bevoelkerung && import != "register";
        return new Zeitreihe
        {
            Schluessel = new Reihenschluessel(measure, Gebiet.Lies(area)!.Value, gliederung),
            Werte =
            [
                .. from pair in years.Zip(line[Angaben..])
                   where pair.Second.Length > 0
                   let time = day == Ereignisse ? Zeitbezug.Im(pair.First) : Zeitbezug.Am(DateOnly.ParseExact($"{day}{pair.First}", "dd.MM.yyyy", CultureInfo.InvariantCulture))
                   select new Reihenwert(
                       time,
                       Angabe.Von(decimal.Parse(pair.Second, CultureInfo.InvariantCulture)),
                       census ? Zensusbasen.Von(time) : Zensusbasis.Keine),
            ],
            Herkunft = new Herkunft(import, Lizenz: null, Tabelle: null, default, import),
        };
    }

    private static Altersgruppe Alter(string age) => age.Split('-') switch
    {
        [""] => Altersgruppe.Alle,
        [var open] => new(int.Parse(open.TrimEnd('+'), CultureInfo.InvariantCulture), null),
        [var from, var last] => new(int.Parse(from, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture) + 1),
        _ => throw new FormatException($"'{age}' is no age."),
    };
}

/// <summary>One of Musterstadt's imports.</summary>
/// <param name="Name">As the file of figures calls it.</param>
internal sealed record Mustereinfuhr(
    string Name, string Datei, Importformat Format, string Titel, string Quelle, string? Lizenz = null, string? Tabelle = null)
{
    private readonly Lazy<byte[]> _inhalt = new(() => Zeitreihenpaket.Write(Beispielzahlen.Reihen(Name)));

    public string Id => $"musterstadt-{Name}";

    /// <value>The payload; the same bytes on every day.</value>
    public byte[] Inhalt => _inhalt.Value;

    public IReadOnlyList<Zeitreihe> Reihen => [.. Beispielzahlen.Reihen(Name).Select(reihe => reihe with { Herkunft = Herkunft(default) })];

    /// <param name="am">The day it was imported.</param>
    public ImportLauf Lauf(DateOnly am)
    {
        var werte = Beispielzahlen.Reihen(Name).SelectMany(reihe => reihe.Werte).ToArray();
        return new ImportLauf
        {
            Id = Id,
            Datei = Datei,
            Pruefsumme = Zeitreihenpaket.Pruefsumme(Inhalt),
            Format = Format,
            Zeichensatz = "utf-8",
            Tabelle = Tabelle,
            Titel = Titel,
            Quelle = Quelle,
            Lizenz = Lizenz,
            Abgerufen = am,
            ErstesJahr = werte.Min(wert => wert.Zeit.Jahr),
            LetztesJahr = werte.Max(wert => wert.Zeit.Jahr),
            Gebiete = [.. Beispielzahlen.Reihen(Name).Select(reihe => reihe.Schluessel.Gebiet.Code).Distinct().Order(StringComparer.Ordinal)],
            ZeilenGelesen = werte.Length,
            ZeilenUebernommen = werte.Length,
            ZeilenVerworfen = 0,
            Reihen = Zeitreihenpaket.NameOf(Inhalt),
            Am = default,
            Von = "",
        };
    }

    private Herkunft Herkunft(DateOnly am) => new(Quelle, Lizenz, Tabelle, am, Id);
}
