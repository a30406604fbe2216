namespace Daks.Adapters.Tests.Dokumente;

/// <summary>A fact about how LibreOffice lays a document out; skipped with that reason where it is not installed.</summary>
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (LibreOffice.Program is null)
        {
            Skip = LibreOffice.Missing;
        }
    }
}
