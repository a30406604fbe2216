namespace Daks.Core.Kommunalprofile;

/// <summary>The sign before the decimals: a comma in German files, a point in English ones.</summary>
public enum Dezimalzeichen
{
    Komma,
    Punkt,
}

public enum Zahlbefund
{
    Gelesen,

    /// <summary>Nothing stands there.</summary>
    Leer,

    /// <summary>Neither a figure nor a sign of the offices' Zeichenerklärung.</summary>
    KeineZahl,

    /// <summary>The figure is written with the other decimal sign than one before it; see <see cref="Zahlenleser.Beleg"/>.</summary>
    GemischteZeichen,
}

/// <summary>What became of one field. A struct, because a file has millions of them.</summary>
/// <param name="Angabe">Only of meaning when <paramref name="Befund"/> is <see cref="Zahlbefund.Gelesen"/>.</param>
public readonly record struct Zahlergebnis(Zahlbefund Befund, Angabe Angabe);

/// <summary>The figure that told which decimal sign a file uses.</summary>
/// <param name="Zeile">As the caller counts lines; 0 when it did not say.</param>
/// <param name="IstVermutet">
/// True when the figure could be read both ways, as <c>1.234</c>, and the presumed sign was taken: the file may be sound
/// and has to be read again with the other sign. False when it allows one reading only.
/// </param>
public sealed record Zahlbeleg(string Text, long Zeile, Dezimalzeichen Zeichen, bool IstVermutet);

/// <summary>Reads the figures of one file, which all use one decimal sign. Not for several threads.</summary>
/// <param name="bekannt">The sign where the format or a first look told; null to learn it from the first figure that shows it.</param>
/// <param name="vermutet">How a figure is read that allows both, as long as none has told.</param>
/// <remarks>Source of the signs: the offices' Zeichenerklärung (domain guide 4.4).</remarks>
public sealed class Zahlenleser(Dezimalzeichen? bekannt = null, Dezimalzeichen vermutet = Dezimalzeichen.Komma)
{
    /// <value>Null until a figure told.</value>
    public Dezimalzeichen? Zeichen { get; private set; } = bekannt;

    /// <value>Null while nothing told, and when the sign was known from the start.</value>
    public Zahlbeleg? Beleg { get; private set; }

    /// <param name="text">The field, blanks around it allowed.</param>
    /// <param name="zeile">Remembered with the figure that tells the sign.</param>
    public Zahlergebnis Lies(ReadOnlySpan<char> text, long zeile = 0)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return new(Zahlbefund.Leer, default);
        }

        if (LiesZeichen(text) is { } zeichen)
        {
            return Gelesen(zeichen == Qualitaet.Nichts ? Angabe.Von(0, zeichen) : Angabe.Ohne(zeichen));
        }

        var kern = Kern(text, out var qualitaet);
        if (NurZiffern(kern) is { } ganz)
        {
            return Gelesen(Angabe.Von(ganz, qualitaet));
        }

        var zahl = Zahlform.Von(kern);
        var sign = zahl.Zeichen ?? Zeichen ?? vermutet;
        if (!zahl.Lies(sign, out var wert))
        {
            return new(Zahlbefund.KeineZahl, default);
        }

        return Merke(text, zeile, zahl) ? Gelesen(Angabe.Von(wert, qualitaet)) : new(Zahlbefund.GemischteZeichen, default);
    }

    /// <summary>Reads the mark of a quality column (<c>value_q</c>) or one that stands in place of a figure.</summary>
    /// <returns>Null for a mark the offices do not know.</returns>
    public static Qualitaet? LiesQualitaet(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text switch
        {
            "" or "e" or "E" => Qualitaet.Ok,
            "p" or "P" => Qualitaet.Vorlaeufig,
            "r" or "R" => Qualitaet.Revidiert,
            "s" or "S" => Qualitaet.Geschaetzt,
            "()" => Qualitaet.Eingeschraenkt,
            _ => LiesZeichen(text),
        };
    }

    private static Qualitaet? LiesZeichen(ReadOnlySpan<char> text) => text switch
    {
        "-" or "–" or "—" => Qualitaet.Nichts,
        "." => Qualitaet.Unbekannt,
        "..." or "…" => Qualitaet.FolgtSpaeter,
        "/" => Qualitaet.NichtSicher,
        "x" or "X" => Qualitaet.Gesperrt,
        _ => null,
    };

    /// <summary>Parts the figure from what says how good it is; brackets weigh more than a letter.</summary>
    private static ReadOnlySpan<char> Kern(ReadOnlySpan<char> text, out Qualitaet qualitaet)
    {
        qualitaet = text[^1] switch
        {
            'p' => Qualitaet.Vorlaeufig,
            'r' => Qualitaet.Revidiert,
            's' => Qualitaet.Geschaetzt,
            _ => Qualitaet.Ok,
        };
        text = qualitaet != Qualitaet.Ok || text[^1] == 'e' ? text[..^1].TrimEnd() : text;
        if (text is not ['(', .., ')'])
        {
            return text;
        }

        qualitaet = Qualitaet.Eingeschraenkt;
        return text[1..^1].Trim();
    }

    /// <summary>The common case, told apart quickly: digits alone.</summary>
    private static decimal? NurZiffern(ReadOnlySpan<char> kern)
    {
        const int LongDigits = 18;
        if (kern.Length is 0 or > LongDigits || kern.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var wert = 0L;
        foreach (var digit in kern)
        {
            wert = (wert * 10) + (digit - '0');
        }

        return wert;
    }

    /// <returns>False when an earlier figure told another sign.</returns>
    private bool Merke(ReadOnlySpan<char> text, long zeile, Zahlform zahl)
    {
        if (zahl.Zeichen is not { } zeichen)
        {
            if (zahl.IstMehrdeutig && Zeichen is null)
            {
                Beleg ??= new Zahlbeleg(text.ToString(), zeile, vermutet, IstVermutet: true);
            }

            return true;
        }

        if (Zeichen is { } gilt)
        {
            return gilt == zeichen;
        }

        if (Beleg is { } frueher && frueher.Zeichen != zeichen)
        {
            return false;
        }

        (Zeichen, Beleg) = (zeichen, new Zahlbeleg(text.ToString(), zeile, zeichen, IstVermutet: false));
        return true;
    }

    private static Zahlergebnis Gelesen(Angabe angabe) => new(Zahlbefund.Gelesen, angabe);
}
