using System.Globalization;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Core.Handlungsfelder;

public enum HandlungsfeldStatus
{
    Kandidat,
    Priorisiert,
    Zurueckgestellt,
}

/// <summary>A subject in which goals and measures will be set; here first a candidate. Lists compare by reference.</summary>
public sealed record Handlungsfeld : IArtefakt
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <value>Empty when nobody said.</value>
    public string Kurzbeschreibung { get; init; } = "";

    /// <value>Codes of the catalogue it stands for, as tags: one kept, several merged, none invented.</value>
    public IReadOnlyList<string> KatalogCodes { get; init; } = [];

    /// <value>Its place among the fields, from 1; places may be missing.</value>
    public required int Prioritaet { get; init; }

    public HandlungsfeldStatus Status { get; init; }

    public bool Equals(Handlungsfeld? other) =>
        other is not null
        && (Id, Name, Kurzbeschreibung, Prioritaet, Status) == (other.Id, other.Name, other.Kurzbeschreibung, other.Prioritaet, other.Status)
        && KatalogCodes.SequenceEqual(other.KatalogCodes);

    public override int GetHashCode() => HashCode.Combine(Id, Name, Prioritaet);
}

public static class Handlungsfeldreihe
{
    /// <value>Candidates that give the Zukunftswerkstatt a direction. Source: domain guide §1.2, P-12.</value>
    public const int Mindestens = 3;

    /// <value>More than these are no choice.</value>
    public const int Hoechstens = 6;

    /// <summary>The fields in the order people gave them.</summary>
    public static IReadOnlyList<Handlungsfeld> Von(Strategie strategie) =>
        [.. strategie.All<Handlungsfeld>().OrderBy(feld => feld.Prioritaet).ThenBy(feld => feld.Id, StringComparer.Ordinal)];

    /// <summary>Three to six fields that were not put off.</summary>
    public static bool SindGenug(Strategie strategie) => Genannte(strategie).Count() is >= Mindestens and <= Hoechstens;

    internal static string Nachweis(Strategie strategie, CultureInfo culture) =>
        string.Join(", ", Genannte(strategie).Select(feld => feld.Name));

    private static IEnumerable<Handlungsfeld> Genannte(Strategie strategie) =>
        Von(strategie).Where(feld => feld.Status != HandlungsfeldStatus.Zurueckgestellt);
}
