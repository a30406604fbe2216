using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;

namespace Daks.Tab.Einrichtungen;

/// <summary>What stands in the form about a Kommune while somebody is typing.</summary>
public sealed class KommuneFields
{
    // What the form does not show is carried through unchanged.
    private readonly KommuneEingabe _rest;
    private IReadOnlyList<KommuneFehler> _errors = [];

    public KommuneFields() => _rest = new KommuneEingabe();

    public KommuneFields(Kommune kommune)
    {
        _rest = new KommuneEingabe
        {
            Ars = kommune.Ars,
            Demografietyp = kommune.Demografietyp,
            EinwohnerStand = kommune.EinwohnerStand,
            FlaecheKm2 = kommune.FlaecheKm2,
            MariaeHimmelfahrt = kommune.MariaeHimmelfahrt,
            Fronleichnam = kommune.Fronleichnam,
            Mitgliedskommunen = kommune.Mitgliedskommunen,
            Vergleichsraeume = kommune.Vergleichsraeume,
            Website = kommune.Website,
            Haushaltsstatus = kommune.Haushaltsstatus,
        };
        Name = kommune.Name;
        Einwohnerzahl = kommune.Einwohnerzahl.ToString(CultureInfo.InvariantCulture);
        Land = kommune.Land.ToString();
        Typ = kommune.Typ.ToString();
        Ags = kommune.Ags?.Value;
        BezugsAgs = string.Join(", ", kommune.BezugsAgs);
    }

    public string? Name { get; set; }

    /// <value>As typed: "19.420", "19 420" and "19420" are the same.</value>
    public string? Einwohnerzahl { get; set; }

    /// <value>A <see cref="Bundesland"/> by name; empty until chosen.</value>
    public string? Land { get; set; } = "";

    /// <value>A <see cref="KommuneTyp"/> by name.</value>
    public string? Typ { get; set; } = nameof(KommuneTyp.Gemeinde);

    public string? Ags { get; set; }

    /// <value>Keys, parted by commas or blanks.</value>
    public string? BezugsAgs { get; set; }

    public bool HasErrors => _errors.Count > 0;

    /// <value>Whether something is wrong among the fields that are folded away at first.</value>
    public bool HasFoldedErrors => _errors.Any(error => error.Feld is KommuneFeld.Typ or KommuneFeld.Ags or KommuneFeld.BezugsAgs);

    /// <value>The key to propose when one can be guessed; otherwise null.</value>
    public string? ProposedAgs =>
        _errors.FirstOrDefault(error => error is { Feld: KommuneFeld.Ags, Vorschlag: not null })?.Vorschlag;

    /// <value>Null while it is no number.</value>
    public int? Inhabitants => int.TryParse(Digits(Einwohnerzahl), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public KommuneEingabe ToEingabe() => _rest with
    {
        Name = Name,
        Einwohnerzahl = Inhabitants,
        Land = Enum.TryParse<Bundesland>(Land, out var land) ? land : null,
        Typ = Enum.TryParse<KommuneTyp>(Typ, out var typ) ? typ : KommuneTyp.Gemeinde,
        Ags = Ags,
        BezugsAgs = (BezugsAgs ?? "").Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    /// <summary>Shows what the domain found at the fields it concerns.</summary>
    public void Mark(IReadOnlyList<KommuneFehler> errors) => _errors = errors;

    public string? ErrorOf(KommuneFeld feld, CultureInfo culture) =>
        _errors.FirstOrDefault(error => error.Feld == feld) is { } error ? Ablehnungstexte.Satz(error, culture) : null;

    private static string Digits(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ',' or '\'')));
}
