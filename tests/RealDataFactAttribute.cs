namespace Daks.Tests;

/// <summary>A fact about the real statistics files that <c>DAKS_REAL_DATA</c> points to; skipped with that reason where there are none.</summary>
public class RealDataFactAttribute : FactAttribute
{
    public const string Variable = "DAKS_REAL_DATA";

    public RealDataFactAttribute()
    {
        if (Folder is null)
        {
            Skip = $"{Variable} names no folder with statistics files.";
        }
    }

    private static string? Folder =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    /// <exception cref="InvalidOperationException">The test is no fact about real data, or the file is not there.</exception>
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(Folder ?? throw new InvalidOperationException($"{Variable} names no folder."), name);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{name} is not in the folder {Variable} names.");
    }
}
