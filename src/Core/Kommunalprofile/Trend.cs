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

/// <summary>Why figures before and after do not compare; what weighs most goes first.</summary>
public enum Bruchart
{
    /// <summary>The borders of the area changed.</summary>
    Gebietsaenderung,

    /// <summary>They rest on different censuses (invariant I18).</summary>
    Zensusbruch,

    /// <summary>One side rests on no census: a register counts differently.</summary>
    AndereZaehlung,
}

public abstract record Trendergebnis
{
    private Trendergebnis() { }

    public sealed record Ermittelt(Trend Trend) : Trendergebnis;

    /// <summary>Some of the figures do not compare with the others.</summary>
    /// <param name="Vor">The last time before.</param>
    /// <param name="Nach">The first after.</param>
    public sealed record Bruch(Zeitbezug Vor, Zeitbezug Nach, Bruchart Art = Bruchart.Zensusbruch) : Trendergebnis;

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

    public sealed record Bruch(Zeitbezug Vor, Zeitbezug Nach, Bruchart Art = Bruchart.Zensusbruch) : Wachstumsergebnis;

    /// <summary>There is no figure for the year, or none to divide by.</summary>
    public sealed record WertFehlt(int Jahr) : Wachstumsergebnis;
}
