using System.Globalization;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Bilder;
using Daks.Core.Handlungsfelder;
using Daks.Core.Importe;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Kommunalprofile;

/// <summary>Puts a Kommunalprofil together from what the strategy has: figures, SWOT, inventory and candidate fields.</summary>
public static class Profilzusammenstellung
{
    private const string Altenquotient = "AQ65";
    private const int MeisteRaeume = 4;

    private static readonly string[] Uebliche =
        ["BEV", "BEVENTW_10", "ALT_MEAN", "JQ20", Altenquotient, "U18", "A65", "A80", "NATSALDO", "WSALDO", "AUSL", "SVBWO"];

    /// <param name="tag">The day it is made.</param>
    /// <param name="vorausberechnung">The one that counts; null when none was kept.</param>
    public static Kommunalprofilinhalt Aus(
        Strategie strategie, Datenbestand bestand, DateOnly tag, CultureInfo culture, Vorausberechnungsbild? vorausberechnung = null)
    {
        ArgumentNullException.ThrowIfNull(strategie);
        var bild = Indikatorenbild.Von(strategie.Kommune, bestand);
        var voraus = Vorausberechnungsteil.Aus(strategie, bild, vorausberechnung, culture);
        var chosen = strategie.Find<Indikatorauswahl>(Indikatorauswahl.TheId)?.Schluessel ?? Uebliche;
        Gebiet[] raeume = [.. bild.Zeilen.SelectMany(zeile => zeile.Vergleiche).Select(vergleich => vergleich.Bezug.Gebiet).Distinct().Take(MeisteRaeume)];
        return new Kommunalprofilinhalt
        {
            Sprache = culture,
            Kommune = strategie.Kommune.Name,
            Titel = Texte.Format("Profil.Titel", culture, strategie.Kommune.Name),
            Stand = Datum.Lang(tag, culture),
            Gruppen =
            [
                .. bild.Zeilen
                    .GroupBy(zeile => zeile.Definition.Gruppe)
                    .Select(gruppe => new Kennzahlgruppe(
                        Texte.Get($"Profil.Gruppe.{gruppe.Key}", culture), [.. gruppe.Select(zeile => Kennzahl(bild, zeile, raeume, culture))])
                    {
                        Quellen = Quellentexte.Zeilen(bild, gruppe, culture),
                    }),
            ],
            Bezugsraeume = [.. raeume.Select(raum => Gebietsnamen.Of(raum, bild.Kommune, bild.Eigenes, culture))],
            Wichtigste =
            [
                .. chosen
                    .Select(key => bild.Zeilen.FirstOrDefault(zeile => zeile.Definition.Schluessel == key))
                    .OfType<Indikatorzeile>()
                    .Take(Uebliche.Length)
                    .Select(zeile => Kennzahl(bild, zeile, raeume, culture)),
            ],
            Fehlend = [.. bild.Luecken.Select(luecke => luecke.Definition.Name.In(culture))],
            Bilder = [.. Bilder(bild, culture)],
            Datenblattbild = bild.Eigenes is null ? null : Kartenbilder.Pyramide(bild, culture),
            Vorausberechnung = voraus,
            Swot = [.. Enum.GetValues<SwotQuadrant>().Select(quadrant => Swot(strategie, quadrant, culture))],
            Strategien = [.. Strategien(strategie, culture)],
            Gespraeche = strategie.All<Interview>().Count,
            Inventar = Inventar(strategie, culture),
            Handlungsfelder =
            [
                .. Handlungsfeldreihe.Von(strategie)
                    .Where(feld => feld.Status != HandlungsfeldStatus.Zurueckgestellt)
                    .Select(feld => new Feldangabe(feld.Name, feld.Kurzbeschreibung)),
            ],
            Quellen = Quellentexte.Zeilen(bild, bild.Zeilen, culture),
            Daten = [.. bild.Zeilen.SelectMany(zeile => Daten(bild, zeile, culture)), .. voraus?.Daten ?? []],
        };
    }

