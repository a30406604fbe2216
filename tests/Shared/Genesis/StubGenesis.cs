using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Daks.Tests.Shared;

/// <param name="Path">Below the base, for example <c>data/tablefile</c>.</param>
/// <param name="Length">The Content-Length; null when there was none.</param>
internal sealed record GenesisCall(string Method, string Path, long? Length, string? ContentType, string User, string Password, IReadOnlyDictionary<string, string> Fields)
{
    public string this[string field] => Fields.GetValueOrDefault(field, "");
}

/// <summary>Stands in for the interface of the Regionaldatenbank: records every call, answers what it is told to, else with figures.</summary>
internal sealed class StubGenesis : IAsyncDisposable
{
    public const string User = "DAKS1234";
    public const string Password = "geheim-ä";

    private readonly WebApplication _app;
    private readonly Channel<GenesisCall> _calls = Channel.CreateUnbounded<GenesisCall>();
    private readonly Queue<Func<HttpContext, Task>> _answers = new();
    private readonly Lock _lock = new();
    private int _open;

    private StubGenesis()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.RequestHeaderEncodingSelector = _ => Encoding.UTF8);
        builder.Logging.ClearProviders();
        _app = builder.Build();
    }

    public string Address => $"{_app.Urls.Single()}/genesisws/rest/2020/";

    /// <value>Calls so far, login checks left out.</value>
    public List<GenesisCall> Calls { get; } = [];

    public int Logins { get; private set; }

    /// <value>The most calls that were under way at once.</value>
    public int MostAtOnce { get; private set; }

    /// <value>What <c>logincheck</c> answers.</value>
    public string LoginAnswer { get; set; } = """{"Status":"Sie wurden erfolgreich an- und abgemeldet.","Username":"DAKS1234"}""";

    public int LoginStatus { get; set; } = 200;

    public static async Task<StubGenesis> StartAsync()
    {
        var stub = new StubGenesis();
        stub._app.Run(stub.AnswerAsync);
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>Answers the next unanswered call so; calls beyond get the figures they ask for.</summary>
    public StubGenesis Then(Func<HttpContext, Task> answer)
    {
        lock (_lock)
        {
            _answers.Enqueue(answer);
        }

        return this;
    }

    public StubGenesis Then(int status, string contentType, byte[] body) => Then(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(body);
    });

    public StubGenesis Then(string json, int status = 200) => Then(status, "application/json", Encoding.UTF8.GetBytes(json));

    public StubGenesis ThenMessage(int code, string content, string type = "Fehler", string copyright = "© Statistische Ämter, 2026") => Then(
        $$"""{"Ident":{"Service":"data","Method":"tablefile"},"Status":{"Code":{{code}},"Content":"{{content}}","Type":"{{type}}"},"Parameter":{},"Object":null,"Copyright":"{{copyright}}"}""");

    public async Task<GenesisCall> NextAsync() => await _calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A table as the offices pack it.</summary>
    public static byte[] Zip(string name, string csv)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            writer.Write(csv);
        }

        return file.ToArray();
    }

    /// <inheritdoc cref="Genesistabellen.Csv"/>
    public static string Csv(string table, string variable, IEnumerable<string> areas, int first, int last) =>
        Genesistabellen.Csv(table, variable, areas, first, last);

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Replace("/genesisws/rest/2020/", "", StringComparison.Ordinal);
        using var reader = new StreamReader(context.Request.Body);
        var fields = QueryHelpers.ParseQuery(await reader.ReadToEndAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var call = new GenesisCall(
            context.Request.Method, path, context.Request.ContentLength, context.Request.ContentType,
            context.Request.Headers["username"].ToString(), context.Request.Headers["password"].ToString(), fields);
        Func<HttpContext, Task>? answer = null;
        lock (_lock)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++_open);
            if (path == "helloworld/logincheck")
            {
                Logins++;
                answer = Login;
            }
            else
            {
                Calls.Add(call);
                _answers.TryDequeue(out answer);
            }
        }

        _calls.Writer.TryWrite(call);
        try
        {
            await (answer ?? (_ => FiguresAsync(context, call)))(context);
        }
        finally
        {
            lock (_lock)
            {
                _open--;
            }
        }
    }

    private async Task Login(HttpContext context)
    {
        context.Response.StatusCode = LoginStatus;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(LoginAnswer);
    }

    private static async Task FiguresAsync(HttpContext context, GenesisCall call)
    {
        var csv = Csv(call["name"], call["regionalvariable"], call["regionalkey"].Split(','), int.Parse(call["startyear"], CultureInfo.InvariantCulture), int.Parse(call["endyear"], CultureInfo.InvariantCulture));
        context.Response.ContentType = "application/zip";
        await context.Response.Body.WriteAsync(Zip($"{call["name"]}_1770000000000_de_flat.csv", csv));
    }
}
