using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Daks.Host.Betrieb;

/// <summary>Where the host listens.</summary>
internal static class Listening
{
    private const string PortSetting = "DAKS_PORT";
    private const int DefaultPort = 5130;

    /// <summary>Without an address of its own the host listens on loopback only, at <c>DAKS_PORT</c> (default 5130).</summary>
    public static void ListenLocally(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (HasAddress(configuration) || Port(configuration) is not { } port)
        {
            return;
        }

        builder.WebHost.UseUrls(Own(port));
        if (builder.Environment.IsDevelopment())
        {
            configuration["Daks:OeffentlicheAdresse"] ??= $"http://localhost:{port}/";
        }
    }

    public static IEnumerable<string> Problems(IConfiguration configuration, IHostEnvironment environment)
    {
        if (Port(configuration) is null)
        {
            yield return $"{PortSetting} ist „{configuration[PortSetting]}“: Erwartet wird eine Zahl von 1 bis 65535.";
        }
        else if (!environment.IsDevelopment() && HasAddress(configuration) && !string.IsNullOrEmpty(configuration[PortSetting]))
        {
            yield return $"{PortSetting} und ASPNETCORE_URLS (oder ASPNETCORE_HTTP_PORTS) sind beide gesetzt; bitte nur eines davon angeben.";
        }
    }

    /// <returns>The first address somebody else listens at; null when none is taken, as far as can be told before.</returns>
    public static string? FindTaken(IConfiguration configuration) =>
        (configuration["URLS"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(IsTaken);

    public static void ExplainTaken(string address) => Console.Error.WriteLine(
        $"DAKS startet nicht. Unter {address} lauscht schon ein anderes Programm. Beenden Sie es, oder wählen Sie einen anderen Port, zum Beispiel {PortSetting}={DefaultPort + 1}.");

    private static bool IsTaken(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
            {
                return false;
            }

            using var probe = new TcpListener(Named(address.Host), address.Port);
            probe.Start();
            return false;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IPAddress Named(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address
        : host == "localhost" ? IPAddress.Loopback
        : IPAddress.Any;

    private static string Own(int port) => $"http://127.0.0.1:{port}";

    /// <summary>Whether somebody named an address: the one made of the port is in the configuration as well, once it is used.</summary>
    private static bool HasAddress(IConfiguration configuration) =>
        (configuration["URLS"] is { Length: > 0 } urls && !(Port(configuration) is { } port && urls == Own(port)))
        || !string.IsNullOrEmpty(configuration["HTTP_PORTS"])
        || !string.IsNullOrEmpty(configuration["HTTPS_PORTS"]);

    /// <returns>Null where what is set is no port.</returns>
    private static int? Port(IConfiguration configuration) =>
        configuration[PortSetting] is not { Length: > 0 } text ? DefaultPort
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65_535 ? port
        : null;
}
