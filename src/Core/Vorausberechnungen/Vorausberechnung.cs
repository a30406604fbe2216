using Daks.Core.Artefakte;
using Daks.Core.Kommunalprofile;
using Daks.Core.Strategien;

namespace Daks.Core.Vorausberechnungen;

/// <summary>A projection that was run or taken over, with what it rests on. Its figures lie in a payload.</summary>
public sealed record Vorausberechnung : IArtefakt
{
    /// <summary>The key of what is projected: the population.</summary>
    public const string Messgroesse = "BEV";

    public required string Id { get; init; }

    /// <value>In the person's words, for example "Mit Baugebiet Süd".</value>
    public required string Titel { get; init; }

    public required Vorausberechnungsmethode Methode { get; init; }

    /// <value>True for one taken over that an institute published; else a statistical office did.</value>
    public bool? VomInstitut { get; init; }

    /// <value>On the base date; decides how figures are rounded and whether only spans are shown.</value>
    public required decimal Einwohner { get; init; }

    /// <value>The base date.</value>
    public required DateOnly Stichtag { get; init; }

    public required int LetztesJahr { get; init; }

    /// <value>Null for one taken over.</value>
    public Vorausberechnungsannahmen? Annahmen { get; init; }

    /// <value>What was assumed for want of better figures; null where nothing was.</value>
    public IReadOnlyList<Annahmenhinweis>? Hinweise { get; init; }

    /// <value>Of one taken over: the publisher's line. Of our own: where the starting population comes from.</value>
    public required string Quelle { get; init; }

    /// <value>For example <c>dl-de/by-2-0</c>; null for figures of the Kommune's own.</value>
    public string? Lizenz { get; init; }

    /// <value>The payload that holds the series.</value>
    public required string Reihen { get; init; }

    public required DateTimeOffset Am { get; init; }

    /// <value>The id of the person who ran it or took it over.</value>
    public required string Von { get; init; }

    public bool IstUebernommen => Methode == Vorausberechnungsmethode.Amtlich;

    public bool IstAmtlich => IstUebernommen && VomInstitut != true;

    /// <summary>Whether its variants may be shown, or their span only: for a small place none but an office's is that exact.</summary>
    public bool ZeigtVarianten => IstAmtlich || Rechenrahmen.Fuer(Einwohner) is Rechenrahmen.Voll;

    /// <summary>The one that counts: an official one before our own, the latest of each; none of our own that starts within other borders.</summary>
    /// <returns>Null when there is none.</returns>
    public static Vorausberechnung? Massgeblich(Strategie strategie) => strategie.All<Vorausberechnung>()
        .Where(one => one.IstUebernommen || !(one.Stichtag < Gebietsstaende.Heutiger(strategie.Kommune)))
        .OrderByDescending(one => one.IstAmtlich)
        .ThenByDescending(one => one.Am)
        .ThenByDescending(one => one.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    public bool Equals(Vorausberechnung? other) => other is not null && other.Id == Id && other.Titel == Titel && other.Reihen == Reihen && other.Am == Am;

    public override int GetHashCode() => HashCode.Combine(Id, Titel, Reihen, Am);
}
