namespace Daks.Tab.Veranstaltungen;

/// <summary>Where the host gives calendar files out.</summary>
public static class Kalenderadressen
{
    public const string Datei = "/api/kalender";
    public const string Abo = "/api/kalender/abo";
}
