using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Kommunalprofile;

/// <summary>The figures in short: those the Kommune chose, else the usual ones.</summary>
internal static class ZahlenCard
{
    private const int Most = 8;

    private static readonly string[] Uebliche = ["BEV", "BEVENTW_10", "ALT_MEAN", "JQ20", "AQ65", "NATSALDO", "WSALDO", "AUSL"];

    public static Reply For(DaksTurn turn, Strategie strategie, Indikatorenbild bild, Zahlenbild bilder)
    {
        var zeilen = Shown(strategie, bild);
        if (zeilen.Length == 0)
        {
            return OhneZahlenCard.Empty(turn);
        }

        var spoken = turn.T("Zahlen.Gesprochen", bild.Kommune.Name, zeilen[0].Definition.Name.In(turn.Culture), Zahlenkarte.ValueAndTime(turn, zeilen[0].Wert));
        var more = bild.Zeilen.Count - zeilen.Length;
        return Zahlenkarte.Of(
            turn,
            turn.T("Zahlen.Kopf", bild.Kommune.Name),
            spoken,
            [
                new FactSet([.. zeilen.Select(zeile => new Fact(CardText.Escape(zeile.Definition.Kurzname.In(turn.Culture)), Words(turn, zeile)))]),
                .. more > 0 ? [new TextBlock(turn.T(more == 1 ? "Zahlen.WeiterEiner" : "Zahlen.Weitere", more))] : Array.Empty<CardElement>(),
                Zahlenkarte.Sources(Quellentexte.Zeilen(
                    zeilen.SelectMany(zeile => zeile.Wert.Herkunft), turn.Culture, zeilen.Any(zeile => Quellentexte.IstBerechnet(zeile.Wert)))),
            ],
            [.. Buttons(turn, zeilen)],
            bilder.Pyramide(turn, bild));
    }

    private static Indikatorzeile[] Shown(Strategie strategie, Indikatorenbild bild)
    {
        var keys = strategie.Find<Indikatorauswahl>(Indikatorauswahl.TheId)?.Schluessel ?? Uebliche;
        var shown = keys.Select(key => bild.Zeilen.FirstOrDefault(zeile => zeile.Definition.Schluessel == key)).OfType<Indikatorzeile>().Take(Most).ToArray();
        return shown.Length > 0 ? shown : [.. bild.Zeilen.Take(Most)];
    }

    private static string Words(DaksTurn turn, Indikatorzeile zeile)
    {
        var words = Zahlenkarte.ValueAndTime(turn, zeile.Wert);
        return CardText.Escape(zeile.Trend.TrendOderNull is null ? words : $"{words}, {Indikatortexte.Trend(zeile.Trend, turn.Culture)}");
    }

    /// <summary>The first that has a course, and the first that is compared with anything.</summary>
    private static IEnumerable<CardAction> Buttons(DaksTurn turn, Indikatorzeile[] zeilen)
    {
        if (zeilen.FirstOrDefault(zeile => zeile.Reihe.Count > 1) is { Definition: var course })
        {
            yield return new ActionExecute(
                turn.T("Knopf.EntwicklungVon", course.Kurzname.In(turn.Culture)), turn.Show(ZahlenVerbs.Entwicklung, course.Schluessel));
        }

        if (zeilen.FirstOrDefault(zeile => zeile.Vergleiche.Count > 0) is { Definition: var compared })
        {
            yield return new ActionExecute(
                turn.T("Knopf.VergleichVon", compared.Kurzname.In(turn.Culture)), turn.Show(ZahlenVerbs.Indikator, compared.Schluessel));
        }
    }
}
