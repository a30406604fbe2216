using System.Runtime.CompilerServices;
using Daks.Bot.Conversations;
using Daks.Bot.Einrichtungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Bot.Kommunalprofile;

/// <summary>Figures on request: an overview, one indicator, and how it develops. Nothing here changes anything.</summary>
internal sealed class ZahlenVerbs(ImportService importe, VorausberechnungService vorausberechnungen, Zahlenbild bilder) : IVerbs
{
    public const string Zahlen = "zahlen";
    public const string Indikator = "zahlen.indikator";
    public const string Entwicklung = "zahlen.entwicklung";

    // All indicators at once cost some milliseconds; they stay the same until the next import.
    private readonly ConditionalWeakTable<Datenbestand, Indikatorenbild> _bilder = [];

    public IEnumerable<(string Verb, Func<DaksTurn, Press, Task<Reply>> Handler)> Verbs =>
    [
        (Zahlen, (turn, _) => WithFiguresAsync(turn, (on, strategie, bild) => ZahlenCard.For(on, strategie, bild, bilder))),
        (Indikator, (turn, press) => WithFiguresAsync(turn, (on, strategie, bild) => IndikatorCard.For(on, strategie, bild, press.Data.Id, bilder))),
        (Entwicklung, (turn, press) => WithFiguresAsync(turn, async (on, strategie, bild) => EntwicklungCard.For(
            on, strategie, bild, await vorausberechnungen.LoadMassgeblicheAsync(strategie, on.CancellationToken), press.Data.Id, bilder))),
    ];

    private Task<Reply> WithFiguresAsync(DaksTurn turn, Func<DaksTurn, Strategie, Indikatorenbild, Reply> show) =>
        WithFiguresAsync(turn, (on, strategie, bild) => Task.FromResult(show(on, strategie, bild)));

    private async Task<Reply> WithFiguresAsync(DaksTurn turn, Func<DaksTurn, Strategie, Indikatorenbild, Task<Reply>> show)
    {
        if (turn.Strategie is not { } strategie)
        {
            return NichtEingerichtetCard.For(turn);
        }

        var bestand = await importe.LoadAsync(strategie, turn.CancellationToken);
        if (bestand.IstLeer)
        {
            return OhneZahlenCard.Empty(turn);
        }

        var bild = Bild(strategie, bestand);
        return bild.Eigenes is null ? OhneZahlenCard.Unplaced(turn) : await show(turn, strategie, bild);
    }

    private Indikatorenbild Bild(Strategie strategie, Datenbestand bestand)
    {
        if (_bilder.TryGetValue(bestand, out var known) && ReferenceEquals(known.Kommune, strategie.Kommune))
        {
            return known;
        }

        var bild = Indikatorenbild.Von(strategie.Kommune, bestand);
        _bilder.AddOrUpdate(bestand, bild);
        return bild;
    }
}
