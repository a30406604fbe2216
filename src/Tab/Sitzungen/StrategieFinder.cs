using Daks.Core.Strategien;

namespace Daks.Tab.Sitzungen;

/// <summary>Which strategy a tab shows: its channel's own, its team's, else the one chosen last, else the only one of the tenant.</summary>
public sealed class StrategieFinder(Strategieverzeichnis verzeichnis, StrategieService service)
{
    /// <param name="me">Whose tenant is searched.</param>
    /// <param name="team">The team the address names; null when it names none.</param>
    /// <param name="channel">The channel of that team the tab stands in; null when the address names none.</param>
    public async Task<FoundStrategie> FindAsync(SignedInPerson me, string? team, string? channel = null)
    {
        IReadOnlyList<Scope> scopes = team is not null
            ? Scope.OfChannel(team, channel)
            : [Scope.Person(me.PersonId), .. me.Team is { } own ? [Scope.Team(own)] : Array.Empty<Scope>()];
        await foreach (var key in verzeichnis.FindAllAsync(me.Tenant, scopes, CancellationToken.None))
        {
            if (await service.FindAsync(key, CancellationToken.None) is { } bound)
            {
                return new FoundStrategie.One(bound);
            }
        }

        return team is null ? await OfTenantAsync(me.Tenant) : new FoundStrategie.None();
    }

    public Task<StrategieKey> ReserveAsync(string tenant, Scope scope) => verzeichnis.ReserveAsync(tenant, scope, CancellationToken.None);

    public Task RememberAsync(StrategieKey key, string personId) => verzeichnis.BindAsync(key, Scope.Person(personId), CancellationToken.None);

    private async Task<FoundStrategie> OfTenantAsync(string tenant)
    {
        var found = new List<Strategie>();
        foreach (var (key, _) in await verzeichnis.ListAsync(tenant, CancellationToken.None))
        {
            if (await service.FindAsync(key, CancellationToken.None) is { } strategie)
            {
                found.Add(strategie);
            }
        }

        return found switch
        {
            [] => new FoundStrategie.None(),
            [var only] => new FoundStrategie.One(only),
            _ => new FoundStrategie.Several([.. found.OrderBy(strategie => strategie.Kommune.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(strategie => strategie.Kopf.Kanal, StringComparer.InvariantCultureIgnoreCase)]),
        };
    }
}

public abstract record FoundStrategie
{
    private FoundStrategie() { }

    public sealed record None : FoundStrategie;

    public sealed record One(Strategie Strategie) : FoundStrategie;

    /// <param name="Choices">By name.</param>
    public sealed record Several(IReadOnlyList<Strategie> Choices) : FoundStrategie;
}
