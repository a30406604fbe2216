using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Daks.Bot.Protocol;

/// <summary>Fetches files people sent: without any token, from known hosts only, and never further than the address says.</summary>
/// <remarks>The address opens the file to whoever reads it, so no log ever holds one.</remarks>
internal sealed partial class FileDownloads(
    HttpClient http, IOptions<BotOptions> options, IHostEnvironment environment, ILogger<FileDownloads> logger)
{
    private string[] Hosts => field ??= [.. options.Value.FileHosts];

    /// <summary>Begins a download; the caller reads the content and sets its limits of time and size.</summary>
    public async Task<FileDownload> OpenAsync(SentFile file, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.DownloadUrl, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            return new FileDownload.NoAddress();
        }

        if (!Allows(address))
        {
            Log.HostNotAllowed(logger, address.IdnHost);
            return new FileDownload.HostNotAllowed(address.IdnHost);
        }

        HttpResponseMessage? response = null;
        try
        {
            response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                var opened = new FileDownload.Opened(response, await response.Content.ReadAsStreamAsync(cancellationToken));
                response = null;
                return opened;
            }

            Log.Refused(logger, address.IdnHost, (int)response.StatusCode);
            return Refusal(response.StatusCode);
        }
        catch (HttpRequestException failed)
        {
            Log.NotReached(logger, address.IdnHost, failed.HttpRequestError);
            return new FileDownload.Unreachable();
        }
        finally
        {
            response?.Dispose();
        }
    }

    internal bool Allows(Uri address) => HostNames.IsLoopback(address)
        ? address.Scheme is "http" or "https" && (environment.IsDevelopment() || Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        : address.Scheme is "https" && address.IsDefaultPort && Array.Exists(Hosts, host => HostNames.IsWithin(address.IdnHost, host));

    private static FileDownload Refusal(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone => new FileDownload.Expired(),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new FileDownload.Redirected(),
        _ => new FileDownload.Unreachable(),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Fetched no file from {Host}: it is not among the allowed hosts of files.")]
        public static partial void HostNotAllowed(ILogger logger, string host);

        [LoggerMessage(2, LogLevel.Information, "{Host} refused a file with {Status}.")]
        public static partial void Refused(ILogger logger, string host, int status);

        [LoggerMessage(3, LogLevel.Warning, "{Host} could not be reached for a file: {Reason}.")]
        public static partial void NotReached(ILogger logger, string host, HttpRequestError reason);
    }
}

/// <summary>What came of asking for a file.</summary>
internal abstract record FileDownload
{
    private FileDownload() { }

    /// <param name="Response">Ends the connection when disposed of.</param>
    /// <param name="Content">Throws an <see cref="IOException"/> where it breaks off.</param>
    public sealed record Opened(HttpResponseMessage Response, Stream Content) : FileDownload, IDisposable
    {
        /// <value>Bytes; null when the host did not say.</value>
        public long? Length => Response.Content.Headers.ContentLength;

        public void Dispose() => Response.Dispose();
    }

    public sealed record NoAddress : FileDownload;

    public sealed record HostNotAllowed(string Host) : FileDownload;

    /// <summary>The host sends us elsewhere, where we do not follow.</summary>
    public sealed record Redirected : FileDownload;

    /// <summary>The address opens nothing any more.</summary>
    public sealed record Expired : FileDownload;

    public sealed record Unreachable : FileDownload;
}
