using Daks.Core.Importe;
using Daks.Core.Kommunen;

namespace Daks.Core.Kommunalprofile;

/// <summary>Every indicator of one Kommune as its figures give it, beside what it is compared with, and those that are missing.</summary>
/// <remarks>Computed once; safe to share.</remarks>
public sealed class Indikatorenbild
{
    private const string EigenerKreis = "000";
    private const int Kreislaenge = 5;

    // As the importer calls the source of the template: sources go by their German names.
    private const string EigeneAngaben = "Eigene Angaben";

    private readonly Datenbestand _bestand;
    private readonly IReadOnlyList<Vergleichsgruppe> _gruppen;
    private readonly Vergleichsrechner _vergleiche;
    private readonly Fallzahlpruefung _fallzahlen;
    private readonly int _erstes;
    private readonly int _letztes;

    private Indikatorenbild(Kommune kommune, Datenbestand bestand)
    {
        (Kommune, _bestand) = (kommune, bestand);
        Eigenes = Profilgebiete.Eigenes(kommune, bestand.Reihen.Select(reihe => reihe.Reihe.Schluessel.Gebiet));
        var daten = new Datenlage(Reihen(kommune, bestand, Eigenes));
        _gruppen = Eigenes is { } own ? Profilgebiete.Gruppen(kommune, own) : [];
        var years = daten.Reihen
            .Where(reihe => reihe.Schluessel.Gebiet == Eigenes && reihe.Variante is null)
            .SelectMany(reihe => reihe.Werte)
            .Select(wert => wert.Zeit.Jahr)
            .DefaultIfEmpty()
            .ToArray();
        (_erstes, _letztes) = (years.Min(), years.Max());
        Rechner = new Indikatorrechner(EigeneFlaeche(daten) is { } flaeche ? daten.Mit([flaeche]) : daten);
        _vergleiche = new Vergleichsrechner(Rechner, _gruppen);
        _fallzahlen = new Fallzahlpruefung(Rechner, kommune.Einwohnerzahl);
        var alle = Indikatorkatalog.Alle.Select(Zeile).ToArray();
        Zeilen = [.. alle.OfType<Indikatorzeile>()];
        Luecken = [.. Indikatorkatalog.Alle.Zip(alle).Where(pair => pair.Second is null).Select(pair => Luecke(pair.First))];
    }

    public Kommune Kommune { get; }

    /// <value>Null when nothing tells which of the areas is the Kommune; then there are no lines.</value>
    public Gebiet? Eigenes { get; }

    public Indikatorrechner Rechner { get; }

    /// <value>In the order of the catalogue.</value>
    public IReadOnlyList<Indikatorzeile> Zeilen { get; }

    /// <value>Of the own population, in order; empty where nothing needs explaining.</value>
    public IReadOnlyList<Sprung> Spruenge => Zeilen.FirstOrDefault(zeile => zeile.Definition.Schluessel == Messgroessen.Bevoelkerung) is { } people
        ? Sprung.Finde(Indikatorzeile.Reihenwerte(people.Reihe))
        : [];

    /// <value>What cannot be computed, in the order of the catalogue.</value>
    public IReadOnlyList<Indikatorluecke> Luecken { get; }

    /// <value>The years the own population is known by age and sex, in order.</value>
    public IReadOnlyList<int> Altersjahre => Eigenes is { } own
        ? [.. Rechner.Daten.Jahre(Messgroessen.Bevoelkerung, own).Where(jahr => Rechner.Daten.Altersbild(own, jahr) is not null)]
        : [];

