using System.Net;
using System.Net.Sockets;

namespace Daks.Bench;

/// <summary>Where the benches work: in the repository's <c>artifacts</c>, on the disk people will use, and on loopback.</summary>
internal static class Workplace
{
    public static string Root { get; } = FindRoot();

    /// <summary>An empty folder; what was there is gone.</summary>
    public static string Folder(string name)
    {
        var folder = Path.Combine(Root, "artifacts", "bench", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Daks.Teams.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The benches run inside of the repository.");
    }
}
