using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Kommunen;

/// <summary>What somebody enters of their Kommune, and what is said to it.</summary>
internal static class Eingaben
{
    public static readonly DateOnly Heute = new(2027, 2, 3);

    public static readonly KommuneEingabe Musterstadt = new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Land = Bundesland.Thueringen,
        Einwohnerzahl = 19_420,
    };

    public static Kommune Gueltig(KommuneEingabe eingabe) =>
        Kommune.Pruefen(eingabe, Heute).ShouldBeOfType<KommuneResult.Gueltig>().Kommune;

    public static IReadOnlyList<KommuneFehler> Fehler(KommuneEingabe eingabe) =>
        Kommune.Pruefen(eingabe, Heute).ShouldBeOfType<KommuneResult.Ungueltig>().Fehler;
}
