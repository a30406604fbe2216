namespace Daks.Core.Kommunalprofile;

/// <summary>The keys of the measured things the program itself asks for; what they mean stands in <c>Messgroessen.json</c>.</summary>
public static class Messgroessen
{
    public const string Bevoelkerung = "BEV";
    public const string Flaeche = "FLAECHE";
    public const string BevoelkerungInHaushalten = "BEVHH";
    public const string Haushalte = "HAUSHALTE";
    public const string Einpersonenhaushalte = "HAUSHALTE1";
    public const string Geborene = "GEBORENE";

    /// <summary>Its Alter is that of the mother.</summary>
    public const string GeboreneNachMutter = "GEBORENE_MUTTER";
    public const string Gestorbene = "GESTORBENE";
    public const string Zuzuege = "ZUZUEGE";
    public const string Fortzuege = "FORTZUEGE";
    public const string SgbIILeistungsberechtigte = "SGB2LB";
    public const string Grundsicherung = "GRUSI";
    public const string Arbeitslose = "ARBEITSLOSE";
    public const string BeschaeftigteArbeitsort = "SVB_AO";
    public const string BeschaeftigteWohnort = "SVB_WO";
    public const string Einpendelnde = "EINPENDLER";
    public const string Auspendelnde = "AUSPENDLER";
    public const string BetreuteKinder = "BETREUTE";
    public const string Pflegebeduerftige = "PFLEGEBED";
    public const string Steuerkraft = "STEUERKRAFT";
    public const string Fertigstellungen = "FERTIGSTELLUNGEN";
    public const string Wohnflaeche = "WOHNFLAECHE";
    public const string Pflegeplaetze = "PLAETZE_PFLEGE";
    public const string Hausaerzte = "HAUSAERZTE";
    public const string HausaerzteAb60 = "HAUSAERZTE60";
    public const string Vereine = "VEREINSZAHL";
}
