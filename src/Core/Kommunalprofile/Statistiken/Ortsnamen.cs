namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>Which area a name stands for, where a file has names and no keys.</summary>
/// <remarks>
/// "Oberhavel, Landkreis", "Landkreis Oberhavel" and "Oberhavel (LK)" are one name; "Oberhavel" alone is another, because a
/// city and the Kreis around it are often called alike. What stands for two areas stands for none.
/// </remarks>
public sealed class Ortsnamen
{
    private static readonly char[] Trenner = [' ', ',', '(', ')', '\u00a0'];

    private readonly Dictionary<string, Gebiet?> _gebiete;

    public Ortsnamen(IEnumerable<(string Name, Gebiet Gebiet)> bekannte) => _gebiete = bekannte
        .Select(one => (Worte: Worte(one.Name), one.Gebiet))
        .Where(one => one.Worte.Length > 0)
        .GroupBy(one => one.Worte, one => one.Gebiet)
        .ToDictionary(same => same.Key, same => same.Distinct().ToArray() is [var only] ? only : (Gebiet?)null);

    public static Ortsnamen Keine { get; } = new([]);

    /// <returns>Null for a name nobody gave, and for one that two areas have.</returns>
    public Gebiet? Finde(string name) => _gebiete.GetValueOrDefault(Worte(name));

    private static string Worte(string name) => string.Join(
        ' ',
        name.ToLowerInvariant()
            .Split(Trenner, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word is "lk" or "kreis" or "lkr." or "kr." ? "landkreis" : word)
            .Order(StringComparer.Ordinal));
}
