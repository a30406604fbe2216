using Daks.Core.Akteure;
using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Akteure;

public sealed class AkteurslageTests
{
    private static readonly Sektor[] Vier = [Sektor.Verwaltung, Sektor.Politik, Sektor.Jugend, Sektor.Wirtschaft];

    [Theory]
    [InlineData(19_420, 8, 4, true)]
    [InlineData(19_420, 7, 4, false)]
    [InlineData(19_420, 8, 3, false)]
    [InlineData(1_999, 5, 4, true)]
    [InlineData(1_999, 4, 4, false)]
    [InlineData(2_000, 7, 4, false)]
    public async Task The_criterion_is_met_by_number_and_sectors(int einwohner, int akteure, int sektoren, bool expected)
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Einwohnerzahl = einwohner, Website = "https://www.musterstadt.example/" }));
        await AddAsync(fall, akteure, Vier[..sektoren]);

        Regel("1-AK").Erfuellt(fall.Strategie).ShouldBe(expected);
    }

    [Fact]
    public async Task What_is_there_is_said_as_proof()
    {
        var fall = await Fall.NewAsync();
        await AddAsync(fall, 8, Vier);

        Regel("1-AK").Nachweis(fall.Strategie, Texte.Deutsch).ShouldBe("8 Akteure aus 4 Sektoren");
        Regel("1-AK").Nachweis(fall.Strategie, Texte.Englisch).ShouldBe("8 actors from 4 sectors");
    }

    [Fact]
    public async Task Gaps_are_named()
    {
        var fall = await Fall.NewAsync();
        await AddAsync(fall, 11, [.. Akteurslage.Wichtige(fall.Strategie.Kommune).Except([Sektor.Jugend, Sektor.WohnenBau])]);

        Akteurslage.Von(fall.Strategie).Luecke(Texte.Deutsch).ShouldBe("Es fehlt: Wohnen und Bau, Jugend");

        await fall.DoneAsync(new AddAkteur("j", Leute.Jugendring));
        await fall.DoneAsync(new AddAkteur("w", new AkteurEingabe("Wohnungsbau eG", Akteurstyp.Organisation, Sektor.WohnenBau)));
        Akteurslage.Von(fall.Strategie).Luecke(Texte.Deutsch).ShouldBeNull();
    }

    [Fact]
    public void What_matters_depends_on_the_kind_of_Kommune()
    {
        Wichtig(KommuneTyp.Gemeinde, 1_800).ShouldContain(Sektor.NachbarkommuneRegion);
        Wichtig(KommuneTyp.Gemeinde, 1_800).ShouldNotContain(Sektor.Migrantenorganisation);
        Wichtig(KommuneTyp.KreisfreieStadt, 180_000).ShouldContain(Sektor.Migrantenorganisation);
        Wichtig(KommuneTyp.Landkreis, 180_000).ShouldContain(Sektor.NachbarkommuneRegion);
        Wichtig(KommuneTyp.Stadtteil, 9_000).ShouldContain(Sektor.WohnenBau);
        foreach (var typ in Enum.GetValues<KommuneTyp>())
        {
            Wichtig(typ, 7_000).ShouldBeSubsetOf(Enum.GetValues<Sektor>());
            Wichtig(typ, 7_000).ShouldBe(Wichtig(typ, 7_000).Distinct());
            Wichtig(typ, 7_000).ShouldContain(Sektor.Jugend);
        }
    }

    [Fact]
    public async Task The_task_is_ticked_once_enough_are_recorded_and_judged()
    {
        var fall = await Fall.NewAsync();
        await AddAsync(fall, 8, Vier);
        fall.Aufgabe("K-05").Status.ShouldBe(AufgabeStatus.Offen);

        foreach (var akteur in fall.Strategie.All<Akteur>())
        {
            fall.Aufgabe("K-05").Status.ShouldBe(AufgabeStatus.Offen);
            await fall.DoneAsync(new SetEinschaetzung(akteur.Id, 3, 4, null));
        }

        fall.Aufgabe("K-05").Status.ShouldBe(AufgabeStatus.Erledigt);
        fall.Aufgabe("K-05").ErledigtDurch.ShouldBe("akteur");
    }

    [Fact]
    public async Task The_steering_group_needs_a_chair_three_members_and_two_departments()
    {
        var fall = await Leute.NewAsync();
        var regel = Regel("1-SG");
        await fall.DoneAsync(new SetGruppenmitglied(Fall.Clara, null, "Bauen", Name: "Clara"));
        await fall.DoneAsync(new SetGruppenmitglied(null, Leute.Feuerwehr, "soziales"));
        regel.Erfuellt(fall.Strategie).ShouldBeFalse();

        await fall.DoneAsync(new SetGruppenmitglied(Fall.Clara, null, "Soziales", IstVorsitz: true));
        regel.Erfuellt(fall.Strategie).ShouldBeFalse();

        await fall.DoneAsync(new SetGruppenmitglied(Fall.Clara, null, "Bauen", IstVorsitz: true));
        regel.Erfuellt(fall.Strategie).ShouldBeTrue();
        regel.Nachweis(fall.Strategie, Texte.Deutsch).ShouldBe("Vorsitz Clara, 3 Mitglieder, Fachbereiche: Bauen, Soziales");

        await fall.DoneAsync(new RemoveGruppenmitglied(null, Leute.Feuerwehr));
        regel.Erfuellt(fall.Strategie).ShouldBeFalse();
    }

    [Fact]
    public async Task The_role_in_the_team_goes_with_the_membership()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new SetGruppenmitglied(Fall.Clara, null, "Bauen", Name: "Clara"));
        fall.Person(Fall.Clara).Rollen.ShouldBe([Rolle.Steuerungsgruppe]);

        await fall.DoneAsync(new RemoveGruppenmitglied(Fall.Clara, null));

        fall.Person(Fall.Clara).Rollen.ShouldBeEmpty();
        Gruppenlage.Von(fall.Strategie).Mitglieder.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_holds_the_role_is_a_member_without_being_entered()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Steuerungsgruppe);

        Gruppenlage.Von(fall.Strategie).Mitglieder.ShouldBe([new Gruppenmitglied(Fall.Bernd, null)]);

        await fall.DoneAsync(new SetGruppenmitglied(Fall.Bernd, null, "Bauen"));
        Gruppenlage.Von(fall.Strategie).Mitglieder.ShouldBe([new Gruppenmitglied(Fall.Bernd, null, "Bauen")]);
    }

    [Fact]
    public async Task There_is_one_chair()
    {
        var fall = await Leute.NewAsync();
        await fall.DoneAsync(new SetGruppenmitglied(null, Leute.Fatma, "Soziales", IstVorsitz: true));

        await fall.DoneAsync(new SetGruppenmitglied(null, Leute.Feuerwehr, IstVorsitz: true));

        Gruppenlage.Von(fall.Strategie).Mitglieder.Single(member => member.IstVorsitz).AkteurId.ShouldBe(Leute.Feuerwehr);
    }

    [Fact]
    public async Task An_actor_the_group_names_is_not_taken_back_below_it()
    {
        var fall = await Fall.NewAsync();
        var added = await fall.DoneAsync(new AddAkteur(Leute.Feuerwehr, Leute.Wehr));
        await fall.DoneAsync(new SetGruppenmitglied(null, Leute.Feuerwehr));

        await fall.UndoRefusedAsync<Refusal.BreaksLink>(added);
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new SetGruppenmitglied(null, "nirgends"));
        await fall.RefusedAsync<Refusal.UnknownPerson>(new SetGruppenmitglied(null, null));
    }

    private static Kriteriumregel Regel(string code) => Kriteriumregeln.All.Single(regel => regel.Code == code);

    private static Sektor[] Wichtig(KommuneTyp typ, int einwohner) =>
        [.. Akteurslage.Wichtige(new Kommune { Name = "Ort", Typ = typ, Land = Bundesland.Hessen, Einwohnerzahl = einwohner })];

    private static async Task AddAsync(Fall fall, int count, Sektor[] sectors)
    {
        for (var i = 0; i < count; i++)
        {
            await fall.DoneAsync(new AddAkteur($"a{i}", new AkteurEingabe($"Verein {i}", Akteurstyp.Organisation, sectors[i % sectors.Length])));
        }
    }
}
