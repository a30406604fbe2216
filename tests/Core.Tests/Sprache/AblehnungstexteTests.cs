using System.Globalization;
using Daks.Core.Aufgaben;
using Daks.Core.Ideen;
using Daks.Core.Kommunen;
using Daks.Core.Personen;
using Daks.Core.Protokolle;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;
using Daks.Core.Veranstaltungen;

namespace Daks.Core.Tests.Sprache;

public sealed class AblehnungstexteTests
{
    private static readonly DateOnly Day = new(2027, 3, 11);

    private static readonly Refusal[] All =
    [
        .. Enum.GetValues<Berechtigung>().Select(needed => new Refusal.NotAllowed(needed)),
        new Refusal.NotAllowed(Berechtigung.Bearbeiten) { Leitung = "Anna" },
        new Refusal.GuestCannotSetUp(),
        new Refusal.WrittenByNewerProgram(),
        new Refusal.StrategieArchiviert(),
        new Refusal.OnlyExample(),
        new Refusal.NotSetUp(),
        new Refusal.AlreadySetUp(),
        new Refusal.UnknownAufgabe("X-99"),
        new Refusal.UnknownStufe(6),
        new Refusal.UnknownKriterium("9-XX"),
        new Refusal.UnknownPerson(),
        new Refusal.UnknownImport(),
        new Refusal.NothingToImport("12411.csv"),
        new Refusal.UnknownVorausberechnung(),
        new Refusal.TooSmallForVorausberechnung(1_000),
        .. new[] { "swot", "tows", "handlungsfeld", "inventar", "interview", "veranstaltung", "protokoll", "vereinbarung", "idee", "gebietsaenderung", "akteur" }.Select(kind => new Refusal.UnknownEintrag(kind)),
        new Refusal.SwotEintragInTows("Vereine laden ein"),
        .. Enum.GetValues<TowsTyp>().Select(typ => new Refusal.TowsOneSided(typ)),
        new Refusal.HandlungsfeldExists("Wohnen"),
        new Refusal.YearsOutOfRange(1900, 2100),
        new Refusal.BreaksLink(),
        new Refusal.AkteurExists("Jugendring"),
        new Refusal.EinwilligungFehlt(),
        .. new[] { "email", "telefon" }.Select(feld => new Refusal.KontaktUngueltig(feld)),
        new Refusal.ProtokollFreigegeben(),
        new Refusal.ProtokollOffen(),
        new Refusal.ProtokollVorVeranstaltung(),
        .. Enum.GetValues<Ideenstand>().Select(stand => new Refusal.IdeeInState(stand)),
        .. Enum.GetValues<Vereinbarungsstand>().Select(stand => new Refusal.VereinbarungInState(stand)),
        .. new[] { "dauer", "teilnehmende", "minuten", "agendapunkte", "kalendereintraege", "vorlauf", "nachtraege", "ideen", "gebiet.zahl", "gebiet.vorgaenger", "einfluss", "interesse", "haltung", "akteure" }.Select(feld => new Refusal.NumberOutOfRange(feld, 15, 1440)),
        .. Enum.GetValues<Veranstaltungsstand>().Select(stand => new Refusal.VeranstaltungInState(stand)),
        new Refusal.NoGemeindeschluessel("12065"),
        new Refusal.UnknownIndikator("AQ70"),
        new Refusal.NoIndikator(),
        .. Enum.GetValues<AufgabeStatus>().Select(status => new Refusal.AufgabeInState("K-07", status)),
        .. Enum.GetValues<StufeStatus>().Select(status => new Refusal.StufeInState(2, status)),
        .. Enum.GetValues<StrategieStatus>().Select(status => new Refusal.StrategieInState(status)),
        .. new[] { "begruendung", "nachweis", "name", "zustaendig", "agendapunkt", "gebiet.mit" }.Select(feld => new Refusal.TextTooShort(feld, 3)),
        .. new[] { "begruendung", "nachweis", "name", "swot", "tows", "feldname", "beschreibung", "titel", "stelle", "funktion", "antwort", "notiz", "leitfrage", "ort", "agendapunkt", "methode", "agendarolle", "protokoll", "nachtrag", "vereinbarung", "bemerkung", "idee", "ideenname", "akteurname", "organisation", "zweck", "auftrag", "fachbereich" }
            .Select(feld => new Refusal.TextTooLong(feld, 1000)),
        .. new[] { "faellig", "nachholen", "gespraech", "termin", "bis", "gebiet.tag", "einwilligung" }.Select(feld => new Refusal.DateOutOfRange(feld, Day, Day.AddDays(1))),
        .. Enum.GetValues<Ankerpunkt>().Select(anker => new Refusal.DateOutOfRange($"anker.{anker}", Day, Day.AddDays(1))),
        .. new[] { null, "Fronleichnam" }.Select(feiertag => new Refusal.NoWorkingDay(Day, Day.AddDays(1), feiertag)),
        new Refusal.AnchorsOutOfOrder(Ankerpunkt.K, Ankerpunkt.P),
        new Refusal.KriterienOffen(1, ["1-VA"]),
        new Refusal.KriterienOffen(1, ["1-VA", "1-VS"]),
        new Refusal.EarlierStufeOpen(1),
        .. from feld in Enum.GetValues<KommuneFeld>()
           from grund in Enum.GetValues<KommuneFehlergrund>()
           select new Refusal.KommuneUngueltig([new KommuneFehler(feld, grund, "09761000")]),
        new Refusal.LastProjektleitung(),
        new Refusal.SetupCannotBeUndone(),
        new Refusal.ChangedSince(7),
        new Refusal.UnknownVersion(7),
    ];

