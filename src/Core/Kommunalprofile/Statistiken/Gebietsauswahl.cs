using Daks.Core.Kommunen;

namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>The areas whose figures are kept of an import; all others are counted and left.</summary>
public sealed class Gebietsauswahl
{
    private readonly HashSet<Gebiet>? _gebiete;

    private Gebietsauswahl(HashSet<Gebiet>? gebiete) => _gebiete = gebiete;

    public static Gebietsauswahl Alle { get; } = new(null);

    public static Gebietsauswahl Keine { get; } = new([]);

    /// <summary>Exactly these.</summary>
    public static Gebietsauswahl Von(IEnumerable<Gebiet> gebiete) => new([.. gebiete]);

    /// <summary>The own area, its Kreis, its Land and Germany, and what else was chosen to compare with.</summary>
    public static Gebietsauswahl Fuer(Ags eigenes, params IEnumerable<Gebiet> weitere)
    {
        var keys = new[] { eigenes.Value, eigenes.Kreis, eigenes.Kreis[..2] };
        return new([.. keys.Select(key => Gebiet.Lies(key)!.Value), Gebiet.Deutschland, .. weitere]);
    }

    public bool Enthaelt(Gebiet gebiet) => _gebiete?.Contains(gebiet) ?? true;
}
