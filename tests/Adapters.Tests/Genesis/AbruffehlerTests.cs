using System.Text;
using Daks.Core.Importe.Abrufe;
using Daks.Genesis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daks.Adapters.Tests.Genesis;

/// <summary>Every odd answer the Regionaldatenbank is known for, and what it comes to.</summary>
public sealed class AbruffehlerTests : Abrufstelle
{
    [Theory]
    [InlineData(90, "Die Tabelle existiert nicht", Abrufgrund.TabelleUnbekannt, null)]
    [InlineData(104, "Es gibt keine Objekte zum angegebenen Selektionskriterium", Abrufgrund.KeineDaten, null)]
    [InlineData(50, "Es gibt nichts Neueres", Abrufgrund.KeineDaten, null)]
    [InlineData(-1, "Interner Fehler", Abrufgrund.Abgelehnt, "Interner Fehler")]
    [InlineData(77, "", Abrufgrund.Abgelehnt, "77")]
    [InlineData(0, "erfolgreich", Abrufgrund.Unverstanden, "JSON")]
    public async Task A_message_is_told_by_its_code(int code, string text, Abrufgrund grund, string? angabe)
    {
        Stub.ThenMessage(code, text);

        (await AbgewiesenAsync(Auftrag())).ShouldBe(new Abruffehler(grund, angabe));
    }

    [Theory]
    [InlineData(401, """{"Code":15,"Content":"Sie sind nicht berechtigt","Type":"ERROR"}""", Abrufgrund.NichtBerechtigt)]
    [InlineData(404, """{"Code":2,"Content":"Benutzername oder Passwort falsch","Type":"ERROR"}""", Abrufgrund.AnmeldungAbgelehnt)]
    [InlineData(200, """{"Code":"2","Content":"Benutzername oder Passwort falsch","Type":"ERROR"}""", Abrufgrund.AnmeldungAbgelehnt)]
    public async Task A_flat_message_is_told_by_its_code_whatever_the_status(int status, string json, Abrufgrund grund)
    {
        Stub.Then(json, status);

        (await AbgewiesenAsync(Auftrag())).Grund.ShouldBe(grund);
    }

    [Theory]
    [InlineData("12612-93-01-4", 90, Abrufgrund.TabelleUnbekannt)]
    [InlineData("12612-93-01-4", 104, Abrufgrund.KeineDaten)]
    [InlineData("12711-01-03-4", 15, Abrufgrund.NichtBerechtigt)]
    [InlineData("12711-01-03-4", 98, Abrufgrund.ZuGross)]
    public async Task So_it_is_with_the_tables_of_the_Kreise(string table, int code, Abrufgrund grund)
    {
        Stub.ThenMessage(code, "Nein").ThenMessage(code, "Nein");

        (await AbgewiesenAsync(Auftrag(table, "12065"))).Grund.ShouldBe(grund);
    }

    [Fact]
    public async Task A_web_page_is_quoted_by_its_title_even_behind_a_BOM()
    {
        byte[] page = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("\r\n<!DOCTYPE html><html><head><title>Wartung &amp; Pflege</title></head></html>")];
        Stub.Then(200, "application/octet-stream", page).Then(404, "text/html", "Not found"u8.ToArray());

