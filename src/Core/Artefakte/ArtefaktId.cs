using System.Security.Cryptography;
using System.Text;

namespace Daks.Core.Artefakte;

public static class ArtefaktId
{
    /// <returns>A UUIDv7 in hex: later ones sort behind earlier ones.</returns>
    public static string New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <summary>A key-safe id for an opaque foreign one, such as a person's: the same text gives the same id, always.</summary>
    /// <returns>32 hex digits.</returns>
    public static string Of(string foreignId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(foreignId), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
