using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daks.Core.Importe.Abrufe;
using Microsoft.Extensions.Options;

namespace Daks.Genesis;

/// <summary>Speaks the REST interface of GENESIS: one request at a time, and every answer told apart.</summary>
/// <remarks>Source: domain guide 4.3. Beyond about ten parallel requests the offices end sessions; we never send a second one.</remarks>
internal sealed partial class GenesisClient(IHttpClientFactory clients, IOptions<GenesisOptions> options, TimeProvider time) : IDisposable
{
    public const string Name = "Regionaldatenbank";

    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Bytes of an answer; tables for a few areas have some thousands.</summary>
    private const int Largest = 64 * 1024 * 1024;

    private const int LongestQuote = 200;

    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <param name="path">Below the base, for example <c>data/tablefile</c>; lower case.</param>
    /// <exception cref="OperationCanceledException">Whoever asked called it off.</exception>
    public async Task<GenesisAntwort> PostAsync(string path, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var limit = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                return await SendAsync(path, fields, either.Token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return Failed(Abrufgrund.Zeitueberschreitung);
            }
            catch (HttpRequestException)
            {
                return Failed(Abrufgrund.NichtErreichbar);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What somebody else wrote, short enough for a sentence.</summary>
    public static string Quote(string text)
    {
        var bare = Blanks().Replace(text, " ").Trim();
        return bare.Length > LongestQuote ? $"{bare[..LongestQuote]}…" : bare;
    }

    private async Task<GenesisAntwort> SendAsync(string path, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.TryAddWithoutValidation("username", options.Value.Benutzer);
        request.Headers.TryAddWithoutValidation("password", options.Value.Kennwort);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        {
            return Failed(Abrufgrund.Ueberlastet);
        }

        try
        {
            return await ReadAsync(response, cancellationToken) is { } body ? Understand(response, body) : Failed(Abrufgrund.ZuGross);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // It had begun to answer.
            return Failed(Abrufgrund.Abgebrochen);
        }
    }

    /// <returns>Null when there is more than anybody asked for.</returns>
    private static async Task<MemoryStream?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > Largest)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        body.Position = 0;
        return body;
    }

    private static GenesisAntwort Understand(HttpResponseMessage response, MemoryStream body)
    {
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (bytes.Span.StartsWith("PK\u0003\u0004"u8))
        {
            return new GenesisAntwort.Datei(body, IstArchiv: true);
        }

        var start = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var text = bytes[start..].TrimStart(" \t\r\n"u8.ToArray());
        try
        {
            return text.Span switch
            {
                [] => Unknown(response),
                [(byte)'{' or (byte)'[', ..] => GenesisAntwort.AusJson(text),
                [(byte)'<', ..] => Failed(Abrufgrund.Webseite, Title(text.Span)),
                _ when response.Content.Headers.ContentType?.MediaType == "text/html" => Failed(Abrufgrund.Webseite, Title(text.Span)),
                _ when response.IsSuccessStatusCode => new GenesisAntwort.Datei(body, IstArchiv: false),
                _ => Unknown(response),
            };
        }
        catch (JsonException)
        {
            return response.IsSuccessStatusCode ? Failed(Abrufgrund.Abgebrochen) : Unknown(response);
        }
    }

    private static string Title(ReadOnlySpan<byte> page)
    {
        var text = Encoding.UTF8.GetString(page[..Math.Min(page.Length, 16 * 1024)]);
        return Titles().Match(text) is { Success: true } title ? Quote(WebUtility.HtmlDecode(title.Groups[1].Value)) : "HTML";
    }

    private static GenesisAntwort.Gescheitert Unknown(HttpResponseMessage response) => Failed(Abrufgrund.Unverstanden, $"HTTP {(int)response.StatusCode}");

    private static GenesisAntwort.Gescheitert Failed(Abrufgrund grund, string? angabe = null) => new(new Abruffehler(grund, angabe));

    [GeneratedRegex(@"<title[^>]*>\s*([^<]{1,300})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
