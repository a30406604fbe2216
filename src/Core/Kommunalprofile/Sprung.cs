namespace Daks.Core.Kommunalprofile;

/// <summary>A population that changed more within a year than people come and go: perhaps the borders did.</summary>
/// <param name="Prozent">Of the earlier one.</param>
public sealed record Sprung(int Von, int Bis, decimal Prozent)
{
    /// <summary>The jumps nothing explains: no census, no other count and no recorded change of borders lies between.</summary>
    /// <param name="werte">Everybody, in any order; those without a figure are passed over.</param>
    public static IReadOnlyList<Sprung> Finde(IEnumerable<Reihenwert> werte, Bewertungsschwellen? schwellen = null)
    {
        var schwelle = (schwellen ?? Bewertungsschwellen.Standard).Sprung;
        var present = werte.Where(wert => wert.Angabe.Wert is > 0).OrderBy(wert => wert.Zeit).ToList();
        return
        [
            .. from pair in present.Zip(present.Skip(1))
               where pair.Second.Zeit.Jahr == pair.First.Zeit.Jahr + 1 && Trendrechner.Bruchart(pair.First, pair.Second) is null
               let difference = pair.Second.Angabe.Wert!.Value - pair.First.Angabe.Wert!.Value
               let percent = difference / pair.First.Angabe.Wert!.Value * 100
               where Math.Abs(percent) > schwelle.Prozent && Math.Abs(difference) >= schwelle.Mindestens
               select new Sprung(pair.First.Zeit.Jahr, pair.Second.Zeit.Jahr, percent),
        ];
    }
}
