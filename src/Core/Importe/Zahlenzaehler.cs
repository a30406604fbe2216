using System.Collections.Concurrent;
using System.Text.Json;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Importe;

/// <summary>Counts what the figures of a strategy give, whose rows alone do not tell: the figures lie in payloads.</summary>
/// <remarks>
/// Nothing of it is stored. An import, its removal, its undo and other areas to compare with change it by themselves, and
/// imports of earlier programs count like new ones.
/// </remarks>
internal sealed class Zahlenzaehler(IStrategieStore store)
{
    private const int MostKept = 500;

    // The same figures of the same area give the same answer in every strategy: a payload is named by its content.
    private static readonly ConcurrentDictionary<string, Zahlenstand> Kept = new();

    /// <returns>The strategy with its <see cref="Strategie.Zahlenstand"/>; without one where the figures cannot be read.</returns>
    public async Task<Strategie> MitAsync(Strategie strategie, CancellationToken cancellationToken)
    {
        if (strategie.IstGezaehlt)
        {
            return strategie;
        }

        var laeufe = Datenbestand.InReihe(strategie);
        if (laeufe.Count == 0)
        {
            return strategie.Gezaehlt(Zahlenstand.Leer);
        }

        var name = NameOf(strategie.Kommune, laeufe);
        if (!Kept.TryGetValue(name, out var stand))
        {
            try
            {
                stand = await CountAsync(strategie, laeufe, cancellationToken);
            }
            catch (Exception failure) when (failure is JsonException or StoreUnavailableException)
            {
                // Whoever wants the figures themselves is told; the strategy is there without them, and asks again.
                return strategie;
            }

            if (stand is null)
            {
                return strategie;
            }

            if (Kept.Count >= MostKept)
            {
                Kept.Clear();
            }

            Kept[name] = stand;
        }

        return strategie.Gezaehlt(stand);
    }

    private async Task<Zahlenstand?> CountAsync(Strategie strategie, IReadOnlyList<ImportLauf> laeufe, CancellationToken cancellationToken)
    {
        var pakete = new List<IReadOnlyList<Zeitreihe>>();
        foreach (var lauf in laeufe)
        {
            if (await store.ReadPayloadAsync(strategie.Key, lauf.Reihen, cancellationToken) is not { } content)
            {
                return null;
            }

            pakete.Add(Importplan.Lies(content, lauf, strategie.Kommune));
        }

        return Zahlenstand.Von(Indikatorenbild.Von(strategie.Kommune, Datenbestand.Aus(pakete)));
    }

    // Whatever of the Kommune decides which areas count or is a figure itself, and of the imports which of two figures: of one day's the younger file.
    private static string NameOf(Kommune kommune, IReadOnlyList<ImportLauf> laeufe)
    {
        var days = laeufe.Select(lauf => lauf.Abgerufen).Distinct().Order().ToList();
        return string.Join(
            '\n',
            laeufe.Select(lauf => $"{lauf.Reihen} {lauf.Format} {days.IndexOf(lauf.Abgerufen)}")
                .Append($"{kommune.Ags?.Value ?? kommune.Name} {kommune.Typ} {kommune.Land} {kommune.FlaecheKm2}")
                .Concat(kommune.Vergleichsraeume.Append("").Concat(kommune.BezugsAgs).Append("").Concat(kommune.Mitgliedskommunen)));
    }
}
