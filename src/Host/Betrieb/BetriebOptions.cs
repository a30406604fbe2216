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

    /// <value>How often other instances' changes are looked for, in milliseconds, 200–60,000; default 1,000.</value>
    public int BeobachtungMillisekunden { get; set; } = 1_000;
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
    }
}

/// <summary>What the store alone cannot know: whether this is the real thing.</summary>
internal sealed class BetriebStorageValidator(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        options is { UsesTables: true, Tables.IsForDevelopment: true } && !environment.IsDevelopment()
            ? ValidateOptionsResult.Fail(
                "Daks:Tables:Verbindung führt zu einem Emulator oder geht unverschlüsselt über http://: Das ist nur in der Entwicklung erlaubt. Im Betrieb bitte Daks:Tables:Endpunkt angeben.")
            : ValidateOptionsResult.Success;
}