        (await AbgewiesenAsync(Auftrag())).ShouldBe(new Abruffehler(Abrufgrund.Webseite, "Wartung & Pflege"));
        (await AbgewiesenAsync(Auftrag())).ShouldBe(new Abruffehler(Abrufgrund.Webseite, "HTML"));
    }

    [Theory]
    [InlineData(405, "Method not allowed", Abrufgrund.Unverstanden)]
    [InlineData(200, "", Abrufgrund.Unverstanden)]
    [InlineData(200, "Guten Tag", Abrufgrund.Unverstanden)]
    [InlineData(200, """{"Status":{"Code":0,"Con""", Abrufgrund.Abgebrochen)]
    [InlineData(200, """{"Hallo":1}""", Abrufgrund.Abgebrochen)]
    [InlineData(429, "Too many", Abrufgrund.Ueberlastet)]
    [InlineData(503, "<html><title>Busy</title></html>", Abrufgrund.Ueberlastet)]
    public async Task What_nobody_has_seen_before_is_said_so(int status, string body, Abrufgrund grund)
    {
        Stub.Then(status, "text/plain", Encoding.UTF8.GetBytes(body));

        (await AbgewiesenAsync(Auftrag())).Grund.ShouldBe(grund);
    }

    [Fact]
    public async Task A_file_that_stops_half_way_gives_nothing()
    {
        var zip = StubGenesis.Zip("12411-01-01-5_1_de_flat.csv", StubGenesis.Csv("12411-01-01-5", "GEMEIN", ["12065999"], 2023, 2024));
        var csv = Encoding.UTF8.GetBytes(StubGenesis.Csv("12411-01-01-5", "GEMEIN", ["12065999"], 2023, 2024));
        Stub.Then(200, "application/zip", zip[..(zip.Length / 2)]);
        Stub.Then(200, "text/csv", csv[..^60]);
        Stub.Then(async context =>
        {
            // Kestrel hangs up on whoever writes less than was promised.
            context.Response.ContentLength = zip.Length;
            await context.Response.Body.WriteAsync(zip.AsMemory(0, 40));
        });

        for (var time = 0; time < 3; time++)
        {
            (await AbgewiesenAsync(Auftrag())).Grund.ShouldBe(Abrufgrund.Abgebrochen);
        }
    }

    [Fact]
    public async Task Figures_of_another_table_are_no_answer()
    {
        Stub.Then(200, "application/zip", StubGenesis.Zip("12411-07-01-5_1_de_flat.csv", StubGenesis.Csv("12411-07-01-5", "GEMEIN", ["12065999"], 2023, 2024)));
        Stub.Then(200, "application/zip", StubGenesis.Zip("flat.csv", StubGenesis.Csv("12612-91-01-5", "GEMEIN", ["12065999"], 2023, 2024)));

        (await AbgewiesenAsync(Auftrag())).ShouldBe(new Abruffehler(Abrufgrund.AndereTabelle, "12411-07-01-5"));
        (await AbgewiesenAsync(Auftrag())).ShouldBe(new Abruffehler(Abrufgrund.AndereTabelle, "12612"));
    }

    [Fact]
    public async Task Figures_of_other_places_are_no_answer()
    {
        Stub.Then(200, "application/zip", StubGenesis.Zip("12411-01-01-5_1_de_flat.csv", StubGenesis.Csv("12411-01-01-5", "GEMEIN", ["01001000"], 2023, 2024)));

        (await AbgewiesenAsync(Auftrag())).Grund.ShouldBe(Abrufgrund.AndereGebiete);
    }

    [Fact]
    public async Task Who_does_not_answer_in_two_minutes_is_not_waited_for()
    {
        Stub.Then(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var fetching = AbgewiesenAsync(Auftrag());
        await Stub.NextAsync();
        await Stub.NextAsync();

        Uhr.Advance(GenesisClient.Patience);

        (await fetching).Grund.ShouldBe(Abrufgrund.Zeitueberschreitung);
    }

    [Fact]
    public async Task Who_is_not_there_cannot_be_reached()
    {
        await using var elsewhere = Provider($"http://127.0.0.1:{Ports.Free()}/", "a", "b");

        var result = await elsewhere.GetRequiredService<IRegionaldatenbank>().FetchAsync(Auftrag(), CancellationToken.None);

        result.ShouldBeOfType<Abrufergebnis.Abgewiesen>().Fehler.Grund.ShouldBe(Abrufgrund.NichtErreichbar);
    }

    [Fact]
    public async Task A_table_that_is_not_ready_after_ten_minutes_is_asked_for_later()
    {
        Stub.ThenMessage(98, "zu groß").ThenMessage(99, "Der Auftrag wurde erstellt: 12411-01-01-5_42");
        for (var look = 0; look < 120; look++)
        {
            Stub.ThenMessage(104, "Es gibt keine Objekte");
        }

        var fetching = AbgewiesenAsync(Auftrag());
        for (var look = 0; look < 120; look++)
        {
            await Uhr.PassAsync(Regionaldatenbank.Every);
        }

        (await fetching).Grund.ShouldBe(Abrufgrund.NochInArbeit);
    }

    [Fact]
    public async Task A_table_too_large_even_to_be_put_together_is_said_so()
    {
        Stub.ThenMessage(98, "zu groß").ThenMessage(98, "zu groß");

        (await AbgewiesenAsync(Auftrag())).Grund.ShouldBe(Abrufgrund.ZuGross);
    }

    [Theory]
    [InlineData(200, """{"Status":"Ein Fehler ist aufgetreten. Bitte überprüfen Sie Ihre Anmeldedaten.","Username":"DAKS1234"}""")]
    [InlineData(404, """{"Code":2,"Content":"Passwort falsch","Type":"ERROR"}""")]
    public async Task A_wrong_password_is_tried_once_and_no_table_is_asked_for(int status, string answer)
    {
        (Stub.LoginStatus, Stub.LoginAnswer) = (status, answer);

        (await AbgewiesenAsync(Auftrag())).ShouldBe(new Abruffehler(Abrufgrund.AnmeldungAbgelehnt));

        (Stub.Logins, Stub.Calls.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_login_that_went_well_is_not_asked_for_again()
    {
        await GeholtAsync(Auftrag());
        await GeholtAsync(Auftrag("12612-91-01-5"));

        Stub.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task Without_an_account_nothing_leaves_the_house()
    {
        await using var without = Provider(Stub.Address, "", "");
        var datenbank = without.GetRequiredService<IRegionaldatenbank>();

        var result = await datenbank.FetchAsync(Auftrag(), CancellationToken.None);

        datenbank.IstEingerichtet.ShouldBeFalse();
        result.ShouldBe(new Abrufergebnis.Abgewiesen(new Abruffehler(Abrufgrund.NichtEingerichtet)));
        Stub.Logins.ShouldBe(0);
    }

    [Theory]
    [InlineData("https://www.regionalstatistik.de/genesisws/rest/2020/", "a", "", "Regionaldatenbank:Kennwort fehlt: Zum Benutzer gehört ein Kennwort. Ohne beide ruft DAKS nichts ab.")]
    [InlineData("https://www.regionalstatistik.de/genesisws/rest/2020/", "", "b", "Regionaldatenbank:Benutzer fehlt: Zum Kennwort gehört ein Benutzer. Ohne beide ruft DAKS nichts ab.")]
    [InlineData("https://www.regionalstatistik.de/", "a", "b\nc", "Regionaldatenbank:Benutzer oder Regionaldatenbank:Kennwort enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.")]
    [InlineData("http://www.regionalstatistik.de/genesisws/rest/2020/", "a", "b", "Regionaldatenbank:Adresse ist keine Adresse mit https:// und ohne Anmeldung, Abfrage und Marke (http gilt nur für diesen Rechner).")]
    public void Half_an_account_stops_the_start(string address, string user, string password, string sentence)
    {
        using var services = Provider(address, user, password);

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<GenesisOptions>>().Value).Failures.ShouldBe([sentence]);
    }

    [Theory]
    [InlineData("http://localhost:5000/x", "", "")]
    [InlineData("https://www.regionalstatistik.de/genesisws/rest/2020", "a", "b")]
    public void A_whole_account_or_none_is_fine(string address, string user, string password)
    {
        using var services = Provider(address, user, password);

        services.GetRequiredService<IOptions<GenesisOptions>>().Value.Base.AbsolutePath.ShouldEndWith("/");
    }
}
