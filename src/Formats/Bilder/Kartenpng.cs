using System.Buffers.Binary;
using System.IO.Compression;
using Daks.Core.Bilder;
using SkiaSharp;

namespace Daks.Formats.Bilder;

/// <summary>A picture as a PNG of sixteen colours: a third of what true colour takes, which decides whether a card may carry it.</summary>
/// <remarks>Skia writes no palettes; of the format (ISO/IEC 15948) this takes four chunks.</remarks>
public sealed class Kartenpng : IBildschreiber
{
    /// <summary>Sharp on phones, whose screens have two or three points per unit; an even number of pixels per row.</summary>
    private const int Massstab = 2;

    private const int Farben = 16;
    private const int Bits = 4;

    private static ReadOnlySpan<byte> Signatur => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public byte[] SchreibeKartenbild(Bild bild)
    {
        ArgumentNullException.ThrowIfNull(bild);
        using var image = SKBitmap.Decode(PngWriter.Write(bild, massstab: Massstab));
        var pixels = image.Pixels;
        var palette = Palette(pixels);
        using var png = new MemoryStream();
        png.Write(Signatur);
        Chunk(png, "IHDR"u8, Kopf(image.Width, image.Height));
        Chunk(png, "PLTE"u8, [.. palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        Chunk(png, "IDAT"u8, Zeilen(pixels, image.Width, image.Height, palette));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>What there is most of. Shades at the edges of letters are many, and each is close to one of those.</summary>
    private static SKColor[] Palette(SKColor[] pixels) =>
    [
        .. pixels.CountBy(pixel => pixel).OrderByDescending(pair => pair.Value).Select(pair => pair.Key)
            .Aggregate(new List<SKColor>(), (chosen, colour) =>
            {
                if (chosen.Count < Farben && !chosen.Exists(other => Abstand(other, colour) < 900))
                {
                    chosen.Add(colour);
                }

                return chosen;
            }),
    ];

    private static byte[] Kopf(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (Bits, 3);
        return header;
    }

    private static byte[] Zeilen(SKColor[] pixels, int width, int height, SKColor[] palette)
    {
        var nearest = new Dictionary<SKColor, int>();
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + (width / 2)];
            for (var y = 0; y < height; y++)
            {
                Array.Clear(row);
                for (var x = 0; x < width; x++)
                {
                    row[1 + (x / 2)] |= (byte)(Index(pixels[(y * width) + x]) << (x % 2 == 0 ? Bits : 0));
                }

                deflate.Write(row);
            }
        }

        return packed.ToArray();

        int Index(SKColor colour)
        {
            if (!nearest.TryGetValue(colour, out var index))
            {
                index = Enumerable.Range(0, palette.Length).MinBy(i => Abstand(palette[i], colour));
                nearest.Add(colour, index);
            }

            return index;
        }
    }

    private static int Abstand(SKColor one, SKColor other)
    {
        var (red, green, blue) = (one.Red - other.Red, one.Green - other.Green, one.Blue - other.Blue);
        return (red * red) + (green * green) + (blue * blue);
    }

    private static void Chunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Pruefwert(type, data));
        png.Write(number);
    }

    /// <summary>CRC-32 as the format wants it, over type and data.</summary>
    private static uint Pruefwert(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var part in new[] { type.ToArray(), data.ToArray() })
        {
            foreach (var one in part)
            {
                crc ^= one;
                for (var bit = 0; bit < 8; bit++)
                {
                    crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
                }
            }
        }

        return ~crc;
    }
}
