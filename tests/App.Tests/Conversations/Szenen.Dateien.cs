using Daks.Bot.Eingaenge;

namespace Daks.App.Tests.Conversations;

/// <summary>Files of statistics sent to the bot: looked at, decided about, and refused.</summary>
internal static partial class Szenen
{
    private static Dictionary<string, Func<TestTeam, Task<Answer>>> Dateien => new()
    {
        ["datei-vorschau"] = AfterNaming(anna => anna.SendsFile(Statistikdatei.Bevoelkerung())),
        ["datei-uebernommen"] = AfterNaming(TakeOverAsync),
        ["datei-aendert"] = AfterNaming(async anna =>
        {
            await TakeOverAsync(anna);
            return await anna.SendsFile(Statistikdatei.Bevoelkerung(letzte: 19_500), "neuer Stand.csv");
        }),
        ["datei-schon-da"] = AfterNaming(async anna =>
        {
            await TakeOverAsync(anna);
            return await anna.SendsFile(Statistikdatei.Bevoelkerung());
        }),
        ["datei-zurueckgenommen"] = AfterNaming(async anna =>
        {
            await TakeOverAsync(anna);
            return await anna.PressesVerb(DateiVerbs.Entfernen);
        }),
        ["datei-verworfen"] = AfterNaming(async anna =>
        {
            await anna.SendsFile(Statistikdatei.Bevoelkerung());
            return await anna.PressesVerb(DateiVerbs.Verwerfen);
        }),
        ["datei-wartet-nicht"] = AfterNaming(async anna =>
        {
            var preview = await anna.SendsFile(Statistikdatei.Bevoelkerung());
            await anna.PressesVerb(DateiVerbs.Verwerfen);
            return await anna.PressesVerbOn(preview, DateiVerbs.Uebernehmen);
        }),
        ["datei-andere-kommune"] = AfterNaming(anna => anna.SendsFile(Statistikdatei.AndereKommune())),
        ["datei-stichtag"] = AfterNaming(anna => anna.SendsFile(Statistikdatei.Utf8(Statistikdatei.Register), "Register.csv")),
        ["datei-register"] = AfterNaming(async anna =>
        {
            await anna.SendsFile(Statistikdatei.Utf8(Statistikdatei.Register), "Register.csv");
            return await anna.PressesVerb(DateiVerbs.Lesen, (DateiVerbs.DayInput, "2026-12-31"));
        }),
        ["datei-webseite"] = AfterNaming(anna => anna.SendsFile(Statistikdatei.Utf8("<!DOCTYPE html><html><title>Anmeldung</title></html>"), "12411.csv")),
        ["datei-fremder-rechner"] = AfterNaming(anna => anna.SendsFiles("", ("Zahlen.csv", "https://dateien.example.org/1"))),
        ["datei-im-kanal"] = AfterSetup(team => team.Anna.SendsFiles("", (Statistikdatei.Name, null))),
        ["datei-als-gast"] = AfterSetup(async team =>
        {
            await team.Bernd.Says("status");
            await team.MakeGuestAsync(team.Bernd.Person);
            return await team.Bernd.InPersonalChat().SendsFile(Statistikdatei.Bevoelkerung());
        }),
        ["datei-ohne-strategie"] = team => team.Anna.InPersonalChat().SendsFile(Statistikdatei.Bevoelkerung()),
        ["datei-welche-strategie"] = AfterSetup(async team =>
        {
            await WithSecondStrategyAsync(team);
            return await team.Anna.InPersonalChat().SendsFile(Statistikdatei.Bevoelkerung());
        }),
        ["datei-bild"] = AfterSetup(async team =>
        {
            var anna = team.Anna.InPersonalChat();
            var message = anna.WithFiles("");
            message["attachments"]!.AsArray().Insert(0, new System.Text.Json.Nodes.JsonObject { ["contentType"] = "image/*", ["contentUrl"] = "https://smba.trafficmanager.net/bild" });
            await anna.Posts(message);
            return anna.Sees;
        }),
    };

    private static Func<TestTeam, Task<Answer>> AfterNaming(Func<Speaker, Task<Answer>> scene) => AfterSetup(async team =>
    {
        await team.NameKeyAsync();
        return await scene(team.Anna.InPersonalChat());
    });

    private static async Task<Answer> TakeOverAsync(Speaker anna)
    {
        await anna.SendsFile(Statistikdatei.Bevoelkerung());
        return await anna.PressesVerb(DateiVerbs.Uebernehmen);
    }
}
