namespace Daks.Core.Vorausberechnungen;

/// <summary>What may be computed for a place of some size (domain guide 5.4), and how its figures are rounded (5.7).</summary>
public abstract record Rechenrahmen
{
    private Rechenrahmen() { }

    /// <summary>Every variant may be shown, in steps of one year or five.</summary>
    /// <param name="Horizont">Years at most.</param>
    public sealed record Voll(int Horizont) : Rechenrahmen;

    /// <summary>Only the span between the low and the high variant is shown.</summary>
    /// <param name="Horizont">Years at most.</param>
    /// <param name="Schritt">Years of a step; no finer one is allowed.</param>
    /// <param name="Ab">From so many inhabitants on variants would be shown.</param>
    public sealed record NurSpanne(int Horizont, int Schritt, int Ab) : Rechenrahmen;

    /// <summary>No projection, only arithmetic: "if three families moved in every year".</summary>
    /// <param name="Ab">From so many inhabitants on there would be one.</param>
    public sealed record NurSzenario(int Ab) : Rechenrahmen;

    /// <param name="einwohner">On the base date.</param>
    public static Rechenrahmen Fuer(decimal einwohner) => Grenzen.Aktuell switch
    {
        var grenzen when einwohner < grenzen.KeineUnter => new NurSzenario(grenzen.KeineUnter),
        var grenzen when einwohner < grenzen.NurSpanneUnter => new NurSpanne(grenzen.HorizontKleineOrte, grenzen.SchrittKleineOrte, grenzen.NurSpanneUnter),
        var grenzen => new Voll(grenzen.Horizont),
    };

    /// <summary>Whether so far and so fine is allowed.</summary>
    /// <param name="jahre">Of the whole projection.</param>
    /// <param name="schritt">Years of one step.</param>
    public bool Erlaubt(int jahre, int schritt) => jahre > 0 && schritt is 1 or 5 && jahre % schritt == 0 && this switch
    {
        Voll(var horizont) => jahre <= horizont,
        NurSpanne(var horizont, var least, _) => jahre <= horizont && schritt >= least,
        _ => false,
    };

    /// <summary>A figure as people may read it: no more exact than it is.</summary>
    /// <param name="einwohner">Of the place on the base date; decides how coarse, whatever the figure.</param>
    public static decimal Gerundet(decimal zahl, decimal einwohner)
    {
        var regel = Grenzen.Aktuell.Runden;
        var step = einwohner < regel.Grenze ? regel.Darunter : regel.AbDa;
        return Math.Round(zahl / step, MidpointRounding.AwayFromZero) * step;
    }
}

/// <summary>Arithmetic for places too small to project: so many families, so many years.</summary>
/// <param name="FamilienJeJahr">Moving in every year; below 0: moving out.</param>
/// <param name="PersonenJeFamilie">2 and more.</param>
/// <param name="Jahre">1 and more.</param>
public readonly record struct Familienszenario(int FamilienJeJahr, int PersonenJeFamilie, int Jahre)
{
    /// <value>People more or fewer after all the years, births and deaths left aside.</value>
    public int Personen => FamilienJeJahr * PersonenJeFamilie * Jahre;

    /// <returns>In percent of the inhabitants today; null where there are none.</returns>
    public decimal? Prozent(decimal einwohner) => einwohner > 0 ? Personen * 100m / einwohner : null;
}
