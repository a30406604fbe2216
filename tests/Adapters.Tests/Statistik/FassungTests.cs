using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using static Daks.Adapters.Tests.Statistik.Lesung;

namespace Daks.Adapters.Tests.Statistik;

/// <summary>Population figures of 2022 and 2023 were published twice; a file that does not say which ones it holds is asked about.</summary>
public sealed class FassungTests
{
    private static readonly string Fuenf = KopfNeu + string.Concat(
        Enumerable.Range(2019, 7).Select(year => Bev("12065", $"{20_000 - (10 * year % 1000)}", time: $"{year}-12-31")));

    [Fact]
    public async Task The_first_publication_is_assumed_and_said_to_be()
    {
        var vorschau = await Gelesen(Fuenf);

        var frage = vorschau.Fassungsfrage.ShouldNotBeNull();
        frage.Jahre.ShouldBe([2022, 2023]);
        (frage.Genommen, frage.IstAngenommen).ShouldBe((Fassung.Urspruenglich, true));
        vorschau.Zensusbrueche.ShouldHaveSingleItem().Nachher.Jahr.ShouldBe(2024);
        Importplan.Lauf(vorschau, "a.csv").Fassung.ShouldBe(Fassung.Urspruenglich);
    }

    [Fact]
    public async Task What_a_person_says_moves_the_break_and_is_remembered()
    {
        var vorschau = await Gelesen(Fuenf, Auftrag() with { Fassung = Fassung.Revidiert });

        (vorschau.Fassungsfrage!.Genommen, vorschau.Fassungsfrage.IstAngenommen).ShouldBe((Fassung.Revidiert, false));
        vorschau.Zensusbrueche.ShouldHaveSingleItem().Nachher.Jahr.ShouldBe(2022);
        Importplan.Lauf(vorschau, "a.csv").Fassung.ShouldBe(Fassung.Revidiert);
    }

    [Fact]
    public async Task A_trend_follows_the_answer_and_never_crosses_the_break()
    {
        var erste = (await Gelesen(Fuenf)).Reihen.Single();
        var zweite = (await Gelesen(Fuenf, Auftrag() with { Fassung = Fassung.Revidiert })).Reihen.Single();

        Trendrechner.Berechne(erste, Einheit.Personen).ShouldBeOfType<Trendergebnis.Bruch>().Nach.Jahr.ShouldBe(2024);
        Trendrechner.Berechne(zweite, Einheit.Personen).ShouldBeOfType<Trendergebnis.Bruch>().Nach.Jahr.ShouldBe(2022);
        Trendrechner.LetzterAbschnitt(erste.Werte).Select(wert => wert.Zeit.Jahr).ShouldBe([2024, 2025]);
        Trendrechner.LetzterAbschnitt(zweite.Werte).Select(wert => wert.Zeit.Jahr).ShouldBe([2022, 2023, 2024, 2025]);
    }

    [Theory]
    [InlineData("Bevölkerung auf Grundlage des Zensus 2022", Zensusbasis.Zensus2022)]
    [InlineData("Bevölkerung auf Grundlage des Zensus 2011", Zensusbasis.Zensus2011)]
    public async Task What_the_file_says_is_not_asked_and_goes_before_an_answer(string titel, Zensusbasis basis)
    {
        var file = (KopfNeu + Bev("12065", "19420", time: "2023-12-31")).Replace("Fortschreibung des Bevölkerungsstandes", titel, StringComparison.Ordinal);

        foreach (var answer in new Fassung?[] { null, Fassung.Urspruenglich, Fassung.Revidiert })
        {
            var vorschau = await Gelesen(file, Auftrag() with { Fassung = answer });

            vorschau.Fassungsfrage.ShouldBeNull();
            vorschau.Reihen.Single().Werte.Single().Basis.ShouldBe(basis);
        }
    }

    [Theory]
    [InlineData("2021-12-31")]
    [InlineData("2022-05-14")]
    [InlineData("2024-12-31")]
    public async Task Other_days_leave_nothing_to_ask(string day)
    {
        var vorschau = await Gelesen(KopfNeu + Bev("12065", "19420", time: day));

        vorschau.Fassungsfrage.ShouldBeNull();
        Importplan.Lauf(vorschau, "a.csv").Fassung.ShouldBeNull();
    }

    [Fact]
    public async Task A_register_counts_itself_and_is_not_asked_about()
    {
        var vorschau = await Gelesen("Alter;weiblich;männlich\n0;5;6\n1 und älter;7;8\n", Auftrag() with
        {
            Eigenes = Gebiet.Lies("12065999"),
            Stichtag = new DateOnly(2023, 12, 31),
        });

        vorschau.Fassungsfrage.ShouldBeNull();
    }

    [Fact]
    public async Task Births_rest_on_no_census()
    {
        var file = (KopfNeu + Bev("12065", "150", time: "2023")).Replace("12411;", "12612;", StringComparison.Ordinal).Replace("BEVSTD;Bevölkerungsstand", "BEV001;Lebendgeborene", StringComparison.Ordinal);

        (await Gelesen(file)).Fassungsfrage.ShouldBeNull();
    }

    [Fact]
    public async Task Both_answers_are_two_imports_of_one_file()
    {
        var erste = await Gelesen(Fuenf);
        var zweite = await Gelesen(Fuenf, Auftrag() with { Fassung = Fassung.Revidiert });

        zweite.Pruefsumme.ShouldBe(erste.Pruefsumme);
        Zeitreihenpaket.Write(zweite.Reihen).ShouldNotBe(Zeitreihenpaket.Write(erste.Reihen));
    }
}
