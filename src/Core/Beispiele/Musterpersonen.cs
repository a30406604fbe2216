namespace Daks.Core.Beispiele;

/// <summary>The invented people of Musterstadt: in the demonstration, as local personas, and in the local chat.</summary>
/// <remarks>The local chat's configuration (<c>playground/</c>) names the same ids.</remarks>
public static class Musterpersonen
{
    public const string Tenant = "0da45000-0000-4000-8000-000000000001";

    /// <summary>Projektleitung.</summary>
    public const string AnnaBerg = "0da45000-0000-4000-8000-000000000011";

    /// <summary>Stellvertretung, from the Fachamt.</summary>
    public const string BerndKaya = "0da45000-0000-4000-8000-000000000012";

    /// <summary>Verwaltungsspitze.</summary>
    public const string ClaraThomsen = "0da45000-0000-4000-8000-000000000013";

    /// <summary>Statistikstelle.</summary>
    public const string DirkVogel = "0da45000-0000-4000-8000-000000000014";

    /// <summary>Steuerungsgruppe.</summary>
    public const string ElifArslan = "0da45000-0000-4000-8000-000000000015";

    /// <summary>Without a role in the demonstration.</summary>
    public const string FelixSommer = "0da45000-0000-4000-8000-000000000016";

    /// <value>Names by person id, in the order above.</value>
    public static IReadOnlyDictionary<string, string> Namen { get; } = new Dictionary<string, string>
    {
        [AnnaBerg] = "Anna Berg",
        [BerndKaya] = "Bernd Kaya",
        [ClaraThomsen] = "Clara Thomsen",
        [DirkVogel] = "Dirk Vogel",
        [ElifArslan] = "Elif Arslan",
        [FelixSommer] = "Felix Sommer",
    };
}
