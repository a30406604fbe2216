using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Tests.Veranstaltungen;

public sealed class AgendaTests
{
    /// <remarks>The guide's four: 120 for the Kick-Off, 240 and 420 for the Zukunftswerkstatt, 180 for the Zwischenbilanz.</remarks>
    [Fact]
    public void Every_template_adds_up_to_what_it_says()
    {
        Agendavorlagen.Alle.Select(one => (one.Art, one.Minuten)).ShouldBe(
        [
            (Veranstaltungsart.KickOff, 120),
            (Veranstaltungsart.Zukunftswerkstatt, 240),
            (Veranstaltungsart.Zukunftswerkstatt, 420),
            (Veranstaltungsart.Zwischenbilanz, 180),
        ]);
        Agendavorlagen.Alle.ShouldAllBe(one => Agendaplan.Von(one.Agenda(Texte.Deutsch), one.Minuten).GehtAuf);
        Agendavorlagen.Alle.ShouldAllBe(one => one.Agenda(Texte.Englisch).All(point => point.Titel.Length > 0));
    }

    [Fact]
    public void Each_point_begins_where_the_last_one_ends_and_what_is_over_or_left_is_said()
    {
        var plan = Agendaplan.Von([new("Begrüßung", 10), new("Zahlen", 25), new("Schluss", 5)], 60);

        plan.Punkte.Select(point => point.Ab).ShouldBe([0, 10, 35]);
        (plan.Summe, plan.Abweichung, plan.GehtAuf).ShouldBe((40, -20, false));
        Agendaplan.Von([new("Begrüßung", 70)], 60).Abweichung.ShouldBe(10);
        Agendaplan.Von([], 60).GehtAuf.ShouldBeFalse();
    }

    [Theory]
    [InlineData("10 Begrüßung", 10, "Begrüßung", "", "")]
    [InlineData("25 Min. Kennenlernen | zu zweit | Moderation", 25, "Kennenlernen", "zu zweit", "Moderation")]
    [InlineData("15' Pause", 15, "Pause", "", "")]
    [InlineData("Begrüßung 10", 10, "Begrüßung", "", "")]
    [InlineData("Was läuft schon? (20 Minuten)", 20, "Was läuft schon?", "", "")]
    [InlineData("45: Kritik\tKarten\tModeration", 45, "Kritik", "Karten", "Moderation")]
    [InlineData("Phantasie: So leben wir 2040 – 50 min", 50, "Phantasie: So leben wir 2040", "", "")]
    public void A_line_is_read_as_people_write_it(string line, int minutes, string title, string method, string role)
    {
        Agendazeilen.Lies(line).Punkte.ShouldHaveSingleItem().ShouldBe(new Agendapunkt(title, minutes, method, role));
    }

    [Fact]
    public void A_line_without_minutes_is_named_and_the_others_are_read()
    {
        var read = Agendazeilen.Lies("10 Begrüßung\n\nKaffee\n5 Schluss");

        read.Punkte.Select(point => point.Titel).ShouldBe(["Begrüßung", "Schluss"]);
        read.Abgelehnt.ShouldBe([(3, "Kaffee")]);
    }

    [Fact]
    public void What_was_written_reads_back_the_same()
    {
        foreach (var template in Agendavorlagen.Alle)
        {
            var agenda = template.Agenda(Texte.Deutsch);

            Agendazeilen.Lies(Agendazeilen.Schreib(agenda)).Punkte.ShouldBe(agenda);
        }
    }

    [Fact]
    public async Task An_agenda_is_kept_even_while_it_does_not_add_up()
    {
        var fall = await Treffen.NewAsync();

        await fall.DoneAsync(new SetAgenda(Treffen.Werkstatt, [new("  Begrüßung ", 10)]));

        fall.Strategie.Find<Veranstaltung>(Treffen.Werkstatt)!.Agenda.ShouldBe([new Agendapunkt("Begrüßung", 10)]);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("Pause", 0)]
    [InlineData("Pause", 481)]
    public async Task A_point_without_title_or_with_impossible_minutes_is_refused(string title, int minutes)
    {
        var fall = await Treffen.NewAsync();

        if (title.Length == 0)
        {
            await fall.RefusedAsync<Refusal.TextTooShort>(new SetAgenda(Treffen.Werkstatt, [new(title, minutes)]));
        }
        else
        {
            await fall.RefusedAsync<Refusal.NumberOutOfRange>(new SetAgenda(Treffen.Werkstatt, [new(title, minutes)]));
        }
    }

    [Fact]
    public async Task A_kick_off_planned_held_and_counted_ticks_its_tasks_and_its_criterion()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddVeranstaltung("k", Treffen.KickOff));
        fall.Aufgabe("K-08").IstOffen.ShouldBeFalse("Room and access are entered.");
        fall.Aufgabe("K-07").IstOffen.ShouldBeTrue();

        await fall.DoneAsync(new ConfirmTermin("k", Treffen.Abend));
        await fall.DoneAsync(new SetAgenda("k", Agendavorlagen.Fuer(Veranstaltungsart.KickOff).Single().Agenda(Texte.Deutsch)));
        fall.Aufgabe("K-07").IstOffen.ShouldBeFalse();
        fall.Aufgabe("K-11").IstOffen.ShouldBeFalse();
        fall.Aufgabe("K-13").IstOffen.ShouldBeTrue();

        fall.Advance(days: 60);
        await fall.DoneAsync(new HoldVeranstaltung("k", new Teilnahmezahlen(42, Verwaltungsspitze: 1)));

        fall.Aufgabe("K-13").IstOffen.ShouldBeFalse();
        Kriteriumregeln.All.Single(rule => rule.Code == "1-VS").Erfuellt(fall.Strategie).ShouldBeTrue();
    }
}
