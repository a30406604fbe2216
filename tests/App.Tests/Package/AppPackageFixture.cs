using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Daks.App.Tests.Package;

/// <summary>The app package as <c>./daks package</c> builds it from the template environment.</summary>
[CollectionDefinition(Name)]
public sealed class AppPackageFixture : IAsyncLifetime, ICollectionFixture<AppPackageFixture>
{
    /// <summary>The collection of all tests that build packages: two builds at once would share a cache.</summary>
    public const string Name = "App package";

    /// <summary>The files of the zip by name, in the zip's order.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; private set; } = new Dictionary<string, byte[]>();

    public JsonNode Manifest => Json("manifest.json");

    public JsonNode Json(string name) => JsonNode.Parse(Files[name])!;

    public async Task InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        var result = await Packaging.Build(Repository.File("env", ".env.dev"), folder.Path);
        result.ExitCode.ShouldBe(0, result.Error + result.Output);

        using var archive = await ZipFile.OpenReadAsync(folder.File("daks-dev.zip"));
        Files = archive.Entries.ToDictionary(entry => entry.FullName, Content);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var memory = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
