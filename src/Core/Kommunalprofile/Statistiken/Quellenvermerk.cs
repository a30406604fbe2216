namespace Daks.Core.Kommunalprofile.Statistiken;

/// <summary>The publisher's own line of a table that was fetched, carried in the comment of its archive.</summary>
public static class Quellenvermerk
{
    // Archives of other makers have comments too, about themselves.
    private const string Zeichen = "Copyright: ";
    private const int Laengster = 300;

    public static string Schreibe(string copyright)
    {
        ArgumentNullException.ThrowIfNull(copyright);
        var bare = string.Concat(copyright.Where(c => !char.IsControl(c))).Trim();
        return Zeichen + (bare.Length > Laengster ? bare[..Laengster] : bare);
    }

    /// <returns>Verbatim; null when the comment is about something else.</returns>
    public static string? Lies(string kommentar)
    {
        ArgumentNullException.ThrowIfNull(kommentar);
        return kommentar.StartsWith(Zeichen, StringComparison.Ordinal) && kommentar.Length is > 11 and <= Laengster + 11 && !kommentar.Any(char.IsControl)
            ? kommentar[Zeichen.Length..]
            : null;
    }
}
