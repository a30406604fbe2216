using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Strategien;

public sealed class NaechsterSchrittTests
{
    [Fact]
    public async Task The_first_step_is_the_task_everything_waits_for()
    {
        var fall = await Fall.NewAsync();

        Next(fall).ShouldBe("K-01");
    }

    [Fact]
    public async Task An_earlier_task_waits_for_its_predecessors()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new PostponeAufgabe("K-09", Fall.Setup));

        Next(fall).ShouldBe("K-01");
    }

    [Fact]
    public async Task A_predecessor_that_is_not_applicable_holds_nothing_up()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new WaiveAufgabe("K-01", "Der Auftrag steht."));

        Next(fall).ShouldBe("K-02");
    }

    [Fact]
    public async Task A_predecessor_in_work_is_still_the_next_step()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new StartAufgabe("K-01"));

        Next(fall).ShouldBe("K-01");
    }

    [Fact]
    public async Task Mandatory_comes_before_an_earlier_date()
    {
        var fall = await Fall.NewAsync();
        await DoAsync(fall, "K-01", "K-02", "K-03");

        // K-04 is optional and due on 8 February; K-05 and K-07 are mandatory and due later.
        fall.Aufgabe("K-04").FaelligAm.ShouldBeLessThan(new DateOnly(2027, 2, 9));
        fall.Aufgabe("K-04").Pflicht.ShouldBeFalse();
        await fall.DoneAsync(new PostponeAufgabe("K-05", new DateOnly(2027, 3, 1)));
        await fall.DoneAsync(new PostponeAufgabe("K-07", new DateOnly(2027, 3, 2)));
        await fall.DoneAsync(new PostponeAufgabe("K-10", new DateOnly(2027, 3, 3)));

        Next(fall).ShouldBe("K-05");
    }

    [Fact]
    public async Task An_earlier_date_comes_before_an_earlier_code()
    {
        var fall = await Fall.NewAsync();
        await DoAsync(fall, "K-01", "K-02", "K-03");

        await fall.DoneAsync(new PostponeAufgabe("K-10", new DateOnly(2027, 1, 12)));

        Next(fall).ShouldBe("K-10");
    }

    [Fact]
    public async Task On_one_day_the_code_decides()
    {
        var fall = await Fall.NewAsync();
        await DoAsync(fall, "K-01", "K-02", "K-03");

        fall.Aufgabe("K-05").FaelligAm.ShouldBe(fall.Aufgabe("K-07").FaelligAm);
        Next(fall).ShouldBe("K-05");
    }

    [Fact]
    public async Task Tasks_of_a_later_stage_wait_for_theirs()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new PostponeAufgabe("P-01", Fall.Setup));

        Next(fall).ShouldStartWith("K-");
    }

    [Fact]
    public async Task What_a_closed_stage_left_open_holds_nothing_up()
    {
        var fall = await Fall.NewAsync();

        await fall.CloseAsync(1);

        // P-01 comes after K-13, which nobody ticked.
        Next(fall).ShouldBe("P-01");
    }

    [Fact]
    public async Task With_nothing_left_the_stage_is_closed()
    {
        var fall = await Fall.NewAsync();
        await DoAsync(fall, [.. fall.Strategie.AufgabenDer(1).Select(aufgabe => aufgabe.Code)]);

        var schritt = NaechsterSchritt.Finde(fall.Strategie);

        schritt.ShouldBe(new NaechsterSchritt.Abschliessen(fall.Stufe(1)));
    }

    [Fact]
    public async Task A_reopened_stage_is_current_again()
    {
        var fall = await Fall.NewAsync();
        await DoAsync(fall, [.. fall.Strategie.AufgabenDer(1).Select(aufgabe => aufgabe.Code)]);
        await fall.CloseAsync(1);

        await fall.DoneAsync(new ReopenStufe(1, "Es fehlt etwas."));

        NaechsterSchritt.Finde(fall.Strategie).ShouldBe(new NaechsterSchritt.Abschliessen(fall.Stufe(1)));
    }

    [Fact]
    public async Task With_every_stage_closed_there_is_nothing_to_do()
    {
        var fall = await Fall.NewAsync(Einstieg.MitPlan);

        await fall.CloseAsync(5);

        NaechsterSchritt.Finde(fall.Strategie).ShouldBe(new NaechsterSchritt.Fertig());
    }

    [Fact]
    public async Task On_the_Kompaktpfad_its_own_order_counts()
    {
        var fall = await Fall.NewAsync(pfad: Pfad.Kompakt);
        await DoAsync(fall, "K-01", "K-03");

        // K-02 is not on it, so that K-05 and K-07 follow K-01; K-07 is due first.
        Next(fall).ShouldBe("K-07");
    }

    private static string Next(Fall fall) =>
        NaechsterSchritt.Finde(fall.Strategie).ShouldBeOfType<NaechsterSchritt.Erledigen>().Aufgabe.Code;

    private static async Task DoAsync(Fall fall, params IReadOnlyList<string> codes)
    {
        foreach (var code in codes)
        {
            await fall.TryAsync(new CompleteAufgabe(code));
        }
    }
}
