using System.Globalization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Kommunalprofile;

/// <summary>How far the figures of the Kommunalprofil have come. Source: domain guide §1.2.</summary>
/// <param name="Indikatoren">Indicators with a value; each has its source and its date.</param>
/// <param name="Verglichen">Those of them with a comparison and at least <see cref="Zeitpunkte"/> points in time.</param>
public sealed record Zahlenstand(int Indikatoren, int Verglichen)
{
    public const int GenugIndikatoren = 12;

    public const int GenugVerglichen = 6;

    public const int Zeitpunkte = 5;

    public static Zahlenstand Leer { get; } = new(0, 0);

    public bool IstVollstaendig => Indikatoren >= GenugIndikatoren && Verglichen >= GenugVerglichen;

    public static Zahlenstand Von(Indikatorenbild bild)
    {
        ArgumentNullException.ThrowIfNull(bild);
        return new Zahlenstand(bild.Zeilen.Count, bild.Zeilen.Count(zeile => zeile.Vergleiche.Count > 0 && zeile.Reihe.Count >= Zeitpunkte));
    }

    internal static bool IstGenug(Strategie strategie) => strategie.Zahlenstand is { IstVollstaendig: true };

    internal static string Nachweis(Strategie strategie, CultureInfo culture) =>
        Texte.Format("Nachweis.2-IN", culture, strategie.Zahlenstand!.Indikatoren, strategie.Zahlenstand.Verglichen, Zeitpunkte);
}
