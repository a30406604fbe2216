using Daks.Core.Einstellungen;
using Daks.Core.Ideen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Tests.Veranstaltungen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Tests.Ideen;

public sealed class IdeeTests
{
    [Fact]
    public void A_pasted_list_is_one_idea_per_line_without_its_marks_and_each_once()
    {
        Ideenzeilen.Lies("- Mehr Bänke\n\n2. Ein Bürgerbus\r\n• mehr bänke\n[ ] Ein Kino\n3) Ein Markt\n2030 ein Fest").ShouldBe(
            ["Mehr Bänke", "Ein Bürgerbus", "Ein Kino", "Ein Markt", "2030 ein Fest"]);
        Ideenzeilen.Lies(null).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_is_taken_in_whole_or_not_at_all()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.TextTooShort>(new AddIdeen([("a", new("Ein Bürgerbus")), ("b", new("x"))]));
        await fall.RefusedAsync<Refusal.NumberOutOfRange>(new AddIdeen([.. Enumerable.Range(0, 91).Select(at => ($"i{at}", new IdeeEingabe("Noch eine Idee")))]));
        await fall.DoneAsync(new AddIdeen([.. Enumerable.Range(0, 90).Select(at => ($"i{at}", new IdeeEingabe("Noch eine Idee")))]));

        fall.Strategie.All<Idee>().Count.ShouldBe(90);
    }

    [Fact]
    public async Task Sent_twice_it_is_taken_in_once()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new AddIdeen([("a", new("Ein Bürgerbus"))]));
        await fall.UnchangedAsync(new AddIdeen([("a", new("Ein Bürgerbus"))]));
    }

    [Theory]
    [InlineData(Ideenstand.Geparkt)]
    [InlineData(Ideenstand.NichtVerfolgt)]
    public async Task What_waits_or_is_not_followed_says_why(Ideenstand state)
    {
        var fall = await FallAsync();

        await fall.RefusedAsync<Refusal.TextTooShort>(new MoveIdee(Treffen.Bank, state));
        await fall.DoneAsync(new MoveIdee(Treffen.Bank, state, "Der Park wird umgebaut."));
        Of(fall).Begruendung.ShouldBe("Der Park wird umgebaut.");
        await fall.DoneAsync(new MoveIdee(Treffen.Bank, Ideenstand.InPruefung));

        Of(fall).Begruendung.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_makes_an_idea_a_measure_by_hand()
    {
        var fall = await FallAsync();
        await fall.DoneAsync(new MoveIdee(Treffen.Bank, Ideenstand.InPruefung));

        await fall.RefusedAsync<Refusal.IdeeInState>(new MoveIdee(Treffen.Bank, Ideenstand.ZurMassnahme));
        await fall.RefusedAsync<Refusal.IdeeInState>(new MoveIdee(Treffen.Bank, Ideenstand.Neu));
    }

    [Fact]
    public async Task An_event_that_goes_leaves_its_ideas_and_agreements_and_takes_its_minutes()
    {
        var fall = await FallAsync();

        var entry = await fall.DoneAsync(new RemoveVeranstaltung(Treffen.Gehalten));
        Of(fall).VeranstaltungId.ShouldBeNull();
        fall.Strategie.Find<Core.Protokolle.Vereinbarung>(Treffen.Flyer)!.VeranstaltungId.ShouldBeNull();
        fall.Strategie.Find<Core.Protokolle.Protokoll>(Treffen.Gehalten).ShouldBeNull();
        await fall.UndoneAsync(entry);

        Of(fall).VeranstaltungId.ShouldBe(Treffen.Gehalten);
        fall.Strategie.Find<Core.Protokolle.Protokoll>(Treffen.Gehalten).ShouldNotBeNull();
    }

    [Fact]
    public async Task Ten_ideas_each_looked_at_answer_the_criterion_and_five_on_the_compact_path()
    {
        var fall = await Fall.NewAsync();
        var criterion = Kriteriumregeln.All.Single(rule => rule.Code == "3-ID");
        await fall.DoneAsync(new AddIdeen([.. Enumerable.Range(0, 5).Select(at => ($"i{at}", new IdeeEingabe($"Idee {at}", "HF01")))]));
        for (var at = 0; at < 5; at++)
        {
            fall.Aufgabe("Z-13").IstOffen.ShouldBeTrue();
            await fall.DoneAsync(new MoveIdee($"i{at}", Ideenstand.InPruefung));
        }

        fall.Aufgabe("Z-13").IstOffen.ShouldBeFalse();
        criterion.Erfuellt(fall.Strategie).ShouldBeFalse();
        await fall.DoneAsync(new ChangePfad(Pfad.Kompakt));
        criterion.Erfuellt(fall.Strategie).ShouldBeTrue();
        await fall.DoneAsync(new AddIdeen([("neu", new IdeeEingabe("Noch nicht angesehen"))]));
        criterion.Erfuellt(fall.Strategie).ShouldBeFalse();
    }

    private static async Task<Fall> FallAsync()
    {
        var fall = await Fall.NewAsync();
        await Treffen.ProtokolleAsync(fall);
        return fall;
    }

    private static Idee Of(Fall fall) => fall.Strategie.Find<Idee>(Treffen.Bank)!;
}