    public static Indikatorenbild Von(Kommune kommune, Datenbestand bestand)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        ArgumentNullException.ThrowIfNull(bestand);
        return new Indikatorenbild(kommune, bestand);
    }

    /// <summary>An indicator over the years where the Kommune has figures: of an area, or of a group it is compared with.</summary>
    public IReadOnlyList<Indikatorwert> Verlauf(IndikatorDefinition definition, Gebiet gebiet) =>
        _gruppen.FirstOrDefault(gruppe => gruppe.Gebiet == gebiet) is { } gruppe
            ?
            [
                .. Enumerable.Range(_erstes, _letztes - _erstes + 1)
                    .Select(jahr => _vergleiche.Gruppenwert(definition, gruppe, jahr, Eigenes).Ergebnis.WertOderNull)
                    .OfType<Indikatorwert>(),
            ]
            : Rechner.Reihe(definition, gebiet, _erstes, _letztes);

    /// <summary>Where the figures of an indicator come from, each source once, in all areas it is shown for.</summary>
    public IReadOnlyList<Herkunft> Quellen(Indikatorzeile zeile)
    {
        ArgumentNullException.ThrowIfNull(zeile);
        var areas = Gebiete(zeile).Concat(Vorgaengersumme.Mitglieder(Kommune)).ToHashSet();
        var measures = zeile.Definition.Eingaben.Append(zeile.Definition.Schluessel).ToHashSet();
        return
        [
            .. _bestand.Reihen
                .Where(reihe => reihe.Reihe.Variante is null && areas.Contains(reihe.Reihe.Schluessel.Gebiet) && measures.Contains(reihe.Reihe.Schluessel.Messgroesse))
                .SelectMany(reihe => reihe.Quellen)
                .Concat(zeile.Wert.Herkunft)
                .DistinctBy(quelle => quelle with { ImportId = "" })
                .OrderBy(quelle => quelle.Tabelle, StringComparer.Ordinal)
                .ThenBy(quelle => quelle.Abgerufen),
        ];
    }

    private IEnumerable<Gebiet> Gebiete(Indikatorzeile zeile) =>
        zeile.Vergleiche
            .SelectMany(vergleich => _gruppen.FirstOrDefault(gruppe => gruppe.Gebiet == vergleich.Bezug.Gebiet)?.Mitglieder ?? [vergleich.Bezug.Gebiet])
            .Append(zeile.Wert.Gebiet);

    // A kreisfreie Stadt is its own Kreis: tables of the Kreise speak about it too, also where it is the city of a Stadtteil.
    private static IEnumerable<Zeitreihe> Reihen(Kommune kommune, Datenbestand bestand, Gebiet? eigenes)
    {
        var reihen = bestand.Reihen.Select(reihe => reihe.Reihe);
        Zeitreihe[] all = [.. Alle()];
        return eigenes is { } own ? Vorgaengersumme.Mit(all, kommune, own) : all;

        IEnumerable<Zeitreihe> Alle() => kommune.BezugsAgs.Select(eintrag => Gebiet.Lies(eintrag))
            .Append(eigenes)
            .OfType<Gebiet>()
            .Distinct()
            .Where(place => place.Ebene == Gebietsebene.Gemeinde && place.Code.EndsWith(EigenerKreis, StringComparison.Ordinal))
            .SelectMany(place => reihen
                .Where(reihe => reihe.Schluessel.Gebiet.Code == place.Code[..Kreislaenge])
                .Select(reihe => reihe with { Schluessel = reihe.Schluessel with { Gebiet = place } }))
            .Concat(reihen)
            .Select(reihe => reihe.Mit(kommune, eigenes));
    }

    // Most places know their area by heart: where no table brings it, what the settings say will do. It is that of today's borders.
    private Zeitreihe? EigeneFlaeche(Datenlage daten) =>
        Eigenes is { } own && Kommune.FlaecheKm2 is { } area && _letztes > 0 && daten.Jahre(Messgroessen.Flaeche, own).Count == 0
            ? new Zeitreihe
            {
                Schluessel = new(Messgroessen.Flaeche, own, Gliederung.Insgesamt),
                Werte =
                [
                    .. Enumerable.Range(_erstes, _letztes - _erstes + 1)
                        .Select(jahr => new Reihenwert(Zeitbezug.Im(jahr), Angabe.Von(area), Zensusbasis.Keine, Gebietsstaende.Von(Kommune, Zeitbezug.Im(jahr))))
                        .Where(wert => wert.Gebietsstand == Gebietsstaende.Heutiger(Kommune)),
                ],
                Herkunft = new(EigeneAngaben, null, null, daten.Reihen.Max(reihe => reihe.Herkunft.Abgerufen), ""),
            }
            : null;

    private Indikatorzeile? Zeile(IndikatorDefinition definition)
    {
        if (Eigenes is not { } own || Rechner.Reihe(definition, own, _erstes, _letztes) is not [.., var newest] werte)
        {
            return null;
        }

        var last = _fallzahlen.Pruefe(newest);
        return new Indikatorzeile(definition, last, _vergleiche.Alle(last), [.. werte.SkipLast(1).Select(_fallzahlen.Pruefe), last], TrendVon(werte));
    }

    /// <summary>Over all years; over those since the last break where there is one.</summary>
    private static Trendergebnis TrendVon(IReadOnlyList<Indikatorwert> werte)
    {
        var whole = Trendrechner.Berechne(werte);
        return whole is Trendergebnis.Bruch
            && Trendrechner.Berechne(Trendrechner.LetzterAbschnitt(Indikatorzeile.Reihenwerte(werte)), werte[0].Definition.Einheit) is Trendergebnis.Ermittelt since
                ? since
                : whole;
    }

    private Indikatorluecke Luecke(IndikatorDefinition definition)
    {
        if (Eigenes is not { } own)
        {
            return new Indikatorluecke(definition, []);
        }

        var year = definition.Eingaben.Append(definition.Schluessel)
            .SelectMany(messgroesse => Rechner.Daten.Jahre(messgroesse, own))
            .DefaultIfEmpty(_letztes)
            .Max();
        return new Indikatorluecke(definition, Rechner.Berechne(definition, own, year) is Indikatorergebnis.Fehlt(var gruende) ? gruende : []);
    }
}

/// <summary>An indicator of the Kommune. Lists compare by reference.</summary>
/// <param name="Wert">The newest.</param>
/// <param name="Vergleiche">The most meaningful first; empty where there is nothing to compare with.</param>
/// <param name="Reihe">The own values in the order of time; the last is <paramref name="Wert"/>.</param>
/// <param name="Trend">Since the last break, where the whole has one and the rest is long enough.</param>
public sealed record Indikatorzeile(
    IndikatorDefinition Definition, Indikatorwert Wert, IReadOnlyList<Vergleich> Vergleiche, IReadOnlyList<Indikatorwert> Reihe, Trendergebnis Trend)
{
    internal static IReadOnlyList<Reihenwert> Reihenwerte(IEnumerable<Indikatorwert> werte) =>
        [.. werte.Select(wert => new Reihenwert(wert.Zeit, Angabe.Von(wert.Wert), wert.Basis, wert.Gebietsstand))];
}

/// <summary>An indicator that cannot be computed yet.</summary>
/// <param name="Gruende">In the newest year that has anything for it; empty when no area of the figures is the Kommune.</param>
public sealed record Indikatorluecke(IndikatorDefinition Definition, IReadOnlyList<Fehlstelle> Gruende);
