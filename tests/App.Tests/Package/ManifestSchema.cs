using NJsonSchema;

namespace Daks.App.Tests.Package;

/// <summary>Microsoft's public schemas, as the npm package of the manifest tools carries them.</summary>
internal static class ManifestSchema
{
    public const string Version = "1.30";

    public static Task<JsonSchema> Manifest() => Read("MicrosoftTeams.schema.json");

    public static Task<JsonSchema> Localization() => Read("MicrosoftTeams.Localization.schema.json");

    private static async Task<JsonSchema> Read(string name)
    {
        var file = Repository.File(
            "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams", $"v{Version}", name);
        File.Exists(file).ShouldBeTrue("The npm tools are missing; install them with: npm ci --ignore-scripts");
        return await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(file));
    }
}
