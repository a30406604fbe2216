using System.Collections.Concurrent;

namespace Daks.App.Tests.Conversations;

/// <summary>Every verb seen on a card in this run, with one card that carried it.</summary>
internal static class CardGallery
{
    private static readonly ConcurrentDictionary<string, Answer> Seen = new();

    public static IReadOnlyDictionary<string, Answer> ByVerb => Seen;

    public static void Add(Answer answer)
    {
        foreach (var action in answer.Actions)
        {
            if (action["data"]?["verb"]?.GetValue<string>() is { } verb)
            {
                Seen.TryAdd(verb, answer);
            }
        }
    }
}
