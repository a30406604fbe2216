using Daks.Bot.Veranstaltungen;
using Daks.Core.Veranstaltungen;

namespace Daks.App.Tests.Conversations;

/// <summary>Dates: found, fixed, moved, called off, and what gets in the way.</summary>
internal static partial class Szenen
{
    private const string Kickoff = "Termin finden für den Kick-Off am 11. März um 17 Uhr";

    private static Dictionary<string, Func<TestTeam, Task<Answer>>> Termine => new()
    {
        ["termine-leer"] = AfterSetup(team => team.Anna.Says("termine")),
        ["termine"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            await AddAsync(team, "Sitzung der Steuerungsgruppe", Veranstaltungsart.Steuerungsgruppe, "Ratssaal");
            return await team.Anna.Says("termine");
        }),
        ["termine-viele"] = AfterSetup(async team =>
        {
            for (var number = 1; number <= 7; number++)
            {
                await AddAsync(team, $"Gut alt werden {number}", Veranstaltungsart.AgSitzung);
            }

            return await team.Anna.Says("termine");
        }),
        ["termin-vorschlaege"] = AfterSetup(team => team.Anna.Says("termin finden")),
        ["termin-vorschlaege-eigener-name"] = AfterSetup(team => team.Anna.Says("Termin finden für das Sommerfest im Juni")),
        ["termin-statt-dessen"] = AfterSetup(team => team.Anna.Says("Termin finden für die Steuerungsgruppe am 26.03.2027")),
        ["termin-gegen-den-plan"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            return await team.Anna.Says("Zukunftswerkstatt am 5. März um 17 Uhr planen");
        }),
        ["termin-gibt-es-nicht"] = AfterSetup(team => team.Anna.Says("Kick-Off am 30. Februar planen")),
        ["termin-vergangen"] = AfterSetup(team => team.Anna.Says("Kick-Off am 11.03.2026 um 17 Uhr planen")),
        ["termin-nicht-verstanden"] = AfterSetup(async team =>
        {
            await team.Anna.Says("termin finden");
            return await team.Anna.PressesVerb(TerminVerbs.Finden, (TerminVerbs.WannInput, "irgendwann"));
        }),
        ["termin-genannt"] = AfterSetup(team => team.Anna.Says(Kickoff)),
        ["termin-genannt-feiertag"] = AfterSetup(team => team.Anna.Says("Kick-Off am 26.03.2027 um 17:00 Uhr planen")),
        ["termin-bestaetigt"] = AfterSetup(FixAsync),
        ["termin-bestaetigt-mitglied"] = AfterSetup(async team =>
        {
            await team.Bernd.Says(Kickoff);
            return await team.Bernd.PressesVerb(TerminVerbs.Bestaetigen);
        }),
        ["termin-schon-fest"] = AfterSetup(async team =>
        {
            var card = await team.Anna.Says(Kickoff);
            await team.Anna.PressesVerb(TerminVerbs.Bestaetigen);
            return await team.Anna.PressesVerbOn(card, TerminVerbs.Bestaetigen);
        }),
        ["termin-inzwischen"] = AfterSetup(async team =>
        {
            var card = await team.Bernd.Says("termin finden");
            await FixAsync(team);
            return await team.Bernd.PressesVerbOn(card, TerminVerbs.Bestaetigen);
        }),
        ["termin-veraltet"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            var card = await team.Bernd.Says("Kick-Off verschieben auf 18. März um 17 Uhr");
            await team.Anna.Says("Kick-Off verschieben auf 25. März um 17 Uhr");
            await team.Anna.PressesVerb(TerminVerbs.Bestaetigen);
            return await team.Bernd.PressesVerbOn(card, TerminVerbs.Bestaetigen);
        }),
        ["termin-verschieben"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            return await team.Anna.Says("Kick-Off verschieben");
        }),
        ["termin-verschieben-genannt"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            return await team.Anna.Says("Kick-Off verschieben auf 18. März um 17 Uhr");
        }),
        ["termin-absagen"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            return await team.Anna.Says("Kick-Off absagen: Der Saal ist vergeben.");
        }),
        ["termin-absagen-abgelehnt"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            await team.Anna.Says("Kick-Off absagen");
            return await team.Anna.PressesVerb(TerminVerbs.AbsagenSenden, (TerminVerbs.GrundInput, "ja"));
        }),
        ["termin-abgesagt"] = AfterSetup(CallOffAsync),
        ["termin-schon-abgesagt"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            var form = await team.Anna.Says("Kick-Off absagen: Der Saal ist vergeben.");
            await team.Anna.PressesVerb(TerminVerbs.AbsagenSenden);
            return await team.Anna.PressesVerbOn(form, TerminVerbs.AbsagenSenden);
        }),
        ["termin-wieder"] = AfterSetup(async team =>
        {
            await CallOffAsync(team);
            return await team.Anna.PressesVerb(TerminVerbs.Finden);
        }),
        ["termin-abgesagt-verschieben"] = AfterSetup(async team =>
        {
            await CallOffAsync(team);
            return await team.Anna.Says("Kick-Off verschieben");
        }),
        ["termin-durchgefuehrt"] = AfterSetup(async team =>
        {
            await HoldAsync(team);
            return await team.Anna.Says("Kick-Off absagen");
        }),
        ["termin-welche"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            await AddAsync(team, "Gut alt werden", Veranstaltungsart.AgSitzung);
            await AddAsync(team, "Gut alt werden", Veranstaltungsart.AgSitzung);
            return await team.Anna.Says("absagen");
        }),
        ["termin-keine"] = AfterSetup(async team =>
        {
            await FixAsync(team);
            return await team.Anna.Says("Sommerfest verschieben");
        }),
        ["termin-nichts-da"] = AfterSetup(team => team.Anna.Says("absagen")),
        ["termin-als-gast"] = AfterSetup(async team =>
        {
            await team.Guest.Says(team.Anna.Sees.Lang == "de" ? "deutsch" : "english");
            await team.Guest.Says(Kickoff);
            return await team.Guest.PressesVerb(TerminVerbs.Bestaetigen);
        }),
    };

    /// <summary>Anna fixes the Kick-Off for Thursday, 11 March, at five.</summary>
    public static async Task<Answer> FixAsync(TestTeam team)
    {
        await team.Anna.Says(Kickoff);
        return await team.Anna.PressesVerb(TerminVerbs.Bestaetigen);
    }

    /// <summary>As the tab adds one: without a date.</summary>
    public static Task AddAsync(TestTeam team, string title, Veranstaltungsart kind, string place = "") => team.DoAsync(
        new AddVeranstaltung(Guid.CreateVersion7(team.App.Clock.GetUtcNow()).ToString("N"), new VeranstaltungEingabe(kind, title, 90, Ort: place)));

    /// <summary>A Kick-Off that was held before anybody entered a date for it.</summary>
    public static async Task HoldAsync(TestTeam team)
    {
        var id = Guid.CreateVersion7(team.App.Clock.GetUtcNow()).ToString("N");
        await team.DoAsync(new AddVeranstaltung(id, new VeranstaltungEingabe(Veranstaltungsart.KickOff, "Auftakt im Rathaus", 120)));
        await team.DoAsync(new HoldVeranstaltung(id, new Teilnahmezahlen(24)));
    }

    private static async Task<Answer> CallOffAsync(TestTeam team)
    {
        await FixAsync(team);
        await team.Anna.Says("Kick-Off absagen: Der Saal ist vergeben.");
        return await team.Anna.PressesVerb(TerminVerbs.AbsagenSenden);
    }
}
