using Daks.Core.Artefakte;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Kommunalprofile;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Artefakte;

/// <summary>The rows of stage 2 as they are released, for <see cref="StoredFormTests"/>.</summary>
internal static class ReleasedProfil
{
    private const string Person = "11111111-2222-3333-4444-555555555555";
    private const string Feld = "0197f0c0000070008000000000000002";
    private const string Gespraech = "0197f0c0000070008000000000000003";

    private static readonly WertSnapshot Beleg = new()
    {
        Indikator = "AQ65",
        Wert = 46.77m,
        Von = new DateOnly(2024, 12, 31),
        Bis = new DateOnly(2024, 12, 31),
        Vergleich = "Deutschland",
        Vergleichswert = 38.76m,
        Mass = SwotMass.Relativ,
        Masszahl = 20.67m,
        Schwelle = 10,
        Trend = Trendrichtung.Steigt,
        Schwankung = 0.5m,
        Quelle = "Statistische Ämter",
    };

    private static readonly SwotEintrag Swot = new()
    {
        Id = "regel-R01",
        Quadrant = SwotQuadrant.T,
        Text = "Wir werden schnell älter.",
        Begruendung = "Das sieht man im Ortskern.",
        Herkunft = SwotHerkunft.IndikatorRegel,
        Regel = "R01",
        Belege = (List<WertSnapshot>)[Beleg],
        Interview = Gespraech,
        Handlungsfeld = Feld,
        Gewicht = 4,
        Status = SwotStatus.Abgelehnt,
        BearbeitetVon = Person,
    };

    public static Dictionary<string, IArtefakt> All { get; } = new()
    {
        ["inventar.1"] = new Bestandsmassnahme
        {
            Id = "0197f0c0000070008000000000000001",
            Titel = "Bürgerbus",
            Beschreibung = "Fährt dreimal am Tag.",
            Stelle = "Bürgerverein",
            Stand = Bestandsstand.Laeuft,
            VonJahr = 2019,
            BisJahr = 2028,
            Handlungsfelder = (List<string>)["HF07", Feld],
        },
        ["inventarvermerk.1"] = new Inventarvermerk
        {
            Begruendung = "Alle Ämter sind gefragt.",
            Am = new DateOnly(2027, 3, 1),
            Von = Person,
        },
        ["interview.1"] = new Interview
        {
            Id = Gespraech,
            Funktion = "Leitung einer Kita",
            Am = new DateOnly(2027, 2, 15),
            Antworten = (List<Interviewantwort>)[new Interviewantwort("L03", "Die Vereine halten zusammen.")],
            Notiz = "Gern wieder.",
            Handlungsfelder = (List<string>)[Feld],
        },
        ["swot.1"] = Swot,
        ["swot.1.quellen"] = Swot with
        {
            Belege = (List<WertSnapshot>)
            [
                Beleg with
                {
                    Quelle = "Melderegister",
                    Quellen = (List<Belegquelle>)
                    [
                        new("Melderegister", null, null, new DateOnly(2027, 1, 11)),
                        new("Statistische Ämter", "dl-de/by-2-0", "12411-02-03-5", new DateOnly(2026, 3, 1)),
                    ],
                    EigeneBerechnung = true,
                    AndereZaehlung = true,
                },
            ],
        },
        ["tows.1"] = new TowsStrategie
        {
            Id = "0197f0c0000070008000000000000004",
            Typ = TowsTyp.ST,
            SwotIds = (List<string>)["0197f0c0000070008000000000000005", "regel-R01"],
            Text = "Vereine helfen Älteren.",
            Handlungsfeld = "HF03",
        },
        ["handlungsfeld.1"] = new Handlungsfeld
        {
            Id = Feld,
            Name = "Wohnen im Alter",
            Kurzbeschreibung = "Barrierefrei wohnen",
            KatalogCodes = (List<string>)["HF03", "HF05"],
            Prioritaet = 2,
            Status = HandlungsfeldStatus.Zurueckgestellt,
        },
    };
}
