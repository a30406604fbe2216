namespace Daks.Core.Kommunalprofile;

/// <summary>
/// One computation of an indicator: fetches its inputs, and remembers them and what is missing.
/// A missing input is null and makes the result null; the formulas read as in the guide.
/// </summary>
internal sealed class Rechnung(Datenlage daten, Gebiet gebiet, int jahr, string? variante)
{
    private const int Referenzjahre = 3;
    private const decimal Sicherheit = 1.96m;

    private readonly List<Eingabe> _eingaben = [];
    private readonly List<Fehlstelle> _fehlstellen = [];

    public int Jahr => jahr;

    public IReadOnlyList<Eingabe> Eingaben => [.. _eingaben.Distinct()];

    public IReadOnlyList<Fehlstelle> Fehlstellen => [.. _fehlstellen.Distinct()];

    public bool IstGenaehert { get; private set; }

    public bool IstPrognose { get; private set; }

    public decimal? KleinsterNenner { get; private set; }

    public decimal? KleinsterZaehler { get; private set; }

    public decimal? Schwankung { get; private set; }

    /// <summary>A count of everybody in a year.</summary>
    public decimal? Zahl(string messgroesse) => Lies(messgroesse, Gliederung.Insgesamt, jahr)?.Wert;

    /// <summary>Area changes seldom: an older figure will do, of the same borders.</summary>
    public decimal? Flaeche()
    {
        var borders = Finde(Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr)?.Wert.Gebietsstand ?? daten.Altersbild(gebiet, jahr, variante)?.Gebietsstand;
        var used = Enumerable.Range(0, 6).Select(back => jahr - back)
            .FirstOrDefault(year => Finde(Messgroessen.Flaeche, Gliederung.Insgesamt, year) is { Wert.Angabe.IstVorhanden: true } found && found.Wert.Gebietsstand == borders, jahr);
        return Lies(Messgroessen.Flaeche, Gliederung.Insgesamt, used)?.Wert;
    }

    public bool Hat(string messgroesse) => Finde(messgroesse, Gliederung.Insgesamt, jahr) is { Wert.Angabe.IstVorhanden: true };

    public void Naehere() => IstGenaehert = true;

    public decimal? Gesamt(int zurueck = 0) =>
        Finde(Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr - zurueck) is null && daten.Altersbild(gebiet, jahr - zurueck, variante) is not null
            ? Bevoelkerung(0, null, zurueck: zurueck)
            : Lies(Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr - zurueck)?.Wert;

    /// <summary>Mean of the populations at both ends of the year; that at its end where the other is missing or does not compare.</summary>
    public decimal? Mittlere()
    {
        var ende = Lies(Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr);
        if (ende is null)
        {
            return null;
        }

        if (Finde(Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr - 1) is not { Wert.Angabe.IstVorhanden: true } anfang
            || anfang.Wert.Basis != ende.Basis
            || anfang.Wert.Gebietsstand != ende.Gebietsstand)
        {
            Naehere();
            return ende.Wert;
        }

        return (Lies(Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr - 1)!.Wert + ende.Wert) / 2;
    }

    /// <summary>Change since an earlier year, in % of it; refused across a census and a change of borders.</summary>
    public decimal? Entwicklung(int jahre)
    {
        var jetzt = Lies(Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr);
        var damals = Lies(Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr - jahre);
        if (jetzt is not null && damals is not null && jetzt.Gebietsstand != damals.Gebietsstand)
        {
            return Fehlt(Fehlgrund.Gebietsaenderung, Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr - jahre);
        }

        if (jetzt is not null && damals is not null && jetzt.Basis != damals.Basis)
        {
            return Fehlt(Fehlgrund.Zensusbruch, Messgroessen.Bevoelkerung, Gliederung.Insgesamt, jahr - jahre);
        }

        return Je(100, jetzt?.Wert - damals?.Wert, damals?.Wert, jetzt?.Wert);
    }

