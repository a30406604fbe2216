using System.Reflection;
using System.Runtime.CompilerServices;
using Daks.Core.Artefakte;
using Daks.Core.Einrichtungen;
using Daks.Core.Kommunalprofile;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Verlaeufe;

namespace Daks.Core.Tests.Artefakte;

/// <summary>The words that stand in stored rows and histories: they are added to and never renamed.</summary>
public sealed class StoredWordsTests
{
    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["Akteurstyp"] = ["Person", "Organisation", "Gremium", "Gruppe"],
        ["Ankerpunkt"] = ["S", "K", "P", "Z", "B", "R"],
        ["AufgabeStatus"] = ["Offen", "InArbeit", "Erledigt", "Entfaellt"],
        ["Bestandsstand"] = ["Geplant", "Laeuft", "Abgeschlossen", "Eingestellt"],
        ["Bundesland"] =
        [
            "SchleswigHolstein", "Hamburg", "Niedersachsen", "Bremen", "NordrheinWestfalen", "Hessen", "RheinlandPfalz", "BadenWuerttemberg",
            "Bayern", "Saarland", "Berlin", "Brandenburg", "MecklenburgVorpommern", "Sachsen", "SachsenAnhalt", "Thueringen",
        ],
        ["Durchfuehrung"] = ["Praesenz", "Online", "Hybrid"],
        ["Einstieg"] = ["Anfang", "NachAuftakt", "MitPlan"],
        ["Fassung"] = ["Urspruenglich", "Revidiert"],
        ["HandlungsfeldStatus"] = ["Kandidat", "Priorisiert", "Zurueckgestellt"],
        ["Geschlecht"] = ["Insgesamt", "Maennlich", "Weiblich"],
        ["Haushaltsstatus"] = ["Ausgeglichen", "Haushaltssicherung"],
        ["Importformat"] =
        [
            "FfcsvNeu", "FfcsvAlt", "Datencsv", "WegweiserCsv", "InkarLang", "Pyramide", "Vorlage", "Register",
        ],
        ["Kalendersystem"] = ["Eingebaut", "Microsoft365"],
        ["KommuneTyp"] =
        [
            "Gemeinde", "KreisangehoerigeStadt", "KreisfreieStadt", "Stadtstaat", "Stadtteil", "Verbandsgemeinde", "Samtgemeinde", "Amt",
            "Verwaltungsgemeinschaft", "Landkreis", "RegionOderVerbund", "Verband",
        ],
        ["Haerte"] = ["Aus", "Weich", "Hart"],
        ["Ideenphase"] = ["Kritik", "Phantasie", "Verwirklichung", "Nachreichung"],
        ["Ideenstand"] = ["Neu", "Gebuendelt", "InPruefung", "ZurMassnahme", "Geparkt", "NichtVerfolgt"],
        ["Kalenderart"] = ["Schulferien", "Sitzung", "Wahl", "Sperrtag"],
        ["Kriteriumweg"] = ["Erfuellt", "AufPapier", "NichtNoetig", "Nachholen"],
        ["Pfad"] = ["Standard", "Kompakt"],
        ["Protokollart"] = ["Ergebnis", "Verlauf", "Foto"],
        ["Qualitaet"] =
        [
            "Ok", "Nichts", "Unbekannt", "FolgtSpaeter", "NichtSicher", "Gesperrt", "Eingeschraenkt", "Vorlaeufig", "Revidiert", "Geschaetzt",
        ],
        ["Rolle"] =
        [
            "Verwaltungsspitze", "Projektleitung", "Stellvertretung", "Steuerungsgruppe", "Arbeitsgruppe", "Fachamt", "Statistikstelle",
            "Kaemmerei", "Prozessbegleitung", "Gast", "Mitglied",
        ],
        ["Sektor"] =
        [
            "Verwaltung", "Politik", "Wirtschaft", "WohlfahrtSoziales", "BildungKita", "GesundheitPflege", "KulturSportVerein",
            "KircheReligion", "WohnenBau", "Jugend", "Senioren", "Migrantenorganisation", "NachbarkommuneRegion", "Medien", "Foerderer",
            "Prozessbegleitung",
        ],
        ["StrategieStatus"] = ["Entwurf", "Laufend", "Pausiert", "Abgeschlossen", "Archiviert"],
        ["StufeStatus"] = ["NichtBegonnen", "InArbeit", "Pruefung", "Abgeschlossen", "WiederGeoeffnet"],
        ["SwotHerkunft"] = ["IndikatorRegel", "Interview", "Workshop", "Manuell"],
        ["SwotMass"] = ["Wert", "Relativ", "Absolut", "Prognose", "Veraenderung", "JahrePositiv", "JahreNegativ", "UeberBetrag"],
        ["SwotQuadrant"] = ["S", "W", "O", "T"],
        ["SwotStatus"] = ["Angenommen", "Abgelehnt"],
        ["TowsTyp"] = ["SO", "WO", "ST", "WT"],
        ["Trendrichtung"] = ["Stabil", "Steigt", "Sinkt"],
        ["Annahmenhinweis"] =
        [
            "AlterGenaehert", "AlterNachReferenz", "GeburtenNachRichtwert", "SterblichkeitNachRichtwert", "WanderungOhneReihe",
            "WanderungNachRichtprofil", "WenigeWanderungsjahre", "ZensusImRueckblick", "SpanneNachRichtwert", "SonderjahreImRueckblick",
            "GeburtenNachUmland", "MuetterNachRichtmuster",
        ],
        ["Annahmenart"] = ["GeboreneNachMutter", "WanderungNachAlter", "ZweiTabellen"],
        ["Terminhinweis"] =
        [
            "Vergangen", "Feiertag", "Sonntag", "Samstag", "Jahreswechsel", "Sperrtag", "Sitzungstag", "Ladungsfrist", "Wahlzeit",
            "Schulferien", "Brueckentag", "ZwischenDenJahren", "Karneval", "FreitagNachmittag", "KurzerVorlauf",
        ],
        ["Variante"] = ["Niedrig", "Mittel", "Hoch"],
        ["Veranstaltungsart"] =
        [
            "KickOff", "Interviewreihe", "Reflexionsrunde", "Zukunftswerkstatt", "AgSitzung", "Steuerungsgruppe", "Zwischenbilanz",
            "Buergerversammlung", "Sonstige",
        ],
        ["Veranstaltungsstand"] =
            ["Entwurf", "Terminfindung", "Eingeladen", "Bestaetigt", "Durchgefuehrt", "Dokumentiert", "Abgesagt"],
        ["Vereinbarungsstand"] = ["Offen", "Erfuellt", "Verschoben", "Verworfen"],
        ["Vertraulichkeit"] = ["Intern", "Oeffentlich", "Nichtoeffentlich"],
        ["Vorausberechnungsmethode"] = ["Kohorten", "HamiltonPerry", "Amtlich"],
        ["Zensusbasis"] = ["Keine", "Zensus1987", "Zensus2011", "Zensus2022"],
        ["Zugangshilfe"] = ["Rollstuhl", "Gebaerdensprache", "Schriftdolmetschen", "Hoerschleife", "LeichteSprache", "Kinderbetreuung"],
    };

    [Fact]
    public void A_member_of_a_stored_enum_keeps_its_name()
    {
        // The history says by its own word where somebody stood, payloads what a figure is; no row does.
        Type[] outsideRows = [typeof(Einstieg), typeof(Geschlecht), typeof(Qualitaet), typeof(Zensusbasis)];
        var stored = ArtefaktRegistry.All.SelectMany(kind => EnumsOf(kind.Type)).Concat(outsideRows).Distinct().ToArray();

        stored.Select(type => type.Name).ShouldBe(Members.Keys, ignoreOrder: true);
        foreach (var type in stored)
        {
            Enum.GetNames(type).ShouldBe(Members[type.Name], ignoreOrder: true, $"{type.Name}: add what is new, rename and remove nothing.");
        }
    }

    [Fact]
    public void A_verb_of_the_history_is_told_for_ever()
    {
        var released = File.ReadAllLines(Path.Combine(Folder(), "Verlaufsverben.txt")).Where(line => line is not ("" or ['#', ..])).ToArray();

        var written = typeof(StrategieCommand).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(StrategieCommand)) && !type.IsAbstract && type != typeof(UndoChange))
            .Select(type => ((StrategieCommand)RuntimeHelpers.GetUninitializedObject(type)).Verb)
            .Concat([UndoChange.Undone, UndoChange.Redone]);

        released.ShouldBe(released.Distinct().Order(StringComparer.Ordinal));
        released.ShouldAllBe(verb => Texte.Exists($"Verlauf.{verb}"), "Histories hold these verbs; their sentences stay.");
        written.ShouldBeSubsetOf(released, "Add the new verb to Verlaufsverben.txt.");
    }

    [Fact]
    public void What_lay_behind_at_the_setup_is_known_by_its_reason() =>
        SetupStrategie.VorDerEinrichtung.ShouldBe("Lag schon zurück, als DAKS eingerichtet wurde.");

    [Fact]
    public void A_persons_row_is_found_by_the_same_key_for_ever() =>
        ArtefaktId.Of("11111111-2222-3333-4444-555555555555").ShouldBe("666ff6ccaa5b3c07feaa3a95d3a4bd2c");

    private static IEnumerable<Type> EnumsOf(Type type)
    {
        foreach (var part in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).SelectMany(property => Parts(property.PropertyType)))
        {
            if (part.IsEnum)
            {
                yield return part;
            }
            else if (part.Assembly == typeof(IArtefakt).Assembly && part.IsClass)
            {
                foreach (var inner in EnumsOf(part))
                {
                    yield return inner;
                }
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Freigegeben");
}
