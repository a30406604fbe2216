using System.IO.Compression;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>A ZIP file: the offices pack their tables, and a workbook is one too. Its directory stands at the end, so it is put on disk first.</summary>
internal sealed class Archiv : IDisposable
{
    private readonly FileStream _datei;
    private readonly ZipArchive _zip;
    private readonly Lesegrenzen _grenzen;

    private Archiv(FileStream datei, ZipArchive zip, Lesegrenzen grenzen) => (_datei, _zip, _grenzen) = (datei, zip, grenzen);

    /// <value>The publisher's line; null where the archive has none.</value>
    public string? Copyright => Quellenvermerk.Lies(_zip.Comment);

    public bool IstArbeitsmappe => _zip.GetEntry("xl/workbook.xml") is not null;

    /// <exception cref="DateifehlerException">It is cut off or broken.</exception>
    public static async Task<Archiv> OpenAsync(Stream strom, Lesegrenzen grenzen, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"daks-{Path.GetRandomFileName()}");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await strom.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
            return new(file, new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), grenzen);
        }
        catch (InvalidDataException)
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw new DateifehlerException(Dateigrund.ArchivBeschaedigt);
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The one table in it.</summary>
    public (string Name, Stream Strom) Tabelle()
    {
        var tables = _zip.Entries.Where(entry => Path.GetExtension(entry.Name).ToUpperInvariant() is ".CSV" or ".TXT").Take(6).ToArray();
        return tables switch
        {
            [] => throw new DateifehlerException(Dateigrund.ArchivOhneTabelle, angabe: string.Join(", ", _zip.Entries.Take(5).Select(entry => entry.Name))),
            [var only] => (only.Name, Oeffne(only, _grenzen.Entpackt)),
            _ => throw new DateifehlerException(Dateigrund.ArchivMitMehrerenTabellen, angabe: string.Join(", ", tables.Take(5).Select(entry => entry.Name))),
        };
    }

    /// <summary>The workbook, after a look at what comes out of it: its reader trusts what it is given.</summary>
    public async Task<Stream> ArbeitsmappeAsync(CancellationToken cancellationToken)
    {
        var (buffer, left) = (new byte[64 * 1024], _grenzen.Arbeitsmappe);
        foreach (var entry in _zip.Entries)
        {
            var part = Oeffne(entry, left);
            await using (part.ConfigureAwait(false))
            {
                while (await part.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
                {
                    left -= read;
                }
            }
        }

        _datei.Position = 0;
        return _datei;
    }

    public void Dispose()
    {
        _zip.Dispose();
        _datei.Dispose();
    }

    private Entpackstrom Oeffne(ZipArchiveEntry entry, long limit)
    {
        try
        {
            return new Entpackstrom(entry.Open(), entry.Length, entry.CompressedLength, limit, _grenzen.Verhaeltnis);
        }
        catch (InvalidDataException)
        {
            throw new DateifehlerException(Dateigrund.ArchivBeschaedigt, angabe: entry.Name);
        }
    }
}

/// <summary>Counts what really comes out of an archive; what its directory says may be a lie.</summary>
internal sealed class Entpackstrom(Stream strom, long versprochen, long gepackt, long grenze, int verhaeltnis) : Stream
{
    // Small tables full of the same words pack very well; below this no ratio is judged.
    private const long Unverdaechtig = 16 * 1024 * 1024;

    private long _gelesen;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _gelesen; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await strom.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            throw new DateifehlerException(Dateigrund.ArchivBeschaedigt);
        }

        _gelesen += read;
        if (_gelesen > grenze || (_gelesen > Unverdaechtig && _gelesen / Math.Max(1, gepackt) > verhaeltnis))
        {
            throw new DateifehlerException(Dateigrund.ArchivZuGross, angabe: $"{_gelesen / (1024 * 1024)} MB");
        }

        return read == 0 && buffer.Length > 0 && _gelesen != versprochen ? throw new DateifehlerException(Dateigrund.ArchivBeschaedigt) : read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        strom.Dispose();
        base.Dispose(disposing);
    }
}
