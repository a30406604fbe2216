using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.Core.Personen;

/// <summary>The language somebody chose: one choice, for the chat and the tab. Written when chosen.</summary>
/// <remarks>Kept in memory for a minute; what was chosen through this process counts at once.</remarks>
public sealed class Preferences(ITenantRecordStore records, TimeProvider time)
{
    private const string Kind = "person";

    /// <summary>Far more people than one administration has; a full table is emptied and filled anew.</summary>
    private const int MostKept = 10_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Tenant, string PersonId), Known> _known = new();

    /// <returns>Null when the person never chose.</returns>
    public async ValueTask<CultureInfo?> LanguageAsync(string tenant, string personId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((tenant, personId), out var known) && time.GetUtcNow() - known.At < KeptFor)
        {
            return known.Culture;
        }

        var record = await records.ReadAsync(new TenantRecordKey(tenant, Kind, personId), cancellationToken);
        return Keep(tenant, personId, record is null
            ? null
            : Texte.Sprache(JsonSerializer.Deserialize(record.Utf8Json.Span, PreferenceJson.Default.Preference)?.Sprache));
    }

    public async Task ChooseAsync(string tenant, string personId, CultureInfo culture, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Preference(culture.TwoLetterISOLanguageName), PreferenceJson.Default.Preference);
        await records.WriteAsync(new TenantRecordKey(tenant, Kind, personId), json, WriteCondition.Always, cancellationToken);
        Keep(tenant, personId, culture);
    }

    private CultureInfo? Keep(string tenant, string personId, CultureInfo? culture)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[(tenant, personId)] = new Known(culture, time.GetUtcNow());
        return culture;
    }

    private sealed record Known(CultureInfo? Culture, DateTimeOffset At);
}

internal sealed record Preference(string Sprache);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Preference))]
internal sealed partial class PreferenceJson : JsonSerializerContext;
