using System.Net;
using Daks.App.Tests.Hosting;
using Daks.Bot.Eingaenge;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>Where a file may come from, how large and how late it may be, and who may send one: whatever is wrong is said in a sentence.</summary>
public sealed class DateiabrufTests : Dateichat
{
    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "gilt nicht mehr")]
    [InlineData(HttpStatusCode.NotFound, "gilt nicht mehr")]
    [InlineData(HttpStatusCode.Gone, "gilt nicht mehr")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ließ sich nicht abrufen")]
    public async Task An_address_that_opens_nothing_is_named(HttpStatusCode status, string sentence) =>
        await ShouldBeRefusedAsync(App.Files.Put((int)status), sentence);

    [Fact]
    public async Task Nobody_leads_us_elsewhere()
    {
        var goal = App.Files.Put(Statistikdatei.Bevoelkerung());

        await ShouldBeRefusedAsync(App.Files.Put((int)HttpStatusCode.Found, goal), "leitet woandershin weiter");

        App.Files.Fetched.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://dateien.example.org/1", "„zahlen.csv“ liegt auf dateien.example.org")]
    [InlineData("https://evil-127.0.0.1.example/1", "liegt auf evil-127.0.0.1.example")]
    [InlineData("https://anna@127.0.0.1/1", "keine Adresse genannt")]
    [InlineData("file:///etc/passwd", "liegt auf")]
    [InlineData("nichts", "keine Adresse genannt")]
    [InlineData(null, "keine Adresse genannt")]
    public async Task An_address_that_is_none_of_ours_is_not_even_asked(string? address, string sentence) =>
        await ShouldBeRefusedAsync(address, sentence);

    [Fact]
    public async Task A_file_over_the_limit_is_refused_by_its_length()
    {
        await ShouldBeRefusedAsync(App.Files.Put(new byte[(1024 * 1024) + 1]), "ist größer als 1 MB");
    }

    [Fact]
    public async Task A_file_that_hides_its_length_is_refused_where_it_exceeds_the_limit()
    {
        var address = App.Files.Put(async context =>
        {
            for (var part = 0; part < 40; part++)
            {
                await context.Response.Body.WriteAsync(new byte[64 * 1024]);
            }
        });

        await ShouldBeRefusedAsync(address, "ist größer als 1 MB");
    }

    [Fact]
    public async Task A_transfer_that_breaks_off_leaves_nothing()
    {
        var address = App.Files.Put(async context =>
        {
            context.Response.ContentLength = 100_000;
            await context.Response.Body.WriteAsync(Statistikdatei.Bevoelkerung());
            await context.Response.Body.FlushAsync();
            await WaitAsync(() => Array.Exists(Kept(), file => new FileInfo(file) is { Extension: ".teil", Length: > 0 }));
            context.Abort();
        });

        await ShouldBeRefusedAsync(address, "kam nicht vollständig an");
    }

    [Fact]
    public async Task What_is_no_table_is_named_and_waits_no_longer()
    {
        await ShouldBeRefusedAsync(App.Files.Put(Statistikdatei.Utf8("<!DOCTYPE html><html><title>Anmeldung</title></html>")), "Das ist eine Webseite");
        await ShouldBeRefusedAsync(App.Files.Put(Statistikdatei.Utf8("%PDF-1.7\n%âãÏÓ\n")), "Das ist keine Statistikdatei");
        await ShouldBeRefusedAsync(App.Files.Put(Statistikdatei.Bombe()), "Aus dem Archiv kommt mehr heraus");
        await ShouldBeRefusedAsync(App.Files.Put(Statistikdatei.Zip(Statistikdatei.Bevoelkerung())[..300]), "Das Archiv ist unvollständig");
        await ShouldBeRefusedAsync(App.Files.Put([]), "Die Datei ist leer");
    }

    [Fact]
    public async Task Another_places_figures_are_named_and_cannot_be_taken_over()
    {
        var preview = await Anna.SendsFile(Statistikdatei.AndereKommune());

        preview.ShouldSay("nichts, was sich für Ihre Kommune übernehmen lässt", "Die Datei handelt von: Nachbarstadt (12065998).");
        preview.Buttons.ShouldBe(["Verwerfen"]);
    }

    [Fact]
    public async Task No_more_wait_than_one_person_may_have()
    {
        for (var file = 0; file < IEingangskorb.MeisteWartende; file++)
        {
            await Anna.SendsFile(Statistikdatei.Bevoelkerung(20_000 + file));
        }

        (await Anna.SendsFile(Statistikdatei.Bevoelkerung())).ShouldSay("Es warten schon 20 Dateien von Ihnen");
    }

    [Fact]
    public async Task A_guest_brings_nothing_in_and_nothing_is_fetched()
    {
        await Team.Bernd.Says("status");
        await Team.MakeGuestAsync(Team.Bernd.Person);

        (await Team.Bernd.InPersonalChat().SendsFile(Statistikdatei.Bevoelkerung())).ShouldSay("Nichts wurde übernommen.");

        App.Files.Fetched.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_became_a_guest_meanwhile_cannot_take_over()
    {
        await Team.Bernd.Says("erledigt");
        var bernd = Team.Bernd.InPersonalChat();
        await bernd.SendsFile(Statistikdatei.Bevoelkerung());
        await Team.MakeGuestAsync(Team.Bernd.Person);

        (await bernd.Presses("Übernehmen")).ShouldNotSay("Übernommen: „");

        (await FiguresAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_channel_files_are_declined_in_a_sentence_and_commands_still_count()
    {
        (await Team.Anna.SendsFiles("", ("a.csv", null))).ShouldSay("Dateien lese ich nur im persönlichen Chat oder im Arbeitsbereich.");
        (await Team.Anna.InGroupChat().SendsFiles("schau mal", ("a.csv", null))).ShouldSay("Dateien lese ich nur im persönlichen Chat");
        (await Team.Anna.SendsFiles("status", ("a.csv", null))).ShouldSay("Stufe 1 von 5");
    }

    [Fact]
    public async Task While_a_large_file_is_read_the_conversation_goes_on()
    {
        var arrives = new TaskCompletionSource();
        var address = App.Files.Put(async context =>
        {
            await arrives.Task;
            await context.Response.Body.WriteAsync(Statistikdatei.Bevoelkerung());
        });
        var posting = Anna.Posts(Anna.WithFiles("", ("groß.csv", address)));
        await App.Clock.PassAsync(Dateiannahme.Geduld);
        await posting;

        Anna.Sees.Text.ShouldBe("Ich lese noch groß.csv. Die Vorschau kommt hier, sobald ich fertig bin.");
        (await Anna.Says("status")).ShouldSay("Stufe 1 von 5");

        arrives.SetResult();
        await WaitAsync(() => Anna.Room.Messages.Count == 3);
        Anna.Sees.ShouldSay("Vorschau: groß.csv");
    }

    [Fact]
    public async Task Who_waits_for_a_file_hears_when_the_host_stops()
    {
        var arrives = new TaskCompletionSource();
        var address = App.Files.Put(_ => arrives.Task);
        var posting = Anna.Posts(Anna.WithFiles("", ("groß.csv", address)));
        await App.Clock.PassAsync(Dateiannahme.Geduld);
        await posting;

        await App.StopAsync();
        arrives.SetResult();

        Anna.Sees.Text.ShouldStartWith("DAKS wird gerade neu gestartet.");
    }

    [Fact]
    public async Task A_transfer_that_never_ends_is_given_up()
    {
        var arrives = new TaskCompletionSource();
        var posting = Anna.Posts(Anna.WithFiles("", ("groß.csv", App.Files.Put(_ => arrives.Task))));
        await App.Clock.PassAsync(Dateiannahme.Geduld);
        await posting;

        App.Clock.Advance(Dateiannahme.Abruffrist);

        await WaitAsync(() => Anna.Room.Messages.Count == 2);
        arrives.SetResult();
        Anna.Sees.ShouldSay("kam nicht vollständig an", "Nichts wurde übernommen.");
    }
}
