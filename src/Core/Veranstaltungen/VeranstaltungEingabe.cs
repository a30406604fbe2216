using Daks.Core.Strategien;

namespace Daks.Core.Veranstaltungen;

/// <summary>What somebody enters of an event; unchecked. Its time is confirmed apart.</summary>
/// <param name="Dauer">Minutes, 15 to 1,440.</param>
/// <param name="HoechstensTeilnehmende">1 to 10,000; null for no limit.</param>
public sealed record VeranstaltungEingabe(
    Veranstaltungsart Art,
    string? Titel,
    int Dauer,
    Durchfuehrung Durchfuehrung = Durchfuehrung.Praesenz,
    string? Leitfrage = null,
    string? Ort = null,
    bool IstOeffentlich = false,
    int? HoechstensTeilnehmende = null,
    IReadOnlyList<Zugangshilfe>? Zugang = null)
{
    public const int TitelMaximum = 200;
    public const int KuerzesteDauer = 15;
    public const int LaengsteDauer = 24 * 60;
    public const int MeisteTeilnehmende = 10_000;

    internal Refusal? Pruefen() =>
        Texteingabe.Pruefen("titel", Texteingabe.Bereinigt(Titel), Texteingabe.BegruendungMinimum, TitelMaximum)
        ?? Texteingabe.Pruefen("leitfrage", Texteingabe.Bereinigt(Leitfrage), minimum: 0)
        ?? Texteingabe.Pruefen("ort", Texteingabe.Bereinigt(Ort), minimum: 0)
        ?? (Dauer is < KuerzesteDauer or > LaengsteDauer ? new Refusal.NumberOutOfRange("dauer", KuerzesteDauer, LaengsteDauer) : null)
        ?? (HoechstensTeilnehmende is < 1 or > MeisteTeilnehmende ? new Refusal.NumberOutOfRange("teilnehmende", 1, MeisteTeilnehmende) : null);

    internal Veranstaltung Auf(Veranstaltung before) => before with
    {
        Art = Art,
        Titel = Texteingabe.Bereinigt(Titel),
        Leitfrage = Texteingabe.Bereinigt(Leitfrage),
        Durchfuehrung = Durchfuehrung,
        Ort = Texteingabe.Bereinigt(Ort),
        Dauer = Dauer,
        IstOeffentlich = IstOeffentlich,
        HoechstensTeilnehmende = HoechstensTeilnehmende,
        Zugang = [.. (Zugang ?? []).Distinct().Order()],
    };
}
