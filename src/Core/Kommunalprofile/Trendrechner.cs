namespace Daks.Core.Kommunalprofile;

/// <summary>Says whether figures rise or fall. Source: domain guide 6.1; invariant I18.</summary>
public static class Trendrechner
{
    /// <summary>The trend of an indicator year by year.</summary>
    /// <param name="werte">As <see cref="Indikatorrechner.Reihe"/> gives them.</param>
    public static Trendergebnis Berechne(IReadOnlyList<Indikatorwert> werte, Bewertungsschwellen? schwellen = null, bool ohneSonderjahre = false)
    {
        ArgumentNullException.ThrowIfNull(werte);
        return werte.Any(wert => wert.IstPrognose)
            ? new Trendergebnis.Prognose()
            : Berechne(
                [.. werte.Select(wert => new Reihenwert(wert.Zeit, Angabe.Von(wert.Wert), wert.Basis, wert.Gebietsstand))],
                werte.Count == 0 ? Einheit.Zahl : werte[0].Definition.Einheit,
                schwellen,
                ohneSonderjahre);
    }

    /// <summary>The trend of a series as it was published.</summary>
    public static Trendergebnis Berechne(Zeitreihe reihe, Einheit einheit, Bewertungsschwellen? schwellen = null, bool ohneSonderjahre = false)
    {
        ArgumentNullException.ThrowIfNull(reihe);
        return reihe.Variante is null ? Berechne(reihe.Werte, einheit, schwellen, ohneSonderjahre) : new Trendergebnis.Prognose();
    }

    /// <param name="werte">Observed ones; those without a figure are passed over.</param>
    /// <param name="einheit">Decides whether the change is measured in % of the mean or in points.</param>
    /// <param name="ohneSonderjahre">Leaves out the years with shocks.</param>
    public static Trendergebnis Berechne(
        IReadOnlyList<Reihenwert> werte, Einheit einheit, Bewertungsschwellen? schwellen = null, bool ohneSonderjahre = false)
    {
        ArgumentNullException.ThrowIfNull(werte);
        schwellen ??= Bewertungsschwellen.Standard;
        var sonderjahre = schwellen.Sonderjahre.Where(sonderjahr => werte.Any(wert => wert.Zeit.Jahr == sonderjahr.Jahr)).ToList();
        var used = werte
            .Where(wert => wert.Angabe.IstVorhanden && !(ohneSonderjahre && sonderjahre.Exists(one => one.Jahr == wert.Zeit.Jahr)))
            .OrderBy(wert => wert.Zeit)
            .ToList();
        if (Bruch(used) is { } bruch)
        {
            return bruch;
        }

        return used.Count < schwellen.Trend.MinWerte
            ? new Trendergebnis.ZuWenigeWerte(used.Count, schwellen.Trend.MinWerte)
            : new Trendergebnis.Ermittelt(Ermittle(used, einheit, schwellen.Trend, ohneSonderjahre ? [] : sonderjahre));
    }

    /// <summary>Why two figures do not compare.</summary>
    /// <returns>Null where they do.</returns>
    public static Bruchart? Bruchart(Reihenwert einer, Reihenwert anderer) => einer switch
    {
        _ when einer.Gebietsstand != anderer.Gebietsstand => Kommunalprofile.Bruchart.Gebietsaenderung,
        _ when einer.Basis == anderer.Basis => null,
        _ when einer.Basis == Zensusbasis.Keine || anderer.Basis == Zensusbasis.Keine => Kommunalprofile.Bruchart.AndereZaehlung,
        _ => Kommunalprofile.Bruchart.Zensusbruch,
    };

    /// <inheritdoc cref="Bruchart(Reihenwert, Reihenwert)"/>
    public static Bruchart? Bruchart(Indikatorwert einer, Indikatorwert anderer) => Bruchart(Wert(einer), Wert(anderer));

    /// <summary>The newest values that compare with each other, for a trend where the whole series has none.</summary>
    public static IReadOnlyList<Reihenwert> LetzterAbschnitt(IReadOnlyList<Reihenwert> werte)
    {
        var ordered = werte.OrderBy(wert => wert.Zeit).ToList();
        var newest = ordered.FindLast(wert => wert.Angabe.IstVorhanden);
        var last = ordered.FindLastIndex(wert => wert.Angabe.IstVorhanden && Bruchart(wert, newest) is not null);
        return ordered[(last + 1)..];
    }

