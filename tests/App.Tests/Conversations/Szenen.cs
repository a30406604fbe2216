using Daks.Bot.Aufgaben;
using Daks.Bot.Einrichtungen;
using Daks.Bot.Hilfe;
using Daks.Bot.Strategien;
using Daks.Bot.Stufen;
using Daks.Bot.Verlaeufe;
using Daks.Bot.Willkommen;
using Daks.Core.Akteure;
using Daks.Core.Strategien;

namespace Daks.App.Tests.Conversations;

/// <summary>How to come by each card, in whichever language the people speak.</summary>
internal static partial class Szenen
{
    private const string Grund = "Der Bürgermeister hat es am 29.01. so entschieden.";

    private static readonly (string, string)[] Musterstadt = [("name", "Musterstadt"), ("einwohner", "19420"), ("land", "BB")];

    public static IReadOnlyDictionary<string, Func<TestTeam, Task<Answer>>> All { get; } =
        Einrichtungen.Concat(Kanaele).Concat(Arbeit).Concat(Termine).Concat(Zahlen).Concat(Dateien).ToDictionary(scene => scene.Key, scene => scene.Value);

    private static Dictionary<string, Func<TestTeam, Task<Answer>>> Arbeit => new()
    {
        ["beispiel"] = team => team.Anna.Says("beispiel"),
        ["verlauf-frueher"] = AfterSetup(async team =>
        {
            await FinishTasksAsync(team);
            await team.Anna.Says("verlauf");
            return await team.Anna.PressesVerb(VerlaufVerbs.Verlauf);
        }),
        ["beispiel-schritte"] = async team =>
        {
            await team.Anna.Says("beispiel");
            return await team.Anna.PressesVerb(WillkommenVerbs.Beispiel);
        },
        ["akteure-noch-keine"] = AfterSetup(team => team.Anna.Says("akteure")),
        ["akteure"] = AfterSetup(async team =>
        {
            await team.DoAsync(new TakeOverAkteure(
            [
                new("wehr", new AkteurEingabe("Freiwillige Feuerwehr", Akteurstyp.Organisation, Sektor.KulturSportVerein)),
                new("chor", new AkteurEingabe("Kirchenchor", Akteurstyp.Gruppe, Sektor.KulturSportVerein)),
                new("rat", new AkteurEingabe("Fraktionen im Rat", Akteurstyp.Gremium, Sektor.Politik)),
            ]));
            await team.DoAsync(new SetEinschaetzung("rat", 5, 1, -2));
            return await team.Anna.Says("akteure");
        }),
        ["danke"] = AfterSetup(team => team.Anna.Says("danke")),
        ["hilfe-allein"] = AfterSetup(team => team.Anna.InPersonalChat().Says("hilfe")),
        ["hilfe-vor-der-wahl"] = AfterSetup(async team =>
        {
            await WithSecondStrategyAsync(team);
            return await team.Anna.InPersonalChat().Says("hilfe");
        }),
        ["status"] = AfterSetup(team => team.Anna.Says("status")),
        ["status-gefaehrdet"] = AfterSetup(async team =>
        {
            await team.Anna.Says("K-03 verschieben: 1.2.2027");
            await team.Anna.Says("K-05 verschieben: 1.2.2027");
            return await team.Anna.Says("status");
        }),
        ["status-alle-aufgaben-durch"] = AfterSetup(async team =>
        {
            await FinishTasksAsync(team);
            return await team.Anna.Says("status");
        }),
        ["status-alles-abgeschlossen"] = AfterSetup(async team =>
        {
            for (var stufe = 1; stufe <= 5; stufe++)
            {
                await CloseAsync(team);
            }

            return await team.Anna.Says("status");
        }),
        ["status-archiviert"] = AfterSetup(async team =>
        {
            await team.ArchiveAsync();
            return await team.Anna.Says("status");
        }),
        ["verlauf-archiviert"] = AfterSetup(async team =>
        {
            await team.ArchiveAsync();
            return await team.Anna.Says("verlauf");
        }),
        ["naechste-schritte"] = AfterSetup(team => team.Anna.Says("weiter")),
        ["alle-schritte"] = AfterSetup(async team =>
        {
            await team.Anna.Says("K-01 erledigt");
            await team.Anna.Says("K-03 nicht nötig: gibt es schon");
            return await team.Anna.Says("aufgaben");
        }),
        ["alle-schritte-abgeschlossen"] = AfterSetup(async team =>
        {
            await CloseAsync(team);
            return await team.Anna.Says("aufgaben 1");
        }),
        ["meine-aufgaben"] = AfterSetup(team => team.Anna.InPersonalChat().Says("meine aufgaben")),
        ["meine-aufgaben-im-kanal"] = AfterSetup(team => team.Anna.Says("meine aufgaben")),
        ["meine-aufgaben-keine"] = AfterSetup(async team =>
        {
            await team.Bernd.Says("K-01 erledigt");
            return await AsBerndAloneAsync(team);
        }),
        ["meine-aufgaben-keine-mit-rolle"] = AfterSetup(async team =>
        {
            await team.GiveRoleAsync(team.Bernd.Person, Rolle.Kaemmerei);
            return await AsBerndAloneAsync(team);
        }),
        ["meine-aufgaben-gast"] = AfterSetup(async team =>
        {
            await team.MakeGuestAsync(team.Bernd.Person);
            return await AsBerndAloneAsync(team);
        }),
        ["meine-aufgaben-in-vertretung"] = AfterSetup(async team =>
        {
            await team.GiveRoleAsync(team.Bernd.Person, Rolle.Stellvertretung);
            return await AsBerndAloneAsync(team);
        }),
        ["meine-aufgaben-archiviert"] = AfterSetup(async team =>
        {
            await team.ArchiveAsync();
            return await team.Anna.InPersonalChat().Says("meine aufgaben");
        }),
        ["aufgabe"] = AfterSetup(team => team.Anna.Says("K-05")),
        ["aufgabe-nicht-noetig"] = AfterSetup(async team =>
        {
            await team.Anna.Says("K-05 nicht nötig: gibt es schon");
            return await team.Anna.Says("K-05");
        }),
        ["aufgabe-erledigt"] = AfterSetup(team => team.Anna.Says("erledigt")),
        ["aufgabe-schon-erledigt"] = AfterSetup(async team =>
        {
            await team.Anna.Says("K-01 erledigt");
            return await team.Anna.Says("K-01 erledigt");
        }),
        ["aufgabe-begonnen"] = AfterSetup(async team =>
        {
            await team.Anna.Says("K-01");
            return await team.Anna.PressesVerb(AufgabeVerbs.Begonnen);
        }),
        ["aufgabe-wieder-offen"] = AfterSetup(async team =>
        {
            await team.Anna.Says("erledigt");
            return await team.Anna.PressesVerb(AufgabeVerbs.Offen);
        }),
        ["spaeter"] = AfterSetup(team => team.Anna.Says("später")),
        ["spaeter-abgelehnt"] = AfterSetup(async team =>
        {
            await team.Anna.Says("später");
            return await team.Anna.PressesVerb(AufgabeVerbs.SpaeterSenden, ("tag", "2027-02-13"));
        }),
        ["verschoben"] = AfterSetup(async team =>
        {
            await team.Anna.Says("später");
            return await team.Anna.PressesVerb(AufgabeVerbs.SpaeterSenden);
        }),
        ["nicht-noetig"] = AfterSetup(team => team.Anna.Says("nicht nötig")),
        ["nicht-noetig-vermerkt"] = AfterSetup(async team =>
        {
            await team.Anna.Says("nicht nötig");
            return await team.Anna.PressesVerb(AufgabeVerbs.EntfaelltSenden, ("begruendung", "Der Auftrag liegt vor."));
        }),
        ["unbekannte-aufgabe"] = AfterSetup(team => team.Anna.Says("Z-99 erledigt")),
        ["veraltete-karte"] = AfterSetup(async team =>
        {
            var old = await team.Anna.Says("status");
            await team.Bernd.Says("K-01 verschieben: 19.2.2027");
            return await team.Anna.PressesOn(old, old.Buttons[0]);
        }),
        ["fremde-karte"] = AfterSetup(async team =>
        {
            var other = team.App.NewTeam();
            await other.Anna.Says(team.Anna.Sees.Lang == "de" ? "deutsch" : "english");
            await SetUpAsync(other);
            return await team.Anna.PressesOn(other.Anna.Sees, other.Anna.Sees.Buttons[0]);
        }),
        ["stufe-abschliessen"] = AfterSetup(team => team.Anna.Says("stufe abschließen")),
        ["stufe-abschliessen-abgelehnt"] = AfterSetup(async team =>
        {
            await team.Anna.Says("stufe abschließen");
            return await team.Anna.PressesVerb(StufeVerbs.AbschliessenSenden, ("begruendung", "Passt so."));
        }),
        ["stufe-abschliessen-verweigert"] = AfterSetup(async team =>
        {
            await team.Bernd.Says("stufe abschließen");
            return await team.Bernd.PressesVerb(StufeVerbs.AbschliessenSenden, ("begruendung", Grund));
        }),
        ["stufe-abgeschlossen"] = AfterSetup(CloseAsync),
        ["stufe-wieder-oeffnen"] = AfterSetup(async team =>
        {
            await CloseAsync(team);
            return await team.Anna.Says("stufe wieder öffnen");
        }),
        ["stufe-wieder-offen"] = AfterSetup(async team =>
        {
            await CloseAsync(team);
            await team.Anna.Says("stufe wieder öffnen");
            return await team.Anna.PressesVerb(StufeVerbs.OeffnenSenden, ("begruendung", "Zwei Akteure fehlten."));
        }),
        ["kriterium"] = AfterSetup(async team =>
        {
            await team.Anna.Says("stufe abschließen");
            return await team.Anna.PressesVerb(StufeVerbs.Kriterium);
        }),
        ["kriterium-beantwortet"] = AfterSetup(async team =>
        {
            await AnswerAsync(team);
            return await team.Anna.PressesVerb(StufeVerbs.Kriterium);
        }),
        ["stufe-mit-beantwortetem-kriterium"] = AfterSetup(AnswerAsync),
        ["kriterium-nachzuholen"] = AfterSetup(async team =>
        {
            await CloseWithPromiseAsync(team);
            return await team.Anna.PressesVerb(StufeVerbs.Kriterium);
        }),
        ["status-nachzuholen"] = AfterSetup(CloseWithPromiseAsync),
        ["unbekannte-stufe"] = AfterSetup(team => team.Anna.Says("stufe 7 abschließen")),
        ["verlauf"] = AfterSetup(async team =>
        {
            await team.Anna.Says("erledigt");
            await team.Bernd.Says("K-03 nicht nötig: gibt es schon");
            return await team.Anna.Says("verlauf");
        }),
        ["rueckgaengig"] = AfterSetup(async team =>
        {
            await team.Anna.Says("erledigt");
            await team.Anna.Says("verlauf");
            return await team.Anna.PressesVerb(VerlaufVerbs.Rueckgaengig);
        }),
        ["rueckgaengig-zu-spaet"] = AfterSetup(async team =>
        {
            await team.Anna.Says("erledigt");
            var old = await team.Anna.Says("verlauf");
            await team.Bernd.Says("K-01 wieder öffnen");
            return await team.Anna.PressesOn(old, old.Actions.First(action => action["data"]?["verb"]?.ToString() == VerlaufVerbs.Rueckgaengig)["title"]!.ToString());
        }),
        ["wahl-der-strategie"] = AfterSetup(async team =>
        {
            await WithSecondStrategyAsync(team);
            return await team.Anna.InPersonalChat().Says("status");
        }),
        ["wahl-mit-kanal"] = AfterSetup(async team =>
        {
            team.App.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await team.SetUpKanalAsync();
            return await team.Anna.InPersonalChat().Says("status");
        }),
        ["wahl-aus-vielen"] = async team =>
        {
            foreach (var number in Enumerable.Range(1, 7))
            {
                team.App.Clock.Advance(TimeSpan.FromMilliseconds(1));
                await team.SetUpKanalAsync(new Speaker(new Room(team, "channel", $"19:kanal{Room.NextId()}@thread.tacv2"), team.Anna.Person), ("name", $"Ort {number}"));
            }

            return await team.Anna.InPersonalChat().Says("status");
        },
        ["wahl-gleiche-namen"] = async team =>
        {
            team.App.Teams.Team(team.TeamId, "Stadtentwicklung");
            await SetUpAsync(team);
            await team.ArchiveAsync();
            var other = team.App.NewTeam();
            team.App.Teams.Team(other.TeamId, "Soziales und Familie");
            foreach (var room in new[] { other.Channel, other.GroupChat, team.GroupChat })
            {
                team.App.Clock.Advance(TimeSpan.FromMilliseconds(1));
                var anna = new Speaker(room, team.Anna.Person);
                await anna.Says("einrichten");
                await anna.PressesVerb(EinrichtungVerbs.Senden, Musterstadt);
            }

            return await team.Anna.InPersonalChat().Says("strategie wechseln");
        },
        ["wahl-der-strategie-im-kanal"] = AfterSetup(team => team.Anna.Says("strategie wechseln")),
        ["hilfe"] = AfterSetup(team => team.Anna.Says("hilfe")),
        ["hilfe-vor-der-einrichtung"] = team => team.Anna.Says("hilfe"),
        ["alle-befehle"] = AfterSetup(async team =>
        {
            await team.Anna.Says("hilfe");
            return await team.Anna.PressesVerb(HilfeVerbs.MehrHilfe);
        }),
        ["sprache"] = team => team.Anna.Says("sprache"),
        ["sprache-gewaehlt"] = team => team.Anna.Says(team.Anna.Sees.Lang == "de" ? "deutsch" : "english"),
        ["unverstanden"] = AfterSetup(team => team.Anna.Says("Pizza mit Ananas")),
        ["alle-befehle-ohne-diagnose"] = AfterSetup(team => team.Bernd.Says("alle befehle")),
        ["diagnose-verweigert"] = AfterSetup(team => team.Bernd.Says("diagnose")),
        ["diagnose-verweigert-ohne-strategie"] = team => team.Bernd.Says("diagnose"),
        ["diagnose"] = AfterSetup(team => team.Anna.Says("diagnose")),
        ["status-auf-knopfdruck"] = AfterSetup(async team =>
        {
            await team.Anna.Says("hilfe");
            return await team.Anna.PressesVerb(StatusVerbs.Status);
        }),
        ["beispiel-mit-eigener-strategie"] = AfterSetup(team => team.Anna.Says("musterstadt")),
        ["dokumente-mit-eigener-strategie"] = AfterSetup(async team =>
        {
            await team.Anna.Says("hilfe");
            await team.Anna.PressesVerb(HilfeVerbs.MehrHilfe);
            return await team.Anna.PressesVerb(WillkommenVerbs.Dokumente);
        }),
    };

