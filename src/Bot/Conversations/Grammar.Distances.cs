namespace Daks.Bot.Conversations;

/// <summary>How near words are to a phrase: for slips of the finger, and for what is offered instead.</summary>
internal static partial class Grammar
{
    /// <summary>How far two phrases are apart: shared words count most, then letters. 0 is the same.</summary>
    private static double Distance(string words, string phrase)
    {
        var mine = words.Split(' ');
        var theirs = phrase.Split(' ');
        var shared = mine.Count(word => theirs.Any(other => other == word || (word.Length > 3 && Edits(word, other, most: 2) <= 1)));
        var letters = Edits(words, phrase, most: 24) / (double)Math.Max(words.Length, phrase.Length);
        return letters - (shared / (double)Math.Max(1, Math.Min(mine.Length, theirs.Length)));
    }

    /// <summary>Levenshtein distance with neighbouring letters swapped counting one; stops caring beyond <paramref name="most"/>.</summary>
    internal static int Edits(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        var d = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= other.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[one.Length, other.Length];
    }
}
