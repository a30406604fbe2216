using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Stufen;

/// <summary>What the strategy knows nobody has to confirm.</summary>
public sealed class KriteriumregelTests
{
    private static readonly Kriteriumregel DreiPersonen = new("1-SG", strategie => strategie.Personen.Count >= 3, (strategie, _) => $"{strategie.Personen.Count}");

    [Fact]
    public void Every_rule_answers_a_criterion_of_the_catalogue_and_none_twice()
    {
        var codes = Kriteriumregeln.All.Select(regel => regel.Code).ToArray();

        codes.ShouldBeUnique();
        codes.ShouldBeSubsetOf(Enumerable.Range(1, Stufe.Anzahl).SelectMany(stufe => Aufgabenkatalog.Kriterien(stufe)).Select(vorlage => vorlage.Code));
    }

    [Theory]
    [InlineData(Pfad.Standard)]
    [InlineData(Pfad.Kompakt)]
    public async Task Days_that_only_the_chain_proposes_are_no_dates_of_the_schedule(Pfad pfad)
    {
        var fall = await Fall.NewAsync(pfad: pfad);
        var proposed = Zeitplan(fall.Strategie).IstBeantwortet;
        await fall.DoneAsync(new SetAnker(Ankerpunkt.Z, Fall.Day("2027-09-13")));

        proposed.ShouldBeFalse();
        Zeitplan(fall.Strategie).IstBeantwortet.ShouldBeFalse("The release is still proposed.");
    }

    [Fact]
    public async Task Where_dates_are_agreed_elsewhere_the_criterion_is_answered_by_hand()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new AnswerKriterium("1-ZP", Kriteriumweg.AufPapier, "Terminplan im Protokoll"));

        Zeitplan(fall.Strategie).IstBeantwortet.ShouldBeTrue();
        Zeitplan(fall.Strategie).DurchRegel.ShouldBeNull();
    }

    [Fact]
    public async Task The_schedule_names_the_dates_people_set()
    {
        var fall = await ScheduledAsync("2027-07-12", "2027-09-13");

        var stand = Zeitplan(fall.Strategie);

        stand.IstBeantwortet.ShouldBeTrue();
        stand.DurchRegel!.Nachweis(fall.Strategie, Texte.Deutsch).ShouldBe("Freigabe am Mo., 12.07.2027, Zukunftswerkstatt am Mo., 13.09.2027");
        stand.DurchRegel.Nachweis(fall.Strategie, Texte.Englisch).ShouldBe("release on Mon, 12 Jul 2027, future workshop on Mon, 13 Sept 2027");
    }

    [Fact]
    public async Task A_date_given_back_to_the_chain_no_longer_answers()
    {
        var fall = await ScheduledAsync("2027-07-12", "2027-09-13");

        await fall.DoneAsync(new SetAnker(Ankerpunkt.P, Tag: null));

        Zeitplan(fall.Strategie).IstBeantwortet.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Ankerpunkt.P, Ankerpunkt.Z)]
    [InlineData(Ankerpunkt.K, Ankerpunkt.P)]
    public async Task A_schedule_that_contradicts_itself_names_none(Ankerpunkt earlier, Ankerpunkt later)
    {
        var fall = await Fall.NewAsync();

        var strategie = Contradicting(fall.Strategie, earlier, later);

        Zeitplan(strategie).IstBeantwortet.ShouldBeFalse();
    }

    [Fact]
    public async Task Dates_on_one_day_are_in_order()
    {
        var day = "2027-03-08";

        var fall = await ScheduledAsync(day, day);

        fall.Strategie.Zeitplan[Ankerpunkt.K].ShouldBe(Fall.Day(day));
        Zeitplan(fall.Strategie).IstBeantwortet.ShouldBeTrue();
    }

    [Fact]
    public async Task What_somebody_said_by_hand_still_stands_where_a_rule_came_later()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AnswerKriterium("1-SG", Kriteriumweg.AufPapier, "Ordner 3"));

        var stand = Kriteriumstand.Von(fall.Strategie, fall.Stufe(1), [DreiPersonen]).Single(one => one.Vorlage.Code == "1-SG");

        stand.DurchRegel.ShouldBeNull();
        stand.IstBeantwortet.ShouldBeTrue();
    }

    [Fact]
    public async Task A_later_part_answers_by_one_more_rule()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Steuerungsgruppe);
        await fall.GiveAsync(Fall.Clara, Rolle.Steuerungsgruppe);

        var staende = Kriteriumstand.Von(fall.Strategie, fall.Stufe(1), [DreiPersonen]);

        staende.Where(stand => stand.IstBeantwortet).Select(stand => stand.Vorlage.Code).ShouldBe(["1-SG"]);
        staende.Single(stand => stand.IstBeantwortet).DurchRegel.ShouldBe(DreiPersonen);
    }

    [Fact]
    public async Task Data_that_went_since_a_stage_was_closed_block_nothing_else()
    {
        var fall = await ScheduledAsync("2027-07-12", "2027-09-13");
        await fall.DoneAsync(new CompleteAufgabe("K-08"));
        await fall.CloseAsync(1);
        var strategie = Contradicting(fall.Strategie, Ankerpunkt.P, Ankerpunkt.Z);

        var decision = new ReopenAufgabe("K-08").Decide(strategie, new DecisionContext(Fall.Anna, fall.Time.GetUtcNow(), fall.Today));

        Abschluss.OffeneKriterien(strategie, strategie.FindStufe(1)!).ShouldBe(["1-ZP"]);
        decision.ShouldBeOfType<Decision.Accepted>();
    }

    private static async Task<Fall> ScheduledAsync(string release, string workshop)
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetAnker(Ankerpunkt.P, Fall.Day(release)));
        await fall.DoneAsync(new SetAnker(Ankerpunkt.Z, Fall.Day(workshop)));
        return fall;
    }

    private static Kriteriumstand Zeitplan(Strategie strategie) =>
        Kriteriumstand.Von(strategie, strategie.FindStufe(1)!).Single(stand => stand.Vorlage.Code == "1-ZP");

    // No command leads here; an import might.
    private static Strategie Contradicting(Strategie strategie, Ankerpunkt earlier, Ankerpunkt later)
    {
        var kopf = strategie.Kopf with
        {
            GesetzteAnker = new Dictionary<Ankerpunkt, DateOnly>
            {
                [Ankerpunkt.P] = Fall.Setup.AddDays(80),
                [Ankerpunkt.Z] = Fall.Setup.AddDays(120),
                [earlier] = Fall.Setup.AddDays(100),
                [later] = Fall.Setup.AddDays(60),
            },
        };
        return strategie.With([strategie.Replace(strategie.Kopf, kopf)], strategie.Version + 1);
    }
}
