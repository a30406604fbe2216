using CsvHelper;
using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>Text parted by separators. Only the fields somebody asks for become strings.</summary>
internal sealed class CsvZeilen : IZeilen
{
    private readonly Zeichenquelle _quelle;
    private readonly CsvReader _leser;

    public CsvZeilen(Zeichenquelle quelle, char trennzeichen, int zeilengrenze)
    {
        _quelle = quelle;
        _leser = CsvReader.Create((Stream)quelle, new CsvReaderOptions
        {
            Separator = trennzeichen,
            HasHeader = false,
            SkipEmptyLines = true,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            MaxRecordSize = zeilengrenze,
            PoolStrings = true,
            OnMalformedRecord = record =>
            {
                // A quote that never closes swallows all that comes after it.
                if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                {
                    throw new DateifehlerException(Dateigrund.Abgebrochen, record.LineNumber);
                }
            },
        }, leaveOpen: false);
    }

    public int Count => _leser.FieldCount;

    public long Zeile => _leser.LineNumber;

    public string Zeichensatz => _quelle.Zeichensatz;

    public bool EndetMitUmbruch => _quelle.EndetMitUmbruch;

    public string this[int spalte] => spalte < _leser.FieldCount ? _leser.GetString(spalte) : "";

    public async ValueTask<bool> ReadAsync()
    {
        try
        {
            return await _leser.ReadAsync().ConfigureAwait(false);
        }
        catch (CsvFormatException)
        {
            throw new DateifehlerException(Dateigrund.ZeileZuLang, _leser.LineNumber);
        }
    }

    public void Dispose() => _leser.Dispose();
}
