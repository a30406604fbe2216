using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Daks.Core.Akteure;
using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Ideen;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Protokolle;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Termine;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Tests.Artefakte;

/// <summary>What was stored once is read for ever: released rows, as they lie in the stores of Kommunen.</summary>
/// <remarks>
/// A file is <c>kind.schema.json</c>, laid out to be read, and is never changed once released. A property that comes later comes
/// with a file of its own, <c>kind.schema.what.json</c>.
/// </remarks>
public sealed partial class StoredFormTests
{
    // With lists, as the reader makes them: equivalence asks for the same type.
    private static readonly ImportLauf Import = new()
    {
        Id = "0197f0c0000070008000000000000001",
        Datei = "12411-02-03-5_de_flat.csv",
        Pruefsumme = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Format = Importformat.FfcsvNeu,
        Zeichensatz = "utf-8",
        Tabelle = "12411-02-03-5",
        Titel = "Fortschreibung des Bevölkerungsstandes",
        Quelle = "Statistische Ämter des Bundes und der Länder",
        Lizenz = "dl-de/by-2-0",
        Abgerufen = new DateOnly(2027, 5, 3),
        ErstesJahr = 2008,
        LetztesJahr = 2024,
        Gebiete = (List<string>)["12065136", "12065", "12", "DG"],
        ZeilenGelesen = 1_467,
        ZeilenUebernommen = 408,
        ZeilenVerworfen = 3,
        Reihen = "reihen-0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        Am = new DateTimeOffset(2027, 5, 3, 9, 12, 44, TimeSpan.Zero),
        Von = "11111111-2222-3333-4444-555555555555",
    };

    private static readonly Kommune Suederstadt = new()
    {
        Name = "Süderstadt",
        Typ = KommuneTyp.KreisangehoerigeStadt,
        Ags = ((AgsResult.Gueltig)Ags.Parse("01001000")).Ags,
        Ars = "010010000000",
        Land = Bundesland.SchleswigHolstein,
        Einwohnerzahl = 19_420,
        EinwohnerStand = new DateOnly(2026, 12, 31),
        FlaecheKm2 = 56.73m,
        MariaeHimmelfahrt = false,
        Fronleichnam = true,
        Demografietyp = 4,
        BezugsAgs = (List<string>)["01002000", "01003000"],
        Mitgliedskommunen = (List<string>)["Norderdorf", "01004000"],
        Vergleichsraeume = (List<string>)["01001", "Kleinstädte im Norden"],
        Website = "https://www.suederstadt.example/",
        Haushaltsstatus = Haushaltsstatus.Haushaltssicherung,
    };

