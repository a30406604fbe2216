using Daks.Bot.Conversations;
using Daks.Core.Personen;
using Daks.Core.Sprache;

namespace Daks.Bot.Hilfe;

/// <summary>Six commands for where one is, the rest on request, and the language.</summary>
internal sealed class HilfeVerbs(Preferences preferences) : IVerbs
{
    public const string Hilfe = "hilfe";
    public const string MehrHilfe = "hilfe.mehr";
    public const string Gern = "hilfe.gern";
    public const string Sprache = "sprache";
    public const string Sprachwahl = "sprache.wahl";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Hilfe, (turn, _) => Task.FromResult(HilfeCard.For(turn))),
        (MehrHilfe, (turn, _) => Task.FromResult(HilfeCard.Everything(turn))),
        (Gern, (turn, _) => Task.FromResult(NoticeCard.For(turn, turn.T("Hilfe.Gern"), turn.T("Hilfe.Gern")))),
        (Sprachwahl, (turn, _) => Task.FromResult(HilfeCard.Languages(turn))),
        (Sprache, ChooseAsync),
    ];

    private async Task<Reply> ChooseAsync(DaksTurn turn, Press press)
    {
        var culture = Texte.Sprache(press.Data.Id);
        await preferences.ChooseAsync(turn.Tenant, turn.PersonId, culture, turn.CancellationToken);
        turn.Own = culture;
        var text = Bot.Sprache.Worte.Get("Sprache.IstGewaehlt", culture);
        return HilfeCard.LanguageChosen(turn, culture, text);
    }
}
