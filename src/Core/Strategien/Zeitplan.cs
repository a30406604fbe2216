using System.Collections.Immutable;

namespace Daks.Core.Strategien;

/// <summary>The six anchors of one round: set by hand, or computed from the one before.</summary>
/// <remarks>
/// Anchors are never shifted to working days; they are what people agreed on. Pfad, Start and
/// <see cref="Gesetzt"/> determine all of it, so these three are worth storing.
/// </remarks>
public sealed class Zeitplan
{
    private const int MaxTageKickOffBisBilanz = 912;

    /// <summary>What preparing a Zwischenbilanz takes; its first task is due that long before.</summary>
    private const int MinTageBisBilanz = 70;

    private static readonly ImmutableArray<int> StandardTage = [0, 56, 126, 42, 168, 365];
    private static readonly ImmutableArray<int> KompaktTage = [0, 28, 56, 28, 70, 365];

    private readonly ImmutableArray<DateOnly> _tage;

    private Zeitplan(Pfad pfad, DateOnly start, ImmutableSortedDictionary<Ankerpunkt, DateOnly> gesetzt, ImmutableArray<DateOnly> tage)
    {
        (Pfad, Start, Gesetzt) = (pfad, start, gesetzt);
        _tage = tage;
    }

    public Pfad Pfad { get; }

    /// <value>The day the strategy was set up, or this round began; nothing is due before it.</value>
    public DateOnly Start { get; }

    /// <value>The anchors set by hand.</value>
    public IReadOnlyDictionary<Ankerpunkt, DateOnly> Gesetzt { get; }

    public DateOnly this[Ankerpunkt anker] => _tage[(int)anker];

    /// <summary>The plan a strategy's head stands for.</summary>
    public static Zeitplan Von(Strategiekopf kopf) => Berechnen(kopf.Pfad, kopf.Start, kopf.GesetzteAnker);

    /// <summary>Fills in the anchors nobody set.</summary>
    /// <param name="pfad">Decides the distances between anchors.</param>
    /// <param name="start">Today, when the strategy is set up.</param>
    /// <param name="gesetzt">
    /// What is known. A strategy that begins after its Kick-Off sets K, one that has its plan sets B, both to the start.
    /// </param>
    /// <remarks>
    /// A computed anchor counts from the one before it, or from the start where that one is past already;
    /// it never lies after a later one set by hand. The Zwischenbilanz comes a year after the Beschluss, at most 912 days
    /// after the Kick-Off, but never sooner than its preparation takes.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An anchor would lie after the year 9999.</exception>
    public static Zeitplan Berechnen(Pfad pfad, DateOnly start, IReadOnlyDictionary<Ankerpunkt, DateOnly> gesetzt)
    {
        ArgumentNullException.ThrowIfNull(gesetzt);

        var abstaende = pfad == Pfad.Kompakt ? KompaktTage : StandardTage;
        var tage = new DateOnly[abstaende.Length];
        foreach (var anker in Enum.GetValues<Ankerpunkt>())
        {
            tage[(int)anker] = gesetzt.TryGetValue(anker, out var day)
                ? day
                : Earlier(Berechnet(anker), NaechsterGesetzter(anker));
        }

        return new Zeitplan(pfad, start, gesetzt.ToImmutableSortedDictionary(), [.. tage]);

        DateOnly Berechnet(Ankerpunkt anker)
        {
            if (anker == Ankerpunkt.S)
            {
                return start;
            }

            var from = Later(tage[(int)anker - 1], start);
            var regular = from.AddDays(abstaende[(int)anker]);
            return anker == Ankerpunkt.R
                ? Earlier(regular, Later(tage[(int)Ankerpunkt.K].AddDays(MaxTageKickOffBisBilanz), from.AddDays(MinTageBisBilanz)))
                : regular;
        }

        DateOnly NaechsterGesetzter(Ankerpunkt anker) =>
            gesetzt.Where(pair => pair.Key > anker).Select(pair => pair.Value).DefaultIfEmpty(DateOnly.MaxValue).Min();
    }

    public bool IstGesetzt(Ankerpunkt anker) => Gesetzt.ContainsKey(anker);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
