using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Daks.Storage;

/// <summary>Writes any text with <c>A–Z a–z 0–9 -</c> only, so that it can be part of a key.</summary>
/// <remarks>
/// Two texts never share a key. Allowed characters stay, others become <c>-xHH</c> or, beyond 8 bits,
/// <c>-uHHHH</c>; a hyphen is written that way only where it would look like such an escape. The underscore is
/// not among the allowed ones: it separates the parts of a key. Texts whose key would be too long end in
/// <c>-h</c> and their SHA-256 instead.
/// </remarks>
internal static class KeyText
{
    /// <summary>The longest result. Two of them and a prefix stay below the 512 characters Azure allows a key.</summary>
    public const int MaxLength = 240;

    private const int HashLength = 2 + (2 * SHA256.HashSizeInBytes);

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    public static string Encode(string text)
    {
        if (text.Length <= MaxLength && !text.AsSpan().ContainsAnyExcept(Allowed))
        {
            return text;
        }

        var key = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            Append(key, text, index);
        }

        return key.Length <= MaxLength
            ? key.ToString()
            : $"{key.ToString(0, MaxLength - HashLength)}-h{Hash(text)}";
    }

    /// <returns>False when the key holds only a hash of its text.</returns>
    /// <param name="key">What <see cref="Encode"/> returned.</param>
    public static bool TryDecode(string key, out string text)
    {
        text = "";
        if (key.Length == MaxLength && key.AsSpan(MaxLength - HashLength).StartsWith("-h", StringComparison.Ordinal))
        {
            return false;
        }

        var decoded = new StringBuilder(key.Length);
        for (var index = 0; index < key.Length; index++)
        {
            var digits = DigitsAt(key, index);
            if (digits == 0)
            {
                decoded.Append(key[index]);
                continue;
            }

            decoded.Append((char)ushort.Parse(
                key.AsSpan(index + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            index += 1 + digits;
        }

        text = decoded.ToString();
        return true;
    }

    private static void Append(StringBuilder key, string text, int index)
    {
        var character = text[index];
        if (Allowed.Contains(character) || (character == '-' && DigitsAt(text, index) == 0))
        {
            key.Append(character);
        }
        else if (character <= 0xFF)
        {
            key.Append(CultureInfo.InvariantCulture, $"-x{(int)character:X2}");
        }
        else
        {
            key.Append(CultureInfo.InvariantCulture, $"-u{(int)character:X4}");
        }
    }

    /// <returns>How many hex digits the mark at this place announces; 0 when there is no mark.</returns>
    private static int DigitsAt(string text, int index) =>
        text[index] != '-' || index + 1 == text.Length
            ? 0
            : text[index + 1] switch { 'x' => 2, 'u' => 4, 'h' => 2 * SHA256.HashSizeInBytes, _ => 0 };

    // UTF-16, because UTF-8 writes every lone surrogate alike.
    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
}
