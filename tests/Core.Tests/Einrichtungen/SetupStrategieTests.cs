using Daks.Core.Aufgaben;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Einrichtungen;

public sealed class SetupStrategieTests
{
    public static TheoryData<Einstieg, Pfad> Starts
    {
        get
        {
            var data = new TheoryData<Einstieg, Pfad>();
            foreach (var einstieg in Enum.GetValues<Einstieg>())
            {
                data.Add(einstieg, Pfad.Standard);
                data.Add(einstieg, Pfad.Kompakt);
            }

            return data;
        }
    }

    [Fact]
    public async Task A_beginning_has_five_stages_of_which_the_first_is_in_work()
    {
        var fall = await Fall.NewAsync();

        fall.Strategie.Stufen.Select(stufe => stufe.Status).ShouldBe(
        [
            StufeStatus.InArbeit,
            StufeStatus.NichtBegonnen,
            StufeStatus.NichtBegonnen,
            StufeStatus.NichtBegonnen,
            StufeStatus.NichtBegonnen,
        ]);
        fall.Strategie.Aufgaben.Count.ShouldBe(83);
        fall.Strategie.Aufgaben.ShouldAllBe(aufgabe => aufgabe.Status == AufgabeStatus.Offen && aufgabe.Runde == 1);
        fall.Strategie.Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_header_says_what_was_set_up_when_and_where()
    {
        var fall = await Fall.NewAsync();

        var kopf = fall.Strategie.Kopf;

        kopf.Titel.ShouldBe("Demografiestrategie Musterstadt");
        kopf.Status.ShouldBe(StrategieStatus.Laufend);
        kopf.Pfad.ShouldBe(Pfad.Standard);
        kopf.Start.ShouldBe(Fall.Setup);
        kopf.GesetzteAnker.ShouldBeEmpty();
        kopf.Zone.ShouldBe("Europe/Berlin");
        kopf.Scope.ShouldBe("team:19:abc@thread.tacv2");
        kopf.ErstelltAm.ShouldBe(fall.Time.GetUtcNow());
    }

    [Fact]
    public async Task The_history_begins_with_it()
    {
        var fall = new Fall();

        var entry = await fall.DoneAsync(Fall.Einrichtung(Einstieg.NachAuftakt));

        entry.Verb.ShouldBe("strategie.eingerichtet");
        entry.Args.ShouldBe(new Dictionary<string, string> { ["einstieg"] = "NachAuftakt", ["pfad"] = "Standard" });
        entry.Version.ShouldBe(1);
        entry.PersonId.ShouldBe(Fall.Anna);
        entry.Changes.ShouldAllBe(change => change.Before == null);
    }

    [Theory]
    [InlineData(Einstieg.Anfang, 1)]
    [InlineData(Einstieg.NachAuftakt, 2)]
    [InlineData(Einstieg.MitPlan, 5)]
    public async Task What_lies_behind_is_closed_with_that_reason(Einstieg einstieg, int first)
    {
        var fall = await Fall.NewAsync(einstieg);

        var (behind, ahead) = (fall.Strategie.Stufen.Where(stufe => stufe.Nummer < first), fall.Strategie.Stufen.Where(stufe => stufe.Nummer > first));
        behind.ShouldAllBe(stufe => stufe.IstAbgeschlossen && stufe.AbgeschlossenAm == Fall.Setup && stufe.OverrideBegruendung!.Length >= 20);
        ahead.ShouldAllBe(stufe => stufe.Status == StufeStatus.NichtBegonnen && stufe.AbgeschlossenAm == null && stufe.OverrideBegruendung == null);
        fall.Stufe(first).ShouldBe(new Stufe { Nummer = first, Status = StufeStatus.InArbeit });
        fall.Strategie.AktuelleStufe.Nummer.ShouldBe(first);
        fall.Strategie.Aufgaben.ShouldAllBe(aufgabe => (aufgabe.Status == AufgabeStatus.Entfaellt) == (aufgabe.Stufe < first));
        fall.Strategie.Aufgaben.ShouldAllBe(aufgabe => (aufgabe.Begruendung != null) == (aufgabe.Stufe < first));
    }

    [Fact]
    public async Task What_lies_behind_gives_its_anchor_to_today()
    {
        var afterKickOff = await Fall.NewAsync(Einstieg.NachAuftakt);
        var withPlan = await Fall.NewAsync(Einstieg.MitPlan);

        afterKickOff.Strategie.Kopf.GesetzteAnker.ShouldBe(new Dictionary<Ankerpunkt, DateOnly> { [Ankerpunkt.K] = Fall.Setup });
        withPlan.Strategie.Kopf.GesetzteAnker.ShouldBe(new Dictionary<Ankerpunkt, DateOnly> { [Ankerpunkt.B] = Fall.Setup });
        withPlan.Strategie.Zeitplan[Ankerpunkt.R].ShouldBe(Fall.Setup.AddDays(365));
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_setup_on_a_Sunday_begins_on_Monday_and_plans_nothing_for_a_Sunday(Einstieg einstieg, Pfad pfad)
    {
        var fall = new Fall();
        fall.Advance(6);

        await fall.DoneAsync(Fall.Einrichtung(einstieg, pfad));

        fall.Today.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        fall.Strategie.Kopf.Start.ShouldBe(fall.Today.AddDays(1));
        var computed = Enum.GetValues<Ankerpunkt>().Select(anker => fall.Strategie.Zeitplan[anker]).Where(day => day > fall.Today);
        computed.ShouldAllBe(day => day.DayOfWeek != DayOfWeek.Sunday);
        fall.Strategie.Kopf.GesetzteAnker.Values.ShouldAllBe(day => day == fall.Today);
        Lagebild.Von(fall.Strategie, fall.Today).Gefaehrdet.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task Nothing_is_overdue_on_the_day_of_the_setup(Einstieg einstieg, Pfad pfad)
    {
        var fall = await Fall.NewAsync(einstieg, pfad);

        fall.Strategie.Aufgaben.ShouldAllBe(aufgabe => !aufgabe.IstUeberfaellig(Fall.Setup));
        fall.Strategie.Aufgaben.ShouldAllBe(aufgabe => fall.Strategie.Kalender.IstArbeitstag(aufgabe.FaelligAm));
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task The_setup_fits_into_one_transaction(Einstieg einstieg, Pfad pfad)
    {
        var fall = new Fall();
        var command = Fall.Einrichtung(einstieg, pfad) with { Projektleitung = new Projektleitung(Fall.Bernd, "Bernd Kaya") };

        var entry = await fall.DoneAsync(command);

        entry.Changes.Count.ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData(1, Pfad.Kompakt)]
    [InlineData(19_999, Pfad.Kompakt)]
    [InlineData(20_000, Pfad.Standard)]
    [InlineData(3_500_000, Pfad.Standard)]
    public async Task The_path_is_proposed_by_inhabitants(int einwohnerzahl, Pfad expected)
    {
        var fall = new Fall();

        await fall.DoneAsync(Fall.Einrichtung(pfad: null) with { Kommune = Fall.Musterstadt with { Einwohnerzahl = einwohnerzahl } });

        SetupStrategie.VorgeschlagenerPfad(einwohnerzahl).ShouldBe(expected);
        fall.Strategie.Kopf.Pfad.ShouldBe(expected);
        fall.Strategie.Aufgaben.Count.ShouldBe(Aufgabenkatalog.FuerPfad(expected).Count);
    }

    [Fact]
    public async Task A_chosen_path_beats_the_proposal()
    {
        var fall = await Fall.NewAsync(pfad: Pfad.Standard);

        fall.Strategie.Kommune.Einwohnerzahl.ShouldBe(19_420);
        fall.Strategie.Kopf.Pfad.ShouldBe(Pfad.Standard);
    }

    [Fact]
    public async Task A_Kommune_without_key_is_set_up_with_its_Land()
    {
        var fall = new Fall();
        var verband = new KommuneEingabe { Name = "Seenland", Typ = KommuneTyp.Verband, Land = Bundesland.Sachsen, Einwohnerzahl = 31_000 };

        await fall.DoneAsync(Fall.Einrichtung() with { Kommune = verband });

        fall.Strategie.Kommune.Ags.ShouldBeNull();
        fall.Strategie.Kommune.Land.ShouldBe(Bundesland.Sachsen);
    }

    [Fact]
    public async Task A_Landkreis_is_set_up_with_five_digits()
    {
        var fall = new Fall();
        var kreis = new KommuneEingabe { Name = "Oberhavel", Typ = KommuneTyp.Landkreis, Ags = "12065", Einwohnerzahl = 217_000 };

        await fall.DoneAsync(Fall.Einrichtung(pfad: null) with { Kommune = kreis });

        fall.Strategie.Kommune.Ags!.Value.IstKreisschluessel.ShouldBeTrue();
        fall.Strategie.Kopf.Titel.ShouldBe("Demografiestrategie Oberhavel");
        fall.Strategie.Kopf.Pfad.ShouldBe(Pfad.Standard);
    }

    [Fact]
    public async Task Everything_wrong_with_the_Kommune_is_said_at_once()
    {
        var fall = new Fall();

        var refusal = await fall.RefusedAsync<Refusal.KommuneUngueltig>(
            Fall.Einrichtung() with { Kommune = new KommuneEingabe { Name = " ", Einwohnerzahl = 0 } });

        refusal.Fehler.Select(fehler => fehler.Feld).ShouldBe([KommuneFeld.Name, KommuneFeld.Land, KommuneFeld.Einwohnerzahl]);
        fall.Strategie.Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task A_population_of_tomorrow_is_refused()
    {
        var fall = new Fall();
        var kommune = Fall.Musterstadt with { EinwohnerStand = Fall.Setup.AddDays(1) };

        var refusal = await fall.RefusedAsync<Refusal.KommuneUngueltig>(Fall.Einrichtung() with { Kommune = kommune });

        refusal.Fehler.ShouldBe([new KommuneFehler(KommuneFeld.EinwohnerStand, KommuneFehlergrund.InDerZukunft)]);
    }

    [Fact]
    public async Task A_team_has_one_strategy()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.AlreadySetUp>(Fall.Einrichtung(), Fall.Bernd);

        fall.Strategie.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_sets_up_leads_and_is_known_by_name()
    {
        var fall = await Fall.NewAsync();

        fall.Strategie.Personen.Count.ShouldBe(1);
        fall.Person(Fall.Anna).Name.ShouldBe("Anna");
        fall.Person(Fall.Anna).Rollen.ShouldBe([Rolle.Projektleitung]);
    }

    [Fact]
    public async Task Somebody_else_may_lead()
    {
        var fall = new Fall();

        await fall.DoneAsync(Fall.Einrichtung() with { Projektleitung = new Projektleitung(Fall.Bernd, " Bernd Kaya ") });

        fall.Person(Fall.Bernd).Name.ShouldBe("Bernd Kaya");
        fall.Person(Fall.Bernd).Darf(Berechtigung.Leiten).ShouldBeTrue();
        fall.Person(Fall.Anna).Rollen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_else_leads_has_a_name()
    {
        var fall = new Fall();

        var missing = await fall.RefusedAsync<Refusal.TextTooShort>(
            Fall.Einrichtung() with { Projektleitung = new Projektleitung(Fall.Bernd, "  ") });
        var tooLong = await fall.RefusedAsync<Refusal.TextTooLong>(
            Fall.Einrichtung() with { Projektleitung = new Projektleitung(Fall.Bernd, new string('b', 257)) });

        missing.ShouldBe(new Refusal.TextTooShort("name", 1));
        tooLong.ShouldBe(new Refusal.TextTooLong("name", 256));
    }

    [Fact]
    public async Task Naming_oneself_needs_no_name()
    {
        var fall = new Fall();

        await fall.DoneAsync(Fall.Einrichtung() with { Projektleitung = new Projektleitung(Fall.Anna, "") });

        fall.Person(Fall.Anna).Name.ShouldBe("Anna");
    }

    [Fact]
    public void An_entry_nobody_defined_is_a_bug() =>
        Should.Throw<ArgumentOutOfRangeException>(() => SetupStrategie.ErsteStufe((Einstieg)9));
}
