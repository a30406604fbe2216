namespace Daks.Core.Veranstaltungen;

/// <summary>An agenda laid out in time: when each point begins, and whether all add up.</summary>
/// <param name="Punkte">With the minutes from the beginning at which each starts.</param>
/// <param name="Summe">Minutes of all points.</param>
/// <param name="Abweichung">Minutes the points run over the event's length; negative where time is left.</param>
public sealed record Agendaplan(IReadOnlyList<(int Ab, Agendapunkt Punkt)> Punkte, int Summe, int Abweichung)
{
    /// <value>There is an agenda, and it fills the event exactly.</value>
    public bool GehtAuf => Punkte.Count > 0 && Abweichung == 0;

    public static Agendaplan Von(Veranstaltung veranstaltung) => Von(veranstaltung.Agenda, veranstaltung.Dauer);

    /// <param name="length">Of the event, in minutes.</param>
    public static Agendaplan Von(IReadOnlyList<Agendapunkt> agenda, int length)
    {
        List<(int, Agendapunkt)> points = [];
        var at = 0;
        foreach (var point in agenda)
        {
            points.Add((at, point));
            at += point.Minuten;
        }

        return new Agendaplan(points, at, at - length);
    }
}
