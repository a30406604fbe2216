namespace Daks.Core.Termine;

/// <summary>Blocks of time that do not touch, by their beginning, so that one look finds whether something falls into them.</summary>
internal sealed class Zeitleiste
{
    private readonly long[] _from;
    private readonly long[] _to;

    private Zeitleiste(IEnumerable<(long From, long To)> blocks)
    {
        List<(long From, long To)> merged = [];
        foreach (var block in blocks.Where(block => block.To > block.From).OrderBy(block => block.From))
        {
            if (merged.Count > 0 && block.From <= merged[^1].To)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, block.To));
            }
            else
            {
                merged.Add(block);
            }
        }

        (_from, _to) = ([.. merged.Select(block => block.From)], [.. merged.Select(block => block.To)]);
    }

    public static Zeitleiste Aus(Belegung calendar, bool taken) => new(calendar.Bloecke
        .Where(block => block.Art != Belegungsart.Vorlaeufig == taken)
        .Select(block => (block.Von.UtcTicks, block.Bis.UtcTicks)));

    public bool Ueberschneidet(DateTimeOffset begin, DateTimeOffset end)
    {
        // The last block that begins before the end is the only one that can reach in.
        var index = Array.BinarySearch(_from, end.UtcTicks);
        var last = (index < 0 ? ~index : index) - 1;
        return last >= 0 && _to[last] > begin.UtcTicks;
    }
}
