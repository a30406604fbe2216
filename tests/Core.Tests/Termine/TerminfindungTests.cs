using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Termine;
using Daks.Core.Tests.Veranstaltungen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Tests.Termine;

public sealed class TerminfindungTests
{
    private static readonly DateOnly Today = new(2027, 2, 1);

    [Fact]
    public async Task An_evening_for_the_public_leaves_four_weeks_to_invite_and_begins_after_work()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddVeranstaltung("k", Treffen.KickOff));

        var wish = Terminfindung.Wunsch(fall.Strategie, fall.Strategie.Find<Veranstaltung>("k")!, fall.Today);

        wish.Tage.Von.ShouldBeGreaterThanOrEqualTo(fall.Today.AddDays(28));
        wish.Wunschbeginn.ShouldBe(new TimeOnly(17, 30));
        wish.IstOeffentlich.ShouldBeTrue();
    }

    [Fact]
    public async Task A_meeting_of_colleagues_lies_in_office_hours()
    {
        var fall = await Treffen.NewAsync();

        var wish = Terminfindung.Wunsch(fall.Strategie, fall.Strategie.Find<Veranstaltung>(Treffen.Werkstatt)!, fall.Today);

        (wish.Frueh, wish.Spaet, wish.IstOeffentlich).ShouldBe((new TimeOnly(9, 0), new TimeOnly(17, 0), false));
    }

    [Fact]
    public async Task What_nobody_has_entered_for_a_time_is_known_to_be_unknown()
    {
        var fall = await Treffen.NewAsync();
        await fall.DoneAsync(new AddKalendereintraege([Treffen.Osterferien]));

        Terminfindung.Unbekanntes(fall.Strategie, new(2027, 3, 1)).ShouldBeEmpty();
        Terminfindung.Unbekanntes(fall.Strategie, new(2027, 3, 20)).ShouldBe([Terminhinweis.Sitzungstag]);
        await fall.DoneAsync(new SetTerminregel(Terminhinweis.Sitzungstag, Haerte.Aus));
        Terminfindung.Unbekanntes(fall.Strategie, new(2027, 5, 1)).ShouldBe([Terminhinweis.Schulferien]);
    }

    [Fact]
    public void What_lasts_longer_than_the_part_of_the_day_named_begins_in_it()
    {
        var wish = new Terminwunsch { Tage = Tagesspanne.Tag(Today), Dauer = TimeSpan.FromMinutes(240) };

        var evening = wish.Nach(new Zeitangabe { Tageszeit = Tageszeit.Abend });

        (evening.Frueh, evening.Spaet).ShouldBe((new TimeOnly(17, 30), new TimeOnly(21, 30)));
    }

    [Fact]
    public async Task Sessions_and_holidays_of_the_Kommune_count_as_its_rules_say()
    {
        var fall = await Treffen.NewAsync();
        await fall.DoneAsync(new AddKalendereintraege([Treffen.Osterferien]));
        var wish = new Terminwunsch { Tage = new Tagesspanne(new(2027, 3, 18), new(2027, 3, 23)), Dauer = TimeSpan.FromHours(2), Anzahl = 10 };

        var soft = Terminfindung.Suche(fall.Strategie, wish, [], fall.Time.GetUtcNow());
        await fall.DoneAsync(new SetTerminregel(Terminhinweis.Schulferien, Haerte.Hart));
        var hard = Terminfindung.Suche(fall.Strategie, wish, [], fall.Time.GetUtcNow());

        soft.Vorschlaege.Select(one => one.Beginn.Day).Order().ShouldBe([19, 22, 23]);
        soft.Ausgeschlossen.ShouldContain((new DateOnly(2027, 3, 18), Terminhinweis.Sitzungstag));
        hard.Vorschlaege.Select(one => one.Beginn.Day).ShouldBe([19]);
        hard.Ausgeschlossen.ShouldContain((new DateOnly(2027, 3, 22), Terminhinweis.Schulferien));
    }

    [Fact]
    public async Task A_time_somebody_names_is_held_against_the_same_rules()
    {
        var fall = await Treffen.NewAsync();

        Terminfindung.Hinweise(fall.Strategie, new(2027, 3, 18, 16, 0, 0, TimeSpan.Zero), 90, isPublic: false, fall.Today)
            .ShouldBe([(Terminhinweis.Sitzungstag, true)]);
        Terminfindung.Hinweise(fall.Strategie, new(2027, 5, 6, 8, 0, 0, TimeSpan.Zero), 90, isPublic: false, fall.Today)
            .ShouldBe([(Terminhinweis.Feiertag, true)], "Ascension Day");
        Terminfindung.Hinweise(fall.Strategie, new(2027, 4, 16, 12, 0, 0, TimeSpan.Zero), 90, isPublic: false, fall.Today)
            .ShouldBe([(Terminhinweis.FreitagNachmittag, false)]);
    }

    [Fact]
    public async Task What_a_confirmed_kick_off_moves_is_known_before()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddVeranstaltung("k", Treffen.KickOff));
        var command = new ConfirmTermin("k", Treffen.Abend.AddDays(30));

        var before = Terminfindung.Folgen(fall.Strategie, command, new DecisionContext(Fall.Anna, fall.Time.GetUtcNow(), fall.Today));
        var entry = await fall.DoneAsync(command);

        before.ShouldNotBeEmpty();
        before.Select(one => one.Nachher.Code).ShouldBe(
            entry.Changes.Where(change => change.Key.Kind == "aufgabe" && Moved(change)).Select(change => ((Daks.Core.Aufgaben.Aufgabe)change.After!).Code),
            ignoreOrder: true);

        static bool Moved(Daks.Core.Artefakte.Change change) =>
            ((Daks.Core.Aufgaben.Aufgabe)change.Before!).FaelligAm != ((Daks.Core.Aufgaben.Aufgabe)change.After!).FaelligAm;
    }

    [Theory]
    [InlineData("Sommerferien 08.07.2027–20.08.2027", "Sommerferien", "2027-07-08", "2027-08-20")]
    [InlineData("Sommerferien: 08.07. bis 20.08.2027", "Sommerferien", "2027-07-08", "2027-08-20")]
    [InlineData("Herbstferien;2027-10-18;2027-10-29", "Herbstferien", "2027-10-18", "2027-10-29")]
    [InlineData("Herbstferien\t18.10.2027\t29.10.2027", "Herbstferien", "2027-10-18", "2027-10-29")]
    [InlineData("Rat 18.03.2027", "Rat", "2027-03-18", "2027-03-18")]
    [InlineData("18. März 2027, Hauptausschuss", "Hauptausschuss", "2027-03-18", "2027-03-18")]
    [InlineData("18.03.2027", "Schulferien", "2027-03-18", "2027-03-18")]
    public void A_line_of_the_Kommunes_year_is_read_as_people_have_it(string line, string title, string from, string to)
    {
        var read = Kalenderzeilen.Lies(line, Kalenderart.Schulferien, "Schulferien", Today);

        read.Abgelehnt.ShouldBeEmpty();
        read.Eintraege.ShouldHaveSingleItem().ShouldBe(new Kalendereintrag(
            Kalenderart.Schulferien, title, DateOnly.Parse(from, Texte.Deutsch), DateOnly.Parse(to, Texte.Deutsch)));
    }

    [Fact]
    public void A_heading_is_passed_over_and_a_line_without_days_is_named()
    {
        var read = Kalenderzeilen.Lies("Ferien;von;bis\nOsterferien;22.03.2027;03.04.2027\nirgendwann\n30.02.2027", Kalenderart.Schulferien, "Ferien", Today);

        read.Eintraege.ShouldHaveSingleItem().Titel.ShouldBe("Osterferien");
        read.Abgelehnt.ShouldBe([(3, "irgendwann"), (4, "30.02.2027")]);
    }

    [Fact]
    public async Task The_same_days_entered_twice_stay_once()
    {
        var fall = await Treffen.NewAsync();

        await fall.DoneAsync(new AddKalendereintraege([Treffen.Osterferien, Treffen.Rat]));

        fall.Strategie.Find<Terminvorgaben>(Terminvorgaben.TheId)!.Eintraege.ShouldBe([Treffen.Rat, Treffen.Osterferien]);
    }

    [Fact]
    public async Task A_rule_set_back_to_the_usual_leaves_nothing_behind()
    {
        var fall = await Treffen.NewAsync();

        await fall.DoneAsync(new SetTerminregel(Terminhinweis.Schulferien, Haerte.Aus));
        await fall.DoneAsync(new SetTerminregel(Terminhinweis.Schulferien, Haerte.Weich));

        fall.Strategie.Find<Terminvorgaben>(Terminvorgaben.TheId)!.Regeln.ShouldBeEmpty();
    }
}
