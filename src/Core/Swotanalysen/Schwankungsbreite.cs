namespace Daks.Core.Swotanalysen;

/// <summary>How far small numbers swing by chance. Source: domain guide §6.4.</summary>
public static class Schwankungsbreite
{
    /// <value>People below the line; with fewer a rule keeps silent.</value>
    public const decimal MinNenner = 500;

    /// <value>People above the line; with fewer a rule keeps silent.</value>
    public const decimal MinZaehler = 20;

    private const double Sicherheit95 = 1.96;

    /// <summary>Half the width of the 95 % band of a balance: births and deaths, or people moving in and out.</summary>
    /// <param name="zugang">People added, over the years counted.</param>
    /// <param name="abgang">People lost, over the years counted.</param>
    /// <param name="bevoelkerung">Mean population; for more than one year its sum over the years.</param>
    /// <returns>Per 1,000.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no population, or fewer than nobody came or went.</exception>
    public static decimal Saldo(decimal zugang, decimal abgang, decimal bevoelkerung)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(zugang);
        ArgumentOutOfRangeException.ThrowIfNegative(abgang);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bevoelkerung);
        return (decimal)(Sicherheit95 * Math.Sqrt((double)(zugang + abgang))) / bevoelkerung * 1000;
    }

    internal static bool IstZuKlein(Kennzahlbild bild) =>
        bild.IstKleineZahl || bild.Nenner < MinNenner || bild.Zaehler < MinZaehler;
}
