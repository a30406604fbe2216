using System.Globalization;
using Daks.Core.Aufgaben;
using Daks.Core.Bestandsaufnahmen;
using Daks.Core.Einrichtungen;
using Daks.Core.Handlungsfelder;
using Daks.Core.Kommunen;
using Daks.Core.Sprache;
using Daks.Core.Strategien;
using Daks.Core.Stufen;
using Daks.Core.Swotanalysen;

namespace Daks.Core.Tests.Sprache;

public sealed class BezeichnungTests
{
    [Fact]
    public async Task A_follow_up_is_named_as_such_and_a_task_of_a_closed_stage_says_so()
    {
        var fall = await Fall.NewAsync();
        var before = Bezeichnung.Hinweis(fall.Strategie, fall.Aufgabe("K-13"), Texte.Deutsch);

        await fall.DoneAsync(new CloseStufe(1, "Die Bürgermeisterin möchte jetzt beginnen."));

        before.ShouldBeNull();
        Bezeichnung.Hinweis(fall.Strategie, fall.Aufgabe("K-13"), Texte.Deutsch).ShouldBe("Stufe 1 · Kick-Off ist schon abgeschlossen.");
        Bezeichnung.Hinweis(fall.Strategie, fall.Aufgabe("K-14"), Texte.Deutsch).ShouldBe("Nacharbeit: Sie darf nach dem Abschlusstermin der Stufe fällig sein.");
    }

    [Fact]
    public void Every_member_people_see_has_a_label()
    {
        Labels<Ankerpunkt>();
        Labels<AufgabeStatus>();
        Labels<Bestandsstand>();
        Labels<Einstieg>();
        Labels<Gewichtsgrund>();
        Labels<HandlungsfeldStatus>();
        Labels<Hinweisgrund>();
        Labels<KommuneFeld>();
        Labels<KommuneTyp>();
        Labels<Kriteriumweg>();
        Labels<Pfad>();
        Labels<Pruefhindernis>();
        Labels<Rolle>();
        Labels<StrategieStatus>();
        Labels<StufeStatus>();
        Labels<SwotHerkunft>();
        Labels<SwotQuadrant>();
        Labels<SwotStatus>();
        Labels<TowsTyp>();
    }

    [Fact]
    public void Stages_have_number_and_name()
    {
        Bezeichnung.Stufe(3, Texte.Deutsch).ShouldBe("Stufe 3 · Zukunftswerkstatt");
        Bezeichnung.Stufe(3, Texte.Englisch).ShouldBe("Stage 3 · Future workshop");
        Enumerable.Range(1, Stufe.Anzahl).Select(nummer => Bezeichnung.Stufenname(nummer, Texte.Deutsch))
            .ShouldBe(["Kick-Off", "Kommunalprofil", "Zukunftswerkstatt", "Werkstattplan", "Zwischenbilanz"]);
    }

    [Fact]
    public void A_task_has_its_title_or_at_least_its_code()
    {
        Bezeichnung.Aufgabe("K-13", Texte.Deutsch).ShouldBe("Kick-Off durchführen");
        Bezeichnung.Aufgabe("X-99", Texte.Deutsch).ShouldBe("X-99");
    }

    [Theory]
    [InlineData(null, "Musterstadt")]
    [InlineData("", "Musterstadt · eigener Kanal")]
    [InlineData("Verkehr", "Musterstadt · Kanal Verkehr")]
    public async Task A_strategy_of_a_channel_is_told_apart_by_it(string? kanal, string name)
    {
        var fall = new Fall();
        await fall.DoneAsync(Fall.Einrichtung() with { Kanal = kanal });

        Bezeichnung.Ort(fall.Strategie, Texte.Deutsch).ShouldBe(name);
    }

    [Fact]
    public async Task In_charge_is_the_person_named_else_whoever_holds_the_role_else_the_role()
    {
        var fall = await Fall.NewAsync();
        var role = Bezeichnung.Zustaendig(fall.Strategie, fall.Aufgabe("K-10"), Texte.Deutsch);
        await fall.GiveAsync(Fall.Bernd, Rolle.Statistikstelle);
        var holder = Bezeichnung.Zustaendig(fall.Strategie, fall.Aufgabe("K-10"), Texte.Deutsch);
        await fall.DoneAsync(new AssignAufgabe("K-10", Fall.Anna));
        var named = Bezeichnung.Zustaendig(fall.Strategie, fall.Aufgabe("K-10"), Texte.Deutsch);

        role.ShouldBe("Statistikstelle");
        holder.ShouldBe("Bernd");
        named.ShouldBe("Anna");
    }

