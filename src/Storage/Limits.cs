using System.Text.RegularExpressions;
using Daks.Core.Artefakte;
using Daks.Core.Strategien;

namespace Daks.Storage;

/// <summary>What the ports promise about arguments, checked alike by both stores.</summary>
internal static partial class Limits
{
    public const int MaxRecordLength = 30_000;

    private const int MaxRecordIdLength = 400;

    public static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(rule);
        }
    }

    public static void RequireId(string id) => Require(Ids.IsMatch(id), "An id holds 1 to 64 of A–Z a–z 0–9 -.");

    public static void RequireOperationId(string id) =>
        Require(OperationIds.IsMatch(id), "An operation id holds 1 to 200 of A–Z a–z 0–9 _ -.");

    public static void RequireTake(int take)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 200);
    }

    public static void RequireRecordKey(TenantRecordKey key)
    {
        Require(RecordKinds.IsMatch(key.Kind), "The kind of a record holds 1 to 40 of a–z.");
        Require(key.Id.Length <= MaxRecordIdLength, $"The id of a record holds up to {MaxRecordIdLength} characters.");
    }

    public static void RequireRecordLength(int length) =>
        Require(length <= MaxRecordLength, $"A record holds up to {MaxRecordLength} bytes, not {length}.");

    public static InvalidOperationException NothingToRemove(ArtefaktKey key) => new($"There is no row {key} to remove.");

    public static InvalidOperationException NoSuchPayload(string id) => new($"There is no payload {id} to name.");

    public static InvalidOperationException PayloadChanged(string id) => new($"Payload {id} was written before with other bytes.");

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,200}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OperationIds { get; }

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ids { get; }

    [GeneratedRegex(@"^[a-z]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex RecordKinds { get; }
}
