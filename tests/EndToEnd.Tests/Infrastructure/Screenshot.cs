namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>Where pictures go that somebody should look at; not part of the repository.</summary>
internal static class Screenshot
{
    public static string File(string name)
    {
        var folder = Repository.File("artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{name}.png");
    }
}
