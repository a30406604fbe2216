using System.Globalization;
using Daks.Bot.Cards;
using Daks.Bot.Protocol;
using Daks.Bot.Sprache;
using Daks.Core.Artefakte;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Conversations;

/// <summary>One turn as the use cases see it: who speaks, in which language, about which strategy.</summary>
internal sealed class DaksTurn(
    TurnContext turn, StrategieService strategien, Gaeste gaeste, TimeProvider time, ChatOptions options, bool hasDialogs)
{
    public TurnContext Turn { get; } = turn;

    public ConversationScope Where => Turn.Activity.Scope;

    public required string Tenant { get; init; }

    public string PersonId => Turn.Activity.From.Key;

    /// <value>Empty when the channel did not say.</value>
    public string PersonName => Turn.Activity.From.Name ?? "";

    /// <value>The language of whoever reads the answer.</value>
    public CultureInfo Culture => IsForEveryone ? CardCulture : Own;

    /// <value>The language of whoever speaks or presses; they may choose another one.</value>
    public required CultureInfo Own { private get; set; }

    /// <value>The language the pressed card speaks to everybody in a shared conversation; null: the answer is the speaker's alone, or their own post.</value>
    public CultureInfo? Shared { private get; init; }

    /// <value>What the card speaks when it is replaced for everybody. Its buttons carry it, also on what one person alone is shown.</value>
    public CultureInfo CardCulture => Shared ?? Own;

    /// <value>Whether everybody who sees the pressed card gets the answer: something was changed, or found changed already.</value>
    public bool IsForEveryone { get; private set; }

    /// <value>The team or chat a strategy would be set up for here.</value>
    public required Scope Scope { get; init; }

    /// <value>The channel, where it may have a strategy of its own; null in the General channel, in chats and alone.</value>
    public required Scope? Kanal { get; init; }

    /// <value>Whether this channel works on a strategy of its own, and not on its team's.</value>
    public bool IsKanalsOwn => Kanal is { } kanal && Strategie?.Kopf.Scope == kanal.Value;

    /// <value>The strategy as this turn found or left it; null before the setup.</value>
    public Strategie? Strategie { get; private set; }

    /// <value>What the person may choose from in a personal chat, while nothing is chosen.</value>
    public IReadOnlyList<Strategie> Choices { get; set; } = [];

    public string Lang => Culture.TwoLetterISOLanguageName;

    /// <value>Whether the client opens dialogs; the Agents Playground does not.</value>
    public bool HasDialogs => hasDialogs;

    public ChatOptions Options => options;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The id of something that comes into being when a card is pressed.</summary>
    public string NewId() => ArtefaktId.New(time);

    public DateOnly Today => Strategie?.Today(Now) ?? Kalendertag.Berlin(Now);

    public CancellationToken CancellationToken => Turn.CancellationToken;

    public string T(string key) => Worte.Get(key, Culture);

    public string T(string key, params ReadOnlySpan<object?> args) => Worte.Format(key, Culture, args);

    /// <summary>Works on this strategy from here on.</summary>
    public void Use(Strategie? strategie) => Strategie = strategie;

    /// <summary>What a button carries that only shows something.</summary>
    public CardData Show(string verb, string? id = null) => new(verb) { Strategie = Strategie?.Key.Id, Id = id, Extra = LanguageOf(CardCulture) };

    /// <summary>What a button carries that changes something: with the version of what the person sees.</summary>
    public CardData Change(string verb, string? id, IArtefakt seen) =>
        new(verb) { Strategie = Strategie?.Key.Id, Id = id, Version = Strategie?.VersionOf(seen), Extra = LanguageOf(CardCulture) };

    /// <summary>A page of the tab about the strategy at hand.</summary>
    /// <inheritdoc cref="ChatOptions.TabLink" path="/returns"/>
    public Uri? TabLink(string route) => options.TabLink(route, Strategie, Turn.Reference.TeamId);

    /// <summary>From here on the answer takes the card's place for everybody, and speaks the card's language.</summary>
    public void AnswerEveryone() => IsForEveryone = true;

    /// <summary>Decides and commits; afterwards <see cref="Strategie"/> is what it is now.</summary>
    /// <param name="seen">The row the pressed button was about; stale when it has moved on since.</param>
    public async Task<Outcome> ExecuteAsync(StrategieKey key, StrategieCommand command, Press press, IArtefakt? seen = null)
    {
        var expected = seen is not null && press.Data.Version is { } version && Strategie is { } strategie
            ? new SeenArtefakt(strategie.KeyOf(seen), version)
            : (SeenArtefakt?)null;
        var operation = press.Data.Operation ?? OperationOfThisTurn(command);
        var isGuest = command.Needs == Berechtigung.Bearbeiten && await IsGuestAsync();
        var outcome = await strategien.ExecuteAsync(
            new CommandRequest(key, command, PersonId, PersonName, operation, expected, isGuest), CancellationToken);
        Strategie = outcome.Strategie.Exists ? outcome.Strategie : null;
        if (outcome is Outcome.Done or Outcome.Unchanged)
        {
            AnswerEveryone();
        }

        return outcome;
    }

    /// <summary>Whether Teams calls the person a guest; asked only where no role given here decides.</summary>
    public ValueTask<bool> IsGuestAsync() =>
        Strategie?.FindPerson(PersonId).HatRolle() is true ? ValueTask.FromResult(false) : gaeste.ContainsSpeakerAsync(Turn);

    /// <summary>The same people and place later on, about the strategy as it is then, in the card's language.</summary>
    public DaksTurn Again(Strategie strategie)
    {
        var again = new DaksTurn(Turn, strategien, gaeste, time, options, hasDialogs) { Tenant = Tenant, Own = CardCulture, Scope = Scope, Kanal = Kanal };
        again.Use(strategie);
        return again;
    }

    // A typed command is carried out once per activity: a redelivered one names the same operation.
    private string OperationOfThisTurn(StrategieCommand command) =>
        ArtefaktId.Of($"{Turn.Activity.Conversation.Id}\n{Turn.Activity.Id}\n{command.Verb}");

    // English cards stay English when a button is pressed: for everybody, and for people who never chose a language.
    internal static IReadOnlyDictionary<string, string>? LanguageOf(CultureInfo culture) => culture == Texte.Englisch ? English : null;

    public const string LanguageKey = "l";

    private static readonly Dictionary<string, string> English = new() { [LanguageKey] = "en" };
}
