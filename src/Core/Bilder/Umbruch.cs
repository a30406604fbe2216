using System.Globalization;

namespace Daks.Core.Bilder;

/// <summary>Text in lines of so many characters: a picture knows no fonts.</summary>
internal static class Umbruch
{
    /// <summary>Lines of whole words; a word longer than a line is parted.</summary>
    /// <param name="most">Characters a line may have, above 0.</param>
    /// <returns>None for a text without words.</returns>
    public static List<string> Zeilen(string text, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Teile(word, most)))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>Never parted within a character as people see it.</summary>
    public static IEnumerable<string> Teile(string word, int most)
    {
        var part = "";
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            if (part.Length > 0 && part.Length + letter.Length > most)
            {
                yield return part;
                part = "";
            }

            part += letter;
        }

        yield return part;
    }
}
