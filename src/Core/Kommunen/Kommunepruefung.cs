using System.Diagnostics;
using static Daks.Core.Kommunen.KommuneFehlergrund;

namespace Daks.Core.Kommunen;

/// <summary>One pass over one entry; collects every error instead of stopping at the first.</summary>
internal sealed class Kommunepruefung(KommuneEingabe eingabe, DateOnly heute)
{
    private const int NameMin = 2;
    private const int NameMax = 120;
    private const int EinwohnerMax = 30_000_000;

    // Germany as a whole has about 357,600 km².
    private const decimal FlaecheMax = 360_000m;

    private static readonly DateOnly ErsterStand = new(1990, 10, 3);

    private readonly List<KommuneFehler> fehler = [];

    public KommuneResult Ergebnis()
    {
        var name = Name();
        Typ();
        var ags = EigenerSchluessel();
        var bezug = Bezugsschluessel();
        var land = Land(ags, bezug);
        var einwohner = Einwohnerzahl();
        EinwohnerStand();
        Flaeche();
        var website = Website();
        Haushalt();

        return fehler.Count > 0
            ? new KommuneResult.Ungueltig([.. fehler.OrderBy(one => one.Feld)])
            : new KommuneResult.Gueltig(new Kommune
            {
                Name = name,
                Typ = eingabe.Typ,
                Ags = ags,
                Land = land!.Value,
                Einwohnerzahl = einwohner,
                EinwohnerStand = eingabe.EinwohnerStand,
                FlaecheKm2 = eingabe.FlaecheKm2,
                MariaeHimmelfahrt = eingabe.MariaeHimmelfahrt,
                Fronleichnam = eingabe.Fronleichnam,
                BezugsAgs = [.. bezug.Select(key => key.Value).Distinct()],
                Mitgliedskommunen = Aufgeraeumt(eingabe.Mitgliedskommunen),
                Vergleichsraeume = Aufgeraeumt(eingabe.Vergleichsraeume),
                Website = website,
                Haushaltsstatus = eingabe.Haushaltsstatus,
            });
    }

    private static string[] Aufgeraeumt(IEnumerable<string> texts) =>
        [.. texts.Select(Collapse).Where(text => text.Length > 0).Distinct()];

    // A name pasted from a letterhead brings line breaks and double blanks.
    private static string Collapse(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Melde(KommuneFeld feld, KommuneFehlergrund grund, string? wert = null) =>
        fehler.Add(new KommuneFehler(feld, grund, wert));

    private string Name()
    {
        var name = Collapse(eingabe.Name);
        switch (name.Length)
        {
            case 0:
                Melde(KommuneFeld.Name, Fehlt);
                break;
            case < NameMin:
                Melde(KommuneFeld.Name, ZuKurz);
                break;
            case > NameMax:
                Melde(KommuneFeld.Name, ZuLang);
                break;
        }

        return name;
    }

    private void Typ()
    {
        if (!Enum.IsDefined(eingabe.Typ))
        {
            Melde(KommuneFeld.Typ, Unbekannt);
        }
    }

    private Ags? EigenerSchluessel()
    {
        if (string.IsNullOrWhiteSpace(eingabe.Ags))
        {
            return null;
        }

        if (eingabe.Typ is KommuneTyp.Stadtteil or KommuneTyp.RegionOderVerbund or KommuneTyp.Verband)
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

    private List<Ags> Bezugsschluessel() =>
    [
        .. eingabe.BezugsAgs
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Select(text => Schluessel(KommuneFeld.BezugsAgs, text, wert: text.Trim()))
            .OfType<Ags>(),
    ];

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
                Melde(feld, Grund(grund), wert);
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

    /// <summary>The Land follows from the keys; a chosen one must be among theirs, for a region may cross borders.</summary>
    private Bundesland? Land(Ags? ags, List<Ags> bezug)
    {
        Bundesland[] laender = ags is { } own ? [own.Land] : [.. bezug.Select(key => key.Land).Distinct()];
        var land = eingabe.Land ?? (laender.Length == 1 ? laender[0] : null);

        if (land is null)
        {
            // A wrong key is said already; the Land will follow once it is mended.
            if (!fehler.Exists(one => one.Feld is KommuneFeld.Ags or KommuneFeld.BezugsAgs))
            {
                Melde(KommuneFeld.Land, Fehlt);
            }
        }
        else if (!Enum.IsDefined(land.Value))
        {
            Melde(KommuneFeld.Land, Unbekannt);
        }
        else if (laender.Length > 0 && !laender.Contains(land.Value))
        {
            Melde(KommuneFeld.Land, WiderspruchZumSchluessel);
        }
        else if (eingabe.Typ == KommuneTyp.Stadtstaat && !land.Value.IstStadtstaat())
        {
            Melde(KommuneFeld.Typ, KeinStadtstaat);
        }

        return land;
    }

    private int Einwohnerzahl()
    {
        switch (eingabe.Einwohnerzahl)
        {
            case null:
                Melde(KommuneFeld.Einwohnerzahl, Fehlt);
                break;
            case < 1:
                Melde(KommuneFeld.Einwohnerzahl, ZuKlein);
                break;
            case > EinwohnerMax:
                Melde(KommuneFeld.Einwohnerzahl, ZuGross);
                break;
        }

        return eingabe.Einwohnerzahl ?? 0;
    }

    private void EinwohnerStand()
    {
        if (eingabe.EinwohnerStand < ErsterStand)
        {
            Melde(KommuneFeld.EinwohnerStand, ZuFrueh);
        }
        else if (eingabe.EinwohnerStand > heute)
        {
            Melde(KommuneFeld.EinwohnerStand, InDerZukunft);
        }
    }

    private void Flaeche()
    {
        switch (eingabe.FlaecheKm2)
        {
            case <= 0m:
                Melde(KommuneFeld.FlaecheKm2, ZuKlein);
                break;
            case > FlaecheMax:
                Melde(KommuneFeld.FlaecheKm2, ZuGross);
                break;
        }
    }

    private string? Website()
    {
        var text = eingabe.Website?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && uri.UserInfo.Length == 0)
        {
            return uri.AbsoluteUri;
        }

        Melde(KommuneFeld.Website, KeineWebadresse);
        return null;
    }

    private void Haushalt()
    {
        if (eingabe.Haushaltsstatus is { } status && !Enum.IsDefined(status))
        {
            Melde(KommuneFeld.Haushaltsstatus, Unbekannt);
        }
    }
}
