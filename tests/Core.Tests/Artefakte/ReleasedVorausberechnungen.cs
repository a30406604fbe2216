using Daks.Core.Artefakte;
using Daks.Core.Kommunalprofile;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Artefakte;

/// <summary>The rows of projections as they are released, for <see cref="StoredFormTests"/>.</summary>
internal static class ReleasedVorausberechnungen
{
    public static Dictionary<string, IArtefakt> All { get; } = new()
    {
        ["vorausberechnung.1"] = new Vorausberechnung
        {
            Id = "0197f0c0000070008000000000000002",
            Titel = "Mit Baugebiet Süd",
            Methode = Vorausberechnungsmethode.Kohorten,
            Einwohner = 19_420,
            Stichtag = new DateOnly(2024, 12, 31),
            LetztesJahr = 2039,
            Annahmen = new Vorausberechnungsannahmen
            {
                Gebiet = "12065136",
                Gebietsstand = new DateOnly(2024, 12, 31),
                Stichtag = new DateOnly(2024, 12, 31),
                Basis = Zensusbasis.Zensus2022,
                Schritt = 5,
                Jahre = 15,
                Kohorten = new Kohortenannahmen
                {
                    Ueberleben = new Ueberlebensanteile(
                        (List<decimal>)[0.9994m, 0.3724m], (List<decimal>)[0.9995m, 0.4279m], 0.9968m, 0.9973m),
                    UeberlebenQuelle = "16. kBV",
                    Kreisfaktor = 1.05m,
                    Geburtenraten = (List<decimal>)[0, 0.0940m],
                    GeburtenQuelle = "Kreis",
                    JungenJeMaedchen = 1.055m,
                    WanderungMaennlich = (List<decimal>)[4, -0.4m],
                    WanderungWeiblich = (List<decimal>)[3.6m, 0.6m],
                    WanderungQuelle = "12711-91-01-5",
                    Varianten = (List<Variantenannahme>)[new(Variante.Mittel, 1.4m, 16.6m)],
                },
            },
            Quelle = "Melderegister",
            Lizenz = "dl-de/by-2-0",
            Reihen = "reihen-0f1e2d3c4b5a69788796a5b4c3d2e1f0",
            Am = new DateTimeOffset(2027, 5, 3, 9, 12, 44, TimeSpan.Zero),
            Von = "11111111-2222-3333-4444-555555555555",
        },
        ["vorausberechnung.1.hinweise"] = new Vorausberechnung
        {
            Id = "0197f0c0000070008000000000000003",
            Titel = "Aus zwei Tabellen",
            Methode = Vorausberechnungsmethode.HamiltonPerry,
            Einwohner = 4_210,
            Stichtag = new DateOnly(2024, 12, 31),
            LetztesJahr = 2039,
            Annahmen = new Vorausberechnungsannahmen
            {
                Gebiet = "12065136",
                Stichtag = new DateOnly(2024, 12, 31),
                Schritt = 5,
                Jahre = 15,
                Verhaeltnisse = new Verhaeltnisannahmen(
                    new Kohortenverhaeltnisse(
                        (List<decimal>)[1.02m, 0.65m], (List<decimal>)[1.01m, 0.7m], (List<decimal>)[110, 60], (List<decimal>)[105, 75], 0.12m, 0.11m),
                    12.5m,
                    "Altersaufbau 31.12.2019 und 31.12.2024"),
            },
            Hinweise = (List<Annahmenhinweis>)[Annahmenhinweis.AlterNachReferenz, Annahmenhinweis.SonderjahreImRueckblick],
            Quelle = "Melderegister",
            Reihen = "reihen-0f1e2d3c4b5a69788796a5b4c3d2e1f1",
            Am = new DateTimeOffset(2027, 5, 3, 9, 12, 44, TimeSpan.Zero),
            Von = "11111111-2222-3333-4444-555555555555",
        },
        ["vorausberechnung.1.institut"] = new Vorausberechnung
        {
            Id = "0197f0c0000070008000000000000004",
            Titel = "Vorausberechnung bis 2040",
            Methode = Vorausberechnungsmethode.Amtlich,
            VomInstitut = true,
            Einwohner = 19_420,
            Stichtag = new DateOnly(2024, 12, 31),
            LetztesJahr = 2040,
            Quelle = "Wegweiser Kommune",
            Reihen = "reihen-0f1e2d3c4b5a69788796a5b4c3d2e1f2",
            Am = new DateTimeOffset(2027, 5, 3, 9, 12, 44, TimeSpan.Zero),
            Von = "11111111-2222-3333-4444-555555555555",
        },
        ["vorausberechnung.1.quellen"] = new Vorausberechnung
        {
            Id = "0197f0c0000070008000000000000005",
            Titel = "An den Kreis angelehnt",
            Methode = Vorausberechnungsmethode.Kohorten,
            Einwohner = 19_420,
            Stichtag = new DateOnly(2024, 12, 31),
            LetztesJahr = 2039,
            Annahmen = new Vorausberechnungsannahmen
            {
                Gebiet = "12065136",
                Stichtag = new DateOnly(2024, 12, 31),
                Basis = Zensusbasis.Zensus2022,
                Schritt = 5,
                Jahre = 15,
                Kohorten = new Kohortenannahmen
                {
                    Ueberleben = new Ueberlebensanteile((List<decimal>)[0.9994m, 0.3724m], (List<decimal>)[0.9995m, 0.4279m], 0.9968m, 0.9973m),
                    UeberlebenQuelle = "16. kBV",
                    Geburtenraten = (List<decimal>)[0, 0.0940m],
                    GeburtenQuelle = "Lebendgeborene nach Alter der Mutter, Kreis 12065, 2020–2024",
                    GeburtenAus = new Annahmenquelle(
                        Annahmenart.GeboreneNachMutter, new(2020, 1, 1), new(2024, 12, 31), "12065", "Statistische Ämter", "12612-93-01-4"),
                    WanderungMaennlich = (List<decimal>)[4, -0.4m],
                    WanderungWeiblich = (List<decimal>)[3.6m, 0.6m],
                    WanderungQuelle = "Zu- und Fortzüge nach Alter, Kreis 12065, 2023",
                    WanderungAus = new Annahmenquelle(Annahmenart.WanderungNachAlter, new(2023, 1, 1), new(2023, 12, 31), "12065", "Statistische Ämter"),
                    Varianten = (List<Variantenannahme>)[new(Variante.Mittel, 1.4m, 16.6m)],
                },
                Anlehnung = new Anlehnung(
                    "12065", "mittlere Variante", "Landesamt, 2026", 2040, (List<Anlehnungsstand>)[new(2029, (List<decimal>)[0.9871m, 1.02m], (List<decimal>)[1, 1.01m])]),
            },
            Hinweise = (List<Annahmenhinweis>)[Annahmenhinweis.GeburtenNachUmland],
            Quelle = "Melderegister",
            Reihen = "reihen-0f1e2d3c4b5a69788796a5b4c3d2e1f3",
            Am = new DateTimeOffset(2027, 5, 3, 9, 12, 44, TimeSpan.Zero),
            Von = "11111111-2222-3333-4444-555555555555",
        },
        ["vorausberechnung.1.tabellen"] = new Vorausberechnung
        {
            Id = "0197f0c0000070008000000000000006",
            Titel = "Aus zwei Tabellen",
            Methode = Vorausberechnungsmethode.HamiltonPerry,
            Einwohner = 4_210,
            Stichtag = new DateOnly(2024, 12, 31),
            LetztesJahr = 2039,
            Annahmen = new Vorausberechnungsannahmen
            {
                Gebiet = "12065136",
                Stichtag = new DateOnly(2024, 12, 31),
                Schritt = 5,
                Jahre = 15,
                Verhaeltnisse = new Verhaeltnisannahmen(
                    new Kohortenverhaeltnisse((List<decimal>)[1.02m], (List<decimal>)[1.01m], (List<decimal>)[110], (List<decimal>)[105], 0.12m, 0.11m),
                    12.5m,
                    "Altersaufbau 31.12.2019 und 31.12.2024",
                    new Annahmenquelle(Annahmenart.ZweiTabellen, new(2019, 12, 31), new(2024, 12, 31))),
            },
            Quelle = "Melderegister",
            Reihen = "reihen-0f1e2d3c4b5a69788796a5b4c3d2e1f4",
            Am = new DateTimeOffset(2027, 5, 3, 9, 12, 44, TimeSpan.Zero),
            Von = "11111111-2222-3333-4444-555555555555",
        },
    };
}
