using CsCheck;
using Daks.Core.Strategien;
using static Daks.Core.Strategien.Ankerpunkt;

namespace Daks.Core.Tests.Strategien;

public sealed class ZeitplanTests
{
    private static readonly DateOnly Start = new(2027, 1, 11);
    private static readonly IReadOnlyDictionary<Ankerpunkt, DateOnly> Nichts = new Dictionary<Ankerpunkt, DateOnly>();

    [Fact]
    public void The_Standard_chain_reaches_the_Zwischenbilanz_in_757_days()
    {
        var plan = Zeitplan.Berechnen(Pfad.Standard, Start, Nichts);

        Abstaende(plan).ShouldBe([0, 56, 182, 224, 392, 757]);
    }

    [Fact]
    public void The_Kompaktpfad_reaches_the_Beschluss_in_182_days()
    {
        var plan = Zeitplan.Berechnen(Pfad.Kompakt, Start, Nichts);

        Abstaende(plan).ShouldBe([0, 28, 84, 112, 182, 547]);
    }

    [Fact]
    public void An_anchor_set_by_hand_moves_only_those_after_it()
    {
        var session = new DateOnly(2027, 10, 14);

        var plan = Plan((P, session));

        plan[K].ShouldBe(Start.AddDays(56));
        plan[P].ShouldBe(session);
        plan[Z].ShouldBe(session.AddDays(42));
        plan.IstGesetzt(P).ShouldBeTrue();
        plan.IstGesetzt(Z).ShouldBeFalse();
    }

    [Fact]
    public void An_anchor_stays_on_the_Sunday_people_chose()
    {
        var sunday = new DateOnly(2027, 5, 30);

        Plan((Z, sunday))[Z].ShouldBe(sunday);
    }

    [Fact]
    public void A_computed_anchor_never_lies_after_a_later_one_set_by_hand()
    {
        var soon = Start.AddDays(100);

        var plan = Plan((B, soon));

        Abstaende(plan).ShouldBe([0, 56, 100, 100, 100, 465]);
    }

    [Fact]
    public void A_strategy_that_has_its_plan_already_begins_with_B()
    {
        var plan = Plan((B, Start));

        Abstaende(plan).ShouldBe([0, 0, 0, 0, 0, 365]);
    }

    [Fact]
    public void What_lies_behind_does_not_drag_the_future_into_the_past()
    {
        var plan = Plan((K, Start.AddDays(-300)));

        Abstaende(plan).ShouldBe([-300, -300, 126, 168, 336, 612]);
    }

    [Fact]
    public void The_Zwischenbilanz_comes_912_days_after_the_Kick_Off_at_the_latest()
    {
        var plan = Plan((K, Start.AddDays(30)), (B, Start.AddDays(700)));

        plan[R].ShouldBe(Start.AddDays(30 + 912));
    }

    [Fact]
    public void The_Zwischenbilanz_leaves_time_to_prepare_it()
    {
        var plan = Plan((K, Start.AddDays(-1000)), (B, Start));

        plan[R].ShouldBe(Start.AddDays(70));
    }

    [Fact]
    public void Anchors_keep_their_order_however_few_or_many_are_set()
    {
        var gesetzt = Gen.Select(Gen.Int[0, 63], Gen.Int[-400, 800].Array[6], (mask, offsets) => Enum.GetValues<Ankerpunkt>()
            .Zip(offsets.Order(), (anker, offset) => (anker, day: Start.AddDays(offset)))
            .Where(pair => (mask & (1 << (int)pair.anker)) != 0)
            .ToDictionary(pair => pair.anker, pair => pair.day));

        Gen.Select(Gen.Enum<Pfad>(), gesetzt).Sample((pfad, dates) =>
        {
            var plan = Zeitplan.Berechnen(pfad, Start, dates);

            var days = Enum.GetValues<Ankerpunkt>().Select(anker => plan[anker]).ToArray();
            days.ShouldBe(days.Order());
            dates.ShouldAllBe(pair => plan[pair.Key] == pair.Value);
        });
    }

    private static Zeitplan Plan(params (Ankerpunkt Anker, DateOnly Tag)[] gesetzt) =>
        Zeitplan.Berechnen(Pfad.Standard, Start, gesetzt.ToDictionary(pair => pair.Anker, pair => pair.Tag));

    private static IEnumerable<int> Abstaende(Zeitplan plan) =>
        Enum.GetValues<Ankerpunkt>().Select(anker => plan[anker].DayNumber - plan.Start.DayNumber);
}
