using Daks.Storage;
using Microsoft.Extensions.Options;

namespace Daks.Host.Betrieb;

/// <summary>What the operator says of the product as a whole; the parts have options of their own.</summary>
internal sealed class BetriebOptions
{
    public const string Section = "Daks";

    /// <value>Where people reach the tab and the documents: https, in production mandatory.</value>
    public string? OeffentlicheAdresse { get; set; }

    /// <value>Fills the store with Musterstadt and gives every team without a strategy a copy. Never in production.</value>
    public bool Beispiel { get; set; }

    /// <value>How often other instances' changes are looked for, in milliseconds, 200–60,000; default 500: with the way to the browser, less than a second.</value>
    public int BeobachtungMillisekunden { get; set; } = 500;

    /// <value>The largest statistics file the tab takes in, in MB, 1–16,384; default 500.</value>
    public int DateiMegabyte { get; set; } = 500;

    /// <value>What all files that wait may take up together, in MB; at least one of the largest; default 5,000.</value>
    public int EingangMegabyte { get; set; } = 5_000;
}

internal sealed class BetriebOptionsValidator(IHostEnvironment environment) : IValidateOptions<BetriebOptions>
{
    public ValidateOptionsResult Validate(string? name, BetriebOptions options)
    {
        var problems = Problems(options).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(BetriebOptions options)
    {
        var production = !environment.IsDevelopment();
        if (string.IsNullOrWhiteSpace(options.OeffentlicheAdresse))
        {
            if (production)
            {
                yield return "Daks:OeffentlicheAdresse fehlt: die Adresse mit https://, unter der DAKS erreichbar ist.";
            }
        }
        else if (!Uri.TryCreate(options.OeffentlicheAdresse, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && !production)))
        {
            yield return "Daks:OeffentlicheAdresse muss eine vollständige Adresse mit https:// sein.";
        }
        else if (address is not { AbsolutePath: "/", Query: "", Fragment: "" })
        {
            yield return "Daks:OeffentlicheAdresse darf hinter dem Rechnernamen nichts haben: DAKS lässt sich nicht in einem Unterordner betreiben.";
        }

        if (options.Beispiel && production)
        {
            yield return "Daks:Beispiel ist nur in der Entwicklung erlaubt: Es gäbe jedem Team ungefragt eine Beispielstrategie.";
        }

        if (options.BeobachtungMillisekunden is < 200 or > 60_000)
        {
            yield return "Daks:BeobachtungMillisekunden muss zwischen 200 und 60000 liegen.";
        }

        if (options.DateiMegabyte is < 1 or > 16_384)
        {
            yield return "Daks:DateiMegabyte muss zwischen 1 und 16384 liegen.";
        }
        else if (options.EingangMegabyte < options.DateiMegabyte)
        {
            yield return "Daks:EingangMegabyte muss mindestens so groß sein wie Daks:DateiMegabyte: Sonst fände die größte erlaubte Datei keinen Platz.";
        }
    }
}

/// <summary>What the store alone cannot know: whether this is the real thing.</summary>
internal sealed class BetriebStorageValidator(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var problems = environment.IsDevelopment() ? [] : Problems(options).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(StorageOptions options)
    {
        if (StorageOptions.NamedDataFolder(configuration) is not { } folder)
        {
            yield return "Daks:Daten (oder DAKS_DATA) fehlt: der Ordner für Daten und Schlüssel, der Neustart und Aktualisierung übersteht, zum Beispiel /var/lib/daks.";
        }
        else if (!Path.IsPathFullyQualified(folder))
        {
            yield return $"Daks:Daten (oder DAKS_DATA) muss im Betrieb ein vollständiger Pfad sein: „{folder}“ hinge davon ab, aus welchem Ordner DAKS gestartet wird.";
        }

        if (options is { UsesTables: true, Tables.IsForDevelopment: true })
        {
            yield return "Daks:Tables:Verbindung führt zu einem Emulator oder geht unverschlüsselt über http://: Das ist nur in der Entwicklung erlaubt. Im Betrieb bitte Daks:Tables:Endpunkt angeben.";
        }
    }
}
