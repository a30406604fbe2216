namespace Daks.Core.Kommunalprofile;

/// <summary>Adds up what the members of a group count, so that an indicator of the group is computed like any other.</summary>
public static class Gruppensumme
{
    private const string Trenner = "; ";

    /// <summary>Series of the group, for what every member has at the same time on the same census base.</summary>
    /// <remarks>Populations by age are added in the finest groups all members share, whatever groups each has.</remarks>
    /// <param name="messgroessen">Keys of things that are counted; only such may be added.</param>
    public static IReadOnlyList<Zeitreihe> Bilde(
        Datenlage daten, Gebiet gruppe, IReadOnlyList<Gebiet> mitglieder, IReadOnlyCollection<string> messgroessen)
    {
        ArgumentNullException.ThrowIfNull(daten);
        var members = mitglieder.ToHashSet();
        return
        [
            .. daten.Reihen
                .Where(reihe => members.Contains(reihe.Schluessel.Gebiet) && messgroessen.Contains(reihe.Schluessel.Messgroesse))
                .GroupBy(reihe => (reihe.Schluessel.Messgroesse, reihe.Schluessel.Gliederung, reihe.Variante))
                .Select(reihen => Summiere(gruppe, members.Count, reihen.Key, [.. reihen]))
                .Where(reihe => reihe.Werte.Count > 0),
            .. messgroessen.Contains(Messgroessen.Bevoelkerung) ? Altersgruppen(daten, gruppe, [.. members]) : [],
        ];
    }

    private static IEnumerable<Zeitreihe> Altersgruppen(Datenlage daten, Gebiet gruppe, IReadOnlyList<Gebiet> members)
    {
        foreach (var jahr in daten.Jahre(Messgroessen.Bevoelkerung, members[0]))
        {
            var bilder = members.Select(member => daten.Altersbild(member, jahr)).OfType<Altersbild>().ToList();
            if (bilder.Count < members.Count || bilder.DistinctBy(bild => (bild.Zeit, bild.Basis)).Count() > 1)
            {
                continue;
            }

            var reihen = Altersreihen.Von(
                Summiere([.. bilder.Select(bild => bild.Aufbau)]), gruppe, bilder[0].Zeit, bilder[0].Basis, Gemeinsam([.. bilder.Select(bild => bild.Herkunft)]));
            foreach (var reihe in reihen.Where(reihe => reihe.Schluessel.Gliederung != Gliederung.Insgesamt))
            {
                yield return reihe;
            }
        }
    }

    private static Altersaufbau Summiere(IReadOnlyList<Altersaufbau> aufbauten)
    {
        var grenzen = aufbauten
            .Select(aufbau => aufbau.Gruppen.Select(gruppe => gruppe.Von))
            .Aggregate((common, next) => common.Intersect(next))
            .Order()
            .ToList();
        List<Altersgruppe> gruppen = [.. grenzen.Select((von, i) => new Altersgruppe(von, i + 1 < grenzen.Count ? grenzen[i + 1] : null))];
        return new Altersaufbau(gruppen, Summen(Geschlecht.Maennlich), Summen(Geschlecht.Weiblich));

        decimal[] Summen(Geschlecht geschlecht) =>
            [.. gruppen.Select(gruppe => aufbauten.Sum(aufbau => aufbau.Summe(gruppe.Von, gruppe.Bis, geschlecht)!.Value.Zahl))];
    }

    private static Zeitreihe Summiere(
        Gebiet gruppe, int members, (string Messgroesse, Gliederung Gliederung, string? Variante) key, IReadOnlyList<Zeitreihe> reihen)
    {
        var werte = reihen
            .SelectMany(reihe => reihe.Werte.Select(wert => (reihe.Schluessel.Gebiet, reihe.Herkunft.Abgerufen, wert)))
            .GroupBy(one => (one.Gebiet, one.wert.Zeit), (_, same) => same.MaxBy(one => one.Abgerufen).wert)
            .Where(wert => wert.Angabe.IstVorhanden)
            .GroupBy(wert => (wert.Zeit, wert.Basis))
            .Where(all => all.Count() == members)
            .Select(all => new Reihenwert(all.Key.Zeit, Angabe.Von(all.Sum(wert => wert.Angabe.Wert!.Value)), all.Key.Basis, all.Max(wert => wert.Gebietsstand)))
            .OrderBy(wert => wert.Zeit);
        return new Zeitreihe
        {
            Schluessel = new(key.Messgroesse, gruppe, key.Gliederung),
            Werte = [.. werte],
            Herkunft = Gemeinsam([.. reihen.Select(reihe => reihe.Herkunft)]),
            Variante = key.Variante,
        };
    }

    private static Herkunft Gemeinsam(IReadOnlyList<Herkunft> alle) => new(
        string.Join(Trenner, alle.Select(one => one.Quelle).Distinct()),
        alle.Select(one => one.Lizenz).Distinct().ToList() is [var lizenz] ? lizenz : string.Join(Trenner, alle.Select(one => one.Lizenz).OfType<string>().Distinct()),
        alle.Select(one => one.Tabelle).Distinct().ToList() is [var tabelle] ? tabelle : null,
        alle.Max(one => one.Abgerufen),
        alle[0].ImportId);
}
