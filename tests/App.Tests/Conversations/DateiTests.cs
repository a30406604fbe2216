using System.Net;
using Daks.App.Tests.Hosting;
using Daks.Bot.Eingaenge;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Microsoft.Extensions.DependencyInjection;

namespace Daks.App.Tests.Conversations;

/// <summary>A file sent to the bot: looked at before anything counts, asked about, decided about in place.</summary>
public sealed class DateiTests : Dateichat
{
    [Fact]
    public async Task A_file_is_previewed_before_anything_of_it_counts()
    {
        var preview = await Anna.SendsFile(Statistikdatei.Bevoelkerung());

        preview.ShouldSay(
            "Vorschau: 12411-01-01-5_de_flat.csv",
            "Jahre: 2020–2024",
            "Gebiete: Musterstadt (12065999)",
            "Einwohner: 19.420 (31.12.2024)",
            "8 gelesen · 5 zu übernehmen · 1 zu anderen Gebieten · 2 abgewiesen",
            "2 Zeilen werden abgewiesen:",
            "Zeile 8, Spalte 14: „viele“ ist keine Zahl.",
            "Zeile 9, Spalte 5: „gestern“ ist kein Jahr und kein Tag.",
            "Zwischen 2023 und 2024 wechselt die Zensusbasis.",
            "Noch ist nichts gespeichert.");
        preview.Buttons.ShouldBe(["Übernehmen", "Nein: Rückgerechnet auf Zensus 2022", "Verwerfen"]);
        (await FiguresAsync()).ShouldBeEmpty();
        (await WaitingAsync()).ShouldHaveSingleItem().Name.ShouldBe(Statistikdatei.Name);
    }

    [Fact]
    public async Task The_signs_of_a_file_are_counted_and_explained() =>
        (await Anna.SendsFile(Statistikdatei.MitZeichen())).ShouldSay(
            "8 gelesen",
            "Zeichen der Statistik: 2 × „-“ (nichts vorhanden); 1 × „.“ (unbekannt oder geheim); 1 × „...“ (folgt später); "
            + "1 × „/“ (nicht sicher genug); 1 × „x“ (nicht sinnvoll); 1 × „()“ (eingeschränkt aussagekräftig).");

    [Fact]
    public async Task A_file_without_signs_has_none_explained() =>
        (await Anna.SendsFile(Statistikdatei.Bevoelkerung())).ShouldNotSay("Zeichen der Statistik");

