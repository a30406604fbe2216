using System.Globalization;
using Daks.Core.Kommunalprofile;

namespace Daks.Formats.Statistik;

/// <summary>What a number's separators say about how the file parts decimals.</summary>
internal enum Trennung
{
    Keine,
    Komma,
    Punkt,

    /// <summary><c>1.234</c>: thousands the German way, or a decimal point.</summary>
    VielleichtPunkt,

    /// <summary><c>1,234</c>: a decimal comma, or thousands the English way.</summary>
    VielleichtKomma,
}

/// <summary>A figure as it stands in a file: <c>-0,3</c>, <c>1.234,5</c>, <c>(12)</c>, <c>/</c>, <c>x</c>, <c>...</c>.</summary>
/// <param name="Angabe">Read the German way where the separators leave it open.</param>
internal readonly record struct Zahltext(Angabe Angabe, Trennung Trennung)
{
    /// <param name="tausender">False where the publisher never parts thousands, so that any one separator is a decimal one.</param>
    /// <returns>Null when it is no figure.</returns>
    public static Zahltext? Lies(ReadOnlySpan<char> text, bool tausender)
    {
        text = text.Trim();
        if (text.Length is > 0 and < 10 && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return new(Angabe.Von(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)), Trennung.Keine);
        }

        if (text is "()")
        {
            return new(Angabe.Ohne(Qualitaet.Unbekannt), Trennung.Keine);
        }

        // A reader for each figure: which sign the file uses only its end tells, and until then every figure stands for itself.
        var reader = new Zahlenleser(tausender ? null : Einziges(text));
        var (befund, angabe) = reader.Lies(text);
        return befund != Zahlbefund.Gelesen ? null : new(angabe, (reader.Zeichen, reader.Beleg) switch
        {
            (Dezimalzeichen.Komma, _) => Trennung.Komma,
            (Dezimalzeichen.Punkt, _) => Trennung.Punkt,
            (_, null) => Trennung.Keine,
            _ => text.Contains('.') ? Trennung.VielleichtPunkt : Trennung.VielleichtKomma,
        });
    }

    /// <summary>The quality a column of its own gives.</summary>
    /// <returns>Null when it is none; <c>e</c>, final, is a figure as it is.</returns>
    public static Qualitaet? AusBuchstabe(ReadOnlySpan<char> text) => text switch
    {
        "p" => Qualitaet.Vorlaeufig,
        "r" => Qualitaet.Revidiert,
        "s" => Qualitaet.Geschaetzt,
        "e" => Qualitaet.Ok,
        _ => null,
    };

    /// <summary>Whether it is the same figure whatever the rest of the file settles.</summary>
    public bool Gleicht(Zahltext anderer) => Angabe == anderer.Angabe && MitPunkt == anderer.MitPunkt;

    /// <summary>The same figure with a decimal point, once the rest of the file has settled that.</summary>
    public Angabe MitPunkt => Angabe.Wert is { } value
        ? Trennung switch
        {
            Trennung.VielleichtPunkt => Angabe.Von(value / 1000, Angabe.Qualitaet),
            Trennung.VielleichtKomma => Angabe.Von(value * 1000, Angabe.Qualitaet),
            _ => Angabe,
        }
        : Angabe;

    /// <returns>The sign of a figure that has only one separator; null for any other.</returns>
    private static Dezimalzeichen? Einziges(ReadOnlySpan<char> text) => (text.Count(','), text.Count('.')) switch
    {
        (1, 0) => Dezimalzeichen.Komma,
        (0, 1) when text.Length > 1 => Dezimalzeichen.Punkt,
        _ => null,
    };
}
