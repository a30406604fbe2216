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
