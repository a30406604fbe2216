using Daks.Core.Strategien;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Conversations;

/// <summary>The strategies a personal chat may be about: those that know the person, of the teams they still are in.</summary>
/// <remarks>
/// A personal chat that works on none asks with every turn, so a tenant's strategies are kept in memory for a minute. What
/// this process changes is seen at once; what another instance changes, after that minute. They serve to be chosen from:
/// the one chosen is read anew.
/// </remarks>
internal sealed partial class MeineStrategien : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly Strategieverzeichnis _verzeichnis;
    private readonly StrategieService _strategien;
    private readonly Membership _membership;
    private readonly TimeProvider _time;
    private readonly ILogger<MeineStrategien> _logger;
    private readonly IDisposable _subscription;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);
    private long _changes;

    public MeineStrategien(
        Strategieverzeichnis verzeichnis, StrategieService strategien, Membership membership, ChangeFeed feed, TimeProvider time, ILogger<MeineStrategien> logger)
    {
        (_verzeichnis, _strategien, _membership, _time, _logger) = (verzeichnis, strategien, membership, time, logger);
        _subscription = feed.SubscribeAll(changed => Forget(changed.Key.Tenant));
    }

    /// <returns>The oldest first; empty when nobody there knows the person.</returns>
    public async ValueTask<IReadOnlyList<Strategie>> FindAsync(DaksTurn turn)
    {
        var (known, changes) = Recall(turn.Tenant);
        if (known is null)
        {
            known = await ReadAsync(turn.Tenant, turn.CancellationToken);
            Keep(turn.Tenant, known, changes);
        }

        var mine = new List<Strategie>();
        foreach (var strategie in known)
        {
            if (await _membership.IncludesSpeakerAsync(turn.Turn, strategie, turn.CancellationToken))
            {
                mine.Add(strategie);
            }
        }

        return mine;
    }

    public void Dispose() => _subscription.Dispose();

    private (IReadOnlyList<Strategie>? Known, long Changes) Recall(string tenant)
    {
        lock (_gate)
        {
            return _known.TryGetValue(tenant, out var known) && _time.GetUtcNow() - known.At < KeptFor
                ? (known.Strategien, _changes)
                : (null, _changes);
        }
    }

    /// <summary>Not where something changed while it was read: the next turn reads again.</summary>
    private void Keep(string tenant, IReadOnlyList<Strategie> strategien, long changes)
    {
        lock (_gate)
        {
            if (changes == _changes)
            {
                _known[tenant] = new Known(strategien, _time.GetUtcNow());
            }
        }
    }

    private void Forget(string tenant)
    {
        lock (_gate)
        {
            _changes++;
            _known.Remove(tenant);
        }
    }

    private async Task<IReadOnlyList<Strategie>> ReadAsync(string tenant, CancellationToken cancellationToken)
    {
        var found = new List<Strategie>();
        foreach (var (key, _) in await _verzeichnis.ListAsync(tenant, cancellationToken))
        {
            // One that cannot be read bars nobody from the others.
            switch (await _strategien.ProbeAsync(key, cancellationToken))
            {
                case ProbeResult.Readable(var strategie):
                    found.Add(strategie);
                    break;
                case ProbeResult.Unreadable(var reason, var failure):
                    Log.Unreadable(_logger, failure, key.Id, reason);
                    break;
            }
        }

        return found;
    }

    private sealed record Known(IReadOnlyList<Strategie> Strategien, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Offered no choice of strategy {StrategieId}, which cannot be read: {Reason}.")]
        public static partial void Unreadable(ILogger logger, Exception? failure, string strategieId, UnreadableReason reason);
    }
}
