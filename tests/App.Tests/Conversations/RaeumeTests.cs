using Daks.App.Tests.Hosting;
using Daks.Bot.Akteure;
using Daks.Bot.Aufgaben;
using Daks.Bot.Conversations;
using Daks.Bot.Diagnosen;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Einstellungen;
using Daks.Bot.Hilfe;
using Daks.Bot.Kanaele;
using Daks.Bot.Kommunalprofile;
using Daks.Bot.Strategien;
using Daks.Bot.Stufen;
using Daks.Bot.Veranstaltungen;
using Daks.Bot.Verlaeufe;
using Daks.Bot.Willkommen;

namespace Daks.App.Tests.Conversations;

/// <summary>The same words do the same in a channel, in a group chat, and alone.</summary>
public sealed class RaeumeTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>One phrase for everything that can be asked for, in an order that lets each of them do something.</summary>
    private static readonly (string Verb, string Words)[] Everything =
    [
        (StatusVerbs.Status, "status"),
        (StatusVerbs.Schritte, "nächste Schritte"),
        (StatusVerbs.Alle, "alle Schritte"),
        (StatusVerbs.Meine, "meine Aufgaben"),
        (WahlVerbs.Wahl, "Strategie wechseln"),
        (ZahlenVerbs.Zahlen, "Zahlen"),
        (ZahlenVerbs.Indikator, "Altenquotient"),
        (ZahlenVerbs.Entwicklung, "Wie entwickelt sich die Bevölkerung?"),
        (TerminVerbs.Termine, "Termine"),
        (TerminVerbs.Finden, "Termin finden für den Kick-Off Mitte März abends"),
        (TerminVerbs.Verschieben, "Kick-Off verschieben"),
        (TerminVerbs.Absagen, "Kick-Off absagen: Der Saal ist vergeben."),
        (AkteureVerbs.Akteure, "Akteure"),
        (AufgabeVerbs.Zeigen, "K-01"),
        (AufgabeVerbs.Erledigt, "erledigt"),
        (AufgabeVerbs.Offen, "K-01 wieder öffnen"),
        (AufgabeVerbs.Entfaellt, "K-01 nicht nötig: Das ist längst beschlossen."),
        (AufgabeVerbs.Spaeter, "K-02 später"),
        (StufeVerbs.Abschliessen, "Stufe abschließen"),
        (StufeVerbs.Oeffnen, "Stufe wieder öffnen"),
        (VerlaufVerbs.Verlauf, "Verlauf"),
        (VerlaufVerbs.Letzte, "rückgängig"),
        (EinrichtungVerbs.Formular, "einrichten"),
        (PlanVerbs.Plan, "Pfad und Termine"),
        (KommuneVerbs.Kommune, "Angaben ändern"),
        (EinstiegVerbs.Formular, "Einstieg ändern"),
        (KanalVerbs.Formular, "Kanal einrichten"),
        (KanalVerbs.Loesen, "Kanal lösen"),
        (WillkommenVerbs.Beispiel, "Beispiel"),
        (WillkommenVerbs.Dokumente, "Datenschutz"),
        (HilfeVerbs.Hilfe, "Hilfe"),
        (HilfeVerbs.MehrHilfe, "alle Befehle"),
        (HilfeVerbs.Gern, "danke"),
        (HilfeVerbs.Sprachwahl, "Sprache"),
        (HilfeVerbs.Sprache, "deutsch"),
        (DiagnoseVerbs.Diagnose, "Diagnose"),
    ];

    private static readonly Dictionary<string, string> MayDiffer = new()
    {
        [StatusVerbs.Meine] = "Who has what to do is told to each alone.",
        [WahlVerbs.Wahl] = "A team works on its own; only alone is there a choice.",
        [HilfeVerbs.Hilfe] = "Six commands for where one is.",
        [KanalVerbs.Formular] = "Only a channel can have a strategy of its own.",
        [KanalVerbs.Loesen] = "Only a channel can have a strategy of its own.",
        [WillkommenVerbs.Beispiel] = "Before others nobody's name stands beside overdue.",
        [EinrichtungVerbs.Formular] = "In a channel the way to a strategy of its own is offered.",
        [DiagnoseVerbs.Diagnose] = "It names the conversation.",
    };

    [Fact]
    public async Task Everything_that_can_be_asked_for_is_answered_in_the_same_words_wherever_it_is_asked()
    {
        var (inChannel, inGroup, alone) = (app.NewTeam().Anna, app.NewTeam().Anna.InGroupChat(), app.NewTeam().Anna.InPersonalChat());
        await inChannel.Room.Team.SetUpAsync();
        await inGroup.Says("einrichten");
        await inGroup.Presses("Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"));
        await alone.Room.Team.SetUpAsync();

        var differ = new List<string>();
        foreach (var (verb, words) in Everything)
        {
            var understood = Grammar.Understand(words).ShouldBeOfType<Understanding.Command>(words);
            understood.Press.Data.Verb.ShouldBe(verb, words);
            var answers = new[] { await inChannel.Says(words), await inGroup.Says(words), await alone.Says(words) };
            if (answers.Any(answer => answer.Words != answers[0].Words || !answer.Buttons.SequenceEqual(answers[0].Buttons)))
            {
                differ.Add(verb);
            }
        }

        differ.ShouldBe(MayDiffer.Keys, ignoreOrder: true);
        Everything.Select(one => one.Verb).ShouldBe(Grammar.Verbs, ignoreOrder: true);
    }
}
