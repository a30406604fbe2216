using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>What the figures of a place allow: a projection, arithmetic, or what is missing for either.</summary>
public abstract record Ausgangsbefund
{
    private Ausgangsbefund() { }

    /// <param name="Lage">In steps of five years, as far as is usual for its size.</param>
    /// <param name="Methoden">Those the figures allow, the proposed one first.</param>
    /// <param name="Schritte">Years of a step the figures allow, the proposed one first.</param>
    /// <param name="Herkunft">Of the age table it starts from.</param>
    public sealed record Bereit(
        Ausgangslage Lage, IReadOnlyList<Vorausberechnungsmethode> Methoden, IReadOnlyList<int> Schritte, Herkunft Herkunft) : Ausgangsbefund;

    /// <summary>Too few people to project: families are counted instead.</summary>
    public sealed record ZuKlein(decimal Einwohner, Zeitbezug Zeit, int Ab) : Ausgangsbefund;

    public sealed record OhneZahlen : Ausgangsbefund;

    /// <summary>Nothing tells which area the figures are about.</summary>
    public sealed record OhneGebiet : Ausgangsbefund;

    /// <summary>There is no table by age and sex.</summary>
    public sealed record OhneAlter : Ausgangsbefund;

    /// <summary>The oldest group begins too early, and no larger area tells how to divide it.</summary>
    /// <param name="Zeit">Of the newest table.</param>
    /// <param name="Kreis">Whose finer table would help; null where the place lies in none.</param>
    public sealed record AlterZuGrob(Zeitbezug Zeit, Gebiet? Kreis) : Ausgangsbefund;
}

/// <summary>Finds what a projection can start from (domain guide 5.4, 5.6).</summary>
public static class Ausgangslagen
{
    private const int Rueckblick = 5;
    private const int Referenzjahre = 3;
    private const int UeblicheJahre = 20;

    private static readonly IReadOnlyList<Altersgruppe> Fuenf = Altersaufbau.Fuenfjahresgruppen(Richtwerte.Offen);

    /// <param name="importe">The imports behind the figures.</param>
    public static Ausgangsbefund Aus(Indikatorenbild bild, IReadOnlyCollection<ImportLauf> importe)
    {
        ArgumentNullException.ThrowIfNull(bild);
        if (bild.Rechner.Daten.Reihen.Count == 0)
        {
            return new Ausgangsbefund.OhneZahlen();
        }

        if (bild.Eigenes is not { } own)
        {
            return new Ausgangsbefund.OhneGebiet();
        }

        var umfeld = Umfeld.Von(bild, own);
        var people = bild.Zeilen.FirstOrDefault(zeile => zeile.Definition.Schluessel == Messgroessen.Bevoelkerung)?.Wert;
        if (people is not null && Rechenrahmen.Fuer(people.Wert) is Rechenrahmen.NurSzenario(var ab))
        {
            return new Ausgangsbefund.ZuKlein(people.Wert, people.Zeit, ab);
        }

        int[] ages = [.. bild.Altersjahre.Where(year => umfeld.Daten.Altersbild(own, year) is not null)];
        return ages is not [.., var newest] ? new Ausgangsbefund.OhneAlter()
            : ages.Reverse().Select(year => Lies(umfeld, year)).OfType<Tafel>().FirstOrDefault() is { } tafel ? Bereit(bild, umfeld, tafel, importe)
            : new Ausgangsbefund.AlterZuGrob(
                umfeld.Daten.Altersbild(own, newest)!.Zeit, umfeld.Umland.Where(area => area.Ebene == Gebietsebene.Kreis).Select(area => (Gebiet?)area).FirstOrDefault());
    }

    private static Ausgangsbefund Bereit(Indikatorenbild bild, Umfeld umfeld, Tafel tafel, IReadOnlyCollection<ImportLauf> importe)
    {
        var rahmen = Rechenrahmen.Fuer(tafel.Aufbau.Gesamt);
        if (rahmen is Rechenrahmen.NurSzenario(var ab))
        {
            return new Ausgangsbefund.ZuKlein(tafel.Aufbau.Gesamt, tafel.Bild.Zeit, ab);
        }

        var year = tafel.Bild.Zeit.Jahr;
        var lage = Lage(umfeld, tafel, importe) with
        {
            Jahre = rahmen is Rechenrahmen.NurSpanne(var most, _, _) ? Math.Min(most, UeblicheJahre) : UeblicheJahre,
            Anlehnungen = Anlehnungsangebot.Aus(
                bild,
                importe,
                umfeld.Umland,
                area => umfeld.Um(area) is var wider && Lies(wider, year) is { } table && table.Bild.Zeit.Last == tafel.Bild.Zeit.Last ? Lage(wider, table, importe) : null),
        };
        var isSmall = rahmen is Rechenrahmen.NurSpanne;
        var hasRatios = lage.Frueher is not null && lage.FrueherBasis == lage.Basis;
        return new Ausgangsbefund.Bereit(
            lage,
            !hasRatios ? [Vorausberechnungsmethode.Kohorten]
                : isSmall ? [Vorausberechnungsmethode.HamiltonPerry, Vorausberechnungsmethode.Kohorten]
                : [Vorausberechnungsmethode.Kohorten, Vorausberechnungsmethode.HamiltonPerry],
            !isSmall && tafel.Aufbau.Gruppen.SkipLast(1).All(gruppe => gruppe.Bis == gruppe.Von + 1) ? [5, 1] : [5],
            tafel.Bild.Herkunft);
    }