    /// <summary>The population by age and sex, the newest year over the one ten years before where there is one.</summary>
    /// <param name="jahr">The year drawn as bars, counted or projected; null for the newest counted.</param>
    /// <returns>Null without figures by age and sex.</returns>
    public static Bild? Pyramide(Indikatorenbild bild, int? jahr, CultureInfo culture) => Pyramide(bild, jahr, culture, null, null);

    /// <inheritdoc cref="Pyramide(Indikatorenbild, int?, CultureInfo)"/>
    /// <param name="strategie">Knows who ran the projection.</param>
    /// <param name="vorausberechnung">The one that counts; its years lie over the newest counted one.</param>
    public static Bild? Pyramide(Indikatorenbild bild, int? jahr, CultureInfo culture, Strategie? strategie, Vorausberechnungsbild? vorausberechnung)
    {
        ArgumentNullException.ThrowIfNull(bild);
        var years = bild.Altersjahre;
        if (years.Count == 0)
        {
            return null;
        }

        if (jahr > years[^1])
        {
            return strategie is not null && vorausberechnung is not null && vorausberechnung.Gebiet == bild.Eigenes
                && Vorausberechnungsbilder.Stand(vorausberechnung, jahr.Value, culture) is { } then
                    ? Bevoelkerungspyramide.Zeichnen(
                        bild.Kommune.Name,
                        then,
                        Stand(bild, years[^1], culture),
                        culture,
                        Vorausberechnungstexte.Fuss(vorausberechnung, strategie, culture, jahr)) with
                    {
                        Grundlage = Grundlage(bild, culture, years[^1]),
                        Quellen = [.. Quellen(bild, culture, years[^1]), Vorausberechnungstexte.Quelle(vorausberechnung.Vorausberechnung, culture)],
                    }
                    : null;
        }

        if (jahr is { } asked && !years.Contains(asked))
        {
            return null;
        }

        var shown = jahr ?? years[^1];
        var before = Vergleichsjahr(bild, shown);
        int[] drawn = [shown, .. before is { } earlier ? [earlier] : Array.Empty<int>()];
        return Bevoelkerungspyramide.Zeichnen(
            bild.Kommune.Name, Stand(bild, shown, culture), before is { } year ? Stand(bild, year, culture) : null, culture) with
        { Grundlage = Grundlage(bild, culture, drawn), Quellen = Quellen(bild, culture, drawn) };
    }

    /// <returns>The newest year with ages at least ten before, of the same borders; null when there is none.</returns>
    internal static int? Vergleichsjahr(Indikatorenbild bild, int jahr)
    {
        return bild.Altersjahre.Where(year => year <= jahr - 10 && Gebietsstand(year) == Gebietsstand(jahr)).Select(year => (int?)year).LastOrDefault();

        DateOnly? Gebietsstand(int year) => bild.Rechner.Daten.Altersbild(bild.Eigenes!.Value, year)!.Gebietsstand;
    }

    private static string Grundlage(Indikatorenbild bild, CultureInfo culture, params IEnumerable<int> jahre) =>
        Bildgrundlage.Zensus(jahre.Select(jahr => (jahr, bild.Rechner.Daten.Altersbild(bild.Eigenes!.Value, jahr)!.Basis)), culture);

    private static IReadOnlyList<string> Quellen(Indikatorenbild bild, CultureInfo culture, params IEnumerable<int> jahre) =>
        Quellentexte.Zeilen(jahre.Select(jahr => bild.Rechner.Daten.Altersbild(bild.Eigenes!.Value, jahr)!.Herkunft), culture);

    private static Bevoelkerungspyramide.Stand Stand(Indikatorenbild bild, int jahr, CultureInfo culture)
    {
        var found = bild.Rechner.Daten.Altersbild(bild.Eigenes!.Value, jahr)!;
        return new Bevoelkerungspyramide.Stand(Quellentexte.Zeit(found.Zeit, culture), found.Aufbau);
    }

