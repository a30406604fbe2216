using Daks.Core.Strategien;

namespace Daks.Core.Veranstaltungen;

/// <summary>Replaces the whole agenda. That it does not add up yet is no reason to lose it.</summary>
/// <param name="Punkte">At most sixty, each 1 to 480 minutes; unchecked.</param>
public sealed record SetAgenda(string Id, IReadOnlyList<Agendapunkt> Punkte) : VeranstaltungCommand(Id)
{
    public const int MeistePunkte = 60;
    public const int LaengsterPunkt = 480;

    public override string Verb => "veranstaltung.agenda";

    private protected override Decision Decide(Strategie strategie, Veranstaltung before, DecisionContext context)
    {
        if (before.Stand == Veranstaltungsstand.Abgesagt)
        {
            return Decision.No(new Refusal.VeranstaltungInState(before.Stand));
        }

        if (Punkte.Count > MeistePunkte)
        {
            return Decision.No(new Refusal.NumberOutOfRange("agendapunkte", 0, MeistePunkte));
        }

        IReadOnlyList<Agendapunkt> cleaned =
        [
            .. Punkte.Select(point => new Agendapunkt(
                Texteingabe.Bereinigt(point.Titel), point.Minuten, Texteingabe.Bereinigt(point.Methode), Texteingabe.Bereinigt(point.Rolle))),
        ];
        return cleaned.Select(Pruefen).OfType<Refusal>().FirstOrDefault() is { } refusal
            ? Decision.No(refusal)
            : Replaced(strategie, before, before with { Agenda = cleaned });
    }

    private static Refusal? Pruefen(Agendapunkt point) =>
        Texteingabe.Pruefen("agendapunkt", point.Titel, minimum: 1, VeranstaltungEingabe.TitelMaximum)
        ?? Texteingabe.Pruefen("methode", point.Methode, minimum: 0, VeranstaltungEingabe.TitelMaximum)
        ?? Texteingabe.Pruefen("agendarolle", point.Rolle, minimum: 0, VeranstaltungEingabe.TitelMaximum)
        ?? (point.Minuten is < 1 or > LaengsterPunkt ? new Refusal.NumberOutOfRange("minuten", 1, LaengsterPunkt) : null);
}
