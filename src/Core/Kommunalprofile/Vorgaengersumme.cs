using Daks.Core.Kommunen;

namespace Daks.Core.Kommunalprofile;

/// <summary>What the Gemeinden counted that the Kommune was put together from: added up it is about today's borders.</summary>
internal static class Vorgaengersumme
{
    // Who moves or commutes between two that merge later would be counted, though they no longer cross a border.
    private static readonly HashSet<string> UeberDieGrenze = [Messgroessen.Zuzuege, Messgroessen.Fortzuege, Messgroessen.Einpendelnde, Messgroessen.Auspendelnde];

    private static readonly HashSet<string> Summierbar =
        [.. Indikatorkatalog.Messgroessen.Select(one => one.Schluessel).Where(key => !UeberDieGrenze.Contains(key))];

    /// <returns>Of the latest change; empty where nobody named them.</returns>
    public static IReadOnlyList<Gebiet> Mitglieder(Kommune kommune) =>
        [.. (kommune.Gebietsaenderungen is [.., var latest] ? latest.Vorgaenger ?? [] : []).Select(key => Gebiet.Lies(key)).OfType<Gebiet>()];

    /// <summary>The same series; for what all predecessors have at a time, their sum in the place of what the own key stood for then.</summary>
    /// <param name="reihen">With their borders.</param>
    public static IReadOnlyList<Zeitreihe> Mit(IReadOnlyList<Zeitreihe> reihen, Kommune kommune, Gebiet eigenes)
    {
        if (Mitglieder(kommune) is not { Count: > 0 } members || kommune.Gebietsaenderungen is not [.., var latest])
        {
            return reihen;
        }

        // Before an earlier change they were put together otherwise.
        DateOnly? earlier = kommune.Gebietsaenderungen is [.., var one, _] ? one.Tag : null;
        Zeitreihe[] sums =
        [
            .. Gruppensumme.Bilde(new Datenlage(reihen.Where(IstVorgaenger).Select(Davor)), eigenes, members, Summierbar)
                .Select(reihe => reihe with { Werte = [.. reihe.Werte.Select(wert => wert with { Gebietsstand = latest.Tag })] }),
        ];
        var summed = sums.SelectMany(reihe => reihe.Werte.Select(wert => (reihe.Schluessel.Messgroesse, wert.Zeit))).ToHashSet();
        return summed.Count == 0 ? reihen : [.. reihen.Select(Ohne).Where(reihe => reihe.Werte.Count > 0), .. sums];

        bool IstVorgaenger(Zeitreihe reihe) => reihe.Variante is null && members.Contains(reihe.Schluessel.Gebiet);

        Zeitreihe Davor(Zeitreihe reihe) =>
            reihe with { Werte = [.. reihe.Werte.Where(wert => wert.Zeit.Last < latest.Tag && !(wert.Zeit.Last < earlier)).Select(wert => wert with { Gebietsstand = null })] };

        Zeitreihe Ohne(Zeitreihe reihe) => reihe.Schluessel.Gebiet == eigenes && reihe.Variante is null
            ? reihe with { Werte = [.. reihe.Werte.Where(wert => !summed.Contains((reihe.Schluessel.Messgroesse, wert.Zeit)))] }
            : reihe;
    }
}
