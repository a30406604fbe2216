using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Daks.Bot.Protocol;

/// <summary>Where in an activity something is wrong, in our own words: a sender's names go into no answer and no log.</summary>
internal static partial class ActivityPath
{
    /// <param name="path">As the serializer names it, e.g. <c>$.membersAdded[0].id</c>.</param>
    /// <returns>As far as it names fields we read, without the <c>$</c>; <c>$</c> when it names none.</returns>
    public static string Known(string? path)
    {
        var known = "";
        var type = (JsonTypeInfo?)ActivityJson.Default.IncomingActivity;
        foreach (Match step in Step().Matches(path ?? ""))
        {
            if (step.Groups["index"] is { Success: true, Value: var index } && type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
            {
                known += index;
                type = ActivityJson.Default.GetTypeInfo(element);
            }
            else if (step.Groups["name"] is { Success: true, Value: var name }
                && type?.Properties.FirstOrDefault(property => property.Name == name) is { } field)
            {
                known += known.Length == 0 ? field.Name : $".{field.Name}";
                type = ActivityJson.Default.GetTypeInfo(field.PropertyType);
            }
            else
            {
                break;
            }
        }

        return known.Length == 0 ? "$" : known;
    }

    [GeneratedRegex(@"\G(?:^\$)?(?:\.(?<name>\w+)|(?<index>\[\d+\]))", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