    private static Ausgangslage Lage(Umfeld umfeld, Tafel tafel, IReadOnlyCollection<ImportLauf> importe)
    {
        var (daten, own, year, stichtag) = (umfeld.Daten, umfeld.Gebiet, tafel.Bild.Zeit.Jahr, tafel.Bild.Zeit.Last);
        var frueher = Lies(umfeld, year - Rueckblick) is { } before && before.Bild.Zeit.Last.AddYears(Rueckblick) == stichtag ? before : null;
        var groups = Annahmenvorschlag.In(tafel.Aufbau, Fuenf)!.Value.Aufbau;
        return new Ausgangslage
        {
            Gebiet = own,
            Stichtag = stichtag,
            Stand = tafel.Aufbau,
            Basis = tafel.Bild.Basis,
            Frueher = frueher?.Aufbau,
            FrueherBasis = frueher?.Bild.Basis ?? Zensusbasis.Keine,
            IstGeteilt = tafel.IstGeteilt || frueher is { IstGeteilt: true },
            Bestand = Datenbestand.Aus([[.. daten.Reihen.Where(reihe => reihe.Schluessel.Gebiet == own)]]),
            Importe = importe,
            Kreisfaktor = Kreisfaktoren.Aus(daten, umfeld.Kreis ?? own, year) is { } factor ? Math.Round(factor, 2) : null,
            Kreisverhaeltnisse = umfeld.Kreis is { } kreis ? Verhaeltnisse(daten, kreis, year) : null,
            Geburtenmuster = Geburtenmuster.Aus(daten, own, year)?.DerKommune() ?? Erstes(umfeld.Umland, area => Geburtenmuster.Aus(daten, area, year)),
            Wanderungsmuster = Wanderungsmuster.Aus(daten, own, groups, year)?.DerKommune()
                ?? (umfeld.Kreis is { } near ? Wanderungsmuster.Aus(daten, near, groups, year) : null),
            Wanderungsersatz = Erstes(umfeld.Umland.Where(area => area != umfeld.Kreis), area => Wanderungsmuster.Aus(daten, area, groups, year)),
            Jahre = UeblicheJahre,
        };

        static T? Erstes<T>(IEnumerable<Gebiet> areas, Func<Gebiet, T?> find)
            where T : class => areas.Select(find).FirstOrDefault(found => found is not null);
    }

    /// <summary>The table of a year in groups a projection can use: as they are, else divided like those of a larger area.</summary>
    private static Tafel? Lies(Umfeld umfeld, int jahr)
    {
        var daten = umfeld.Daten;
        if (daten.Altersbild(umfeld.Gebiet, jahr) is not { } bild)
        {
            return null;
        }

        var direct = Annahmenvorschlag.In(bild.Aufbau, Fuenf);
        if (direct is { IstExakt: true })
        {
            return new Tafel(bild, bild.Aufbau, IstGeteilt: false);
        }

        var divided = umfeld.Umland
            .SelectMany(area => Enumerable.Range(0, Referenzjahre + 1).Select(back => daten.Altersbild(area, jahr - back)?.Aufbau))
            .OfType<Altersaufbau>()
            .Where(reference => Annahmenvorschlag.In(reference, Fuenf) is { IstExakt: true })
            .Select(reference => Altersgruppenteilung.InFuenfjahresgruppen(bild.Aufbau, reference))
            .FirstOrDefault(aufbau => aufbau is not null);
        return divided is not null ? new Tafel(bild, divided, IstGeteilt: true)
            : direct is not null ? new Tafel(bild, bild.Aufbau, IstGeteilt: false)
            : null;
    }

    private static Kohortenverhaeltnisse? Verhaeltnisse(Datenlage daten, Gebiet kreis, int jahr) =>
        daten.Altersbild(kreis, jahr) is { } now
        && daten.Altersbild(kreis, jahr - Rueckblick) is { } before
        && before.Basis == now.Basis
        && before.Zeit.Last.AddYears(Rueckblick) == now.Zeit.Last
        && Annahmenvorschlag.In(before.Aufbau, Fuenf) is { } earlier
        && Annahmenvorschlag.In(now.Aufbau, Fuenf) is { } later
            ? Kohortenverhaeltnisse.Aus(earlier.Aufbau, later.Aufbau)
            : null;

    private sealed record Tafel(Altersbild Bild, Altersaufbau Aufbau, bool IstGeteilt);

    /// <summary>An area, and those it lies in.</summary>
    /// <param name="Umland">The nearest first; for a Stadtteil its city, which no key of its own tells.</param>
    private sealed record Umfeld(Datenlage Daten, Gebiet Gebiet, IReadOnlyList<Gebiet> Umland)
    {
        /// <value>What stands for the surroundings: the Kreis, or the city of a Stadtteil. Null where there is neither.</value>
        public Gebiet? Kreis => Umland.Where(area => area.Ebene is Gebietsebene.Kreis or Gebietsebene.Gemeinde).Select(area => (Gebiet?)area).FirstOrDefault();

        public static Umfeld Von(Indikatorenbild bild, Gebiet own) => new(
            Heutige(bild, own), own, [.. Profilgebiete.Umgebung(bild.Kommune, own).Concat(Vergleichsraeume.Uebergeordnete(own)).Where(area => area != own).Distinct()]);

        // What was counted within other borders says nothing about the place as it is now: no rate, no ratio, no start.
        private static Datenlage Heutige(Indikatorenbild bild, Gebiet own) => Gebietsstaende.Heutiger(bild.Kommune) is not { } borders
            ? bild.Rechner.Daten
            : new Datenlage(bild.Rechner.Daten.Reihen
                .Select(reihe => reihe.Schluessel.Gebiet == own ? reihe with { Werte = [.. reihe.Werte.Where(wert => wert.Gebietsstand == borders)] } : reihe)
                .Where(reihe => reihe.Werte.Count > 0));

        public Umfeld Um(Gebiet gebiet) => new(Daten, gebiet, Vergleichsraeume.Uebergeordnete(gebiet));
    }
}
