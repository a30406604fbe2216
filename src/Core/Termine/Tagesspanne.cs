namespace Daks.Core.Termine;

/// <summary>A span of calendar days; both ends belong to it.</summary>
public sealed record Tagesspanne
{
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public Tagesspanne(DateOnly von, DateOnly? bis)
    {
        if (bis < von)
        {
            throw new ArgumentException($"{bis:O} lies before {von:O}.", nameof(bis));
        }

        (Von, Bis) = (von, bis);
    }

    public DateOnly Von { get; }

    /// <value>Null where no end was named: "ab 1. März".</value>
    public DateOnly? Bis { get; }

    public bool IstEinTag => Bis == Von;

    public bool Contains(DateOnly day) => Von <= day && (Bis is not { } bis || day <= bis);

    public static Tagesspanne Tag(DateOnly day) => new(day, day);

    /// <summary>The month a day lies in.</summary>
    public static Tagesspanne Monat(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
}
