using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

/// <summary>Projections as a run would hand them over.</summary>
internal static class Laeufe
{
    public static Vorausberechnungsannahmen Annahmen(int jahre = 15) => new()
    {
        Gebiet = "12065999",
        Gebietsstand = new DateOnly(2024, 12, 31),
        Stichtag = new DateOnly(2024, 12, 31),
        Schritt = 5,
        Jahre = jahre,
        Kohorten = new Kohortenannahmen
        {
            Ueberleben = Aufbauten.Ueberleben,
            UeberlebenQuelle = "16. kBV",
            Geburtenraten = Aufbauten.Geburtenraten,
            GeburtenQuelle = "Muster",
            WanderungMaennlich = [.. Aufbauten.MusterstadtAnnahmen.WanderungMaennlich.Select(people => people / 5)],
            WanderungWeiblich = [.. Aufbauten.MusterstadtAnnahmen.WanderungWeiblich.Select(people => people / 5)],
            WanderungQuelle = "Muster",
            Varianten = [new(Variante.Niedrig, 1.3m, -20), new(Variante.Mittel, 1.4m, 16.6m), new(Variante.Hoch, 1.5m, 60)],
        },
    };

    public static Vorausberechnung Vorausberechnung(string id, string titel, Vorausberechnungsmethode methode = Vorausberechnungsmethode.Kohorten) => new()
    {
        Id = id,
        Titel = titel,
        Methode = methode,
        Einwohner = 19_420,
        Stichtag = new DateOnly(2024, 12, 31),
        LetztesJahr = 2039,
        Annahmen = methode == Vorausberechnungsmethode.Amtlich ? null : Annahmen(),
        Quelle = "Melderegister der Musterstadt",
        Reihen = $"reihen-{id}",
        Am = default,
        Von = "",
    };
}
