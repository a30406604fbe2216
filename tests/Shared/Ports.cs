using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Daks.Tests.Shared;

internal static class Ports
{
    // Below those the system gives to whoever opens a connection: what is free now is not gone when its server starts.
    private const int First = 20_000;
    private const int Last = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port of loopback nobody listens on right now, and nobody here was given before.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (Given.TryAdd(port, true) && IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
