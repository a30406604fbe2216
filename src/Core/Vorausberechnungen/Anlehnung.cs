using Daks.Core.Kommunalprofile;

namespace Daks.Core.Vorausberechnungen;

/// <summary>That a run follows the projection of a larger area, by how much that one parts from our own calculation of the area (domain guide 5.6). Lists compare by reference.</summary>
/// <param name="Gebiet">Key of the larger area.</param>
/// <param name="Variante">As its publisher calls it.</param>
/// <param name="Quelle">The publisher's line.</param>
/// <param name="BisJahr">The last year it has figures of; afterwards the last factors stay.</param>
/// <param name="Staende">In order of time.</param>
public sealed record Anlehnung(string Gebiet, string Variante, string Quelle, int BisJahr, IReadOnlyList<Anlehnungsstand> Staende)
{
    private const int Breite = 5;

    /// <summary>A stand of the place as it is with the factors of its day; in between they pass over evenly from one to the next.</summary>
    /// <param name="stichtag">The day the run starts from, when nothing is changed yet.</param>
    public Altersaufbau Auf(Altersaufbau aufbau, DateOnly stichtag, DateOnly tag)
    {
        ArgumentNullException.ThrowIfNull(aufbau);
        var (before, after) = (Staende.LastOrDefault(stand => stand.Jahr <= tag.Year), Staende.FirstOrDefault(stand => stand.Jahr > tag.Year));
        var from = before?.Jahr ?? stichtag.Year;
        var share = after is null ? 0 : (decimal)(tag.Year - from) / (after.Jahr - from);
        return new Altersaufbau(
            aufbau.Gruppen, Mal(aufbau.Maennlich, before?.Maennlich, after?.Maennlich), Mal(aufbau.Weiblich, before?.Weiblich, after?.Weiblich));

        IReadOnlyList<decimal> Mal(IReadOnlyList<decimal> people, IReadOnlyList<decimal>? earlier, IReadOnlyList<decimal>? later) =>
        [
            .. people.Select((zahl, i) =>
            {
                var (first, then) = (Faktor(earlier, aufbau.Gruppen[i].Von), Faktor(later, aufbau.Gruppen[i].Von));
                return zahl * (first + (share * (then - first)));
            }),
        ];
    }

    private static decimal Faktor(IReadOnlyList<decimal>? factors, int age) => factors is null ? 1 : factors[Math.Min(age / Breite, factors.Count - 1)];
}

/// <param name="Maennlich">Official people per person of our own calculation of the area, by groups of five years up to 85+.</param>
public sealed record Anlehnungsstand(int Jahr, IReadOnlyList<decimal> Maennlich, IReadOnlyList<decimal> Weiblich);

/// <summary>Which projection of a larger area a person wants a run to follow.</summary>
/// <param name="Quelle">The publisher's line; the person names it where the file does not.</param>
public sealed record Anlehnungswahl(Gebiet Gebiet, string Variante, string Quelle);
