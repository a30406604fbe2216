using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;

namespace Daks.Core.Importe;

/// <summary>All figures a strategy has, whatever import brought them. Where two disagree, the later import counts.</summary>
public sealed class Datenbestand
{
    private readonly Dictionary<(Reihenschluessel Schluessel, string? Variante), Bestandsreihe> _reihen;

    private Datenbestand(Dictionary<(Reihenschluessel Schluessel, string? Variante), Bestandsreihe> reihen) => _reihen = reihen;

    public static Datenbestand Leer { get; } = new([]);

    /// <value>Observed and projected series, in no order.</value>
    public IReadOnlyCollection<Bestandsreihe> Reihen => _reihen.Values;

    public bool IstLeer => _reihen.Count == 0;

    /// <param name="pakete">The series of each import, the earliest import first.</param>
    public static Datenbestand Aus(IEnumerable<IReadOnlyList<Zeitreihe>> pakete) => new(pakete
        .SelectMany(paket => paket)
        .GroupBy(reihe => (reihe.Schluessel, reihe.Variante))
        .ToDictionary(gruppe => gruppe.Key, gruppe => Vereint([.. gruppe])));

    /// <summary>The imports of a strategy in the order in which they count, the earliest first.</summary>
    public static IReadOnlyList<ImportLauf> InReihe(Strategie strategie) =>
        [.. strategie.All<ImportLauf>().OrderBy(lauf => lauf.Am).ThenBy(lauf => lauf.Id, StringComparer.Ordinal)];

    /// <returns>Null when no import brought it.</returns>
    /// <param name="variante">The variant of a projection; null for what was counted.</param>
    public Bestandsreihe? Finde(Reihenschluessel schluessel, string? variante = null) => _reihen.GetValueOrDefault((schluessel, variante));

    /// <summary>What an import would change of what is there: the same thing, area and time with another value.</summary>
    public IReadOnlyList<Wertaenderung> Abgleich(IEnumerable<Zeitreihe> neue) =>
    [
        .. from reihe in neue
           let alte = Finde(reihe.Schluessel, reihe.Variante)
           where alte is not null
           from wert in reihe.Werte
           from bisher in alte.Reihe.Werte
           where bisher.Zeit == wert.Zeit && bisher.Angabe != wert.Angabe
           select new Wertaenderung(reihe.Schluessel, wert.Zeit, bisher.Angabe, wert.Angabe),
    ];

    private static Bestandsreihe Vereint(IReadOnlyList<Zeitreihe> nacheinander)
    {
        var newest = nacheinander[^1];
        if (nacheinander.Count == 1)
        {
            return new Bestandsreihe(newest, [newest.Herkunft]);
        }

        var werte = new SortedDictionary<Zeitbezug, (Reihenwert Wert, Herkunft Herkunft)>();
        foreach (var reihe in nacheinander)
        {
            foreach (var wert in reihe.Werte)
            {
                werte[wert.Zeit] = (wert, reihe.Herkunft);
            }
        }

        return new Bestandsreihe(
            newest with { Werte = [.. werte.Values.Select(wert => wert.Wert)] },
            [.. werte.Values.Select(wert => wert.Herkunft).Distinct()]);
    }
}

/// <summary>A series with everything it was put together from.</summary>
/// <param name="Quellen">Where its values come from, each source once; at least one.</param>
public sealed record Bestandsreihe(Zeitreihe Reihe, IReadOnlyList<Herkunft> Quellen);

/// <summary>One figure that an import would change.</summary>
public readonly record struct Wertaenderung(Reihenschluessel Schluessel, Zeitbezug Zeit, Angabe Bisher, Angabe Neu);
