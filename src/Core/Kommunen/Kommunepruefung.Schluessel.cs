using System.Diagnostics;
using static Daks.Core.Kommunen.KommuneFehlergrund;

namespace Daks.Core.Kommunen;

/// <remarks>The keys: its own, the regional one, those of the places it belongs to.</remarks>
internal sealed partial class Kommunepruefung
{
    private const int ArsLaenge = 12;

    private Ags? EigenerSchluessel()
    {
        if (string.IsNullOrWhiteSpace(eingabe.Ags))
        {
            return null;
        }

        if (!eingabe.Typ.HatEigenenSchluessel())
        {
            Melde(KommuneFeld.Ags, KeinEigenerSchluessel);
            return null;
        }

        if (Schluessel(KommuneFeld.Ags, eingabe.Ags, wert: null) is not { } ags)
        {
            return null;
        }

        if (ags.IstKreisschluessel != (eingabe.Typ == KommuneTyp.Landkreis))
        {
            Melde(KommuneFeld.Ags, ags.IstKreisschluessel ? GemeindeschluesselErwartet : KreisschluesselErwartet);
        }

        return ags;
    }

    private string? Regionalschluesselangabe(Ags? ags)
    {
        var digits = string.Concat((eingabe.Ars ?? "").Where(letter => !char.IsWhiteSpace(letter)));
        if (digits.Length == 0)
        {
            return null;
        }

        if (digits.Length != ArsLaenge || !digits.All(char.IsAsciiDigit))
        {
            Melde(KommuneFeld.Ars, KeinRegionalschluessel);
        }
        else if (ags is { } own && (digits[..5] != own.Kreis || (!own.IstKreisschluessel && digits[9..] != own.Value[5..])))
        {
            Melde(KommuneFeld.Ars, AndererOrt);
        }

        return digits;
    }

    // What is too much is not read key by key: one sentence says it.
    private List<Ags> Bezugsschluessel()
    {
        string[] texts = [.. eingabe.BezugsAgs.Where(text => !string.IsNullOrWhiteSpace(text))];
        Zahl(KommuneFeld.BezugsAgs, texts.Length, OrteMax);
        return texts.Length > OrteMax
            ? []
            : [.. texts.Select(text => Schluessel(KommuneFeld.BezugsAgs, text, wert: text.Trim())).OfType<Ags>()];
    }

    /// <summary>What consists of digits is meant as a key, what follows a name and a colon as the keys of a group; everything else is a name.</summary>
    private string[] Vergleichsraumangabe()
    {
        string[] entries =
        [
            .. Liste(KommuneFeld.Vergleichsraeume, eingabe.Vergleichsraeume, VergleichsraeumeMax, entry => Vergleichsraum.Gruppe(entry)?.Name ?? entry)
                .Select(Vergleichsraum.Bereinigt).Distinct(),
        ];
        foreach (var group in entries.Select(Vergleichsraum.Gruppe).OfType<Gruppenangabe>())
        {
            Zahl(KommuneFeld.Vergleichsraeume, group.Mitglieder.Count, VergleichsraeumeMax);
        }

        foreach (var key in entries.SelectMany(Vergleichsraum.Schluessel).Distinct().Where(key => Vergleichsraum.Landesschluessel(key) is null))
        {
            if (Vergleichsraum.IstZiffern(key))
            {
                Schluessel(KommuneFeld.Vergleichsraeume, key, wert: key);
            }
            else
            {
                Melde(KommuneFeld.Vergleichsraeume, KeinVergleichsschluessel, key);
            }
        }

        return entries;
    }

    private Ags? Schluessel(KommuneFeld feld, string text, string? wert)
    {
        switch (Ags.Parse(text))
        {
            case AgsResult.Gueltig(var ags):
                return ags;
            case AgsResult.FuehrendeNullFehlt(var vorschlag) when feld == KommuneFeld.Ags && eingabe.Land is { } land && vorschlag.Land != land:
                // The zero would make it a key of another Land: a digit is missing, but not that one.
                Melde(feld, FalscheLaenge);
                return null;
            case AgsResult.FuehrendeNullFehlt(var vorschlag):
                Melde(feld, FuehrendeNullFehlt, vorschlag.Value);
                return null;
            case AgsResult.Regionalschluessel(var vorschlag):
                Melde(feld, Regionalschluessel, vorschlag.Value);
                return null;
            case AgsResult.Ungueltig(var grund):
                Melde(feld, feld == KommuneFeld.Vergleichsraeume && grund == AgsFehler.Laenge ? KeinVergleichsschluessel : Grund(grund), wert);
                return null;
            default:
                throw new UnreachableException();
        }
    }

    private static KommuneFehlergrund Grund(AgsFehler fehler) => fehler switch
    {
        AgsFehler.Leer => Fehlt,
        AgsFehler.KeineZiffern => KeineZiffern,
        AgsFehler.UnbekanntesLand => UnbekanntesLand,
        _ => FalscheLaenge,
    };
}
