namespace Daks.App.Tests.Package;

internal static class Packaging
{
    public static Task<ToolResult> Build(string environmentFile, string target) =>
        Repository.Run("dotnet", "run", "--file", "tools/package.cs", "--", "appPackage", environmentFile, target);
}
