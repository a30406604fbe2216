namespace Daks.Core.Kommunen;

/// <summary>One thing that is wrong; the words for it live in the resources.</summary>
/// <param name="Feld">The field to go back to.</param>
/// <param name="Grund">What is wrong with it.</param>
/// <param name="Wert">
/// The entry meant where the field holds several; the key to propose where there is one; how many entries a list may
/// hold; otherwise null.
/// </param>
public sealed record KommuneFehler(KommuneFeld Feld, KommuneFehlergrund Grund, string? Wert = null)
{
    /// <value>The entry that is wrong where the field holds several and no key can be proposed; otherwise null.</value>
    public string? Eintrag => Vorschlag is null && Grund != KommuneFehlergrund.ZuViele ? Wert : null;

    /// <value>The key the person probably meant and has to confirm; null when there is none.</value>
    public string? Vorschlag => Grund is KommuneFehlergrund.FuehrendeNullFehlt or KommuneFehlergrund.Regionalschluessel ? Wert : null;
}

public enum KommuneFeld
{
    Name,
    Typ,
    Ags,
    Ars,
    BezugsAgs,
    Land,
    Einwohnerzahl,
    EinwohnerStand,
    FlaecheKm2,
    Demografietyp,
    Mitgliedskommunen,
    Vergleichsraeume,
    Website,
    Haushaltsstatus,
}

public enum KommuneFehlergrund
{
    Fehlt,
    ZuKurz,
    ZuLang,

    /// <summary>More entries than a list may hold; the error's value says how many may be.</summary>
    ZuViele,

    /// <summary>A value the enumeration does not have.</summary>
    Unbekannt,
    KeineZiffern,

    /// <summary>Text where a figure belongs; the error's value says what was written.</summary>
    KeineZahl,
    FalscheLaenge,

    /// <summary>The key begins with none of 01 to 16.</summary>
    UnbekanntesLand,

    /// <summary>Four or seven digits; the proposal must be confirmed.</summary>
    FuehrendeNullFehlt,

    /// <summary>Twelve digits; the proposal must be confirmed.</summary>
    Regionalschluessel,

    /// <summary>Not the twelve digits of a Regionalschlüssel.</summary>
    KeinRegionalschluessel,

    /// <summary>The Regionalschlüssel belongs to another place than the Ags.</summary>
    AndererOrt,

    /// <summary>Digits, but neither the two of a Land, the five of a Kreis nor the eight of a Gemeinde.</summary>
    KeinVergleichsschluessel,

    /// <summary>A Landkreis has five digits.</summary>
    KreisschluesselErwartet,

    /// <summary>A Gemeinde has eight digits.</summary>
    GemeindeschluesselErwartet,

    /// <summary>This kind has no AGS of its own; it names the places it belongs to instead.</summary>
    KeinEigenerSchluessel,

    /// <summary>The chosen Land is not that of the key.</summary>
    WiderspruchZumSchluessel,

    /// <summary>Only Hamburg, Bremen and Berlin are Stadtstaaten.</summary>
    KeinStadtstaat,
    ZuKlein,
    ZuGross,

    /// <summary>Before 3 October 1990.</summary>
    ZuFrueh,
    InDerZukunft,
    KeineWebadresse,
}
