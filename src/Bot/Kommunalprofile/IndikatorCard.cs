using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Kommunalprofile;

/// <summary>One indicator: value and year, what it is compared with, whether it rises, where it comes from.</summary>
internal static class IndikatorCard
{
    private const int MostComparisons = 4;

    /// <param name="schluessel">Of the catalogue; unchecked.</param>
    public static Reply For(DaksTurn turn, Strategie strategie, Indikatorenbild bild, string? schluessel, Zahlenbild bilder)
    {
        if (bild.Zeilen.FirstOrDefault(one => one.Definition.Schluessel == schluessel) is not { } zeile)
        {
            return OhneZahlenCard.Missing(turn, bild.Luecken.FirstOrDefault(luecke => luecke.Definition.Schluessel == schluessel));
        }

        var name = zeile.Definition.Name.In(turn.Culture);
        return Zahlenkarte.Of(
            turn,
            $"{name} · {bild.Kommune.Name}",
            turn.T("Zahlen.Gesprochen", bild.Kommune.Name, name, Zahlenkarte.ValueAndTime(turn, zeile.Wert)),
            [
                new TextBlock(CardText.Escape(Quellentexte.Wert(zeile.Wert.Wert, zeile.Definition, turn.Culture)))
                {
                    Size = TextSize.Large,
                    Weight = TextWeight.Bolder,
                },
                new TextBlock(CardText.Escape(Stand(turn, zeile.Wert))) { Spacing = Spacing.None },
                .. Compared(turn, bild, zeile),
                new TextBlock(CardText.Escape(turn.T("Zahlen.Trend", Indikatortexte.Trend(zeile.Trend, turn.Culture)))) { Spacing = Spacing.Medium },
                new TextBlock(CardText.Escape(turn.T("Zahlen.Formel", zeile.Definition.Formel.In(turn.Culture)))) { IsSubtle = true },
                Zahlenkarte.Sources(Quellentexte.Zeilen(bild, zeile, turn.Culture)),
            ],
            [
                .. zeile.Reihe.Count > 1
                    ? [new ActionExecute(turn.T("Knopf.Entwicklung"), turn.Show(ZahlenVerbs.Entwicklung, zeile.Definition.Schluessel))]
                    : Array.Empty<CardAction>(),
                new ActionExecute(turn.T("Knopf.Zahlen"), turn.Show(ZahlenVerbs.Zahlen)),
            ],
            bilder.Verlauf(turn, bild, zeile));
    }

    private static string Stand(DaksTurn turn, Indikatorwert wert) => string.Join(
        " · ", [turn.T("Zahlen.Stand", Quellentexte.Zeit(wert.Zeit, turn.Culture)), .. Indikatortexte.Vermerke(wert, turn.Culture)]);

    private static IEnumerable<CardElement> Compared(DaksTurn turn, Indikatorenbild bild, Indikatorzeile zeile)
    {
        if (zeile.Vergleiche.Count == 0)
        {
            if (zeile.Definition.Vergleich != Vergleichsart.Keine)
            {
                yield return new TextBlock(turn.T("Zahlen.OhneVergleich")) { Spacing = Spacing.Medium };
            }

            yield break;
        }

        yield return new TextBlock(turn.T("Zahlen.Vergleich")) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        yield return new FactSet(
        [
            .. zeile.Vergleiche.Take(MostComparisons).Select(vergleich => new Fact(
                CardText.Escape(Gebietsnamen.Of(vergleich.Bezug.Gebiet, bild.Kommune, bild.Eigenes, turn.Culture)),
                CardText.Escape(turn.T(
                    "Zahlen.VergleichZeile",
                    Zahlenkarte.ValueAndTime(turn, vergleich.Bezug),
                    bild.Kommune.Name,
                    Indikatortexte.Abstand(vergleich.Abweichung, turn.Culture))))),
        ]);
    }
}
