using System.Globalization;
using System.Text;
using Daks.Adapters.Tests.Statistik;
using Daks.Core.Artefakte;
using Daks.Core.Beispiele;
using Daks.Core.Einrichtungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;
using Daks.Storage.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Daks.Adapters.Tests.Dokumente;

/// <summary>Kommunalprofile as the product puts them together: the example with all it has, and a small place with a register table.</summary>
internal static class Profile
{
    private static readonly FakeTimeProvider Zeit = new(new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));
    private static readonly ArtefaktKinds Kinds = new(ArtefaktRegistry.All);
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Musterstadt, with a projection run from its figures, which the example itself does not keep.</summary>
    public static Task<Kommunalprofilinhalt> MusterstadtAsync(CultureInfo culture) => MitStoreAsync(async (store, strategien) =>
    {
        var strategie = await new Beispielstrategie(strategien, store, Kinds, Zeit).LoadAsync(None);
        var bestand = await new ImportService(store, strategien).LoadAsync(strategie, None);
        var ready = Ausgangslagen.Aus(Indikatorenbild.Von(strategie.Kommune, bestand), strategie.All<ImportLauf>()).ShouldBeOfType<Ausgangsbefund.Bereit>();
        var proposed = Annahmenvorschlag.Eigene(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>();
        var run = Vorausberechnungslauf.Rechne(proposed.Start, proposed.Annahmen).ShouldBeOfType<Laufergebnis.Gerechnet>().Ergebnis;
        var kept = run.Als("voraus", "Modellrechnung bis 2044", ready.Herkunft, proposed.Hinweise) with { Von = Musterpersonen.AnnaBerg, Am = Zeit.GetUtcNow() };
        return Profilzusammenstellung.Aus(strategie, bestand, strategie.Today(Zeit.GetUtcNow()), culture, new Vorausberechnungsbild(kept, run.Reihen(ready.Herkunft)));
    });

    /// <summary>640 people in a place with a long name, of one day, and nothing to compare with.</summary>
    public static Task<Kommunalprofilinhalt> KleinerOrtAsync(CultureInfo culture) => MitStoreAsync(async (_, strategien) =>
    {
        var place = new KommuneEingabe
        {
            Name = "Niederneuendorf an der Havel-Oder-Wasserstraße",
            Typ = KommuneTyp.Gemeinde,
            Ags = "12065136",
            Einwohnerzahl = 640,
        };
        var setup = new SetupStrategie(place, Einstieg.Anfang, null, Projektleitung: null, "team:19:klein@thread.tacv2");
        var request = new CommandRequest(new StrategieKey("tenant", "0197f0c0000070008000000000000003"), setup, "anna", "Anna Berg", "einrichten");
        var strategie = (await strategien.ExecuteAsync(request, None)).Strategie;
        var own = Gebiet.Lies("12065136")!.Value;
        var register = await Lesung.Gelesen(Register(), Lesung.Auftrag("register.csv") with { Eigenes = own, Gebiete = Gebietsauswahl.Von([own]), Stichtag = new DateOnly(2026, 12, 31) });
        return Profilzusammenstellung.Aus(strategie, Datenbestand.Aus([register.Reihen]), strategie.Today(Zeit.GetUtcNow()), culture);
    });

    private static string Register()
    {
        var text = new StringBuilder("Alter;weiblich;männlich\n");
        for (var age = 0; age <= 100; age++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{age};{(age < 80 ? 3 + (age % 4) : 1)};{(age < 80 ? 3 + (age % 3) : 0)}\n");
        }

        return text.ToString();
    }

    private static async Task<Kommunalprofilinhalt> MitStoreAsync(Func<IStrategieStore, StrategieService, Task<Kommunalprofilinhalt>> make)
    {
        using var folder = new TemporaryFolder();
        using var database = new SqliteDatabase(folder.Path);
        var store = new StoreMitBeispiel(new SqliteStrategieStore(database, Kinds, Zeit), Kinds, Zeit);
        return await make(store, new StrategieService(store, Kinds, new ChangeFeed(), Zeit));
    }
}
