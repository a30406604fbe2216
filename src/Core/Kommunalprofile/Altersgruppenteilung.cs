namespace Daks.Core.Kommunalprofile;

/// <summary>Divides wide and open age groups by the shares another population has, for example its Kreis.</summary>
/// <remarks>Source: domain guide 5.4. What comes out is an estimate and is labelled so.</remarks>
public static class Altersgruppenteilung
{
    /// <summary>Groups narrower than this are divided evenly when need be; their years differ little.</summary>
    private const int Breit = 5;

    /// <summary>Divides every group of five and more years, and the open one, at the reference's limits.</summary>
    /// <returns>The same people in at least as many groups. A group whose limits the reference does not share stays whole.</returns>
    public static Altersaufbau Verfeinere(Altersaufbau aufbau, Altersaufbau referenz)
    {
        ArgumentNullException.ThrowIfNull(aufbau);
        ArgumentNullException.ThrowIfNull(referenz);
        List<Altersgruppe> gruppen = [];
        List<decimal> maennlich = [];
        List<decimal> weiblich = [];
        for (var i = 0; i < aufbau.Gruppen.Count; i++)
        {
            var gruppe = aufbau.Gruppen[i];
            var teile = Teile(gruppe, referenz);
            gruppen.AddRange(teile);
            maennlich.AddRange(Verteile(aufbau.Maennlich[i], gruppe, teile, referenz, Geschlecht.Maennlich));
            weiblich.AddRange(Verteile(aufbau.Weiblich[i], gruppe, teile, referenz, Geschlecht.Weiblich));
        }

        return new Altersaufbau(gruppen, maennlich, weiblich);
    }

    /// <summary>Turns groups of any width into five-year groups: the 17 classes of the Gemeinden, single years, the other offices' ones.</summary>
    /// <param name="referenz">For groups of five and more years and the open one; null to divide evenly.</param>
    /// <param name="offen">Where the open group begins; a multiple of five.</param>
    /// <returns>Null when an open group would have to be divided and the reference does not help.</returns>
    public static Altersaufbau? InFuenfjahresgruppen(Altersaufbau aufbau, Altersaufbau? referenz, int offen = 85)
    {
        ArgumentNullException.ThrowIfNull(aufbau);
        var fein = referenz is null ? aufbau : Verfeinere(aufbau, referenz);
        var gruppen = Altersaufbau.Fuenfjahresgruppen(offen);
        return Summen(Geschlecht.Maennlich) is { } maennlich && Summen(Geschlecht.Weiblich) is { } weiblich
            ? new Altersaufbau(gruppen, maennlich, weiblich)
            : null;

        decimal[]? Summen(Geschlecht geschlecht)
        {
            var summen = gruppen.Select(gruppe => fein.Summe(gruppe.Von, gruppe.Bis, geschlecht)?.Zahl).ToArray();
            return summen.Contains(null) ? null : [.. summen.Select(summe => summe!.Value)];
        }
    }

    private static IReadOnlyList<Altersgruppe> Teile(Altersgruppe gruppe, Altersaufbau referenz)
    {
        var breit = gruppe.Bis is not { } bis || bis - gruppe.Von >= Breit;
        if (!breit || referenz.Summe(gruppe.Von, gruppe.Bis) is not { IstExakt: true, Zahl: > 0 })
        {
            return [gruppe];
        }

        return [.. referenz.Gruppen.Where(teil =>
            teil.Von >= gruppe.Von && (gruppe.Bis is not { } end || (teil.Bis is { } teilEnd && teilEnd <= end)))];
    }

    private static IEnumerable<decimal> Verteile(
        decimal zahl, Altersgruppe gruppe, IReadOnlyList<Altersgruppe> teile, Altersaufbau referenz, Geschlecht geschlecht)
    {
        if (teile.Count == 1)
        {
            return [zahl];
        }

        // A reference without, say, any man that old says nothing about them; both sexes together do.
        var nach = Anteil(gruppe, geschlecht) > 0 ? geschlecht : Geschlecht.Insgesamt;
        return teile.Select(teil => zahl * Anteil(teil, nach) / Anteil(gruppe, nach));

        decimal Anteil(Altersgruppe teil, Geschlecht von) => referenz.Summe(teil.Von, teil.Bis, von)!.Value.Zahl;
    }
}
