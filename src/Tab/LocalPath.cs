namespace Daks.Tab;

/// <summary>Where a form or link leads back to: always a path of ours, whatever the address said.</summary>
public static class LocalPath
{
    private const string Here = "http://here";

    /// <param name="path">As it came in; null for none.</param>
    /// <returns>Path and query, escaped as a header wants them; <c>/</c> for anything that could lead elsewhere.</returns>
    public static string Of(string? path) =>
        path is ['/', ..]
        && !path.Contains('\\')
        && Uri.TryCreate(Here + path, UriKind.Absolute, out var address)
        && address.PathAndQuery is var local
        && !local.StartsWith("//", StringComparison.Ordinal)
            ? local
            : "/";
}
