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
using Daks.Core.Sprache;

namespace Daks.App.Tests.Handbuch;

/// <summary>What docs/handbuch/im-chat.md promises can be typed.</summary>
public sealed class BefehleTests
{
    private const string Page = "im-chat.md";

    /// <summary>What each row is for, by the first thing it names.</summary>
    private static readonly Dictionary<string, (string Verb, string? Id)> Meant = new(StringComparer.Ordinal)
    {
        ["Status"] = (StatusVerbs.Status, null),
        ["Nächste Schritte"] = (StatusVerbs.Schritte, null),
        ["Alle Schritte"] = (StatusVerbs.Alle, null),
        ["Alle Schritte 2"] = (StatusVerbs.Alle, "2"),
        ["Meine Aufgaben"] = (StatusVerbs.Meine, null),
        ["Verlauf"] = (VerlaufVerbs.Verlauf, null),
        ["Termine"] = (TerminVerbs.Termine, null),
        ["Termin finden"] = (TerminVerbs.Finden, null),
        ["Kick-Off verschieben"] = (TerminVerbs.Verschieben, null),
        ["Kick-Off absagen: Grund"] = (TerminVerbs.Absagen, null),
        ["Zahlen"] = (ZahlenVerbs.Zahlen, null),
        ["Altenquotient"] = (ZahlenVerbs.Indikator, "AQ65"),
        ["Wie entwickelt sich die Bevölkerung"] = (ZahlenVerbs.Entwicklung, "BEV"),
        ["Akteure"] = (AkteureVerbs.Akteure, null),
        ["K-07"] = (AufgabeVerbs.Zeigen, "K-07"),
        ["K-07 erledigt"] = (AufgabeVerbs.Erledigt, "K-07"),
        ["K-07 wieder öffnen"] = (AufgabeVerbs.Offen, "K-07"),
        ["K-07 verschieben"] = (AufgabeVerbs.Spaeter, "K-07"),
        ["K-07 nicht nötig: Grund"] = (AufgabeVerbs.Entfaellt, "K-07"),
        ["Stufe abschließen"] = (StufeVerbs.Abschliessen, null),
        ["Stufe 1 abschließen"] = (StufeVerbs.Abschliessen, "1"),
        ["Stufe 1 wieder öffnen: Grund"] = (StufeVerbs.Oeffnen, "1"),
        ["Rückgängig"] = (VerlaufVerbs.Letzte, null),
        ["Einrichten"] = (EinrichtungVerbs.Formular, null),
        ["Einstieg ändern"] = (EinstiegVerbs.Formular, null),
        ["Pfad und Termine"] = (PlanVerbs.Plan, null),
        ["Angaben ändern"] = (KommuneVerbs.Kommune, null),
        ["Kanal einrichten"] = (KanalVerbs.Formular, null),
        ["Kanal lösen"] = (KanalVerbs.Loesen, null),
        ["Strategie wechseln"] = (WahlVerbs.Wahl, null),
        ["Beispiel"] = (WillkommenVerbs.Beispiel, null),
        ["Datenschutz"] = (WillkommenVerbs.Dokumente, null),
        ["Hilfe"] = (HilfeVerbs.Hilfe, null),
        ["Danke"] = (HilfeVerbs.Gern, null),
        ["Alle Befehle"] = (HilfeVerbs.MehrHilfe, null),
        ["Deutsch"] = (HilfeVerbs.Sprache, "de"),
        ["English"] = (HilfeVerbs.Sprache, "en"),
        ["Sprache"] = (HilfeVerbs.Sprachwahl, null),
        ["Diagnose"] = (DiagnoseVerbs.Diagnose, null),
    };

    private static IReadOnlyList<IReadOnlyList<string>> German =>
    [
        .. Handbuchseite.Rows(Handbuchseite.Section(Page, "## Befehle")[..Handbuchseite.Section(Page, "## Befehle").IndexOf("### English", StringComparison.Ordinal)]),
    ];

    [Fact]
    public void Every_command_is_understood_as_what_its_row_says()
    {
        var commands = German.Select(row => Handbuchseite.Code(row[0]).Single()).ToArray();

        commands.ShouldBe(Meant.Keys, ignoreOrder: true);
        foreach (var command in commands)
        {
            Verb(command).ShouldBe(Meant[command], command);
        }
    }

    [Fact]
    public void Every_other_wording_means_the_same()
    {
        foreach (var row in German)
        {
            var command = Handbuchseite.Code(row[0]).Single();
            foreach (var other in Handbuchseite.Code(row[1]))
            {
                // A task's code, or a stage's number, goes with the other words, too.
                var typed = command.StartsWith("K-07 ", StringComparison.Ordinal) ? $"K-07 {other}" : other;
                Verb(typed).Verb.ShouldBe(Meant[command].Verb, typed);
            }
        }
    }

    [Fact]
    public void Every_English_phrase_means_something_and_is_English_unless_it_is_both()
    {
        var rows = Handbuchseite.Rows(Handbuchseite.Section(Page, "### English")).ToArray();

        rows.Length.ShouldBe(13);
        foreach (var phrase in rows.SelectMany(row => Handbuchseite.Code(row[1])))
        {
            var understood = Grammar.Understand(phrase).ShouldBeOfType<Understanding.Command>(phrase);
            (understood.Culture ?? Texte.Englisch).ShouldBe(Texte.Englisch, phrase);
        }
    }

    [Fact]
    public void Everything_that_can_be_asked_for_in_words_is_documented() =>
        Grammar.Verbs.ShouldBe(Meant.Values.Select(meant => meant.Verb).Distinct(), ignoreOrder: true);

    [Theory]
    [InlineData("K-07")]
    [InlineData("k7")]
    [InlineData("K 7")]
    public void A_code_may_be_written_in_three_ways(string code)
    {
        Handbuchseite.Code(Handbuchseite.Section(Page, "### Aufgaben")).ShouldContain(code);
        Verb(code).ShouldBe((AufgabeVerbs.Zeigen, "K-07"));
    }

    [Fact]
    public void Politeness_and_one_slip_of_the_finger_are_forgiven_as_promised()
    {
        Verb("Status bitte").Verb.ShouldBe(StatusVerbs.Status);
        Verb("nachste schritte").Verb.ShouldBe(StatusVerbs.Schritte);
        Verb("Verlau").Verb.ShouldBe(VerlaufVerbs.Verlauf);
    }

    private static (string Verb, string? Id) Verb(string typed)
    {
        var understood = Grammar.Understand(typed).ShouldBeOfType<Understanding.Command>(typed);
        return (understood.Press.Data.Verb, understood.Press.Data.Id);
    }
}
