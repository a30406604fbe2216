using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

public sealed class VorausberechnungServiceTests
{
    private static readonly Herkunft Herkunft = new("Melderegister", null, null, new DateOnly(2027, 1, 11), "lauf");

    [Fact]
    public async Task A_projection_is_kept_with_its_assumptions_its_figures_and_who_ran_it_and_completes_its_task()
    {
        var fall = await Fall.NewAsync();
        var service = new VorausberechnungService(fall.Store, fall.Service);

        var done = (await RecordAsync(fall, service, Laeufe.Vorausberechnung("a", "Grundlauf"))).ShouldBeOfType<Outcome.Done>();

        var kept = done.Strategie.All<Vorausberechnung>().ShouldHaveSingleItem();
        kept.Von.ShouldBe(Fall.Anna);
        kept.Annahmen!.Kohorten!.Varianten.ShouldBe(Laeufe.Annahmen().Kohorten!.Varianten);
        kept.Annahmen.Kohorten.Ueberleben.Weiblich.ShouldBe(Aufbauten.Ueberleben.Weiblich);
        done.Strategie.FindAufgabe("P-08")!.Status.ShouldBe(AufgabeStatus.Erledigt);
        var reihen = await service.LoadAsync(fall.Key, kept, CancellationToken.None);
        reihen.Single(reihe => reihe.Variante == "hoch" && reihe.Schluessel.Gliederung == Gliederung.Insgesamt).Werte.Count.ShouldBe(4);
        ArtefaktRegistry.Vorausberechnung.PayloadsOf(kept).ShouldBe([kept.Reihen]);
    }

    [Fact]
    public async Task The_kept_assumptions_run_again_come_to_the_same_figures()
    {
        var fall = await Fall.NewAsync();
        var service = new VorausberechnungService(fall.Store, fall.Service);
        var done = (await RecordAsync(fall, service, Laeufe.Vorausberechnung("a", "Grundlauf"))).ShouldBeOfType<Outcome.Done>();
        var kept = done.Strategie.All<Vorausberechnung>()[0];

        var again = Vorausberechnungslauf.Rechne(Aufbauten.Musterstadt, kept.Annahmen!).ShouldBeOfType<Laufergebnis.Gerechnet>().Ergebnis.Reihen(Herkunft);

        var before = await service.LoadAsync(fall.Key, kept, CancellationToken.None);
        again.SelectMany(reihe => reihe.Werte).ShouldBe(before.SelectMany(reihe => reihe.Werte));
    }

