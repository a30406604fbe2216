namespace Daks.Core.Importe;

/// <summary>Reads a table somebody has made: text parted by semicolons, tabs or commas, or the first sheet of a workbook.</summary>
public interface ITabellenleser
{
    /// <value>Bytes of a file; a larger one is refused.</value>
    const long Hoechstens = 2 * 1024 * 1024;

    /// <returns>Null for what is no table, is broken, or is larger than <see cref="Hoechstens"/>.</returns>
    Task<IReadOnlyList<Tabellenzeile>?> ReadAsync(Stream datei, CancellationToken cancellationToken);
}

/// <param name="Nummer">As a spreadsheet counts, from 1.</param>
public sealed record Tabellenzeile(long Nummer, IReadOnlyList<string> Zellen);
