using Daks.Core.Aufgaben;
using Daks.Core.Ideen;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Protokolle;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Strategien;

/// <summary>The domain says no. Every case is one sentence somewhere, with the way on.</summary>
public abstract record Refusal
{
    private Refusal() { }

    public sealed record NotAllowed(Berechtigung Needed) : Refusal
    {
        /// <value>By name, who leads and can give the role that is missing; null where nobody is named, or it does not help.</value>
        public string? Leitung { get; init; }
    }

    /// <summary>Before the setup nobody leads who could give a guest a role.</summary>
    public sealed record GuestCannotSetUp : Refusal;

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

    public sealed record UnknownImport : Refusal;

    /// <summary>Nothing in the file is about the Kommune or what it is compared with.</summary>
    public sealed record NothingToImport(string Datei) : Refusal;

    public sealed record UnknownVorausberechnung : Refusal;

    /// <param name="Ab">From so many inhabitants on there is one.</param>
    public sealed record TooSmallForVorausberechnung(int Ab) : Refusal;

    /// <param name="Kind">The kind of artefact that is not there, or no longer.</param>
    public sealed record UnknownEintrag(string Kind) : Refusal;

    /// <summary>An entry of the SWOT a TOWS strategy builds upon neither moves nor goes (invariant I12).</summary>
    /// <param name="Tows">The strategy, in its own words.</param>
    public sealed record SwotEintragInTows(string Tows) : Refusal;

    /// <summary>A TOWS strategy needs entries of both its quadrants, and of no other (invariant I12).</summary>
    public sealed record TowsOneSided(TowsTyp Typ) : Refusal;

    public sealed record HandlungsfeldExists(string Name) : Refusal;

    /// <summary>The last year lies before the first, or one of them beyond all reason.</summary>
    public sealed record YearsOutOfRange(int First, int Last) : Refusal;

    /// <summary>Something else would point to what is not there.</summary>
    public sealed record BreaksLink : Refusal;

    /// <param name="Feld">The field, as a key of the texts.</param>
    public sealed record NumberOutOfRange(string Feld, int First, int Last) : Refusal;

    /// <summary>Released minutes are only added to.</summary>
    public sealed record ProtokollFreigegeben : Refusal;

    /// <summary>A draft is changed, not added to.</summary>
    public sealed record ProtokollOffen : Refusal;

    /// <summary>Minutes are released after the event.</summary>
    public sealed record ProtokollVorVeranstaltung : Refusal;

    public sealed record IdeeInState(Ideenstand Stand) : Refusal;

    public sealed record VereinbarungInState(Vereinbarungsstand Stand) : Refusal;

    public sealed record VeranstaltungInState(Veranstaltungsstand Stand) : Refusal;

    /// <param name="Eintrag">What stands for a Gemeinde's eight digits.</param>
    public sealed record NoGemeindeschluessel(string Eintrag) : Refusal;

    /// <summary>The same name in the same organisation is recorded already.</summary>
    public sealed record AkteurExists(string Name) : Refusal;

    /// <summary>Contact data of a person are kept with their consent only.</summary>
    public sealed record EinwilligungFehlt : Refusal;

    /// <param name="Feld">The field, as a key of the texts.</param>
    public sealed record KontaktUngueltig(string Feld) : Refusal;

    public sealed record UnknownIndikator(string Schluessel) : Refusal;

    /// <summary>A list of indicators names at least one.</summary>
    public sealed record NoIndikator : Refusal;

    public sealed record AufgabeInState(string Code, AufgabeStatus Status) : Refusal;

    public sealed record StufeInState(int Nummer, StufeStatus Status) : Refusal;

    public sealed record StrategieInState(StrategieStatus Status) : Refusal;

    /// <param name="Feld">The field, as a key of the texts.</param>
    /// <param name="Minimum">In characters.</param>
    public sealed record TextTooShort(string Feld, int Minimum) : Refusal;

    /// <inheritdoc cref="TextTooShort"/>
    public sealed record TextTooLong(string Feld, int Maximum) : Refusal;

    public sealed record DateOutOfRange(string Feld, DateOnly First, DateOnly Last) : Refusal;

    /// <param name="Feiertag">The holiday's German name; null for a weekend, 24 or 31 December.</param>
    public sealed record NoWorkingDay(DateOnly Day, DateOnly Instead, string? Feiertag) : Refusal;

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