    [Fact]
    public async Task A_task_the_catalogue_no_longer_has_is_for_the_Projektleitung()
    {
        var fall = await Fall.NewAsync();

        var zustaendig = Bezeichnung.Zustaendig(fall.Strategie, fall.Aufgabe("K-13") with { Code = "K-99" }, Texte.Deutsch);

        zustaendig.ShouldBe("Anna");
    }

    [Fact]
    public async Task Somebody_without_a_name_is_unknown()
    {
        var fall = new Fall();
        var request = new CommandRequest(fall.Key, Fall.Einrichtung(), Fall.Anna, PersonName: "", "op-1");
        var strategie = (await fall.Service.ExecuteAsync(request, CancellationToken.None)).Strategie;

        Bezeichnung.Person(strategie, Fall.Anna, Texte.Deutsch).ShouldBe("Unbekannte Person");
        Bezeichnung.Person(strategie, "niemand", Texte.Englisch).ShouldBe("Unknown person");
        Bezeichnung.Zustaendig(strategie, strategie.FindAufgabe("K-01")!, Texte.Deutsch)
            .ShouldBe(Bezeichnung.Of(Aufgabenkatalog.Finde("K-01")!.Rollen[0], Texte.Deutsch));
    }

    [Theory]
    [InlineData("2027-03-08", "Mo., 08.03.2027", "Mo., 08.03.", "Mon, 8 Mar 2027", "Mon, 8 Mar")]
    [InlineData("2027-03-09", "Di., 09.03.2027", "Di., 09.03.", "Tue, 9 Mar 2027", "Tue, 9 Mar")]
    [InlineData("2027-03-10", "Mi., 10.03.2027", "Mi., 10.03.", "Wed, 10 Mar 2027", "Wed, 10 Mar")]
    [InlineData("2027-03-11", "Do., 11.03.2027", "Do., 11.03.", "Thu, 11 Mar 2027", "Thu, 11 Mar")]
    [InlineData("2027-03-12", "Fr., 12.03.2027", "Fr., 12.03.", "Fri, 12 Mar 2027", "Fri, 12 Mar")]
    [InlineData("2027-03-13", "Sa., 13.03.2027", "Sa., 13.03.", "Sat, 13 Mar 2027", "Sat, 13 Mar")]
    [InlineData("2027-03-14", "So., 14.03.2027", "So., 14.03.", "Sun, 14 Mar 2027", "Sun, 14 Mar")]
    public void A_day_has_weekday_and_date(string iso, string lang, string kurz, string longEnglish, string shortEnglish)
    {
        var day = Fall.Day(iso);

        Datum.Lang(day, Texte.Deutsch).ShouldBe(lang);
        Datum.Kurz(day, Texte.Deutsch).ShouldBe(kurz);
        Datum.Lang(day, Texte.Englisch).ShouldBe(longEnglish);
        Datum.Kurz(day, Texte.Englisch).ShouldBe(shortEnglish);
    }

    [Theory]
    [InlineData("2027-03-11T16:00:00Z", "Do., 11.03.2027, 17:00 Uhr", "Thu, 11 Mar 2027, 17:00")]
    [InlineData("2027-07-11T22:30:00Z", "Mo., 12.07.2027, 00:30 Uhr", "Mon, 12 Jul 2027, 00:30")]
    public void An_instant_is_told_in_the_zone_of_the_strategy(string instant, string german, string english)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

        Datum.MitUhrzeit(at, "Europe/Berlin", Texte.Deutsch).ShouldBe(german);
        Datum.MitUhrzeit(at, "Europe/Berlin", Texte.Englisch).ShouldBe(english);
    }

    [Fact]
    public void A_German_date_does_not_depend_on_the_culture_of_the_process()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");

        try
        {
            Datum.Lang(new DateOnly(2027, 3, 11), Texte.Deutsch).ShouldBe("Do., 11.03.2027");
            Datum.Kurz(new DateOnly(2027, 3, 11), Texte.Deutsch).ShouldBe("Do., 11.03.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Labels<T>()
        where T : struct, Enum
    {
        foreach (var culture in Texte.Sprachen)
        {
            var labels = Enum.GetValues<T>().Select(value => Bezeichnung.Of(value, culture)).ToArray();
            labels.ShouldAllBe(label => label.Length > 0);
            labels.ShouldBeUnique();
        }
    }
}
