using System.Globalization;
using System.Text;
using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Verlaeufe;
using Microsoft.Extensions.Time.Testing;

namespace Daks.Core.Tests;

/// <summary>A strategy in the making: commands go through the real service into a store in memory.</summary>
internal sealed class Fall
{
    /// <summary>Projektleitung.</summary>
    public const string Anna = "anna";

    /// <summary>A member of the team who has not acted yet.</summary>
    public const string Bernd = "bernd";

    public const string Clara = "clara";

    public static readonly DateOnly Setup = new(2027, 1, 11);

    public static readonly ArtefaktKinds Kinds = new(ArtefaktRegistry.All);

    private int _operations;

    public Fall()
    {
        Store = new MemoryStore(Kinds);
        Service = new StrategieService(Store, Kinds, Feed, Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(Setup, new TimeOnly(8, 0), TimeSpan.Zero));

    public MemoryStore Store { get; }

    public ChangeFeed Feed { get; } = new();

    public StrategieService Service { get; }

    public StrategieKey Key { get; } = new("tenant", "0197f0c0000070008000000000000001");

    /// <value>As it was after the last command.</value>
    public Strategie Strategie { get; private set; } = null!;

    public DateOnly Today => Strategie.Today(Time.GetUtcNow());

    public static KommuneEingabe Musterstadt { get; } = new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = "12065999",
        Einwohnerzahl = 19_420,
    };

    public static SetupStrategie Einrichtung(Einstieg einstieg = Einstieg.Anfang, Pfad? pfad = Pfad.Standard) =>
        new(Musterstadt, einstieg, pfad, Projektleitung: null, "team:19:abc@thread.tacv2");

    /// <summary>A strategy set up by Anna.</summary>
    public static async Task<Fall> NewAsync(Einstieg einstieg = Einstieg.Anfang, Pfad pfad = Pfad.Standard)
    {
        var fall = new Fall();
        await fall.DoneAsync(Einrichtung(einstieg, pfad));
        return fall;
    }

    public async Task<Outcome> TryAsync(
        StrategieCommand command, string person = Anna, string? operationId = null, SeenArtefakt? expected = null)
    {
        var request = Request(command, person) with { Expected = expected };
        var outcome = await Service.ExecuteAsync(operationId is null ? request : request with { OperationId = operationId }, CancellationToken.None);
        Strategie = outcome.Strategie;
        return outcome;
    }

    public CommandRequest Request(StrategieCommand command, string person) => new(Key, command, person, NameOf(person), NextOperation());

    /// <summary>Another process over the same store.</summary>
    public StrategieService OtherInstance() => new(Store, Kinds, new ChangeFeed(), Time);

    /// <summary>Somebody does something elsewhere, and we hear nothing of it.</summary>
    public Task OtherDoesAsync(StrategieCommand command, string person) =>
        OtherInstance().ExecuteAsync(Request(command, person), CancellationToken.None);

    public async Task<HistoryEntry> DoneAsync(StrategieCommand command, string person = Anna)
    {
        var outcome = await TryAsync(command, person);
        return outcome.ShouldBeOfType<Outcome.Done>().Entry;
    }

    public async Task UnchangedAsync(StrategieCommand command, string person = Anna)
    {
        var outcome = await TryAsync(command, person);
        outcome.ShouldBeOfType<Outcome.Unchanged>();
    }

    /// <summary>Expects a refusal, and that nothing was written.</summary>
    public async Task<T> RefusedAsync<T>(StrategieCommand command, string person = Anna)
        where T : Refusal
    {
        var commits = Store.Commits;
        var outcome = await TryAsync(command, person);
        Store.Commits.ShouldBe(commits);
        return outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBeOfType<T>();
    }

    public async Task<Outcome> TryUndoAsync(long version, string person = Anna)
    {
        var entry = await Store.ReadHistoryEntryAsync(Key, version, CancellationToken.None);
        return await TryAsync(new UndoChange(entry.ShouldNotBeNull()), person);
    }

    public async Task<HistoryEntry> UndoneAsync(HistoryEntry entry, string person = Anna)
    {
        var outcome = await TryUndoAsync(entry.Version, person);
        return outcome.ShouldBeOfType<Outcome.Done>().Entry;
    }

    public async Task<T> UndoRefusedAsync<T>(HistoryEntry entry)
        where T : Refusal
    {
        var outcome = await TryUndoAsync(entry.Version);
        return outcome.ShouldBeOfType<Outcome.Refused>().Reason.ShouldBeOfType<T>();
    }

    /// <summary>Reads what somebody did past this case.</summary>
    public async Task ReloadAsync() => Strategie = (await Service.FindAsync(Key, CancellationToken.None)).ShouldNotBeNull();

    public Task<HistoryEntry> GiveAsync(string person, params IReadOnlyList<Rolle> rollen) =>
        DoneAsync(new AssignRollen(person, NameOf(person), rollen));

    /// <summary>Answers what is open and closes the stage.</summary>
    public async Task<HistoryEntry> CloseAsync(int nummer)
    {
        foreach (var stand in Kriteriumstand.Von(Strategie, Strategie.FindStufe(nummer)!).Where(stand => !stand.IstBeantwortet))
        {
            await DoneAsync(new AnswerKriterium(stand.Vorlage.Code, Kriteriumweg.AufPapier, "Ordner 3"));
        }

        return await DoneAsync(new CloseStufe(nummer));
    }

    /// <summary>Closes a stage with a reason instead of its criteria.</summary>
    public Task<HistoryEntry> OverrideAsync(int nummer) => DoneAsync(new CloseStufe(nummer, "Der Rat hat es so beschlossen."));

    public Aufgabe Aufgabe(string code) => Strategie.FindAufgabe(code).ShouldNotBeNull();

    public Stufe Stufe(int nummer) => Strategie.FindStufe(nummer).ShouldNotBeNull();

    public Person Person(string personId) => Strategie.FindPerson(personId).ShouldNotBeNull();

    public void Advance(int days) => Time.Advance(TimeSpan.FromDays(days));

    /// <summary>Everything the strategy holds, comparable; persons without a role are left out, for joining is not undone.</summary>
    public static IReadOnlyList<string> Content(Strategie strategie) =>
    [
        .. strategie.All<IArtefakt>()
            .Where(artefakt => artefakt is not Person { Rollen.Count: 0 })
            .OrderBy(artefakt => $"{strategie.KeyOf(artefakt)}", StringComparer.Ordinal)
            .Select(artefakt => Encoding.UTF8.GetString(Kinds.Of(artefakt).Write(artefakt))),
    ];

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);

    private static string NameOf(string person) => char.ToUpperInvariant(person[0]) + person[1..];

    private string NextOperation() => $"op-{++_operations}";
}
