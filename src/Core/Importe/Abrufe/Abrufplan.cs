using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;

namespace Daks.Core.Importe.Abrufe;

/// <summary>One table to fetch, for some areas and years.</summary>
/// <param name="Gebiete">At least one; all of them areas the table reaches.</param>
/// <param name="LetztesJahr">Belongs to the span.</param>
public sealed record Abrufauftrag(Abruftabelle Tabelle, IReadOnlyList<Gebiet> Gebiete, int ErstesJahr, int LetztesJahr);

/// <summary>Which tables a Kommune fetches, and for which areas.</summary>
public static class Abrufplan
{
    /// <summary>Years before that are in no table for Gemeinden.</summary>
    public const int FruehestesJahr = 1995;

    private const int UeblicheJahre = 10;

    /// <summary>The years most pictures need: the last ten that may be published.</summary>
    public static (int Erstes, int Letztes) Jahre(DateOnly heute) => (heute.Year - UeblicheJahre, heute.Year - 1);

    /// <summary>What there is to choose from: the subjects that any table has for this Kommune.</summary>
    public static IReadOnlyList<Abrufgegenstand> Gegenstaende(Kommune kommune, bool mitVergleich) =>
        [.. Plane(kommune, Enum.GetValues<Abrufgegenstand>(), mitVergleich, default).Select(one => one.Tabelle.Gegenstand).Distinct()];

    /// <param name="mitVergleich">Also for the Kreis, the Land, Germany, and what else the Kommune compares itself with.</param>
    /// <param name="jahre">First and last, both belonging to it.</param>
    /// <returns>In the order of <see cref="Abruftabelle.Alle"/>; empty when no area the Kommune named is in any of them.</returns>
    public static IReadOnlyList<Abrufauftrag> Plane(
        Kommune kommune, IReadOnlyCollection<Abrufgegenstand> gegenstaende, bool mitVergleich, (int Erstes, int Letztes) jahre)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        var areas = mitVergleich ? Importplan.Gebietsliste(kommune) : Eigene(kommune);
        return
        [
            .. from tabelle in Abruftabelle.Alle
               where gegenstaende.Contains(tabelle.Gegenstand)
               let reached = areas.SelectMany(area => In(tabelle, area)).Distinct().ToArray()
               where reached.Length > 0
               select new Abrufauftrag(tabelle, reached, jahre.Erstes, jahre.Letztes),
        ];
    }

    /// <summary>The key a table has the area under; what only the tables of the Kreise have, a kreisfreie Stadt has there.</summary>
    private static IEnumerable<Gebiet> In(Abruftabelle tabelle, Gebiet gebiet) => tabelle.Reicht(gebiet)
        ? [gebiet]
        : Abruftabelle.Alle.Any(other => other.Gegenstand == tabelle.Gegenstand && other.Reicht(gebiet))
            ? []
            : gebiet.Gleiche.Where(same => same.Ebene == Gebietsebene.Kreis);

    /// <summary>The Kommune itself, or the places it consists of where it has no key of its own.</summary>
    private static Gebiet[] Eigene(Kommune kommune) => kommune.Ags is not null
        ? [Importplan.Eigenes(kommune)]
        : [.. kommune.BezugsAgs.Concat(kommune.Mitgliedskommunen).Select(entry => Gebiet.Lies(entry)).OfType<Gebiet>().Distinct()];
}
