using System.Text.Json.Serialization;
using Daks.Core.Artefakte;

namespace Daks.Core.Akteure;

public enum Akteurstyp
{
    Person,
    Organisation,
    Gremium,
    Gruppe,
}

/// <summary>Where an actor stands in local society. Source: domain guide §2.1.</summary>
public enum Sektor
{
    Verwaltung,
    Politik,
    Wirtschaft,
    WohlfahrtSoziales,
    BildungKita,
    GesundheitPflege,
    KulturSportVerein,
    KircheReligion,
    WohnenBau,
    Jugend,
    Senioren,
    Migrantenorganisation,
    NachbarkommuneRegion,
    Medien,
    Foerderer,
    Prozessbegleitung,
}

/// <summary>What influence and interest together suggest to do.</summary>
public enum Akteurquadrant
{
    EngEinbinden,
    Zufriedenstellen,
    Informieren,
    Beobachten,
}

/// <summary>Somebody the strategy depends on: a person, an organisation, a body or a group.</summary>
/// <remarks>
/// <see cref="Einfluss"/>, <see cref="Interesse"/> and <see cref="Haltung"/> judge people: whoever reads them asks
/// <see cref="Akteureinsicht"/> first, and no document takes them along.
/// </remarks>
public sealed record Akteur : IArtefakt
{
    /// <value>From this score on influence and interest count as high.</value>
    public const int HoherWert = 4;

    public required string Id { get; init; }

    public required Akteurstyp Typ { get; init; }

    public required string Name { get; init; }

    /// <value>Whom a person or body belongs to; empty when nobody said.</value>
    public string Organisation { get; init; } = "";

    /// <value>For example "Leitung"; empty when nobody said.</value>
    public string Funktion { get; init; } = "";

    public required Sektor Sektor { get; init; }

    /// <value>Not of the administration of this Kommune.</value>
    public bool IstExtern { get; init; }

    /// <value>1 to 5; null while nobody has judged. Sensitive.</value>
    public int? Einfluss { get; init; }

    /// <value>1 to 5; null while nobody has judged. Sensitive.</value>
    public int? Interesse { get; init; }

    /// <value>-2 (against) to 2 (for); null while nobody has judged. Sensitive.</value>
    public int? Haltung { get; init; }

    /// <value>Of a person only while their consent stands.</value>
    public Kontakt? Kontakt { get; init; }

    /// <value>Stays after it was withdrawn, as proof of both.</value>
    public Einwilligung? Einwilligung { get; init; }

    /// <value>The id they sign in with, where they came from the team; opaque.</value>
    public string? PersonId { get; init; }

    [JsonIgnore]
    public bool IstEingeschaetzt => Einfluss is not null && Interesse is not null;

    /// <value>Null while influence or interest is open. Sensitive.</value>
    [JsonIgnore]
    public Akteurquadrant? Quadrant => (Einfluss, Interesse) switch
    {
        (null, _) or (_, null) => null,
        ( >= HoherWert, >= HoherWert) => Akteurquadrant.EngEinbinden,
        ( >= HoherWert, _) => Akteurquadrant.Zufriedenstellen,
        (_, >= HoherWert) => Akteurquadrant.Informieren,
        _ => Akteurquadrant.Beobachten,
    };

    /// <summary>The same name in the same organisation is the same actor, however it is written.</summary>
    public bool IstDerselbe(string name, string organisation) =>
        string.Equals(Name, name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Organisation, organisation, StringComparison.OrdinalIgnoreCase);
}

/// <param name="EMail">Empty when there is none.</param>
/// <param name="Telefon">Empty when there is none.</param>
public sealed record Kontakt(string EMail, string Telefon);

/// <summary>That somebody agreed to their contact data being kept.</summary>
/// <param name="Zweck">What for, in the words they agreed to.</param>
/// <param name="Widerruf">The day they took it back; null while it stands.</param>
public sealed record Einwilligung(DateOnly Am, string Zweck, DateOnly? Widerruf = null);
