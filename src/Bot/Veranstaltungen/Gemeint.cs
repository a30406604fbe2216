using Daks.Bot.Conversations;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Veranstaltungen;

namespace Daks.Bot.Veranstaltungen;

/// <summary>Which event somebody's words are about.</summary>
internal abstract record Gemeint
{
    private Gemeint() { }

    public sealed record Eine(Veranstaltung Veranstaltung) : Gemeint;

    public sealed record Mehrere(IReadOnlyList<Veranstaltung> Veranstaltungen) : Gemeint;

    /// <summary>The one that is meant is held already, or called off.</summary>
    public sealed record Vorbei(Veranstaltung Veranstaltung) : Gemeint;

    /// <param name="Name">As it was said; empty where only a kind was named, or nothing.</param>
    /// <param name="Art">The kind that was named, if one was.</param>
    public sealed record Keine(string Name, Veranstaltungsart? Art) : Gemeint;

    /// <summary>Those still to come: without a date, or with one that is not over; by their day.</summary>
    public static IReadOnlyList<Veranstaltung> Anstehende(Strategie strategie, DateTimeOffset now) =>
    [
        .. strategie.All<Veranstaltung>()
            .Where(one => one.StehtAn && (one.Ende is not { } end || end > now))
            .OrderBy(one => one.Beginn ?? DateTimeOffset.MaxValue)
            .ThenBy(one => one.Titel, StringComparer.Ordinal)
            .ThenBy(one => one.Id, StringComparer.Ordinal),
    ];

    /// <summary>Of all events, by title before kind; those to come before those that are over.</summary>
    public static Gemeint Nach(string words, Strategie strategie, DateTimeOffset now)
    {
        var all = strategie.All<Veranstaltung>();
        var named = all.Where(one => Terminworte.Nennt(words, one.Titel)).ToArray();
        var kind = Terminworte.Art(words);
        Veranstaltung[] meant = named.Length > 0
            ? [.. named.Where(one => one.Titel.Length == named.Max(other => other.Titel.Length))]
            : [.. all.Where(one => one.Art == kind)];
        Veranstaltung[] coming = [.. Anstehende(strategie, now).Where(meant.Contains)];
        return coming switch
        {
            [var only] => new Eine(only),
            [_, ..] => new Mehrere(coming),
            _ => meant.MaxBy(one => (one.Beginn, one.Id)) is { } last
                ? new Vorbei(last)
                : new Keine(kind is null ? Terminworte.Name(words) : "", kind),
        };
    }

    /// <summary>Those whose name is the most like what was said.</summary>
    public static IReadOnlyList<Veranstaltung> Naechste(string name, Strategie strategie, DateTimeOffset now, int most)
    {
        var said = Grammar.Folded(name);
        return
        [
            .. Anstehende(strategie, now)
                .OrderBy(one => Math.Min(Abstand(said, one.Titel), Abstand(said, Bezeichnung.Of(one.Art, Texte.Deutsch))))
                .Take(most),
        ];
    }

    private static double Abstand(string said, string title)
    {
        var folded = Grammar.Folded(title);
        return Grammar.Edits(said, folded, most: 200) / (double)Math.Max(1, Math.Max(said.Length, folded.Length));
    }
}