    /// <summary>Where a series breaks, to be marked in pictures.</summary>
    /// <returns>The last time before and the first after each break.</returns>
    public static IReadOnlyList<Trendergebnis.Bruch> Brueche(IReadOnlyList<Reihenwert> werte)
    {
        var present = werte.Where(wert => wert.Angabe.IstVorhanden).OrderBy(wert => wert.Zeit).ToList();
        return
        [
            .. from pair in present.Zip(present.Skip(1))
               let art = Bruchart(pair.First, pair.Second)
               where art is not null
               select new Trendergebnis.Bruch(pair.First.Zeit, pair.Second.Zeit, art.Value),
        ];
    }

    /// <summary>Change over some years, in % of the earlier value.</summary>
    /// <param name="jahre">At least 1.</param>
    /// <param name="bis">The year it ends in.</param>
    public static Wachstumsergebnis Wachstum(IReadOnlyList<Reihenwert> werte, int jahre, int bis)
    {
        ArgumentNullException.ThrowIfNull(werte);
        ArgumentOutOfRangeException.ThrowIfLessThan(jahre, 1);
        if (Im(bis - jahre) is not { Angabe.Wert: { } damals } anfang || Im(bis) is not { Angabe.Wert: { } jetzt } ende)
        {
            return new Wachstumsergebnis.WertFehlt(Im(bis - jahre) is { Angabe.IstVorhanden: true } ? bis : bis - jahre);
        }

        if (Bruchart(anfang, ende) is { } art)
        {
            return new Wachstumsergebnis.Bruch(anfang.Zeit, ende.Zeit, art);
        }

        return damals == 0
            ? new Wachstumsergebnis.WertFehlt(bis - jahre)
            : new Wachstumsergebnis.Ermittelt(((jetzt / damals) - 1) * 100, anfang.Zeit, ende.Zeit);

        Reihenwert? Im(int jahr) => werte.Where(wert => wert.Zeit.Jahr == jahr).Cast<Reihenwert?>().MaxBy(wert => wert!.Value.Zeit);
    }

    private static Reihenwert Wert(Indikatorwert wert) => new(wert.Zeit, Angabe.Von(wert.Wert), wert.Basis, wert.Gebietsstand);

    private static Trendergebnis.Bruch? Bruch(IReadOnlyList<Reihenwert> werte) => Brueche(werte) is [.., var last] ? last : null;

    private static Trend Ermittle(List<Reihenwert> werte, Einheit einheit, Trendschwellen schwellen, IReadOnlyList<Sonderjahr> sonderjahre)
    {
        var punkte = werte.Select(wert => (X: (decimal)wert.Zeit.Jahr, Y: wert.Angabe.Wert!.Value)).ToList();
        var (mx, my) = (punkte.Average(punkt => punkt.X), punkte.Average(punkt => punkt.Y));
        var sxx = punkte.Sum(punkt => (punkt.X - mx) * (punkt.X - mx));
        var steigung = sxx == 0 ? 0 : punkte.Sum(punkt => (punkt.X - mx) * (punkt.Y - my)) / sxx;
        var tau = Kendall(punkte);

        // The guide's n counts years; a figure published every second year covers more of them than it has points.
        var jahre = punkte[^1].X - punkte[0].X + 1;
        var aenderung = Math.Abs(steigung) * jahre;
        var deutlich = IstInPunkten(einheit) ? aenderung > schwellen.Punkte : aenderung > Math.Abs(my) * schwellen.Anteil / 100;
        var richtung = deutlich && Math.Abs(tau) >= schwellen.Tau
            ? steigung > 0 ? Trendrichtung.Steigt : Trendrichtung.Sinkt
            : Trendrichtung.Stabil;
        return new Trend(richtung, steigung, my, tau, punkte.Count, werte[0].Zeit, werte[^1].Zeit, sonderjahre);
    }

    private static bool IstInPunkten(Einheit einheit) => einheit is Einheit.Prozent or Einheit.Je1000;

    /// <summary>Kendall's tau-b, which allows for equal values; 0 where all are equal.</summary>
    private static decimal Kendall(List<(decimal X, decimal Y)> punkte)
    {
        var (balance, tiedX, tiedY, pairs) = (0, 0, 0, 0);
        for (var i = 0; i < punkte.Count; i++)
        {
            for (var j = i + 1; j < punkte.Count; j++)
            {
                var (dx, dy) = (Math.Sign(punkte[j].X - punkte[i].X), Math.Sign(punkte[j].Y - punkte[i].Y));
                balance += dx * dy;
                tiedX += dx == 0 ? 1 : 0;
                tiedY += dy == 0 ? 1 : 0;
                pairs++;
            }
        }

        var scale = Math.Sqrt((double)(pairs - tiedX) * (pairs - tiedY));
        return scale == 0 ? 0 : (decimal)(balance / scale);
    }
}
