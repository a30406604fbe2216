using System.Text.RegularExpressions;
using Daks.Core.Kommunalprofile;

namespace Daks.Formats.Statistik;

/// <summary>What part of a population a code or a word is about.</summary>
/// <param name="Zusatz">For what <see cref="Gliederung"/> does not know, as <c>/VAR=CODE</c>: part of the measure's key.</param>
internal readonly record struct Merkmal(Geschlecht? Geschlecht, Altersgruppe? Alter, bool? Auslaender, string Zusatz = "")
{
    public static Merkmal Insgesamt { get; } = new(null, null, null);

    public Gliederung In(Gliederung gliederung) => new(Geschlecht ?? gliederung.Geschlecht, Alter ?? gliederung.Alter, Auslaender ?? gliederung.Auslaender);

    /// <param name="variable">The office's code of the variable: GES, NAT, ALTX20 …</param>
    /// <param name="variablenname">What the office calls it; empty where the file does not say.</param>
    /// <param name="code">Of its value; empty for the total.</param>
    public static Merkmal Lies(string variable, string variablenname, string code, string label)
    {
        if (code.Length == 0 || code is "INSGESAMT" or "GESAMT" or "TOTAL" || Verzeichnis.Eines.Gesamtcodes.Contains(code))
        {
            return Insgesamt;
        }

        return variable switch
        {
            "GES" when code is "GESM" => new(Core.Kommunalprofile.Geschlecht.Maennlich, null, null),
            "GES" when code is "GESW" => new(Core.Kommunalprofile.Geschlecht.Weiblich, null, null),
            "NAT" when code is "NATA" => new(null, null, true),
            "NAT" when code is "NATD" => new(null, null, false),
            _ when IstAlter(variable, variablenname) && (Alterstext.Lies(code) ?? Alterstext.Lies(label)) is { } age => new(null, age, null),
            _ => new(null, null, null, $"/{variable}={code}"),
        };
    }

    // Not every variable of ages has a code that says so: those of children and mothers go by their names too.
    private static bool IstAlter(string variable, string name) =>
        variable.StartsWith("ALT", StringComparison.Ordinal) || name.StartsWith("Alter", StringComparison.OrdinalIgnoreCase);

    /// <summary>A word of a header or a column where there are no codes.</summary>
    /// <returns>Null when it is none of these.</returns>
    public static Merkmal? Lies(string wort) => wort.Trim().ToUpperInvariant() switch
    {
        "" or "INSGESAMT" or "GESAMT" or "ZUSAMMEN" => Insgesamt,
        "MÄNNLICH" or "MÄNNER" or "M" => new(Core.Kommunalprofile.Geschlecht.Maennlich, null, null),
        "WEIBLICH" or "FRAUEN" or "W" => new(Core.Kommunalprofile.Geschlecht.Weiblich, null, null),
        "DEUTSCHE" or "DEUTSCH" => new(null, null, false),
        "AUSLÄNDER" or "AUSLÄNDISCH" or "AUSLÄNDERINNEN UND AUSLÄNDER" or "NICHTDEUTSCHE" => new(null, null, true),
        _ => Alterstext.Lies(wort) is { } age ? new(null, age, null) : null,
    };
}

/// <summary>Table codes in file names: <c>12411-01-01-4_de_flat.csv</c>.</summary>
internal static partial class Tabellencode
{
    public static string? AusDateiname(string name) => Muster().Match(Path.GetFileName(name)) is { Success: true } match ? match.Groups[1].Value : null;

    public static string? AusText(string text) => ImText().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"^(\d{5}-[0-9A-Z-]+|AI[0-9A-Z-]+)(?=[_. (]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Muster();

    [GeneratedRegex(@"\d{5}-[0-9A-Z-]+|AI[0-9A-Z-]+\d", RegexOptions.CultureInvariant)]
    private static partial Regex ImText();
}
