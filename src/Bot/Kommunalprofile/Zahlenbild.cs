using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Bilder;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Bot.Kommunalprofile;

/// <summary>Small pictures on cards of figures, drawn once per state of the figures.</summary>
/// <remarks>They travel inside the card: an address would have to be open to everybody who knows it.</remarks>
internal sealed class Zahlenbild(IBildschreiber schreiber)
{
    private readonly ConditionalWeakTable<Indikatorenbild, ConcurrentDictionary<(string Key, string Lang), Image?>> _drawn = [];

    /// <returns>Null without figures by age and sex.</returns>
    public Image? Pyramide(DaksTurn turn, Indikatorenbild bild) => Draw(turn, bild, "", () => Kartenbilder.Pyramide(bild, turn.Culture));

    /// <returns>Null when there is a single year.</returns>
    public Image? Verlauf(DaksTurn turn, Indikatorenbild bild, Indikatorzeile zeile) =>
        Draw(turn, bild, zeile.Definition.Schluessel, () => Kartenbilder.Verlauf(bild, zeile, turn.Culture));

    /// <returns>Null where nothing was counted before.</returns>
    public Image? Ausblick(DaksTurn turn, Strategie strategie, Indikatorenbild bild, Indikatorzeile zeile, Vorausberechnungsbild vorausberechnung) => Draw(
        turn, bild, vorausberechnung.Vorausberechnung.Reihen, () => Kartenausblick.Zeichnen(bild, zeile, vorausberechnung, strategie, turn.Culture));

    private Image? Draw(DaksTurn turn, Indikatorenbild bild, string key, Func<Bild?> draw) => _drawn
        .GetValue(bild, _ => [])
        .GetOrAdd((key, turn.Lang), _ => draw() is { } picture
            ? Image.FromPng(schreiber.SchreibeKartenbild(picture), CardText.Plain($"{picture.Titel}. {picture.Beschreibung}", CardText.DefaultLength)) with { Size = ImageSize.Stretch }
            : null);
}
