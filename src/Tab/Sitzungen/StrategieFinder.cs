using Daks.Core.Beispiele;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Microsoft.Extensions.Logging;

namespace Daks.Tab.Sitzungen;

/// <summary>Which strategy a tab shows: that of the place it stands in, else the one chosen last, else the only one of the person.</summary>
/// <remarks>Where the tab stands in no place, a strategy that cannot be read bars nobody from the others.</remarks>
public sealed partial class StrategieFinder(
    Strategieverzeichnis verzeichnis, StrategieService service, Beispielstrategie beispiel, Zugang zugang, ILogger<StrategieFinder> logger)
{
    /// <param name="me">Whose strategies are searched.</param>
    /// <param name="place">Where the tab stands.</param>
    public async Task<FoundStrategie> FindAsync(SignedInPerson me, TabPlace place)
    {
        if (place != TabPlace.None)
        {
            return await AtAsync(me, place);
        }

        var (mine, unreadable) = await OfPersonAsync(me);
        if (await ChosenAsync(me) is { } chosen && await MayOpenAsync(me, chosen.Kopf.Scope, chosen))
        {
            return new FoundStrategie.One(chosen, mine) { Unreadable = unreadable };
        }

        if (unreadable.Count > 0)
        {
            // None or one are a choice, too: what is said of the others is said there.
            return new FoundStrategie.Several(mine) { Unreadable = unreadable };
        }

        var atOwn = me.Team is { } own ? await AtAsync(me, new TabPlace(own)) : null;
        return atOwn is FoundStrategie.One(var teams, _) ? new FoundStrategie.One(teams, mine)
            : mine switch
            {
                [] => atOwn ?? new FoundStrategie.None(),
                [var only] => new FoundStrategie.One(only, mine),
                _ => new FoundStrategie.Several(mine),
            };
    }

    /// <summary>A strategy a machine names.</summary>
    /// <returns>Null where there is no such strategy, and where it is not theirs to open.</returns>
    public async Task<Strategie?> OpenAsync(SignedInPerson me, string id) =>
        Guid.TryParseExact(id, "N", out _)
        && await service.FindAsync(new StrategieKey(me.Tenant, id), CancellationToken.None) is { } strategie
        && await MayOpenAsync(me, strategie.Kopf.Scope, strategie)
            ? strategie
            : null;

    /// <summary>Whether somebody still belongs to where a strategy they have open is worked on.</summary>
    public Task<bool> StillBelongsAsync(SignedInPerson me, Strategie strategie) => MayOpenAsync(me, strategie.Kopf.Scope, strategie);

    /// <summary>Whether Teams calls somebody a guest where the strategy is worked on.</summary>
    public Task<bool> IsGuestAsync(SignedInPerson me, Strategie strategie) =>
        zugang.IstGastAsync(me.Tenant, me.PersonId, new Scope(strategie.Kopf.Scope), CancellationToken.None);

    /// <summary>Musterstadt, which everybody may look at.</summary>
    public Task<Strategie> ExampleAsync() => beispiel.LoadAsync(CancellationToken.None);

    public Task<StrategieKey> ReserveAsync(string tenant, Scope scope) => verzeichnis.ReserveAsync(tenant, scope, CancellationToken.None);

    public Task RememberAsync(StrategieKey key, string personId) => verzeichnis.BindAsync(key, Scope.Person(personId), CancellationToken.None);

    private async Task<FoundStrategie> AtAsync(SignedInPerson me, TabPlace place)
    {
        var bound = await BoundAsync(me, place.Scopes);
        return !await BelongsAsync(me, place, bound) ? new FoundStrategie.NotMember()
            : bound is null ? new FoundStrategie.None()
            : new FoundStrategie.One(bound, [bound]);
    }

    /// <summary>Whether somebody belongs to where the strategy is worked on: the address is no proof, anybody can write one.</summary>
    private async Task<bool> BelongsAsync(SignedInPerson me, TabPlace place, Strategie? bound)
    {
        if (bound is null)
        {
            return await MayOpenAsync(me, place.Scopes[^1].Value, strategie: null);
        }

        var scope = new Scope(bound.Kopf.Scope);
        var team = scope.ChannelId is null ? null : await verzeichnis.TeamOfAsync(me.Tenant, scope, CancellationToken.None);
        return (team is null || team == place.Team) && await MayOpenAsync(me, scope.Value, bound);
    }

    /// <summary>All that somebody may open, by name, and why others of theirs cannot be read.</summary>
    private async Task<(IReadOnlyList<Strategie> Found, IReadOnlyList<UnreadableReason> Unreadable)> OfPersonAsync(SignedInPerson me)
    {
        var (found, unreadable) = (new List<Strategie>(), new List<UnreadableReason>());
        foreach (var (key, scope) in await verzeichnis.ListAsync(me.Tenant, CancellationToken.None))
        {
            switch (await service.ProbeAsync(key, CancellationToken.None))
            {
                case ProbeResult.Readable(var strategie) when await MayOpenAsync(me, strategie.Kopf.Scope, strategie):
                    found.Add(strategie);
                    break;
                case ProbeResult.Unreadable(var reason, var failure) when await MayOpenAsync(me, scope.Value, strategie: null):
                    Log.Unreadable(logger, failure, key.Id, reason);
                    unreadable.Add(reason);
                    break;
            }
        }

        return (
            [
                .. found
                    .OrderBy(strategie => strategie.Kommune.Name, StringComparer.InvariantCultureIgnoreCase)
                    .ThenBy(strategie => strategie.Kopf.Kanal, StringComparer.InvariantCultureIgnoreCase),
            ],
            unreadable);
    }

    /// <returns>Null where nothing was chosen, and where what was chosen cannot be read any more.</returns>
    private async Task<Strategie?> ChosenAsync(SignedInPerson me)
    {
        await foreach (var key in verzeichnis.FindAllAsync(me.Tenant, [Scope.Person(me.PersonId)], CancellationToken.None))
        {
            if (await service.ProbeAsync(key, CancellationToken.None) is ProbeResult.Readable(var chosen))
            {
                return chosen;
            }
        }

        return null;
    }

    private async Task<Strategie?> BoundAsync(SignedInPerson me, IReadOnlyList<Scope> scopes)
    {
        await foreach (var key in verzeichnis.FindAllAsync(me.Tenant, scopes, CancellationToken.None))
        {
            if (await service.FindAsync(key, CancellationToken.None) is { } bound)
            {
                return bound;
            }
        }

        return null;
    }

    private Task<bool> MayOpenAsync(SignedInPerson me, string scope, Strategie? strategie) =>
        zugang.GehoertDazuAsync(me.Tenant, me.PersonId, new Scope(scope), strategie, CancellationToken.None);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Left strategy {StrategieId} out of the choice, which cannot be read: {Reason}.")]
        public static partial void Unreadable(ILogger logger, Exception? failure, string strategieId, UnreadableReason reason);
    }
}

public abstract record FoundStrategie
{
    private FoundStrategie() { }

    /// <value>Why other strategies of the person cannot be read; mostly empty.</value>
    public IReadOnlyList<UnreadableReason> Unreadable { get; init; } = [];

    public sealed record None : FoundStrategie;

    /// <summary>The person does not belong there, as far as anybody knows; whether there is a strategy is none of their business.</summary>
    public sealed record NotMember : FoundStrategie;

    /// <param name="Choices">What could have been meant as well, by name: more than the one only where the tab stands in no place.</param>
    public sealed record One(Strategie Strategie, IReadOnlyList<Strategie> Choices) : FoundStrategie;

    /// <param name="Choices">By name.</param>
    public sealed record Several(IReadOnlyList<Strategie> Choices) : FoundStrategie;
}
