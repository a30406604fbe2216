using System.Text;
using Daks.Core.Importe.Abrufe;
using Daks.Core.Kommunalprofile;
using Daks.Genesis;

namespace Daks.Adapters.Tests.Genesis;

/// <summary>How the Regionaldatenbank is asked, and what becomes of what it gives.</summary>
public sealed class AbrufTests : Abrufstelle
{
    [Fact]
    public async Task A_table_comes_as_the_file_somebody_could_have_downloaded()
    {
        var geholt = await GeholtAsync(Auftrag());

        geholt.Datei.ShouldBe("12411-01-01-5 Bevölkerung nach Geschlecht (2023–2024).zip");
        geholt.Hinweise.ShouldBeEmpty();
        var vorschau = await LesenAsync(geholt);
        vorschau.Tabelle.Code.ShouldBe("12411-01-01-5");
        vorschau.Jahre.ShouldBe([2023, 2024]);
        vorschau.Zeilen.Uebernommen.ShouldBe(6);
    }

    [Fact]
    public async Task It_is_asked_as_it_wants_to_be_asked()
    {
        await GeholtAsync(Auftrag());

        var call = Stub.Calls.ShouldHaveSingleItem();
        call.Method.ShouldBe("POST");
        call.Path.ShouldBe("data/tablefile");
        call.ContentType.ShouldBe("application/x-www-form-urlencoded");
        call.Length.ShouldNotBeNull().ShouldBeGreaterThan(0);
        (call.User, call.Password).ShouldBe((StubGenesis.User, StubGenesis.Password));
        call.Fields.Keys.ShouldNotContain("username");
        (call["name"], call["format"], call["job"], call["language"]).ShouldBe(("12411-01-01-5", "ffcsv", "false", "de"));
        (call["regionalvariable"], call["regionalkey"]).ShouldBe(("GEMEIN", "12065999"));
        (call["startyear"], call["endyear"]).ShouldBe(("2023", "2024"));
    }

    [Fact]
    public async Task Each_level_is_asked_for_by_its_own_variable_and_all_make_one_file()
    {
        var geholt = await GeholtAsync(Auftrag("12411-04-02-4", "12065", "12066", "12", "DG"));

        Stub.Calls.Select(call => (call["regionalvariable"], call["regionalkey"])).ShouldBe([("KREISE", "12065,12066"), ("DLAND", "12"), ("DINSG", "DG")]);
        (await LesenAsync(geholt)).Gebiete.Select(one => one.Gebiet.Code).ShouldBe(["12", "12065", "12066", "DG"]);
    }

    [Theory]
    [InlineData("12612-93-01-4", "12612-93-01-4 Geborene nach Alter der Mutter (2023–2024).zip", Messgroessen.GeboreneNachMutter, 20, 25)]
    [InlineData("12711-01-03-4", "12711-01-03-4 Zuzüge und Fortzüge nach Alter (2023–2024).zip", Messgroessen.Zuzuege, 18, 25)]
    public async Task What_there_is_for_the_Kreis_only_comes_by_age(string code, string file, string measure, int from, int end)
    {
        var geholt = await GeholtAsync(Auftrag(code, "12065", "12", "DG"));

        geholt.Datei.ShouldBe(file);
        Stub.Calls.Select(call => (call["name"], call["regionalvariable"], call["regionalkey"])).ShouldBe(
            [(code, "KREISE", "12065"), (code, "DLAND", "12"), (code, "DINSG", "DG")]);
        var vorschau = await LesenAsync(geholt);
        vorschau.Tabelle.Code.ShouldBe(code);
        vorschau.Zeilen.Abgewiesen.ShouldBe(0);
        var key = new Reihenschluessel(measure, Gebiet.Lies("12065")!.Value, new Gliederung(Geschlecht.Insgesamt, new Altersgruppe(from, end)));
        vorschau.Reihen.Single(one => one.Schluessel == key).Werte.Select(wert => wert.Zeit.Jahr).ShouldBe([2023, 2024]);
    }

