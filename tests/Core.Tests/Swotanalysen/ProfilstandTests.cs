using Daks.Core.Aufgaben;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Swotanalysen;

/// <summary>What stage 2 brings answers its criteria and ticks its tasks.</summary>
public sealed class ProfilstandTests
{
    [Fact]
    public async Task A_complete_SWOT_answers_its_criterion_and_ticks_its_task()
    {
        var fall = await Fall.NewAsync();

        await Profil.VollstaendigAsync(fall);

        var stand = Kriterium(fall, "2-SW");
        stand.IstBeantwortet.ShouldBeTrue();
        stand.DurchRegel!.Nachweis(fall.Strategie, Texte.Deutsch).ShouldBe("3 Stärken, 3 Schwächen, 3 Chancen, 3 Risiken; aus Gesprächen: 1");
        Ticked(fall, "P-09").ShouldBe("swot");
    }

    public static TheoryData<StrategieCommand> Fehlend =>
    [
        new RemoveSwotEintrag("T-3"),
        new RemoveSwotEintrag("regel-R04"),
        new ChangeSwotEintrag("O-3", new SwotEingabe(SwotQuadrant.O, "Ohne Gespräch")),
        new MoveSwotEintrag("regel-R18", SwotQuadrant.S),
    ];

    [Theory]
    [MemberData(nameof(Fehlend))]
    public async Task A_SWOT_that_lacks_something_is_not_complete(StrategieCommand command)
    {
        var fall = await Fall.NewAsync();
        await Profil.VollstaendigAsync(fall);

        await fall.DoneAsync(command);

        Kriterium(fall, "2-SW").IstBeantwortet.ShouldBeFalse();
        SwotStand.Von(fall.Strategie).IstVollstaendig.ShouldBeFalse();
    }

    [Fact]
    public async Task Five_measures_make_an_inventory()
    {
        var fall = await Fall.NewAsync();
        await Massnahmen(fall, 4);
        var open = Kriterium(fall, "2-IV").IstBeantwortet;

        await Massnahmen(fall, 5);

        open.ShouldBeFalse();
        Kriterium(fall, "2-IV").DurchRegel!.Nachweis(fall.Strategie, Texte.Deutsch).ShouldBe("5 Einträge im Inventar");
        Ticked(fall, "P-06").ShouldBe("inventar");
    }

    [Theory]
    [InlineData(0, "keine, vermerkt am Mo., 11.01.2027: Alle gefragt.", "none, noted on Mon, 11 Jan 2027: Alle gefragt.")]
    [InlineData(2, "Einträge im Inventar: 2, keine weiteren, vermerkt am Mo., 11.01.2027: Alle gefragt.", "Entries in the inventory: 2, no others, noted on Mon, 11 Jan 2027: Alle gefragt.")]
    public async Task So_does_the_note_that_there_are_no_more(int massnahmen, string german, string english)
    {
        var fall = await Fall.NewAsync();
        await Massnahmen(fall, massnahmen);

        await fall.DoneAsync(new NoteInventarVollstaendig("Alle gefragt."));

        var regel = Kriterium(fall, "2-IV").DurchRegel!;
        regel.Nachweis(fall.Strategie, Texte.Deutsch).ShouldBe(german);
        regel.Nachweis(fall.Strategie, Texte.Englisch).ShouldBe(english);
        Ticked(fall, "P-06").ShouldBe("inventar");
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public async Task Three_to_six_fields_are_enough_and_no_more(int count, bool enough)
    {
        var fall = await Fall.NewAsync();

        await Felder(fall, count);

        Handlungsfeldreihe.SindGenug(fall.Strategie).ShouldBe(enough);
        (Kriterium(fall, "2-HF").DurchRegel is not null).ShouldBe(enough);
        (fall.Aufgabe("P-12").Status == AufgabeStatus.Erledigt).ShouldBe(count >= 3);
    }

    [Fact]
    public async Task The_fields_are_named_as_evidence()
    {
        var fall = await Fall.NewAsync();

        await Felder(fall, 3);

        Kriterium(fall, "2-HF").DurchRegel!.Nachweis(fall.Strategie, Texte.Deutsch).ShouldBe("Feld 1, Feld 2, Feld 3");
    }

    [Fact]
    public async Task Eight_interviews_are_enough()
    {
        var fall = await Fall.NewAsync();
        for (var i = 1; i <= 7; i++)
        {
            await fall.DoneAsync(new AddInterview($"i{i}", new InterviewEingabe("Hausärztin", Fall.Setup)));
        }

        var before = fall.Aufgabe("P-07").Status;
        await fall.DoneAsync(new AddInterview("i8", new InterviewEingabe("Landwirt", Fall.Setup)));

        before.ShouldBe(AufgabeStatus.Offen);
        Ticked(fall, "P-07").ShouldBe("interview");
    }

    [Fact]
    public async Task All_four_crossings_finish_the_TOWS()
    {
        var fall = await Profil.NewAsync();
        await fall.DoneAsync(new AddTows("wo", new TowsEingabe(TowsTyp.WO, [Profil.Schwaeche, Profil.Chance], "Aufholen")));
        await fall.DoneAsync(new AddTows("st", new TowsEingabe(TowsTyp.ST, [Profil.Staerke, Profil.Risiko], "Schützen")));
        var before = fall.Aufgabe("P-11").Status;

        await fall.DoneAsync(new AddTows("wt", new TowsEingabe(TowsTyp.WT, [Profil.Schwaeche, Profil.Risiko], "Nicht laufen lassen")));

        before.ShouldBe(AufgabeStatus.Offen);
        Ticked(fall, "P-11").ShouldBe("tows");
    }

    private static Kriteriumstand Kriterium(Fall fall, string code) => Kriteriumstand.Finde(fall.Strategie, code).ShouldNotBeNull();

    private static string? Ticked(Fall fall, string code) => fall.Aufgabe(code).ErledigtDurch;

    private static async Task Massnahmen(Fall fall, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await fall.TryAsync(new AddBestandsmassnahme($"m{i}", new BestandsmassnahmeEingabe($"Maßnahme {i}")));
        }
    }

    private static async Task Felder(Fall fall, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await fall.DoneAsync(new AddHandlungsfeld($"f{i}", new HandlungsfeldEingabe($"Feld {i}")));
        }
    }
}