    private static Func<TestTeam, Task<Answer>> AfterSetup(Func<TestTeam, Task<Answer>> scene) => async team =>
    {
        await SetUpAsync(team);
        return await scene(team);
    };

    private static async Task<Answer> SetUpAsync(TestTeam team)
    {
        await team.Anna.Says("einrichten");
        return await team.Anna.PressesVerb(EinrichtungVerbs.Senden, ("name", "Musterstadt"), ("einwohner", "19420"), ("land", "BB"));
    }

    private static async Task<Answer> AsBerndAloneAsync(TestTeam team)
    {
        var bernd = team.Bernd.InPersonalChat();
        await bernd.Says(team.Anna.Sees.Lang == "de" ? "deutsch" : "english");
        return await bernd.Says("meine aufgaben");
    }

    private static async Task WithSecondStrategyAsync(TestTeam team)
    {
        // The older one stands first.
        team.App.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var group = team.Anna.InGroupChat();
        await group.Says("einrichten");
        await group.PressesVerb(EinrichtungVerbs.Senden, ("name", "Nachbarstadt"), ("einwohner", "8000"), ("land", "BB"));
    }

    private static async Task<Answer> CloseAsync(TestTeam team)
    {
        await team.Anna.Says("stufe abschließen");
        return await team.Anna.PressesVerb(StufeVerbs.AbschliessenSenden, ("begruendung", Grund));
    }

    private static async Task<Answer> CloseWithPromiseAsync(TestTeam team)
    {
        await team.Anna.Says("stufe abschließen");
        await team.Anna.PressesVerb(StufeVerbs.Kriterium);
        await team.Anna.PressesVerb(StufeVerbs.KriteriumSenden, ("weg", "Nachholen"), ("nachholen", "2027-02-05"));
        return await team.Anna.PressesVerb(StufeVerbs.AbschliessenSenden, ("begruendung", Grund));
    }

    private static async Task<Answer> AnswerAsync(TestTeam team)
    {
        await team.Anna.Says("stufe abschließen");
        await team.Anna.PressesVerb(StufeVerbs.Kriterium);
        return await team.Anna.PressesVerb(StufeVerbs.KriteriumSenden, ("weg", "AufPapier"), ("nachweis", "Protokoll vom 25.01.2027"));
    }

    private static async Task FinishTasksAsync(TestTeam team)
    {
        for (var task = 0; task < 8; task++)
        {
            await team.Anna.Says("erledigt");
        }
    }
}
