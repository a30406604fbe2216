namespace Daks.Core.Kommunen;

/// <summary>A Kommune as entered: unchecked, untrimmed, possibly incomplete.</summary>
public sealed record KommuneEingabe
{
    public string? Name { get; init; }
    public KommuneTyp Typ { get; init; }

    /// <value>May hold blanks; null or blank when not stated.</value>
    public string? Ags { get; init; }

    /// <value>Twelve digits; may hold blanks; null or blank when not stated.</value>
    public string? Ars { get; init; }

    /// <value>Null when it is to follow from the AGS.</value>
    public Bundesland? Land { get; init; }

    public int? Einwohnerzahl { get; init; }
    public DateOnly? EinwohnerStand { get; init; }
    public decimal? FlaecheKm2 { get; init; }
    public int? Demografietyp { get; init; }
    public bool? MariaeHimmelfahrt { get; init; }
    public bool? Fronleichnam { get; init; }
    public IReadOnlyList<string> BezugsAgs { get; init; } = [];
    public IReadOnlyList<string> Mitgliedskommunen { get; init; } = [];

    /// <value>Keys and names, see <see cref="Vergleichsraum"/>.</value>
    public IReadOnlyList<string> Vergleichsraeume { get; init; } = [];

    /// <value>With or without https://.</value>
    public string? Website { get; init; }

    public Haushaltsstatus? Haushaltsstatus { get; init; }

    /// <summary>What is known, to be entered again in part.</summary>
    public static KommuneEingabe Von(Kommune kommune) => new()
    {
        Name = kommune.Name,
        Typ = kommune.Typ,
        Ags = kommune.Ags?.Value,
        Ars = kommune.Ars,
        Land = kommune.Land,
        Einwohnerzahl = kommune.Einwohnerzahl,
        EinwohnerStand = kommune.EinwohnerStand,
        FlaecheKm2 = kommune.FlaecheKm2,
        Demografietyp = kommune.Demografietyp,
        MariaeHimmelfahrt = kommune.MariaeHimmelfahrt,
        Fronleichnam = kommune.Fronleichnam,
        BezugsAgs = kommune.BezugsAgs,
        Mitgliedskommunen = kommune.Mitgliedskommunen,
        Vergleichsraeume = kommune.Vergleichsraeume,
        Website = kommune.Website,
        Haushaltsstatus = kommune.Haushaltsstatus,
    };
}
