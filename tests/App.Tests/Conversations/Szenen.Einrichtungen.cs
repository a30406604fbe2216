using Daks.Bot.Einrichtungen;
using Daks.Bot.Einstellungen;

namespace Daks.App.Tests.Conversations;

/// <summary>Before the setup, the setup, and its correction.</summary>
internal static partial class Szenen
{
    private static Dictionary<string, Func<TestTeam, Task<Answer>>> Einrichtungen => new()
    {
        ["willkommen"] = async team =>
        {
            await team.App.PostAsync(team.Channel.Activity("installationUpdate", team.Anna.Person, Room.NextId(), it => it["action"] = "add"));
            return team.Anna.Sees;
        },
        ["nicht-eingerichtet"] = team => team.Anna.Says("status"),
        ["nicht-eingerichtet-allein"] = team => team.Anna.InPersonalChat().Says("status"),
        ["dokumente"] = team => team.Anna.Says("datenschutz"),
        ["einrichten"] = team => team.Anna.Says("einrichten"),
        ["einrichten-dialog"] = async team =>
        {
            await team.Anna.Says("status");
            return await team.Anna.PressesVerb(EinrichtungVerbs.Formular);
        },
        ["einrichten-abgelehnt"] = async team =>
        {
            await team.Anna.Says("einrichten");
            return await team.Anna.PressesVerb(EinrichtungVerbs.Senden, ("name", "M"), ("einwohner", "0"), ("ags", "8111000"));
        },
        ["eingerichtet"] = SetUpAsync,
        ["eingerichtet-rueckgaengig"] = AfterSetup(team => team.Anna.Says("rückgängig")),
        ["plan"] = AfterSetup(team => team.Anna.Says("ändern")),
        ["plan-geaendert"] = AfterSetup(async team =>
        {
            await team.Anna.Says("ändern");
            return await team.Anna.PressesVerb(PlanVerbs.Senden, ("pfad", "Standard"), ("anker.K", "2027-04-15"));
        }),
        ["plan-abgelehnt"] = AfterSetup(async team =>
        {
            await team.Anna.Says("ändern");
            return await team.Anna.PressesVerb(PlanVerbs.Senden, ("anker.K", "2027-05-03"), ("anker.P", "2027-04-01"));
        }),
        ["kommune"] = AfterSetup(KommuneAsync),
        ["kommune-abgelehnt"] = AfterSetup(async team =>
        {
            await KommuneAsync(team);
            return await team.Anna.PressesVerb(KommuneVerbs.Senden, ("land", "BW"), ("ags", "8111000"));
        }),
        ["kommune-geaendert"] = AfterSetup(async team =>
        {
            await KommuneAsync(team);
            return await team.Anna.PressesVerb(KommuneVerbs.Senden, ("typ", "Landkreis"), ("ags", "12065"));
        }),
        ["unverstanden-vor-der-einrichtung"] = team => team.Anna.Says("Pizza mit Ananas"),
        ["schon-eingerichtet"] = AfterSetup(team => team.Anna.Says("einrichten")),
        ["schon-eingerichtet-gruppe"] = async team =>
        {
            await WithSecondStrategyAsync(team);
            return await team.Anna.InGroupChat().Says("einrichten");
        },
        ["schon-eingerichtet-andere-angaben"] = async team =>
        {
            var form = await team.Anna.Says("einrichten");
            await team.Anna.PressesVerb(EinrichtungVerbs.Senden, Musterstadt);
            return await team.Anna.PressesOn(form, form.Buttons[0], ("name", "Musterdorf"), ("einwohner", "900"), ("land", "BB"));
        },
        ["schon-eingerichtet-von-anderen"] = async team =>
        {
            var form = await team.Bernd.Says("einrichten");
            await SetUpAsync(team);
            return await team.Bernd.PressesOn(form, form.Buttons[0], Musterstadt);
        },
        ["einrichten-als-gast"] = async team =>
        {
            await team.Guest.Says(team.Anna.Sees.Lang == "de" ? "deutsch" : "english");
            return await team.Guest.Says("einrichten");
        },
        ["gast-liest-nur"] = AfterSetup(async team =>
        {
            await team.Guest.Says(team.Anna.Sees.Lang == "de" ? "deutsch" : "english");
            return await team.Guest.Says("erledigt");
        }),
        ["einstieg"] = AfterSetup(team => team.Anna.Says("einstieg ändern")),
        ["einstieg-geaendert"] = AfterSetup(async team =>
        {
            await team.Anna.Says("einstieg ändern");
            return await team.Anna.PressesVerb(EinstiegVerbs.Aendern);
        }),
    };

    private static async Task<Answer> KommuneAsync(TestTeam team)
    {
        await team.Anna.Says("ändern");
        return await team.Anna.PressesVerb(KommuneVerbs.Kommune);
    }
}