    [Theory]
    [InlineData("12612-93-01-4")]
    [InlineData("12711-01-03-4")]
    public async Task Where_the_offices_have_it_for_no_Land_the_Kreis_stands_alone(string code)
    {
        Stub.Then(200, "application/zip", StubGenesis.Zip($"{code}_1_de_flat.csv", StubGenesis.Csv(code, "KREISE", ["12065"], 2023, 2024)));
        Stub.ThenMessage(104, "Es gibt keine Objekte zum angegebenen Selektionskriterium").ThenMessage(104, "Es gibt keine Objekte zum angegebenen Selektionskriterium");

        var geholt = await GeholtAsync(Auftrag(code, "12065", "12", "DG"));

        geholt.Hinweise.ShouldBe([new(Abrufhinweisart.EbeneFehlt, "12"), new(Abrufhinweisart.EbeneFehlt, "DG")]);
        (await LesenAsync(geholt)).Gebiete.ShouldHaveSingleItem().Gebiet.Code.ShouldBe("12065");
    }

    [Fact]
    public async Task The_same_question_is_asked_once_a_day()
    {
        var first = await GeholtAsync(Auftrag());
        Uhr.Advance(TimeSpan.FromHours(23));

        var again = await GeholtAsync(Auftrag());
        Stub.Calls.Count.ShouldBe(1);
        again.Inhalt.ToArray().ShouldBe(first.Inhalt.ToArray());

        Uhr.Advance(TimeSpan.FromHours(2));
        (await GeholtAsync(Auftrag())).Inhalt.ToArray().ShouldBe(first.Inhalt.ToArray());
        Stub.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        Stub.ThenMessage(-1, "Datenbankfehler");
        await AbgewiesenAsync(Auftrag());

        await GeholtAsync(Auftrag());
    }

    [Fact]
    public async Task However_many_ask_the_offices_see_one_request_at_a_time()
    {
        string[] codes = ["12411-01-01-5", "12411-02-03-5", "12612-91-01-5", "12613-91-01-5", "12711-91-01-5"];

        await Task.WhenAll(codes.Select(code => GeholtAsync(Auftrag(code))));

        Stub.Calls.Count.ShouldBe(5);
        Stub.MostAtOnce.ShouldBe(1);
    }

    [Fact]
    public async Task A_table_put_together_over_there_is_waited_for()
    {
        Stub.ThenMessage(98, "Die Tabelle ist zu groß");
        Stub.ThenMessage(99, "Der Bearbeitungsauftrag wurde erstellt. Die Tabelle kann in Kürze als Ergebnis mit folgendem Namen abgerufen werden: 12411-01-01-5_42", "Information", "© Statistische Ämter des Bundes und der Länder, 2026");
        Stub.ThenMessage(104, "Es gibt keine Objekte zum angegebenen Selektionskriterium");
        Stub.Then("""{"Status":{"Code":0,"Content":"erfolgreich","Type":"Information"},"List":[{"Code":"12411-01-01-5_42","Content":"Bevölkerung"}]}""");
        Stub.Then(200, "application/zip", StubGenesis.Zip("12411-01-01-5_42_de_flat.csv", StubGenesis.Csv("12411-01-01-5", "GEMEIN", ["12065999"], 2023, 2024)));

        var fetching = GeholtAsync(Auftrag());
        await Uhr.PassAsync(Regionaldatenbank.Every);
        await Uhr.PassAsync(Regionaldatenbank.Every);
        var geholt = await fetching;

        Stub.Calls.Select(call => call.Path).ShouldBe(["data/tablefile", "data/tablefile", "catalogue/results", "catalogue/results", "data/resultfile"]);
        Stub.Calls.Select(call => call["job"]).Take(2).ShouldBe(["false", "true"]);
        Stub.Calls[2]["selection"].ShouldBe("12411-01-01-5_42");
        Stub.Calls[4]["name"].ShouldBe("12411-01-01-5_42");
        (await LesenAsync(geholt)).Herkunft.Quelle.ShouldBe(
            "Statistische Ämter des Bundes und der Länder, Regionaldatenbank Deutschland – © Statistische Ämter des Bundes und der Länder, 2026");
    }

