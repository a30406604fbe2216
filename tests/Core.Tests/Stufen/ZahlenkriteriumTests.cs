using Daks.Core.Aufgaben;
using Daks.Core.Beispiele;
using Daks.Core.Einstellungen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Stufen;

/// <summary>2-IN: the figures lie in payloads, and the criterion knows them all the same.</summary>
public sealed class ZahlenkriteriumTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Without_figures_it_is_open()
    {
        var fall = await Fall.NewAsync();

        fall.Strategie.Zahlenstand.ShouldBe(Zahlenstand.Leer);
        Stand(fall).IstBeantwortet.ShouldBeFalse();
    }

    [Fact]
    public async Task Own_figures_alone_are_compared_with_nothing()
    {
        var fall = await Fall.NewAsync();

        await ImportAsync(fall, "register");

        fall.Strategie.Zahlenstand!.Indikatoren.ShouldBeGreaterThanOrEqualTo(Zahlenstand.GenugIndikatoren);
        fall.Strategie.Zahlenstand.Verglichen.ShouldBe(0);
        Stand(fall).IstBeantwortet.ShouldBeFalse();
    }

    [Fact]
    public async Task Own_and_others_figures_show_it_and_say_how_many()
    {
        var fall = await WithFiguresAsync();

        var stand = Stand(fall);

        var (indikatoren, verglichen) = fall.Strategie.Zahlenstand!;
        stand.IstBeantwortet.ShouldBeTrue();
        stand.DurchRegel!.Nachweis(fall.Strategie, Texte.Deutsch)
            .ShouldBe($"{indikatoren} Indikatoren mit Quelle und Stand, {verglichen} davon mit Vergleich und mindestens 5 Zeitpunkten");
        stand.DurchRegel.Nachweis(fall.Strategie, Texte.Englisch)
            .ShouldBe($"{indikatoren} indicators with source and date, {verglichen} of them with a comparison and at least 5 points in time");
    }

    [Fact]
    public async Task An_import_taken_out_or_undone_opens_it_again()
    {
        var fall = await WithFiguresAsync();

        var removed = await fall.DoneAsync(new RemoveImport(Einfuhr("fortschreibung").Id));
        var without = Stand(fall).IstBeantwortet;
        await fall.UndoneAsync(removed);
        var back = Stand(fall).IstBeantwortet;
        await fall.UndoneAsync((await fall.Store.ReadHistoryEntryAsync(fall.Key, 2, None))!);

        without.ShouldBeFalse();
        back.ShouldBeTrue();
        fall.Strategie.Zahlenstand!.Indikatoren.ShouldBe(0);
        Stand(fall).IstBeantwortet.ShouldBeFalse();
    }

    [Fact]
    public async Task The_areas_a_Kommune_names_count_at_once()
    {
        var fall = await WithFiguresAsync();
        var before = fall.Strategie.Zahlenstand!.Verglichen;

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Ags = "09171111" }));

        // The register is the Kommune's own whatever its key; Kreis and Land are others now.
        before.ShouldBeGreaterThan(0);
        fall.Strategie.Zahlenstand!.Indikatoren.ShouldBeGreaterThan(0);
        fall.Strategie.Zahlenstand.Verglichen.ShouldBe(0);
    }

    [Fact]
    public async Task The_area_entered_by_hand_counts_at_once()
    {
        var fall = await WithFiguresAsync();
        var before = fall.Strategie.Zahlenstand!.Indikatoren;

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { FlaecheKm2 = 78.4m }));

        fall.Strategie.Zahlenstand!.Indikatoren.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Another_process_counts_what_was_imported_before_it_started()
    {
        var fall = await WithFiguresAsync();

        var read = await fall.OtherInstance().FindAsync(fall.Key, None);

        read!.Zahlenstand.ShouldBe(fall.Strategie.Zahlenstand);
    }

    [Fact]
    public async Task Other_changes_read_no_figures_again()
    {
        var fall = await WithFiguresAsync();
        var reads = fall.Store.PayloadReads;

        await fall.DoneAsync(new CompleteAufgabe("K-01"));
        await fall.ReloadAsync();

        fall.Store.PayloadReads.ShouldBe(reads);
        Stand(fall).IstBeantwortet.ShouldBeTrue();
    }

    [Fact]
    public async Task Figures_that_cannot_be_read_leave_the_strategy_as_it_is_and_the_criterion_open()
    {
        var fall = await Fall.NewAsync();
        await fall.Store.WritePayloadAsync(fall.Key, "reihen-neuer", "{\"format\":99,\"reihen\":[]}"u8.ToArray(), None);

        await fall.DoneAsync(new RecordImport(Einfuhr("register").Lauf(Fall.Setup) with { Reihen = "reihen-neuer" }));

        fall.Strategie.All<ImportLauf>().Count.ShouldBe(1);
        Stand(fall).IstBeantwortet.ShouldBeFalse();
    }

    [Fact]
    public async Task A_stage_that_rests_on_figures_closes_without_anybodys_word_for_them()
    {
        var fall = await WithFiguresAsync();

        var open = await fall.RefusedAsync<Refusal.EarlierStufeOpen>(new CloseStufe(2));

        open.Nummer.ShouldBe(1);
        Kriteriumstand.Von(fall.Strategie, fall.Strategie.FindStufe(2)!).Where(stand => !stand.IstBeantwortet)
            .Select(stand => stand.Vorlage.Code).ShouldBe(["2-SW", "2-IV", "2-HF", "2-FR"]);
    }

    private static async Task<Fall> WithFiguresAsync()
    {
        var fall = await Fall.NewAsync();
        await ImportAsync(fall, "register");
        await ImportAsync(fall, "fortschreibung");
        return fall;
    }

    private static async Task ImportAsync(Fall fall, string name)
    {
        var einfuhr = Einfuhr(name);
        var command = await new ImportService(fall.Store, fall.Service).WriteAsync(fall.Key, einfuhr.Lauf(Fall.Setup), einfuhr.Reihen, None);
        fall.Time.Advance(TimeSpan.FromMinutes(1));
        await fall.DoneAsync(command);
    }

    private static Mustereinfuhr Einfuhr(string name) => Beispielzahlen.Einfuhren.Single(einfuhr => einfuhr.Name == name);

    private static Kriteriumstand Stand(Fall fall) => Kriteriumstand.Finde(fall.Strategie, "2-IN").ShouldNotBeNull();
}
