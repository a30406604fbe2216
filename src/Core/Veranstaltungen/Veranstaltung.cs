using Daks.Core.Artefakte;

namespace Daks.Core.Veranstaltungen;

public enum Veranstaltungsart
{
    KickOff,
    Interviewreihe,
    Reflexionsrunde,
    Zukunftswerkstatt,
    AgSitzung,
    Steuerungsgruppe,
    Zwischenbilanz,
    Buergerversammlung,
    Sonstige,
}

public enum Durchfuehrung
{
    Praesenz,
    Online,
    Hybrid,
}

public enum Veranstaltungsstand
{
    Entwurf,
    Terminfindung,
    Eingeladen,
    Bestaetigt,
    Durchgefuehrt,
    Dokumentiert,
    Abgesagt,
}

/// <summary>Something people come together for, from the first idea to its minutes. Lists compare by content.</summary>
public sealed record Veranstaltung : IArtefakt
{
    public required string Id { get; init; }

    public required Veranstaltungsart Art { get; init; }

    public required string Titel { get; init; }

    /// <value>What it is to answer; empty when nobody said.</value>
    public string Leitfrage { get; init; } = "";

    public Durchfuehrung Durchfuehrung { get; init; }

    public Veranstaltungsstand Stand { get; init; }

    /// <value>UTC; null until a time is confirmed. Moved and called off, it keeps the last one.</value>
    public DateTimeOffset? Beginn { get; init; }

    /// <value>Minutes, 15 to 1,440.</value>
    public required int Dauer { get; init; }

    /// <value>Where; empty while open.</value>
    public string Ort { get; init; } = "";

    public IReadOnlyList<Zugangshilfe> Zugang { get; init; } = [];

    public IReadOnlyList<Agendapunkt> Agenda { get; init; } = [];

    /// <value>Who is invited by name: ids of persons of the team or of Akteure.</value>
    public IReadOnlyList<Eingeladener> Eingeladene { get; init; } = [];

    /// <value>Citizens are invited as well; they are never listed.</value>
    public bool IstOeffentlich { get; init; }

    /// <value>Null for no limit.</value>
    public int? HoechstensTeilnehmende { get; init; }

    /// <value>Why it was called off; empty otherwise.</value>
    public string Absagegrund { get; init; } = "";

    /// <value>How many came; null before somebody counted.</value>
    public Teilnahmezahlen? Teilnahme { get; init; }

    /// <value>Where it stands in a calendar; null while it stands in none.</value>
    public Kalenderbezug? Kalender { get; init; }

    public DateTimeOffset? Ende => Beginn?.AddMinutes(Dauer);

    /// <value>Still to come: neither held nor called off.</value>
    public bool StehtAn => Stand < Veranstaltungsstand.Durchgefuehrt;

    public bool Equals(Veranstaltung? other) =>
        other is not null
        && (Id, Art, Titel, Leitfrage, Durchfuehrung, Stand, Beginn, Dauer) == (other.Id, other.Art, other.Titel, other.Leitfrage, other.Durchfuehrung, other.Stand, other.Beginn, other.Dauer)
        && (Ort, IstOeffentlich, HoechstensTeilnehmende, Absagegrund, Teilnahme, Kalender) == (other.Ort, other.IstOeffentlich, other.HoechstensTeilnehmende, other.Absagegrund, other.Teilnahme, other.Kalender)
        && Zugang.SequenceEqual(other.Zugang)
        && Agenda.SequenceEqual(other.Agenda)
        && Eingeladene.SequenceEqual(other.Eingeladene);

    public override int GetHashCode() => HashCode.Combine(Id, Titel, Stand, Beginn);
}

/// <summary>What lets everybody take part.</summary>
public enum Zugangshilfe
{
    Rollstuhl,
    Gebaerdensprache,
    Schriftdolmetschen,
    Hoerschleife,
    LeichteSprache,
    Kinderbetreuung,
}

/// <param name="Minuten">1 to 480.</param>
/// <param name="Methode">How it is done; empty when plain.</param>
/// <param name="Rolle">Who leads through it, as a function; empty while open.</param>
public sealed record Agendapunkt(string Titel, int Minuten, string Methode = "", string Rolle = "");

/// <param name="Id">Of a person of the team or of an Akteur; see <paramref name="IstAkteur"/>.</param>
/// <param name="IstNoetig">Without whom it makes no sense.</param>
public sealed record Eingeladener(string Id, bool IstAkteur = false, bool IstNoetig = false);

/// <summary>Counts only, by group where somebody counted so.</summary>
public sealed record Teilnahmezahlen(
    int Gesamt, int? Verwaltungsspitze = null, int? Verwaltung = null, int? Politik = null, int? Partner = null, int? Buerger = null)
{
    public IEnumerable<int> Gruppen() => new[] { Gesamt, Verwaltungsspitze, Verwaltung, Politik, Partner, Buerger }.OfType<int>();
}

/// <summary>Where an event stands in a calendar.</summary>
/// <param name="Kalender">Which adapter keeps it.</param>
/// <param name="EreignisId">The calendar's own id; null where it has none, as in a file.</param>
/// <param name="ICalUId">Stays the same through every move.</param>
/// <param name="Folge">Rises with every change that was sent out.</param>
/// <param name="OrganisatorId">In whose calendar, by id; null for the built-in one.</param>
/// <param name="BeitrittsUrl">To take part online; null where there is no meeting.</param>
public sealed record Kalenderbezug(
    Kalendersystem Kalender, string ICalUId, int Folge, string? EreignisId = null, string? OrganisatorId = null, Uri? BeitrittsUrl = null);

public enum Kalendersystem
{
    /// <summary>Built in: files in the format of RFC 5545.</summary>
    Eingebaut,
    Microsoft365,
}
