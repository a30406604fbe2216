using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>How mortality of a Kreis differs from the reference.</summary>
public static class Kreisfaktoren
{
    private const int Jahre = 5;

    /// <param name="gestorbene">Of the Kreis, observed.</param>
    /// <param name="erwartete">With the reference's mortality in the same years.</param>
    /// <returns>Deaths per expected death, kept between 0.8 and 1.25; null where none were expected.</returns>
    public static decimal? Aus(decimal gestorbene, decimal erwartete) => erwartete <= 0
        ? null
        : Math.Clamp(gestorbene / erwartete, Grenzen.Aktuell.Kreisfaktor.Von, Grenzen.Aktuell.Kreisfaktor.Bis);

    /// <summary>From the deaths of the last five years and the age table they began with.</summary>
    /// <remarks>
    /// The reference lies ahead, so everywhere more died than it expects; where Germany's figures are there too, the Kreis is
    /// measured by Germany's own ratio and only what parts the two remains. That is ours.
    /// </remarks>
    /// <param name="gebiet">The place; its Kreis is looked at, or itself where it is its own.</param>
    /// <param name="jahr">The last of the five years.</param>
    /// <returns>Null where deaths of a year or the age table are missing.</returns>
    public static decimal? Aus(Datenlage daten, Gebiet gebiet, int jahr)
    {
        ArgumentNullException.ThrowIfNull(daten);
        var kreis = Vergleichsraeume.Uebergeordnete(gebiet).FirstOrDefault(area => area.Ebene == Gebietsebene.Kreis, gebiet);
        return Lage(daten, kreis, jahr) is not { } own ? null
            : Lage(daten, Gebiet.Deutschland, jahr) is { } whole ? Aus(own.Gestorbene * whole.Erwartete, own.Erwartete * whole.Gestorbene)
            : Aus(own.Gestorbene, own.Erwartete);
    }

    private static (decimal Gestorbene, decimal Erwartete)? Lage(Datenlage daten, Gebiet gebiet, int jahr)
    {
        var observed = 0m;
        for (var year = jahr - Jahre + 1; year <= jahr; year++)
        {
            if (daten.Finde(Messgroessen.Gestorbene, gebiet, Gliederung.Insgesamt, year, null)?.Wert.Angabe.Wert is not { } deaths)
            {
                return null;
            }

            observed += deaths;
        }

        if (daten.Altersbild(gebiet, jahr - Jahre)?.Aufbau is not { } start
            || Annahmenvorschlag.In(start, Altersaufbau.Fuenfjahresgruppen(Richtwerte.Offen)) is not { } groups)
        {
            return null;
        }

        var births = Richtwerte.Aktuell.Geburten;
        decimal[] none = new decimal[groups.Aufbau.Gruppen.Count];
        var expected = Kohortenrechnung.Rechne(
            groups.Aufbau,
            new Schrittannahmen
            {
                Ueberleben = Richtwerte.Aktuell.Ueberleben.InFuenfjahresgruppen,
                Geburtenraten = births.Auf(groups.Aufbau.Gruppen.Count),
                WanderungMaennlich = none,
                WanderungWeiblich = none,
            },
            1)[0].Gestorbene;
        return (observed, expected);
    }
}
