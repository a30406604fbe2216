using Daks.Bot.Conversations;
using Daks.Bot.Kanaele;
using Daks.Core.Strategien;

namespace Daks.Bot.Einrichtungen;

/// <summary>What is set up: the strategy of a team or chat, or one of the channel's own.</summary>
/// <param name="Senden">The verb that sends its form.</param>
internal sealed record Einrichtungsort(Scope Scope, bool IsKanal, string Senden)
{
    public static Einrichtungsort OfTeam(DaksTurn turn) => new(turn.Scope, IsKanal: false, EinrichtungVerbs.Senden);

    public static Einrichtungsort OfKanal(Scope kanal) => new(kanal, IsKanal: true, KanalVerbs.Senden);
}
