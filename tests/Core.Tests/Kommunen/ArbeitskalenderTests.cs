using Daks.Core.Kommunen;

namespace Daks.Core.Tests.Kommunen;

public sealed class ArbeitskalenderTests
{
    private readonly Arbeitskalender _hessen = new(new Feiertagsregion(Bundesland.Hessen));

    [Fact]
    public void A_deadline_on_a_Sunday_moves_to_Friday() =>
        _hessen.AmOderVor(new DateOnly(2027, 2, 7)).ShouldBe(new DateOnly(2027, 2, 5));

    [Fact]
    public void An_event_on_a_Saturday_moves_to_Monday() =>
        _hessen.AmOderNach(new DateOnly(2027, 2, 6)).ShouldBe(new DateOnly(2027, 2, 8));

    [Fact]
    public void A_working_day_stays_where_it_is()
    {
        var thursday = new DateOnly(2027, 2, 4);

        _hessen.AmOderVor(thursday).ShouldBe(thursday);
        _hessen.AmOderNach(thursday).ShouldBe(thursday);
    }

    [Fact]
    public void Christmas_and_the_turn_of_the_year_are_stepped_over()
    {
        _hessen.AmOderVor(new DateOnly(2026, 12, 28)).ShouldBe(new DateOnly(2026, 12, 28));
        _hessen.AmOderVor(new DateOnly(2026, 12, 27)).ShouldBe(new DateOnly(2026, 12, 23));
        _hessen.AmOderNach(new DateOnly(2026, 12, 31)).ShouldBe(new DateOnly(2027, 1, 4));
        _hessen.AmOderVor(new DateOnly(2027, 1, 3)).ShouldBe(new DateOnly(2026, 12, 30));
    }

    [Fact]
    public void Easter_is_stepped_over_as_a_whole()
    {
        _hessen.AmOderVor(new DateOnly(2027, 3, 29)).ShouldBe(new DateOnly(2027, 3, 25));
        _hessen.AmOderNach(new DateOnly(2027, 3, 26)).ShouldBe(new DateOnly(2027, 3, 30));
    }

    [Fact]
    public void The_24th_and_31st_of_December_are_no_working_days_though_no_holidays()
    {
        var heiligabend = new DateOnly(2026, 12, 24);

        _hessen.IstArbeitstag(heiligabend).ShouldBeFalse();
        _hessen.IstArbeitstag(new DateOnly(2026, 12, 31)).ShouldBeFalse();
        Feiertage.Am(heiligabend, _hessen.Region).ShouldBeNull();
    }

    [Fact]
    public void Regions_of_one_Land_have_calendars_of_their_own()
    {
        var friedensfest = new DateOnly(2028, 8, 8);

        new Arbeitskalender(new(Bundesland.Bayern, Augsburg: true)).IstArbeitstag(friedensfest).ShouldBeFalse();
        new Arbeitskalender(new(Bundesland.Bayern)).IstArbeitstag(friedensfest).ShouldBeTrue();
    }

    [Fact]
    public void Many_threads_may_ask_one_calendar()
    {
        var kalender = new Arbeitskalender(new(Bundesland.Sachsen, Fronleichnam: true));
        var first = new DateOnly(2040, 1, 1);

        var counts = new int[16];
        Parallel.For(0, counts.Length, n => counts[n] = Enumerable.Range(0, 3653).Count(day => kalender.IstArbeitstag(first.AddDays(day))));

        counts.Distinct().ShouldHaveSingleItem();
    }
}
