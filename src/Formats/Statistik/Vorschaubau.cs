using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>Makes the preview of what was collected: leaves out contradictions and areas that are no more, settles what only the whole file settles.</summary>
internal sealed class Vorschaubau(Sammler sammler, Statistikformat format, Tabellenangabe tabelle)
{
    private const int MeisteBeispiele = 20;
    private const string Anzahl = "Anzahl";

    private readonly Leseauftrag _auftrag = sammler.Auftrag;

    public Statistikvorschau Baue(string zeichensatz, string pruefsumme)
    {
        sammler.Entscheide();
        var gone = Aufgeloeste();
        var (series, taken, left) = (new List<Zeitreihe>(), new HashSet<long>(), new List<(long Zeile, bool Aufgeloest)>());
        var unsaid = new SortedSet<int>();
        var origin = Herkunft();
        foreach (var (name, raw) in sammler.Reihen)
        {
            var kept = new List<Punkt>(raw.Punkte.Count);
            foreach (var one in raw.Punkte)
            {
                if (raw.Widerspruch || gone.Contains((name.Schluessel.Gebiet, one.Zeit)))
                {
                    left.Add((one.Zeile, !raw.Widerspruch));
                    continue;
                }

                kept.Add(one);
                taken.Add(one.Zeile);
                if (name.Variante is null && LaesstFassungOffen(one))
                {
                    unsaid.Add(one.Zeit.Jahr);
                }
            }

            if (kept.Count > 0)
            {
                series.Add(new Zeitreihe { Schluessel = name.Schluessel, Werte = Werte(name, kept), Herkunft = origin, Variante = name.Variante });
            }
        }

        var dropped = left.Where(one => !taken.Contains(one.Zeile)).ToLookup(one => one.Aufgeloest, one => one.Zeile);
        var contradicting = dropped[false].Distinct().LongCount();
        if (contradicting > 0)
        {
            sammler.Fehlerzahlen[Zeilengrund.Widerspruch] = sammler.Fehlerzahlen.GetValueOrDefault(Zeilengrund.Widerspruch) + contradicting;
        }

        var regions = sammler.Regionen.Where(region => region.Gebiet is not null).ToArray();
        return new Statistikvorschau
        {
            Format = format,
            Zeichensatz = zeichensatz,
            Pruefsumme = pruefsumme,
            Tabelle = new(tabelle.Code, tabelle.Titel, IstBekannt()),
            Zeilen = new(
                sammler.Gelesen, taken.Count, sammler.Andere, sammler.Abgewiesen + contradicting, sammler.Doppelt, dropped[true].Distinct().LongCount()),
            Fehler = sammler.Fehler,
            Fehlerzahlen = sammler.Fehlerzahlen,
            Jahre = [.. sammler.Zeiten.Select(time => time.Jahr).Distinct().Order()],
            Gebiete = [.. regions.Where(region => region.Gewollt && region.Zeilen > 0).Select(Fund).OrderBy(one => one.Gebiet.Code, StringComparer.Ordinal)],
            AndereGebiete = regions.LongCount(region => !region.Gewollt),
            AndereBeispiele = [.. regions.Where(region => !region.Gewollt).OrderByDescending(region => region.Zeilen).Take(MeisteBeispiele).Select(Fund)],
            UnbekannteNamen = [.. sammler.Regionen.Where(region => region.Gebiet is null && region.Vorschlag is null && region.Zeilen > 0).Select(region => region.Name).Distinct()],
            ZugeordneteNamen = [.. regions.Select(region => region.Name).Where(_auftrag.Namen.ContainsKey).Distinct()],
            Aufgeloest = [.. gone.Select(one => one.Gebiet).Distinct().OrderBy(area => area.Code, StringComparer.Ordinal)],
            Messgroessen = [.. sammler.Messungen.Select(one => one.Groesse).Distinct().OrderBy(one => one.Code, StringComparer.Ordinal)
                .ThenBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Einheit, StringComparer.Ordinal)],
            Zeichen = sammler.Zeichen,
            Zensusbrueche = [.. series.SelectMany(Brueche).Distinct().OrderBy(one => one.Nachher).ThenBy(one => one.Vorher).ThenBy(one => one.Alt).ThenBy(one => one.Neu)],
            Fassungsfrage = unsaid.Count == 0 ? null : new([.. unsaid], _auftrag.Fassung ?? Fassung.Urspruenglich, _auftrag.Fassung is null),
            Hinweise = [.. Hinweise(series.Count)],
            Lizenzzeile = Lizenzzeile(origin),
            Herkunft = origin,
            Reihen = [.. series.OrderBy(one => one.Schluessel.Messgroesse, StringComparer.Ordinal)
                .ThenBy(one => one.Schluessel.Gebiet.Code, StringComparer.Ordinal)
                .ThenBy(one => one.Variante, StringComparer.Ordinal)
                .ThenBy(one => one.Schluessel.Gliederung.Geschlecht)
                .ThenBy(one => one.Schluessel.Gliederung.Alter != Altersgruppe.Alle)
                .ThenBy(one => one.Schluessel.Gliederung.Alter.Von)
                .ThenBy(one => one.Schluessel.Gliederung.Alter.Bis ?? int.MaxValue)
                .ThenBy(one => one.Schluessel.Gliederung.Auslaender)],
        };
    }

    // A dash is zero births, but no area is without people or land: nothing but dashes means that it is no more (invariant I19).
    private HashSet<(Gebiet Gebiet, Zeitbezug Zeit)> Aufgeloeste()
    {
        if (format is not (Statistikformat.FfcsvNeu or Statistikformat.FfcsvAlt or Statistikformat.Datencsv))
        {
            return [];
        }

        var (candidates, alive) = (new HashSet<(Gebiet, Zeitbezug)>(), new HashSet<(Gebiet, Zeitbezug)>());
        foreach (var (name, raw) in sammler.Reihen)
        {
            foreach (var one in raw.Punkte)
            {
                var key = (name.Schluessel.Gebiet, one.Zeit);
                if (one.Zahl.Angabe.Qualitaet != Qualitaet.Nichts)
                {
                    alive.Add(key);
                }
                else if (one.Messung.Groesse is { Code: Messgroessen.Bevoelkerung } or { Einheit: not (null or Anzahl or "number") })
                {
                    candidates.Add(key);
                }
            }
        }

        // Of two values at least one is a figure.
        alive.UnionWith(sammler.Strittig);
        candidates.ExceptWith(alive);
        return candidates;
    }

    private Reihenwert[] Werte(Reihenname name, List<Punkt> punkte)
    {
        // A projection rests on the census its last counted year rests on.
        var basis = name.Variante is null ? (Zensusbasis?)null : LetzteGezaehlte(name.Schluessel);
        return [.. punkte.OrderBy(one => one.Zeit).Select(one => new Reihenwert(
            one.Zeit,
            sammler.Gilt(one.Zahl),
            one.Basis == Zensusbasis.Keine ? Zensusbasis.Keine : basis ?? one.Basis))];
    }

    // A register counts people itself: nobody calculates it back after a census.
    private bool LaesstFassungOffen(Punkt punkt) => format != Statistikformat.Registertabelle
        && punkt.Messung is { Zensus: true, Fassung: null } && Zensusbasen.HaengtVonFassungAb(punkt.Zeit);

    private Zensusbasis? LetzteGezaehlte(Reihenschluessel key) =>
        sammler.Reihen.TryGetValue(new(key, null), out var counted) ? counted.Punkte.MaxBy(one => one.Zeit).Basis : null;

    private static IEnumerable<Zensusbruch> Brueche(Zeitreihe series) => series.Variante is null
        ? series.Werte.Zip(series.Werte.Skip(1)).Where(pair => pair.First.Basis != pair.Second.Basis)
            .Select(pair => new Zensusbruch(pair.First.Zeit, pair.Second.Zeit, pair.First.Basis, pair.Second.Basis))
        : [];

    private bool IstBekannt() => format is not (Statistikformat.FfcsvNeu or Statistikformat.FfcsvAlt or Statistikformat.Datencsv)
        || Verzeichnis.Eines.IstStatistik(tabelle.Code);

    private IEnumerable<Lesehinweis> Hinweise(int series)
    {
        foreach (var hint in sammler.Hinweise)
        {
            yield return hint;
        }

        if (!IstBekannt())
        {
            yield return new(Hinweisart.UnbekannteTabelle, $"{tabelle.Code} {tabelle.Titel}".Trim());
        }

        foreach (var measure in sammler.Messungen.Select(one => one.Groesse).Where(one => !one.IstBekannt).DistinctBy(one => one.Code).Take(MeisteBeispiele))
        {
            yield return new(Hinweisart.UnbekannteMessgroesse, measure.Code == measure.Name ? measure.Code : $"{measure.Code} {measure.Name}");
        }

        if (series == 0 && sammler.Andere > 0)
        {
            yield return new(Hinweisart.NurAndereGebiete, "");
        }

        if (sammler.IstMehrdeutig)
        {
            yield return new(Hinweisart.MehrdeutigeZahlen, "");
        }
    }

    private Herkunft Herkunft()
    {
        var source = Verzeichnis.Eines.Quellen[format];
        var name = tabelle.Quelle ?? source.Name;
        return new(_auftrag.Copyright is { } copyright ? $"{name} – {copyright}" : name, source.Lizenz, tabelle.Code, _auftrag.Abgerufen, _auftrag.ImportId);
    }

    // Source of the wording: the licence's own demand, domain guide 4.5.
    private static string? Lizenzzeile(Herkunft origin) => origin.Lizenz is { } licence
        ? $"Datenquelle: {origin.Quelle}; {origin.Abgerufen.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}; {(licence == "dl-de/by-2-0" ? "Datenlizenz by-2-0" : licence)}"
        : null;

    private static Gebietsfund Fund(Region region) => new(region.Gebiet!.Value, region.Name, region.Zeilen);
}
