using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>The cohort-component method (domain guide 5.4), with groups as wide as a step: one year, or five.</summary>
/// <remarks>
/// Counts whole millionths of a person, so balances are exact however long it runs. Shares are applied in double: a country
/// of 11,000 places in single years is 270 million products, which decimal takes an order of magnitude longer for.
/// Double keeps 15 digits; a place of a million people in millionths needs 12.
/// </remarks>
public static class Kohortenrechnung
{
    /// <inheritdoc cref="Rechne(Altersaufbau, IReadOnlyList{Schrittannahmen})"/>
    /// <param name="annahmen">Of every step.</param>
    /// <param name="schritte">How many; 0 gives none.</param>
    public static IReadOnlyList<Kohortenschritt> Rechne(Altersaufbau start, Schrittannahmen annahmen, int schritte) =>
        Rechne(start, [.. Enumerable.Repeat(annahmen, schritte)]);

    /// <returns>The steps, the first one a group's width after the start.</returns>
    /// <param name="start">Its groups are equally wide but for the open one.</param>
    /// <param name="annahmen">One for each step.</param>
    /// <exception cref="ArgumentException">Groups are of different widths, or assumptions do not fit them.</exception>
    public static IReadOnlyList<Kohortenschritt> Rechne(Altersaufbau start, IReadOnlyList<Schrittannahmen> annahmen)
    {
        var width = Breite(start.Gruppen);
        var steps = new Kohortenschritt[annahmen.Count];
        long[] maennlich = [.. start.Maennlich.Select(Mikro.Of)], weiblich = [.. start.Weiblich.Select(Mikro.Of)];
        Schritt? schritt = null;
        for (var i = 0; i < steps.Length; i++)
        {
            if (i == 0 || !ReferenceEquals(annahmen[i], annahmen[i - 1]))
            {
                annahmen[i].Check(start.Gruppen.Count);
                schritt = new Schritt(start.Gruppen, width, annahmen[i]);
            }

            (steps[i], maennlich, weiblich) = schritt!.Weiter(maennlich, weiblich);
        }

        return steps;
    }

    /// <returns>The years of every group but the open one.</returns>
    /// <exception cref="ArgumentException">They differ.</exception>
    internal static int Breite(IReadOnlyList<Altersgruppe> gruppen)
    {
        if (gruppen is not [{ Bis: { } width }, ..] || gruppen.SkipLast(1).Any(gruppe => gruppe.Bis - gruppe.Von != width))
        {
            throw new ArgumentException("Groups must be equally wide, so that a step leads from one to the next.", nameof(gruppen));
        }

        return width;
    }

    /// <summary>One set of assumptions, made ready to be applied to any number of populations.</summary>
    private sealed class Schritt
    {
        private readonly IReadOnlyList<Altersgruppe> _gruppen;
        private readonly Geschlechtsannahmen _maennlich;
        private readonly Geschlechtsannahmen _weiblich;
        private readonly double[] _geburtenraten;
        private readonly int _width;
        private readonly long? _geburten;
        private readonly double _jungen;

        public Schritt(IReadOnlyList<Altersgruppe> gruppen, int width, Schrittannahmen annahmen)
        {
            var ueberleben = annahmen.Ueberleben;
            (_gruppen, _width) = (gruppen, width);
            _maennlich = new(Geschlecht.Maennlich, ueberleben.Maennlich, ueberleben.NeugeboreneMaennlich, annahmen.WanderungMaennlich, annahmen.Zeitpunkt);
            _weiblich = new(Geschlecht.Weiblich, ueberleben.Weiblich, ueberleben.NeugeboreneWeiblich, annahmen.WanderungWeiblich, annahmen.Zeitpunkt);
            _geburtenraten = [.. annahmen.Geburtenraten.Select(rate => (double)rate)];
            _geburten = annahmen.Geburten is { } births ? Mikro.Of(births) : null;
            _jungen = (double)(annahmen.JungenJeMaedchen / (1 + annahmen.JungenJeMaedchen));
        }

