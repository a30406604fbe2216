namespace Daks.Core.Kommunen;

/// <summary>The borders of the Kommune changed: figures before and after are about different areas.</summary>
/// <param name="Tag">The first day of the new borders.</param>
/// <param name="Mit">Who joined or left, as people say it; 2 to 200 characters.</param>
/// <param name="Vorgaenger">
/// Keys of all Gemeinden the area was put together from, the own one among them where it went on; their figures are added
/// up. Null where that is not known, or where some of one only joined or left.
/// </param>
public sealed record Gebietsaenderung(DateOnly Tag, string Mit, IReadOnlyList<string>? Vorgaenger = null)
{
    /// <value>As many may be kept.</value>
    public const int Meiste = 20;

    public const int KuerzesteAngabe = 2;

    public const int LaengsteAngabe = 200;

    public const int WenigsteVorgaenger = 2;

    public const int MeisteVorgaenger = 50;

    /// <value>Before that no table reaches back.</value>
    public static DateOnly Frueheste { get; } = new(1950, 1, 1);

    public bool Equals(Gebietsaenderung? other) =>
        other is not null && other.Tag == Tag && other.Mit == Mit && (other.Vorgaenger ?? []).SequenceEqual(Vorgaenger ?? []);

    public override int GetHashCode() => HashCode.Combine(Tag, Mit);
}
