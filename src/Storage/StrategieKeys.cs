using Daks.Core.Strategien;

namespace Daks.Storage;

internal static class StrategieKeys
{
    /// <summary>What the partitions of strategies start with, and no other.</summary>
    public const string Prefix = "s_";

    /// <returns>The strategy's partition; another tenant's or strategy's is never the same.</returns>
    public static string Partition(this StrategieKey key) => $"{Prefix}{KeyText.Encode(key.Tenant)}_{KeyText.Encode(key.Id)}";

    /// <returns>The strategy a partition belongs to; null when the partition holds only a hash of its tenant or id.</returns>
    /// <param name="partition">What <see cref="Partition"/> returned.</param>
    public static StrategieKey? FromPartition(string partition) =>
        partition[Prefix.Length..].Split('_') is [var tenant, var id]
        && KeyText.TryDecode(tenant, out var tenantText)
        && KeyText.TryDecode(id, out var idText)
            ? new StrategieKey(tenantText, idText)
            : null;
}
