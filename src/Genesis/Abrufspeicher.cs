using Daks.Core.Importe.Abrufe;

namespace Daks.Genesis;

/// <summary>Remembers what was fetched, so that the same question is asked of the offices once a day.</summary>
internal sealed class Abrufspeicher(TimeProvider time)
{
    private const int Most = 200;

    private readonly Dictionary<string, (DateTimeOffset Until, Abrufergebnis.Geholt Result)> _known = [];
    private readonly Lock _lock = new();

    /// <returns>Null when nobody asked for it within a day.</returns>
    public Abrufergebnis.Geholt? Find(Abrufauftrag auftrag)
    {
        lock (_lock)
        {
            return _known.TryGetValue(Key(auftrag), out var known) && known.Until > time.GetUtcNow() ? known.Result : null;
        }
    }

    public void Keep(Abrufauftrag auftrag, Abrufergebnis.Geholt result)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            foreach (var old in _known.Where(one => one.Value.Until <= now).Select(one => one.Key).ToArray())
            {
                _known.Remove(old);
            }

            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            _known[Key(auftrag)] = (now + Regionaldatenbank.Remembered, result);
        }
    }

    private static string Key(Abrufauftrag auftrag) =>
        $"{auftrag.Tabelle.Code} {auftrag.ErstesJahr} {auftrag.LetztesJahr} {string.Join(',', auftrag.Gebiete.Select(area => area.Code).Order(StringComparer.Ordinal))}";
}
