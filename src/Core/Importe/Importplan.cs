using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Importe;

/// <summary>What a strategy asks of a file, and the import that the answer makes.</summary>
public static class Importplan
{
    private const int Genannt = 3;

    /// <summary>The area that figures without a key are about: the Kommune's own, by its key or else by its name.</summary>
    public static Gebiet Eigenes(Kommune kommune) =>
        kommune.Ags is { } ags ? Gebiet.Lies(ags.Value)!.Value : Gebiet.Gruppe(kommune.Name);

    /// <summary>Figures about the Kommune itself, under the area it is now: it may have got its key, or another name, after they came.</summary>
    /// <remarks>A group among stored figures is always the Kommune under a name it had: files bring other areas by their keys only.</remarks>
    public static IReadOnlyList<Zeitreihe> Zugeordnet(IReadOnlyList<Zeitreihe> reihen, Kommune kommune) =>
        Zugeordnet(reihen, kommune, gebiet => gebiet.Ebene == Gebietsebene.Gruppe);

    /// <summary>The series of an import, those about the Kommune itself under the area it is now.</summary>
    /// <remarks>A register table of one area is about nobody else, whatever key the Kommune had then.</remarks>
    /// <param name="content">Its payload.</param>
    internal static IReadOnlyList<Zeitreihe> Lies(ReadOnlySpan<byte> content, ImportLauf lauf, Kommune kommune)
    {
        var reihen = Zeitreihenpaket.Read(content, lauf.Herkunft);
        return lauf.Format == Importformat.Register && reihen.Select(reihe => reihe.Schluessel.Gebiet).Distinct().Count() == 1
            ? Zugeordnet(reihen, kommune, _ => true)
            : Zugeordnet(reihen, kommune);
    }

    /// <summary>The Kommune's own area, the places it lies in or consists of, and all it compares itself with.</summary>
    public static Gebietsauswahl Gebiete(Kommune kommune) => Gebietsauswahl.Von(Gebietsliste(kommune));

    /// <inheritdoc cref="Gebiete"/>
    /// <returns>The own area first, each once.</returns>
    public static IReadOnlyList<Gebiet> Gebietsliste(Kommune kommune)
    {
        var own = Eigenes(kommune);
        var named = kommune.Vergleichsraeume.SelectMany(Vergleichsraum.Schluessel).Concat(kommune.BezugsAgs).Concat(kommune.Mitgliedskommunen)
            .Select(entry => Gebiet.Lies(entry)).OfType<Gebiet>()
            .SelectMany(area => kommune.BezugsAgs.Contains(area.Code) ? area.Gleiche.Where(same => same.Ebene == Gebietsebene.Kreis).Prepend(area) : [area]);
        var state = Gebiet.Lies(((int)kommune.Land).ToString("D2", System.Globalization.CultureInfo.InvariantCulture))!.Value;
        return
        [
            .. new[] { own }
                .Concat(Vergleichsraeume.Uebergeordnete(own))
                .Concat(Profilgebiete.Umgebung(kommune, own))
                .Append(state)
                .Append(Gebiet.Deutschland)
                .Concat(named)
                .Concat(Vorgaengersumme.Mitglieder(kommune))
                .Distinct(),
        ];
    }

