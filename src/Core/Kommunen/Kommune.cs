using System.Text.Json.Serialization;
using Daks.Core.Artefakte;

namespace Daks.Core.Kommunen;

/// <summary>The place or union a strategy is made for. Lists compare by reference; do not rely on equality.</summary>
public sealed record Kommune : IArtefakt
{
    public const string TheId = "kommune";

    /// <value>How many types the Wegweiser Kommune knows in the edition that knows most.</value>
    public const int Demografietypen = 11;

    private const string AgsAugsburg = "09761000";

    [JsonIgnore]
    public string Id => TheId;

    /// <value>2 to 120 characters, without blanks around it.</value>
    public required string Name { get; init; }

    public required KommuneTyp Typ { get; init; }

    /// <value>Null when not stated yet, or when this kind has none of its own.</value>
    public Ags? Ags { get; init; }

    /// <value>Regionalschlüssel: twelve digits that hold the Ags where there is one; null when not stated.</value>
    public string? Ars { get; init; }

    public required Bundesland Land { get; init; }

    /// <value>1 to 30,000,000.</value>
    public required int Einwohnerzahl { get; init; }

    /// <value>The day the Einwohnerzahl holds for; null when nobody said.</value>
    public DateOnly? EinwohnerStand { get; init; }

    public decimal? FlaecheKm2 { get; init; }

    /// <value>Whether 15 August is free in this Bavarian Gemeinde; null when unknown or elsewhere.</value>
    public bool? MariaeHimmelfahrt { get; init; }

    /// <value>Whether Fronleichnam is free in this place in Saxony or Thuringia; null when unknown or elsewhere.</value>
    public bool? Fronleichnam { get; init; }

    /// <value>The type the Wegweiser Kommune gives the place, 1 to 11 by edition; null when not stated.</value>
    public int? Demografietyp { get; init; }

    /// <value>Up to 500 keys of the places this one lies in or consists of, where it has no AGS of its own.</value>
    public IReadOnlyList<string> BezugsAgs { get; init; } = [];

    /// <value>Up to 500 members of a union, by name or AGS.</value>
    public IReadOnlyList<string> Mitgliedskommunen { get; init; } = [];

    /// <value>Up to 50 that the Kommune compares itself with: a key or a named group, see <see cref="Vergleichsraum"/>.</value>
    public IReadOnlyList<string> Vergleichsraeume { get; init; } = [];

    /// <value>In the order of days, each once; null where none was recorded.</value>
    public IReadOnlyList<Gebietsaenderung>? Gebietsaenderungen { get; init; }

    /// <value>An absolute http or https address, entered with at most 120 characters.</value>
    public string? Website { get; init; }

    public Haushaltsstatus? Haushaltsstatus { get; init; }

    /// <value>Null for what is no Gemeinde or association of Gemeinden, where size says nothing about the kind of place.</value>
    [JsonIgnore]
    public Raumtyp? Raumtyp => Typ switch
    {
        KommuneTyp.Stadtteil or KommuneTyp.Landkreis or KommuneTyp.RegionOderVerbund or KommuneTyp.Verband => null,
        _ => Einwohnerzahl switch
        {
            >= 100_000 => Kommunen.Raumtyp.Grossstadt,
            >= 20_000 => Kommunen.Raumtyp.Mittelstadt,
            >= 10_000 => Kommunen.Raumtyp.GroessereKleinstadt,
            >= 5_000 => Kommunen.Raumtyp.KleineKleinstadt,
            _ => Kommunen.Raumtyp.Landgemeinde,
        },
    };

    /// <value>What decides about holidays here; Augsburg is known by its key, also for its Stadtteile.</value>
    [JsonIgnore]
    public Feiertagsregion Feiertagsregion => new(
        Land,
        Augsburg: Ags?.Value == AgsAugsburg || (Typ == KommuneTyp.Stadtteil && BezugsAgs.Contains(AgsAugsburg)),
        MariaeHimmelfahrt: MariaeHimmelfahrt == true,
        Fronleichnam: Fronleichnam == true);

    /// <summary>Checks what somebody entered against every rule at once.</summary>
    /// <param name="eingabe">The form as it was filled in.</param>
    /// <param name="heute">Today where the Kommune is: a Stand may not lie after it.</param>
    public static KommuneResult Pruefen(KommuneEingabe eingabe, DateOnly heute) =>
        new Kommunepruefung(eingabe, heute).Ergebnis();
}
