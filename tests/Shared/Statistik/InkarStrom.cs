using System.Globalization;
using System.Text;

namespace Daks.Tests.Shared;

/// <summary>Lines, made while they are read.</summary>
internal class ZeilenStrom(IEnumerable<string> zeilen) : Stream
{
    private readonly IEnumerator<string> _zeilen = zeilen.GetEnumerator();
    private byte[] _rest = [];
    private int _von;
    private long _gelesen;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _gelesen; set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_von == _rest.Length)
        {
            var text = new StringBuilder();
            while (text.Length < 60_000 && _zeilen.MoveNext())
            {
                text.Append(_zeilen.Current);
            }

            (_rest, _von) = (Encoding.UTF8.GetBytes(text.ToString()), 0);
        }

        var length = Math.Min(buffer.Length, _rest.Length - _von);
        _rest.AsMemory(_von, length).CopyTo(buffer);
        (_von, _gelesen) = (_von + length, _gelesen + length);
        Gelesen(_gelesen);
        return ValueTask.FromResult(length);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected virtual void Gelesen(long stand)
    {
    }

    protected override void Dispose(bool disposing)
    {
        _zeilen.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A file like INKAR's, of any length; remembers how much managed memory was alive while it was read.</summary>
/// <param name="isMeasured">False where another process reads it: looking collects all garbage.</param>
internal sealed class InkarStrom(long bytes, Action<long>? bei = null, bool isMeasured = true) : ZeilenStrom(Zeilen(bytes))
{
    public const string Kopf = "Bereich;ID;Kuerzel;Indikator;Raumbezug;Kennziffer;Name;Zeitbezug;Wert\n";

    private const int Abstand = 1024 * 1024;
    private long _naechster;

    public long Hoechststand { get; private set; }

    protected override void Gelesen(long stand)
    {
        bei?.Invoke(stand);
        if (isMeasured && stand >= _naechster)
        {
            _naechster = stand + (4 * Abstand);
            Hoechststand = Math.Max(Hoechststand, GC.GetTotalMemory(forceFullCollection: true));
        }
    }

    private static IEnumerable<string> Zeilen(long bytes)
    {
        yield return Kopf;
        var made = 0L;
        for (var i = 0; made < bytes; i++)
        {
            // Eleven thousand Gemeinden, then the next year, then the next indicator.
            var (place, year, indicator) = (i % 11_000, 1995 + (i / 11_000 % 28), i / 308_000);
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"Bevölkerung;{indicator};q_ind{indicator};Ein Indikator mit längerem Namen {indicator};Gemeinden;05{113_000 + place:000000};Gemeinde {place};{year};{place % 97},{i % 100:00}\n");
            made += line.Length + 2;
            yield return line;
        }
    }
}
