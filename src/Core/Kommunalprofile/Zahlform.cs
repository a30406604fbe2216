using System.Globalization;

namespace Daks.Core.Kommunalprofile;

/// <summary>How a figure is written: what its separators can mean, before anybody decided.</summary>
internal readonly ref struct Zahlform
{
    private const int MaxLength = 40;
    private const int Gruppe = 3;

    private readonly ReadOnlySpan<char> _ziffern;
    private readonly bool _negativ;

    private Zahlform(ReadOnlySpan<char> ziffern, bool negativ, Dezimalzeichen? zeichen, bool mehrdeutig)
    {
        _ziffern = ziffern;
        (_negativ, Zeichen, IstMehrdeutig) = (negativ, zeichen, mehrdeutig);
    }

    /// <value>The decimal sign the figure proves; null when it has none, or allows both.</value>
    public Dezimalzeichen? Zeichen { get; }

    /// <value>One separator and three digits behind it: a thousand or a fraction.</value>
    public bool IstMehrdeutig { get; }

    public static Zahlform Von(ReadOnlySpan<char> text)
    {
        var negativ = text is ['-' or '−' or '–', ..];
        var ziffern = negativ || text is ['+', ..] ? text[1..].TrimStart() : text;
        var (komma, punkt) = (ziffern.LastIndexOf(','), ziffern.LastIndexOf('.'));
        if (komma >= 0 && punkt >= 0)
        {
            return new(ziffern, negativ, komma > punkt ? Dezimalzeichen.Komma : Dezimalzeichen.Punkt, mehrdeutig: false);
        }

        var last = Math.Max(komma, punkt);
        if (last < 0)
        {
            return new(ziffern, negativ, null, mehrdeutig: false);
        }

        var eigenes = komma >= 0 ? Dezimalzeichen.Komma : Dezimalzeichen.Punkt;
        var vorn = ziffern[..last];
        if (vorn.ContainsAny(',', '.'))
        {
            return new(ziffern, negativ, eigenes == Dezimalzeichen.Komma ? Dezimalzeichen.Punkt : Dezimalzeichen.Komma, mehrdeutig: false);
        }

        var tausend = ziffern.Length - last - 1 == Gruppe && vorn.Length is >= 1 and <= Gruppe && vorn[0] != '0';
        return new(ziffern, negativ, tausend ? null : eigenes, tausend);
    }

    /// <summary>Reads the figure with a decimal sign. Thousands may be parted by the other sign or by blanks, all in threes.</summary>
    public bool Lies(Dezimalzeichen zeichen, out decimal wert)
    {
        wert = 0;
        if (_ziffern.Length is 0 or > MaxLength)
        {
            return false;
        }

        var (dezimal, tausend) = zeichen == Dezimalzeichen.Komma ? (',', '.') : ('.', ',');
        var end = _ziffern.IndexOf(dezimal);
        var ganz = end < 0 ? _ziffern : _ziffern[..end];
        var bruch = end < 0 ? default : _ziffern[(end + 1)..];
        if ((end >= 0 && bruch.IsEmpty) || bruch.ContainsAnyExceptInRange('0', '9') || (end < 0 && ganz.IsEmpty))
        {
            return false;
        }

        Span<char> puffer = stackalloc char[MaxLength + 1];
        var length = OhneGruppen(ganz, tausend, puffer);
        if (length < 0)
        {
            return false;
        }

        if (!bruch.IsEmpty)
        {
            puffer[length++] = '.';
            bruch.CopyTo(puffer[length..]);
            length += bruch.Length;
        }

        if (!decimal.TryParse(puffer[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out wert))
        {
            return false;
        }

        wert = _negativ ? -wert : wert;
        return true;
    }

    /// <returns>How many digits were copied; −1 when the groups are no thousands.</returns>
    private static int OhneGruppen(ReadOnlySpan<char> ganz, char tausend, Span<char> puffer)
    {
        var (length, run, grouped) = (0, 0, false);
        char? trenner = null;
        foreach (var c in ganz)
        {
            if (char.IsAsciiDigit(c))
            {
                puffer[length++] = c;
                run++;
                continue;
            }

            var istTrenner = c == tausend || c is ' ' or '\u00a0' or '\u202f' or '\u2009';
            if (!istTrenner || (trenner ??= c) != c || (grouped ? run != Gruppe : run is 0 or > Gruppe))
            {
                return -1;
            }

            (run, grouped) = (0, true);
        }

        return grouped && run != Gruppe ? -1 : length;
    }
}
