using System.Globalization;
using Daks.Core.Kommunen;

namespace Daks.Core.Kommunalprofile;

/// <summary>Which areas a Kommune's figures are about, and which it is set against.</summary>
public static class Profilgebiete
{
    /// <summary>The name of the group that the Gemeinden among the Vergleichsräume make together.</summary>
    public static readonly Gebiet Vergleichsgemeinden = Gebiet.Gruppe("vergleichsgemeinden");

    /// <summary>The Kommune's own area: its key, else figures under its name, else the only Gemeinde the figures have.</summary>
    /// <remarks>That last one never for what has no key of its own: a Stadtteil would pass off the figures of its city as its own.</remarks>
    /// <returns>Null when nothing tells.</returns>
    public static Gebiet? Eigenes(Kommune kommune, IEnumerable<Gebiet> vorhandene)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        if (kommune.Ags is { } ags)
        {
            return Gebiet.Lies(ags.Value);
        }

        var there = vorhandene.ToHashSet();
        var named = Gebiet.Gruppe(kommune.Name);
        if (there.Contains(named))
        {
            return named;
        }

        var others = kommune.Vergleichsraeume.SelectMany(Vergleichsraum.Schluessel).Concat(kommune.BezugsAgs).Concat(kommune.Mitgliedskommunen).ToHashSet(StringComparer.Ordinal);
        return kommune.Typ.HatEigenenSchluessel()
            && there.Where(gebiet => gebiet.Ebene == Gebietsebene.Gemeinde && !others.Contains(gebiet.Code)).ToArray() is [var only] ? only : null;
    }

    /// <summary>What a Kommune wants to be set against beside Kreis, Land and Germany, and the areas it lies in where no key says them.</summary>
    /// <remarks>
    /// Groups with members of their own come first; one that only names the own Kreis or Land adds nothing. Several Gemeinden
    /// beside them make one group; whatever else is named stands for itself.
    /// </remarks>
    public static IReadOnlyList<Vergleichsgruppe> Gruppen(Kommune kommune, Gebiet eigenes)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        Gebiet[] same = [eigenes, .. eigenes.Gleiche];
        var known = Vergleichsraeume.Uebergeordnete(eigenes).Concat(same).ToHashSet();
        var named = kommune.Vergleichsraeume
            .Where(eintrag => Vergleichsraum.Gruppe(eintrag) is null)
            .Select(eintrag => (Eintrag: eintrag, Gebiet: Gebiet.Lies(eintrag) ?? Gebiet.Gruppe(eintrag)))
            .Where(raum => !known.Contains(raum.Gebiet))
            .ToArray();
        var gemeinden = named.Where(raum => raum.Gebiet.Ebene == Gebietsebene.Gemeinde).Select(raum => raum.Gebiet).ToArray();
        return
        [
            .. kommune.Vergleichsraeume
                .Select(Vergleichsraum.Gruppe)
                .OfType<Gruppenangabe>()
                .GroupBy(gruppe => gruppe.Name, gruppe => gruppe.Mitglieder)
                .Select(gruppe => new Vergleichsgruppe(Gebiet.Gruppe(gruppe.Key), Mitglieder(gruppe.SelectMany(keys => keys), same)))
                .Where(gruppe => gruppe.Mitglieder.Count > 1 || gruppe.Mitglieder.Any(member => !known.Contains(member))),
            .. gemeinden.Length > 1 ? [new Vergleichsgruppe(Vergleichsgemeinden, gemeinden)] : Array.Empty<Vergleichsgruppe>(),
            .. named
                .Where(raum => gemeinden.Length < 2 || raum.Gebiet.Ebene != Gebietsebene.Gemeinde)
                .Select(raum => new Vergleichsgruppe(Gebiet.Gruppe(raum.Eintrag), [raum.Gebiet])),
            .. Umgebung(kommune, eigenes)
                .Where(gebiet => !known.Contains(gebiet) && named.All(raum => raum.Gebiet != gebiet))
                .Select(gebiet => new Vergleichsgruppe(Gebiet.Gruppe(gebiet.Code), [gebiet])),
        ];
    }

    // Who lives in a Kreis is counted with it, and not again with the Land it lies in.
    private static IReadOnlyList<Gebiet> Mitglieder(IEnumerable<string> schluessel, IReadOnlyCollection<Gebiet> eigene)
    {
        var members = schluessel.Select(key => Gebiet.Lies(key)).OfType<Gebiet>().Except(eigene).ToHashSet();
        return [.. members.Where(member => !Vergleichsraeume.Uebergeordnete(member).Concat(member.Gleiche).Any(members.Contains))];
    }

    /// <summary>The city a Stadtteil lies in, the Kreis all named places share, and the Land: for an area whose own key does not tell.</summary>
    public static IReadOnlyList<Gebiet> Umgebung(Kommune kommune, Gebiet eigenes)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        if (eigenes.Ebene != Gebietsebene.Gruppe)
        {
            return [];
        }

        Gebiet[] places = [.. kommune.BezugsAgs.Concat(kommune.Mitgliedskommunen).Select(eintrag => Gebiet.Lies(eintrag)).OfType<Gebiet>()];
        var kreise = places
            .Select(gebiet => Vergleichsraeume.Uebergeordnete(gebiet).Where(area => area.Ebene == Gebietsebene.Kreis).Select(area => (Gebiet?)area).FirstOrDefault())
            .Distinct()
            .ToArray();
        return
        [
            .. kommune.Typ == KommuneTyp.Stadtteil ? places : [],
            .. kreise is [{ } shared] ? [shared] : Array.Empty<Gebiet>(),
            Gebiet.Lies(((int)kommune.Land).ToString("D2", CultureInfo.InvariantCulture))!.Value,
        ];
    }
}
