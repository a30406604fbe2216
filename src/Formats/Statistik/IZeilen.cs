namespace Daks.Formats.Statistik;

/// <summary>Rows of a file, one at a time.</summary>
internal interface IZeilen : IDisposable
{
    int Count { get; }

    /// <value>1-based, as an editor or a spreadsheet counts; the last line of a row that has several.</value>
    long Zeile { get; }

    /// <value>Certain only at the end.</value>
    string Zeichensatz { get; }

    /// <value>False when the last row stopped without a line break; certain only at the end.</value>
    bool EndetMitUmbruch { get; }

    /// <value>Empty when the row is shorter.</value>
    string this[int spalte] { get; }

    ValueTask<bool> ReadAsync();
}
