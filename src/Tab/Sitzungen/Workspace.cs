using System.Globalization;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Verlaeufe;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.WebUtilities;

namespace Daks.Tab.Sitzungen;

/// <summary>One open tab: who sits there, which strategy it shows, what it said last. Lives as long as the circuit.</summary>
public sealed partial class Workspace(
    StrategieService service,
    IStrategieStore store,
    StrategieFinder finder,
    ITeamMembers teamMembers,
    ChangeFeed feed,
    TimeProvider time,
    AuthenticationStateProvider authentication,
    NavigationManager navigation) : IDisposable
{
    private const string ExampleParameter = "beispiel";

    private IDisposable? _subscription;
    private Task? _opening;
    private TabPlace _place = TabPlace.None;
    private bool _isExample;

    // A wish nobody knows the outcome of: the same one again is the same operation.
    private CommandRequest? _uncertain;

    /// <summary>Something the page shows has changed. May be raised on any thread.</summary>
    public event Action? Changed;

    /// <value>
    /// Taken from the request that opened the page: a change somebody else makes arrives on their thread, with their language.
    /// </value>
    public CultureInfo Culture { get; private set; } = Texte.Sprache(CultureInfo.CurrentUICulture.Name);

    /// <value>Null until <see cref="OpenAsync"/> is through; nothing below the layout is shown before.</value>
    public SignedInPerson Me { get; private set; } = null!;

    /// <value>Null while nothing is set up, or while there are several to choose from.</value>
    public Strategie? Strategie { get; private set; }

    /// <value>The strategies the person may mean; more than one only where the tab stands in no team and no chat.</value>
    public IReadOnlyList<Strategie> Choices { get; private set; } = [];

    /// <value>Why others cannot be read, which are therefore no choice.</value>
    public IReadOnlyList<UnreadableReason> Unreadable { get; private set; } = [];

    /// <value>The page asks which of <see cref="Choices"/> to show.</value>
    public bool IsChoosing { get; private set; }

    public Notice? Notice { get; private set; }

    /// <value>The person does not belong to the team or chat the page was opened for, as far as anybody knows.</value>
    public bool IsForeign { get; private set; }

    /// <value>The tab stands in a group or meeting chat.</value>
    public bool IsInChat => _place.Chat is not null;

    /// <value>The team the address names, else the one of the sign-in; null when neither does, in a chat, and in the example.</value>
    public string? Team => _isExample || IsInChat ? null : _place.Team ?? Me.Team;

    /// <value>The same tab with Musterstadt in it. To be loaded anew: a circuit shows one strategy.</value>
    public string ExampleAddress => Address("", isExample: true);

    /// <value>Out of the example, back to where the person works.</value>
    public string OwnAddress => Address("", isExample: false);

    /// <value>Teams calls this person a guest: they read, until the Projektleitung gives them another role.</value>
    public bool IsGuest { get; private set; }

    public DateOnly Today => Strategie is { } strategie ? strategie.Today(time.GetUtcNow()) : Kalendertag.Berlin(time.GetUtcNow());

    public DateTimeOffset Now => time.GetUtcNow();

    public Person? MyRoles => Strategie?.FindPerson(Me.PersonId);

    /// <summary>Finds person and strategy; the second call waits for the first, and tries anew where that failed.</summary>
    /// <exception cref="StoreUnavailableException">Whose strategy it is cannot be said now.</exception>
    public Task OpenAsync() => _opening is null or { IsFaulted: true } ? _opening = OpenOnceAsync() : _opening;

    public bool Darf(Berechtigung berechtigung) => MyRoles.Darf(berechtigung, IsGuest);

    /// <returns>Null when the person may; otherwise the sentence that says why not.</returns>
    public string? WhyNot(Berechtigung berechtigung) =>
        Strategie?.Hindernis(Me.PersonId, berechtigung, IsGuest) is { } refusal ? Ablehnungstexte.Satz(refusal, Culture) : null;

    /// <summary>Whether to offer the person to take a change back.</summary>
    public bool MayUndo(HistoryEntry entry) =>
        Strategie is { } strategie && Darf(Berechtigung.Leiten) && new UndoChange(entry).IsOpen(strategie);

    /// <summary>An address within the tab that stays in the place it was opened for.</summary>
    /// <param name="path">Without a leading slash; may end in a fragment, as the catalogue's destinations do.</param>
    public string Link(string path) => Address(path, _isExample);

    /// <summary>Carries out a wish of the person and says what came of it.</summary>
    /// <param name="command">The wish.</param>
    /// <param name="seen">What they saw when they wished; null when it does not matter.</param>
    /// <param name="inPlace">A refusal is shown where it was typed, not in the notice.</param>
    /// <returns>Whether what was typed may go, and the refusal if it was one.</returns>
    public async Task<WishResult> ExecuteAsync(StrategieCommand command, SeenArtefakt? seen = null, bool inPlace = false)
    {
        var request = new CommandRequest(
            Strategie?.Key ?? throw new InvalidOperationException("There is no strategy to change."),
            command, Me.PersonId, Me.Name, Guid.NewGuid().ToString("N"), seen, IsGuest);
        return await ExecuteAsync(request, inPlace);
    }

    /// <summary>Sets up the strategy of this team; from then on the page shows it.</summary>
    /// <inheritdoc cref="ExecuteAsync(StrategieCommand, SeenArtefakt?, bool)" path="/returns"/>
    public async Task<WishResult> SetUpAsync(Func<Scope, StrategieCommand> command, Scope scope)
    {
        StrategieKey key = default;
        if (!await ReachAsync(async () => key = await finder.ReserveAsync(Me.Tenant, scope)))
        {
            return new WishResult(Settled: false);
        }

        var request = new CommandRequest(key, command(scope), Me.PersonId, Me.Name, Guid.NewGuid().ToString("N"), IsGuest: IsGuest);
        var result = await ExecuteAsync(request, inPlace: true);
        if (Strategie is { } strategie && _subscription is null)
        {
            Watch(strategie);
        }

        return result;
    }

    public async Task UndoAsync(HistoryEntry entry) => await ExecuteAsync(new UndoChange(entry));

    /// <summary>Asks again which of <see cref="Choices"/> to show.</summary>
    public void Choose()
    {
        (IsChoosing, Notice) = (true, null);
        Changed?.Invoke();
    }

    /// <summary>Opens one of <see cref="Choices"/> and remembers it for the next time.</summary>
    public async Task ChooseAsync(Strategie strategie)
    {
        if (!await ReachAsync(() => finder.RememberAsync(strategie.Key, Me.PersonId)))
        {
            return;
        }

        IsGuest = await finder.IsGuestAsync(Me, strategie);

        (IsChoosing, Notice) = (false, null);
        Watch(strategie);
        Changed?.Invoke();
    }

    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(int take, long? before = null) =>
        Strategie is { } strategie
            ? store.ReadHistoryAsync(strategie.Key, take, before, CancellationToken.None)
            : Task.FromResult<IReadOnlyList<HistoryEntry>>([]);

    public void Say(Notice? notice)
    {
        Notice = notice;
        Changed?.Invoke();
    }

    public void Dispose() => _subscription?.Dispose();

    private async Task<WishResult> ExecuteAsync(CommandRequest request, bool inPlace)
    {
        Outcome outcome;
        var goesOn = false;
        if (!await ReachAsync(async () => goesOn = await GoOnAsync()) || !goesOn)
        {
            return new WishResult(Settled: false);
        }

        request = _uncertain is { } former && request with { OperationId = former.OperationId } == former ? former : request;
        try
        {
            outcome = await service.ExecuteAsync(request, CancellationToken.None);
            _uncertain = null;
        }
        catch (StoreUnavailableException failure)
        {
            _uncertain = failure.OutcomeUnknown ? request : _uncertain;
            SayAway(failure);
            return new WishResult(Settled: false);
        }

        Show(outcome.Strategie);
        if (outcome is Outcome.Refused { Reason: var reason })
        {
            Say(inPlace ? null : new Notice(NoticeKind.Refused, Ablehnungstexte.Satz(reason, Culture)));
            return new WishResult(Settled: false, reason);
        }

        Say(outcome switch
        {
            Outcome.Done(var strategie, var entry) => new Notice(
                NoticeKind.Done, Verlaufstexte.Satz(entry, strategie, Culture), MayUndo(entry) ? entry : null),
            Outcome.Stale => new Notice(NoticeKind.Info, TabTexte.Get("Meldung.InzwischenGeaendert", Culture)),
            _ => new Notice(NoticeKind.Info, TabTexte.Get("Meldung.NichtsZuTun", Culture)),
        });
        return new WishResult(Settled: outcome is not Outcome.Stale);
    }

    /// <summary>Asks the store for something beside a change; while it is away the person reads that, and stays where they are.</summary>
    private async Task<bool> ReachAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return true;
        }
        catch (StoreUnavailableException failure)
        {
            SayAway(failure);
            return false;
        }
    }

    private void SayAway(StoreUnavailableException failure) => Say(new Notice(NoticeKind.Refused, TabTexte.Get(
        failure.OutcomeUnknown ? "Meldung.AusgangUngewiss" : failure.Reason == StoreFailure.DiskFull ? "Meldung.AblageVoll" : "Meldung.AblageNichtErreichbar",
        Culture)));

    private string Address(string path, bool isExample)
    {
        var cut = path.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = cut < 0 ? (path, "") : (path[..cut], path[cut..]);
        IEnumerable<string> query = [.. isExample ? [$"{ExampleParameter}=1"] : Array.Empty<string>(), .. _place.Query];
        return $"/{page}{(query.Any() ? $"?{string.Join('&', query)}" : "")}{fragment}";
    }

    private async Task OpenOnceAsync()
    {
        Me = SignedInPerson.From((await authentication.GetAuthenticationStateAsync()).User);
        var address = new Uri(navigation.Uri);
        _place = TabPlace.Of(address);
        _isExample = QueryHelpers.ParseQuery(address.Query).ContainsKey(ExampleParameter);
        if (_isExample)
        {
            Strategie = await finder.ExampleAsync();
            return;
        }

        IsGuest = Team is { } team
            && await teamMembers.FindAsync(Me.Tenant, team, CancellationToken.None) is { } members
            && members.Any(member => member.PersonId == Me.PersonId && member.IsGuest);
        var found = await finder.FindAsync(Me, _place);
        Unreadable = found.Unreadable;
        switch (found)
        {
            case FoundStrategie.One(var strategie, var choices):
                Choices = choices;
                IsGuest = await finder.IsGuestAsync(Me, strategie);
                Watch(strategie);
                break;
            case FoundStrategie.Several(var choices):
                (Choices, IsChoosing) = (choices, true);
                break;
            case FoundStrategie.NotMember:
                IsForeign = true;
                break;
        }
    }

    private void Watch(Strategie strategie)
    {
        _subscription?.Dispose();
        Strategie = strategie;
        _subscription = feed.Subscribe(strategie.Key, changed => _ = RefreshAsync(changed));
    }

    private async Task RefreshAsync(StrategieChanged changed)
    {
        try
        {
            if (await GoOnAsync() && await service.FindAsync(changed.Key, CancellationToken.None) is { } strategie)
            {
                Show(strategie);
            }
        }
        catch (StoreUnavailableException)
        {
            // The page stays as it is; the next change or action asks again.
        }
    }

    private void Show(Strategie strategie)
    {
        if (strategie.Exists && (Strategie is null || strategie.Version > Strategie.Version))
        {
            Strategie = strategie;
            Changed?.Invoke();
        }
    }
}
