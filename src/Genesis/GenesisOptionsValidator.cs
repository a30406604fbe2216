using Microsoft.Extensions.Options;

namespace Daks.Genesis;

/// <summary>Refuses to start with half an account, or one that would be sent in the clear.</summary>
internal sealed class GenesisOptionsValidator : IValidateOptions<GenesisOptions>
{
    public ValidateOptionsResult Validate(string? name, GenesisOptions options)
    {
        var problems = Problems(options).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(GenesisOptions options)
    {
        if (options is { Benutzer.Length: > 0, Kennwort.Length: 0 })
        {
            yield return "Regionaldatenbank:Kennwort fehlt: Zum Benutzer gehört ein Kennwort. Ohne beide ruft DAKS nichts ab.";
        }

        if (options is { Benutzer.Length: 0, Kennwort.Length: > 0 })
        {
            yield return "Regionaldatenbank:Benutzer fehlt: Zum Kennwort gehört ein Benutzer. Ohne beide ruft DAKS nichts ab.";
        }

        // They travel in headers.
        if (options.Benutzer.Any(char.IsControl) || options.Kennwort.Any(char.IsControl))
        {
            yield return "Regionaldatenbank:Benutzer oder Regionaldatenbank:Kennwort enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.";
        }

        if (!IsAddress(options.Adresse))
        {
            yield return "Regionaldatenbank:Adresse ist keine Adresse mit https:// und ohne Anmeldung, Abfrage und Marke (http gilt nur für diesen Rechner).";
        }
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri is { Query: "", Fragment: "", UserInfo: "" };
}
