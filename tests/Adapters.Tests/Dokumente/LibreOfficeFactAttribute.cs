namespace Daks.Adapters.Tests.Dokumente;

/// <summary>A fact about how LibreOffice lays a document out; skipped with that reason where it is not installed.</summary>
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (Program is null)
        {
            Skip = "LibreOffice is not installed (Debian: apt-get install libreoffice-writer).";
        }
    }

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(File.Exists);
}
