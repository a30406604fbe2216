using System.Text;

namespace Daks.App.Tests.Conversations;

/// <summary>A file that names areas and gives no keys, in the chat: the own place is one press, the others are said to stay out.</summary>
public sealed class DateinamenTests : Dateichat
{
    private const string Datei =
        "Indikatoren;\"2022\nMusterstadt\";\"2022\nSeenland (LK)\";\"2022\nBrandenburg\"\nAltenquotient (je 100 Pers. der AG 20-64);46,1;41,0;43,0\n";

    [Fact]
    public async Task One_press_says_which_name_is_the_own_and_what_is_left_out_then()
    {
        var preview = await Anna.SendsFile(Encoding.UTF8.GetBytes(Datei), "wegweiser.csv");
        preview.ShouldSay("Die Datei nennt Orte nur mit Namen. Welcher ist Ihre Kommune?", "Brandenburg (12)");
        preview.Buttons.ShouldBe(["Übernehmen", "„Musterstadt“ sind wir", "„Seenland (LK)“ sind wir", "Verwerfen"]);

        var ours = await Anna.Presses("„Musterstadt“ sind wir");

        ours.ShouldSay("Musterstadt (12065999)", "Hier bleiben weg: Seenland (LK). Im Arbeitsbereich können Sie sie einem Gebiet zuordnen.");
        ours.Words.ShouldNotContain("Welcher ist Ihre Kommune?");
        ours.Buttons.ShouldBe(["Übernehmen", "Verwerfen"]);
        await Anna.Presses("Übernehmen");
        (await FiguresAsync()).Select(reihe => reihe.Reihe.Schluessel.Gebiet.Code).Order(StringComparer.Ordinal).ShouldBe(["12", "12065999"]);
    }
}
