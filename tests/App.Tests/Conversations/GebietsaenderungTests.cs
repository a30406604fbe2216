using System.Text;
using Daks.Core.Einstellungen;

namespace Daks.App.Tests.Conversations;

/// <summary>A jump in the number of inhabitants, as the chat asks about it until it is explained.</summary>
public sealed class GebietsaenderungTests : Dateichat
{
    private const string Sprung = "Sprung zwischen 2018 und 2019: +26,3 % Einwohner. Gebietsänderung?";

    [Fact]
    public async Task The_preview_and_the_course_ask_and_a_recorded_change_answers()
    {
        (await Anna.SendsFile(Encoding.UTF8.GetBytes("Merkmal;Stichtag;Wert\nBevölkerung;31.12.2018;15200\nBevölkerung;31.12.2019;19200\nBevölkerung;31.12.2020;19210\n"), "einwohner.csv"))
            .ShouldSay(Sprung, "Tragen Sie sie in den Einstellungen ein");
        await Anna.Presses("Übernehmen");
        (await Anna.Says("Wie entwickelt sich die Bevölkerung?")).ShouldSay(Sprung);

        await Team.DoAsync(new RecordGebietsaenderung(new DateOnly(2019, 1, 1), "Eingemeindung von Norderdorf"));

        var course = await Anna.Says("Wie entwickelt sich die Bevölkerung?");
        course.ShouldSay("31.12.2019 · neues Gebiet", "Gebietsänderung: Die Werte bis 2018 und ab 2019 gelten für verschiedene Gebiete.");
        course.Words.ShouldNotContain("Sprung zwischen");
        course.Words.ShouldNotContain("4.010 Personen mehr");
    }
}
