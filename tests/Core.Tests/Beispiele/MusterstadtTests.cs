using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Beispiele;

public sealed class MusterstadtTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly StrategieKey Key = new("demo", "00000000000070008000000000000001");
    private static readonly Scope Team = Scope.Team("beispiel");
    private static readonly DateOnly Today = new(2027, 2, 24);

    private readonly MemoryStore _store = new(Fall.Kinds);

    [Fact]
    public async Task Musterstadt_is_a_town_in_Brandenburg_on_the_Standard_path()
    {
        var strategie = await LiveAsync(Today);

        strategie.Kommune.Name.ShouldBe("Musterstadt");
        strategie.Kommune.Einwohnerzahl.ShouldBe(19_420);
        strategie.Kommune.Land.ShouldBe(Bundesland.Brandenburg);
        strategie.Kopf.Pfad.ShouldBe(Pfad.Standard);
        strategie.Kopf.Scope.ShouldBe("team:beispiel");
    }

    [Fact]
    public async Task The_third_stage_is_current_and_two_are_closed()
    {
        var strategie = await LiveAsync(Today);

        strategie.Stufen.Select(stufe => stufe.Status).ShouldBe(
        [
            StufeStatus.Abgeschlossen,
            StufeStatus.Abgeschlossen,
            StufeStatus.InArbeit,
            StufeStatus.NichtBegonnen,
            StufeStatus.NichtBegonnen,
        ]);
        strategie.FindStufe(1)!.OverrideBegruendung!.Length.ShouldBeGreaterThan(20);
        strategie.FindStufe(2)!.OverrideBegruendung.ShouldBeNull();
        strategie.All<Kriteriumantwort>().Select(antwort => antwort.Weg).Distinct()
            .ShouldBe([Kriteriumweg.Erfuellt, Kriteriumweg.AufPapier, Kriteriumweg.Nachholen], ignoreOrder: true);
    }

    [Fact]
    public async Task The_third_stage_shows_every_state_a_task_can_have()
    {
        var strategie = await LiveAsync(Today);

        var byStatus = strategie.AufgabenDer(3).ToLookup(aufgabe => aufgabe.Status, aufgabe => aufgabe.Code);

        byStatus[AufgabeStatus.Erledigt].ShouldBe(["Z-01", "Z-02", "Z-03", "Z-05"]);
        byStatus[AufgabeStatus.InArbeit].ShouldBe(["Z-06"]);
        byStatus[AufgabeStatus.Entfaellt].ShouldBe(["Z-04"]);
        strategie.FindAufgabe("Z-04")!.Begruendung.ShouldNotBeNullOrEmpty();
        strategie.Aufgaben.Single(aufgabe => aufgabe.ManuellVerschoben).Code.ShouldBe("Z-09");
        strategie.FindAufgabe("Z-06")!.Verantwortlich.ShouldBe(Musterpersonen.BerndKaya);
        strategie.FindAufgabe("K-02")!.ErledigtDurch.ShouldBe("person");
    }

    [Theory]
    [InlineData(Musterpersonen.AnnaBerg, "Anna Berg", "Projektleitung")]
    [InlineData(Musterpersonen.BerndKaya, "Bernd Kaya", "Stellvertretung Fachamt")]
    [InlineData(Musterpersonen.ClaraThomsen, "Clara Thomsen", "Verwaltungsspitze")]
    [InlineData(Musterpersonen.DirkVogel, "Dirk Vogel", "Statistikstelle")]
    [InlineData(Musterpersonen.ElifArslan, "Elif Arslan", "Steuerungsgruppe")]
    public async Task Five_people_work_on_it(string personId, string name, string rollen)
    {
        var strategie = await LiveAsync(Today);

        var person = strategie.FindPerson(personId)!;

        person.Name.ShouldBe(name);
        string.Join(' ', person.Rollen).ShouldBe(rollen);
        strategie.Personen.Count.ShouldBe(5);
    }

    [Fact]
    public async Task On_every_day_of_three_years_two_tasks_are_at_risk_and_one_is_next()
    {
        for (var today = new DateOnly(2026, 1, 1); today.Year < 2029; today = today.AddDays(1))
        {
            var lage = Lagebild.Von(await LiveAsync(today, new MemoryStore(Fall.Kinds)), today);

            var early = lage.Strategie.Zeitplan[Ankerpunkt.Z] < today.AddDays(35);
            lage.Gefaehrdet.Take(2).Select(aufgabe => aufgabe.Code).ShouldBe(["Z-06", "Z-07"], customMessage: $"{today:O}");
            lage.Gefaehrdet.Skip(2).Select(aufgabe => aufgabe.Code).ShouldBeSubsetOf(early ? ["Z-08"] : [], $"{today:O}");
            lage.Schritt.ShouldBeOfType<NaechsterSchritt.Erledigen>().Aufgabe.Code.ShouldBe("Z-06", $"{today:O}");
            lage.Gefaehrdet[0].IstUeberfaellig(today).ShouldBeTrue($"{today:O}");
            var werkstatt = lage.Strategie.Zeitplan[Ankerpunkt.Z];
            (werkstatt is { Month: 12, Day: >= 24 } or { Month: 1, Day: <= 6 }).ShouldBeFalse($"{today:O}");
            lage.Strategie.AufgabenDer(4).ShouldAllBe(aufgabe => aufgabe.FaelligAm > today.AddDays(early ? 14 : 28));
            Enum.GetValues<Ankerpunkt>().Select(anker => lage.Strategie.Zeitplan[anker]).ShouldBeInOrder();
            Invarianten.Pruefen(lage.Strategie);
        }
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-12-27")]
    [InlineData("2027-02-24")]
    [InlineData("2027-05-16")]
    [InlineData("2028-02-29")]
    public async Task Its_history_happened_on_working_mornings_before_today(string iso)
    {
        var today = Fall.Day(iso);
        var strategie = await LiveAsync(today);

        var history = (await _store.ReadHistoryAsync(Key, 200, null, None)).Reverse().ToArray();

        history.Length.ShouldBe((int)strategie.Version);
        history.Select(entry => entry.At).ShouldBeInOrder();
        foreach (var entry in history)
        {
            var day = strategie.Today(entry.At);
            day.ShouldBeLessThan(today);
            strategie.Kalender.IstArbeitstag(day).ShouldBeTrue($"{entry.Verb} on {day:O}");
            entry.At.Hour.ShouldBeInRange(8, 10);
            Texte.Sprachen.ShouldAllBe(culture => !Verlaufstexte.Satz(entry, strategie, culture).Contains('{'));
        }

        strategie.Aufgaben.ShouldAllBe(aufgabe => aufgabe.ErledigtAm == null || aufgabe.ErledigtAm < today);
        strategie.All<Kriteriumantwort>().ShouldAllBe(antwort => antwort.NachholenBis == null || antwort.NachholenBis > today);
        strategie.Kalender.IstArbeitstag(strategie.Zeitplan[Ankerpunkt.K]).ShouldBeTrue();
        strategie.Kalender.IstArbeitstag(strategie.Zeitplan[Ankerpunkt.Z]).ShouldBeTrue();
    }

    [Fact]
    public async Task All_five_act()
    {
        await LiveAsync(Today);

        var history = await _store.ReadHistoryAsync(Key, 200, null, None);

        history.Select(entry => entry.PersonId).Distinct().ShouldBe(Musterpersonen.Namen.Keys.Except([Musterpersonen.FelixSommer]), ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_day_makes_the_same_strategy()
    {
        var one = await LiveAsync(Today);
        var other = await LiveAsync(Today, new MemoryStore(Fall.Kinds));

        Fall.Content(other).ShouldBe(Fall.Content(one));
        other.Version.ShouldBe(one.Version);
    }

    [Fact]
    public async Task Living_it_again_changes_nothing_not_even_a_year_later()
    {
        var before = await LiveAsync(Today);

        var after = await LiveAsync(Today.AddYears(1));

        after.Version.ShouldBe(before.Version);
        Fall.Content(after).ShouldBe(Fall.Content(before));
    }

    [Fact]
    public async Task An_interrupted_run_goes_on_where_it_stopped()
    {
        var left = 17;
        _store.BeforeCommit = () => left-- > 0 ? Task.CompletedTask : throw new StoreUnavailableException();
        await Should.ThrowAsync<StoreUnavailableException>(() => LiveAsync(Today));
        _store.BeforeCommit = null;

        var strategie = await LiveAsync(Today);

        Fall.Content(strategie).ShouldBe(Fall.Content(await LiveAsync(Today, new MemoryStore(Fall.Kinds))));
    }

    private Task<Strategie> LiveAsync(DateOnly today) => LiveAsync(today, _store);

    private static async Task<Strategie> LiveAsync(DateOnly today, MemoryStore store)
    {
        await Musterstadt.AnlegenAsync(store, Fall.Kinds, Key, Team, today, None);
        return (await new StrategieService(store, Fall.Kinds, new ChangeFeed(), TimeProvider.System).FindAsync(Key, None))!;
    }
}
