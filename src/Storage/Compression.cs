using System.IO.Compression;

namespace Daks.Storage;

internal static class Compression
{
    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The content is damaged.</exception>
    public static byte[] Decompress(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        using var content = new MemoryStream();
        try
        {
            brotli.CopyTo(content);
        }
        catch (InvalidOperationException damaged)
        {
            throw new InvalidDataException("Compressed content is damaged.", damaged);
        }

        return content.ToArray();
    }
}
