using System.Text.Json.Serialization;

namespace Daks.Core.Kommunen;

/// <summary>Amtlicher Gemeindeschlüssel: text, never a number, for its leading zero matters.</summary>
/// <remarks>Land = digits 1–2, Kreis = digits 1–5, Gemeinde = digits 6–8.</remarks>
[JsonConverter(typeof(AgsJsonConverter))]
public readonly record struct Ags
{
    private const int GemeindeLaenge = 8;
    private const int KreisLaenge = 5;
    private const int RegionalLaenge = 12;

    private Ags(string value) => Value = value;

    /// <value>Eight digits for a Gemeinde, five for a Landkreis; empty only in <c>default</c>.</value>
    public string Value => field ?? "";

    public Bundesland Land => (Bundesland)Prefix(Value);

    /// <value>The first five digits.</value>
    public string Kreis => Value[..KreisLaenge];

    /// <value>True for the five-digit key of a Landkreis.</value>
    public bool IstKreisschluessel => Value.Length == KreisLaenge;

    /// <summary>Reads a key as people type or paste it; blanks anywhere are ignored.</summary>
    /// <remarks>
    /// A spreadsheet turns "01001000" into 1001000. Such a key is never padded in silence, nor is a Regionalschlüssel
    /// shortened: the caller shows the proposal and asks.
    /// </remarks>
    public static AgsResult Parse(string? text)
    {
        var digits = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length == 0)
        {
            return new AgsResult.Ungueltig(AgsFehler.Leer);
        }

        if (!digits.All(char.IsAsciiDigit))
        {
            return new AgsResult.Ungueltig(AgsFehler.KeineZiffern);
        }

        return digits.Length switch
        {
            GemeindeLaenge or KreisLaenge when HasLand(digits) => new AgsResult.Gueltig(new Ags(digits)),
            GemeindeLaenge or KreisLaenge => new AgsResult.Ungueltig(AgsFehler.UnbekanntesLand),
            GemeindeLaenge - 1 or KreisLaenge - 1 when HasLand($"0{digits}") =>
                new AgsResult.FuehrendeNullFehlt(new Ags($"0{digits}")),
            RegionalLaenge or RegionalLaenge - 1 when InRegional(digits.PadLeft(RegionalLaenge, '0')) is { } ags =>
                new AgsResult.Regionalschluessel(ags),
            _ => new AgsResult.Ungueltig(AgsFehler.Laenge),
        };
    }

    public override string ToString() => Value;

    // Land 2, Regierungsbezirk 1, Kreis 2, Gemeindeverband 4, Gemeinde 3. Without a Gemeinde it names a Verband, which has no AGS.
    private static Ags? InRegional(string digits)
    {
        var (kreis, verband, gemeinde) = (digits[..5], digits[5..9], digits[9..]);
        return HasLand(digits) && (gemeinde != "000" || verband == "0000") ? new Ags(kreis + gemeinde) : null;
    }

    private static bool HasLand(string digits) => Enum.IsDefined((Bundesland)Prefix(digits));

    private static int Prefix(string digits) => ((digits[0] - '0') * 10) + (digits[1] - '0');
}
