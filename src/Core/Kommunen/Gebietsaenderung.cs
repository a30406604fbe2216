namespace Daks.Core.Kommunen;

/// <summary>The borders of the Kommune changed: figures before and after are about different areas.</summary>
/// <param name="Tag">The first day of the new borders.</param>
/// <param name="Mit">Who joined or left, as people say it; 2 to 200 characters.</param>
public sealed record Gebietsaenderung(DateOnly Tag, string Mit)
{
    /// <value>As many may be kept.</value>
    public const int Meiste = 20;

    public const int KuerzesteAngabe = 2;

    public const int LaengsteAngabe = 200;

    /// <value>Before that no table reaches back.</value>
    public static DateOnly Frueheste { get; } = new(1950, 1, 1);
}