    private static IEnumerable<Bild> Bilder(Indikatorenbild bild, CultureInfo culture)
    {
        Indikatorzeile? Zeile(string key) => bild.Zeilen.FirstOrDefault(zeile => zeile.Definition.Schluessel == key);

        return new[]
        {
            bild.Eigenes is null ? null : Pyramide(bild, null, culture),
            Zeile(Messgroessen.Bevoelkerung) is { } people ? Indikatorbilder.Verlauf(bild, people, culture) : null,
            Zeile(Altenquotient) is { } old ? Indikatorbilder.Verlauf(bild, old, culture) ?? Indikatorbilder.Vergleich(bild, old, culture) : null,
        }.OfType<Bild>();
    }

    private static Kennzahlangabe Kennzahl(Indikatorenbild bild, Indikatorzeile zeile, IEnumerable<Gebiet> raeume, CultureInfo culture)
    {
        var trend = zeile.Trend.TrendOderNull is null ? null : Indikatortexte.Trend(zeile.Trend, culture);
        var first = zeile.Vergleiche is [var vergleich, ..] ? vergleich : null;
        return new Kennzahlangabe(
            zeile.Definition.Schluessel,
            zeile.Definition.Name.In(culture),
            Quellentexte.Wert(zeile.Wert.Wert, zeile.Definition, culture),
            string.Join(", ", [Quellentexte.Zeit(zeile.Wert.Zeit, culture), .. Indikatortexte.Vermerke(zeile.Wert, culture)]),
            first is null ? "" : Vergleich(bild, first, culture),
            trend ?? Texte.Get("Profil.KeinTrend", culture),
            [.. raeume.Select(raum => zeile.Vergleiche.FirstOrDefault(one => one.Bezug.Gebiet == raum) is { } found ? Bezugswert(found, culture) : "")],
            string.Join("; ", new[] { first is null ? null : Einordnung(bild, first, culture), trend }.OfType<string>()));
    }

    private static string Vergleich(Indikatorenbild bild, Vergleich vergleich, CultureInfo culture) => Texte.Format(
        "Profil.Vergleich",
        culture,
        Gebietsnamen.Of(vergleich.Bezug.Gebiet, bild.Kommune, bild.Eigenes, culture),
        Quellentexte.Zahl(vergleich.Bezug.Wert, vergleich.Bezug.Definition, culture),
        vergleich.Bezug.Zeit.Jahr,
        Indikatortexte.Abstand(vergleich.Abweichung, culture));

    private static string Einordnung(Indikatorenbild bild, Vergleich vergleich, CultureInfo culture) => Texte.Format(
        "Profil.Einordnung",
        culture,
        Gebietsnamen.Of(vergleich.Bezug.Gebiet, bild.Kommune, bild.Eigenes, culture),
        Indikatortexte.Abstand(vergleich.Abweichung, culture));

    // The year only where it is another one than the value's own.
    private static string Bezugswert(Vergleich vergleich, CultureInfo culture)
    {
        var value = Quellentexte.Zahl(vergleich.Bezug.Wert, vergleich.Bezug.Definition, culture);
        return vergleich.Bezug.Zeit.Jahr == vergleich.Eigener.Zeit.Jahr ? value : $"{value} ({vergleich.Bezug.Zeit.Jahr})";
    }

    private static Swotfeld Swot(Strategie strategie, SwotQuadrant quadrant, CultureInfo culture) => new(
        Bezeichnung.Of(quadrant, culture),
        [.. Swotbild.Eintraege(strategie, quadrant).Select(eintrag => new Swotangabe(eintrag.Text, Grund(eintrag, culture))
        {
            Quellen = Quellentexte.Zeilen(eintrag.Belege, culture),
        })]);

