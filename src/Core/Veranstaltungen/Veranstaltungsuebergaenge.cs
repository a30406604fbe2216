using static Daks.Core.Veranstaltungen.Veranstaltungsstand;

namespace Daks.Core.Veranstaltungen;

/// <summary>Which state of an event may follow which. Source: the domain's state machines.</summary>
public static class Veranstaltungsuebergaenge
{
    public static bool Erlaubt(Veranstaltungsstand from, Veranstaltungsstand to) => (from, to) switch
    {
        (Entwurf, Terminfindung) or (Terminfindung, Eingeladen) or (Eingeladen, Bestaetigt) or (Bestaetigt, Durchgefuehrt) => true,
        (Durchgefuehrt, Dokumentiert) or (Abgesagt, Terminfindung) => true,
        ( < Durchgefuehrt, Abgesagt) => true,
        _ => false,
    };

    /// <summary>Allowed, or by the states between in one step: a date that is fixed at once needs no search.</summary>
    public static bool Erreichbar(Veranstaltungsstand from, Veranstaltungsstand to) =>
        Erlaubt(from, to) || (from < to && to <= Dokumentiert) || (from == Abgesagt && to is (Terminfindung or Eingeladen or Bestaetigt));
}
