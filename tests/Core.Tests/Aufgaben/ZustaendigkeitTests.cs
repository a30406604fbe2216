using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Aufgaben;

/// <summary>Of the tasks here, K-05 is for the Projektleitung and K-02 for the Verwaltungsspitze, unless somebody is named.</summary>
public sealed class ZustaendigkeitTests
{
    private const string Grund = "Der Rat will jetzt weitergehen.";

    [Fact]
    public async Task A_role_brings_its_tasks_the_earliest_first()
    {
        var fall = await Fall.NewAsync();

        var anna = Eigene(fall, Fall.Anna);

        anna.ShouldContain("K-05");
        anna.ShouldNotContain("K-02");
        Zustaendigkeit.Von(fall.Strategie, Fall.Anna).Eigene.Select(aufgabe => aufgabe.FaelligAm).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_task_given_to_somebody_is_theirs_alone()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd);

        await fall.DoneAsync(new AssignAufgabe("K-05", Fall.Bernd));

        Eigene(fall, Fall.Bernd).ShouldBe(["K-05"]);
        Eigene(fall, Fall.Anna).ShouldNotContain("K-05");
    }

    [Fact]
    public async Task A_task_given_back_to_its_role_waits_for_the_role_again()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd);
        await fall.DoneAsync(new AssignAufgabe("K-05", Fall.Bernd));

        await fall.DoneAsync(new AssignAufgabe("K-05", null));

        Eigene(fall, Fall.Bernd).ShouldBeEmpty();
        Eigene(fall, Fall.Anna).ShouldContain("K-05");
    }

    [Fact]
    public async Task What_a_stage_closed_with_an_override_left_open_waits_for_nobody_but_for_its_follow_ups()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new CloseStufe(1, Grund));

        var left = Zustaendigkeit.Von(fall.Strategie, Fall.Anna).Eigene.Where(aufgabe => aufgabe.Stufe == 1).ToArray();
        left.ShouldNotBeEmpty();
        left.ShouldAllBe(aufgabe => aufgabe.Nachlauf);
    }

    [Fact]
    public async Task Opened_again_the_stage_asks_for_its_tasks_again()
    {
        var fall = await Fall.NewAsync();
        var before = Eigene(fall, Fall.Anna);
        await fall.DoneAsync(new CloseStufe(1, Grund));

        await fall.DoneAsync(new ReopenStufe(1, "Zwei Akteure fehlten."));

        Eigene(fall, Fall.Anna).ShouldBe(before);
    }

    [Fact]
    public async Task A_deputy_sees_apart_what_waits_for_the_lead()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);
        await fall.DoneAsync(new AssignAufgabe("K-05", Fall.Bernd));
        await fall.DoneAsync(new AssignAufgabe("K-07", Fall.Anna));

        var bernd = Zustaendigkeit.Von(fall.Strategie, Fall.Bernd);

        bernd.Eigene.Select(aufgabe => aufgabe.Code).ShouldBe(["K-05"]);
        bernd.InVertretung.Select(aufgabe => aufgabe.Code).ShouldBe(Eigene(fall, Fall.Anna).Where(code => code != "K-07"));
    }

    [Fact]
    public async Task Whoever_leads_and_deputises_sees_each_task_once()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Anna, Rolle.Projektleitung, Rolle.Stellvertretung);

        var anna = Zustaendigkeit.Von(fall.Strategie, Fall.Anna);

        anna.Eigene.ShouldNotBeEmpty();
        anna.InVertretung.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_waits_for_whoever_has_no_role_or_is_not_known()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd);

        Eigene(fall, Fall.Bernd).ShouldBeEmpty();
        Eigene(fall, Fall.Clara).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_waits_in_the_archive()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Abgeschlossen));

        await fall.DoneAsync(new SetStrategieStatus(StrategieStatus.Archiviert));

        Eigene(fall, Fall.Anna).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Eigene(Fall fall, string person) =>
        [.. Zustaendigkeit.Von(fall.Strategie, person).Eigene.Select(aufgabe => aufgabe.Code)];
}
