using Daks.Core.Kommunalprofile.Statistiken;

namespace Daks.Formats.Statistik;

/// <summary>Ends the reading of a file; <see cref="Statistikleser"/> alone catches it and makes a result of it.</summary>
internal sealed class DateifehlerException : Exception
{
    private const int Kurz = 120;

    public DateifehlerException(Dateifehler fehler)
        : base(fehler.Grund.ToString()) => Fehler = fehler;

    public DateifehlerException(Dateigrund grund, long? zeile = null, int? spalte = null, string? angabe = null)
        : this(new Dateifehler(grund, zeile, spalte, angabe is null ? null : Kuerze(angabe)))
    {
    }

    public Dateifehler Fehler { get; }

    /// <summary>What a person recognises of a text that may be anything: one line, without control characters.</summary>
    public static string Kuerze(string text)
    {
        var clean = string.Concat(text.Take(Kurz).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length > Kurz ? $"{clean}…" : clean;
    }
}
