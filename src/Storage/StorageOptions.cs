using System.ComponentModel.DataAnnotations;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Daks.Storage;

/// <summary>Where strategies are kept.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Daks";

    private const string Sqlite = "Sqlite";

    /// <value>
    /// <c>Sqlite</c>, a file on this machine that needs nothing, or <c>Tables</c>, Azure Table storage, needed as soon
    /// as there is a second instance. Default: <c>Sqlite</c>.
    /// </value>
    public string Speicher { get; set; } = Sqlite;

    /// <value>The folder of the SQLite file. Default: the environment variable DAKS_DATA, else <c>./.daks</c>.</value>
    public string? Daten { get; set; }

    public TablesOptions Tables { get; set; } = new();

    public bool UsesTables => Is(nameof(Tables));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        UsesTables ? Tables.Problems()
        : Is(Sqlite) ? Tables.ProblemsUnused()
        : [new ValidationResult("Daks:Speicher muss Sqlite oder Tables sein.")];

    /// <returns>What <see cref="Daten"/> comes to; known before there are options.</returns>
    public static string DataFolder(IConfiguration configuration) => NamedDataFolder(configuration) ?? "./.daks";

    /// <returns>Null when nobody said where.</returns>
    public static string? NamedDataFolder(IConfiguration configuration) =>
        new[] { configuration[$"{Section}:{nameof(Daten)}"], configuration["DAKS_DATA"] }.FirstOrDefault(folder => !string.IsNullOrWhiteSpace(folder));

    private bool Is(string speicher) => string.Equals(Speicher, speicher, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The table service and how we show who we are: by managed identity, or by connection string.</summary>
public sealed class TablesOptions
{
    /// <value>For example <c>https://meinkonto.table.core.windows.net</c>; signs in with the managed identity.</value>
    public Uri? Endpunkt { get; set; }

    /// <value>The client id of a user-assigned managed identity; null uses the machine's own.</value>
    public string? ClientId { get; set; }

    /// <value>A connection string, for Azurite and development. It holds a secret, so production uses <see cref="Endpunkt"/>.</value>
    public string? Verbindung { get; set; }

    /// <value>3–63 letters and digits, the first a letter; default <c>daks</c>. Created when absent.</value>
    public string Tabelle { get; set; } = "daks";

    /// <value>
    /// The connection string leads to an emulator, or to a service that is asked without encryption: good for
    /// development only.
    /// </value>
    public bool IsForDevelopment => Client is { } client && (client.Uri.Scheme != Uri.UriSchemeHttps || client.AccountName == EmulatorAccount);

    private const string EmulatorAccount = "devstoreaccount1";

    /// <value>Null without a connection string, and with one the SDK does not understand.</value>
    private TableServiceClient? Client
    {
        get
        {
            try
            {
                return string.IsNullOrWhiteSpace(Verbindung) ? null : new TableServiceClient(Verbindung);
            }
            catch (Exception notUnderstood) when (notUnderstood is FormatException or InvalidOperationException or ArgumentException)
            {
                return null;
            }
        }
    }

    internal IEnumerable<ValidationResult> Problems()
    {
        if (Endpunkt is null && string.IsNullOrWhiteSpace(Verbindung))
        {
            yield return new("Daks:Speicher ist Tables, aber weder Daks:Tables:Endpunkt noch Daks:Tables:Verbindung ist gesetzt.");
        }

        if (Endpunkt is not null && !string.IsNullOrWhiteSpace(Verbindung))
        {
            yield return new("Daks:Tables:Endpunkt und Daks:Tables:Verbindung sind beide gesetzt; bitte nur eines davon angeben.");
        }

        if (!string.IsNullOrWhiteSpace(Verbindung) && Client is null)
        {
            yield return new("Daks:Tables:Verbindung ist keine Verbindungszeichenfolge eines Speicherkontos.");
        }

        if (Endpunkt is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme != Uri.UriSchemeHttps))
        {
            yield return new("Daks:Tables:Endpunkt muss eine vollständige Adresse mit https:// sein.");
        }

        if (Endpunkt is null && !string.IsNullOrWhiteSpace(ClientId))
        {
            yield return new("Daks:Tables:ClientId gilt nur zusammen mit Daks:Tables:Endpunkt.");
        }

        if (!IsTableName(Tabelle))
        {
            yield return new("Daks:Tables:Tabelle muss 3 bis 63 Buchstaben und Ziffern haben und mit einem Buchstaben beginnen.");
        }
    }

    internal IEnumerable<ValidationResult> ProblemsUnused()
    {
        if (Endpunkt is not null || !string.IsNullOrWhiteSpace(Verbindung) || !string.IsNullOrWhiteSpace(ClientId))
        {
            yield return new("Daks:Tables ist eingerichtet, aber Daks:Speicher ist nicht Tables; bitte eines von beiden ändern.");
        }
    }

    private static bool IsTableName(string name) =>
        name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
