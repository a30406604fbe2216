using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;

namespace Daks.Tests.Shared;

/// <summary>Eleven years of Musterstadt, its Kreis, Brandenburg and Germany, as an importer would hand them over. The place is invented.</summary>
internal static class Musterzahlen
{
    public const string Ags = "12065136";
    public const string Quelle = "Statistische Ämter des Bundes und der Länder";

    private const int Erstes = 2014;
    private const int Letztes = 2024;

    // Domain guide 5.5.
    private static readonly decimal[] Maennlich = [430, 450, 460, 480, 440, 470, 520, 560, 580, 590, 640, 820, 850, 720, 560, 410, 330, 230];
    private static readonly decimal[] Weiblich = [410, 430, 435, 445, 390, 430, 500, 550, 570, 585, 645, 815, 865, 760, 630, 500, 450, 470];

    // How old an area is beside Musterstadt, and how many times as large.
    private static readonly (string Code, decimal Alt, decimal Mal)[] Gebiete = [(Ags, 1, 1), ("12065", 0.93m, 10), ("12", 0.86m, 130), ("DG", 0.66m, 4200)];

    /// <summary>People by age and sex, births and deaths. The population of 2024 rests on another census than the years before.</summary>
    public static IReadOnlyList<Zeitreihe> Reihen { get; } =
    [
        .. from gebiet in Gebiete
           from jahr in Enumerable.Range(Erstes, Letztes - Erstes + 1)
           from reihe in ImJahr(gebiet.Code, gebiet.Alt, gebiet.Mal, jahr)
           select reihe,
    ];

    public static ImportLauf Lauf { get; } = new()
    {
        Id = "musterzahlen",
        Datei = "12411-02-03-5_de_flat.csv",
        Pruefsumme = "musterzahlen",
        Format = Importformat.FfcsvNeu,
        Zeichensatz = "utf-8",
        Tabelle = "12411-02-03-5",
        Titel = "Bevölkerung nach Geschlecht und Altersgruppen",
        Quelle = Quelle,
        Lizenz = "dl-de/by-2-0",
        Abgerufen = new DateOnly(2027, 1, 11),
        ErstesJahr = Erstes,
        LetztesJahr = Letztes,
        Gebiete = [.. Gebiete.Select(gebiet => gebiet.Code)],
        ZeilenGelesen = 4000,
        ZeilenUebernommen = 4000,
        ZeilenVerworfen = 0,
        Reihen = "",
        Am = default,
        Von = "",
    };

    public static Task<Outcome> ImportAsync(ImportService service, StrategieKey key, string personId, string name) => service.ImportAsync(
        key,
        Lauf,
        Zusammengefasst(),
        command => new CommandRequest(key, command, personId, name, Guid.NewGuid().ToString("N")),
        CancellationToken.None);

    /// <summary>One series per thing, area and group, as they are stored.</summary>
    public static IReadOnlyList<Zeitreihe> Zusammengefasst() =>
    [
        .. Reihen
            .GroupBy(reihe => reihe.Schluessel)
            .Select(gruppe => gruppe.First() with { Werte = [.. gruppe.SelectMany(reihe => reihe.Werte)] }),
    ];

    private static IEnumerable<Zeitreihe> ImJahr(string code, decimal alt, decimal mal, int jahr)
    {
        var gebiet = Gebiet.Lies(code)!.Value;
        var back = Letztes - jahr;
        var gruppen = Altersaufbau.Fuenfjahresgruppen(85);
        var aufbau = new Altersaufbau(gruppen, Zahlen(Maennlich), Zahlen(Weiblich));
        var herkunft = new Herkunft(Quelle, "dl-de/by-2-0", "12411-02-03-5", new DateOnly(2027, 1, 11), "musterzahlen");
        var stichtag = Zeitbezug.Am(new DateOnly(jahr, 12, 31));
        return
        [
            .. Altersreihen.Von(aufbau, gebiet, stichtag, Zensusbasen.Von(stichtag), herkunft),
            Ereignisse(Messgroessen.Geborene, Math.Round(aufbau.Gesamt * 0.0070m)),
            Ereignisse(Messgroessen.Gestorbene, Math.Round(aufbau.Gesamt * (0.0150m - (0.0002m * back)))),
        ];

        decimal[] Zahlen(decimal[] heute) => [.. heute.Select((zahl, i) => Math.Round(zahl * mal * Anteil(gruppen[i].Von)))];

        // Further back there were more young and fewer old people.
        decimal Anteil(int von) => von < 20 ? 1 + (0.008m * back) : von >= 65 ? alt * (1 - (0.013m * back)) : 1;

        Zeitreihe Ereignisse(string messgroesse, decimal wert) => new()
        {
            Schluessel = new(messgroesse, gebiet, Gliederung.Insgesamt),
            Werte = [new(Zeitbezug.Im(jahr), Angabe.Von(wert), Zensusbasis.Keine)],
            Herkunft = herkunft,
        };
    }
}