    /// <summary>The areas whose names the strategy knows: the Landkreis it is about, and those somebody named as a group of one.</summary>
    /// <remarks>A Gemeinde is not known by its name: another one may be called alike, so a person says it.</remarks>
    public static Ortsnamen Namen(Kommune kommune)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        var named = kommune.Vergleichsraeume.Select(Vergleichsraum.Gruppe).OfType<Gruppenangabe>()
            .Where(gruppe => gruppe.Mitglieder.Count == 1)
            .Select(gruppe => (gruppe.Name, Gebiet.Lies(gruppe.Mitglieder[0])));
        var own = kommune.Typ == KommuneTyp.Landkreis ? new[] { (kommune.Name, (Gebiet?)Eigenes(kommune)) } : [];
        return new Ortsnamen(own.Concat(named).Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!.Value)));
    }

    /// <summary>What somebody typed for the area a name stands for: a key, a Land or Germany by name.</summary>
    /// <returns>Null when it is none.</returns>
    public static Gebiet? Gebietsangabe(string? text)
    {
        var entry = (text ?? "").Trim();
        return Bundeslaender.TryParse(entry, out var land) ? Gebiet.Lies(((int)land).ToString("D2", System.Globalization.CultureInfo.InvariantCulture))
            : Ags.Parse(entry) is AgsResult.Gueltig(var ags) ? Gebiet.Lies(ags.Value)
            : Gebiet.Lies(entry) is { Ebene: Gebietsebene.Land or Gebietsebene.Deutschland } area ? area
            : entry.Equals("Deutschland", StringComparison.OrdinalIgnoreCase) || entry.Equals("Germany", StringComparison.OrdinalIgnoreCase) ? Gebiet.Deutschland
            : null;
    }

    /// <param name="datei">As the person knows it.</param>
    /// <param name="abgerufen">The day the file came.</param>
    public static Leseauftrag Auftrag(Strategie strategie, string datei, DateOnly abgerufen, string importId)
    {
        ArgumentNullException.ThrowIfNull(strategie);
        return new Leseauftrag
        {
            Dateiname = datei,
            Gebiete = Gebiete(strategie.Kommune),
            Eigenes = Eigenes(strategie.Kommune),
            Bekannte = Namen(strategie.Kommune),
            Abgerufen = abgerufen,
            ImportId = importId,
        };
    }

    /// <summary>The import a preview becomes; who and when is set where it is taken over, the payload where it is written.</summary>
    public static ImportLauf Lauf(Statistikvorschau vorschau, string datei)
    {
        ArgumentNullException.ThrowIfNull(vorschau);
        int[] years = [.. vorschau.Reihen.SelectMany(reihe => reihe.Werte).Select(wert => wert.Zeit.Jahr)];
        return new ImportLauf
        {
            Id = vorschau.Herkunft.ImportId,
            Datei = datei,
            Pruefsumme = vorschau.Pruefsumme,
            Format = Format(vorschau.Format),
            Zeichensatz = vorschau.Zeichensatz,
            Tabelle = vorschau.Tabelle.Code,
            Titel = Titel(vorschau, datei),
            Quelle = vorschau.Herkunft.Quelle,
            Lizenz = vorschau.Herkunft.Lizenz,
            Abgerufen = vorschau.Herkunft.Abgerufen,
            ErstesJahr = years.Length == 0 ? 0 : years.Min(),
            LetztesJahr = years.Length == 0 ? 0 : years.Max(),
            Gebiete = [.. vorschau.Reihen.Select(reihe => reihe.Schluessel.Gebiet.Code).Distinct().Order(StringComparer.Ordinal)],
            ZeilenGelesen = vorschau.Zeilen.Gelesen,
            ZeilenUebernommen = vorschau.Zeilen.Uebernommen,
            ZeilenVerworfen = vorschau.Zeilen.Abgewiesen,
            Fassung = vorschau.Fassungsfrage?.Genommen,
            Reihen = "",
            Am = default,
            Von = "",
        };
    }

    /// <summary>Jumps of the own population that a file brings, within it or beside the figures there are.</summary>
    public static IReadOnlyList<Sprung> Spruenge(Kommune kommune, Datenbestand bestand, Statistikvorschau vorschau)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        ArgumentNullException.ThrowIfNull(vorschau);
        var people = new Reihenschluessel(Messgroessen.Bevoelkerung, Eigenes(kommune), Gliederung.Insgesamt);
        if (vorschau.Reihen.FirstOrDefault(reihe => reihe.Schluessel == people && reihe.Variante is null) is not { } brought)
        {
            return [];
        }

        var years = brought.Werte.Select(wert => wert.Zeit.Jahr).ToHashSet();
        IReadOnlyList<Zeitreihe>[] packets = bestand.Finde(people) is { } there ? [[there.Reihe], [brought]] : [[brought]];
        var whole = Datenbestand.Aus(packets).Finde(people)!.Reihe.Mit(kommune, people.Gebiet);
        return [.. Sprung.Finde(whole.Werte).Where(sprung => years.Contains(sprung.Von) || years.Contains(sprung.Bis))];
    }

    /// <returns>The import that brought the same file before; null when there is none.</returns>
    public static ImportLauf? Frueher(Strategie strategie, Statistikvorschau vorschau)
    {
        ArgumentNullException.ThrowIfNull(strategie);
        return strategie.All<ImportLauf>().FirstOrDefault(lauf => lauf.Pruefsumme == vorschau.Pruefsumme);
    }

    private static IReadOnlyList<Zeitreihe> Zugeordnet(IReadOnlyList<Zeitreihe> reihen, Kommune kommune, Func<Gebiet, bool> isOwn)
    {
        var own = Eigenes(kommune);
        return [.. reihen.Select(reihe => isOwn(reihe.Schluessel.Gebiet) ? reihe with { Schluessel = reihe.Schluessel with { Gebiet = own } } : reihe)];
    }

    private static string Titel(Statistikvorschau vorschau, string datei) =>
        vorschau.Tabelle.Titel is { Length: > 0 } titel ? titel
        : vorschau.Messgroessen.Select(one => one.Name).Distinct().ToArray() is { Length: > 0 } names ? $"{string.Join(", ", names.Take(Genannt))}{(names.Length > Genannt ? " …" : "")}"
        : datei;

    private static Importformat Format(Statistikformat format) => format switch
    {
        Statistikformat.FfcsvNeu => Importformat.FfcsvNeu,
        Statistikformat.FfcsvAlt => Importformat.FfcsvAlt,
        Statistikformat.Datencsv => Importformat.Datencsv,
        Statistikformat.WegweiserCsv => Importformat.WegweiserCsv,
        Statistikformat.InkarLang => Importformat.InkarLang,
        Statistikformat.Bevoelkerungspyramide => Importformat.Pyramide,
        Statistikformat.Vorlage => Importformat.Vorlage,
        _ => Importformat.Register,
    };
}
