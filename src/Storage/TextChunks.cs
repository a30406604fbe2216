namespace Daks.Storage;

/// <summary>Splits text where a property of a row ends.</summary>
internal static class TextChunks
{
    public static IEnumerable<string> Split(string text, int maxLength)
    {
        var start = 0;
        do
        {
            var end = CutAt(text, start, maxLength);
            yield return text[start..end];
            start = end;
        }
        while (start < text.Length);
    }

    /// <returns>The end of a piece of at most this length that parts no surrogate pair.</returns>
    public static int CutAt(string text, int start, int maxLength)
    {
        var end = Math.Min(text.Length, start + maxLength);
        return end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? end - 1 : end;
    }
}
