namespace Daks.Adapters.Tests.Storage;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("daks-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
