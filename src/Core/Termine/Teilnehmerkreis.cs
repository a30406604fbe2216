namespace Daks.Core.Termine;

/// <summary>The people of a wish and what their calendars let through.</summary>
internal sealed class Teilnehmerkreis
{
    private readonly TimeSpan _length;
    private readonly IReadOnlyList<(string Id, bool IsNeeded, Zeitleiste? Taken, Zeitleiste? Maybe)> _people;

    public Teilnehmerkreis(Terminwunsch wish, IReadOnlyList<Belegung> belegungen)
    {
        var known = belegungen.Where(one => one.Bekannt).ToDictionary(one => one.Person);
        _length = wish.Dauer;
        _people =
        [
            .. wish.Noetige.Concat(wish.Weitere).Distinct().Select(id => known.TryGetValue(id, out var calendar)
                ? (id, wish.Noetige.Contains(id), Zeitleiste.Aus(calendar, taken: true), Zeitleiste.Aus(calendar, taken: false))
                : (id, wish.Noetige.Contains(id), default(Zeitleiste), default(Zeitleiste))),
        ];
    }

    /// <param name="distance">Minutes from the wished-for time.</param>
    public Bewertung Bewerte(DateTimeOffset begin, IReadOnlyList<Terminhinweis> hints, int distance)
    {
        var end = begin + _length;
        List<string> taken = [], maybe = [], unknown = [];
        var neededTaken = 0;
        foreach (var (id, isNeeded, busy, tentative) in _people)
        {
            if (busy is null)
            {
                unknown.Add(id);
            }
            else if (busy.Ueberschneidet(begin, end))
            {
                taken.Add(id);
                neededTaken += isNeeded ? 1 : 0;
            }
            else if (tentative!.Ueberschneidet(begin, end))
            {
                maybe.Add(id);
            }
        }

        return new Bewertung(new Terminvorschlag(begin, end, hints, taken, maybe, unknown), neededTaken, distance);
    }
}
