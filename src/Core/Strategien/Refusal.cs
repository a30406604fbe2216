using Daks.Core.Aufgaben;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Stufen;

namespace Daks.Core.Strategien;

/// <summary>The domain says no. Every case is one sentence somewhere, with the way on.</summary>
public abstract record Refusal
{
    private Refusal() { }

    public sealed record NotAllowed(Berechtigung Needed) : Refusal;

    /// <summary>A newer version of the program wrote rows this one cannot read.</summary>
    public sealed record WrittenByNewerProgram : Refusal;

    public sealed record StrategieArchiviert : Refusal;

    /// <summary>Musterstadt is there to be looked at.</summary>
    public sealed record OnlyExample : Refusal;

    public sealed record NotSetUp : Refusal;

    public sealed record AlreadySetUp : Refusal;

    public sealed record UnknownAufgabe(string Code) : Refusal;

    public sealed record UnknownStufe(int Nummer) : Refusal;

    public sealed record UnknownKriterium(string Code) : Refusal;

    public sealed record UnknownPerson : Refusal;

    public sealed record AufgabeInState(string Code, AufgabeStatus Status) : Refusal;

    public sealed record StufeInState(int Nummer, StufeStatus Status) : Refusal;

    public sealed record StrategieInState(StrategieStatus Status) : Refusal;

    /// <param name="Feld">The field, as a key of the texts.</param>
    /// <param name="Minimum">In characters.</param>
    public sealed record TextTooShort(string Feld, int Minimum) : Refusal;

    /// <inheritdoc cref="TextTooShort"/>
    public sealed record TextTooLong(string Feld, int Maximum) : Refusal;

    public sealed record DateOutOfRange(string Feld, DateOnly First, DateOnly Last) : Refusal;

    public sealed record NoWorkingDay(DateOnly Day, DateOnly Instead) : Refusal;

    public sealed record AnchorsOutOfOrder(Ankerpunkt Earlier, Ankerpunkt Later) : Refusal;

    public sealed record KriterienOffen(int Stufe, IReadOnlyList<string> Codes) : Refusal;

    /// <param name="Nummer">The lower stage that is not closed yet.</param>
    public sealed record EarlierStufeOpen(int Nummer) : Refusal;

    public sealed record KommuneUngueltig(IReadOnlyList<KommuneFehler> Fehler) : Refusal;

    /// <summary>The last Projektleitung may not lay down the role: somebody has to lead.</summary>
    public sealed record LastProjektleitung : Refusal;

    public sealed record SetupCannotBeUndone : Refusal;

    /// <param name="LaterVersion">The later change that touched the same; 0 when it took the touched row away.</param>
    public sealed record ChangedSince(long LaterVersion) : Refusal;

    public sealed record UnknownVersion(long Version) : Refusal;
}
