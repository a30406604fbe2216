using System.Globalization;
using Daks.Core.Kommunalprofile;

namespace Daks.Tests.Shared;

/// <summary>Germany's population as the 16th coordinated projection starts from it. Source: domain guide 5.3.</summary>
internal static class Deutschlandzahlen
{
    /// <summary>31.12.2024, thousand, five-year groups to 90+.</summary>
    public static Altersaufbau Stand2024 { get; } = new(
        Altersaufbau.Fuenfjahresgruppen(90),
        Zahlen("1897.2 2070.5 1992.1 2067.8 2281.9 2604.6 2710.2 2892.5 2739.7 2486.0 2623.7 3290.2 3196.5 2562.9 2059.2 1429.2 1271.0 809.6 253.7"),
        Zahlen("1801.8 1971.0 1887.1 1898.4 2100.2 2360.4 2539.0 2772.2 2701.2 2484.5 2637.0 3283.4 3282.5 2762.0 2386.4 1750.4 1758.1 1343.2 601.3"));

    private static decimal[] Zahlen(string text) => [.. text.Split(' ').Select(zahl => decimal.Parse(zahl, CultureInfo.InvariantCulture))];
}
