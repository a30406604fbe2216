using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>Asked for figures: before an import, and with those of a small place and its Kreis.</summary>
internal static partial class Szenen
{
    private const string Musterstadts = "12065999";
    private const string SeinKreis = "12065";

    private static Dictionary<string, Func<TestTeam, Task<Answer>>> Zahlen => new()
    {
        ["zahlen-noch-keine"] = AfterSetup(team => team.Anna.Says("zahlen")),
        ["zahlen-ohne-gebiet"] = AfterSetup(async team =>
        {
            await ImportAsync(team, [.. Aufbau(SeinKreis, 2024, 6, 4)]);
            return await team.Anna.Says("zahlen");
        }),
        ["zahlen"] = AfterImport(team => team.Anna.Says("zahlen")),
        ["zahlen-indikator"] = AfterImport(team => team.Anna.Says("Altenquotient")),
        ["zahlen-indikator-fehlt"] = AfterImport(team => team.Anna.Says("VERS")),
        ["zahlen-entwicklung"] = AfterImport(team => team.Anna.Says("Wie entwickelt sich die Bevölkerung?")),
        ["zahlen-entwicklung-vorausberechnet"] = AfterImport(async team =>
        {
            await KeepProjectionAsync(team);
            return await team.Anna.Says("Wie entwickelt sich die Bevölkerung?");
        }),
        ["zahlen-entwicklung-anteil"] = AfterImport(async team =>
        {
            await team.Anna.Says("AQ65");
            return await team.Anna.PressesVerb("zahlen.entwicklung");
        }),
    };

    /// <summary>Nine years of Musterstadt, three of its Kreis.</summary>
    public static Task ImportAsync(TestTeam team) => ImportAsync(
        team,
        [
            .. Enumerable.Range(2016, 9).SelectMany(jahr => Aufbau(Musterstadts, jahr, jahr - 2010, 3)),
            .. Enumerable.Range(2022, 3).SelectMany(jahr => Aufbau(SeinKreis, jahr, 5, 40)),
        ]);

    /// <summary>What is proposed for Musterstadt, run and kept.</summary>
    public static async Task KeepProjectionAsync(TestTeam team)
    {
        var key = await team.KeyAsync();
        var strategie = (await team.App.Services.GetRequiredService<StrategieService>().FindAsync(key, CancellationToken.None))!;
        var bestand = await team.App.Services.GetRequiredService<ImportService>().LoadAsync(strategie, CancellationToken.None);
        var ready = Ausgangslagen.Aus(Indikatorenbild.Von(strategie.Kommune, bestand), strategie.All<ImportLauf>()).ShouldBeOfType<Ausgangsbefund.Bereit>();
        var proposed = Annahmenvorschlag.Eigene(ready.Lage).ShouldBeOfType<Vorschlag.Eigene>();
        var result = Vorausberechnungslauf.Rechne(proposed.Start, proposed.Annahmen).ShouldBeOfType<Laufergebnis.Gerechnet>().Ergebnis;
        var outcome = await team.App.Services.GetRequiredService<VorausberechnungService>().RecordAsync(
            key,
            result.Als("0197f0c0000070008000000000000009", "Grundlauf", ready.Herkunft, proposed.Hinweise),
            result.Reihen(ready.Herkunft),
            command => new CommandRequest(key, command, team.Anna.Person.ObjectId, team.Anna.Person.Name, Guid.NewGuid().ToString("N")),
            CancellationToken.None);
        outcome.ShouldBeOfType<Outcome.Done>();
    }

    private static Func<TestTeam, Task<Answer>> AfterImport(Func<TestTeam, Task<Answer>> scene) => AfterSetup(async team =>
    {
        await ImportAsync(team);
        return await scene(team);
    });

    /// <summary>A town whose old age grows by the year; before 2022 on another census.</summary>
    private static IReadOnlyList<Zeitreihe> Aufbau(string ags, int jahr, int alte, int groesse) => Altersreihen.Von(
        new Altersaufbau(
            Altersaufbau.Fuenfjahresgruppen(85),
            [.. Enumerable.Range(0, 18).Select(i => (decimal)groesse * (100 + (i >= 13 ? 2 * alte : -alte)))],
            [.. Enumerable.Range(0, 18).Select(i => (decimal)groesse * (102 + (i >= 13 ? 3 * alte : -alte)))]),
        Gebiet.Lies(ags)!.Value,
        Zeitbezug.Am(new DateOnly(jahr, 12, 31)),
        jahr < 2022 ? Zensusbasis.Zensus2011 : Zensusbasis.Zensus2022,
        new Herkunft("Statistische Ämter des Bundes und der Länder", "dl-de/by-2-0", "12411-02-03-5", new DateOnly(2027, 1, 11), "a"));

    private static async Task ImportAsync(TestTeam team, IReadOnlyList<Zeitreihe> reihen)
    {
        // One series per thing, as a reader leaves them.
        Zeitreihe[] whole =
        [
            .. reihen.GroupBy(reihe => reihe.Schluessel).Select(gruppe => gruppe.First() with
            {
                Werte = [.. gruppe.SelectMany(reihe => reihe.Werte).OrderBy(wert => wert.Zeit)],
            }),
        ];
        var lauf = new ImportLauf
        {
            Id = "0197f0c0000070008000000000000002",
            Datei = "12411-02-03-5_flat.csv",
            Pruefsumme = "a",
            Format = Importformat.FfcsvNeu,
            Zeichensatz = "utf-8",
            Tabelle = "12411-02-03-5",
            Titel = "Bevölkerung nach Alter und Geschlecht",
            Quelle = "Statistische Ämter des Bundes und der Länder",
            Lizenz = "dl-de/by-2-0",
            Abgerufen = new DateOnly(2027, 1, 11),
            ErstesJahr = 2016,
            LetztesJahr = 2024,
            Gebiete = [Musterstadts, SeinKreis],
            ZeilenGelesen = whole.Length,
            ZeilenUebernommen = whole.Length,
            ZeilenVerworfen = 0,
            Reihen = "",
            Am = default,
            Von = "",
        };
        var importe = team.App.Services.GetRequiredService<ImportService>();
        var key = await team.KeyAsync();
        var outcome = await importe.ImportAsync(
            key,
            lauf,
            whole,
            command => new CommandRequest(key, command, team.Anna.Person.ObjectId, team.Anna.Person.Name, Guid.NewGuid().ToString("N")),
            CancellationToken.None);
        outcome.ShouldBeOfType<Outcome.Done>();
    }
}
