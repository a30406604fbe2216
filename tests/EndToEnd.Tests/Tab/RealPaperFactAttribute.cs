using Daks.Tests;

namespace Daks.EndToEnd.Tests.Tab;

/// <summary>A fact that begins with the real files and ends on paper; skipped with the reason where a file or a program is missing.</summary>
internal sealed class RealPaperFactAttribute : RealDataFactAttribute
{
    public RealPaperFactAttribute()
    {
        Skip ??= LibreOffice.Program is null ? LibreOffice.Missing : Druckbogen.IsPossible ? null : Druckbogen.Missing;
    }
}
