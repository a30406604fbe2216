using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Tests.Swotanalysen;
using static Daks.Core.Tests.Swotanalysen.Profil;

namespace Daks.Core.Tests.Bestandsaufnahmen;

public sealed class BestandsaufnahmeTests
{
    [Fact]
    public async Task A_measure_is_kept_with_its_unit_years_and_fields()
    {
        var fall = await NewAsync();

        var massnahme = fall.Strategie.Find<Bestandsmassnahme>(Bus)!;

        (massnahme.Titel, massnahme.Stelle, massnahme.Stand, massnahme.VonJahr, massnahme.BisJahr)
            .ShouldBe(("Bürgerbus", "Bürgerverein", Bestandsstand.Laeuft, 2019, null));
        massnahme.Handlungsfelder.ShouldBe(["HF07", Wohnen]);
    }

    [Fact]
    public async Task A_measure_is_changed_and_taken_out()
    {
        var fall = await NewAsync();

        await fall.DoneAsync(new ChangeBestandsmassnahme(Bus, Buergerbus with { Stand = Bestandsstand.Eingestellt, BisJahr = 2026 }));
        var changed = fall.Strategie.Find<Bestandsmassnahme>(Bus)!;
        await fall.DoneAsync(new RemoveBestandsmassnahme(Bus));

        (changed.Stand, changed.BisJahr).ShouldBe((Bestandsstand.Eingestellt, 2026));
        fall.Strategie.All<Bestandsmassnahme>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2020, 2019)]
    [InlineData(1899, null)]
    [InlineData(null, 2101)]
    [InlineData(2101, null)]
    public async Task Years_beyond_reason_are_refused(int? von, int? bis)
    {
        var fall = await NewAsync();

        await fall.RefusedAsync<Refusal.YearsOutOfRange>(new AddBestandsmassnahme("neu", Buergerbus with { VonJahr = von, BisJahr = bis }));
    }

    [Fact]
    public async Task A_measure_that_is_not_there_or_does_not_fit_is_refused()
    {
        var fall = await NewAsync();

        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new ChangeBestandsmassnahme("nirgends", Buergerbus))).Kind.ShouldBe("inventar");
        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new RemoveBestandsmassnahme("nirgends"))).Kind.ShouldBe("inventar");
        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new ChangeBestandsmassnahme(Bus, Buergerbus with { Handlungsfelder = ["HF99"] }))).Kind.ShouldBe("handlungsfeld");
        await fall.RefusedAsync<Refusal.TextTooShort>(new AddBestandsmassnahme("neu", Buergerbus with { Titel = null }));
        await fall.UnchangedAsync(new AddBestandsmassnahme(Bus, Buergerbus with { Titel = "Anders" }));
        await fall.UnchangedAsync(new ChangeBestandsmassnahme(Bus, Buergerbus));
    }

    [Fact]
    public async Task That_there_are_no_more_is_noted_and_withdrawn()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.TextTooShort>(new NoteInventarVollstaendig(""));
        await fall.DoneAsync(new NoteInventarVollstaendig("Alle gefragt."), Fall.Bernd);
        await fall.UnchangedAsync(new NoteInventarVollstaendig("Alle gefragt."));
        var vermerk = fall.Strategie.All<Inventarvermerk>().ShouldHaveSingleItem();
        await fall.DoneAsync(new WithdrawInventarvermerk());
        await fall.UnchangedAsync(new WithdrawInventarvermerk());

        (vermerk.Am, vermerk.Von).ShouldBe((Fall.Setup, Fall.Bernd));
        fall.Strategie.All<Inventarvermerk>().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interview_keeps_answers_of_the_guide_in_its_order()
    {
        var fall = await NewAsync();
        var antworten = new[] { Antwort("L04", "Der Bus fehlt."), Antwort("X99", "Verloren"), Antwort("L02", "Viele sind fort."), Antwort("L05", " ") };

        await fall.DoneAsync(new ChangeInterview(Gespraech, Profil.Interview with { Antworten = antworten }));

        fall.Strategie.Find<Interview>(Gespraech)!.Antworten.Select(antwort => antwort.Frage).ShouldBe(["L02", "L04"]);
    }

    [Fact]
    public async Task An_interview_taken_out_leaves_what_came_from_it()
    {
        var fall = await NewAsync();

        var entry = await fall.DoneAsync(new RemoveInterview(Gespraech));
        var without = fall.Strategie.Find<SwotEintrag>(Staerke)!;
        await fall.UndoneAsync(entry);

        (without.Herkunft, without.Interview).ShouldBe((SwotHerkunft.Interview, null));
        fall.Strategie.Find<SwotEintrag>(Staerke)!.Interview.ShouldBe(Gespraech);
    }

    [Fact]
    public async Task An_interview_that_is_not_there_or_does_not_fit_is_refused()
    {
        var fall = await NewAsync();

        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new ChangeInterview("nirgends", Profil.Interview))).Kind.ShouldBe("interview");
        (await fall.RefusedAsync<Refusal.UnknownEintrag>(new RemoveInterview("nirgends"))).Kind.ShouldBe("interview");
        await fall.RefusedAsync<Refusal.TextTooShort>(new AddInterview("neu", Profil.Interview with { Funktion = "" }));
        await fall.RefusedAsync<Refusal.DateOutOfRange>(new AddInterview("neu", Profil.Interview with { Am = Fall.Setup.AddDays(1) }));
        await fall.RefusedAsync<Refusal.DateOutOfRange>(new AddInterview("neu", Profil.Interview with { Am = Fall.Setup.AddYears(-5).AddDays(-1) }));
        await fall.RefusedAsync<Refusal.TextTooLong>(new AddInterview("neu", Profil.Interview with { Antworten = [Antwort("L01", new string('a', 2001))] }));
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new AddInterview("neu", Profil.Interview with { Handlungsfelder = ["nirgends"] }));
        await fall.UnchangedAsync(new AddInterview(Gespraech, Profil.Interview with { Funktion = "Anders" }));
        await fall.UnchangedAsync(new ChangeInterview(Gespraech, Profil.Interview));
    }

    [Fact]
    public void The_guide_asks_open_questions_in_two_languages()
    {
        Interviewleitfaden.Fragen.Select(frage => frage.Code).ShouldBe(Enumerable.Range(1, 12).Select(i => $"L{i:00}"));
        Interviewleitfaden.Fragen.ShouldAllBe(frage => frage.Frage.De.Contains('?') && frage.Frage.En.Contains('?') && frage.Frage.De != frage.Frage.En);
        Interviewleitfaden.Hinweise.ShouldNotBeEmpty();
    }

    private static Interviewantwort Antwort(string frage, string text) => new(frage, text);
}
