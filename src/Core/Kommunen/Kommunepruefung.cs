using static Daks.Core.Kommunen.KommuneFehlergrund;

namespace Daks.Core.Kommunen;

/// <summary>One pass over one entry; collects every error instead of stopping at the first.</summary>
internal sealed partial class Kommunepruefung(KommuneEingabe eingabe, DateOnly heute)
{
    private const int NameMin = 2;
    private const int NameMax = 120;
    private const int EinwohnerMax = 30_000_000;

    // The Landkreis with the most Gemeinden has some 230.
    private const int OrteMax = 500;
    private const int VergleichsraeumeMax = 50;

    // Germany as a whole has about 357,600 km².
    private const decimal FlaecheMax = 360_000m;

    private static readonly DateOnly ErsterStand = new(1990, 10, 3);

    private readonly List<KommuneFehler> _fehler = [];

    public KommuneResult Ergebnis()
    {
        var name = Name();
        Typ();
        var ags = EigenerSchluessel();
        var ars = Regionalschluesselangabe(ags);
        var bezug = Bezugsschluessel();
        var land = Land(ags, bezug);
        var einwohner = Einwohnerzahl();
        EinwohnerStand();
        Flaeche();
        Demografietyp();
        var mitglieder = Liste(KommuneFeld.Mitgliedskommunen, eingabe.Mitgliedskommunen, OrteMax);
        var raeume = Vergleichsraumangabe();
        var website = Website();
        Haushalt();

        return _fehler.Count > 0
            ? new KommuneResult.Ungueltig([.. _fehler.OrderBy(one => one.Feld)])
            : new KommuneResult.Gueltig(new Kommune
            {
                Name = name,
                Typ = eingabe.Typ,
                Ags = ags,
                Ars = ars,
                Land = land!.Value,
                Einwohnerzahl = einwohner,
                EinwohnerStand = eingabe.EinwohnerStand,
                FlaecheKm2 = eingabe.FlaecheKm2,
                Demografietyp = eingabe.Demografietyp,
                MariaeHimmelfahrt = eingabe.MariaeHimmelfahrt,
                Fronleichnam = eingabe.Fronleichnam,
                BezugsAgs = [.. bezug.Select(key => key.Value).Distinct()],
                Mitgliedskommunen = mitglieder,
                Vergleichsraeume = raeume,
                Website = website,
                Haushaltsstatus = eingabe.Haushaltsstatus,
            });
    }

    /// <param name="name">What of an entry is a name, and no longer than one.</param>
    private string[] Liste(KommuneFeld feld, IEnumerable<string> texts, int most, Func<string, string>? name = null)
    {
        string[] entries = [.. texts.Select(Collapse).Where(text => text.Length > 0).Distinct()];
        Zahl(feld, entries.Length, most);
        if (entries.Any(entry => (name?.Invoke(entry) ?? entry).Length > NameMax))
        {
            Melde(feld, ZuLang);
        }

        return entries;
    }

    private void Zahl(KommuneFeld feld, int count, int most)
    {
        if (count > most)
        {
            Melde(feld, ZuViele, $"{most}");
        }
    }

    // A name pasted from a letterhead brings line breaks and double blanks.
    private static string Collapse(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Melde(KommuneFeld feld, KommuneFehlergrund grund, string? wert = null) =>
        _fehler.Add(new KommuneFehler(feld, grund, wert));

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

    /// <summary>The Land follows from the keys; a chosen one must be among theirs, for a region may cross borders.</summary>
    private Bundesland? Land(Ags? ags, List<Ags> bezug)
    {
        Bundesland[] laender = ags is { } own ? [own.Land] : [.. bezug.Select(key => key.Land).Distinct()];
        var land = eingabe.Land ?? (laender.Length == 1 ? laender[0] : null);

        if (land is null)
        {
            // A wrong key is said already; the Land will follow once it is mended.
            if (!_fehler.Exists(one => one.Feld is KommuneFeld.Ags or KommuneFeld.BezugsAgs))
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

    private void Demografietyp()
    {
        if (eingabe.Demografietyp is < 1 or > Kommune.Demografietypen)
        {
            Melde(KommuneFeld.Demografietyp, eingabe.Demografietyp < 1 ? ZuKlein : ZuGross);
        }
    }

    private string? Website()
    {
        var text = eingabe.Website?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length > NameMax)
        {
            Melde(KommuneFeld.Website, ZuLang);
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
