using Daks.Core.Kommunalprofile;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Swotanalysen;

/// <summary>Figures as the indicator code would hand them over.</summary>
internal static class Bilder
{
    public const string Quelle = "Statistische Ämter des Bundes und der Länder";

    public static Kennzahlbild Bild(string schluessel, decimal wert, decimal? vergleich = null, Trendrichtung? trend = null) => new()
    {
        Schluessel = schluessel,
        Wert = wert,
        Zeit = Ende(2024),
        Quelle = Quelle,
        Basis = Zensusbasis.Zensus2022,
        Vergleich = vergleich is { } reference ? new Vergleichswert("Deutschland", reference, Ende(2024), Zensusbasis.Zensus2022) : null,
        Trend = trend,
    };

    /// <summary>Figures of consecutive years, the last of them 2024.</summary>
    public static Kennzahlbild MitVerlauf(this Kennzahlbild bild, params IReadOnlyList<decimal> werte) => bild with
    {
        Verlauf = [.. werte.Select((wert, i) => new Reihenwert(Ende(2024 - werte.Count + 1 + i), Angabe.Von(wert), Zensusbasis.Keine))],
    };

    public static Kennzahlbild MitPrognose(this Kennzahlbild bild, decimal ausgang, decimal wert, int jahre = 10) => bild with
    {
        Prognose = new Kennzahlprognose(ausgang, Ende(2024), wert, Ende(2024 + jahre), "Modellrechnung, mittlere Variante"),
    };

    public static Zeitbezug Ende(int jahr) => Zeitbezug.Am(new DateOnly(jahr, 12, 31));

    /// <summary>Musterstadt against Germany on 31.12.2024, as in domain guide §6.2.</summary>
    public static IReadOnlyList<Kennzahlbild> Musterstadt { get; } =
    [
        Bild("AQ65", 46.77m, 38.76m),
        Bild("JQ20", 32.72m, 31.82m),
        Bild("BILLETER", -0.9958m, -0.7414m),
    ];

    public static IReadOnlyList<string> Regeln(this IEnumerable<SwotVorschlag> vorschlaege) => [.. vorschlaege.Select(vorschlag => vorschlag.Regel)];
}
