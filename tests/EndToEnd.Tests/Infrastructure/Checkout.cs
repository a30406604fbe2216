using System.Net;
using System.Net.Sockets;

namespace Daks.EndToEnd.Tests.Infrastructure;

/// <summary>The checkout the tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string File(params string[] segments) => Path.Combine([Root, .. segments]);

    /// <summary>Where pictures go that somebody should look at; not part of the repository.</summary>
    public static string Screenshot(string name)
    {
        var folder = File("artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, $"{name}.png");
    }

    /// <summary>A loopback port nobody listens on right now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Daks.Teams.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout.");
    }
}
