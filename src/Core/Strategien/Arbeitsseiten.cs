using System.Collections.Frozen;

namespace Daks.Core.Strategien;

/// <summary>The pages of the tab a task can be worked on; the catalogue plans more than there are.</summary>
/// <remarks>A part that brings a page adds it here, and the buttons of its tasks appear in chat and tab.</remarks>
public static class Arbeitsseiten
{
    public const string Einstellungen = "einstellungen";

    public const string Indikatoren = "indikatoren";

    /// <summary>No task leads there by itself; the way is from the other pages of the Kommunalprofil.</summary>
    public const string Bevoelkerung = "bevoelkerung";

    public const string Vorausberechnung = "vorausberechnung";

    public const string Zahlen = "zahlen";

    public const string Swot = "swot";

    public const string Inventar = "inventar";

    public const string Interviews = "interviews";

    public const string Handlungsfelder = "handlungsfelder";

    public const string Veranstaltungen = "veranstaltungen";

    public const string Protokolle = "protokolle";

    public const string Vereinbarungen = "vereinbarungen";

    public const string Ideen = "ideen";
    public const string Akteure = "akteure";

    public static IReadOnlySet<string> Vorhanden { get; } = new[]
    {
        Einstellungen,
        Indikatoren,
        Bevoelkerung,
        Vorausberechnung,
        Zahlen,
        Swot,
        Inventar,
        Interviews,
        Handlungsfelder,
        Veranstaltungen,
        Protokolle,
        Ideen,
        Vereinbarungen,
        Akteure,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="ziel">A page, with or without a place on it: "einstellungen#rollen".</param>
    public static bool IstVorhanden(string ziel) => Vorhanden.Contains(ziel.Split('#')[0]);
}
