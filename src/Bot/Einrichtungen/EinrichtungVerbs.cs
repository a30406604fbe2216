using Daks.Bot.Conversations;
using Daks.Bot.Kanaele;
using Daks.Bot.Strategien;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>Sets up the team's strategy, in a dialog or – where there are none – on a card in the chat.</summary>
internal sealed class EinrichtungVerbs(Einrichtung einrichtung) : IVerbs
{
    public const string Formular = "einrichten";
    public const string Senden = "einrichten.senden";

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Formular, FormAsync),
        (Senden, (turn, press) => einrichtung.SetUpAsync(turn, press, Einrichtungsort.OfTeam(turn))),
    ];

    private async Task<Reply> FormAsync(DaksTurn turn, Press press) => turn.Strategie switch
    {
        null => await einrichtung.FormAsync(turn, Einrichtungsort.OfTeam(turn)),
        { } own when turn.IsKanalsOwn => KanalCard.HasOwn(turn, own),
        { } strategie when turn.Kanal is not null => KanalCard.TeamHasOne(turn, strategie),
        { } strategie => StatusCard.For(turn, strategie, new Notice(Ablehnungstexte.Satz(new Refusal.AlreadySetUp(), turn.Culture))
        {
            WaysOn = EinrichtungCard.Corrections(turn),
        }),
    };
}
