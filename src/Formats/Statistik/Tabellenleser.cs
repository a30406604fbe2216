using Daks.Core.Importe;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <inheritdoc/>
public sealed class Tabellenleser : ITabellenleser
{
    private const int MeisteZeilen = 10_000;
    private const int MeisteSpalten = 50;

    private static readonly char[] Trennzeichen = [';', '\t', ','];

    private static readonly Lesegrenzen Grenzen = new() { Datei = ITabellenleser.Hoechstens, Arbeitsmappe = 20 * ITabellenleser.Hoechstens, Zeile = 64 * 1024 };

    public async Task<IReadOnlyList<Tabellenzeile>?> ReadAsync(Stream datei, CancellationToken cancellationToken)
    {
        // Small enough to be held, and its first bytes are looked at before it is read.
        using var held = new MemoryStream();
        try
        {
            await CopyAsync(datei, held, cancellationToken).ConfigureAwait(false);
            held.Position = 0;
            var start = held.GetBuffer().AsMemory(0, (int)Math.Min(held.Length, 16));
            Formaterkennung.Pruefe(start.Span);
            if (!start.Span.StartsWith("PK\u0003\u0004"u8))
            {
                return await TextAsync(held, cancellationToken).ConfigureAwait(false);
            }

            using var archive = await Archiv.OpenAsync(held, Grenzen, cancellationToken).ConfigureAwait(false);
            if (!archive.IstArbeitsmappe)
            {
                return null;
            }

            var workbook = await archive.ArbeitsmappeAsync(cancellationToken).ConfigureAwait(false);
            using var rows = new XlsxZeilen(workbook);
            return await LiesAsync(rows).ConfigureAwait(false);
        }
        catch (DateifehlerException)
        {
            return null;
        }
        catch (IOException) when (!cancellationToken.IsCancellationRequested)
        {
            // Whoever sent it went away.
            return null;
        }
    }

    private static async Task CopyAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            if (to.Length + read > ITabellenleser.Hoechstens)
            {
                throw new DateifehlerException(Dateigrund.DateiZuGross);
            }

            to.Write(buffer, 0, read);
        }
    }

    private static async Task<IReadOnlyList<Tabellenzeile>> TextAsync(Stream text, CancellationToken cancellationToken)
    {
        var source = await Zeichenquelle.OpenAsync(text, Grenzen.Zeile, cancellationToken).ConfigureAwait(false);
        var head = source.Anfang.TrimStart().Split('\n', 2)[0];
        using var rows = new CsvZeilen(source, Trennzeichen.MaxBy(one => head.Count(one)), Grenzen.Zeile);
        return await LiesAsync(rows).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<Tabellenzeile>> LiesAsync(IZeilen rows)
    {
        List<Tabellenzeile> read = [];
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            if (read.Count == MeisteZeilen)
            {
                throw new DateifehlerException(Dateigrund.ZuVieleWerte);
            }

            string[] cells = [.. Enumerable.Range(0, Math.Min(rows.Count, MeisteSpalten)).Select(column => rows[column].Trim())];
            if (Array.Exists(cells, cell => cell.Length > 0))
            {
                read.Add(new(rows.Zeile, cells));
            }
        }

        return read;
    }
}
