namespace Daks.Core.Kommunalprofile;

/// <summary>A population by age and sex on one day. Groups are disjoint, in order, from age 0 to an open end.</summary>
public sealed class Altersaufbau
{
    private readonly Altersgruppe[] _gruppen;
    private readonly decimal[] _maennlich;
    private readonly decimal[] _weiblich;

    /// <exception cref="ArgumentException">
    /// The groups leave a gap, overlap, do not begin at 0 or have no open end; the numbers do not fit them or are negative.
    /// </exception>
    public Altersaufbau(IReadOnlyList<Altersgruppe> gruppen, IReadOnlyList<decimal> maennlich, IReadOnlyList<decimal> weiblich)
    {
        if (gruppen.Count == 0 || gruppen[0].Von != 0 || gruppen[^1].Bis is not null)
        {
            throw new ArgumentException("Groups begin at age 0 and end open.", nameof(gruppen));
        }

        for (var i = 1; i < gruppen.Count; i++)
        {
            if (gruppen[i - 1].Bis != gruppen[i].Von || gruppen[i].Von <= gruppen[i - 1].Von)
            {
                throw new ArgumentException($"{gruppen[i - 1]} is not followed by {gruppen[i]}.", nameof(gruppen));
            }
        }

        if (maennlich.Count != gruppen.Count || weiblich.Count != gruppen.Count)
        {
            throw new ArgumentException("Every group needs a number for each sex.", nameof(gruppen));
        }

        (_gruppen, _maennlich, _weiblich) = ([.. gruppen], [.. maennlich], [.. weiblich]);
        if (Array.Exists(_maennlich, IsNegative) || Array.Exists(_weiblich, IsNegative))
        {
            throw new ArgumentException("Nobody is fewer than none.", nameof(maennlich));
        }

        static bool IsNegative(decimal zahl) => decimal.IsNegative(zahl) && zahl != 0;
    }

    public IReadOnlyList<Altersgruppe> Gruppen => _gruppen;

    public IReadOnlyList<decimal> Maennlich => _maennlich;

    public IReadOnlyList<decimal> Weiblich => _weiblich;

    public decimal Gesamt => _maennlich.Sum() + _weiblich.Sum();

    /// <returns>The groups 0–4, 5–9 … up to an open last one.</returns>
    /// <param name="offen">Where the open group begins; a multiple of five.</param>
    public static IReadOnlyList<Altersgruppe> Fuenfjahresgruppen(int offen) =>
        [.. Enumerable.Range(0, offen / 5).Select(i => new Altersgruppe(i * 5, (i * 5) + 5)), new Altersgruppe(offen, null)];

    /// <summary>People from one age to below another.</summary>
    /// <param name="von">Completed years.</param>
    /// <param name="bis">Does not belong; null for no end.</param>
    /// <returns>Approximate when a group had to be divided evenly among its years.</returns>
    /// <remarks>An open group is not divided: asked for part of it, the answer is null.</remarks>
    public Teilmenge? Summe(int von, int? bis, Geschlecht geschlecht = Geschlecht.Insgesamt)
    {
        var sum = 0m;
        var exact = true;
        for (var i = 0; i < _gruppen.Length; i++)
        {
            var (first, end) = _gruppen[i];
            var (lower, upper) = (Math.Max(von, first), Least(bis, end));
            if (upper <= lower)
            {
                continue;
            }

            var whole = lower == first && upper == end;
            if (!whole && end is null)
            {
                return null;
            }

            exact &= whole;
            sum += whole ? Zahl(i, geschlecht) : Zahl(i, geschlecht) * (upper!.Value - lower) / (end!.Value - first);
        }

        return new Teilmenge(sum, exact);
    }

    private static int? Least(int? a, int? b) => (a, b) switch
    {
        ({ } x, { } y) => Math.Min(x, y),
        _ => a ?? b,
    };

    private decimal Zahl(int i, Geschlecht geschlecht) => geschlecht switch
    {
        Geschlecht.Maennlich => _maennlich[i],
        Geschlecht.Weiblich => _weiblich[i],
        _ => _maennlich[i] + _weiblich[i],
    };
}

/// <param name="IstExakt">False when a group had to be divided: "genähert".</param>
public readonly record struct Teilmenge(decimal Zahl, bool IstExakt);
