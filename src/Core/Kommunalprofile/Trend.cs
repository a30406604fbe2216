namespace Daks.Core.Kommunalprofile;

public enum Trendrichtung
{
    Stabil,
    Steigt,
    Sinkt,
}

/// <param name="Steigung">Per year, in the unit of the figures, by least squares.</param>
/// <param name="Tau">Kendall's tau-b, −1 to 1.</param>
/// <param name="Anzahl">How many figures went in.</param>
/// <param name="Sonderjahre">Years with shocks among them, to be named beside the trend.</param>
public sealed record Trend(
    Trendrichtung Richtung,
    decimal Steigung,
    decimal Mittel,
    decimal Tau,
    int Anzahl,
    Zeitbezug Von,
    Zeitbezug Bis,
    IReadOnlyList<Sonderjahr> Sonderjahre);

public abstract record Trendergebnis
{
    private Trendergebnis() { }

    public sealed record Ermittelt(Trend Trend) : Trendergebnis;

    /// <summary>The figures rest on different censuses (invariant I18), or one side on none: a register counts differently.</summary>
    /// <param name="Vor">The last time on the older base.</param>
    /// <param name="Nach">The first on the newer.</param>
    /// <param name="MitRegister">One side rests on no census.</param>
    public sealed record Zensusbruch(Zeitbezug Vor, Zeitbezug Nach, bool MitRegister = false) : Trendergebnis;

    public sealed record ZuWenigeWerte(int Vorhanden, int Noetig) : Trendergebnis;

    /// <summary>Projected figures follow assumptions; a trend in them would only repeat those (invariant I18).</summary>
    public sealed record Prognose : Trendergebnis;

    /// <returns>Null when it was refused.</returns>
    public Trend? TrendOderNull => (this as Ermittelt)?.Trend;
}

public abstract record Wachstumsergebnis
{
    private Wachstumsergebnis() { }

    public sealed record Ermittelt(decimal Prozent, Zeitbezug Von, Zeitbezug Bis) : Wachstumsergebnis;

    public sealed record Zensusbruch(Zeitbezug Vor, Zeitbezug Nach) : Wachstumsergebnis;

    /// <summary>There is no figure for the year, or none to divide by.</summary>
    public sealed record WertFehlt(int Jahr) : Wachstumsergebnis;
}
