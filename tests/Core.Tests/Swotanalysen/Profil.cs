using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Strategien;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Swotanalysen;

/// <summary>A stage 2 on its way: something of everything, linked.</summary>
internal static class Profil
{
    public const string Wohnen = "feld-wohnen";
    public const string Jugend = "feld-jugend";
    public const string Gespraech = "gespraech";
    public const string Bus = "bus";
    public const string Staerke = "staerke";
    public const string Schwaeche = "schwaeche";
    public const string Chance = "chance";
    public const string Risiko = "risiko";
    public const string Tows = "tows";

    public static SwotVorschlag Altenquotient { get; } = SwotRegelwerk.Auswerten(Bilder.Musterstadt).Finde("R01")!;

    public static InterviewEingabe Interview { get; } = new(
        "Leitung einer Kita", Fall.Setup, [new Interviewantwort("L03", "Die Vereine halten zusammen.")], "Gern wieder.", [Wohnen]);

    public static BestandsmassnahmeEingabe Buergerbus { get; } = new(
        "Bürgerbus", Bestandsstand.Laeuft, "Fährt dreimal am Tag.", "Bürgerverein", 2019, null, ["HF07", Wohnen]);

    /// <summary>Everything but a rule's suggestion; one entry each in the quadrants.</summary>
    public static IReadOnlyList<StrategieCommand> Anlegen { get; } =
    [
        new AddHandlungsfeld(Wohnen, new HandlungsfeldEingabe("Wohnen im Alter", "Barrierefrei wohnen", ["HF03", "HF05"])),
        new AddHandlungsfeld(Jugend, new HandlungsfeldEingabe("Jugend bleibt", null, ["HF02"])),
        new AddInterview(Gespraech, Interview),
        new AddBestandsmassnahme(Bus, Buergerbus),
        new NoteInventarVollstaendig("Alle Ämter sind gefragt."),
        Eintrag(Staerke, SwotQuadrant.S, herkunft: SwotHerkunft.Interview, interview: Gespraech),
        Eintrag(Schwaeche, SwotQuadrant.W),
        Eintrag(Chance, SwotQuadrant.O),
        Eintrag(Risiko, SwotQuadrant.T, feld: Wohnen),
        new AddTows(Tows, new TowsEingabe(TowsTyp.SO, [Staerke, Chance], "Vereine laden Rückkehrer ein.", Wohnen)),
    ];

    public static AddSwotEintrag Eintrag(
        string id, SwotQuadrant quadrant, SwotHerkunft herkunft = SwotHerkunft.Manuell, string? interview = null, string? feld = null) =>
        new(id, new SwotEingabe(quadrant, $"Eintrag {id}", "So ist es.", herkunft, interview, feld));

    public static async Task<Fall> NewAsync()
    {
        var fall = await Fall.NewAsync();
        await AnlegenAsync(fall);
        return fall;
    }

    public static async Task AnlegenAsync(Fall fall)
    {
        foreach (var command in Anlegen)
        {
            await fall.DoneAsync(command);
        }
    }

    /// <summary>Three entries in every quadrant, a strength and a weakness from figures, one entry from an interview.</summary>
    public static async Task VollstaendigAsync(Fall fall)
    {
        foreach (var quadrant in Enum.GetValues<SwotQuadrant>())
        {
            await fall.DoneAsync(Eintrag($"{quadrant}-1", quadrant));
            await fall.DoneAsync(Eintrag($"{quadrant}-2", quadrant));
        }

        var auswertung = SwotRegelwerk.Auswerten([Bilder.Bild("JQ20", 40, 31.8m), Bilder.Bild("SGB2", 12, 7)]);
        await fall.DoneAsync(new AcceptSwotVorschlag(auswertung.Finde("R04")!, "Viele junge Menschen"));
        await fall.DoneAsync(new AcceptSwotVorschlag(auswertung.Finde("R18")!, "Viele in Grundsicherung"));
        await fall.DoneAsync(Eintrag("O-3", SwotQuadrant.O, SwotHerkunft.Interview));
        await fall.DoneAsync(Eintrag("T-3", SwotQuadrant.T));
    }
}
