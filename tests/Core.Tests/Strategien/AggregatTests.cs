using CsCheck;
using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Tests.Sprache;
using Daks.Core.Tests.Swotanalysen;

namespace Daks.Core.Tests.Strategien;

/// <summary>What holds of a strategy whatever anybody does to it, in whatever order.</summary>
public sealed class AggregatTests
{
    private const string Gast = "gast";
    private const string EinstiegVerb = "einstieg.geaendert";

    private static readonly string[] Everybody = [Fall.Anna, Fall.Bernd, Fall.Clara, Gast];

    private static readonly Gen<string> Aufgaben = Gen.OneOf([.. Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.Code)]);

    private static readonly Gen<int> Stufen = Gen.Int[1, 5];

    private static readonly Gen<string> Kriterien = Gen.OneOf(
        [.. Enumerable.Range(1, 5).SelectMany(Aufgabenkatalog.Kriterien).Select(kriterium => kriterium.Code)]);

    private static readonly Gen<string?> Reasons = Gen.OneOf("Das ist der ausführliche Grund.", "Kurz", null);

    private static readonly Gen<DateOnly> Days = Gen.Int[-60, 900].Select(Fall.Setup.AddDays);

    private static readonly Gen<DateOnly?> OptionalDays = Gen.Select(Gen.Int[0, 3], Days, (kind, day) => kind == 0 ? (DateOnly?)null : day);

    private static readonly Gen<Rolle[]> Rollen = Gen.Enum<Rolle>().Array[0, 2];

    /// <summary>An example of every command there is, also of those that come later, and what the examples build upon.</summary>
    private static readonly StrategieCommand[] OneOfEach =
        [.. VerlaufstexteTests.Sentences.Select(row => (StrategieCommand)row[0]), .. Profil.Anlegen];

    private static readonly Gen<StrategieCommand> Commands = Gen.Frequency<StrategieCommand>(
        (6, Aufgaben.Select(code => (StrategieCommand)new CompleteAufgabe(code))),
        (3, Aufgaben.Select(code => (StrategieCommand)new StartAufgabe(code))),
        (3, Aufgaben.Select(code => (StrategieCommand)new ReopenAufgabe(code))),
        (3, Gen.Select(Aufgaben, Reasons, (code, reason) => (StrategieCommand)new WaiveAufgabe(code, reason))),
        (2, Gen.Select(Aufgaben, Days, (code, day) => (StrategieCommand)new PostponeAufgabe(code, day))),
        (2, Gen.Select(Aufgaben, Gen.OneOf(Everybody), (code, person) => (StrategieCommand)new AssignAufgabe(code, person))),
        (2, Stufen.Select(nummer => (StrategieCommand)new ReviewStufe(nummer))),
        (1, Stufen.Select(nummer => (StrategieCommand)new ResumeStufe(nummer))),
        (6, Gen.Select(Stufen, Reasons, (nummer, reason) => (StrategieCommand)new CloseStufe(nummer, reason))),
        (3, Gen.Select(Stufen, Reasons, (nummer, reason) => (StrategieCommand)new ReopenStufe(nummer, reason))),
        (8, Gen.Select(Kriterien, Gen.Enum<Kriteriumweg>(), Reasons, Days, (code, weg, text, day) => (StrategieCommand)new AnswerKriterium(code, weg, text, day))),
        (2, Kriterien.Select(code => (StrategieCommand)new WithdrawKriterium(code))),
        (1, Gen.OneOf("12065999", "05111000", "09162000").Select(ags => (StrategieCommand)new ChangeKommune(Fall.Musterstadt with { Ags = ags }))),
        (3, Gen.Select(Gen.Enum<Ankerpunkt>(), OptionalDays, (anker, day) => (StrategieCommand)new SetAnker(anker, day))),
        (2, Gen.Enum<Pfad>().Select(pfad => (StrategieCommand)new ChangePfad(pfad))),
        (3, Gen.Select(Gen.OneOf(Everybody), Rollen, (person, rollen) => (StrategieCommand)new AssignRollen(person, "", rollen))),
        (2, Gen.Enum<StrategieStatus>().Select(status => (StrategieCommand)new SetStrategieStatus(status))),
        (2, Gen.Enum<Einstieg>().Select(einstieg => (StrategieCommand)new ChangeEinstieg(einstieg))),
        (2, Gen.Select(Gen.Enum<Pfad>(), Gen.Enum<Ankerpunkt>(), Days, (pfad, anker, day) =>
            (StrategieCommand)new ChangePlan(pfad, new Dictionary<Ankerpunkt, DateOnly> { [anker] = day }))),
        (12, Gen.OneOf(OneOfEach)));

    private static readonly Gen<Act> Acts = Gen.Select(
        Gen.OneOf([.. Everybody, Fall.Anna, Fall.Anna, Fall.Anna]),
        Gen.Int[0, 9],
        Gen.OneOf(What.Command, What.Command, What.Command, What.Command, What.Command, What.Command, What.Undo, What.Close),
        Commands,
        Gen.Int[0, 5],
        (person, days, what, command, back) => new Act(person, days, what, command, back));

    private enum What
    {
        Command,

        /// <summary>Take back one of the last six changes.</summary>
        Undo,

        /// <summary>Answer what is open in the current stage, and close it.</summary>
        Close,
    }

    [Fact]
    public Task Whatever_happens_invariants_hold_and_everything_can_be_taken_back() =>
        Gen.Select(Gen.Enum<Einstieg>(), Gen.Enum<Pfad>(), Acts.Array[1, 60]).SampleAsync(LiveAsync, iter: 100, threads: 1);

    private static async Task LiveAsync(Einstieg einstieg, Pfad pfad, Act[] acts)
    {
        var fall = await Fall.NewAsync(einstieg, pfad);
        await fall.GiveAsync(Gast, Rolle.Gast);
        await fall.GiveAsync(Fall.Clara, Rolle.Stellvertretung);
        var start = Fall.Content(fall.Strategie);
        var entries = new List<HistoryEntry>();

        foreach (var act in acts)
        {
            fall.Advance(act.Days);
            foreach (var wish in Wishes(fall, act, entries))
            {
                if (await wish() is Outcome.Done done)
                {
                    AssertTransitions(done.Entry);
                    Invarianten.Pruefen(done.Strategie);
                    entries.Add(done.Entry);
                }
            }
        }

        foreach (var entry in entries.AsEnumerable().Reverse())
        {
            var outcome = await fall.TryUndoAsync(entry.Version, fall.Strategie.Personen.First(person => person.Darf(Berechtigung.Leiten)).PersonId);
            (outcome is Outcome.Done or Outcome.Unchanged).ShouldBeTrue($"{entry.Verb}: {outcome}");
            Invarianten.Pruefen(fall.Strategie);
        }

        Fall.Content(fall.Strategie).ShouldBe(start);
    }

    private static Func<Task<Outcome>>[] Wishes(Fall fall, Act act, List<HistoryEntry> entries)
    {
        var stufe = fall.Strategie.AktuelleStufe;
        return act.What switch
        {
            What.Undo when act.Back < entries.Count => [() => fall.TryUndoAsync(entries[^(act.Back + 1)].Version, act.Person)],
            What.Close =>
            [
                .. Kriteriumstand.Von(fall.Strategie, stufe).Where(stand => !stand.IstBeantwortet)
                    .Select(stand => new AnswerKriterium(stand.Vorlage.Code, Kriteriumweg.Erfuellt, "Siehe Anlage"))
                    .Append<StrategieCommand>(new CloseStufe(stufe.Nummer))
                    .Select(Try),
            ],
            _ => [Try(act.Command)],
        };

        Func<Task<Outcome>> Try(StrategieCommand command) => () => fall.TryAsync(command, act.Person);
    }

    private static void AssertTransitions(HistoryEntry entry)
    {
        // The setup and its correction decide anew where a strategy stands.
        if (entry.Verb == EinstiegVerb || entry.Args.GetValueOrDefault("verb") == EinstiegVerb)
        {
            return;
        }

        foreach (var change in entry.Changes)
        {
            var allowed = (change.Before, change.After) switch
            {
                (Strategiekopf before, Strategiekopf after) => Moves(before.Status, after.Status, Uebergaenge.Erlaubt),
                (Stufe before, Stufe after) => Moves(before.Status, after.Status, Uebergaenge.Erlaubt),
                (Aufgabe before, Aufgabe after) => Moves(before.Status, after.Status, Uebergaenge.Erlaubt),
                (Stufe, null) or (null, Stufe) or (Strategiekopf, null) or (null, Strategiekopf) => false,
                _ => true,
            };
            allowed.ShouldBeTrue($"{entry.Verb}: {change}");
        }

        bool Moves<T>(T before, T after, Func<T, T, bool> erlaubt)
            where T : struct, Enum =>
            Equals(before, after)
            || Leads(before, after, erlaubt)
            || (entry.Undoes is not null && Leads(after, before, erlaubt));
    }

    /// <summary>In one step, or by the two that ticking and closing take at once.</summary>
    private static bool Leads<T>(T before, T after, Func<T, T, bool> erlaubt)
        where T : struct, Enum =>
        erlaubt(before, after)
        || (before, after) is (AufgabeStatus.Offen, AufgabeStatus.Erledigt)
        || (before, after) is (StufeStatus.InArbeit or StufeStatus.WiederGeoeffnet, StufeStatus.Abgeschlossen);

    private sealed record Act(string Person, int Days, What What, StrategieCommand Command, int Back);
}
