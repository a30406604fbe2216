using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Daks.Core.Strategien;

namespace Daks.Core.Veranstaltungen;

/// <summary>Private addresses under which somebody's calendar program fetches the dates of a strategy.</summary>
/// <remarks>
/// The address is all a calendar program has to show, so it holds a secret. Only its hash is kept: whoever reads the
/// store learns no address, and an address can be replaced or ended, but not looked up again.
/// </remarks>
public sealed class Kalenderabos(ITenantRecordStore records)
{
    private const string Kind = "kalenderabo";

    /// <summary>Whoever asks by the secret names no tenant.</summary>
    private const string BySecret = "(kalender)";

    /// <summary>Makes an address; the one before stops working.</summary>
    /// <returns>The secret: 43 characters of <c>A–Z a–z 0–9 - _</c>.</returns>
    public async Task<string> ErneuernAsync(StrategieKey strategie, string personId, CancellationToken cancellationToken)
    {
        await BeendenAsync(strategie, personId, cancellationToken);
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var hash = Hash(secret);
        await WriteAsync(new TenantRecordKey(BySecret, Kind, hash), new Abo(strategie.Tenant, strategie.Id, personId), cancellationToken);
        await WriteAsync(Own(strategie, personId), new Abo(strategie.Tenant, strategie.Id, personId, hash), cancellationToken);
        return secret;
    }

    public async Task<bool> BestehtAsync(StrategieKey strategie, string personId, CancellationToken cancellationToken) =>
        await records.ReadAsync(Own(strategie, personId), cancellationToken) is not null;

    public async Task BeendenAsync(StrategieKey strategie, string personId, CancellationToken cancellationToken)
    {
        var own = Own(strategie, personId);
        if (Read(await records.ReadAsync(own, cancellationToken)) is { Hash: { } hash })
        {
            await records.DeleteAsync(new TenantRecordKey(BySecret, Kind, hash), cancellationToken);
            await records.DeleteAsync(own, cancellationToken);
        }
    }

    /// <returns>Whose address it is; null for one that was never made or is no more.</returns>
    public async Task<(StrategieKey Strategie, string PersonId)?> FindeAsync(string secret, CancellationToken cancellationToken) =>
        Read(await records.ReadAsync(new TenantRecordKey(BySecret, Kind, Hash(secret)), cancellationToken)) is { } abo
        && new StrategieKey(abo.Tenant, abo.Strategie) is var strategie
        // Two renewals at once leave two of them: the last one the person was given counts.
        && Read(await records.ReadAsync(Own(strategie, abo.Person), cancellationToken))?.Hash == Hash(secret)
            ? (strategie, abo.Person)
            : null;

    private static TenantRecordKey Own(StrategieKey strategie, string personId) => new(strategie.Tenant, Kind, $"{strategie.Id}.{personId}");

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static Abo? Read(TenantRecord? record) =>
        record is null ? null : JsonSerializer.Deserialize(record.Utf8Json.Span, AboJson.Default.Abo);

    private async Task WriteAsync(TenantRecordKey key, Abo abo, CancellationToken cancellationToken) =>
        await records.WriteAsync(key, JsonSerializer.SerializeToUtf8Bytes(abo, AboJson.Default.Abo), WriteCondition.Always, cancellationToken);

    internal sealed record Abo(string Tenant, string Strategie, string Person, string? Hash = null);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Kalenderabos.Abo))]
internal sealed partial class AboJson : JsonSerializerContext;
