using Daks.Core.Kommunalprofile;

namespace Daks.Core.Tests.Kommunalprofile;

/// <summary>Populations and series the tests share. Source: domain guide 5.3, 5.4 and 5.5.</summary>
internal static class Zahlenbeispiele
{
    public static readonly Gebiet Musterstadt = Gebiet.Lies("12065136")!.Value;
    public static readonly Gebiet Kreis = Gebiet.Lies("12065")!.Value;
    public static readonly Herkunft Quelle = new("Statistische Ämter", "dl-de/by-2-0", "12411-02-03-5", new DateOnly(2026, 3, 1), "i1");

    /// <summary>31.12.2024, thousand, five-year groups to 90+.</summary>
    public static Altersaufbau Deutschland2024 => Deutschlandzahlen.Stand2024;

    /// <summary>The start of the worked example, five-year groups to 85+.</summary>
    public static Altersaufbau MusterstadtStart { get; } = new(
        Altersaufbau.Fuenfjahresgruppen(85),
        Zahlen("430 450 460 480 440 470 520 560 580 590 640 820 850 720 560 410 330 230"),
        Zahlen("410 430 435 445 390 430 500 550 570 585 645 815 865 760 630 500 450 470"));

    public static IReadOnlyList<Altersgruppe> Klassen17 { get; } =
        Gruppen(0, 3, 6, 10, 15, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75);

    public static IReadOnlyList<Altersgruppe> Gruppen(params int[] grenzen) =>
        [.. grenzen.Select((von, i) => new Altersgruppe(von, i + 1 < grenzen.Length ? grenzen[i + 1] : null))];

    public static decimal[] Zahlen(string text) =>
        [.. text.Split(' ').Select(zahl => decimal.Parse(zahl, System.Globalization.CultureInfo.InvariantCulture))];

    public static Zeitbezug Ende(int jahr) => Zeitbezug.Am(new DateOnly(jahr, 12, 31));

    public static IReadOnlyList<Zeitreihe> Reihen(this Altersaufbau aufbau, Gebiet gebiet, int jahr = 2024, string? variante = null) =>
        Altersreihen.Von(aufbau, gebiet, Ende(jahr), Zensusbasen.Von(Ende(jahr)), Quelle, variante);

    public static Zeitreihe Bevoelkerung(Gebiet gebiet, params (int Jahr, decimal Wert)[] werte) =>
        Reihe(Messgroessen.Bevoelkerung, gebiet, [.. werte.Select(w => new Reihenwert(Ende(w.Jahr), Angabe.Von(w.Wert), Zensusbasen.Von(Ende(w.Jahr))))]);

    public static Zeitreihe Ereignisse(string messgroesse, Gebiet gebiet, params (int Jahr, decimal Wert)[] werte) =>
        Reihe(messgroesse, gebiet, [.. werte.Select(w => new Reihenwert(Zeitbezug.Im(w.Jahr), Angabe.Von(w.Wert), Zensusbasis.Keine))]);

    public static Zeitreihe Reihe(string messgroesse, Gebiet gebiet, params Reihenwert[] werte) => new()
    {
        Schluessel = new(messgroesse, gebiet, Gliederung.Insgesamt),
        Werte = werte,
        Herkunft = Quelle,
    };

    public static Indikatorwert Wert(this Indikatorrechner rechner, string schluessel, Gebiet gebiet, int jahr = 2024) =>
        rechner.Berechne(schluessel, gebiet, jahr).ShouldBeOfType<Indikatorergebnis.Vorhanden>().Wert;

    public static Fehlstelle Grund(this Indikatorrechner rechner, string schluessel, Gebiet gebiet, int jahr = 2024) =>
        rechner.Berechne(schluessel, gebiet, jahr).ShouldBeOfType<Indikatorergebnis.Fehlt>().Gruende[0];
}
