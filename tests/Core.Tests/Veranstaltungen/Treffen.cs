using Daks.Core.Ideen;
using Daks.Core.Protokolle;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Tests.Veranstaltungen;

internal static class Treffen
{
    public const string Werkstatt = "werkstatt";

    /// <summary>Thursday, 17:00 in Berlin.</summary>
    public static readonly DateTimeOffset Abend = new(2027, 3, 11, 16, 0, 0, TimeSpan.Zero);

    public static VeranstaltungEingabe KickOff { get; } = new(
        Veranstaltungsart.KickOff, "Auftakt im Rathaus", 120, Durchfuehrung.Praesenz, "Wie wollen wir leben?", "Ratssaal", true, 60, [Zugangshilfe.Rollstuhl]);

    public static VeranstaltungEingabe Gutaltwerden { get; } = new(Veranstaltungsart.AgSitzung, "Gut alt werden", 90);

    public static async Task<Fall> NewAsync()
    {
        var fall = await Fall.NewAsync();
        await AnlegenAsync(fall);
        return fall;
    }

    public static Kalendereintrag Rat { get; } = new(Kalenderart.Sitzung, "Rat", new(2027, 3, 18), new(2027, 3, 18), Vorlauf: 7);

    public static Kalendereintrag Osterferien { get; } = new(Kalenderart.Schulferien, "Osterferien", new(2027, 3, 22), new(2027, 4, 3));

    public const string Gehalten = "gehalten";
    public const string Dokumentiert = "dokumentiert";
    public const string Flyer = "flyer";
    public const string Erledigt = "erledigt";
    public const string Bank = "bank";

    public static VereinbarungEingabe Flyerentwurf { get; } = new("Flyer entwerfen", new DateOnly(2027, 4, 1), Fall.Anna, VeranstaltungId: Gehalten);

    /// <summary>One event with a draft of minutes, one with released ones, and an agreement of either kind.</summary>
    public static async Task ProtokolleAsync(Fall fall)
    {
        foreach (var id in new[] { Gehalten, Dokumentiert })
        {
            await fall.DoneAsync(new AddVeranstaltung(id, Gutaltwerden with { Titel = id }));
            await fall.DoneAsync(new HoldVeranstaltung(id, null));
            await fall.DoneAsync(new WriteProtokoll(id, "Wir waren uns einig."));
        }

        await fall.DoneAsync(new ReleaseProtokoll(Dokumentiert));
        await fall.DoneAsync(new AddVereinbarung(Flyer, Flyerentwurf));
        await fall.DoneAsync(new AddVereinbarung(Erledigt, new("Halle reservieren", new DateOnly(2027, 3, 1), Stelle: "Bauhof")));
        await fall.DoneAsync(new FulfilVereinbarung(Erledigt));
        await fall.DoneAsync(new AddIdeen([(Bank, new IdeeEingabe("Mehr Bänke", VeranstaltungId: Gehalten))]));
    }

    public static async Task AnlegenAsync(Fall fall)
    {
        await fall.DoneAsync(new AddVeranstaltung(Werkstatt, Gutaltwerden));
        await fall.DoneAsync(new AddKalendereintraege([Rat]));
    }
}
