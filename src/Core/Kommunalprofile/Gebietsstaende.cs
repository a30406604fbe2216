using Daks.Core.Kommunen;

namespace Daks.Core.Kommunalprofile;

/// <summary>Says within which borders the Kommune's own figures were counted. Source: domain guide 4.6.</summary>
public static class Gebietsstaende
{
    /// <returns>The day of the change that made the borders of a time; null before the first one.</returns>
    /// <param name="zeit">A span counts by its last day, as with the census.</param>
    public static DateOnly? Von(Kommune kommune, Zeitbezug zeit) =>
        kommune.Gebietsaenderungen?.Select(one => (DateOnly?)one.Tag).Where(tag => tag <= zeit.Last).Max();

    /// <returns>The day of the latest change; null where none was recorded.</returns>
    public static DateOnly? Heutiger(Kommune kommune) => kommune.Gebietsaenderungen?.Max(one => (DateOnly?)one.Tag);

    /// <summary>The same series with the borders of every figure; that of another area as it is.</summary>
    public static Zeitreihe Mit(this Zeitreihe reihe, Kommune kommune, Gebiet? eigenes) =>
        kommune.Gebietsaenderungen is null || reihe.Schluessel.Gebiet != eigenes
            ? reihe
            : reihe with { Werte = [.. reihe.Werte.Select(wert => wert with { Gebietsstand = Von(kommune, wert.Zeit) })] };
}
