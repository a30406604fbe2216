namespace Daks.Core.Kommunen;

/// <summary>One of the sixteen Länder; the value is the two-digit prefix of every <see cref="Ags"/> in it.</summary>
public enum Bundesland
{
    SchleswigHolstein = 1,
    Hamburg = 2,
    Niedersachsen = 3,
    Bremen = 4,
    NordrheinWestfalen = 5,
    Hessen = 6,
    RheinlandPfalz = 7,
    BadenWuerttemberg = 8,
    Bayern = 9,
    Saarland = 10,
    Berlin = 11,
    Brandenburg = 12,
    MecklenburgVorpommern = 13,
    Sachsen = 14,
    SachsenAnhalt = 15,
    Thueringen = 16,
}
