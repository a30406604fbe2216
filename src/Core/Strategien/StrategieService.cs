using System.Collections.Concurrent;
using System.Diagnostics;
using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Importe;
using Daks.Core.Personen;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Strategien;

/// <summary>The one write path of bot, tab and reminders: load, decide, commit – and the cached way to read.</summary>
public sealed class StrategieService(IStrategieStore store, ArtefaktKinds kinds, ChangeFeed feed, TimeProvider time)
{
    /// <value>How often a decision is made anew when somebody else was faster.</value>
    public const int Repeats = 3;

    private readonly ConcurrentDictionary<StrategieKey, Strategie> _cache = new();
    private readonly Zahlenzaehler _zaehler = new(store);

    /// <value>A strategy takes some 100 KB; a full cache is emptied and fills again with what is in use.</value>
    internal int MostCached { get; init; } = 2_000;

    /// <value>What is cached.</value>
    internal IReadOnlyCollection<StrategieKey> Known => [.. _cache.Keys];

    /// <summary>The strategy as it is now: one point read when nothing changed.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<Strategie?> FindAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        var version = await store.ReadVersionAsync(key, cancellationToken);
        if (version is null)
        {
            _cache.TryRemove(key, out _);
            return null;
        }

        return _cache.TryGetValue(key, out var cached) && cached.Version == version
            ? cached.IstGezaehlt ? cached : await KeepAsync(cached, cancellationToken)
            : await LoadAsync(key, cancellationToken);
    }

    /// <summary>The same of one among others: where it cannot be read, the others still count.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<ProbeResult?> ProbeAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(key, cancellationToken) is not { } strategie ? null
                : strategie.IsReadable ? new ProbeResult.Readable(strategie)
                : new ProbeResult.Unreadable(UnreadableReason.Newer);
        }
        catch (InvalidDataException damaged)
        {
            return new ProbeResult.Unreadable(UnreadableReason.Damaged, damaged);
        }
    }

    /// <summary>Decides and commits, at most once per operation id.</summary>
    public async Task<Outcome> ExecuteAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        for (var repeat = 0; ; repeat++)
        {
            var strategie = await FindAsync(request.Key, cancellationToken) ?? Strategie.None(request.Key, kinds);
            var (early, commit) = Decide(strategie, request);
            if (commit is null)
            {
                return await ExplainAsync(early!, request, cancellationToken);
            }

            switch (await store.CommitAsync(commit, cancellationToken))
            {
                case CommitResult.Committed(var version):
                    return new Outcome.Done(await RememberAsync(strategie.With(commit.Entry.Changes, version), request.PersonId), commit.Entry);
                case CommitResult.AlreadyDone:
                    return new Outcome.Unchanged(await LoadDoneAsync(request.Key, cancellationToken) ?? strategie);
                case CommitResult.Newer:
                    return new Outcome.Refused(
                        new Refusal.WrittenByNewerProgram(), await LoadAsync(request.Key, cancellationToken) ?? strategie);
                case CommitResult.Conflict when repeat < Repeats:
                    continue;
                case CommitResult.Conflict:
                    var current = await LoadAsync(request.Key, cancellationToken) ?? strategie;
                    return new Outcome.Stale(current, await store.ReadHistoryEntryAsync(request.Key, current.Version, cancellationToken));
                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>Names the later change that stands in the way.</summary>
    private async Task<Outcome> ExplainAsync(Outcome early, CommandRequest request, CancellationToken cancellationToken) => early switch
    {
        Outcome.Refused(Refusal.ChangedSince(var later), var strategie) when request.Command is UndoChange(var entry) =>
            await new Rueckgaengigsuche(store).ExplainAsync(entry, later, strategie, cancellationToken),
        Outcome.Stale stale => stale with
        {
            Later = await store.ReadHistoryEntryAsync(
                request.Key, stale.Strategie.VersionOf(request.Expected!.Value.Key), cancellationToken),
        },
        _ => early,
    };

    private (Outcome? Early, Commit? Commit) Decide(Strategie strategie, CommandRequest request)
    {
        if (strategie.IsBeispiel)
        {
            return Refused(new Refusal.OnlyExample());
        }

        if (strategie.IsReadOnly)
        {
            return Refused(new Refusal.WrittenByNewerProgram());
        }

        if (!strategie.Exists && !request.Command.BeginsStrategie)
        {
            return Refused(new Refusal.NotSetUp());
        }

        if (!strategie.Exists && request.IsGuest)
        {
            return Refused(new Refusal.GuestCannotSetUp());
        }

        if (strategie.Exists && strategie.Verweigert(request.PersonId, request.Command.Needs, request.IsGuest) is { } refusal)
        {
            return Refused(refusal);
        }

        var now = time.GetUtcNow();
        var today = strategie.Exists ? strategie.Today(now) : Kalendertag.Berlin(now);
        var decision = request.Command.Decide(strategie, new DecisionContext(request.PersonId, now, today));
        switch (decision)
        {
            case var _ when strategie.IstArchiviert && !LeavesArchive(decision):
                return Refused(new Refusal.StrategieArchiviert());
            case Decision.NothingToDo:
                return (new Outcome.Unchanged(strategie), null);
            case var _ when request.Expected is { } expected && strategie.VersionOf(expected.Key) != expected.Version:
                return (new Outcome.Stale(strategie), null);
            case Decision.Refused(var reason):
                return Refused(reason);
            case Decision.Accepted accepted:
                return (null, Commit(strategie, request, accepted, now, today));
            default:
                throw new UnreachableException();
        }

        (Outcome?, Commit?) Refused(Refusal reason) => (new Outcome.Refused(reason, strategie), null);
    }

    /// <remarks>The archive lets through what brings the strategy back, however it was wished: by its state or by an undo.</remarks>
    private static bool LeavesArchive(Decision decision) => decision is Decision.Accepted { Changes: var changes }
        && changes.Any(change => change.After is Strategiekopf { Status: not StrategieStatus.Archiviert });

    private static Commit Commit(
        Strategie strategie, CommandRequest request, Decision.Accepted accepted, DateTimeOffset now, DateOnly today)
    {
        var changes = Named(strategie, request, accepted.Changes);
        if (accepted.Undoes is null)
        {
            changes = Aufgabenautomatik.Ergaenzt(strategie, changes, today, Aufgabenautomatik.Regeln);
        }

        return new Commit
        {
            Key = request.Key,
            ExpectedVersion = strategie.Version,
            OperationId = request.OperationId,
            Entry = new HistoryEntry
            {
                Version = strategie.Version + 1,
                PersonId = request.PersonId,
                At = now,
                Verb = request.Command.Verb,
                Args = accepted.Args,
                Undoes = accepted.Undoes,
                Changes = changes,
            },
        };
    }

    /// <summary>Whoever acts becomes known by name, in the same commit, so that the history can say who it was.</summary>
    private static IReadOnlyList<Change> Named(Strategie strategie, CommandRequest request, IReadOnlyList<Change> changes)
    {
        var name = Texteingabe.Bereinigt(request.PersonName);
        var key = ArtefaktRegistry.Person.KeyOf(new Person { PersonId = request.PersonId, Name = name });
        if (changes.FirstOrDefault(change => change.Key == key) is { After: Person { Name: "" } unnamed } own)
        {
            return [.. changes.Where(change => change != own), own with { After = unnamed with { Name = name } }];
        }

        if (name.Length == 0 || changes.Any(change => change.Key == key))
        {
            return changes;
        }

        return strategie.FindPerson(request.PersonId) switch
        {
            null => [.. changes, strategie.Add(new Person { PersonId = request.PersonId, Name = name })],
            { } known when known.Name != name => [.. changes, strategie.Replace(known, known with { Name = name })],
            _ => changes,
        };
    }

    private async Task<Strategie?> LoadAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        if (await store.LoadAsync(key, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        return await KeepAsync(Strategie.From(snapshot, kinds), cancellationToken);
    }

    /// <summary>What was carried out before is not "nothing changed", also when it cannot be read just now.</summary>
    private async Task<Strategie?> LoadDoneAsync(StrategieKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await LoadAsync(key, cancellationToken);
        }
        catch (StoreUnavailableException failure)
        {
            throw failure.WithUnknownOutcome();
        }
    }

    private async Task<Strategie> KeepAsync(Strategie strategie, CancellationToken cancellationToken)
    {
        var counted = await _zaehler.MitAsync(strategie, cancellationToken);
        if (_cache.Count >= MostCached && !_cache.ContainsKey(counted.Key))
        {
            _cache.Clear();
        }

        _cache[counted.Key] = counted;
        return counted;
    }

    /// <remarks>What is committed is committed: whoever asked may be gone by now.</remarks>
    private async Task<Strategie> RememberAsync(Strategie strategie, string personId)
    {
        var counted = await KeepAsync(strategie, CancellationToken.None);
        feed.Publish(new StrategieChanged(strategie.Key, strategie.Version, personId));
        return counted;
    }
}
