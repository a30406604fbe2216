using System.Collections.Frozen;
using System.Text;

namespace Daks.Core.Kommunen;

/// <summary>How the Länder are abbreviated, written and recognised.</summary>
public static class Bundeslaender
{
    private static readonly FrozenDictionary<Bundesland, (string Kuerzel, string Name)> Bezeichnungen =
        new Dictionary<Bundesland, (string Kuerzel, string Name)>
        {
            [Bundesland.SchleswigHolstein] = ("SH", "Schleswig-Holstein"),
            [Bundesland.Hamburg] = ("HH", "Hamburg"),
            [Bundesland.Niedersachsen] = ("NI", "Niedersachsen"),
            [Bundesland.Bremen] = ("HB", "Bremen"),
            [Bundesland.NordrheinWestfalen] = ("NW", "Nordrhein-Westfalen"),
            [Bundesland.Hessen] = ("HE", "Hessen"),
            [Bundesland.RheinlandPfalz] = ("RP", "Rheinland-Pfalz"),
            [Bundesland.BadenWuerttemberg] = ("BW", "Baden-Württemberg"),
            [Bundesland.Bayern] = ("BY", "Bayern"),
            [Bundesland.Saarland] = ("SL", "Saarland"),
            [Bundesland.Berlin] = ("BE", "Berlin"),
            [Bundesland.Brandenburg] = ("BB", "Brandenburg"),
            [Bundesland.MecklenburgVorpommern] = ("MV", "Mecklenburg-Vorpommern"),
            [Bundesland.Sachsen] = ("SN", "Sachsen"),
            [Bundesland.SachsenAnhalt] = ("ST", "Sachsen-Anhalt"),
            [Bundesland.Thueringen] = ("TH", "Thüringen"),
        }.ToFrozenDictionary();

    /// <summary>All sixteen, in the order of their AGS prefix.</summary>
    public static IReadOnlyList<Bundesland> All { get; } = Enum.GetValues<Bundesland>();

    private static readonly FrozenDictionary<string, Bundesland> Schreibweisen = All
        .SelectMany(land => SchreibweisenVon(land).Select(text => (text, land)))
        .DistinctBy(pair => pair.text)
        .ToFrozenDictionary(pair => pair.text, pair => pair.land);

    /// <returns>Two letters, as in "SH".</returns>
    public static string Kuerzel(this Bundesland land) => Bezeichnungen[land].Kuerzel;

    /// <returns>The ISO 3166-2 code, as in "DE-SH".</returns>
    public static string Iso(this Bundesland land) => $"DE-{land.Kuerzel()}";

    /// <returns>The name as people write it, as in "Thüringen".</returns>
    public static string Anzeigename(this Bundesland land) => Bezeichnungen[land].Name;

    /// <summary>Hamburg, Bremen or Berlin.</summary>
    public static bool IstStadtstaat(this Bundesland land) =>
        land is Bundesland.Hamburg or Bundesland.Bremen or Bundesland.Berlin;

    /// <summary>
    /// Recognises the Kürzel, the ISO code and the name, in any case, with ü, ue or u,
    /// with or without hyphens and spaces.
    /// </summary>
    public static bool TryParse(string? text, out Bundesland land)
    {
        land = default;
        return text is not null && Schreibweisen.TryGetValue(Fold(text, umlauts: "e"), out land);
    }

    private static IEnumerable<string> SchreibweisenVon(Bundesland land) =>
    [
        Fold(land.Kuerzel(), umlauts: "e"),
        Fold(land.Iso(), umlauts: "e"),
        Fold(land.Anzeigename(), umlauts: "e"),
        Fold(land.Anzeigename(), umlauts: ""),
    ];

    // A decomposed umlaut (u + U+0308, as macOS types it) loses its dots here and is found without them.
    private static string Fold(string text, string umlauts)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant))
        {
            _ = letter switch
            {
                'ä' => folded.Append('a').Append(umlauts),
                'ö' => folded.Append('o').Append(umlauts),
                'ü' => folded.Append('u').Append(umlauts),
                _ => folded.Append(letter),
            };
        }

        return folded.ToString();
    }
}
