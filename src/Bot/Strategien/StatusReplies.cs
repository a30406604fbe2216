using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Daks.Bot.Conversations;
using Daks.Core.Strategien;

namespace Daks.Bot.Strategien;

/// <summary>Keeps status cards as they were written, for as long as somebody holds the strategy they show.</summary>
/// <remarks>
/// Teams asks for a status again whenever somebody sees it, far more often than a strategy changes. A card is found
/// by everything it was made from (<see cref="StatusView"/>), so none is ever out of date, and forgotten with its
/// strategy's version.
/// </remarks>
internal static class StatusReplies
{
    /// <summary>People who look at one version on one day, in a large team; a full table is emptied and filled anew.</summary>
    private const int MostKept = 100;

    private static readonly ConditionalWeakTable<Strategie, ConcurrentDictionary<StatusView, Reply>> Written = [];

    public static Reply GetOrAdd(StatusView view, Func<StatusView, Reply> make)
    {
        var replies = Written.GetValue(view.Strategie, static _ => new());
        if (replies.TryGetValue(view, out var known))
        {
            return known;
        }

        if (replies.Count >= MostKept)
        {
            replies.Clear();
        }

        return replies.GetOrAdd(view, make);
    }
}