    [Fact]
    public async Task A_question_that_was_changed_is_answered_with_a_warning()
    {
        var csv = StubGenesis.Csv("12411-01-01-5", "GEMEIN", ["12065999"], 2023, 2024).Replace("\n", "\\n", StringComparison.Ordinal);
        Stub.Then($$"""{"Status":{"Code":22,"Content":"Der Parameter endyear wurde angepasst","Type":"Warnung"},"Object":{"Content":"{{csv}}"},"Copyright":"© Ämter"}""");

        var geholt = await GeholtAsync(Auftrag());

        geholt.Hinweise.ShouldBe([new(Abrufhinweisart.Geaendert, "Der Parameter endyear wurde angepasst")]);
        (await LesenAsync(geholt)).Herkunft.Quelle.ShouldEndWith("– © Ämter");
    }

    [Fact]
    public async Task Of_a_full_table_nobody_asked_for_only_the_answer_is_kept_and_said_so()
    {
        var csv = StubGenesis.Csv("12411-01-01-5", "GEMEIN", ["12065999", "12065998", "01001000"], 2020, 2024);
        Stub.Then(200, "application/zip", StubGenesis.Zip("12411-01-01-5_1_de_flat.csv", csv));

        var geholt = await GeholtAsync(Auftrag());

        geholt.Hinweise.ShouldBe([new(Abrufhinweisart.MehrGeliefert, "")]);
        var vorschau = await LesenAsync(geholt);
        vorschau.Jahre.ShouldBe([2023, 2024]);
        vorschau.Gebiete.ShouldHaveSingleItem().Gebiet.ShouldBe(Gebiet.Lies("12065999")!.Value);
    }

    [Fact]
    public async Task A_bare_table_is_a_table_too()
    {
        Stub.Then(200, "text/csv", Encoding.UTF8.GetBytes(StubGenesis.Csv("12411-01-01-5", "GEMEIN", ["12065999"], 2023, 2024)));

        (await LesenAsync(await GeholtAsync(Auftrag()))).Zeilen.Uebernommen.ShouldBe(6);
    }

    [Fact]
    public async Task A_level_without_figures_does_not_lose_the_others()
    {
        Stub.ThenMessage(104, "Es gibt keine Objekte");

        var geholt = await GeholtAsync(Auftrag("12411-04-02-4", "12065", "12"));

        geholt.Hinweise.ShouldBe([new(Abrufhinweisart.EbeneFehlt, "12065")]);
        (await LesenAsync(geholt)).Gebiete.ShouldHaveSingleItem().Gebiet.Code.ShouldBe("12");
    }

    [Fact]
    public async Task Who_calls_it_off_waits_no_longer()
    {
        using var off = new CancellationTokenSource();
        Stub.Then(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var fetching = Datenbank.FetchAsync(Auftrag(), off.Token);
        await Stub.NextAsync();
        await Stub.NextAsync();

        await off.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(fetching);
        await GeholtAsync(Auftrag());
    }

    [Fact]
    public async Task No_log_line_holds_a_credential_or_a_body()
    {
        await GeholtAsync(Auftrag());
        Stub.ThenMessage(-1, "Datenbankfehler von Herrn Meier");
        await AbgewiesenAsync(Auftrag("12612-91-01-5"));

        Log.ShouldNotBeEmpty();
        Log.ShouldAllBe(line => !line.Contains(StubGenesis.User, StringComparison.Ordinal) && !line.Contains(StubGenesis.Password, StringComparison.Ordinal)
            && !line.Contains("Meier", StringComparison.Ordinal) && !line.Contains("12065999", StringComparison.Ordinal));
    }
}
