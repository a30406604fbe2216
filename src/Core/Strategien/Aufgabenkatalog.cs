using System.Collections.Frozen;
using Daks.Core.Stufen;

namespace Daks.Core.Strategien;

/// <summary>The tasks and closing criteria of the five stages, read once from the embedded files.</summary>
public static class Aufgabenkatalog
{
    private static readonly Lazy<Inhalt> Katalog = new(() => new Inhalt(Katalogdateien.Lesen()));

    /// <summary>All tasks, by stage and number.</summary>
    public static IReadOnlyList<Aufgabenvorlage> Aufgaben => Katalog.Value.Aufgaben;

    /// <summary>The tasks of one path, by stage and number.</summary>
    public static IReadOnlyList<Aufgabenvorlage> FuerPfad(Pfad pfad) => Katalog.Value.NachPfad[pfad];

    /// <returns>Null for a code the catalogue does not have.</returns>
    public static Aufgabenvorlage? Finde(string code) => Katalog.Value.NachCode.GetValueOrDefault(code);

    /// <summary>
    /// The codes that come before a task on a path. One that is not on the path is replaced by those before it.
    /// </summary>
    /// <remarks>Also names tasks of earlier stages; a strategy that begins later counts those as done.</remarks>
    /// <returns>In catalogue order; empty for an unknown code and for one that is not on the path.</returns>
    public static IReadOnlyList<string> Vorgaenger(string code, Pfad pfad) =>
        Katalog.Value.Vorgaenger.GetValueOrDefault((code, pfad)) ?? [];

    /// <summary>The criteria of a stage on the Standard path.</summary>
    public static IReadOnlyList<Kriteriumvorlage> Kriterien(int stufe) => Kriterien(stufe, Pfad.Standard);

    /// <summary>
    /// The criteria of a stage on a path. Every path has the same ones; where the tasks of a criterion
    /// are not on the path, they are left out, and with none left it is confirmed by hand.
    /// </summary>
    public static IReadOnlyList<Kriteriumvorlage> Kriterien(int stufe, Pfad pfad)
    {
        CheckStufe(stufe);
        return Katalog.Value.Kriterien[(stufe, pfad)];
    }

    /// <summary>The day a stage works towards; only follow-up comes after it.</summary>
    public static Ankerpunkt Abschlussanker(int stufe)
    {
        CheckStufe(stufe);
        return (Ankerpunkt)stufe;
    }

    private static void CheckStufe(int stufe)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stufe, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stufe, Stufe.Anzahl);
    }

    private sealed class Inhalt
    {
        public Inhalt(Katalogdateien dateien)
        {
            Aufgaben = dateien.Aufgaben;
            NachCode = Aufgaben.ToFrozenDictionary(aufgabe => aufgabe.Code);
            NachPfad = Enum.GetValues<Pfad>().ToFrozenDictionary(pfad => pfad, AufgabenAuf);
            Vorgaenger = NachPfad
                .SelectMany(pair => pair.Value.Select(aufgabe => (aufgabe, pfad: pair.Key)))
                .ToFrozenDictionary(pair => (pair.aufgabe.Code, pair.pfad), pair => VorgaengerAuf(pair.aufgabe, pair.pfad));
            Kriterien = NachPfad.Keys
                .SelectMany(pfad => dateien.Kriterien.GroupBy(kriterium => kriterium.Stufe, (stufe, all) => (stufe, pfad, all)))
                .ToFrozenDictionary(group => (group.stufe, group.pfad), group => KriterienAuf(group.all, group.pfad));
        }

        public IReadOnlyList<Aufgabenvorlage> Aufgaben { get; }
        public FrozenDictionary<string, Aufgabenvorlage> NachCode { get; }
        public FrozenDictionary<Pfad, IReadOnlyList<Aufgabenvorlage>> NachPfad { get; }
        public FrozenDictionary<(string Code, Pfad Pfad), IReadOnlyList<string>> Vorgaenger { get; }
        public FrozenDictionary<(int Stufe, Pfad Pfad), IReadOnlyList<Kriteriumvorlage>> Kriterien { get; }

        private IReadOnlyList<Aufgabenvorlage> AufgabenAuf(Pfad pfad) =>
            [.. Aufgaben.Where(aufgabe => aufgabe.FristAuf(pfad) is not null)];

        private IReadOnlyList<string> VorgaengerAuf(Aufgabenvorlage aufgabe, Pfad pfad)
        {
            var codes = aufgabe.Vorgaenger.SelectMany(code => Naechste(code, pfad)).ToHashSet();
            return [.. Aufgaben.Select(vorlage => vorlage.Code).Where(codes.Contains)];
        }

        private IEnumerable<string> Naechste(string code, Pfad pfad) =>
            NachCode[code].FristAuf(pfad) is not null
                ? [code]
                : NachCode[code].Vorgaenger.SelectMany(earlier => Naechste(earlier, pfad));

        private IReadOnlyList<Kriteriumvorlage> KriterienAuf(IEnumerable<Kriteriumvorlage> all, Pfad pfad) =>
        [
            .. all.Select(kriterium => kriterium with
            {
                Aufgaben = [.. kriterium.Aufgaben.Where(code => NachCode[code].FristAuf(pfad) is not null)],
            }),
        ];
    }
}
