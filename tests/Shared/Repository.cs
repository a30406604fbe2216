namespace Daks.Tests.Shared;

/// <summary>The checkout this program runs in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution; found upwards from the assembly.</summary>
    public static string Root { get; } = FindRoot();

    public static string File(params string[] segments) => Path.Combine([Root, .. segments]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Daks.Teams.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("This runs outside the checkout.");
    }
}
