using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;

namespace Daks.Tab.Einrichtungen;

/// <summary>What stands in the form about a Kommune while somebody is typing.</summary>
public sealed class KommuneFields
{
    public const string Ja = "ja";
    public const string Nein = "nein";

    // What the form does not show is carried through unchanged.
    private readonly KommuneEingabe _rest;
    private IReadOnlyList<KommuneFehler> _errors = [];

    public KommuneFields() => _rest = new KommuneEingabe();

    public KommuneFields(Kommune kommune)
    {
        _rest = KommuneEingabe.Von(kommune);
        Name = kommune.Name;
        Einwohnerzahl = kommune.Einwohnerzahl.ToString(CultureInfo.InvariantCulture);
        Land = kommune.Land.ToString();
        Typ = kommune.Typ.ToString();
        Ags = kommune.Ags?.Value;
        Ars = kommune.Ars;
        BezugsAgs = string.Join(", ", kommune.BezugsAgs);
        Demografietyp = kommune.Demografietyp?.ToString(CultureInfo.InvariantCulture) ?? "";
        Vergleichsraeume = string.Join('\n', kommune.Vergleichsraeume);
        EinwohnerStand = kommune.EinwohnerStand;
        Flaeche = kommune.FlaecheKm2?.ToString(Texte.Deutsch);
        Mitgliedskommunen = string.Join('\n', kommune.Mitgliedskommunen);
        Website = kommune.Website;
        Haushalt = kommune.Haushaltsstatus?.ToString() ?? "";
        Feiertag = (Feiertagsfrage == nameof(Kommune.MariaeHimmelfahrt) ? kommune.MariaeHimmelfahrt : kommune.Fronleichnam) switch
        {
            true => Ja,
            false => Nein,
            null => "",
        };
    }

    public string? Name { get; set; }

    /// <value>As typed: "19.420", "19 420" and "19420" are the same.</value>
    public string? Einwohnerzahl { get; set; }

    /// <value>A <see cref="Bundesland"/> by name; empty until chosen.</value>
    public string? Land { get; set; } = "";

    /// <value>A <see cref="KommuneTyp"/> by name.</value>
    public string? Typ { get; set; } = nameof(KommuneTyp.Gemeinde);

    public string? Ags { get; set; }

    public string? Ars { get; set; }

    /// <value>Keys, parted by commas or blanks.</value>
    public string? BezugsAgs { get; set; }

    /// <value>1 to <see cref="Kommune.Demografietypen"/>; empty when not stated.</value>
    public string? Demografietyp { get; set; } = "";

    /// <value>One to a line: a key, or a name with the keys of a group; see <see cref="Vergleichsraum"/>.</value>
    public string? Vergleichsraeume { get; set; }

    public DateOnly? EinwohnerStand { get; set; }

    /// <value>Square kilometres as typed, with a decimal comma or point.</value>
    public string? Flaeche { get; set; }

    /// <value>One to a line, by name or key.</value>
    public string? Mitgliedskommunen { get; set; }

    public string? Website { get; set; }

    /// <value>A <see cref="Haushaltsstatus"/> by name; empty when not stated.</value>
    public string? Haushalt { get; set; } = "";

    /// <value><see cref="Ja"/>, <see cref="Nein"/> or empty: the answer to <see cref="Feiertagsfrage"/>.</value>
    public string? Feiertag { get; set; } = "";

    /// <value>The holiday that in this Land depends on the place, by the name of its property; null where there is none.</value>
    public string? Feiertagsfrage => Enum.TryParse<Bundesland>(Land, out var land)
        ? land switch
        {
            Bundesland.Bayern => nameof(Kommune.MariaeHimmelfahrt),
            Bundesland.Sachsen or Bundesland.Thueringen => nameof(Kommune.Fronleichnam),
            _ => null,
        }
        : null;

    /// <value>What cannot be understood, before the domain is asked; empty when everything can.</value>
    public IReadOnlyList<KommuneFehler> Unreadable =>
        string.IsNullOrWhiteSpace(Flaeche) || Area is not null ? [] : [new(KommuneFeld.FlaecheKm2, KommuneFehlergrund.KeineZahl, Flaeche.Trim())];

    /// <value>What kind stands in the form; decides which keys there are.</value>
    public KommuneTyp Kind => Enum.TryParse<KommuneTyp>(Typ, out var typ) ? typ : KommuneTyp.Gemeinde;

    /// <value>Keys of comparison regions the place suggests and the form does not hold yet.</value>
    public IEnumerable<string> ProposedVergleichsraeume => Vergleichsraum.Vorschlaege(ToEingabe()).Except(Lines(Vergleichsraeume));

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
        Typ = Kind,
        Ags = Ags,
        Ars = Ars,
        BezugsAgs = (BezugsAgs ?? "").Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Demografietyp = int.TryParse(Demografietyp, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        Vergleichsraeume = Lines(Vergleichsraeume),
        EinwohnerStand = EinwohnerStand,
        FlaecheKm2 = Area,
        Mitgliedskommunen = Kind.HatMitglieder() ? Lines(Mitgliedskommunen) : [],
        Website = Website,
        Haushaltsstatus = Enum.TryParse<Haushaltsstatus>(Haushalt, out var haushalt) ? haushalt : null,
        MariaeHimmelfahrt = Answer(nameof(Kommune.MariaeHimmelfahrt)),
        Fronleichnam = Answer(nameof(Kommune.Fronleichnam)),
    };

    private decimal? Area => decimal.TryParse(Flaeche?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var area)
        ? area
        : null;

    private bool? Answer(string frage) => Feiertagsfrage != frage ? null : Feiertag switch
    {
        Ja => true,
        Nein => false,
        _ => null,
    };

    /// <summary>Empties the keys that this kind of Kommune does not have: a field that is hidden must not speak.</summary>
    public void ForgetForeignKeys()
    {
        if (Kind.HatEigenenSchluessel())
        {
            BezugsAgs = null;
        }
        else
        {
            Ags = null;
        }

        if (!Kind.HatRegionalschluessel())
        {
            Ars = null;
        }
    }

    /// <summary>Adds a comparison region on a line of its own.</summary>
    public void Add(string vergleichsraum) => Vergleichsraeume = string.Join('\n', [.. Lines(Vergleichsraeume), vergleichsraum]);

    /// <summary>Shows what the domain found at the fields it concerns.</summary>
    public void Mark(IReadOnlyList<KommuneFehler> errors) => _errors = errors;

    public string? ErrorOf(KommuneFeld feld, CultureInfo culture) =>
        _errors.FirstOrDefault(error => error.Feld == feld) is { } error ? Ablehnungstexte.Satz(error, culture) : null;

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Digits(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ',' or '\'')));
}
