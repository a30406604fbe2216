using System.Collections.Concurrent;
using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Stufen;

namespace Daks.Core.Strategien;

/// <summary>One municipality's strategy as it is at one version: the consistency boundary of everything we keep.</summary>
/// <remarks>Immutable; safe to share between turns and circuits.</remarks>
public sealed class Strategie
{
    private readonly Dictionary<ArtefaktKey, StoredArtefakt> _rows;
    private readonly ConcurrentDictionary<Type, object> _byType = new();
    private readonly ArtefaktKinds _kinds;
    private readonly Lazy<IReadOnlyList<Stufe>> _stufen;
    private readonly Lazy<IReadOnlyList<Aufgabe>> _aufgaben;
    private readonly Lazy<Arbeitskalender> _kalender;
    private readonly Lazy<Zeitplan> _zeitplan;

    private Strategie(
        StrategieKey key, long version, bool readOnly, Dictionary<ArtefaktKey, StoredArtefakt> rows, ArtefaktKinds kinds)
    {
        (Key, Version, IsReadOnly, _rows, _kinds) = (key, version, readOnly, rows, kinds);
        _stufen = new(() =>
        [
            .. All<Stufe>()
                .GroupBy(stufe => stufe.Nummer)
                .Select(runden => runden.MaxBy(stufe => stufe.Runde)!)
                .OrderBy(stufe => stufe.Nummer),
        ]);
        _aufgaben = new(() =>
        [
            .. All<Aufgabe>()
                .Where(aufgabe => aufgabe.Runde == RundeDer(aufgabe.Stufe))
                .OrderBy(aufgabe => aufgabe.Stufe)
                .ThenBy(aufgabe => aufgabe.Code, StringComparer.Ordinal),
        ]);
        _kalender = new(() => new Arbeitskalender(Kommune.Feiertagsregion));
        _zeitplan = new(() => Zeitplan.Von(Kopf));
    }

    public static Strategie From(StrategieSnapshot snapshot, ArtefaktKinds kinds) => new(
        snapshot.Key,
        snapshot.Version,
        snapshot.Newer.Count > 0,
        snapshot.Rows.ToDictionary(row => kinds.KeyOf(row.Artefakt)),
        kinds);

    /// <summary>What there is before the setup: nothing.</summary>
    public static Strategie None(StrategieKey key, ArtefaktKinds kinds) => new(key, 0, readOnly: false, [], kinds);

    public StrategieKey Key { get; }

    /// <value>Rises by one with every change; 0 before the setup.</value>
    public long Version { get; }

    /// <value>A newer program wrote here; this one may only show.</value>
    public bool IsReadOnly { get; }

    /// <value>The example: nobody may change it.</value>
    public bool IsBeispiel => Beispielstrategie.Is(Key);

    public bool Exists => Version > 0;

    /// <value>False where a newer program wrote rows without which nothing of it can be shown.</value>
    public bool IsReadable => Find<Strategiekopf>(Strategiekopf.TheId) is not null && Find<Kommune>(Kommune.TheId) is not null && Stufen.Count == Stufe.Anzahl;

    /// <value>Only to be read, until it is brought back.</value>
    public bool IstArchiviert => Exists && Kopf.Status == StrategieStatus.Archiviert;

    public Strategiekopf Kopf => Find<Strategiekopf>(Strategiekopf.TheId) ?? throw NotSetUp();

    public Kommune Kommune => Find<Kommune>(Kommune.TheId) ?? throw NotSetUp();

    /// <value>The five stages in their order, each in its latest round.</value>
    public IReadOnlyList<Stufe> Stufen => _stufen.Value;

    /// <value>The tasks of each stage's latest round, by stage and code.</value>
    public IReadOnlyList<Aufgabe> Aufgaben => _aufgaben.Value;

    public IReadOnlyList<Person> Personen => All<Person>();

    /// <value>The lowest stage not closed; the last one when all are.</value>
    public Stufe AktuelleStufe => Stufen.FirstOrDefault(stufe => !stufe.IstAbgeschlossen) ?? Stufen[^1];

    public Arbeitskalender Kalender => _kalender.Value;

    public Zeitplan Zeitplan => _zeitplan.Value;

