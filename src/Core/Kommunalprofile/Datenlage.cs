using System.Collections.Concurrent;

namespace Daks.Core.Kommunalprofile;

/// <summary>The figures there are, found by what they are about. Unchanging and safe for several threads.</summary>
/// <remarks>
/// Of several figures of one year the latest Stichtag counts, of the same one the one fetched last.
/// A variant sees its own figures first and those observed after them; the observed ones never see a variant (invariant I18).
/// </remarks>
public sealed class Datenlage
{
    private readonly Dictionary<(Reihenschluessel Schluessel, string? Variante), Dictionary<int, Beobachtung>> _werte = [];
    private readonly Dictionary<(string Messgroesse, Gebiet Gebiet), HashSet<Gliederung>> _gliederungen = [];
    private readonly ConcurrentDictionary<(Gebiet Gebiet, int Jahr, string? Variante), Altersbild?> _altersbilder = [];

    public Datenlage(IEnumerable<Zeitreihe> reihen)
    {
        Reihen = [.. reihen];
        foreach (var reihe in Reihen)
        {
            var key = (reihe.Schluessel.Messgroesse, reihe.Schluessel.Gebiet);
            if (!_gliederungen.TryGetValue(key, out var gliederungen))
            {
                _gliederungen[key] = gliederungen = [];
            }

            gliederungen.Add(reihe.Schluessel.Gliederung);
            Merke(reihe);
        }
    }

    public IReadOnlyList<Zeitreihe> Reihen { get; }

    /// <summary>The same figures and more.</summary>
    public Datenlage Mit(IEnumerable<Zeitreihe> weitere) => new(Reihen.Concat(weitere));

    /// <summary>The years a measured thing has figures for, in order.</summary>
    public IReadOnlyList<int> Jahre(string messgroesse, Gebiet gebiet, string? variante = null) =>
    [
        .. Gliederungen(messgroesse, gebiet)
            .SelectMany(gliederung => _werte.GetValueOrDefault((new(messgroesse, gebiet, gliederung), variante))?.Keys.AsEnumerable() ?? [])
            .Distinct()
            .Order(),
    ];

    /// <summary>The population by age and sex of the latest day in a year, in the finest groups there are.</summary>
    /// <returns>Null when groups are missing or withheld.</returns>
    public Altersbild? Altersbild(Gebiet gebiet, int jahr, string? variante = null) =>
        _altersbilder.GetOrAdd((gebiet, jahr, variante), key => LiesAltersbild(key.Gebiet, key.Jahr, key.Variante));

    internal IReadOnlyCollection<Gliederung> Gliederungen(string messgroesse, Gebiet gebiet) =>
        _gliederungen.TryGetValue((messgroesse, gebiet), out var found) ? found : [];

    internal Beobachtung? Finde(string messgroesse, Gebiet gebiet, Gliederung gliederung, int jahr, string? variante)
    {
        var schluessel = new Reihenschluessel(messgroesse, gebiet, gliederung);
        if (_werte.TryGetValue((schluessel, variante), out var jahre) && jahre.TryGetValue(jahr, out var wert))
        {
            return wert;
        }

        return variante is null ? null : Finde(messgroesse, gebiet, gliederung, jahr, null);
    }

    private void Merke(Zeitreihe reihe)
    {
        if (!_werte.TryGetValue((reihe.Schluessel, reihe.Variante), out var jahre))
        {
            _werte[(reihe.Schluessel, reihe.Variante)] = jahre = [];
        }

        foreach (var wert in reihe.Werte)
        {
            var neu = new Beobachtung(wert, reihe.Herkunft, reihe.Variante is not null);
            if (!jahre.TryGetValue(wert.Zeit.Jahr, out var alt) || neu.Gilt(alt))
            {
                jahre[wert.Zeit.Jahr] = neu;
            }
        }
    }

    private Altersbild? LiesAltersbild(Gebiet gebiet, int jahr, string? variante)
    {
        var found = Gliederungen(Messgroessen.Bevoelkerung, gebiet)
            .Where(gliederung => gliederung is { Auslaender: null } && gliederung.Alter != Altersgruppe.Alle)
            .Select(gliederung => (gliederung, wert: Finde(Messgroessen.Bevoelkerung, gebiet, gliederung, jahr, variante)))
            .Where(pair => pair.wert is { Wert.Angabe.IstVorhanden: true })
            .ToDictionary(pair => pair.gliederung, pair => pair.wert!.Value);
        if (found.Count == 0)
        {
            return null;
        }

        var newest = found.Values.MaxBy(wert => wert.Wert.Zeit);
        var zahlen = found
            .Where(pair => pair.Value.Wert.Zeit == newest.Wert.Zeit && pair.Value.Wert.Basis == newest.Wert.Basis)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Wert.Angabe.Wert!.Value);
        var beide = zahlen.Keys
            .Select(gliederung => gliederung.Alter)
            .Distinct()
            .Where(alter => Zahl(alter, Geschlecht.Maennlich) >= 0 && Zahl(alter, Geschlecht.Weiblich) >= 0);
        return Altersabdeckung.Finde(beide, 0, null) is { } gruppen
            ? new Altersbild(
                new Altersaufbau(
                    gruppen,
                    [.. gruppen.Select(alter => Zahl(alter, Geschlecht.Maennlich)!.Value)],
                    [.. gruppen.Select(alter => Zahl(alter, Geschlecht.Weiblich)!.Value)]),
                newest.Wert.Zeit,
                newest.Wert.Basis,
                newest.Herkunft,
                newest.IstPrognose,
                Indikatorwert.Vorsichtigste(found.Values.Select(wert => wert.Wert.Angabe.Qualitaet)),
                newest.Wert.Gebietsstand)
            : null;

        // Of men, women and all, two are enough.
        decimal? Zahl(Altersgruppe alter, Geschlecht geschlecht) =>
            Lies(geschlecht, alter) ?? (Lies(Geschlecht.Insgesamt, alter)
                - Lies(geschlecht == Geschlecht.Maennlich ? Geschlecht.Weiblich : Geschlecht.Maennlich, alter));

        decimal? Lies(Geschlecht geschlecht, Altersgruppe alter) =>
            zahlen.TryGetValue(new Gliederung(geschlecht, alter), out var zahl) ? zahl : null;
    }
}

/// <summary>The population of an area by age and sex, with where it comes from.</summary>
/// <param name="Qualitaet">The most cautious mark among its figures.</param>
/// <param name="Gebietsstand">See <see cref="Reihenwert"/>.</param>
public sealed record Altersbild(
    Altersaufbau Aufbau,
    Zeitbezug Zeit,
    Zensusbasis Basis,
    Herkunft Herkunft,
    bool IstPrognose,
    Qualitaet Qualitaet,
    DateOnly? Gebietsstand = null);

internal readonly record struct Beobachtung(Reihenwert Wert, Herkunft Herkunft, bool IstPrognose)
{
    /// <summary>Whether this figure is taken rather than another one of the same year.</summary>
    public bool Gilt(Beobachtung andere) => Wert.Zeit != andere.Wert.Zeit
        ? Wert.Zeit > andere.Wert.Zeit
        : Herkunft.Abgerufen >= andere.Herkunft.Abgerufen;
}
