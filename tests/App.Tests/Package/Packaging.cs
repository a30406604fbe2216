namespace Daks.App.Tests.Package;

internal static class Packaging
{
    public static Task<ToolResult> Build(string environmentFile, string target) =>
        Tool.RunAsync("dotnet", "run", "--file", "tools/package.cs", "--", "appPackage", environmentFile, target);
}
