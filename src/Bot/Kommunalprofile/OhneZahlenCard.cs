using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Einstellungen;
using Daks.Bot.Strategien;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Kommunalprofile;

/// <summary>Where a figure was asked for and there is none: why, and what helps.</summary>
internal static class OhneZahlenCard
{
    private const string Import = "zahlen";

    public static Reply Empty(DaksTurn turn) => Card(
        turn,
        [turn.T("Zahlen.Leer")],
        Arbeitsseiten.IstVorhanden(Import) && turn.TabLink(Import) is { } link ? [new ActionOpenUrl(turn.T("Knopf.ZahlenEinfuegen"), link)] : []);

    /// <summary>Nothing tells which of the areas is the Kommune.</summary>
    public static Reply Unplaced(DaksTurn turn) => Card(
        turn,
        [turn.T("Zahlen.OhneGebiet")],
        [new ActionExecute(turn.T("Knopf.AngabenAendern"), turn.Show(KommuneVerbs.Kommune))]);

    /// <param name="luecke">Null for a key the catalogue does not have.</param>
    public static Reply Missing(DaksTurn turn, Indikatorluecke? luecke) => Card(
        turn,
        luecke is null
            ? [turn.T("Zahlen.Unbekannt")]
            :
            [
                turn.T("Zahlen.Fehlt", luecke.Definition.Name.In(turn.Culture)),
                .. luecke.Gruende.Take(2).Select(grund => Indikatortexte.Fehlstelle(grund, turn.Culture)),
                .. luecke.Definition.Ersatz is { } ersatz ? [ersatz.In(turn.Culture)] : Array.Empty<string>(),
            ],
        [new ActionExecute(turn.T("Knopf.Zahlen"), turn.Show(ZahlenVerbs.Zahlen))]);

    private static Reply Card(DaksTurn turn, IReadOnlyList<string> sentences, IReadOnlyList<CardAction> actions) => new(
        new AdaptiveCard
        {
            Lang = turn.Lang,
            Speak = sentences[0],
            FallbackText = string.Join(' ', sentences),
            Body = [.. sentences.Select(sentence => new TextBlock(CardText.Escape(sentence)))],
            Actions = [.. actions, new ActionExecute(turn.T("Knopf.Status"), turn.Show(StatusVerbs.Status))],
        },
        sentences[0]);
}
