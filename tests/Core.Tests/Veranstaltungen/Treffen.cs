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

    public static Task AnlegenAsync(Fall fall) => fall.DoneAsync(new AddVeranstaltung(Werkstatt, Gutaltwerden));
}
