using Daks.App.Tests.Hosting;
using Daks.Bot.Eingaenge;
using Daks.Bot.Strategien;

namespace Daks.App.Tests.Conversations;

/// <summary>What a field of choices or days does not offer is named and refused, never read as something else.</summary>
public sealed class FeldTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Answers = "keine der angebotenen Antworten. Bitte wählen Sie eine davon aus.";
    private const string Day = "kein Datum. Bitte wählen Sie einen Tag, zum Beispiel den 15.03.2027.";

    private static readonly Dictionary<string, (string Submit, string Field, string Sentence)[]> Forms = new()
    {
        ["einrichten"] =
        [
            ("Strategie einrichten", "land", "Land: Dieses Land gibt es nicht."),
            ("Strategie einrichten", "leitung", $"Im Feld „Leiten Sie das Projekt?“ steht {Answers}"),
            ("Strategie einrichten", "einstieg", $"Im Feld „Wo stehen Sie?“ steht {Answers}"),
        ],
        ["Angaben ändern"] =
        [
            ("Übernehmen", "land", "Land: Dieses Land gibt es nicht."),
            ("Übernehmen", "typ", $"Im Feld „Art der Kommune“ steht {Answers}"),
        ],
        ["Pfad und Termine"] =
        [
            ("Übernehmen", "pfad", $"Im Feld „Pfad“ steht {Answers}"),
            ("Übernehmen", "anker.K", $"Im Feld „Kick-Off“ steht {Day}"),
            ("Übernehmen", "anker.P", $"Im Feld „Freigabe des Kommunalprofils“ steht {Day}"),
            ("Übernehmen", "anker.Z", $"Im Feld „Zukunftswerkstatt“ steht {Day}"),
            ("Übernehmen", "anker.B", $"Im Feld „Beschluss des Werkstattplans“ steht {Day}"),
            ("Übernehmen", "anker.R", $"Im Feld „Zwischenbilanz“ steht {Day}"),
        ],
        ["K-01 später"] = [("Verschieben", "tag", $"Im Feld „Neu bis“ steht {Day}")],
        ["Stufe abschließen"] =
        [
            ("Eintragen", "weg", $"Im Feld „Wie steht es damit?“ steht {Answers}"),
            ("Eintragen", "nachholen", $"Im Feld „Nachholen bis“ steht {Day}"),
        ],
    };

    public static TheoryData<string, string, string, string> Fields()
    {
        var all = new TheoryData<string, string, string, string>();
        foreach (var (form, fields) in Forms)
        {
            foreach (var (submit, id, sentence) in fields)
            {
                all.Add(form, submit, id, sentence);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task What_a_field_does_not_offer_is_named_in_the_form_and_changes_nothing(string form, string submit, string field, string sentence)
    {
        var team = app.NewTeam();
        var isSetUp = form != "einrichten";
        if (isSetUp)
        {
            await team.SetUpAsync();
        }

        foreach (var value in new[] { "Quer", "2", "-1", "gestern", "2027-02-30", new string('9', 5_000) })
        {
            await OpenAsync(team, form);
            var refused = await team.Anna.Presses(submit, [.. Rest(form), (field, value)]);

            refused.ShouldSay(sentence);
            refused.Buttons.ShouldContain(submit);
        }

        (await team.Anna.Says("status")).ShouldSay(isSetUp ? "Stufe 1 von 5" : "Dieses Team hat noch keine Strategie.");
        if (isSetUp)
        {
            (await team.VersionAsync()).ShouldBe(1);
        }
    }

    [Fact]
    public async Task No_field_of_choices_or_days_is_left_out_here()
    {
        var team = app.NewTeam();
        foreach (var (form, fields) in Forms)
        {
            await OpenAsync(team, form);
            var shown = team.Anna.Sees.InputsOf("Input.ChoiceSet", "Input.Date");
            shown.ShouldBe(fields.Select(one => one.Field), ignoreOrder: true, form);
            if (form == "einrichten")
            {
                await team.Anna.Presses("Strategie einrichten", ("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB"));
            }
        }

        var all = new HashSet<string>();
        foreach (var (_, scene) in Szenen.All)
        {
            var other = app.NewTeam();
            await other.Anna.Says("deutsch");
            all.UnionWith((await scene(other)).InputsOf("Input.ChoiceSet", "Input.Date"));
        }

        all.Order(StringComparer.Ordinal).ShouldBeSubsetOf([.. Forms.Values.SelectMany(fields => fields).Select(one => one.Field), WahlCard.Input, DateiVerbs.DayInput]);
    }

    [Fact]
    public async Task A_kind_that_was_not_sent_stays_the_kind_it_is()
    {
        var team = app.NewTeam();
        await team.SetUpAsync(("einwohner", "180.000"));
        await team.Anna.Says("Angaben ändern");
        await team.Anna.Presses("Übernehmen", ("typ", "Landkreis"));

        await team.Anna.Says("Angaben ändern");
        await team.Anna.Presses("Übernehmen", ("typ", ""), ("name", "Kreis Musterland"));

        (await team.Anna.Says("Angaben ändern")).Inputs.ShouldContain(("typ", "Landkreis"));
    }

    [Fact]
    public async Task A_strategy_that_was_not_offered_is_not_opened()
    {
        var team = app.NewTeam();
        await team.SetUpAsync();
        await team.SetUpKanalAsync();
        var alone = team.Anna.InPersonalChat();
        var choice = await alone.Says("status");
        var press = choice.Actions.First(action => action["data"]?["verb"]?.GetValue<string>() == WahlVerbs.Waehlen);
        press["data"]!.AsObject().Remove("id");

        var refused = await alone.Sends(alone.Execute(choice, press, (WahlCard.Input, "fremde")));

        refused.ShouldSay($"Im Feld „Strategie“ steht {Answers}", "Um welche Strategie geht es?");
    }

    private static async Task OpenAsync(TestTeam team, string form)
    {
        await team.Anna.Says(form);
        if (form == "Stufe abschließen")
        {
            await team.Anna.PressesVerb(Bot.Stufen.StufeVerbs.Kriterium);
        }
    }

    private static (string, string)[] Rest(string form) => form switch
    {
        "einrichten" => [("name", "Musterstadt"), ("einwohner", "19.420"), ("land", "BB")],
        "Stufe abschließen" => [("weg", "Erfuellt"), ("nachweis", "Protokoll")],
        _ => [],
    };
}
