namespace Daks.Core.Strategien;

/// <summary>Names a strategy. Both parts are needed everywhere: tenants never see each other.</summary>
/// <param name="Tenant">The tenant's id as the channel gives it; opaque, compared ordinally.</param>
/// <param name="Id">UUIDv7 as 32 hex digits.</param>
public readonly record struct StrategieKey(string Tenant, string Id)
{
    public static string NewId(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
