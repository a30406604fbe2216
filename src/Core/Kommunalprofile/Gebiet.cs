namespace Daks.Core.Kommunalprofile;

/// <summary>An area figures are about, by the key the statistical offices use, or a group somebody named.</summary>
/// <remarks>
/// <c>DG</c> is Germany; 2 digits a Land, 3 a Regierungsbezirk, 5 a Kreis, 8 a Gemeinde or a part of a Kreis.
/// A group of the Kommune's own begins with <c>~</c>.
/// </remarks>
public readonly record struct Gebiet
{
    private const char Gruppenzeichen = '~';

    private Gebiet(string code) => Code = code;

    public static Gebiet Deutschland { get; } = new("DG");

    /// <value>Empty only in <c>default</c>.</value>
    public string Code => field ?? "";

    public Gebietsebene Ebene => Code switch
    {
        "DG" => Gebietsebene.Deutschland,
        [Gruppenzeichen, ..] => Gebietsebene.Gruppe,
        { Length: 2 } => Gebietsebene.Land,
        { Length: 3 } => Gebietsebene.Regierungsbezirk,
        { Length: 5 } => Gebietsebene.Kreis,
        _ => Gebietsebene.Gemeinde,
    };

    /// <value>Under which keys the same place stands in tables that go less deep; usually none.</value>
    /// <remarks>A kreisfreie Stadt is its own Kreis, Berlin and Hamburg their own Land as well.</remarks>
    public IReadOnlyList<Gebiet> Gleiche => (Ebene, Code) switch
    {
        (Gebietsebene.Gemeinde, [_, _, '0', '0', '0', '0', '0', '0']) => [new(Code[..5]), new(Code[..2])],
        (Gebietsebene.Gemeinde, [.., '0', '0', '0']) => [new(Code[..5])],
        _ => [],
    };

    /// <summary>Reads a key as it stands in a statistics file; a lost leading zero is not guessed here.</summary>
    /// <returns>Null when it is none.</returns>
    public static Gebiet? Lies(ReadOnlySpan<char> code)
    {
        code = code.Trim();
        if (code is "DG" or "0" or "00")
        {
            return Deutschland;
        }

        return code.Length is 2 or 3 or 5 or 8 && !code.ContainsAnyExceptInRange('0', '9') && IstLand(code[..2])
            ? new Gebiet(code.ToString())
            : null;
    }

    /// <summary>Reads what <see cref="Code"/> gave, groups included.</summary>
    /// <returns>Null when it is none.</returns>
    public static Gebiet? Aus(string code) => code is [Gruppenzeichen, _, ..] ? new Gebiet(code) : Lies(code);

    /// <param name="name">As the Kommune calls it, for example "Städte im Seenland".</param>
    public static Gebiet Gruppe(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Gebiet(Gruppenzeichen + name.Trim());
    }

    public override string ToString() => Code;

    private static bool IstLand(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0' is >= 1 and <= 16;
}

public enum Gebietsebene
{
    Deutschland,
    Land,
    Regierungsbezirk,
    Kreis,
    Gemeinde,
    Gruppe,
}
