using Daks.Core.Strategien;

namespace Daks.Core.Termine;

/// <summary>A wish about what counts when dates are found.</summary>
public abstract record TerminvorgabenCommand : StrategieCommand
{
    public sealed override Decision Decide(Strategie strategie, DecisionContext context)
    {
        var before = strategie.Find<Terminvorgaben>(Terminvorgaben.TheId);
        return Decide(before ?? new Terminvorgaben()) switch
        {
            (var after, _, null) when after == (before ?? new Terminvorgaben()) => Decision.Nothing,
            (var after, var args, null) => Decision.Accept([before is null ? strategie.Add(after) : strategie.Replace(before, after)], args),
            (_, _, var refusal) => Decision.No(refusal),
        };
    }

    private protected abstract (Terminvorgaben After, IReadOnlyList<(string Key, string Value)> Args, Refusal? Refusal) Decide(Terminvorgaben before);
}

/// <summary>Adds days to the Kommune's year; what is there already stays once.</summary>
/// <param name="Eintraege">Titles of 1 to 200 characters; unchecked.</param>
public sealed record AddKalendereintraege(IReadOnlyList<Kalendereintrag> Eintraege) : TerminvorgabenCommand
{
    public const int TitelMaximum = 200;
    public const int LaengsterVorlauf = 120;

    public override string Verb => "terminvorgaben.ergaenzt";

    private protected override (Terminvorgaben After, IReadOnlyList<(string Key, string Value)> Args, Refusal? Refusal) Decide(Terminvorgaben before)
    {
        IReadOnlyList<Kalendereintrag> cleaned = [.. Eintraege.Select(entry => entry with { Titel = Texteingabe.Bereinigt(entry.Titel) })];
        IReadOnlyList<Kalendereintrag> all =
            [.. before.Eintraege.Concat(cleaned).Distinct().OrderBy(entry => entry.Von).ThenBy(entry => entry.Titel, StringComparer.Ordinal)];
        var refusal = cleaned.Select(Pruefen).OfType<Refusal>().FirstOrDefault()
            ?? (all.Count > Terminvorgaben.MeisteEintraege ? new Refusal.NumberOutOfRange("kalendereintraege", 0, Terminvorgaben.MeisteEintraege) : null);
        var added = all.Count - before.Eintraege.Count;
        return (before with { Eintraege = all }, [("anzahl", Zahl(added))], refusal);
    }

    private static string Zahl(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Refusal? Pruefen(Kalendereintrag entry) =>
        Texteingabe.Pruefen("titel", entry.Titel, minimum: 1, TitelMaximum)
        ?? (entry.Bis < entry.Von ? new Refusal.DateOutOfRange("bis", entry.Von, entry.Von.AddYears(1))
            : entry.Vorlauf is < 0 or > LaengsterVorlauf ? new Refusal.NumberOutOfRange("vorlauf", 0, LaengsterVorlauf) : null);
}

public sealed record RemoveKalendereintrag(Kalendereintrag Eintrag) : TerminvorgabenCommand
{
    public override string Verb => "terminvorgaben.entfernt";

    private protected override (Terminvorgaben After, IReadOnlyList<(string Key, string Value)> Args, Refusal? Refusal) Decide(Terminvorgaben before) =>
        (before with { Eintraege = [.. before.Eintraege.Where(entry => entry != Eintrag)] }, [("titel", Texteingabe.Anriss(Eintrag.Titel))], null);
}

/// <summary>Decides how strictly a rule is taken here.</summary>
public sealed record SetTerminregel(Terminhinweis Hinweis, Haerte Haerte) : TerminvorgabenCommand
{
    public override string Verb => "terminvorgaben.regel";

    private protected override (Terminvorgaben After, IReadOnlyList<(string Key, string Value)> Args, Refusal? Refusal) Decide(Terminvorgaben before)
    {
        IEnumerable<Terminregel> others = before.Regeln.Where(rule => rule.Hinweis != Hinweis);
        IEnumerable<Terminregel> own = Hinweis == Terminhinweis.Vergangen || Terminregelwerk.Standard.Von(Hinweis) == Haerte ? [] : [new(Hinweis, Haerte)];
        return (before with { Regeln = [.. others.Concat(own).OrderBy(rule => rule.Hinweis)] }, [("regel", Hinweis.ToString()), ("haerte", Haerte.ToString())], null);
    }
}
