namespace Daks.Bench;

/// <summary>Where the benches work: in the repository's <c>artifacts</c>, on the disk people will use.</summary>
internal static class Workplace
{
    /// <summary>An empty folder; what was there is gone.</summary>
    public static string Folder(string name)
    {
        var folder = Repository.File("artifacts", "bench", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Builds the host as it is deployed.</summary>
    /// <returns>The folder it lies in.</returns>
    public static async Task<string> PublishHostAsync()
    {
        var folder = Folder("host");
        await Commands.RunAsync("dotnet", ["publish", Repository.File("src", "Host"), "-c", "Release", "-o", folder, "-v", "quiet", "-nologo"]);
        return folder;
    }
}
