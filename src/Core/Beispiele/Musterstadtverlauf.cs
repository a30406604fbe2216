using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using static Daks.Core.Beispiele.Musterpersonen;

namespace Daks.Core.Beispiele;

/// <summary>What the people of Musterstadt did, in their order, on working days.</summary>
internal sealed class Musterstadtverlauf
{
    private static readonly Arbeitskalender Kalender = new(new Feiertagsregion(Bundesland.Brandenburg));

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

    // Nobody invites a town between Christmas Eve and Epiphany; before rather than after, so that its preparation is due all the same.
    private static DateOnly Werkstatttag(DateOnly day) => Kalender.AmOderNach(day) switch
    {
        { Month: 12, Day: >= 24 } festive => Kalender.AmOderVor(new DateOnly(festive.Year, 12, 23)),
        { Month: 1, Day: <= 6 } festive => Kalender.AmOderVor(new DateOnly(festive.Year - 1, 12, 23)),
        var ordinary => ordinary,
    };

    private void Einrichten(Scope scope)
    {
        var kommune = new KommuneEingabe
        {
            Name = "Musterstadt",
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = "12065999",
            Einwohnerzahl = 19_420,
            EinwohnerStand = new DateOnly(_start.Year - 2, 12, 31),
            FlaecheKm2 = 78.4m,
            Vergleichsraeume = ["12065", "12"],
        };
        Am(_start, AnnaBerg, new SetupStrategie(kommune, Einstieg.Anfang, Pfad.Standard, Projektleitung: null, scope.Value));
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
            Erfuellt("1-AK", "23 Akteure aus sieben Sektoren, Liste im Protokoll."));
        Am(_kickOff.AddDays(14), AnnaBerg, new CloseStufe(1));
    }

    private void Kommunalprofil()
    {
        Am(_kickOff.AddDays(15), AnnaBerg, new CompleteAufgabe("P-01"));
        Am(_kickOff.AddDays(20), ElifArslan, new CompleteAufgabe("P-02"));
        Am(_kickOff.AddDays(28), BerndKaya, new CompleteAufgabe("P-04"));
        Am(_kickOff.AddDays(33), DirkVogel, new CompleteAufgabe("P-03"));
        Am(_kickOff.AddDays(40), DirkVogel, new CompleteAufgabe("P-05"));
        Am(_kickOff.AddDays(45), AnnaBerg, new CompleteAufgabe("K-17"));
        Am(_kickOff.AddDays(48), BerndKaya, new CompleteAufgabe("P-06"));
        Am(_kickOff.AddDays(75), AnnaBerg, new CompleteAufgabe("P-07"));
        Am(_today.AddDays(-38), AnnaBerg, new CompleteAufgabe("P-09"));
        Am(_today.AddDays(-33), ElifArslan, new CompleteAufgabe("Z-01"), new CompleteAufgabe("P-10"));
        Am(_today.AddDays(-31), AnnaBerg, new CompleteAufgabe("Z-02"));
        Am(_today.AddDays(-29), AnnaBerg, new SetAnker(Ankerpunkt.Z, _werkstatt), new CompleteAufgabe("Z-03"));
        Am(
            _today.AddDays(-22),
            AnnaBerg,
            new WaiveAufgabe("Z-04", "Eine Kollegin aus dem Jugendamt moderiert, sie ist dafür ausgebildet."),
            new WaiveAufgabe("P-11", "Leiten wir aus den Ergebnissen der Werkstatt ab."));
        Am(_today.AddDays(-20), ElifArslan, new CompleteAufgabe("P-12"));
        Am(_today.AddDays(-18), BerndKaya, new CompleteAufgabe("Z-05"));
        Am(_today.AddDays(-11), AnnaBerg, new CompleteAufgabe("P-13"));
        Am(_today.AddDays(-7), ClaraThomsen, new CompleteAufgabe("P-14"));
        Am(
            _today.AddDays(-6),
            AnnaBerg,
            Erfuellt("2-SW", "Vier bis sechs Einträge je Feld, Quellen stehen daneben."),
            new AnswerKriterium("2-IV", Kriteriumweg.Nachholen, "Die Vereine antworten noch.", Kalender.AmOderNach(_today.AddDays(49))));
        Am(
            _today.AddDays(-5),
            AnnaBerg,
            new CloseStufe(2, "Zu vier Indikatoren fehlt der Vergleichsraum. Der Landkreis liefert nach, die Werkstatt soll nicht warten."));
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
    private void Am(DateOnly day, string personId, params IReadOnlyList<StrategieCommand> commands)
    {
        var at = new DateTimeOffset(Kalender.AmOderVor(day), new TimeOnly(8, 10), TimeSpan.Zero);
        foreach (var command in commands)
        {
            if (_schritte.Count > 0 && at <= _schritte[^1].At)
            {
                at = _schritte[^1].At.AddMinutes(4);
            }

            _schritte.Add(new Schritt(at, personId, command));
        }
    }
}

/// <summary>One thing somebody of Musterstadt did.</summary>
internal sealed record Schritt(DateTimeOffset At, string PersonId, StrategieCommand Command);
