using Daks.Core.Strategien;

namespace Daks.Core.Akteure;

/// <summary>How somebody is reached, and that they agreed to it being kept; unchecked.</summary>
/// <param name="EinwilligungAm">The day they agreed; not in the future, at most five years ago. Null for none.</param>
/// <param name="Zweck">What for; three characters at least where somebody agreed.</param>
public sealed record KontaktEingabe(string? EMail, string? Telefon, DateOnly? EinwilligungAm = null, string? Zweck = null)
{
    private const int JahreZurueck = 5;
    private const int EMailMaximum = 254;
    private const int TelefonMinimum = 5;
    private const int TelefonMaximum = 40;

    private bool IstLeer => Texteingabe.Bereinigt(EMail).Length == 0 && Texteingabe.Bereinigt(Telefon).Length == 0;

    internal Refusal? Pruefen(Akteurstyp typ, DateOnly heute) =>
        !IstEMail(Texteingabe.Bereinigt(EMail)) ? new Refusal.KontaktUngueltig("email")
        : !IstTelefon(Texteingabe.Bereinigt(Telefon)) ? new Refusal.KontaktUngueltig("telefon")
        : EinwilligungAm is { } day ? Einwilligen(day, heute)
        : typ == Akteurstyp.Person && !IstLeer ? new Refusal.EinwilligungFehlt()
        : null;

    internal Akteur Auf(Akteur before) => before with
    {
        Kontakt = IstLeer ? null : new Kontakt(Texteingabe.Bereinigt(EMail), Texteingabe.Bereinigt(Telefon)),
        Einwilligung = EinwilligungAm is { } day ? new Einwilligung(day, Texteingabe.Bereinigt(Zweck)) : before.Einwilligung,
    };

    private Refusal? Einwilligen(DateOnly day, DateOnly heute) =>
        day > heute || day < heute.AddYears(-JahreZurueck)
            ? new Refusal.DateOutOfRange("einwilligung", heute.AddYears(-JahreZurueck), heute)
            : Texteingabe.Pruefen("zweck", Texteingabe.Bereinigt(Zweck), Texteingabe.BegruendungMinimum);

    /// <remarks>Whether somebody reads it only sending tells; this refuses what can be no address.</remarks>
    private static bool IstEMail(string text) =>
        text.Length == 0
        || (text.Length <= EMailMaximum
            && !text.Any(char.IsWhiteSpace)
            && text.Split('@') is [{ Length: > 0 }, var domain]
            && domain.Split('.') is { Length: > 1 } labels
            && labels.All(label => label.Length > 0));

    private static bool IstTelefon(string text) =>
        text.Length == 0
        || (text.Length is >= TelefonMinimum and <= TelefonMaximum
            && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '/' or '(' or ')' or '.')
            && text.Count(char.IsAsciiDigit) >= TelefonMinimum);
}