    private static string Grund(SwotEintrag eintrag, CultureInfo culture) => string.Join(
        "; ",
        eintrag.Belege
            .DistinctBy(beleg => beleg.Indikator)
            .Select(beleg => Beleg(beleg, culture))
            .Append(eintrag.Begruendung.Length > 0 ? eintrag.Begruendung : null)
            .OfType<string>());

    private static string? Beleg(WertSnapshot beleg, CultureInfo culture)
    {
        if (Indikatorkatalog.Finde(beleg.Indikator) is not { } definition)
        {
            return null;
        }

        var (name, value, time) = (definition.Name.In(culture), Quellentexte.Wert(beleg.Wert, definition, culture), Quellentexte.Zeit(beleg.Zeit, culture));
        var text = beleg is { Vergleich: { } area, Vergleichswert: { } reference }
            ? Texte.Format("Profil.BelegMitVergleich", culture, name, value, time, area, Quellentexte.Zahl(reference, definition, culture))
            : Texte.Format("Profil.Beleg", culture, name, value, time);
        return beleg.AndereZaehlung ? $"{text} ({Texte.Get("Bild.AndereZaehlung", culture)})" : text;
    }

    private static IEnumerable<Swotangabe> Strategien(Strategie strategie, CultureInfo culture) => strategie.All<TowsStrategie>()
        .OrderBy(tows => tows.Typ)
        .ThenBy(tows => tows.Id, StringComparer.Ordinal)
        .Select(tows => new Swotangabe(tows.Text, Bezeichnung.Of(tows.Typ, culture)));

    private static Bildtabelle? Inventar(Strategie strategie, CultureInfo culture)
    {
        var rows = strategie.All<Bestandsmassnahme>().OrderBy(massnahme => massnahme.Titel, StringComparer.InvariantCultureIgnoreCase).ToArray();
        return rows.Length == 0
            ? null
            : new Bildtabelle(
                [
                    Texte.Get("Profil.Inventar.Titel", culture),
                    Texte.Get("Profil.Inventar.Stelle", culture),
                    Texte.Get("Profil.Inventar.Stand", culture),
                    Texte.Get("Profil.Inventar.Felder", culture),
                ],
                [.. rows.Select(row => (IReadOnlyList<string>)[row.Titel, row.Stelle, Bezeichnung.Of(row.Stand, culture), Felder(row)])]);

        string Felder(Bestandsmassnahme row) =>
            string.Join(", ", row.Handlungsfelder.Select(bezug => Feldbezug.Name(strategie, bezug, culture)).OfType<string>().Distinct());
    }

    private static IEnumerable<Datenangabe> Daten(Indikatorenbild bild, Indikatorzeile zeile, CultureInfo culture) =>
        zeile.Reihe.Concat(zeile.Vergleiche.Select(vergleich => vergleich.Bezug)).Select(wert => new Datenangabe(
            zeile.Definition.Schluessel,
            zeile.Definition.Name.In(culture),
            Gebietsnamen.Of(wert.Gebiet, bild.Kommune, bild.Eigenes, culture),
            Quellentexte.Zeit(wert.Zeit, culture),
            wert.Wert,
            Indikatorkatalog.Name(zeile.Definition.Einheit).In(culture),
            string.Join(", ", Indikatortexte.Vermerke(wert, culture).Concat(Gebietsvermerk(bild, wert, culture))),
            string.Join(" · ", Quellentexte.Zeilen(wert.Herkunft, culture, Quellentexte.IstBerechnet(wert)))));

    // A table goes where no picture marks the break.
    private static IEnumerable<string> Gebietsvermerk(Indikatorenbild bild, Indikatorwert wert, CultureInfo culture) =>
        wert.Gebiet == bild.Eigenes && wert.Gebietsstand != Gebietsstaende.Heutiger(bild.Kommune) ? [Texte.Get("Vermerk.AnderesGebiet", culture)] : [];
}
