using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Swotanalysen;

/// <summary>Fills the words of a rule with its figures.</summary>
internal static partial class Swottext
{
    public static Zweisprachig Fuelle(SwotFall fall, IReadOnlyList<Pruefung.Ja> erfuellt) => new(
        Fuelle(fall.Text.De, fall, erfuellt, Texte.Deutsch),
        Fuelle(fall.Text.En, fall, erfuellt, Texte.Englisch));

    private static string Fuelle(string text, SwotFall fall, IReadOnlyList<Pruefung.Ja> erfuellt, CultureInfo culture) =>
        Platz().Replace(text, match => Wert(match.Groups["name"].Value, fall, erfuellt) switch
        {
            null => throw new InvalidOperationException($"'{match.Value}' has no value in: {text}"),
            decimal zahl => zahl.ToString(match.Groups["format"] is { Success: true, Value: var format } ? format : "0", culture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        });

    private static object? Wert(string name, SwotFall fall, IReadOnlyList<Pruefung.Ja> erfuellt)
    {
        var kopf = erfuellt[0];
        return name switch
        {
            "x" => kopf.Bild.Wert,
            "ref" => kopf.Bild.Vergleich?.Wert,
            "vergleich" => kopf.Bild.Vergleich?.Name,
            "n" => Math.Abs(kopf.Mass ?? kopf.Bild.Wert),
            "jahr" => kopf.Bild.Prognose?.Zeit.Jahr,
            "seit" => kopf.Bild.Zeit.Jahr - fall.Spanne,
            "k" => erfuellt.FirstOrDefault(ja => ja.Bedingung.Mass is SwotMass.JahrePositiv or SwotMass.JahreNegativ)?.Mass,
            _ => null,
        };
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:(?<format>[0.]+))?\}")]
    internal static partial Regex Platz();
}
