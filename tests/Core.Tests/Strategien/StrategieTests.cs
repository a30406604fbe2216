using Daks.Core.Aufgaben;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Strategien;

public sealed class StrategieTests
{
    [Fact]
    public async Task Of_each_stage_the_latest_round_counts()
    {
        var fall = await Fall.NewAsync();
        var before = fall.Strategie;

        var after = before.With(
            [
                before.Add(fall.Stufe(4) with { Runde = 2, Status = StufeStatus.InArbeit }),
                before.Add(fall.Aufgabe("W-01") with { Runde = 2, Status = AufgabeStatus.InArbeit }),
            ],
            2);

        after.Stufen.Select(stufe => (stufe.Nummer, stufe.Runde)).ShouldBe([(1, 1), (2, 1), (3, 1), (4, 2), (5, 1)]);
        after.AufgabenDer(4).ShouldBe([fall.Aufgabe("W-01") with { Runde = 2, Status = AufgabeStatus.InArbeit }]);
        after.AufgabenDer(3).Count().ShouldBe(17);
        after.All<Aufgabe>().Count.ShouldBe(84);
    }

    [Fact]
    public async Task Tasks_stand_by_stage_and_code_and_everything_else_by_id()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AnswerKriterium("2-IN", Kriteriumweg.AufPapier, "Ordner 3"));
        await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));

        fall.Strategie.Aufgaben.Select(aufgabe => aufgabe.Code).ShouldBe(Aufgabenkatalog.Aufgaben.Select(vorlage => vorlage.Code));
        fall.Strategie.All<Kriteriumantwort>().Select(antwort => antwort.Code).ShouldBe(["1-SG", "2-IN"]);
    }

    [Fact]
    public async Task Nobody_is_found_under_no_id()
    {
        var fall = await Fall.NewAsync();

        fall.Strategie.FindPerson(null).ShouldBeNull();
        fall.Strategie.FindPerson("niemand").ShouldBeNull();
    }

    [Fact]
    public void Before_the_setup_there_is_nothing_and_asking_for_more_is_a_bug()
    {
        var strategie = Strategie.None(new StrategieKey("tenant", "abc"), Fall.Kinds);

        strategie.Exists.ShouldBeFalse();
        strategie.Aufgaben.ShouldBeEmpty();
        strategie.FindStufe(1).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => strategie.Kopf).Message.ShouldContain("abc");
        Should.Throw<InvalidOperationException>(() => strategie.Kommune);
    }

    [Fact]
    public async Task Today_is_told_in_the_strategy_s_zone()
    {
        var fall = await Fall.NewAsync();
        var kopf = fall.Strategie.Kopf;
        var elsewhere = fall.Strategie.With([fall.Strategie.Replace(kopf, kopf with { Zone = "Atlantic/Azores" })], 2);
        var lateEvening = new DateTimeOffset(2027, 1, 11, 23, 30, 0, TimeSpan.Zero);

        fall.Strategie.Today(lateEvening).ShouldBe(new DateOnly(2027, 1, 12));
        elsewhere.Today(lateEvening).ShouldBe(new DateOnly(2027, 1, 11));
    }

    [Fact]
    public async Task A_strategy_holds_what_is_stored_the_same()
    {
        var fall = await Fall.NewAsync();
        var aufgabe = fall.Aufgabe("K-01");

        fall.Strategie.Holds(aufgabe with { }).ShouldBeTrue();
        fall.Strategie.Holds(aufgabe with { Status = AufgabeStatus.InArbeit }).ShouldBeFalse();
        fall.Strategie.Holds(aufgabe with { Runde = 2 }).ShouldBeFalse();
    }
}
