using System.Collections.Concurrent;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;

namespace Daks.Core.Importe;

/// <summary>Brings figures into a strategy and reads them again.</summary>
public sealed class ImportService(IStrategieStore store, StrategieService strategien)
{
    private const int MostCached = 200;

    private readonly ConcurrentDictionary<StrategieKey, (string Stand, Datenbestand Bestand)> _cache = new();

    /// <summary>Writes the series, then takes the import over; a break in between leaves nothing anybody sees.</summary>
    /// <param name="lauf">The import as the reader saw it; <see cref="ImportLauf.Reihen"/> is set here.</param>
    /// <param name="request">Makes the request of the command, with its person and operation.</param>
    public async Task<Outcome> ImportAsync(
        StrategieKey key,
        ImportLauf lauf,
        IReadOnlyList<Zeitreihe> reihen,
        Func<RecordImport, CommandRequest> request,
        CancellationToken cancellationToken) =>
        await strategien.ExecuteAsync(request(await WriteAsync(key, lauf, reihen, cancellationToken)), cancellationToken);

    /// <summary>Writes the series, which nobody sees before the import is taken over.</summary>
    /// <param name="lauf">The import as the reader saw it.</param>
    /// <returns>The command that takes it over.</returns>
    public async Task<RecordImport> WriteAsync(
        StrategieKey key, ImportLauf lauf, IReadOnlyList<Zeitreihe> reihen, CancellationToken cancellationToken)
    {
        var content = Zeitreihenpaket.Write(reihen);
        var payload = Zeitreihenpaket.NameOf(content);
        await store.WritePayloadAsync(key, payload, content, cancellationToken);
        return new RecordImport(lauf with { Reihen = payload });
    }

    /// <summary>Everything that was imported; read once per state of the imports and key of the Kommune.</summary>
    /// <exception cref="InvalidOperationException">A payload an import names is gone.</exception>
    public async Task<Datenbestand> LoadAsync(Strategie strategie, CancellationToken cancellationToken)
    {
        var laeufe = Datenbestand.InReihe(strategie);
        if (laeufe.Count == 0)
        {
            return Datenbestand.Leer;
        }

        var stand = string.Join(' ', laeufe.Select(lauf => lauf.Id).Prepend(Importplan.Eigenes(strategie.Kommune).Code));
        if (_cache.TryGetValue(strategie.Key, out var cached) && cached.Stand == stand)
        {
            return cached.Bestand;
        }

        var pakete = new List<IReadOnlyList<Zeitreihe>>();
        foreach (var lauf in laeufe)
        {
            var content = await store.ReadPayloadAsync(strategie.Key, lauf.Reihen, cancellationToken)
                ?? throw new InvalidOperationException($"The series of import {lauf.Id} are gone.");
            pakete.Add(Importplan.Lies(content, lauf, strategie.Kommune));
        }

        var bestand = Datenbestand.Aus(pakete);
        if (_cache.Count >= MostCached)
        {
            _cache.Clear();
        }

        _cache[strategie.Key] = (stand, bestand);
        return bestand;
    }
}
