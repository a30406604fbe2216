using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>Recognises a file and has the reader of its layout read it.</summary>
public sealed class Statistikleser : IStatistikleser
{
    public async Task<Leseergebnis> ReadAsync(Stream datei, Leseauftrag auftrag, CancellationToken cancellationToken)
    {
        var place = new Stelle();
        try
        {
            var input = new Eingangsstrom(datei, auftrag, cancellationToken);
            await using (input.ConfigureAwait(false))
            {
                return new Leseergebnis.Gelesen(await LiesAsync(input, auftrag, place, cancellationToken).ConfigureAwait(false));
            }
        }
        catch (DateifehlerException fehler)
        {
            return new Leseergebnis.Abgewiesen(fehler.Fehler);
        }
        catch (Exception e) when (e is IOException && !cancellationToken.IsCancellationRequested)
        {
            // Whoever sent it went away, or the disk did.
            return new Leseergebnis.Abgewiesen(new(Dateigrund.Abgebrochen, place.Zeilen?.Zeile));
        }
    }

    private static async Task<Statistikvorschau> LiesAsync(Eingangsstrom input, Leseauftrag auftrag, Stelle place, CancellationToken cancellationToken)
    {
        var start = await input.SchaueAsync().ConfigureAwait(false);
        Formaterkennung.Pruefe(start.Span);
        if (!start.Span.StartsWith("PK\u0003\u0004"u8) && !start.Span.StartsWith("PK\u0005\u0006"u8))
        {
            return await LiesTextAsync(input, input, auftrag, place, cancellationToken).ConfigureAwait(false);
        }

        using var archive = await Archiv.OpenAsync(input, auftrag.Grenzen, cancellationToken).ConfigureAwait(false);
        if (archive.IstArbeitsmappe)
        {
            var workbook = await archive.ArbeitsmappeAsync(cancellationToken).ConfigureAwait(false);
            return await LiesMappeAsync(workbook, input, auftrag, place).ConfigureAwait(false);
        }

        var (name, table) = archive.Tabelle();
        await using (table.ConfigureAwait(false))
        {
            // The entry carries the table's code; the archive may be called anything.
            return await LiesTextAsync(table, input, auftrag with { Dateiname = name, Copyright = archive.Copyright }, place, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<Statistikvorschau> LiesTextAsync(Stream text, Eingangsstrom input, Leseauftrag auftrag, Stelle place, CancellationToken cancellationToken)
    {
        var source = await Zeichenquelle.OpenAsync(text, auftrag.Grenzen.Zeile, cancellationToken).ConfigureAwait(false);
        var (format, separator) = Formaterkennung.Erkenne(source.Anfang);
        using var rows = new CsvZeilen(source, separator, auftrag.Grenzen.Zeile);
        return await LiesZeilenAsync(rows, format, input, auftrag, place).ConfigureAwait(false);
    }

    private static async Task<Statistikvorschau> LiesMappeAsync(Stream workbook, Eingangsstrom input, Leseauftrag auftrag, Stelle place)
    {
        using var rows = new XlsxZeilen(workbook);
        var format = rows.Schaue()
            ? Formaterkennung.ErkenneTabelle([.. Enumerable.Range(0, rows.Count).Select(column => rows[column].Trim())])
            : throw new DateifehlerException(Dateigrund.Leer);
        return await LiesZeilenAsync(rows, format, input, auftrag, place).ConfigureAwait(false);
    }

    private static async Task<Statistikvorschau> LiesZeilenAsync(IZeilen rows, Statistikformat format, Eingangsstrom input, Leseauftrag auftrag, Stelle place)
    {
        place.Zeilen = rows;
        var reader = Formatleser.Fuer(format);
        var collector = new Sammler(auftrag, reader.Weise);
        var table = await reader.LiesAsync(rows, collector).ConfigureAwait(false);
        if (collector.Gelesen == 0)
        {
            throw new DateifehlerException(Dateigrund.Leer);
        }

        var hash = await input.SchliesseAbAsync().ConfigureAwait(false);
        return new Vorschaubau(collector, format, table).Baue(rows.Zeichensatz, hash);
    }

    /// <summary>How far the reading came, for when the stream fails.</summary>
    private sealed class Stelle
    {
        public IZeilen? Zeilen { get; set; }
    }
}
