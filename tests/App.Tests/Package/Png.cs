using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Daks.App.Tests.Package;

/// <summary>Just enough of a PNG reader to judge an icon: 8 bits a channel, RGB or RGBA, not interlaced.</summary>
/// <remarks>Source: W3C Portable Network Graphics, sections 5 (chunks) and 9 (filtering).</remarks>
internal sealed class Png
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly byte[] _samples;
    private readonly int _channels;

    private Png(int width, int height, int channels, byte[] samples) =>
        (Width, Height, _channels, _samples) = (width, height, channels, samples);

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<Pixel> Pixels => _samples
        .Chunk(_channels)
        .Select(sample => new Pixel(sample[0], sample[1], sample[2], _channels == 4 ? sample[3] : byte.MaxValue));

    public static Png Read(byte[] file)
    {
        file[..8].ShouldBe(Signature);

        using var compressed = new MemoryStream();
        var (width, height, channels) = (0, 0, 0);
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                    data[8].ShouldBe((byte)8, "bits a channel");
                    data[12].ShouldBe((byte)0, "interlacing");
                    channels = data[9] switch { 2 => 3, 6 => 4, var kind => throw new NotSupportedException($"Colour type {kind}.") };
                    break;
                case "IDAT":
                    compressed.Write(data);
                    break;
            }

            at += length + 12;
        }

        compressed.Position = 0;
        return new Png(width, height, channels, Unfilter(compressed, width * channels, height, channels));
    }

    private static byte[] Unfilter(Stream compressed, int stride, int height, int channels)
    {
        using var stream = new ZLibStream(compressed, CompressionMode.Decompress);
        var samples = new byte[stride * height];
        var above = new byte[stride];
        for (var row = 0; row < height; row++)
        {
            var filter = stream.ReadByte();
            var line = samples.AsSpan(row * stride, stride);
            stream.ReadExactly(line);
            for (var x = 0; x < stride; x++)
            {
                var left = x >= channels ? line[x - channels] : 0;
                var diagonal = x >= channels ? above[x - channels] : 0;
                line[x] += (byte)Predicted(filter, left, above[x], diagonal);
            }

            line.CopyTo(above);
        }

        return samples;
    }

    private static int Predicted(int filter, int left, int above, int diagonal) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        4 => Paeth(left, above, diagonal),
        _ => throw new InvalidDataException($"Filter {filter}."),
    };

    private static int Paeth(int left, int above, int diagonal)
    {
        var estimate = left + above - diagonal;
        var (toLeft, toAbove, toDiagonal) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - diagonal));
        return toLeft <= toAbove && toLeft <= toDiagonal ? left : toAbove <= toDiagonal ? above : diagonal;
    }
}

internal readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);