        public (Kohortenschritt Schritt, long[] Maennlich, long[] Weiblich) Weiter(long[] maennlich, long[] weiblich)
        {
            var cuts = new List<Kappung>(0);
            var nextMaennlich = _maennlich.Altern(maennlich, _gruppen, cuts);
            var nextWeiblich = _weiblich.Altern(weiblich, _gruppen, cuts);
            var births = _geburten ?? Geburten(weiblich, nextWeiblich);
            var boys = (long)Math.Round(births * _jungen);
            _maennlich.Geboren(boys, nextMaennlich, _gruppen, cuts);
            _weiblich.Geboren(births - boys, nextWeiblich, _gruppen, cuts);

            var migration = _maennlich.Saldo + _weiblich.Saldo + cuts.Sum(cut => Mikro.Of(cut.Fehlbetrag));
            var deaths = maennlich.Sum() + weiblich.Sum() + births + migration - nextMaennlich.Sum() - nextWeiblich.Sum();
            return (new Kohortenschritt(_gruppen, nextMaennlich, nextWeiblich, births, deaths, migration, cuts), nextMaennlich, nextWeiblich);
        }

        private long Geburten(long[] before, long[] after)
        {
            var sum = 0.0;
            for (var i = 0; i < _geburtenraten.Length; i++)
            {
                sum += _geburtenraten[i] * (before[i] + after[i]);
            }

            return (long)Math.Round(sum * _width / 2);
        }
    }

    /// <summary>What happens to one sex.</summary>
    private sealed class Geschlechtsannahmen
    {
        private readonly Geschlecht _geschlecht;
        private readonly double[] _ueberleben;
        private readonly double _neugeborene;
        private readonly long[] _anfangs;
        private readonly long[] _endlich;

        public Geschlechtsannahmen(
            Geschlecht geschlecht, IReadOnlyList<decimal> ueberleben, decimal neugeborene, IReadOnlyList<decimal> wanderung, Wanderungszeitpunkt zeitpunkt)
        {
            _geschlecht = geschlecht;
            _ueberleben = [.. ueberleben.Select(share => (double)share)];
            _neugeborene = (double)neugeborene;
            long[] all = [.. wanderung.Select(Mikro.Of)];
            _anfangs = [.. all.Select(people => zeitpunkt == Wanderungszeitpunkt.AmEnde ? 0 : people / 2)];
            _endlich = [.. all.Zip(_anfangs, (people, first) => people - first)];
            Saldo = all.Sum();
        }

        /// <value>Net migration assumed, in millionths.</value>
        public long Saldo { get; }

        /// <returns>Everybody a group older; the youngest group is still empty.</returns>
        public long[] Altern(long[] people, IReadOnlyList<Altersgruppe> gruppen, List<Kappung> cuts)
        {
            var open = people.Length - 1;
            var next = new long[people.Length];
            for (var i = 0; i <= open; i++)
            {
                var exposed = NotBelowNone(people[i] + _anfangs[i], i, gruppen, cuts);
                next[Math.Min(i + 1, open)] += (long)Math.Round(exposed * _ueberleben[i]);
            }

            for (var i = 1; i <= open; i++)
            {
                next[i] = NotBelowNone(next[i] + _endlich[i], i, gruppen, cuts);
            }

            return next;
        }

        public void Geboren(long born, long[] next, IReadOnlyList<Altersgruppe> gruppen, List<Kappung> cuts) =>
            next[0] = NotBelowNone((long)Math.Round(born * _neugeborene) + _endlich[0], 0, gruppen, cuts);

        private long NotBelowNone(long people, int i, IReadOnlyList<Altersgruppe> gruppen, List<Kappung> cuts)
        {
            if (people >= 0)
            {
                return people;
            }

            cuts.Add(new Kappung(gruppen[i], _geschlecht, Mikro.Back(-people)));
            return 0;
        }
    }
}

/// <summary>Millionths of a person: sums of them are exact.</summary>
internal static class Mikro
{
    private const decimal Million = 1_000_000m;

    /// <exception cref="OverflowException">More than nine trillion people.</exception>
    public static long Of(decimal people) => (long)Math.Round(people * Million, MidpointRounding.AwayFromZero);

    // The same figure as by dividing, put together from its parts.
    public static decimal Back(long millionths)
    {
        var size = Math.Abs(millionths);
        return new decimal((int)size, (int)(size >> 32), 0, millionths < 0, 6);
    }
}
