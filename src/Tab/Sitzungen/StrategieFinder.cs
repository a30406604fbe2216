using Daks.Core.Beispiele;
using Daks.Core.Personen;
using Daks.Core.Strategien;

namespace Daks.Tab.Sitzungen;

/// <summary>Which strategy a tab shows: its channel's own, its team's, else the one chosen last, else the only one of the person.</summary>
public sealed class StrategieFinder(
    Strategieverzeichnis verzeichnis, StrategieService service, Beispielstrategie beispiel, Zugang zugang)
{
    /// <param name="me">Whose strategies are searched.</param>
    /// <param name="team">The team the address names; null when it names none.</param>
    /// <param name="channel">The channel of that team the tab stands in; null when the address names none.</param>
    public async Task<FoundStrategie> FindAsync(SignedInPerson me, string? team, string? channel = null)
    {
        if (team is not null)
        {
            return await OfTeamAsync(me, team, channel);
        }

        if (await BoundAsync(me, [Scope.Person(me.PersonId)]) is { } chosen && await MayOpenAsync(me, chosen.Kopf.Scope, chosen))
        {
            return new FoundStrategie.One(chosen);
        }

        return me.Team is { } own && await OfTeamAsync(me, own, channel: null) is FoundStrategie.One mine ? mine : await OfPersonAsync(me);
    }

    /// <summary>Musterstadt, which everybody may look at.</summary>
    public Task<Strategie> ExampleAsync() => beispiel.LoadAsync(CancellationToken.None);

    public Task<StrategieKey> ReserveAsync(string tenant, Scope scope) => verzeichnis.ReserveAsync(tenant, scope, CancellationToken.None);

    public Task RememberAsync(StrategieKey key, string personId) => verzeichnis.BindAsync(key, Scope.Person(personId), CancellationToken.None);

    private async Task<FoundStrategie> OfTeamAsync(SignedInPerson me, string team, string? channel)
    {
        var bound = await BoundAsync(me, Scope.OfChannel(team, channel));
        return !await MayOpenAsync(me, Scope.Team(team).Value, bound) ? new FoundStrategie.NotMember()
            : bound is null ? new FoundStrategie.None()
            : new FoundStrategie.One(bound);
    }

    private async Task<FoundStrategie> OfPersonAsync(SignedInPerson me)
    {
        var found = new List<Strategie>();
        foreach (var (key, _) in await verzeichnis.ListAsync(me.Tenant, CancellationToken.None))
        {
            if (await service.FindAsync(key, CancellationToken.None) is { } strategie && await MayOpenAsync(me, strategie.Kopf.Scope, strategie))
            {
                found.Add(strategie);
            }
        }

        return found switch
        {
            [] when me.Team is { } own => await OfTeamAsync(me, own, channel: null),
            [] => new FoundStrategie.None(),
            [var only] => new FoundStrategie.One(only),
            _ => new FoundStrategie.Several([.. found.OrderBy(strategie => strategie.Kommune.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(strategie => strategie.Kopf.Kanal, StringComparer.InvariantCultureIgnoreCase)]),
        };
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
}

public abstract record FoundStrategie
{
    private FoundStrategie() { }

    public sealed record None : FoundStrategie;

    /// <summary>The person does not belong to the team; whether it has a strategy is none of their business.</summary>
    public sealed record NotMember : FoundStrategie;

    public sealed record One(Strategie Strategie) : FoundStrategie;

    /// <param name="Choices">By name.</param>
    public sealed record Several(IReadOnlyList<Strategie> Choices) : FoundStrategie;
}
