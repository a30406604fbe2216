using Daks.Core.Kommunalprofile;

namespace Daks.Core.Swotanalysen;

/// <summary>Where a figure of the evidence came from, kept with it: the import may be gone when somebody asks.</summary>
/// <param name="Quelle">The publisher's line.</param>
/// <param name="Lizenz">Null for figures of the Kommune's own.</param>
/// <param name="Tabelle">Null when the file did not say.</param>
/// <param name="Abgerufen">The day the file was fetched or entered.</param>
public sealed record Belegquelle(string Quelle, string? Lizenz, string? Tabelle, DateOnly Abgerufen)
{
    /// <returns>Each once, in the order given.</returns>
    public static IReadOnlyList<Belegquelle> Von(IEnumerable<Herkunft> quellen) =>
        [.. quellen.Select(quelle => new Belegquelle(quelle.Quelle, quelle.Lizenz, quelle.Tabelle, quelle.Abgerufen)).Distinct()];

    internal Herkunft AlsHerkunft => new(Quelle, Lizenz, Tabelle, Abgerufen, "");
}