    /// <value>
    /// What its figures give. They lie in payloads, so the <see cref="StrategieService"/> counts them when it reads or changes
    /// a strategy; null where it could not, or nobody asked it.
    /// </value>
    public Zahlenstand? Zahlenstand { get; private init; }

    /// <value>False where imports, or the Kommune they are about, may have changed since.</value>
    internal bool IstGezaehlt { get; private init; }

    public int Count => _rows.Count;

    public DateOnly Today(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(Kopf.Zone)).DateTime);

    public Stufe? FindStufe(int nummer) => Stufen.FirstOrDefault(stufe => stufe.Nummer == nummer);

    public Aufgabe? FindAufgabe(string code) => Aufgaben.FirstOrDefault(aufgabe => aufgabe.Code == code);

    /// <summary>Whether a task still asks to be done: what a closed stage left open no longer does, but for its follow-ups.</summary>
    public bool StehtAn(Aufgabe aufgabe) =>
        aufgabe.IstOffen && (FindStufe(aufgabe.Stufe) is not { IstAbgeschlossen: true } || aufgabe.Nachlauf);

    public IEnumerable<Aufgabe> AufgabenDer(int stufe) => Aufgaben.Where(aufgabe => aufgabe.Stufe == stufe);

    public Person? FindPerson(string? personId) => personId is null ? null : Find<Person>(Person.IdOf(personId));

    public T? Find<T>(string id)
        where T : class, IArtefakt =>
        _rows.TryGetValue(new ArtefaktKey(_kinds.Of(typeof(T)).Name, id), out var row) ? (T)row.Artefakt : null;

    /// <summary>Every artefact of one kind, all rounds, in the order of their ids.</summary>
    public IReadOnlyList<T> All<T>()
        where T : class, IArtefakt =>
        (IReadOnlyList<T>)_byType.GetOrAdd(
            typeof(T),
            static (_, rows) => rows.Values.Select(row => row.Artefakt).OfType<T>().OrderBy(artefakt => artefakt.Id, StringComparer.Ordinal).ToArray(),
            _rows);

    /// <returns>The version that wrote the artefact last; 0 when there is none.</returns>
    public long VersionOf(ArtefaktKey key) => _rows.TryGetValue(key, out var row) ? row.Version : 0;

    public ArtefaktKey KeyOf(IArtefakt artefakt) => _kinds.KeyOf(artefakt);

    public long VersionOf(IArtefakt artefakt) => VersionOf(_kinds.KeyOf(artefakt));

    /// <summary>Whether the artefact is there and, as it is stored, the same as this one.</summary>
    public bool Holds(IArtefakt artefakt)
    {
        var kind = _kinds.Of(artefakt);
        return _rows.TryGetValue(kind.KeyOf(artefakt), out var row)
            && kind.Write(row.Artefakt).AsSpan().SequenceEqual(kind.Write(artefakt));
    }

    public Change Add(IArtefakt artefakt) => new(_kinds.KeyOf(artefakt), null, artefakt);

    public Change Replace(IArtefakt before, IArtefakt after) => new(_kinds.KeyOf(before), before, after);

    public Change Remove(IArtefakt artefakt) => new(_kinds.KeyOf(artefakt), artefakt, null);

    /// <summary>The strategy after a commit, without reading it again.</summary>
    public Strategie With(IEnumerable<Change> changes, long version)
    {
        var rows = new Dictionary<ArtefaktKey, StoredArtefakt>(_rows);
        var counted = false;
        foreach (var change in changes)
        {
            counted |= change.Key.Kind == ArtefaktRegistry.Import.Name || change.Key.Kind == ArtefaktRegistry.Kommune.Name;
            if (change.After is { } after)
            {
                rows[change.Key] = new StoredArtefakt(after, version);
            }
            else
            {
                rows.Remove(change.Key);
            }
        }

        return new Strategie(Key, version, IsReadOnly, rows, _kinds)
        {
            Zahlenstand = Zahlenstand,
            IstGezaehlt = IstGezaehlt && !counted,
        };
    }

    internal Strategie Gezaehlt(Zahlenstand stand) => new(Key, Version, IsReadOnly, _rows, _kinds) { Zahlenstand = stand, IstGezaehlt = true };

    private int RundeDer(int stufe) => FindStufe(stufe)?.Runde ?? 1;

    private InvalidOperationException NotSetUp() => new($"Strategie {Key.Id} is not set up.");
}
