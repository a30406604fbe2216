using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Tests.Importe;

/// <summary>Series and imports as a reader would hand them over.</summary>
internal static class Zahlen
{
    public static Herkunft Herkunft(string import) => new("Statistische Ämter", "dl-de/by-2-0", "12411-01-01-5", new DateOnly(2027, 1, 11), import);

    public static Zeitreihe Bevoelkerung(string import, params (int Jahr, decimal Wert)[] werte) => new()
    {
        Schluessel = new Reihenschluessel("BEV", Gebiet.Lies("12065999")!.Value, Gliederung.Insgesamt),
        Werte = [.. werte.Select(wert => new Reihenwert(Ende(wert.Jahr), Angabe.Von(wert.Wert), Zensusbasis.Zensus2022))],
        Herkunft = Herkunft(import),
    };

    public static Zeitbezug Ende(int jahr) => Zeitbezug.Am(new DateOnly(jahr, 12, 31));

    public static ImportLauf Lauf(string id, string titel = "Bevölkerungsstand", Importformat format = Importformat.FfcsvNeu) => new()
    {
        Id = id,
        Datei = "12411-01-01-5_de_flat.csv",
        Pruefsumme = id,
        Format = format,
        Zeichensatz = "utf-8",
        Tabelle = "12411-01-01-5",
        Titel = titel,
        Quelle = "Statistische Ämter",
        Lizenz = "dl-de/by-2-0",
        Abgerufen = new DateOnly(2027, 1, 11),
        ErstesJahr = 2022,
        LetztesJahr = 2024,
        Gebiete = ["12065999", "12065", "12", "DG"],
        ZeilenGelesen = 12,
        ZeilenUebernommen = 10,
        ZeilenVerworfen = 2,
        Reihen = "",
        Am = default,
        Von = "",
    };
}
