using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Bot.Strategien;

/// <summary>What the strategies somebody may choose from are called, each unlike all others.</summary>
/// <remarks>
/// By what people know: where it is worked on, and that it is archived; where that is the same, the team of a channel, then
/// the day it was set up. Only what nothing tells apart is numbered.
/// </remarks>
internal static class Wahltitel
{
    /// <summary>Where the strategy's name and what tells it apart are longer together, the Kommune's name stands for it.</summary>
    private const int Length = 60;

    private const int FewestOfName = 24;
    private const int DetailLength = 30;

    private static readonly Func<DaksTurn, Strategie, string?>[] Further = [TeamOfKanal, Since];

    /// <returns>One for each, in their order.</returns>
    public static IReadOnlyList<string> Of(DaksTurn turn, IReadOnlyList<Strategie> strategien)
    {
        var entries = strategien.Select(strategie => new Entry(strategie, [.. Always(turn, strategie)])).ToArray();
        foreach (var further in Further)
        {
            foreach (var alike in entries.GroupBy(entry => entry.Title).Where(group => group.Count() > 1).ToArray())
            {
                var told = alike.Select(entry => further(turn, entry.Strategie)).ToArray();
                if (told.Distinct().Count() > 1)
                {
                    foreach (var (entry, detail) in alike.Zip(told))
                    {
                        entry.Add(detail);
                    }
                }
            }
        }

        return [.. Numbered(entries.Select(entry => entry.Title))];
    }

    private static IEnumerable<string> Always(DaksTurn turn, Strategie strategie)
    {
        yield return Place(turn, strategie);
        if (strategie.IstArchiviert)
        {
            yield return Bezeichnung.Of(StrategieStatus.Archiviert, turn.Culture);
        }
    }

    private static string Place(DaksTurn turn, Strategie strategie) =>
        Bezeichnung.Kanal(strategie, turn.Culture) ?? new Scope(strategie.Kopf.Scope) switch
        {
            { IsPerson: true } => turn.T("Wahl.Ort.Allein"),
            { IsGroupChat: true } => turn.T("Wahl.Ort.Gruppe"),
            _ => Team(turn, strategie) ?? turn.T("Wahl.Ort.Team"),
        };

    private static string? Team(DaksTurn turn, Strategie strategie) =>
        strategie.Kopf.Team is { } name ? turn.T("Wahl.Ort.TeamMitNamen", name) : null;

    private static string? TeamOfKanal(DaksTurn turn, Strategie strategie) =>
        strategie.Kopf.Kanal is null ? null : Team(turn, strategie);

    private static string Since(DaksTurn turn, Strategie strategie) =>
        turn.T("Wahl.Seit", Datum.Lang(strategie.Today(strategie.Kopf.ErstelltAm), turn.Culture));

    private static IEnumerable<string> Numbered(IEnumerable<string> titles)
    {
        var taken = new HashSet<string>();
        foreach (var title in titles)
        {
            var unique = title;
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = $"{title} ({number})";
            }

            yield return unique;
        }
    }

    private sealed class Entry(Strategie strategie, List<string> details)
    {
        public Strategie Strategie => strategie;

        public string Title
        {
            get
            {
                var end = string.Concat(details.Select(detail => $" · {CardText.Plain(detail, DetailLength)}"));
                var titel = strategie.Kopf.Titel;
                return titel.Length + end.Length <= Length
                    ? CardText.Plain(titel) + end
                    : CardText.Plain(strategie.Kommune.Name, Math.Max(FewestOfName, Length - end.Length)) + end;
            }
        }

        public void Add(string? detail)
        {
            if (detail is not null)
            {
                details.Add(detail);
            }
        }
    }
}
