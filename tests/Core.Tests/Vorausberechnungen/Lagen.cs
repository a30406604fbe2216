using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Vorausberechnungen;

/// <summary>Figures of Musterstadt and what lies around it, as its pages would have them.</summary>
internal static class Lagen
{
    public static Kommune Musterstadt { get; } = new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ((AgsResult.Gueltig)Ags.Parse("12065136")).Ags,
        Land = Bundesland.Brandenburg,
        Einwohnerzahl = 19_420,
    };

    /// <param name="reihen">In any order; those of one thing are put together.</param>
    /// <param name="kommune">Null: Musterstadt.</param>
    public static Indikatorenbild Bild(IReadOnlyList<Zeitreihe> reihen, Kommune? kommune = null) => Indikatorenbild.Von(
        kommune ?? Musterstadt,
        Datenbestand.Aus([[.. reihen.GroupBy(reihe => (reihe.Schluessel, reihe.Variante)).Select(gruppe => gruppe.First() with
        {
            Werte = [.. gruppe.SelectMany(reihe => reihe.Werte).OrderBy(wert => wert.Zeit)],
        })]]));

    public static Altersaufbau Mal(Altersaufbau aufbau, decimal mal) =>
        new(aufbau.Gruppen, [.. aufbau.Maennlich.Select(people => people * mal)], [.. aufbau.Weiblich.Select(people => people * mal)]);
}