    /// <summary>People of an age. Exact where the groups allow it; else divided like the Kreis, Land or Germany, else evenly.</summary>
    public decimal? Bevoelkerung(int von, int? bis, Geschlecht geschlecht = Geschlecht.Insgesamt, int zurueck = 0)
    {
        var gliederung = new Gliederung(geschlecht, new Altersgruppe(von, bis));
        var year = jahr - zurueck;
        if (daten.Altersbild(gebiet, year, variante) is not { } bild)
        {
            return ZahlNachAlter(Messgroessen.Bevoelkerung, von, bis, geschlecht, zurueck);
        }

        if (bild.Aufbau.Summe(von, bis, geschlecht) is { IstExakt: true } exakt)
        {
            return Merke(bild, gliederung, exakt.Zahl, Teilung.Keine, null);
        }

        Naehere();
        foreach (var (referenz, aufbau) in Referenzen(year))
        {
            if (Altersgruppenteilung.Verfeinere(bild.Aufbau, aufbau).Summe(von, bis, geschlecht) is { IstExakt: true } geteilt)
            {
                return Merke(bild, gliederung, geteilt.Zahl, Teilung.NachReferenz, referenz);
            }
        }

        return bild.Aufbau.Summe(von, bis, geschlecht) is { } teil
            ? Merke(bild, gliederung, teil.Zahl, Teilung.Gleichmaessig, null)
            : Fehlt(Fehlgrund.NichtAufteilbar, Messgroessen.Bevoelkerung, gliederung, year);
    }

    /// <summary>A measure of the whole age structure.</summary>
    public decimal? Altersmass(Func<Altersaufbau, Teilmenge?> mass)
    {
        var gliederung = new Gliederung(Geschlecht.Insgesamt, Altersgruppe.Alle);
        if (daten.Altersbild(gebiet, jahr, variante) is not { } bild)
        {
            return ZahlNachAlter(Messgroessen.Bevoelkerung, 0, null, Geschlecht.Insgesamt, 0) is null
                ? null
                : Fehlt(Fehlgrund.NichtAufteilbar, Messgroessen.Bevoelkerung, gliederung, jahr);
        }

        if (mass(bild.Aufbau) is { IstExakt: true } exakt)
        {
            KleinsterNenner = Merke(bild, gliederung, bild.Aufbau.Gesamt, Teilung.Keine, null);
            return exakt.Zahl;
        }

        Naehere();
        var best = Referenzen(jahr)
            .Select(referenz => (Gebiet: (Gebiet?)referenz.Gebiet, Wert: mass(Altersgruppenteilung.Verfeinere(bild.Aufbau, referenz.Aufbau))))
            .Where(mit => mit.Wert is not null)
            .Append((null, mass(bild.Aufbau)))
            .First();
        KleinsterNenner = Merke(bild, gliederung, bild.Aufbau.Gesamt, best.Item1 is null ? Teilung.Keine : Teilung.NachReferenz, best.Item1);
        return best.Item2?.Zahl ?? Fehlt(Fehlgrund.NichtAufteilbar, Messgroessen.Bevoelkerung, gliederung, jahr);
    }

    /// <summary>A count by age, as it is or added up from narrower groups and both sexes.</summary>
    public decimal? ZahlNachAlter(string messgroesse, int von, int? bis, Geschlecht geschlecht = Geschlecht.Insgesamt, int zurueck = 0)
    {
        var year = jahr - zurueck;
        var gliederung = new Gliederung(geschlecht, new Altersgruppe(von, bis));
        if (Finde(messgroesse, gliederung, year) is not null)
        {
            return Lies(messgroesse, gliederung, year)?.Wert;
        }

        var there = daten.Gliederungen(messgroesse, gebiet)
            .Where(one => one is { Auslaender: null } && Finde(messgroesse, one, year) is not null)
            .ToHashSet();
        foreach (var sexes in geschlecht == Geschlecht.Insgesamt ? Beide : [[geschlecht]])
        {
            var gruppen = there.Select(one => one.Alter).Distinct().Where(alter => sexes.All(sex => there.Contains(new(sex, alter))));
            if (Altersabdeckung.Finde(gruppen, von, bis) is { } teile)
            {
                return teile.SelectMany(alter => sexes.Select(sex => Lies(messgroesse, new(sex, alter), year)?.Wert))
                    .Aggregate((decimal?)0, (sum, next) => sum + next);
            }
        }

        return Fehlt(there.Count > 0 ? Fehlgrund.NichtAufteilbar : Luecke(messgroesse), messgroesse, gliederung, year);
    }

    /// <summary>The finest groups of an age span a count has.</summary>
    public IReadOnlyList<Altersgruppe> Gruppen(string messgroesse, int von, int? bis) =>
        Altersabdeckung.Finde(
            daten.Gliederungen(messgroesse, gebiet)
                .Where(one => one is { Geschlecht: Geschlecht.Insgesamt, Auslaender: null } && Finde(messgroesse, one, jahr) is not null)
                .Select(one => one.Alter),
            von,
            bis) ?? [];

