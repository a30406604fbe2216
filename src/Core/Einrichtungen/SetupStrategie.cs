using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Einrichtungen;

/// <summary>Where a Kommune stands when it adds DAKS.</summary>
public enum Einstieg
{
    /// <summary>Wir fangen an.</summary>
    Anfang,

    /// <summary>Auftakt liegt hinter uns: the work begins with the Kommunalprofil.</summary>
    NachAuftakt,

    /// <summary>Es gibt schon einen Plan: the work begins with its Zwischenbilanz.</summary>
    MitPlan,
}

/// <summary>Sets up the strategy of a team.</summary>
/// <param name="Pfad">Null proposes: Kompakt below 20,000 inhabitants, Standard from there on.</param>
/// <param name="Projektleitung">Who leads; null is whoever sets up.</param>
/// <param name="Scope">The team, channel or group chat, as Teams names it.</param>
/// <param name="Kanal">See <see cref="Strategiekopf.Kanal"/>.</param>
/// <param name="Team">See <see cref="Strategiekopf.Team"/>.</param>
public sealed record SetupStrategie(
    KommuneEingabe Kommune,
    Einstieg Einstieg,
    Pfad? Pfad,
    Projektleitung? Projektleitung,
    string Scope,
    string? Kanal = null,
    string? Team = null) : StrategieCommand
{
    /// <value>Inhabitants from which the Standard path is proposed.</value>
    public const int StandardAb = 20_000;

    /// <value>Stored, therefore never changed: the reason of everything that lay behind when DAKS was set up.</value>
    internal const string VorDerEinrichtung = "Lag schon zurück, als DAKS eingerichtet wurde.";

    public override string Verb => "strategie.eingerichtet";

    /// <remarks>Before the setup there are no roles; whoever is in the team may set up.</remarks>
    public override Berechtigung Needs => Berechtigung.Bearbeiten;

    public override bool BeginsStrategie => true;

    public static Pfad VorgeschlagenerPfad(int einwohnerzahl) =>
        einwohnerzahl < StandardAb ? Strategien.Pfad.Kompakt : Strategien.Pfad.Standard;

    /// <value>The stage the work begins with.</value>
    public static int ErsteStufe(Einstieg einstieg) => einstieg switch
    {
        Einstieg.Anfang => 1,
        Einstieg.NachAuftakt => 2,
        Einstieg.MitPlan => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(einstieg), einstieg, null),
    };

    public override Decision Decide(Strategie strategie, DecisionContext context)
    {
        if (strategie.Exists)
        {
            return Decision.No(new Refusal.AlreadySetUp());
        }

        var leads = Leitung(context.PersonId);
        var nameMinimum = leads.PersonId == context.PersonId ? 0 : 1;
        if (Texteingabe.Pruefen("name", leads.Name, nameMinimum, Person.NameMaximum) is { } refusal)
        {
            return Decision.No(refusal);
        }

        return Kommunen.Kommune.Pruefen(Kommune, context.Today) switch
        {
            KommuneResult.Ungueltig(var fehler) => Decision.No(new Refusal.KommuneUngueltig(fehler)),
            KommuneResult.Gueltig(var kommune) => SetUp(strategie, kommune, leads, context),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private Decision SetUp(Strategie strategie, Kommune kommune, Person leads, DecisionContext context)
    {
        var pfad = Pfad ?? VorgeschlagenerPfad(kommune.Einwohnerzahl);
        var kalender = new Arbeitskalender(kommune.Feiertagsregion);
        var kopf = new Strategiekopf
        {
            Titel = Strategiekopf.TitelFuer(kommune),
            Status = StrategieStatus.Laufend,
            Pfad = pfad,
            Start = kalender.AmOderNach(context.Today),
            GesetzteAnker = GesetzteAnker(context.Today),
            Scope = Scope,
            Kanal = Kanal is null ? null : Texteingabe.Bereinigt(Kanal),
            Team = Texteingabe.Bereinigt(Team) is { Length: > 0 } team ? team : null,
            ErstelltAm = context.Now,
        };
        var zeitplan = Zeitplan.Von(kopf);
        var first = ErsteStufe(Einstieg);

        IEnumerable<IArtefakt> rows =
        [
            kopf,
            kommune,
            leads,
            .. Enumerable.Range(1, Stufe.Anzahl).Select(nummer => NewStufe(nummer, first, context.Today)),
            .. Aufgabenkatalog.FuerPfad(pfad).Select(vorlage => NewAufgabe(vorlage, first, zeitplan, kalender)),
        ];
        return Decision.Accept([.. rows.Select(strategie.Add)], [("einstieg", Einstieg.ToString()), ("pfad", pfad.ToString())]);
    }

    /// <remarks>What lies behind is given today as its anchor, so that everything still to come counts from today.</remarks>
    private Dictionary<Ankerpunkt, DateOnly> GesetzteAnker(DateOnly today) => Einstieg switch
    {
        Einstieg.NachAuftakt => new() { [Ankerpunkt.K] = today },
        Einstieg.MitPlan => new() { [Ankerpunkt.B] = today },
        _ => [],
    };

    private Person Leitung(string setUpBy) => new()
    {
        PersonId = Projektleitung?.PersonId ?? setUpBy,
        Name = Texteingabe.Bereinigt(Projektleitung?.Name),
        Rollen = [Rolle.Projektleitung],
    };

    private static Stufe NewStufe(int nummer, int first, DateOnly today) => new()
    {
        Nummer = nummer,
        Status = nummer < first ? StufeStatus.Abgeschlossen : nummer == first ? StufeStatus.InArbeit : StufeStatus.NichtBegonnen,
        AbgeschlossenAm = nummer < first ? today : null,
        OverrideBegruendung = nummer < first ? VorDerEinrichtung : null,
    };

    private static Aufgabe NewAufgabe(Aufgabenvorlage vorlage, int first, Zeitplan zeitplan, Arbeitskalender kalender)
    {
        var aufgabe = Aufgabe.Neu(vorlage, runde: 1, zeitplan, kalender);
        return vorlage.Stufe < first
            ? aufgabe with { Status = AufgabeStatus.Entfaellt, Begruendung = VorDerEinrichtung }
            : aufgabe;
    }
}

/// <summary>Who leads the project.</summary>
/// <param name="Name">Up to 256 characters; may be empty when whoever sets up leads, whose name comes along anyway.</param>
public sealed record Projektleitung(string PersonId, string Name);
