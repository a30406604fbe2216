using Daks.Bot.Kanaele;

namespace Daks.App.Tests.Conversations;

/// <summary>A channel with a strategy of its own, and without.</summary>
internal static partial class Szenen
{
    private static Dictionary<string, Func<TestTeam, Task<Answer>>> Kanaele => new()
    {
        ["kanal-einrichten"] = AfterSetup(team => team.Anna.Says("kanal einrichten")),
        ["kanal-einrichten-dialog"] = AfterSetup(async team =>
        {
            await team.Anna.Says("einrichten");
            return await team.Anna.PressesVerb(KanalVerbs.Formular);
        }),
        ["kanal-eingerichtet"] = AfterSetup(team => team.SetUpKanalAsync()),
        ["kanal-hat-schon"] = AfterSetup(InKanal(team => team.Anna.Says("einrichten"))),
        ["kanal-archiviert"] = AfterSetup(InKanal(async team =>
        {
            await team.ArchiveKanalAsync();
            return await team.Anna.Says("kanal einrichten");
        })),
        ["kanal-loesen"] = AfterSetup(InKanal(team => team.Anna.Says("kanal lösen"))),
        ["kanal-loesen-ohne-team"] = InKanal(team => team.Anna.Says("kanal lösen")),
        ["kanal-loesen-verweigert"] = AfterSetup(InKanal(team => team.Bernd.Says("kanal lösen"))),
        ["kanal-geloest"] = AfterSetup(InKanal(ReleaseAsync)),
        ["kanal-geloest-ohne-team"] = InKanal(ReleaseAsync),
        ["kanal-schon-geloest"] = AfterSetup(InKanal(async team =>
        {
            var asked = await team.Anna.Says("kanal lösen");
            await team.Anna.PressesVerb(KanalVerbs.LoesenSenden);
            return await team.Anna.PressesOn(asked, asked.Buttons[0]);
        })),
        ["kanal-ohne-eigene"] = AfterSetup(team => team.Anna.Says("kanal lösen")),
        ["kanal-angebunden"] = AfterSetup(InKanal(async team =>
        {
            await ReleaseAsync(team);
            return await team.Anna.PressesVerb(KanalVerbs.Anbinden);
        })),
        ["kanal-frueher"] = AfterSetup(InKanal(async team =>
        {
            await ReleaseAsync(team);
            return await team.Anna.Says("kanal einrichten");
        })),
        ["kanal-frueher-mehrere"] = AfterSetup(InKanal(async team =>
        {
            await ReplaceAsync(team);
            await ReleaseAsync(team);
            return await team.Anna.Says("kanal einrichten");
        })),
        ["kanal-hat-andere"] = AfterSetup(InKanal(async team =>
        {
            var released = await ReplaceAsync(team);
            return await team.Anna.PressesOn(released, released.Buttons[1]);
        })),
        ["kanal-allgemein"] = AfterSetup(team => team.Anna.InGeneral().Says("kanal einrichten")),
        ["kanal-nur-im-kanal"] = team => team.Anna.InGroupChat().Says("kanal einrichten"),
        ["kanal-wahl-der-strategie"] = InKanal(team => team.Anna.Says("strategie wechseln")),
    };

    /// <summary>The channel has a strategy of its own.</summary>
    private static Func<TestTeam, Task<Answer>> InKanal(Func<TestTeam, Task<Answer>> scene) => async team =>
    {
        await team.SetUpKanalAsync();
        return await scene(team);
    };

    private static async Task<Answer> ReleaseAsync(TestTeam team)
    {
        await team.Anna.Says("kanal lösen");
        return await team.Anna.PressesVerb(KanalVerbs.LoesenSenden);
    }

    /// <summary>Releases the channel and gives it another strategy.</summary>
    /// <returns>What was said of the release.</returns>
    private static async Task<Answer> ReplaceAsync(TestTeam team)
    {
        var released = await ReleaseAsync(team);
        team.App.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await team.Anna.Says("kanal einrichten");
        await team.Anna.PressesVerb(KanalVerbs.Neu);
        await team.Anna.PressesVerb(KanalVerbs.Senden, Musterstadt);
        return released;
    }
}
