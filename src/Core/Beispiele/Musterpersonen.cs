namespace Daks.Core.Beispiele;

/// <summary>The invented people of Musterstadt: in the demonstration, as local personas, and in the local chat.</summary>
public static class Musterpersonen
{
    /// <value>Their tenant; the local chat's configuration names the same.</value>
    public const string Tenant = "0da45000-0000-4000-8000-000000000001";

    public static Musterperson AnnaBerg { get; } = new("0da45000-0000-4000-8000-000000000011", "Anna Berg");

    public static Musterperson BerndKaya { get; } = new("0da45000-0000-4000-8000-000000000012", "Bernd Kaya");

    public static Musterperson ClaraThomsen { get; } = new("0da45000-0000-4000-8000-000000000013", "Clara Thomsen");

    public static Musterperson DirkVogel { get; } = new("0da45000-0000-4000-8000-000000000014", "Dirk Vogel");

    public static Musterperson ElifArslan { get; } = new("0da45000-0000-4000-8000-000000000015", "Elif Arslan");

    public static Musterperson FelixSommer { get; } = new("0da45000-0000-4000-8000-000000000016", "Felix Sommer");

    public static IReadOnlyList<Musterperson> Alle { get; } = [AnnaBerg, BerndKaya, ClaraThomsen, DirkVogel, ElifArslan, FelixSommer];
}

/// <param name="PersonId">As the channel would name it: the directory's object id.</param>
public sealed record Musterperson(string PersonId, string Name);