    private static readonly Dictionary<string, IArtefakt> Released = new(ReleasedProfil.All.Concat(ReleasedVorausberechnungen.All))
    {
        ["kopf.1"] = new Strategiekopf
        {
            Titel = "Demografiestrategie Süderstadt",
            Status = StrategieStatus.Laufend,
            Pfad = Pfad.Kompakt,
            Start = new DateOnly(2027, 1, 11),
            GesetzteAnker = new Dictionary<Ankerpunkt, DateOnly>
            {
                [Ankerpunkt.S] = new(2027, 1, 11),
                [Ankerpunkt.K] = new(2027, 3, 11),
                [Ankerpunkt.P] = new(2027, 5, 6),
                [Ankerpunkt.Z] = new(2027, 6, 3),
                [Ankerpunkt.B] = new(2027, 8, 12),
                [Ankerpunkt.R] = new(2028, 8, 11),
            },
            Zone = "Europe/Berlin",
            Scope = "team:19:abc@thread.tacv2",
            Kanal = "Demografie",
            Team = "Rathaus",
            ErstelltAm = new DateTimeOffset(2027, 1, 11, 8, 30, 15, TimeSpan.Zero),
        },
        ["kommune.1"] = Suederstadt,
        ["kommune.1.gebiet"] = Suederstadt with { Gebietsaenderungen = (List<Gebietsaenderung>)[new(new DateOnly(2019, 1, 1), "Eingemeindung von Norderdorf", (List<string>)["01001000", "01003005"])] },
        ["stufe.1"] = new Stufe
        {
            Nummer = 2,
            Runde = 3,
            Status = StufeStatus.WiederGeoeffnet,
            AbgeschlossenAm = new DateOnly(2027, 7, 12),
            OverrideBegruendung = "Der Rat hat so beschlossen.",
            OeffnungsBegruendung = "Die Zahlen waren zu alt.",
        },
        ["aufgabe.1"] = new Aufgabe
        {
            Code = "K-07",
            Stufe = 1,
            Runde = 2,
            Status = AufgabeStatus.InArbeit,
            Pflicht = true,
            Nachlauf = true,
            Frist = new Frist(Ankerpunkt.K, -28),
            FaelligAm = new DateOnly(2027, 2, 5),
            ManuellVerschoben = true,
            Verantwortlich = "11111111-2222-3333-4444-555555555555",
            ErledigtAm = new DateOnly(2027, 2, 4),
            ErledigtDurch = "veranstaltung",
            Begruendung = "Wird anders gelöst.",
        },
        ["kriterium.1"] = new Kriteriumantwort
        {
            Code = "1-SG",
            Runde = 2,
            Weg = Kriteriumweg.Nachholen,
            Nachweis = "Beschluss folgt.",
            NachholenBis = new DateOnly(2027, 4, 30),
        },
        ["person.1"] = new Person
        {
            PersonId = "11111111-2222-3333-4444-555555555555",
            Name = "Anna Berg",
            Rollen = (List<Rolle>)[Rolle.Projektleitung, Rolle.Fachamt],
        },
        ["import.1"] = Import,
        ["import.1.fassung"] = Import with { Fassung = Fassung.Urspruenglich },
        ["veranstaltung.1"] = new Veranstaltung
        {
            Id = "0197f0c0000070008000000000000005",
            Art = Veranstaltungsart.Zukunftswerkstatt,
            Titel = "Wie wollen wir 2040 leben?",
            Leitfrage = "Was brauchen Familien hier?",
            Durchfuehrung = Durchfuehrung.Hybrid,
            Stand = Veranstaltungsstand.Abgesagt,
            Beginn = new DateTimeOffset(2027, 3, 11, 16, 0, 0, TimeSpan.Zero),
            Dauer = 240,
            Ort = "Stadthalle, Saal 2",
            Zugang = (List<Zugangshilfe>)[Zugangshilfe.Rollstuhl, Zugangshilfe.Gebaerdensprache],
            Agenda = (List<Agendapunkt>)[new Agendapunkt("Kritik", 45, "Kartenabfrage", "Moderation")],
            Eingeladene = (List<Eingeladener>)[new Eingeladener("11111111-2222-3333-4444-555555555555", IstNoetig: true)],
            IstOeffentlich = true,
            HoechstensTeilnehmende = 60,
            Absagegrund = "Die Halle ist gesperrt.",
            Teilnahme = new Teilnahmezahlen(42, 1, 9, 6, 11, 15),
            Kalender = new Kalenderbezug(
                Kalendersystem.Microsoft365,
                "040000008200E00074C5B7101A82E008",
                2,
                "AAMkAGI2TG93AAA=",
                "11111111-2222-3333-4444-555555555555",
                new Uri("https://teams.microsoft.com/l/meetup-join/19")),
        },
        ["idee.1"] = new Idee
        {
            Id = "0197f0c0000070008000000000000007",
            Text = "Mehr Sitzplätze",
            VeranstaltungId = "0197f0c0000070008000000000000005",
            Phase = Ideenphase.Phantasie,
            Handlungsfeld = "HF01",
            Name = "Frau Lindner",
            Stand = Ideenstand.Geparkt,
            Begruendung = "Erst wenn der Park fertig ist.",
            Am = new DateTimeOffset(2027, 3, 11, 18, 0, 0, TimeSpan.Zero),
        },
        ["protokoll.1"] = new Protokoll
        {
            Id = "0197f0c0000070008000000000000005",
            Art = Protokollart.Verlauf,
            Vertraulichkeit = Vertraulichkeit.Nichtoeffentlich,
            Text = "Wir waren uns einig.\nBis auf zwei Punkte.",
            Freigegeben = new Freigabe("11111111-2222-3333-4444-555555555555", new DateTimeOffset(2027, 3, 15, 9, 0, 0, TimeSpan.Zero)),
            Nachtraege = (List<Nachtrag>)
                [new("Herr Kaya kam später.", "11111111-2222-3333-4444-555555555555", new DateTimeOffset(2027, 3, 16, 9, 0, 0, TimeSpan.Zero))],
        },
        ["vereinbarung.1"] = new Vereinbarung
        {
            Id = "0197f0c0000070008000000000000006",
            Text = "Flyer entwerfen",
            VeranstaltungId = "0197f0c0000070008000000000000005",
            PersonId = "11111111-2222-3333-4444-555555555555",
            Stelle = "Bauhof",
            Termin = new DateOnly(2027, 4, 1),
            Stand = Vereinbarungsstand.Verworfen,
            Bemerkung = "Braucht niemand.",
        },
        ["terminvorgaben.1"] = new Terminvorgaben
        {
            Eintraege = (List<Kalendereintrag>)
            [
                new(Kalenderart.Sitzung, "Rat", new(2027, 3, 18), new(2027, 3, 18), 7),
                new(Kalenderart.Schulferien, "Osterferien", new(2027, 3, 22), new(2027, 4, 3)),
            ],
            Regeln = (List<Terminregel>)[new(Terminhinweis.Schulferien, Haerte.Hart)],
        },
        ["akteur.1"] = new Akteur
        {
            Id = "0197f0c0000070008000000000000006",
            Typ = Akteurstyp.Person,
            Name = "Fatma Demir",
            Organisation = "Jugendring",
            Funktion = "Vorsitz",
            Sektor = Sektor.Jugend,
            IstExtern = true,
            Einfluss = 3,
            Interesse = 5,
            Haltung = -1,
            Kontakt = new Kontakt("f.demir@jugendring.example", "03391 4711"),
            Einwilligung = new Einwilligung(new DateOnly(2027, 1, 18), "Einladungen zur Strategie", new DateOnly(2027, 2, 1)),
            PersonId = "11111111-2222-3333-4444-555555555555",
        },
        ["steuerungsgruppe.1"] = new Steuerungsgruppe
        {
            Auftrag = "Empfiehlt der Verwaltungsspitze das Profil.",
            Mitglieder = (List<Gruppenmitglied>)
            [
                new("11111111-2222-3333-4444-555555555555", null, "Soziales", IstVorsitz: true),
                new(null, "0197f0c0000070008000000000000006", "Jugend"),
            ],
        },
        ["indikator.1"] = new Indikatorauswahl { Schluessel = (List<string>)["BEV", "AQ65"] },
    };

