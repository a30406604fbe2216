using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>An export of Wegweiser Kommune (domain guide 4.4 D): a column per year and area, a row per indicator; areas by name.</summary>
/// <remarks>
/// A dash means there is no figure here, not zero. What cannot have been published when the file came is a projection of the
/// Wegweiser's own: figures of the end of a year appear in the middle of the next, and with the Wegweiser after that.
/// </remarks>
internal sealed class WegweiserLeser : Formatleser
{
    private const string Prognose = "Wegweiser Kommune";
    private const int Rueckstand = 2;

    public override Zahlenweise Weise => Zahlenweise.Deutsch;

    public override async Task<Tabellenangabe> LiesAsync(IZeilen zeilen, Sammler sammler)
    {
        var kopf = await LiesKopfAsync(zeilen).ConfigureAwait(false);
        var columns = Spalten(kopf, sammler);
        string? source = null;
        var cut = false;
        while (await zeilen.ReadAsync().ConfigureAwait(false))
        {
            cut = zeilen.Count < kopf.Count;
            if (zeilen.Count <= 2 && (zeilen[0].Contains("Quelle", StringComparison.OrdinalIgnoreCase) || zeilen[0].Contains('©', StringComparison.Ordinal)))
            {
                source = zeilen[0].Trim();
                cut = false;
                continue;
            }

            sammler.Beginne(zeilen.Zeile);
            if (zeilen.Count == kopf.Count)
            {
                Zeile(zeilen, sammler, kopf, columns);
            }
            else
            {
                sammler.Weise(Zeilengrund.Spaltenzahl, null, null, $"{zeilen.Count} ≠ {kopf.Count}");
            }

            sammler.Schliesse();
        }

        return cut && !zeilen.EndetMitUmbruch
            ? throw new DateifehlerException(Dateigrund.Abgebrochen, zeilen.Zeile)
            : new("Wegweiser", "Wegweiser Kommune", source);
    }

    private static List<Jahresspalte> Spalten(Kopf kopf, Sammler sammler)
    {
        var columns = new List<Jahresspalte>();
        for (var column = 1; column < kopf.Count; column++)
        {
            var parts = kopf[column].Split('\n', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && sammler.FindeZeit(parts[0]) is { } time)
            {
                columns.Add(new(column, $"{parts[0]} {parts[1]}", sammler.FindeBenannte(parts[1]), time));
            }
            else if (kopf[column].Length > 0)
            {
                throw new DateifehlerException(Dateigrund.SpalteFehlt, kopf.Zeile, column + 1, kopf[column]);
            }
        }

        return columns;
    }

    private static void Zeile(IZeilen zeilen, Sammler sammler, Kopf kopf, List<Jahresspalte> columns)
    {
        var label = zeilen[0].Trim();
        var (name, unit) = label.EndsWith(')') && label.LastIndexOf('(') is > 0 and var at ? (label[..at].Trim(), label[(at + 1)..^1]) : (label, null);
        if (name.Length == 0)
        {
            sammler.Weise(Zeilengrund.Merkmal, 0, kopf[0], "");
            return;
        }

        var measure = sammler.FindeMessung(name, name, unit, "Wegweiser");
        var observed = sammler.Auftrag.Abgerufen.Year - Rueckstand;
        foreach (var (column, heading, region, time) in columns)
        {
            region.Zeilen++;
            if (region.Gewollt)
            {
                var text = zeilen[column].Trim();
                var field = new Feld(column, heading, text is "" or "-" or "–" ? "." : text);
                sammler.Nimm(region, measure, Gliederung.Insgesamt, time, field, variante: time.Jahr > observed ? Prognose : null);
            }
        }
    }

    /// <param name="Name">The header in one line.</param>
    private sealed record Jahresspalte(int Spalte, string Name, Region Region, Zeitbezug Zeit);
}
