namespace Daks.Core.Kommunen;

/// <summary>What kind of place or union works on the strategy.</summary>
public enum KommuneTyp
{
    Gemeinde,
    KreisangehoerigeStadt,
    KreisfreieStadt,
    Stadtstaat,

    /// <summary>A Stadtteil or Bezirk inside a city; it has no AGS of its own.</summary>
    Stadtteil,
    Verbandsgemeinde,
    Samtgemeinde,
    Amt,
    Verwaltungsgemeinschaft,
    Landkreis,
    RegionOderVerbund,
    Verband,
}

public static class KommuneTypen
{
    /// <returns>False for what lies inside a place or spans several: it names their keys instead.</returns>
    public static bool HatEigenenSchluessel(this KommuneTyp typ) =>
        typ is not (KommuneTyp.Stadtteil or KommuneTyp.RegionOderVerbund or KommuneTyp.Verband);

    /// <returns>False where the AGS says all a Regionalschlüssel could: there is no Gemeindeverband between Kreis and place.</returns>
    public static bool HatRegionalschluessel(this KommuneTyp typ) =>
        typ is not (KommuneTyp.KreisfreieStadt or KommuneTyp.Stadtstaat or KommuneTyp.Stadtteil or KommuneTyp.Landkreis);

    /// <returns>True for what other Kommunen are members of.</returns>
    public static bool HatMitglieder(this KommuneTyp typ) => typ is
        KommuneTyp.Verbandsgemeinde or KommuneTyp.Samtgemeinde or KommuneTyp.Amt or KommuneTyp.Verwaltungsgemeinschaft
        or KommuneTyp.Landkreis or KommuneTyp.RegionOderVerbund or KommuneTyp.Verband;
}
