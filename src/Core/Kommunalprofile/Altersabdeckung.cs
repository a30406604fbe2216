namespace Daks.Core.Kommunalprofile;

/// <summary>Finds groups that together are exactly a span of ages.</summary>
internal static class Altersabdeckung
{
    /// <returns>In order, as many as possible, so the finest there are; null when the groups leave a gap.</returns>
    public static IReadOnlyList<Altersgruppe>? Finde(IEnumerable<Altersgruppe> gruppen, int von, int? bis)
    {
        var ziel = bis ?? int.MaxValue;
        var best = new Dictionary<int, (int Anzahl, Altersgruppe Erste)> { [ziel] = default };
        foreach (var gruppe in gruppen.Where(gruppe => gruppe.Von >= von && Ende(gruppe) <= ziel).OrderByDescending(gruppe => gruppe.Von))
        {
            if (best.TryGetValue(Ende(gruppe), out var rest)
                && (!best.TryGetValue(gruppe.Von, out var known) || rest.Anzahl + 1 > known.Anzahl))
            {
                best[gruppe.Von] = (rest.Anzahl + 1, gruppe);
            }
        }

        if (!best.ContainsKey(von))
        {
            return null;
        }

        List<Altersgruppe> path = [];
        for (var age = von; age != ziel; age = Ende(best[age].Erste))
        {
            path.Add(best[age].Erste);
        }

        return path;
    }

    private static int Ende(Altersgruppe gruppe) => gruppe.Bis ?? int.MaxValue;
}