    public decimal? NichtAufteilbar(string messgroesse, int von, int? bis) =>
        Fehlt(Fehlgrund.NichtAufteilbar, messgroesse, new(Geschlecht.Insgesamt, new(von, bis)), jahr);

    public decimal? Auslaender(string messgroesse) =>
        Lies(messgroesse, new Gliederung(Geschlecht.Insgesamt, Altersgruppe.Alle, Auslaender: true), jahr)?.Wert;

    /// <summary>A count that stands for itself.</summary>
    public decimal? Menge(decimal? zahl)
    {
        KleinsterZaehler = zahl ?? KleinsterZaehler;
        return zahl;
    }

    /// <param name="umfang">What tells whether the numerator is small; its amount when null.</param>
    public decimal? Je(decimal faktor, decimal? zaehler, decimal? nenner, decimal? umfang = null)
    {
        if (nenner == 0)
        {
            return Fehlt(Fehlgrund.NennerNull, _eingaben[^1].Messgroesse, _eingaben[^1].Gliederung, jahr);
        }

        if (zaehler is { } z && nenner is { } n)
        {
            KleinsterNenner = Math.Min(KleinsterNenner ?? n, n);
            KleinsterZaehler = Math.Min(KleinsterZaehler ?? decimal.MaxValue, umfang ?? Math.Abs(z));
        }

        return zaehler / nenner * faktor;
    }

    /// <summary>Events, or their balance, per 1,000 of the mean population.</summary>
    /// <param name="ereignisse">All that happened, whatever the balance; what chance plays with.</param>
    public decimal? Rate(decimal? saldo, decimal? ereignisse)
    {
        var nenner = Mittlere();
        if (ereignisse is { } events && nenner > 0)
        {
            Schwankung = Sicherheit * (decimal)Math.Sqrt((double)events) / nenner * 1000;
        }

        return Je(1000, saldo, nenner, ereignisse);
    }

    private static readonly Geschlecht[][] Beide = [[Geschlecht.Insgesamt], [Geschlecht.Maennlich, Geschlecht.Weiblich]];

    private Beobachtung? Finde(string messgroesse, Gliederung gliederung, int year) =>
        daten.Finde(messgroesse, gebiet, gliederung, year, variante);

    private Eingabe? Lies(string messgroesse, Gliederung gliederung, int year)
    {
        if (Finde(messgroesse, gliederung, year) is not { } found)
        {
            Fehlt(Luecke(messgroesse), messgroesse, gliederung, year);
            return null;
        }

        if (found.Wert.Angabe.Wert is not { } wert)
        {
            _fehlstellen.Add(new(Fehlgrund.Zurueckgehalten, messgroesse, gliederung, year, found.Wert.Angabe.Qualitaet));
            return null;
        }

        IstPrognose |= found.IstPrognose;
        var eingabe = new Eingabe(
            messgroesse, gebiet, gliederung, found.Wert.Zeit, wert, found.Wert.Angabe.Qualitaet, found.Wert.Basis, found.Herkunft, Gebietsstand: found.Wert.Gebietsstand);
        _eingaben.Add(eingabe);
        return eingabe;
    }

    private IEnumerable<(Gebiet Gebiet, Altersaufbau Aufbau)> Referenzen(int year) =>
        from uebergeordnet in Vergleichsraeume.Uebergeordnete(gebiet)
        from back in Enumerable.Range(0, Referenzjahre + 1)
        let bild = daten.Altersbild(uebergeordnet, year - back, variante)
        where bild is not null
        select (uebergeordnet, bild.Aufbau);

    private decimal Merke(Altersbild bild, Gliederung gliederung, decimal wert, Teilung teilung, Gebiet? referenz)
    {
        IstPrognose |= bild.IstPrognose;
        _eingaben.Add(new(
            Messgroessen.Bevoelkerung, gebiet, gliederung, bild.Zeit, wert, bild.Qualitaet, bild.Basis, bild.Herkunft, teilung, referenz, bild.Gebietsstand));
        return wert;
    }

    private Fehlgrund Luecke(string messgroesse) =>
        daten.Gliederungen(messgroesse, gebiet).Count > 0 ? Fehlgrund.JahrFehlt : Fehlgrund.KeineDaten;

    private decimal? Fehlt(Fehlgrund grund, string messgroesse, Gliederung gliederung, int year)
    {
        _fehlstellen.Add(new(grund, messgroesse, gliederung, year));
        return null;
    }
}
