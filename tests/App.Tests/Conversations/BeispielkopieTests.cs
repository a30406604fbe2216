using Daks.App.Tests.Hosting;

namespace Daks.App.Tests.Conversations;

/// <summary>A chat of the demonstration: it works on a copy of Musterstadt, its figures too.</summary>
public sealed class BeispielkopieTests
{
    [Fact]
    public async Task It_answers_questions_about_figures()
    {
        await using var app = await AppFixture.StartAsync(isLocal: true, settings: ("Daks:Beispiel", "true"));
        var team = app.NewTeam();

        var all = await team.Anna.Says("zahlen");
        var one = await team.Anna.Says("Altenquotient");
        var over = await team.Anna.Says("Wie entwickelt sich die Bevölkerung");

        all.ShouldSay("19.420");
        one.ShouldSay("46,8", "38,8", "Beispielzahlen (erfunden)");
        over.ShouldSay("20.106", "19.420", "Modellrechnung bis 2044", "Spannweite 2044: ", "Gerechnet von Dirk Vogel", "Sie ist keine Vorhersage.");
    }
}
