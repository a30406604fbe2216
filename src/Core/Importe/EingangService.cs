using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Strategien;

namespace Daks.Core.Importe;

/// <summary>Looks into a file that waits: what is in it, and what taking it over would change. Nothing is saved here.</summary>
/// <remarks>
/// What was read last is kept in memory, so that taking over right after looking reads nothing again; when it is gone,
/// the file is read anew and gives the same.
/// </remarks>
public sealed class EingangService(IEingangskorb korb, IStatistikleser leser, ImportService importe, TimeProvider time)
{
    private const int MostKept = 16;
    private const int MostValuesKept = 500_000;

    private readonly Lock _gate = new();
    private readonly List<(Frage Frage, Leseergebnis Ergebnis)> _kept = [];

    /// <returns>Null when the file waits no longer.</returns>
    public async Task<Eingangsbefund?> ReadAsync(
        Strategie strategie, Einsender einsender, string id, Leseangaben angaben, CancellationToken cancellationToken)
    {
        if (korb.Liste(einsender).FirstOrDefault(one => one.Id == id) is not { } eingang)
        {
            return null;
        }

        var stichtag = angaben.Stichtag ?? eingang.Stichtag;
        var order = Importplan.Auftrag(strategie, eingang.Name, strategie.Today(time.GetUtcNow()), eingang.Id) with
        {
            Stichtag = stichtag,
            Fassung = angaben.Fassung,
            ErgaenzeNullen = angaben.ErgaenzeNullen,
            Namen = angaben.EigenerName is { } name
                ? new Dictionary<string, Gebiet> { [name] = Importplan.Eigenes(strategie.Kommune) }
                : [],
        };

        // Whose figures are kept of a file follows from the Kommune, which may be corrected in between.
        var frage = new Frage(id, angaben with { Stichtag = stichtag }, strategie.Kommune);
        if (Recall(frage) is not { } ergebnis)
        {
            if (korb.Oeffne(einsender, id) is not { } datei)
            {
                return null;
            }

            await using (datei)
            {
                ergebnis = await leser.ReadAsync(datei, order, cancellationToken);
            }

            Keep(frage, ergebnis);
        }

        if (ergebnis is not Leseergebnis.Gelesen(var vorschau))
        {
            return new Eingangsbefund(eingang, ergebnis, null, [], []);
        }

        var known = await importe.LoadAsync(strategie, cancellationToken);
        return new Eingangsbefund(eingang, ergebnis, Importplan.Frueher(strategie, vorschau), known.Abgleich(vorschau.Reihen), Importplan.Spruenge(strategie.Kommune, known, vorschau));
    }

    /// <summary>Drops a file; one that is gone already is fine.</summary>
    public void Drop(Einsender einsender, string id)
    {
        korb.Entferne(einsender, id);
        lock (_gate)
        {
            _kept.RemoveAll(one => one.Frage.Id == id);
        }
    }

    private Leseergebnis? Recall(Frage frage)
    {
        lock (_gate)
        {
            return _kept.Find(one => one.Frage == frage).Ergebnis;
        }
    }

    private void Keep(Frage frage, Leseergebnis ergebnis)
    {
        lock (_gate)
        {
            _kept.RemoveAll(one => one.Frage == frage);
            _kept.Add((frage, ergebnis));
            while (_kept.Count > MostKept || (_kept.Count > 1 && _kept.Sum(one => Weight(one.Ergebnis)) > MostValuesKept))
            {
                _kept.RemoveAt(0);
            }
        }
    }

    private static long Weight(Leseergebnis ergebnis) =>
        ergebnis is Leseergebnis.Gelesen(var vorschau) ? vorschau.Reihen.Sum(reihe => (long)reihe.Werte.Count) : 0;

    private sealed record Frage(string Id, Leseangaben Angaben, Kommunen.Kommune Kommune);
}

/// <summary>What a person adds to a file that it does not say itself.</summary>
/// <param name="Stichtag">The day a register table is about.</param>
/// <param name="ErgaenzeNullen">Keys of four or seven digits lost their leading zero.</param>
/// <param name="EigenerName">The name in the file that is the Kommune.</param>
/// <param name="Fassung">Which publication its population figures are of; null where nobody said.</param>
public sealed record Leseangaben(DateOnly? Stichtag = null, bool ErgaenzeNullen = false, string? EigenerName = null, Fassung? Fassung = null);

/// <param name="Frueher">The import that brought the same file before; null when there is none.</param>
/// <param name="Aenderungen">Figures there are already, which taking over would change.</param>
/// <param name="Spruenge">Of the own population, where the file is about one of the two years.</param>
public sealed record Eingangsbefund(
    Eingang Eingang, Leseergebnis Ergebnis, ImportLauf? Frueher, IReadOnlyList<Wertaenderung> Aenderungen, IReadOnlyList<Sprung> Spruenge);
