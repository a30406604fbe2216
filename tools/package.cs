#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// Fills the placeholders of the Teams manifest and packs it with the files it names.
// dotnet run --file tools/package.cs -- appPackage env/.env.dev artifacts

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

if (args is not [var folder, var environmentFile, var target])
{
    return Refuse("Aufruf: package.cs -- ORDNER UMGEBUNGSDATEI ZIEL");
}

if (!File.Exists(environmentFile))
{
    return Refuse($"Die Datei {environmentFile} gibt es nicht. Vorlage: {TemplateEnvironment}");
}

var values = ReadEnvironment(environmentFile);
var template = File.ReadAllText(Path.Combine(folder, "manifest.json"));
var signsInThroughTeams = values.GetValueOrDefault(SignIn, "").Length > 0;
if (!signsInThroughTeams)
{
    template = WithoutSignIn(template);
}

var problems = Problems(template, values);
if (problems.Count > 0)
{
    return Refuse($"Das Paket lässt sich nicht bauen. In {environmentFile}:\n  - {string.Join("\n  - ", problems)}");
}

var manifest = Placeholder().Replace(template, match => JsonEncodedText.Encode(values[match.Groups[1].Value]).Value);
var attachments = NamedFiles(manifest);
var missing = attachments.Where(name => !File.Exists(Path.Combine(folder, name))).ToList();
if (missing.Count > 0)
{
    return Refuse($"Das Manifest nennt Dateien, die in {folder} fehlen: {string.Join(", ", missing)}");
}

Directory.CreateDirectory(target);
var package = Path.Combine(target, $"daks-{EnvironmentName(environmentFile)}.zip");
using (var archive = new ZipArchive(File.Create(package), ZipArchiveMode.Create))
{
    Add(archive, "manifest.json", Encoding.UTF8.GetBytes(manifest));
    foreach (var name in attachments)
    {
        Add(archive, name, File.ReadAllBytes(Path.Combine(folder, name)));
    }
}

Console.WriteLine(package);
if (!signsInThroughTeams)
{
    Console.Error.WriteLine($"{SignIn} ist leer: Teams weist niemanden aus, der Arbeitsbereich öffnet sich nur im Browser.");
}

if (LeftFromTemplate(values) is { Count: > 0 } left)
{
    // Beside the path rather than behind it, so that scripts read one line.
    Console.Error.WriteLine($"Dieses Paket ist nicht zum Hochladen. Noch wie in der Vorlage {TemplateEnvironment}: {string.Join(", ", left)}");
    Console.Error.WriteLine("Für Ihre Umgebung kopieren Sie die Vorlage, füllen sie aus und bauen mit: ./daks package --env DATEI");
}

return 0;

static int Refuse(string reason)
{
    Console.Error.WriteLine(reason);
    return 1;
}

static Dictionary<string, string> ReadEnvironment(string file) =>
    File.ReadLines(file)
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && line[0] != '#' && line.Contains('='))
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(pair => pair[0], pair => pair[1].Trim('"'));

static List<string> LeftFromTemplate(Dictionary<string, string> values) => File.Exists(TemplateEnvironment)
    ? [.. ReadEnvironment(TemplateEnvironment).Where(value => values.GetValueOrDefault(value.Key) == value.Value).Select(value => value.Key)]
    : [];

static List<string> Problems(string template, Dictionary<string, string> values) =>
    [.. Placeholder().Matches(template)
        .Select(match => match.Groups[1].Value)
        .Distinct()
        .Order(StringComparer.Ordinal)
        .Select(name => Problem(name, values.GetValueOrDefault(name, "")))
        .OfType<string>()];

static string? Problem(string name, string value) => value switch
{
    "" => $"{name} fehlt",
    _ when name.EndsWith("_ID", StringComparison.Ordinal) && !Guid.TryParse(value, CultureInfo.InvariantCulture, out _) =>
        $"{name} ist keine GUID: {value}",
    _ when name.EndsWith("_DOMAIN", StringComparison.Ordinal) && Uri.CheckHostName(value) != UriHostNameType.Dns =>
        $"{name} ist kein Rechnername (ohne https:// und ohne Schrägstrich): {value}",
    _ => null,
};

// Teams refuses a registration that is none.
static string WithoutSignIn(string template)
{
    var manifest = JsonNode.Parse(template)!.AsObject();
    manifest.Remove("webApplicationInfo");
    return manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

static List<string> NamedFiles(string manifest)
{
    using var document = JsonDocument.Parse(manifest);
    var icons = document.RootElement.GetProperty("icons");
    var languages = document.RootElement.GetProperty("localizationInfo");

    return
    [
        icons.GetProperty("color").GetString()!,
        icons.GetProperty("outline").GetString()!,
        languages.GetProperty("defaultLanguageFile").GetString()!,
        .. languages.GetProperty("additionalLanguages").EnumerateArray().Select(language => language.GetProperty("file").GetString()!),
    ];
}

static string EnvironmentName(string file)
{
    var name = Path.GetFileName(file);
    return name.StartsWith(".env.", StringComparison.Ordinal) ? name[".env.".Length..] : Path.GetFileNameWithoutExtension(name);
}

// The same input gives the same bytes: entries carry no clock.
static void Add(ZipArchive archive, string name, byte[] content)
{
    var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
    entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    using var stream = entry.Open();
    stream.Write(content);
}

internal static partial class Program
{
    private const string TemplateEnvironment = "env/.env.dev";
    private const string SignIn = "ENTRA_CLIENT_ID";

    [GeneratedRegex(@"\$\{\{\s*(\w+)\s*\}\}")]
    private static partial Regex Placeholder();
}
