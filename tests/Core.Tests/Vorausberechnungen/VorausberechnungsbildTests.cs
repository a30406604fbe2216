using Daks.Core.Bilder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Vorausberechnungen;

namespace Daks.Core.Tests.Vorausberechnungen;

/// <summary>How a projection is shown: rounded, marked, and no more of it than its place allows.</summary>
public sealed class VorausberechnungsbildTests
{
    private static readonly Indikatorenbild Gezaehlt = Indikatorenbild.Von(
        new Kommune
        {
            Name = "Musterstadt",
            Typ = KommuneTyp.KreisangehoerigeStadt,
            Ags = ((AgsResult.Gueltig)Ags.Parse(Musterzahlen.Ags)).Ags,
            Land = Bundesland.Brandenburg,
            Einwohnerzahl = 19_420,
        },
        Datenbestand.Aus([Musterzahlen.Zusammengefasst()]));

    [Fact]
    public async Task The_variants_are_dashed_over_their_span_behind_what_was_counted()
    {
        var bild = Vorausberechnungsbilder.Verlauf(Gezaehlt, Gerechnet(), (await Fall.NewAsync()).Strategie, Texte.Deutsch);

        bild.Titel.ShouldBe("Bevölkerung Musterstadt bis 2044. Modellrechnung, keine amtliche Prognose");
        bild.Formen.OfType<Form.Flaeche>().ShouldHaveSingleItem().Ton.ShouldBe(Ton.Spanne);
        bild.Formen.OfType<Form.Linie>().Count(line => line.Gestrichelt && line.Ton != Ton.Bruch).ShouldBe(3);
        bild.Formen.OfType<Form.Linie>().ShouldContain(line => line.Ton == Ton.Bruch);
        bild.Formen.OfType<Form.Schrift>().Select(words => words.Text).ShouldContain("Modellrechnung, keine amtliche Prognose („Modellrechnung bis 2044“)");
        bild.Tabelle.Spalten.ShouldBe(["Jahr", "Musterstadt", "niedrig", "mittel", "hoch"]);
        var last = bild.Tabelle.Zeilen[^1];
        last.Take(2).ShouldBe(["2044", "–"]);
        last.Skip(2).ShouldAllBe(figure => figure.EndsWith("00", StringComparison.Ordinal) || figure.EndsWith("50", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_small_places_own_run_shows_its_span_only_and_an_official_one_every_variant()
    {
        var strategie = (await Fall.NewAsync()).Strategie;
        var (one, reihen) = Mustervorausberechnung.Gerechnet();
        var small = new Vorausberechnungsbild(one with { Einwohner = 4_000 }, reihen);
        var official = new Vorausberechnungsbild(one with { Einwohner = 4_000, Methode = Vorausberechnungsmethode.Amtlich, Annahmen = null }, reihen);

        Vorausberechnungsbilder.Verlauf(Gezaehlt, small, strategie, Texte.Deutsch).Tabelle.Spalten.ShouldBe(["Jahr", "Musterstadt", "untere Grenze", "obere Grenze"]);
        small.Altersjahre.ShouldBeEmpty();
        Vorausberechnungsbilder.Stand(small, 2034, Texte.Deutsch).ShouldBeNull();
        official.Altersjahre.ShouldBe([2029, 2034, 2039, 2044]);
        Vorausberechnungsbilder.Verlauf(Gezaehlt, official, strategie, Texte.Deutsch).Tabelle.Spalten.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_picture_of_a_projection_says_all_that_must_go_along_with_it()
    {
        var fall = await Fall.NewAsync();
        var (one, reihen) = Mustervorausberechnung.Gerechnet();
        var kept = new Vorausberechnungsbild(one with { Von = Fall.Anna, Am = fall.Time.GetUtcNow() }, reihen);
        var small = new Vorausberechnungsbild(one with { Einwohner = 4_000 }, reihen);

        var course = Words(Vorausberechnungsbilder.Verlauf(Gezaehlt, kept, fall.Strategie, Texte.Deutsch));
        var pyramid = Words(Profilzusammenstellung.Pyramide(Gezaehlt, 2034, Texte.Deutsch, fall.Strategie, kept)!);

        course.ShouldContain("Basis: 31.12.2024 · Kohorten-Komponenten-Methode · Gebietsstand: 31.12.2024");
        course.ShouldContain($"Varianten: niedrig, mittel, hoch · {Span(2044)}");
        course.ShouldContain("Gerechnet von Anna am 11.01.2027");
        pyramid.ShouldContain($"Variante: mittel · {Span(2034)}");
        pyramid.ShouldContain("Gerechnet von Anna am 11.01.2027");
        var unsaved = Vorausberechnungstexte.Fuss(small, fall.Strategie, Texte.Deutsch);
        unsaved.Count.ShouldBe(3);
        unsaved[2].ShouldStartWith("Spannweite 2044: ");

        IEnumerable<string> Words(Bild bild) => bild.Formen.OfType<Form.Schrift>().Select(words => words.Text);

        string Span(int year) => Vorausberechnungstexte.Spanne(year, kept.Spanne(year)!.Value, one.Einwohner, Texte.Deutsch);
    }

    [Fact]
    public void Projected_years_are_striped_in_the_pyramid_named_so_and_rounded()
    {
        var stand = Vorausberechnungsbilder.Stand(Gerechnet(), 2034, Texte.Deutsch)!;

        var filled = Bevoelkerungspyramide.Zeichnen("Musterstadt", stand, null, Texte.Deutsch);
        var outlined = Bevoelkerungspyramide.Zeichnen("Musterstadt", new("31.12.2024", Aufbauten.Musterstadt), stand, Texte.Deutsch);

        filled.Titel.ShouldBe("Bevölkerungspyramide Musterstadt, 31.12.2034, vorausberechnet (mittel)");
        filled.Formen.OfType<Form.Rechteck>().Count(bar => bar.Ton == Ton.Maennlich).ShouldBeGreaterThan(18 * 3);
        filled.Tabelle.Zeilen.SelectMany(row => row.Skip(1)).ShouldAllBe(figure => figure.EndsWith('0'));
        outlined.Formen.OfType<Form.Linie>().Where(line => line.Ton == Ton.Umriss).ShouldAllBe(line => line.Gestrichelt);
        outlined.Formen.OfType<Form.Rechteck>().Count(bar => bar.Ton == Ton.Maennlich).ShouldBe(18);
    }

    [Fact]
    public async Task The_one_that_counts_is_read_once_and_anew_when_another_counts()
    {
        var fall = await Fall.NewAsync();
        var service = new VorausberechnungService(fall.Store, fall.Service);
        var (one, reihen) = Mustervorausberechnung.Gerechnet();
        var none = await service.LoadMassgeblicheAsync(fall.Strategie, CancellationToken.None);
        await fall.DoneAsync(await service.WriteAsync(fall.Key, one, reihen, CancellationToken.None));

        var first = await service.LoadMassgeblicheAsync(fall.Strategie, CancellationToken.None);
        var again = await service.LoadMassgeblicheAsync(fall.Strategie, CancellationToken.None);
        fall.Time.Advance(TimeSpan.FromMinutes(1));
        await fall.DoneAsync(await service.WriteAsync(fall.Key, one with { Id = "b", Titel = "Neuer" }, reihen, CancellationToken.None));
        var later = await service.LoadMassgeblicheAsync(fall.Strategie, CancellationToken.None);

        none.ShouldBeNull();
        again.ShouldBeSameAs(first);
        later!.Vorausberechnung.Titel.ShouldBe("Neuer");
        first!.Vorausberechnung.Hinweise!.ShouldContain(Annahmenhinweis.WanderungOhneReihe);
    }

    [Fact]
    public void Its_assumptions_and_hints_are_told_in_whole_sentences()
    {
        var (one, _) = Mustervorausberechnung.Gerechnet();

        var german = Vorausberechnungstexte.Annahmen(one, Texte.Deutsch);

        german[0].ShouldBe("Schritte von 5 Jahren bis 2044");
        german[1].ShouldStartWith("Kinder je Frau: niedrig 1,");
        german[2].ShouldStartWith("Zuzüge weniger Fortzüge im Jahr: niedrig −58, mittel 0, hoch +58. Alter der Ziehenden:");
        german.ShouldContain("Zwischen den beiden Alterstabellen liegt ein Zensusbruch. Die ältere blieb unbenutzt.");
        Vorausberechnungstexte.Annahmen(one with { Annahmen = null }, Texte.Deutsch).ShouldBeEmpty();
        Vorausberechnungstexte.Annahmen(one, Texte.Englisch).Count.ShouldBe(german.Count);
    }

    [Fact]
    public void Every_refusal_of_a_run_has_its_sentence()
    {
        Laufergebnis[] refusals =
        [
            new Laufergebnis.NurSzenario(new(1_000)),
            new Laufergebnis.AusserhalbDesRahmens(new Rechenrahmen.Voll(30)),
            new Laufergebnis.AusserhalbDesRahmens(new Rechenrahmen.NurSpanne(15, 5, 5_000)),
            new Laufergebnis.KreisfaktorUnplausibel(new(0.8m, 1.25m)),
            new Laufergebnis.TfrUnplausibel(new(0.5m, 4)),
            new Laufergebnis.WanderungUnplausibel(1_942),
        ];

        refusals.ShouldAllBe(refusal => Texte.Sprachen.All(culture => Vorausberechnungstexte.Grund(refusal, culture)!.Length > 20));
    }

    private static Vorausberechnungsbild Gerechnet()
    {
        var (one, reihen) = Mustervorausberechnung.Gerechnet();
        return new Vorausberechnungsbild(one, reihen);
    }
}