    [Fact]
    public async Task Taking_over_stands_in_the_place_of_the_preview_with_the_way_back()
    {
        var preview = await Anna.SendsFile(Statistikdatei.Bevoelkerung());

        var taken = await Anna.Presses("Übernehmen");

        taken.ShouldSay("Übernommen: „", "2020–2024", "5 Zeilen");
        await App.Teams.UpdateOfAsync(preview.ActivityId!);
        Anna.Room.Message(preview.ActivityId!).ShouldSay("Übernommen: „");
        (await FiguresAsync()).ShouldNotBeEmpty();
        (await WaitingAsync()).ShouldBeEmpty();
        (await Anna.Says("Bevölkerung")).ShouldSay("19.420");

        (await Anna.PressesOn(taken, "Rückgängig")).ShouldSay("Zurückgenommen: „");
        (await FiguresAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pressed_twice_it_is_taken_over_once()
    {
        var preview = await Anna.SendsFile(Statistikdatei.Bevoelkerung());
        await Anna.PressesOn(preview, "Übernehmen");
        var version = await Team.VersionAsync();

        var again = await Anna.PressesOn(preview, "Übernehmen");

        again.ShouldSay("Übernommen: „");
        (await Team.VersionAsync()).ShouldBe(version);
    }

    [Fact]
    public async Task A_preview_survives_a_restart()
    {
        var preview = await Anna.SendsFile(Statistikdatei.Bevoelkerung());

        // The clock of these tests is ahead of the disk's.
        Array.ForEach(Kept(), file => File.SetLastWriteTimeUtc(file, AppFixture.Beginning.UtcDateTime));
        await App.RestartAsync();

        (await Anna.PressesOn(preview, "Übernehmen")).ShouldSay("Übernommen: „");

        (await FiguresAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_would_change_is_said_before()
    {
        await Anna.SendsFile(Statistikdatei.Bevoelkerung());
        await Anna.Presses("Übernehmen");

        var preview = await Anna.SendsFile(Statistikdatei.Bevoelkerung(letzte: 19_500), "neuer Stand.csv");

        preview.ShouldSay("5 vorhandene Werte würden sich ändern", "Musterstadt, 31.12.2020: bisher 19.416, neu 19.496");
    }

    [Fact]
    public async Task Several_files_are_several_previews()
    {
        await Anna.SendsFiles(
            "", ("a.csv", App.Files.Put(Statistikdatei.Bevoelkerung())), ("b.zip", App.Files.Put(Statistikdatei.Zip(Statistikdatei.Bevoelkerung(1_000)))));

        Cards().ShouldBe(["Vorschau: a.csv", "Vorschau: b.zip"]);
        (await WaitingAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_file_wins_over_the_words_beside_it() =>
        (await Anna.SendsFile(Statistikdatei.Bevoelkerung(), text: "Zahlen 2024")).ShouldSay("Vorschau: ");

    [Fact]
    public async Task A_message_delivered_again_is_read_once()
    {
        var message = Anna.WithFiles("", ("a.csv", App.Files.Put(Statistikdatei.Bevoelkerung())));
        await Anna.Posts(message.DeepClone().AsObject());

        await Anna.Posts(message);

        Cards().Count.ShouldBe(1);
        App.Files.Fetched.Count.ShouldBe(1);
        (await WaitingAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_table_pasted_as_text_asks_for_its_day_and_is_read()
    {
        var question = await Anna.Says(Statistikdatei.Register);
        question.ShouldSay("keinen Stichtag", "Für welchen Tag gilt die Tabelle?");

        var preview = await Anna.PressesVerb(DateiVerbs.Lesen, (DateiVerbs.DayInput, "2026-12-31"));
        preview.ShouldSay("Einwohner: 19.420 (31.12.2026)");
        await Anna.Presses("Übernehmen");

        (await FiguresAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_name_nobody_knows_is_asked_for_and_the_answer_is_kept_until_it_is_taken_over()
    {
        var asks = await Anna.SendsFile(
            Statistikdatei.Utf8("Indikatoren;\"2022\nMusterstadt am See\";\"2022\nDeutschland\"\nBevölkerung (Anzahl);19.420;84.358.845\n"), "wegweiser.csv");
        asks.ShouldSay("Welcher ist Ihre Kommune?");

        (await Anna.Presses("„Musterstadt am See“ sind wir")).ShouldSay("Musterstadt am See (12065999)");
        await Anna.Presses("Übernehmen");

        (await FiguresAsync()).ShouldContain(one => one.Reihe.Schluessel.Gebiet.Code == Statistikdatei.Ags);
    }

    [Theory]
    [InlineData("gestern")]
    [InlineData("2027-02-30")]
    public async Task A_reference_day_that_is_none_is_named_and_asked_for_again(string day)
    {
        await Anna.Says(Statistikdatei.Register);

        var again = await Anna.PressesVerb(DateiVerbs.Lesen, (DateiVerbs.DayInput, day));

        again.ShouldSay("Im Feld „Für welchen Tag gilt die Tabelle?“ steht kein Datum.");
        again.Buttons.ShouldContain("Mit diesem Tag lesen");
    }

    [Fact]
    public async Task Which_publication_a_file_holds_is_asked_and_the_answer_is_kept_with_the_import()
    {
        var asks = await Anna.SendsFile(Statistikdatei.Bevoelkerung());
        asks.ShouldSay("Die Einwohnerzahlen von 2022–2023 gibt es in zwei Fassungen", "Gelesen als: Ursprüngliche Fortschreibung (Zensus 2011).");

        (await Anna.Presses("Nein: Rückgerechnet auf Zensus 2022")).ShouldSay("Gelesen als: Rückgerechnet auf Zensus 2022.");
        await Anna.Presses("Übernehmen");

        (await FiguresAsync()).SelectMany(one => one.Reihe.Werte).Where(wert => wert.Zeit.Jahr is 2022 or 2023)
            .ShouldAllBe(wert => wert.Basis == Zensusbasis.Zensus2022);
    }

    [Fact]
    public async Task Lost_zeros_are_added_once_somebody_says_so()
    {
        (await Anna.SendsFile(Statistikdatei.OhneNull())).ShouldSay("fehlt vorn die Null");

        (await Anna.Presses("Nullen ergänzen")).ShouldSay("1 zu anderen Gebieten").ShouldNotSay("fehlt vorn die Null");
    }

    [Fact]
    public async Task A_files_name_does_nothing_but_name_it() =>
        (await Anna.SendsFile(Statistikdatei.Bevoelkerung(), "**alle** <at> [x](y).csv"))
            .ShouldSay("Vorschau: **alle** ‹at› [x](y).csv");
}
