using Daks.Core.Aufgaben;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Strategien;

/// <summary>The state machines of the domain guide, every pair.</summary>
public sealed class UebergaengeTests
{
    // Rows are the states before, columns those after, in the order of the enumeration.
    private static readonly string[] Strategie =
    [
        ".x...", // Entwurf
        "..xx.", // Laufend
        ".x...", // Pausiert
        ".x..x", // Abgeschlossen
        "...x.", // Archiviert: back to where it was archived from
    ];

    private static readonly string[] Stufe =
    [
        ".x...", // NichtBegonnen
        "..x..", // InArbeit
        ".x.x.", // Pruefung
        "....x", // Abgeschlossen
        "..x..", // WiederGeoeffnet
    ];

    private static readonly string[] Aufgabe =
    [
        ".x.x", // Offen
        "x.xx", // InArbeit
        "x...", // Erledigt
        "x...", // Entfaellt
    ];

    [Fact]
    public void A_strategy_moves_as_the_guide_says() => Table<StrategieStatus>(Uebergaenge.Erlaubt).ShouldBe(Strategie);

    [Fact]
    public void A_stage_moves_as_the_guide_says() => Table<StufeStatus>(Uebergaenge.Erlaubt).ShouldBe(Stufe);

    [Fact]
    public void A_task_moves_as_the_guide_says() => Table<AufgabeStatus>(Uebergaenge.Erlaubt).ShouldBe(Aufgabe);

    [Fact]
    public void A_task_is_ticked_through_the_work_on_it() =>
        Enum.GetValues<AufgabeStatus>().Where(from => Uebergaenge.Erreichbar(from, AufgabeStatus.Erledigt))
            .ShouldBe([AufgabeStatus.Offen, AufgabeStatus.InArbeit]);

    [Fact]
    public void A_stage_is_closed_through_its_review() =>
        Enum.GetValues<StufeStatus>().Where(from => Uebergaenge.Erreichbar(from, StufeStatus.Abgeschlossen))
            .ShouldBe([StufeStatus.InArbeit, StufeStatus.Pruefung, StufeStatus.WiederGeoeffnet]);

    private static string[] Table<T>(Func<T, T, bool> erlaubt)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(from => string.Concat(Enum.GetValues<T>().Select(to => erlaubt(from, to) ? 'x' : '.')))];
}
