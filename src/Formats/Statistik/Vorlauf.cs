namespace Daks.Formats.Statistik;

/// <summary>Rows of which the first ones were looked at before and come once more.</summary>
internal sealed class Vorlauf(IZeilen zeilen) : IZeilen
{
    private readonly Queue<Gelesen> _wieder = [];
    private Gelesen? _jetzt;

    public int Count => _jetzt?.Felder.Length ?? zeilen.Count;

    public long Zeile => _jetzt?.Zeile ?? zeilen.Zeile;

    public string Zeichensatz => zeilen.Zeichensatz;

    public bool EndetMitUmbruch => zeilen.EndetMitUmbruch;

    public string this[int spalte] => _jetzt is not { } row ? zeilen[spalte] : spalte < row.Felder.Length ? row.Felder[spalte] : "";

    public async ValueTask<bool> ReadAsync()
    {
        if (_wieder.TryDequeue(out var row))
        {
            _jetzt = row;
            return true;
        }

        _jetzt = null;
        return await zeilen.ReadAsync().ConfigureAwait(false);
    }

    /// <summary>The row in hand, to be kept.</summary>
    public Gelesen Merke() => new([.. Enumerable.Range(0, zeilen.Count).Select(column => zeilen[column])], zeilen.Zeile);

    /// <summary>Lets rows come again, before those that were not read yet.</summary>
    public void Wiederhole(IEnumerable<Gelesen> rows)
    {
        foreach (var row in rows)
        {
            _wieder.Enqueue(row);
        }
    }

    public void Dispose() => zeilen.Dispose();

    internal sealed record Gelesen(string[] Felder, long Zeile);
}