    private static readonly ArtefaktKinds Kinds = new(ArtefaktRegistry.All);

    private static readonly string[] AllFiles = [.. Directory.EnumerateFiles(Folder(), "*.json").Select(Path.GetFileNameWithoutExtension)!];

    public static TheoryData<string> Files => [.. AllFiles];

    public static TheoryData<string> FilesOfToday => [.. AllFiles.Where(file => KindOf(file) is var (kind, schema) && schema == kind.Schema)];

    [Fact]
    public void Every_kind_has_a_released_row_in_every_schema_there_ever_was()
    {
        var schemas = ArtefaktRegistry.All.SelectMany(kind => Enumerable.Range(1, kind.Schema).Select(schema => $"{kind.Name}.{schema}"));

        AllFiles.Select(file => string.Join('.', file.Split('.')[..2])).Distinct().ShouldBe(schemas, ignoreOrder: true);
        AllFiles.ShouldBe(Released.Keys, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_released_row_is_read_as_what_it_was(string file)
    {
        var (kind, schema) = KindOf(file);

        var read = kind.Read(Encoding.UTF8.GetBytes(Row(file)), schema);

        read.ShouldBeEquivalentTo(Released[file]);
    }

    [Theory]
    [MemberData(nameof(FilesOfToday))]
    public void A_row_of_todays_schema_is_written_as_it_was_to_the_byte(string file)
    {
        var (kind, schema) = KindOf(file);

        var written = kind.Write(kind.Read(Encoding.UTF8.GetBytes(Row(file)), schema));

        Encoding.UTF8.GetString(written).ShouldBe(Row(file));
    }

    [Fact]
    public void Every_property_that_is_stored_stands_in_a_released_row()
    {
        foreach (var kind in ArtefaktRegistry.All)
        {
            var stored = kind.Type.GetProperties().Where(property => property.CanWrite).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

            var inFiles = AllFiles.Where(file => KindOf(file) == (kind, kind.Schema)).SelectMany(Keys);

            inFiles.Distinct().ShouldBe(stored, ignoreOrder: true, kind.Name);
        }
    }

    private static IEnumerable<string> Keys(string file)
    {
        using var row = JsonDocument.Parse(Row(file));
        return [.. row.RootElement.EnumerateObject().Select(property => property.Name)];
    }

    private static (ArtefaktKind Kind, int Schema) KindOf(string file)
    {
        var parts = file.Split('.');
        Kinds.TryFind(parts[0], out var kind).ShouldBeTrue(file);
        return (kind!, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <returns>The row as it is stored: without the layout, and nothing else changed.</returns>
    private static string Row(string file) => BetweenTokens.Replace(File.ReadAllText(Path.Combine(Folder(), $"{file}.json")), "$1");

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Freigegeben");

    [GeneratedRegex("""("(?:[^"\\]|\\.)*")|\s+""")]
    private static partial Regex BetweenTokens { get; }
}
