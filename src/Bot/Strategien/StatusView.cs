using System.Globalization;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Bot.Sprache;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Bot.Strategien;

/// <summary>Everything a status card depends on: equal views see the same card.</summary>
/// <param name="Strategie">At one version; a change makes another instance, and another view.</param>
/// <param name="CardCulture">What its buttons carry, <see cref="DaksTurn.CardCulture"/>.</param>
/// <param name="Today">In the strategy's zone.</param>
/// <param name="TeamId">The team spoken in; null in chats and alone.</param>
/// <param name="RenewedFor">Whose client asks for the card again when it is seen; null in a personal chat.</param>
internal sealed record StatusView(
    Strategie Strategie,
    CultureInfo Culture,
    CultureInfo CardCulture,
    DateOnly Today,
    ConversationScope Where,
    string? TeamId,
    string? RenewedFor,
    ChatOptions Options)
{
    public static StatusView Of(DaksTurn turn, Strategie strategie) => new(
        strategie,
        turn.Culture,
        turn.CardCulture,
        strategie.Today(turn.Now),
        turn.Where,
        turn.Turn.Reference.TeamId,
        turn.Where == ConversationScope.Personal ? null : turn.Turn.Activity.From.Id,
        turn.Options);

    public string Lang => Culture.TwoLetterISOLanguageName;

    public string T(string key) => Worte.Get(key, Culture);

    public string T(string key, params ReadOnlySpan<object?> args) => Worte.Format(key, Culture, args);

    /// <inheritdoc cref="DaksTurn.TabLink"/>
    public Uri? TabLink(string route) => Options.TabLink(route, Strategie, TeamId);

    /// <inheritdoc cref="DaksTurn.Show"/>
    public CardData Show(string verb, string? id = null) => new(verb) { Strategie = Strategie.Key.Id, Id = id, Extra = DaksTurn.LanguageOf(CardCulture) };

    /// <inheritdoc cref="DaksTurn.Change"/>
    public CardData Change(string verb, string id, IArtefakt seen) =>
        new(verb) { Strategie = Strategie.Key.Id, Id = id, Version = Strategie.VersionOf(seen), Extra = DaksTurn.LanguageOf(CardCulture) };
}
