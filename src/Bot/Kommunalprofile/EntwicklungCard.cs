using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Bot.Kommunalprofile;

/// <summary>How an indicator develops: first and last value, the trend, the last years. Never a difference across a census break.</summary>
internal static class EntwicklungCard
{
    private const int MostYears = 8;
    private const int YearsAhead = 10;

    /// <param name="schluessel">Of the catalogue; unchecked.</param>
    /// <param name="vorausberechnung">The one that counts; null when none was kept.</param>
    public static Reply For(
        DaksTurn turn, Strategie strategie, Indikatorenbild bild, Vorausberechnungsbild? vorausberechnung, string? schluessel, Zahlenbild bilder)
    {
        if (bild.Zeilen.FirstOrDefault(one => one.Definition.Schluessel == schluessel) is not { } zeile)
        {
            return OhneZahlenCard.Missing(turn, bild.Luecken.FirstOrDefault(luecke => luecke.Definition.Schluessel == schluessel));
        }

        if (zeile.Reihe.Count == 1)
        {
            return IndikatorCard.For(turn, strategie, bild, schluessel, bilder);
        }

        var ahead = zeile.Definition.Schluessel == Messgroessen.Bevoelkerung && vorausberechnung?.Gebiet == bild.Eigenes ? vorausberechnung : null;
        var change = Change(turn, zeile);
        var trend = Indikatortexte.Trend(zeile.Trend, turn.Culture);
        return Zahlenkarte.Of(
            turn,
            turn.T("Zahlen.EntwicklungKopf", zeile.Definition.Name.In(turn.Culture), bild.Kommune.Name),
            change ?? trend,
            [
                .. change is null ? Array.Empty<CardElement>() : [new TextBlock(CardText.Escape(change))],
                new TextBlock(CardText.Escape(turn.T("Zahlen.Trend", trend))),
                .. zeile.Definition.Schluessel == Messgroessen.Bevoelkerung
                    ? bild.Spruenge.Select(CardElement (jump) => new TextBlock(CardText.Escape(Indikatortexte.Sprung(jump, turn.Culture))))
                    : [],
                Years(turn, zeile),
                .. ahead is null ? [] : Ahead(turn, strategie, ahead),
                Zahlenkarte.Sources(Quellentexte.Zeilen(bild, zeile, turn.Culture)),
            ],
            [
                .. ahead is not null && turn.TabLink(Arbeitsseiten.Vorausberechnung) is { } link ? [new ActionOpenUrl(turn.T("Knopf.Vorausberechnung"), link)] : Array.Empty<CardAction>(),
                new ActionExecute(turn.T("Knopf.Vergleich"), turn.Show(ZahlenVerbs.Indikator, zeile.Definition.Schluessel)),
                new ActionExecute(turn.T("Knopf.Zahlen"), turn.Show(ZahlenVerbs.Zahlen)),
            ],
            ahead is null ? bilder.Verlauf(turn, bild, zeile) : bilder.Ausblick(turn, strategie, bild, zeile, ahead));
    }

    /// <summary>How many people there may be in ten years and at the end, with what such a figure is and is not.</summary>
    private static IEnumerable<CardElement> Ahead(DaksTurn turn, Strategie strategie, Vorausberechnungsbild vorausberechnung)
    {
        if (vorausberechnung.Jahre is not [.., var last] years)
        {
            yield break;
        }

        var one = vorausberechnung.Vorausberechnung;
        var midway = years.FirstOrDefault(year => year >= one.Stichtag.Year + YearsAhead, last);
        var stands = new[] { midway, last }.Distinct().Select(year => Vorausberechnungstexte.Stand(vorausberechnung, year, turn.Culture));
        yield return new TextBlock(CardText.Escape(turn.T("Zahlen.Vorausberechnung", one.Titel, string.Join("; ", stands)))) { Spacing = Spacing.Medium };
        yield return new TextBlock(CardText.Escape(
            $"{Vorausberechnungstexte.Kennzeichen(one, turn.Culture)}. {Vorausberechnungstexte.Erklaerung(turn.Culture)}"));
        yield return new TextBlock(CardText.Escape(string.Join(
            " · ", [.. Vorausberechnungstexte.Angaben(vorausberechnung, strategie, turn.Culture), Vorausberechnungstexte.Quelle(one, turn.Culture)])))
        {
            IsSubtle = true,
        };
    }

    /// <returns>Null when the newest one compares with no other: then there is nothing to take a difference of.</returns>
    private static string? Change(DaksTurn turn, Indikatorzeile zeile)
    {
        var last = zeile.Wert;
        var first = zeile.Reihe.FirstOrDefault(wert => Trendrechner.Bruchart(wert, last) is null);
        if (first is null || first.Zeit == last.Zeit)
        {
            return null;
        }

        var difference = last.Gerundet - first.Gerundet;
        var amount = Quellentexte.Wert(Math.Abs(difference), zeile.Definition, turn.Culture);
        var words = difference switch
        {
            > 0 => turn.T("Zahlen.Mehr", amount),
            < 0 => turn.T("Zahlen.Weniger", amount),
            _ => turn.T("Zahlen.Gleich"),
        };
        if (difference != 0 && zeile.Definition.Einheit is Einheit.Personen or Einheit.Anzahl && first.Wert != 0)
        {
            words = $"{words} ({((last.Wert - first.Wert) / first.Wert * 100).ToString("+0.0;−0.0", turn.Culture)} %)";
        }

        return turn.T("Zahlen.VonBis", Zahlenkarte.ValueAndTime(turn, first), Zahlenkarte.ValueAndTime(turn, last), words);
    }

    private static Table Years(DaksTurn turn, Indikatorzeile zeile)
    {
        var shown = zeile.Reihe.Skip(Math.Max(0, zeile.Reihe.Count - MostYears)).ToArray();
        return new Table(
            [
                new TableColumn(turn.T("Zahlen.SpalteStand")) { Weight = 2 },
                new TableColumn(Indikatorkatalog.Name(zeile.Definition.Einheit).In(turn.Culture)) { Alignment = HorizontalAlignment.Right },
            ],
            [
                .. shown.Select((wert, i) => (IReadOnlyList<string>)
                [
                    CardText.Escape(string.Join(
                        " · ",
                        [
                            Quellentexte.Zeit(wert.Zeit, turn.Culture),
                            .. i > 0 && Trendrechner.Bruchart(shown[i - 1], wert) is { } art ? [turn.T($"Zahlen.Bruch.{art}")] : Array.Empty<string>(),
                            .. Indikatortexte.Vermerke(wert, turn.Culture),
                        ])),
                    CardText.Escape(Quellentexte.Zahl(wert.Wert, zeile.Definition, turn.Culture)),
                ]),
            ])
        { Spacing = Spacing.Medium };
    }
}
