using Daks.Core.Aufgaben;
using Daks.Core.Einstellungen;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Einstellungen;

public sealed class AssignRollenTests
{
    [Fact]
    public async Task Roles_are_kept_once_each_and_in_order()
    {
        var fall = await Fall.NewAsync();

        var entry = await fall.DoneAsync(
            new AssignRollen(Fall.Bernd, " Bernd Kaya ", [Rolle.Fachamt, Rolle.Steuerungsgruppe, Rolle.Fachamt]));

        fall.Person(Fall.Bernd).Name.ShouldBe("Bernd Kaya");
        fall.Person(Fall.Bernd).Rollen.ShouldBe([Rolle.Steuerungsgruppe, Rolle.Fachamt]);
        entry.Verb.ShouldBe("rollen.vergeben");
        entry.Args.ShouldBe(new Dictionary<string, string> { ["person"] = Fall.Bernd, ["rollen"] = "Steuerungsgruppe,Fachamt" });
    }

    [Fact]
    public async Task A_known_name_need_not_be_said_again()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new CompleteAufgabe("K-01"), Fall.Bernd);

        await fall.DoneAsync(new AssignRollen(Fall.Bernd, "", [Rolle.Fachamt]));

        fall.Person(Fall.Bernd).Name.ShouldBe("Bernd");
    }

    [Fact]
    public async Task Somebody_new_has_a_name_of_at_most_256_characters()
    {
        var fall = await Fall.NewAsync();

        var missing = await fall.RefusedAsync<Refusal.TextTooShort>(new AssignRollen(Fall.Bernd, " ", [Rolle.Fachamt]));
        var tooLong = await fall.RefusedAsync<Refusal.TextTooLong>(new AssignRollen(Fall.Bernd, new string('b', 257), [Rolle.Fachamt]));
        await fall.DoneAsync(new AssignRollen(Fall.Bernd, new string('b', 256), [Rolle.Fachamt]));

        missing.ShouldBe(new Refusal.TextTooShort("name", 1));
        tooLong.ShouldBe(new Refusal.TextTooLong("name", 256));
    }

    [Fact]
    public async Task The_same_roles_again_write_nothing_whatever_their_order()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Steuerungsgruppe, Rolle.Fachamt);

        await fall.UnchangedAsync(new AssignRollen(Fall.Bernd, "Bernd", [Rolle.Fachamt, Rolle.Steuerungsgruppe]));

        fall.Strategie.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Another_name_alone_is_a_change()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Fachamt);

        await fall.DoneAsync(new AssignRollen(Fall.Bernd, "Bernd Kaya", [Rolle.Fachamt]));

        fall.Person(Fall.Bernd).Name.ShouldBe("Bernd Kaya");
    }

    [Fact]
    public async Task Somebody_has_to_lead()
    {
        var fall = await Fall.NewAsync();
        await fall.GiveAsync(Fall.Bernd, Rolle.Stellvertretung);

        await fall.RefusedAsync<Refusal.LastProjektleitung>(new AssignRollen(Fall.Anna, "Anna", [Rolle.Fachamt]));
        await fall.GiveAsync(Fall.Bernd, Rolle.Projektleitung);
        await fall.GiveAsync(Fall.Anna, Rolle.Fachamt);

        fall.Person(Fall.Anna).Rollen.ShouldBe([Rolle.Fachamt]);
    }
}
