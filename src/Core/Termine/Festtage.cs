using System.Collections.Frozen;
using Daks.Core.Kommunen;

namespace Daks.Core.Termine;

/// <summary>Days people name instead of a date. Whether one is free depends on the Land; when it is does not.</summary>
internal static class Festtage
{
    // Whoever says "vor Ostern" means before Good Friday, "nach Ostern" after Easter Monday.
    private static readonly FrozenDictionary<string, Func<int, Tagesspanne>> NachName = new Dictionary<string, Func<int, Tagesspanne>>
    {
        ["ostern"] = UmOstern(-2, 1),
        ["easter"] = UmOstern(-2, 1),
        ["karfreitag"] = UmOstern(-2, -2),
        ["good friday"] = UmOstern(-2, -2),
        ["ostersonntag"] = UmOstern(0, 0),
        ["easter sunday"] = UmOstern(0, 0),
        ["ostermontag"] = UmOstern(1, 1),
        ["easter monday"] = UmOstern(1, 1),
        ["weiberfastnacht"] = UmOstern(-52, -52),
        ["rosenmontag"] = UmOstern(-48, -48),
        ["faschingsdienstag"] = UmOstern(-47, -47),
        ["aschermittwoch"] = UmOstern(-46, -46),
        ["ash wednesday"] = UmOstern(-46, -46),
        ["christi himmelfahrt"] = UmOstern(39, 39),
        ["himmelfahrt"] = UmOstern(39, 39),
        ["ascension day"] = UmOstern(39, 39),
        ["pfingsten"] = UmOstern(49, 50),
        ["whitsun"] = UmOstern(49, 50),
        ["pentecost"] = UmOstern(49, 50),
        ["pfingstsonntag"] = UmOstern(49, 49),
        ["pfingstmontag"] = UmOstern(50, 50),
        ["whit monday"] = UmOstern(50, 50),
        ["fronleichnam"] = UmOstern(60, 60),
        ["corpus christi"] = UmOstern(60, 60),
        ["neujahr"] = Jaehrlich(1, 1),
        ["new year"] = Jaehrlich(1, 1),
        ["heilige drei koenige"] = Jaehrlich(1, 6),
        ["epiphany"] = Jaehrlich(1, 6),
        ["frauentag"] = Jaehrlich(3, 8),
        ["womens day"] = Jaehrlich(3, 8),
        ["tag der arbeit"] = Jaehrlich(5, 1),
        ["labour day"] = Jaehrlich(5, 1),
        ["mariae himmelfahrt"] = Jaehrlich(8, 15),
        ["assumption day"] = Jaehrlich(8, 15),
        ["weltkindertag"] = Jaehrlich(9, 20),
        ["tag der deutschen einheit"] = Jaehrlich(10, 3),
        ["german unity day"] = Jaehrlich(10, 3),
        ["reformationstag"] = Jaehrlich(10, 31),
        ["reformation day"] = Jaehrlich(10, 31),
        ["allerheiligen"] = Jaehrlich(11, 1),
        ["all saints"] = Jaehrlich(11, 1),
        ["buss und bettag"] = BussUndBettag,
        ["heiligabend"] = Jaehrlich(12, 24),
        ["christmas eve"] = Jaehrlich(12, 24),
        ["weihnachten"] = year => new(new DateOnly(year, 12, 24), new DateOnly(year, 12, 26)),
        ["christmas"] = year => new(new DateOnly(year, 12, 24), new DateOnly(year, 12, 26)),
        ["silvester"] = Jaehrlich(12, 31),
    }.ToFrozenDictionary();

    public static readonly int MostWords = NachName.Keys.Max(name => name.Count(' '.Equals) + 1);

    /// <param name="name">Plain words with one blank between.</param>
    public static Func<int, Tagesspanne>? Suche(string name) => NachName.GetValueOrDefault(name);

    private static Func<int, Tagesspanne> UmOstern(int from, int to) => year =>
        new(Feiertage.Ostersonntag(year).AddDays(from), Feiertage.Ostersonntag(year).AddDays(to));

    private static Func<int, Tagesspanne> Jaehrlich(int month, int day) => year => Tagesspanne.Tag(new DateOnly(year, month, day));

    private static Tagesspanne BussUndBettag(int year)
    {
        var saxony = new Feiertagsregion(Bundesland.Sachsen);
        return Tagesspanne.Tag(Feiertage.ImJahr(year, saxony).Single(day => day.Name == "Buß- und Bettag").Tag);
    }
}
