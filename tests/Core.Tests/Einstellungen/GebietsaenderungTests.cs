using Daks.Core.Einstellungen;
using Daks.Core.Kommunen;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Einstellungen;

public sealed class GebietsaenderungTests
{
    private static readonly DateOnly Tag = new(2019, 1, 1);

    [Fact]
    public async Task Changes_stand_in_the_order_of_days_and_of_one_day_the_latest_word_counts()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new RecordGebietsaenderung(Tag, " Norderdorf\n"));
        await fall.DoneAsync(new RecordGebietsaenderung(new DateOnly(2003, 10, 26), "Kreisreform"));
        await fall.DoneAsync(new RecordGebietsaenderung(Tag, "Norderdorf und Süderdorf"));

        fall.Strategie.Kommune.Gebietsaenderungen.ShouldBe(
            [new(new DateOnly(2003, 10, 26), "Kreisreform"), new Gebietsaenderung(Tag, "Norderdorf und Süderdorf")]);
    }

    [Fact]
    public async Task Other_details_of_the_Kommune_leave_them_and_the_last_one_removed_leaves_nothing()
    {
        var fall = await Fall.NewAsync();
        await fall.DoneAsync(new RecordGebietsaenderung(Tag, "Norderdorf"));

        await fall.DoneAsync(new ChangeKommune(Fall.Musterstadt with { Name = "Neustadt" }));
        fall.Strategie.Kommune.Gebietsaenderungen!.ShouldHaveSingleItem().Mit.ShouldBe("Norderdorf");

        await fall.DoneAsync(new RemoveGebietsaenderung(Tag));
        fall.Strategie.Kommune.Gebietsaenderungen.ShouldBeNull();
        await fall.RefusedAsync<Refusal.UnknownEintrag>(new RemoveGebietsaenderung(Tag));
    }

    [Fact]
    public async Task What_is_to_come_or_says_nothing_is_refused()
    {
        var fall = await Fall.NewAsync();

        await fall.RefusedAsync<Refusal.DateOutOfRange>(new RecordGebietsaenderung(new DateOnly(2100, 1, 1), "Norderdorf"));
        await fall.RefusedAsync<Refusal.DateOutOfRange>(new RecordGebietsaenderung(new DateOnly(1949, 12, 31), "Norderdorf"));
        await fall.RefusedAsync<Refusal.TextTooShort>(new RecordGebietsaenderung(Tag, " "));
        await fall.RefusedAsync<Refusal.TextTooLong>(new RecordGebietsaenderung(Tag, new string('x', 201)));
        (await fall.RefusedAsync<Refusal.NoGemeindeschluessel>(new RecordGebietsaenderung(Tag, "Norderdorf", ["12065136", "12065"]))).Eintrag.ShouldBe("12065");
        await fall.RefusedAsync<Refusal.NumberOutOfRange>(new RecordGebietsaenderung(Tag, "Norderdorf", ["12065136", " 12065136 "]));
    }

    [Fact]
    public async Task Predecessors_are_kept_each_once_and_imports_keep_their_figures()
    {
        var fall = await Fall.NewAsync();

        await fall.DoneAsync(new RecordGebietsaenderung(Tag, "Norderdorf", ["12065136", " 12 065 137", "", "12065136"]));

        fall.Strategie.Kommune.Gebietsaenderungen!.ShouldHaveSingleItem().Vorgaenger.ShouldBe(["12065136", "12065137"]);
        Core.Importe.Importplan.Gebietsliste(fall.Strategie.Kommune).Select(area => area.Code).ShouldContain("12065137");
    }
}