    [Fact]
    public async Task A_projection_stays_with_a_Kommune_that_gets_its_key_later()
    {
        var fall = await Fall.NewAsync();
        var service = new VorausberechnungService(fall.Store, fall.Service);
        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Ags = null, Land = Bundesland.Brandenburg }));
        var annahmen = Laeufe.Annahmen() with { Gebiet = Gebiet.Gruppe("Musterstadt").Code };
        var one = Laeufe.Vorausberechnung("a", "Grundlauf") with { Annahmen = annahmen };
        var reihen = Vorausberechnungslauf.Rechne(Aufbauten.Musterstadt, annahmen).ShouldBeOfType<Laufergebnis.Gerechnet>().Ergebnis.Reihen(Herkunft);
        await fall.DoneAsync(await service.WriteAsync(fall.Key, one, reihen, CancellationToken.None));
        var before = await service.LoadMassgeblicheAsync(fall.Strategie, CancellationToken.None);

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt));

        before!.Gebiet.ShouldBe(Gebiet.Gruppe("Musterstadt"));
        (await service.LoadMassgeblicheAsync(fall.Strategie, CancellationToken.None))!.Gebiet.ShouldBe(Gebiet.Lies("12065999")!.Value);
    }

    [Fact]
    public async Task The_same_projection_again_changes_nothing()
    {
        var fall = await Fall.NewAsync();
        var service = new VorausberechnungService(fall.Store, fall.Service);
        await RecordAsync(fall, service, Laeufe.Vorausberechnung("a", "Grundlauf"));

        var again = await RecordAsync(fall, service, Laeufe.Vorausberechnung("b", "Grundlauf"));

        again.ShouldBeOfType<Outcome.Unchanged>().Strategie.All<Vorausberechnung>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_official_one_counts_before_later_ones_of_ones_own()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RecordVorausberechnung(Laeufe.Vorausberechnung("a", "Land", Vorausberechnungsmethode.Amtlich)));
        fall.Time.Advance(TimeSpan.FromMinutes(1));
        await fall.DoneAsync(new RecordVorausberechnung(Laeufe.Vorausberechnung("b", "Erster")));
        await fall.DoneAsync(new RecordVorausberechnung(Laeufe.Vorausberechnung("i", "Institut", Vorausberechnungsmethode.Amtlich) with { VomInstitut = true }));
        fall.Time.Advance(TimeSpan.FromMinutes(1));
        await fall.DoneAsync(new RecordVorausberechnung(Laeufe.Vorausberechnung("c", "Zweiter")));

        var before = Vorausberechnung.Massgeblich(fall.Strategie);
        await fall.DoneAsync(new RemoveVorausberechnung("a"));

        before!.Titel.ShouldBe("Land");
        Vorausberechnung.Massgeblich(fall.Strategie)!.Titel.ShouldBe("Zweiter");
    }

    [Fact]
    public async Task Too_small_a_place_may_take_over_an_official_one_but_not_keep_its_own()
    {
        var fall = await Fall.NewAsync();
        var own = Laeufe.Vorausberechnung("a", "Lauf") with { Einwohner = 999 };

        var refused = await fall.RefusedAsync<Refusal.TooSmallForVorausberechnung>(new RecordVorausberechnung(own));
        await fall.DoneAsync(new RecordVorausberechnung(own with { Methode = Vorausberechnungsmethode.Amtlich }));

        refused.Ab.ShouldBe(1_000);
    }

    [Fact]
    public async Task A_projection_that_is_not_there_cannot_be_taken_out()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.UnknownVorausberechnung>(new RemoveVorausberechnung("a"));
    }

    [Fact]
    public async Task Wherever_it_is_shown_it_says_what_it_is()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RecordVorausberechnung(Laeufe.Vorausberechnung("a", "Lauf") with { Einwohner = 4_000 }));
        var kept = fall.Strategie.All<Vorausberechnung>()[0];

        var german = Vorausberechnungstexte.Angaben(kept, fall.Strategie, Texte.Deutsch);
        var english = Vorausberechnungstexte.Angaben(kept, fall.Strategie, Texte.Englisch);

        german.Take(4).ShouldBe(
        [
            "Basis: Di., 31.12.2024",
            "Methode: Kohorten-Komponenten-Methode",
            "Varianten: niedrig, mittel, hoch",
            "Gebietsstand: Di., 31.12.2024",
        ]);
        german[4].ShouldStartWith("Gerechnet von Anna am Mo., 11.01.2027");
        german[5].ShouldBe("Unter 5.000 Einwohnerinnen und Einwohnern zeigen wir nur Spannweiten.");
        english.Count.ShouldBe(6);
        Vorausberechnungstexte.Kennzeichen(kept, Texte.Deutsch).ShouldBe("Modellrechnung, keine amtliche Prognose");
        Vorausberechnungstexte.Erklaerung(Texte.Deutsch).ShouldEndWith("Sie ist keine Vorhersage.");
        Vorausberechnungstexte.Spanne(2039, (17_048.3m, 18_112), 19_420, Texte.Deutsch).ShouldBe("Spannweite 2039: 17.050 bis 18.100");
    }

    [Fact]
    public void Below_a_thousand_people_families_are_counted_instead()
    {
        var szenario = new Familienszenario(3, 4, 10);

        var german = Vorausberechnungstexte.Szenario(szenario, 800, Texte.Deutsch);
        var away = Vorausberechnungstexte.Szenario(szenario with { FamilienJeJahr = -3 }, 800, Texte.Englisch);

        german.ShouldStartWith("Wenn jährlich 3 Familien mit je 4 Personen zuziehen, sind das in 10 Jahren 120 Menschen mehr. Das sind 15 % ");
        away.ShouldStartWith("If 3 families of 4 people each move away every year, that is 120 fewer people in 10 years. That is 15% ");
        szenario.Prozent(0).ShouldBeNull();
    }

    [Fact]
    public void Every_hint_has_its_sentence_in_both_languages()
    {
        foreach (var hinweis in Enum.GetValues<Annahmenhinweis>())
        {
            Texte.Sprachen.ShouldAllBe(culture => Vorausberechnungstexte.Hinweis(hinweis, culture).Length > 20);
        }
    }

    private static Task<Outcome> RecordAsync(Fall fall, VorausberechnungService service, Vorausberechnung vorausberechnung) => service.RecordAsync(
        fall.Key,
        vorausberechnung,
        Vorausberechnungslauf.Rechne(Aufbauten.Musterstadt, Laeufe.Annahmen()).ShouldBeOfType<Laufergebnis.Gerechnet>().Ergebnis.Reihen(Herkunft),
        command => new CommandRequest(fall.Key, command, Fall.Anna, "Anna Berg", Guid.NewGuid().ToString("N")),
        CancellationToken.None);
}
