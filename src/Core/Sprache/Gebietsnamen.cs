using System.Globalization;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;

namespace Daks.Core.Sprache;

/// <summary>What areas of figures are called in front of people.</summary>
public static class Gebietsnamen
{
    private const int LongestInPicture = 19;

    /// <summary>"Musterstadt", "Kreis" for the one it lies in unless somebody named it, "Gesamtstadt" for the city of a Stadtteil, "Kreis 12064" for another, "Brandenburg", "Deutschland", or the name a group was given.</summary>
    /// <param name="eigenes">The Kommune's own area, which is called by its name.</param>
    public static string Of(Gebiet gebiet, Kommune kommune, Gebiet? eigenes, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(kommune);
        return gebiet switch
        {
            _ when gebiet == eigenes => kommune.Name,
            _ when gebiet == Profilgebiete.Vergleichsgemeinden => Texte.Get("Gebiet.Vergleichsgemeinden", culture),
            { Ebene: Gebietsebene.Deutschland } => Texte.Get("Gebiet.Deutschland", culture),
            _ when kommune is { Typ: KommuneTyp.Stadtteil, BezugsAgs: [var city] } && gebiet == Gebiet.Gruppe(city) => Texte.Get("Gebiet.Gesamtstadt", culture),
            _ when Vergleichsraum.Name(kommune, gebiet.Code) is { } name => name,
            _ when gebiet.Code == kommune.Ags?.Kreis => Texte.Get("Gebiet.Kreis", culture),
            { Ebene: Gebietsebene.Regierungsbezirk } => Texte.Format("Gebiet.Regierungsbezirk", culture, gebiet.Code),
            { Ebene: Gebietsebene.Gruppe } => Ort(gebiet.Code[1..], culture),
            _ => Ort(gebiet.Code, culture),
        };
    }

    /// <summary>"Kreis 12065", "Brandenburg", "Deutschland": where no Kommune tells which of them is its own.</summary>
    /// <param name="gebiet">A key, or a group's name after its sign.</param>
    public static string Of(string gebiet, CultureInfo culture) => Gebiet.Aus(gebiet) switch
    {
        { Ebene: Gebietsebene.Deutschland } => Texte.Get("Gebiet.Deutschland", culture),
        { Ebene: Gebietsebene.Regierungsbezirk } area => Texte.Format("Gebiet.Regierungsbezirk", culture, area.Code),
        { Ebene: Gebietsebene.Gruppe } area => area.Code[1..],
        { } area => Ort(area.Code, culture),
        null => gebiet,
    };

    /// <summary>Short enough for the edge of a picture; the table behind it has the whole name.</summary>
    public static string Gekuerzt(string name) => name.Length <= LongestInPicture ? name : $"{name[..(LongestInPicture - 1)].TrimEnd()}…";

    private static string Ort(string eintrag, CultureInfo culture) =>
        Vergleichsraum.Landesschluessel(eintrag) is { } land ? land.Anzeigename() : Bezeichnung.Vergleichsraum(eintrag, culture);
}
