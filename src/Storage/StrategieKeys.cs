using Daks.Core.Strategien;

namespace Daks.Storage;

internal static class StrategieKeys
{
    /// <returns>The strategy's partition; another tenant's or strategy's is never the same.</returns>
    public static string Partition(this StrategieKey key) => $"s_{KeyText.Encode(key.Tenant)}_{KeyText.Encode(key.Id)}";
}
