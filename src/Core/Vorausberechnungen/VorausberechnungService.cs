using System.Collections.Concurrent;
using System.Security.Cryptography;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;

namespace Daks.Core.Vorausberechnungen;

/// <summary>Keeps projections with their figures, and reads them again.</summary>
public sealed class VorausberechnungService(IStrategieStore store, StrategieService strategien)
{
    private const int MostCached = 200;

    private readonly ConcurrentDictionary<StrategieKey, (Gebiet Eigenes, Vorausberechnungsbild Bild)> _cache = new();

    /// <summary>Writes the series, then keeps the projection; a break in between leaves nothing anybody sees.</summary>
    /// <param name="vorausberechnung"><see cref="Vorausberechnung.Reihen"/> is set here.</param>
    /// <param name="request">Makes the request of the command, with its person and operation.</param>
    public async Task<Outcome> RecordAsync(
        StrategieKey key,
        Vorausberechnung vorausberechnung,
        IReadOnlyList<Zeitreihe> reihen,
        Func<RecordVorausberechnung, CommandRequest> request,
        CancellationToken cancellationToken)
    {
        var command = await WriteAsync(key, vorausberechnung, reihen, cancellationToken);
        return await strategien.ExecuteAsync(request(command), cancellationToken);
    }

    /// <summary>Writes the series, which nobody sees before the projection is kept.</summary>
    /// <param name="vorausberechnung"><see cref="Vorausberechnung.Reihen"/> is set here.</param>
    /// <returns>The command that keeps it.</returns>
    public async Task<RecordVorausberechnung> WriteAsync(
        StrategieKey key, Vorausberechnung vorausberechnung, IReadOnlyList<Zeitreihe> reihen, CancellationToken cancellationToken)
    {
        var content = Zeitreihenpaket.Write(reihen);
        var payload = $"reihen-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}";
        await store.WritePayloadAsync(key, payload, content, cancellationToken);
        return new RecordVorausberechnung(vorausberechnung with { Reihen = payload });
    }

    /// <summary>The projection that counts with its figures; read once.</summary>
    /// <returns>Null when none was kept.</returns>
    /// <exception cref="InvalidOperationException">The payload it names is gone.</exception>
    public async Task<Vorausberechnungsbild?> LoadMassgeblicheAsync(Strategie strategie, CancellationToken cancellationToken)
    {
        if (Vorausberechnung.Massgeblich(strategie) is not { } counting)
        {
            return null;
        }

        var own = Importplan.Eigenes(strategie.Kommune);
        if (_cache.TryGetValue(strategie.Key, out var known) && known.Bild.Vorausberechnung == counting && known.Eigenes == own)
        {
            return known.Bild;
        }

        var reihen = Importplan.Zugeordnet(await LoadAsync(strategie.Key, counting, cancellationToken), strategie.Kommune);
        var bild = new Vorausberechnungsbild(counting, reihen);
        if (_cache.Count >= MostCached)
        {
            _cache.Clear();
        }

        _cache[strategie.Key] = (own, bild);
        return bild;
    }

    /// <returns>The series of one projection, by their variants.</returns>
    /// <exception cref="InvalidOperationException">The payload it names is gone.</exception>
    public async Task<IReadOnlyList<Zeitreihe>> LoadAsync(StrategieKey key, Vorausberechnung vorausberechnung, CancellationToken cancellationToken)
    {
        var content = await store.ReadPayloadAsync(key, vorausberechnung.Reihen, cancellationToken)
            ?? throw new InvalidOperationException($"The series of projection {vorausberechnung.Id} are gone.");
        var herkunft = new Herkunft(
            vorausberechnung.Quelle, vorausberechnung.Lizenz, null, DateOnly.FromDateTime(vorausberechnung.Am.UtcDateTime), vorausberechnung.Id);
        return Zeitreihenpaket.Read(content, herkunft);
    }
}
