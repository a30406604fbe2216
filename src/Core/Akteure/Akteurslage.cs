using System.Globalization;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Akteure;

/// <summary>How complete the list of actors is. Source: domain guide §1.1; which sectors matter where is derived.</summary>
/// <param name="Anzahl">How many actors there are.</param>
/// <param name="Noetig">How many the criterion asks for.</param>
/// <param name="Vertreten">Sectors with at least one actor, in their order.</param>
/// <param name="Fehlend">Sectors that matter for this kind of Kommune and have none, in their order.</param>
public sealed record Akteurslage(int Anzahl, int Noetig, IReadOnlyList<Sektor> Vertreten, IReadOnlyList<Sektor> Fehlend)
{
    public const int NoetigeSektoren = 4;

    private const int Genug = 8;
    private const int GenugImKleinen = 5;
    private const int KleinUnter = 2000;

    private static readonly Sektor[] Ueberall =
    [
        Sektor.Verwaltung, Sektor.Politik, Sektor.Wirtschaft, Sektor.WohlfahrtSoziales, Sektor.BildungKita, Sektor.GesundheitPflege,
        Sektor.KulturSportVerein, Sektor.Jugend, Sektor.Senioren,
    ];

    /// <value>At least eight actors, five in a small Kommune, from at least four sectors.</value>
    public bool IstGenug => Anzahl >= Noetig && Vertreten.Count >= NoetigeSektoren;

    public static Akteurslage Von(Strategie strategie)
    {
        var akteure = strategie.All<Akteur>();
        var covered = akteure.Select(akteur => akteur.Sektor).ToHashSet();
        return new(
            akteure.Count,
            strategie.Kommune.Einwohnerzahl < KleinUnter ? GenugImKleinen : Genug,
            [.. covered.Order()],
            [.. Wichtige(strategie.Kommune).Where(sektor => !covered.Contains(sektor)).Order()]);
    }

    /// <returns>The sectors nobody should be missing from in this kind of Kommune.</returns>
    public static IEnumerable<Sektor> Wichtige(Kommune kommune) => Ueberall.Concat(kommune switch
    {
        { Typ: KommuneTyp.Landkreis or KommuneTyp.RegionOderVerbund or KommuneTyp.Verband } => [Sektor.WohnenBau, Sektor.NachbarkommuneRegion],
        { Typ: KommuneTyp.Stadtteil } => [Sektor.WohnenBau, Sektor.Migrantenorganisation],
        { Raumtyp: Raumtyp.Landgemeinde } => [Sektor.KircheReligion, Sektor.NachbarkommuneRegion],
        { Raumtyp: Raumtyp.KleineKleinstadt } => [Sektor.KircheReligion, Sektor.WohnenBau],
        _ => [Sektor.KircheReligion, Sektor.WohnenBau, Sektor.Migrantenorganisation],
    });

    /// <summary>"Es fehlt: Jugend, Wohnen und Bau".</summary>
    /// <returns>Null when nothing is missing.</returns>
    public string? Luecke(CultureInfo culture) => Fehlend.Count == 0
        ? null
        : Texte.Format("Akteure.Luecke", culture, string.Join(", ", Fehlend.Select(sektor => Bezeichnung.Of(sektor, culture))));

    /// <summary>"8 Akteure aus 4 Sektoren".</summary>
    public string Zahlen(CultureInfo culture) => Texte.Format(
        (Anzahl, Vertreten.Count) switch { (1, _) => "Akteure.Zahlen.Einer", (_, 1) => "Akteure.Zahlen.EinSektor", _ => "Akteure.Zahlen" },
        culture,
        Anzahl,
        Vertreten.Count);

    /// <summary>Whether as many are judged as are needed at all.</summary>
    internal static bool IstEingeschaetzt(Strategie strategie) =>
        Von(strategie) is { IstGenug: true } lage && strategie.All<Akteur>().Count(akteur => akteur.IstEingeschaetzt) >= lage.Noetig;
}
