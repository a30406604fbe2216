using System.Security.Cryptography;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>The file as it comes in: looked at before it is read, counted, limited and hashed on the way.</summary>
internal sealed class Eingangsstrom(Stream strom, Leseauftrag auftrag, CancellationToken cancellationToken) : Stream
{
    private const int Schritt = 4 * 1024 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _anfang = new byte[16];
    private int _geschaut;
    private int _gegeben;
    private long _gelesen;
    private long _gemeldet;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _gelesen; set => throw new NotSupportedException(); }

    /// <returns>The first bytes, which are read again afterwards; fewer only when the file is that short.</returns>
    public async Task<ReadOnlyMemory<byte>> SchaueAsync()
    {
        while (_geschaut < _anfang.Length && await LiesAsync(_anfang.AsMemory(_geschaut)).ConfigureAwait(false) is > 0 and var read)
        {
            _geschaut += read;
        }

        return _anfang.AsMemory(0, _geschaut);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken _ = default)
    {
        if (_gegeben < _geschaut)
        {
            var length = Math.Min(buffer.Length, _geschaut - _gegeben);
            _anfang.AsMemory(_gegeben, length).CopyTo(buffer);
            _gegeben += length;
            return length;
        }

        return await LiesAsync(buffer).ConfigureAwait(false);
    }

    /// <summary>Reads what nobody wanted, so that the hash is of the whole file.</summary>
    public async Task<string> SchliesseAbAsync()
    {
        var rest = new byte[64 * 1024];
        while (await ReadAsync(rest.AsMemory(), cancellationToken).ConfigureAwait(false) > 0)
        {
        }

        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> LiesAsync(Memory<byte> buffer)
    {
        var read = await strom.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _gelesen += read;
        if (_gelesen > auftrag.Grenzen.Datei)
        {
            throw new DateifehlerException(Dateigrund.DateiZuGross, angabe: $"{auftrag.Grenzen.Datei / (1024 * 1024)} MB");
        }

        _hash.AppendData(buffer.Span[..read]);
        if (auftrag.Fortschritt is { } fortschritt && (_gelesen - _gemeldet >= Schritt || read == 0))
        {
            _gemeldet = _gelesen;
            fortschritt.Report(_gelesen);
        }

        return read;
    }
}
