using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>
/// Text of unknown encoding, handed on as UTF-8 while it comes: a BOM says UTF-8 or UTF-16; else UTF-8 as long as it is
/// valid, else Windows-1252. A file that is both is refused, for half its names would be wrong.
/// </summary>
/// <remarks>No look ahead and no second look: what comes from standard input comes once.</remarks>
internal sealed class Zeichenquelle : Stream
{
    private const int Block = 64 * 1024;

    // 1252 reads every byte, so UTF-8 shows itself only by what German never writes: Ã before a sign.
    private const byte ErstesByteVonUmlauten = 0xC3;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly Stream _strom;
    private readonly int _zeilengrenze;
    private readonly CancellationToken _cancellationToken;

    // Borrowed: most files are small, and half a megabyte for each of them would keep the collector busy.
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(Block);
    private readonly char[] _zeichen = ArrayPool<char>.Shared.Rent(Block + 8);
    private readonly byte[] _utf8 = ArrayPool<byte>.Shared.Rent((Block + 8) * 3);
    private readonly Decoder _utf16 = Encoding.Unicode.GetDecoder();
    private Art _art;
    private bool _mehrbyte;
    private bool _bom;
    private bool _ende;
    private bool _zurueckgegeben;
    private byte _letztes;
    private int _rest;
    private int _von;
    private int _bis;
    private long _zeilen;
    private long _seitUmbruch;

    private Zeichenquelle(Stream strom, int zeilengrenze, CancellationToken cancellationToken) =>
        (_strom, _zeilengrenze, _cancellationToken) = (strom, zeilengrenze, cancellationToken);

    private enum Art
    {
        Utf8,
        Windows1252,
        Utf16,
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <value>What the text begins with: the first block, all of a small file.</value>
    public string Anfang { get; private set; } = "";

    /// <value>Certain only at the end.</value>
    public bool EndetMitUmbruch { get; private set; } = true;

    /// <value>Certain only at the end.</value>
    public string Zeichensatz => _art switch
    {
        Art.Windows1252 => "Windows-1252",
        Art.Utf16 => "UTF-16",
        _ when _bom => "UTF-8 (BOM)",
        _ => "UTF-8",
    };

    public static async Task<Zeichenquelle> OpenAsync(Stream strom, int zeilengrenze, CancellationToken cancellationToken)
    {
        var source = new Zeichenquelle(strom, zeilengrenze, cancellationToken);
        while (source._rest < Block / 2 && await source.LiesAsync().ConfigureAwait(false))
        {
        }

        ReadOnlySpan<byte> start = source._bytes.AsSpan(0, source._rest);
        source._bom = start.StartsWith(Encoding.UTF8.Preamble);
        source._art = start.StartsWith(Encoding.Unicode.Preamble) ? Art.Utf16 : Art.Utf8;
        var skip = source._bom ? 3 : source._art == Art.Utf16 ? 2 : 0;
        source._bytes.AsSpan(skip, source._rest - skip).CopyTo(source._bytes);
        source._rest -= skip;
        source.Dekodiere();
        source.Anfang = Encoding.UTF8.GetString(source._utf8.AsSpan(0, source._bis));
        return source;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_von == _bis)
        {
            if (!await LiesAsync().ConfigureAwait(false) && _rest == 0)
            {
                return 0;
            }

            Dekodiere();
        }

        var length = Math.Min(buffer.Length, _bis - _von);
        _utf8.AsMemory(_von, length).CopyTo(buffer);
        _von += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_zurueckgegeben)
        {
            _zurueckgegeben = true;
            ArrayPool<byte>.Shared.Return(_bytes);
            ArrayPool<char>.Shared.Return(_zeichen);
            ArrayPool<byte>.Shared.Return(_utf8);
        }

