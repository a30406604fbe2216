using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using static Daks.Core.Beispiele.Musterpersonen;

namespace Daks.Core.Beispiele;

/// <summary>What the people of Musterstadt did, in their order, on working days.</summary>
internal sealed partial class Musterstadtverlauf
{
    /// <value>A key no Kommune of Brandenburg has.</value>
    public const string Ags = "12065999";

    private static readonly TimeOnly Morgen = new(8, 10);

    private static readonly Arbeitskalender Kalender = new(new Feiertagsregion(Bundesland.Brandenburg));

    private static readonly KommuneEingabe Kommune = new()
    {
        Name = "Musterstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = Ags,
        Einwohnerzahl = 19_420,
        EinwohnerStand = new DateOnly(2024, 12, 31),
        FlaecheKm2 = 78.4m,
        Vergleichsraeume = ["12065", "12"],
    };

    private readonly List<Schritt> _schritte = [];
    private readonly DateOnly _today;
    private readonly DateOnly _start;
    private readonly DateOnly _kickOff;
    private readonly DateOnly _werkstatt;

    // The order is written down, not computed: the same step has the same place whatever the day.
    private Musterstadtverlauf(DateOnly today)
    {
        _today = today;
        _start = Kalender.AmOderVor(today.AddDays(-186));
        _kickOff = Kalender.AmOderNach(today.AddDays(-130));
        _werkstatt = Werkstatttag(today.AddDays(35));
    }

    public static IReadOnlyList<Schritt> Bis(DateOnly today, Scope scope)
    {
        var verlauf = new Musterstadtverlauf(today);
        verlauf.Einrichten(scope);
        verlauf.KickOff();
        verlauf.Kommunalprofil();
        verlauf.Zukunftswerkstatt();
        return verlauf._schritte;
    }

    /// <summary>Whether it was lived through here, by whichever release; a strategy of people's own is never set up on the minute.</summary>
    public static bool IsLived(Strategie strategie) =>
        strategie.Kommune.Ags?.Value == Ags && TimeOnly.FromTimeSpan(strategie.Kopf.ErstelltAm.UtcDateTime.TimeOfDay) == Morgen;

    // Nobody invites a town between Christmas Eve and Epiphany; before rather than after, so that its preparation is due all the same.
    private static DateOnly Werkstatttag(DateOnly day) => Kalender.AmOderNach(day) switch
    {
        { Month: 12, Day: >= 24 } festive => Kalender.AmOderVor(new DateOnly(festive.Year, 12, 23)),
        { Month: 1, Day: <= 6 } festive => Kalender.AmOderVor(new DateOnly(festive.Year - 1, 12, 23)),
        var ordinary => ordinary,
    };

    private void Einrichten(Scope scope)
    {
        Am(_start, AnnaBerg, new SetupStrategie(Kommune, Einstieg.Anfang, Pfad.Standard, Projektleitung: null, scope.Value));
        Am(_start.AddDays(3), AnnaBerg, new CompleteAufgabe("K-01"), Rollen(ClaraThomsen, Rolle.Verwaltungsspitze));
        Am(_start.AddDays(6), AnnaBerg, Rollen(BerndKaya, Rolle.Stellvertretung, Rolle.Fachamt), Rollen(DirkVogel, Rolle.Statistikstelle));
    }

    private void KickOff()
    {
        Am(_start.AddDays(11), AnnaBerg, new SetAnker(Ankerpunkt.K, _kickOff), new CompleteAufgabe("K-07"));
        Am(_start.AddDays(13), AnnaBerg, new CompleteAufgabe("K-05"));
        Am(_start.AddDays(15), AnnaBerg, new CompleteAufgabe("K-06"), Rollen(ElifArslan, Rolle.Steuerungsgruppe));
        Am(_start.AddDays(18), AnnaBerg, new CompleteAufgabe("K-03"), new CompleteAufgabe("K-08"));
        Am(_start.AddDays(25), BerndKaya, new CompleteAufgabe("K-04"));
        Am(_kickOff.AddDays(-29), ClaraThomsen, new CompleteAufgabe("K-09"));
        Am(_kickOff.AddDays(-16), DirkVogel, new CompleteAufgabe("K-10"));
        Am(_kickOff.AddDays(-15), BerndKaya, new CompleteAufgabe("K-11"));
        Am(_kickOff.AddDays(-7), AnnaBerg, new CompleteAufgabe("K-12"));
        Am(_kickOff, AnnaBerg, new CompleteAufgabe("K-13"));
        Am(_kickOff.AddDays(2), AnnaBerg, new CompleteAufgabe("K-16"), new CompleteAufgabe("K-14"));
        Am(_kickOff.AddDays(12), ClaraThomsen, new CompleteAufgabe("K-15"));
        Am(
            _kickOff.AddDays(13),
            AnnaBerg,
            new ReviewStufe(1),
            Erfuellt("1-VS", "Die Bürgermeisterin hat eröffnet und bis zum Ende teilgenommen."),
            new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Berufungsschreiben, Ordner 3 im Büro der Bürgermeisterin."),
            new SetAnker(Ankerpunkt.P, Kalender.AmOderVor(_kickOff.AddDays(126))),
            new SetAnker(Ankerpunkt.Z, Kalender.AmOderVor(_kickOff.AddDays(175))));
        Am(
            _kickOff.AddDays(14),
            AnnaBerg,
            new CloseStufe(1, "Zu Jugend und Wohnungswirtschaft fehlen noch Akteure. Wir gewinnen sie in den Gesprächen der nächsten Stufe."));
    }

    private void Zukunftswerkstatt()
    {
        Am(_today.AddDays(-4), AnnaBerg, new AssignAufgabe("Z-06", BerndKaya));
        Am(_today.AddDays(-3), BerndKaya, new StartAufgabe("Z-06"));
        Am(_today.AddDays(-2), AnnaBerg, new PostponeAufgabe("Z-09", Kalender.AmOderVor(_werkstatt.AddDays(-7))));
    }

    private static AssignRollen Rollen(string personId, params IReadOnlyList<Rolle> rollen) => new(personId, Namen[personId], rollen);

    private static AnswerKriterium Erfuellt(string code, string nachweis) => new(code, Kriteriumweg.Erfuellt, nachweis);

    /// <summary>On a working day, in the morning in Berlin, a few minutes apart and never before what was done last.</summary>
    private void Am(DateOnly day, string personId, params IReadOnlyList<StrategieCommand> commands) =>
        Am(day, personId, commands.Select(command => (Func<StrategieCommand>)(() => command)));

    private void Am(DateOnly day, string personId, IEnumerable<Func<StrategieCommand>> commands, Func<byte[]>? reihen = null)
    {
        var at = new DateTimeOffset(Kalender.AmOderVor(day), Morgen, TimeSpan.Zero);
        foreach (var command in commands)
        {
            if (_schritte.Count > 0 && at <= _schritte[^1].At)
            {
                at = _schritte[^1].At.AddMinutes(4);
            }

            _schritte.Add(new Schritt(at, personId, command, reihen));
        }
    }
}

/// <summary>One thing somebody of Musterstadt did.</summary>
/// <param name="Command">Asked only when it is done: what the figures suggest costs more than the rest.</param>
/// <param name="Reihen">The payload that has to be written before; null when none.</param>
internal sealed record Schritt(DateTimeOffset At, string PersonId, Func<StrategieCommand> Command, Func<byte[]>? Reihen);
