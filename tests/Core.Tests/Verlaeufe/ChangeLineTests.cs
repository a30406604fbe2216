using Daks.Core.Aufgaben;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;
using Daks.Core.Tests.Importe;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Verlaeufe;

/// <summary>What the history says was there before, and what is there now.</summary>
public sealed class ChangeLineTests
{
    [Fact]
    public async Task An_import_says_what_came_in_and_its_removal_what_went()
    {
        var fall = await Fall.NewAsync();
        await fall.Store.WritePayloadAsync(fall.Key, "reihen-a", "{\"format\":1,\"reihen\":[]}"u8.ToArray(), CancellationToken.None);

        var added = await fall.DoneAsync(new RecordImport(Zahlen.Lauf("a") with { Reihen = "reihen-a", ErstesJahr = 2015, LetztesJahr = 2024 }));
        var removed = await fall.DoneAsync(new RemoveImport("a"));

        Saetze(added, fall).ShouldContain("Jahre: 2015–2024");
        Saetze(added, fall).ShouldContain(satz => satz.StartsWith("Quelle: "));
        Saetze(removed, fall).ShouldContain("Jahre: vorher 2015–2024, jetzt nichts");
    }

    [Fact]
    public async Task A_changed_entry_of_the_SWOT_says_what_it_said_and_says()
    {
        var fall = await Fall.NewAsync();
        var eingabe = new SwotEingabe(SwotQuadrant.S, "Viele Vereine", Gewicht: 2);
        await fall.DoneAsync(new AddSwotEintrag("e", eingabe));

        var changed = await fall.DoneAsync(new ChangeSwotEintrag("e", eingabe with { Text = "84 Vereine", Gewicht = 4, Handlungsfeld = "HF10" }));
        var moved = await fall.DoneAsync(new MoveSwotEintrag("e", SwotQuadrant.O));

        Saetze(changed, fall).ShouldBe(
        [
            "Text: vorher Viele Vereine, jetzt 84 Vereine",
            "Gewicht: vorher 2, jetzt 4",
            "Handlungsfeld: Engagement, Ehrenamt und Zusammenhalt",
        ]);
        Saetze(moved, fall).ShouldBe(["Feld der SWOT: vorher Stärken, jetzt Chancen"]);
        ChangeLine.Of(moved, fall.Strategie, Texte.Englisch).Single().Satz(Texte.Englisch).ShouldBe("SWOT quadrant: before Strengths, now Opportunities");
    }

    [Fact]
    public async Task Inventory_interview_and_TOWS_say_what_was_corrected()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddBestandsmassnahme("m", new BestandsmassnahmeEingabe("Rufbus", Bestandsstand.Geplant, VonJahr: 2027)));
        await fall.DoneAsync(new AddInterview("i", new InterviewEingabe("Hausärztin", fall.Today, [new("L04", "Termine")])));
        await fall.DoneAsync(new AddSwotEintrag("s", new SwotEingabe(SwotQuadrant.S, "Stärke eins")));
        await fall.DoneAsync(new AddSwotEintrag("o", new SwotEingabe(SwotQuadrant.O, "Chance eins")));
        await fall.DoneAsync(new AddTows("t", new TowsEingabe(TowsTyp.SO, ["s", "o"], "Beides nutzen")));

        var inventar = await fall.DoneAsync(new ChangeBestandsmassnahme("m", new BestandsmassnahmeEingabe("Rufbus", Bestandsstand.Laeuft, VonJahr: 2026)));
        var interview = await fall.DoneAsync(new ChangeInterview("i", new InterviewEingabe("Hausärztin", fall.Today, [new("L04", "Termine und Wege")])));
        var tows = await fall.DoneAsync(new ChangeTows("t", new TowsEingabe(TowsTyp.SO, ["s", "o"], "Beides verbinden")));

        Saetze(inventar, fall).ShouldBe(["Stand: vorher geplant, jetzt läuft", "Jahre: vorher 2027–, jetzt 2026–"]);
        Saetze(interview, fall).ShouldBe(["Was fehlt den Menschen im Alltag am meisten?: vorher Termine, jetzt Termine und Wege"]);
        Saetze(tows, fall).ShouldBe(["Text: vorher Beides nutzen, jetzt Beides verbinden"]);
    }

    [Fact]
    public async Task Of_several_things_changed_at_once_each_line_names_its_own()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddHandlungsfeld("eins", new HandlungsfeldEingabe("Familien")));
        await fall.DoneAsync(new AddHandlungsfeld("zwei", new HandlungsfeldEingabe("Wohnen")));

        var moved = await fall.DoneAsync(new MoveHandlungsfeld("zwei", 1));

        Saetze(moved, fall).ShouldBe(["Wohnen: Platz: vorher 2, jetzt 1", "Familien: Platz: vorher 1, jetzt 2"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_link_to_what_is_gone_says_so()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new AddHandlungsfeld("eins", new HandlungsfeldEingabe("Familien")));
        await fall.DoneAsync(new AddSwotEintrag("e", new SwotEingabe(SwotQuadrant.S, "Viele Vereine", Handlungsfeld: "eins")));

        var removed = await fall.DoneAsync(new RemoveHandlungsfeld("eins"));

        Saetze(removed, fall).ShouldContain("Viele Vereine: Handlungsfeld: vorher inzwischen entfernt, jetzt nichts");
    }

    [Fact]
    public async Task The_list_of_indicators_stands_in_the_names_people_read()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new ChooseIndikatoren(["AQ65"]));

        var changed = await fall.DoneAsync(new ChooseIndikatoren(["AQ65", "JQ20"]));

        Saetze(changed, fall).ShouldBe(["Indikatoren: vorher Altenquotient, jetzt Jugendquotient, Altenquotient"]);
    }

    [Fact]
    public async Task Corrections_leave_out_what_is_new_and_what_the_sentence_says()
    {
        var fall = await Fall.NewAsync();
        var eingabe = new SwotEingabe(SwotQuadrant.S, "Viele Vereine", Gewicht: 2);
        await fall.DoneAsync(new AddSwotEintrag("e", eingabe));

        var changed = await fall.DoneAsync(new ChangeSwotEintrag("e", eingabe with { Gewicht = 4, Begruendung = "Vereinsregister" }));
        var done = await fall.DoneAsync(new CompleteAufgabe("K-01"));

        ChangeLine.Corrections(changed, fall.Strategie, Texte.Deutsch).Select(line => line.Satz(Texte.Deutsch)).ShouldBe(["Gewicht: vorher 2, jetzt 4"]);
        ChangeLine.Corrections(done, fall.Strategie, Texte.Deutsch).ShouldBeEmpty();
        ChangeLine.Of(done, fall.Strategie, Texte.Deutsch).ShouldNotBeEmpty();
    }

    private static string[] Saetze(HistoryEntry entry, Fall fall) =>
        [.. ChangeLine.Of(entry, fall.Strategie, Texte.Deutsch).Select(line => line.Satz(Texte.Deutsch)).Where(satz => !satz.Contains("Rollen"))];
}
