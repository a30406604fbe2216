using Daks.Core.Einrichtungen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;

namespace Daks.Core.Tests.Strategien;

public sealed class UmfangTests
{
    [Theory]
    [InlineData(Einstieg.Anfang, Pfad.Standard, "Standard, noch 83 Aufgaben in etwa 25 Monaten")]
    [InlineData(Einstieg.Anfang, Pfad.Kompakt, "Kompakt, noch 30 Aufgaben in etwa 18 Monaten")]
    [InlineData(Einstieg.MitPlan, Pfad.Kompakt, "Kompakt, noch 5 Aufgaben in etwa 12 Monaten")]
    public async Task It_says_what_is_really_left(Einstieg einstieg, Pfad pfad, string expected)
    {
        var fall = await Fall.NewAsync(einstieg, pfad);

        var text = Bezeichnung.Umfang(Umfang.Von(fall.Strategie, fall.Today), Texte.Deutsch);

        text.ShouldBe(expected);
    }

    [Fact]
    public void One_task_is_said_in_the_singular() =>
        Bezeichnung.Umfang(new Umfang(Pfad.Kompakt, 1, 2), Texte.Englisch).ShouldBe("Compact, one task left over about 2 months");

    [Fact]
    public async Task What_a_closed_stage_left_open_is_not_counted()
    {
        var fall = await Fall.NewAsync();
        var followUps = fall.Strategie.AufgabenDer(1).Count(aufgabe => aufgabe.Nachlauf);

        await fall.DoneAsync(new CloseStufe(1, "Die Bürgermeisterin möchte jetzt beginnen."));

        Umfang.Von(fall.Strategie, fall.Today).Aufgaben.ShouldBe(83 - 17 + followUps);
    }

    [Fact]
    public async Task It_never_says_no_time_at_all()
    {
        var fall = await Fall.NewAsync();
        fall.Advance(2000);

        Umfang.Von(fall.Strategie, fall.Today).Monate.ShouldBe(1);
    }
}
