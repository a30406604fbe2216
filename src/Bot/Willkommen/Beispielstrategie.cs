using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Strategien;

namespace Daks.Bot.Willkommen;

/// <summary>Musterstadt, to look at and to copy: a strategy of nobody's, in a tenant that cannot exist.</summary>
internal sealed class Beispielstrategie(IStrategieStore store, StrategieService strategien, ArtefaktKinds kinds, TimeProvider time) : IDisposable
{
    /// <summary>No channel sends such a tenant id, so nobody ever writes here through a chat.</summary>
    private const string Nobody = "(beispiel)";

    private readonly SemaphoreSlim _once = new(1, 1);

    public async Task<Strategie> LoadAsync(CancellationToken cancellationToken)
    {
        // A new example every week keeps its dates plausible without writing on every look.
        var today = Kalendertag.Berlin(time.GetUtcNow());
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var key = new StrategieKey(Nobody, ArtefaktId.Of($"musterstadt {monday:O}"));
        await _once.WaitAsync(cancellationToken);
        try
        {
            if (await strategien.FindAsync(key, cancellationToken) is { } existing)
            {
                return existing;
            }

            await Musterstadt.AnlegenAsync(store, kinds, key, new Scope("beispiel"), monday, cancellationToken);
            return await strategien.FindAsync(key, cancellationToken)
                ?? throw new InvalidOperationException("The example was just written and cannot be found.");
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();
}