    public static TheoryData<string> Sprachen => [.. Texte.Sprachen.Select(culture => culture.Name)];

    [Fact]
    public void Every_case_is_among_them()
    {
        var cases = typeof(Refusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Refusal)));

        All.Select(refusal => refusal.GetType()).Distinct().ShouldBe(cases, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Sprachen))]
    public void Every_refusal_is_a_sentence(string sprache)
    {
        foreach (var refusal in All)
        {
            var sentence = Ablehnungstexte.Satz(refusal, CultureInfo.GetCultureInfo(sprache));

            sentence.ShouldNotContain('{', refusal.ToString());
            sentence.ShouldNotContain("  ", Case.Sensitive, refusal.ToString());
            sentence.ShouldMatch("[.?]$", refusal.ToString());
        }
    }

    [Fact]
    public void Languages_differ()
    {
        foreach (var refusal in All)
        {
            Ablehnungstexte.Satz(refusal, Texte.Englisch).ShouldNotBe(Ablehnungstexte.Satz(refusal, Texte.Deutsch));
        }
    }

    [Fact]
    public void They_name_field_reason_and_way_on()
    {
        Satz(new Refusal.TextTooShort("begruendung", 20)).ShouldBe("Begründung: Bitte schreiben Sie mindestens 20 Zeichen.");
        Satz(new Refusal.TextTooLong("nachweis", 1000)).ShouldBe("Nachweis: Der Text ist zu lang. Höchstens 1000 Zeichen.");
        Satz(new Refusal.DateOutOfRange("anker.K", Day, Day.AddYears(1)))
            .ShouldBe("Kick-Off: Das Datum muss zwischen Do., 11.03.2027 und Sa., 11.03.2028 liegen.");
        Satz(new Refusal.NoWorkingDay(new DateOnly(2027, 5, 29), new DateOnly(2027, 5, 31), Feiertag: null))
            .ShouldBe("Sa., 29.05.2027 ist kein Arbeitstag in Ihrem Land. Der nächste ist Mo., 31.05.2027.");
        Satz(new Refusal.NoWorkingDay(new DateOnly(2027, 5, 27), new DateOnly(2027, 5, 28), "Fronleichnam"))
            .ShouldBe("Do., 27.05.2027 ist bei Ihnen ein Feiertag (Fronleichnam). Der nächste Arbeitstag ist Fr., 28.05.2027.");
        Satz(new Refusal.AnchorsOutOfOrder(Ankerpunkt.K, Ankerpunkt.P))
            .ShouldBe("Kick-Off muss vor Freigabe des Kommunalprofils liegen. Ändern Sie zuerst das andere Datum.");
        Satz(new Refusal.StufeInState(1, StufeStatus.Abgeschlossen))
            .ShouldBe("Stufe 1 · Kick-Off ist abgeschlossen. Öffnen Sie die Stufe zuerst wieder.");
        Satz(new Refusal.AufgabeInState("K-13", AufgabeStatus.Erledigt))
            .ShouldBe("„Kick-Off durchführen“ ist erledigt. Öffnen Sie die Aufgabe zuerst wieder.");
        Satz(new Refusal.EarlierStufeOpen(2))
            .ShouldBe("Stufe 2 · Kommunalprofil ist noch nicht abgeschlossen. Die Stufen werden der Reihe nach abgeschlossen.");
    }

    [Fact]
    public void One_open_criterion_is_spoken_of_as_one()
    {
        Satz(new Refusal.KriterienOffen(1, ["1-VA"]))
            .ShouldBe("Stufe 1 · Kick-Off: Ein Kriterium ist noch offen. Beantworten Sie es, oder begründen Sie den Abschluss.");
        Satz(new Refusal.KriterienOffen(1, ["1-VA", "1-VS"]))
            .ShouldBe("Stufe 1 · Kick-Off: 2 Kriterien sind noch offen. Beantworten Sie sie, oder begründen Sie den Abschluss.");
    }

    [Fact]
    public void Everything_wrong_with_a_Kommune_is_said_one_after_the_other()
    {
        var refusal = new Refusal.KommuneUngueltig(
        [
            new KommuneFehler(KommuneFeld.Name, KommuneFehlergrund.Fehlt),
            new KommuneFehler(KommuneFeld.Ags, KommuneFehlergrund.FuehrendeNullFehlt, "09761000"),
        ]);

        Satz(refusal).ShouldBe(
            "Name der Kommune: Bitte ausfüllen. " +
            "Gemeindeschlüssel (AGS): Es fehlt eine Ziffer, wahrscheinlich die führende Null. Meinen Sie 09761000?");
    }

    private static string Satz(Refusal refusal) => Ablehnungstexte.Satz(refusal, Texte.Deutsch);
}