        base.Dispose(disposing);
    }

    private async ValueTask<bool> LiesAsync()
    {
        if (_ende)
        {
            return false;
        }

        var read = await _strom.ReadAsync(_bytes.AsMemory(_rest, Block - _rest), _cancellationToken).ConfigureAwait(false);
        _rest += read;
        _ende = read == 0;
        return !_ende;
    }

    private void Dekodiere()
    {
        _von = _bis = 0;
        var used = _art == Art.Utf8 ? NimmUtf8() : 0;
        var rest = _bytes.AsSpan(used, _rest - used);
        if (_art == Art.Windows1252)
        {
            PruefeWindows1252(rest);
            var chars = Windows1252.GetChars(rest, _zeichen);
            _bis += Encoding.UTF8.GetBytes(_zeichen.AsSpan(0, chars), _utf8.AsSpan(_bis));
            used = _rest;
        }
        else if (_art == Art.Utf16)
        {
            _utf16.Convert(rest, _zeichen, _ende, out var bytes, out var chars, out _);
            _bis += Encoding.UTF8.GetBytes(_zeichen.AsSpan(0, chars), _utf8);
            used += bytes;
        }

        _bytes.AsSpan(used, _rest - used).CopyTo(_bytes);
        _rest -= used;
        Zaehle();
    }

    /// <returns>The bytes that are valid; a character cut by the block's end waits for the next.</returns>
    private int NimmUtf8()
    {
        ReadOnlySpan<byte> block = _bytes.AsSpan(0, _rest);
        if (Ascii.IsValid(block))
        {
            return Nimm(block.Length);
        }

        // Told by where decoding stops, which is slower than asking for validity; most blocks are plain or whole.
        var status = Utf8.ToUtf16(block, _zeichen, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: _ende);
        _mehrbyte |= read != written;
        if (status == OperationStatus.InvalidData)
        {
            if (_mehrbyte && _ende && _rest - read < 4)
            {
                throw new DateifehlerException(Dateigrund.Abgebrochen, ZeileBei(block[..read]));
            }

            if (_mehrbyte || _bom)
            {
                throw new DateifehlerException(Dateigrund.GemischteZeichensaetze, ZeileBei(block[..read]));
            }

            (_art, _letztes) = (Art.Windows1252, 0);
        }

        return Nimm(read);
    }

    private int Nimm(int bytes)
    {
        _bytes.AsSpan(0, bytes).CopyTo(_utf8);
        return _bis = bytes;
    }

    private void PruefeWindows1252(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        if (_letztes == ErstesByteVonUmlauten && IstFortsetzung(bytes[0]))
        {
            throw new DateifehlerException(Dateigrund.GemischteZeichensaetze, ZeileBei([]));
        }

        _letztes = bytes[^1];
        for (var at = bytes.IndexOf(ErstesByteVonUmlauten); at >= 0 && at + 1 < bytes.Length;)
        {
            if (IstFortsetzung(bytes[at + 1]))
            {
                throw new DateifehlerException(Dateigrund.GemischteZeichensaetze, ZeileBei(bytes[..at]) + _utf8.AsSpan(0, _bis).Count((byte)'\n'));
            }

            var next = bytes[(at + 1)..].IndexOf(ErstesByteVonUmlauten);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static bool IstFortsetzung(byte b) => b is >= 0x80 and <= 0xBF;

    private long ZeileBei(ReadOnlySpan<byte> davor) => _zeilen + davor.Count((byte)'\n') + 1;

    private void Zaehle()
    {
        ReadOnlySpan<byte> text = _utf8.AsSpan(0, _bis);
        if (text.IsEmpty)
        {
            return;
        }

        if (text.Contains((byte)0))
        {
            throw new DateifehlerException(Dateigrund.FalscherDateityp, ZeileBei(text[..text.IndexOf((byte)0)]), angabe: "…");
        }

        _zeilen += text.Count((byte)'\n');
        var last = text.LastIndexOf((byte)'\n');
        _seitUmbruch = last < 0 ? _seitUmbruch + text.Length : text.Length - last - 1;
        EndetMitUmbruch = text[^1] is (byte)'\n' or (byte)'\r';
        if (_seitUmbruch > _zeilengrenze)
        {
            throw new DateifehlerException(Dateigrund.ZeileZuLang, _zeilen + 1);
        }
    }
}
