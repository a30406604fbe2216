using System.Globalization;
using System.Text.RegularExpressions;
using Daks.Core.Artefakte;
using Daks.Core.Aufgaben;
using Daks.Core.Strategien;

namespace Daks.Core.Tests.Strategien;

public sealed partial class AufgabenkatalogTests
{
    public static TheoryData<string> Codes => [.. Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.Code)];

    public static TheoryData<string, int> Kriteriencodes
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var kriterium in AlleKriterien(Pfad.Standard))
            {
                data.Add(kriterium.Code, kriterium.Stufe);
            }

            return data;
        }
    }

    [Fact]
    public void The_five_stages_have_83_tasks()
    {
        var counts = Aufgabenkatalog.Aufgaben.CountBy(aufgabe => aufgabe.Stufe).OrderBy(pair => pair.Key).Select(pair => pair.Value);

        counts.ShouldBe([17, 16, 17, 18, 15]);
        Aufgabenkatalog.Aufgaben.Count(aufgabe => aufgabe.Pflicht).ShouldBe(68);
    }

    [Fact]
    public void Codes_are_unique_and_count_up_within_their_stage()
    {
        string[] expected =
        [
            .. new[] { ("K", 17), ("P", 16), ("Z", 17), ("W", 18), ("R", 15) }
                .SelectMany(stage => Enumerable.Range(1, stage.Item2).Select(n => $"{stage.Item1}-{n:00}")),
        ];

        Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.Code).ShouldBe(expected);
    }

    /// <summary>As in the guide's five tables; a question mark where a task is optional.</summary>
    [Fact]
    public void Tasks_carry_the_offsets_of_the_guide()
    {
        string[] guide =
        [
            "K-01 S+7, K-02 S+10, K-03 S+21, K-04 S+28?, K-05 K-42, K-06 K-40, K-07 K-42, K-08 K-35, K-09 K-28",
            "K-10 K-14, K-11 K-14, K-12 K-7?, K-13 K, K-14 K+7, K-15 K+14, K-16 K+3?, K-17 K+60?",
            "P-01 K+14, P-02 K+21, P-03 K+35, P-04 K+28?, P-05 K+42, P-06 K+49, P-07 K+77, P-08 K+63?, P-09 K+91",
            "P-10 K+98, P-11 K+105?, P-12 K+112, P-13 K+119, P-14 P, P-15 P+30?, P-16 P+14?",
            "Z-01 Z-70, Z-02 Z-63, Z-03 Z-63, Z-04 Z-56, Z-05 Z-49, Z-06 Z-42, Z-07 Z-35, Z-08 Z-14, Z-09 Z-14",
            "Z-10 Z-5?, Z-11 Z, Z-12 Z+7, Z-13 Z+14, Z-14 Z+21, Z-15 Z+21, Z-16 Z+35, Z-17 Z+42",
            "W-01 Z+28, W-02 Z+42, W-03 Z+56, W-04 Z+63, W-05 Z+70?, W-06 Z+77, W-07 Z+84, W-08 Z+84, W-09 Z+91",
            "W-10 Z+91, W-11 Z+98?, W-12 Z+98, W-13 Z+112, W-14 B-49, W-15 B, W-16 B+14, W-17 B+21, W-18 B+60?",
            "R-01 R-70, R-02 R-49, R-03 R-35, R-04 R-35?, R-05 R-35, R-06 R-10, R-07 R-21, R-08 R, R-09 R+10",
            "R-10 R+21, R-11 R+42, R-12 R+42, R-13 R+60, R-14 R+45?, R-15 R+60",
        ];

        var tasks = Aufgabenkatalog.Aufgaben.Select(aufgabe =>
            $"{aufgabe.Code} {aufgabe.Standard.Anker}{aufgabe.Standard.Tage:+0;-0;''}{(aufgabe.Pflicht ? "" : "?")}");

        tasks.ShouldBe(guide.SelectMany(line => line.Split(", ")));
    }

    [Fact]
    public void The_first_role_is_in_charge()
    {
        Aufgabenkatalog.Finde("K-10")!.Rollen.ShouldBe([Rolle.Statistikstelle, Rolle.Projektleitung]);
        Aufgabenkatalog.Finde("W-07")!.Rollen.ShouldBe([Rolle.Fachamt, Rolle.Kaemmerei]);
        Aufgabenkatalog.Aufgaben.ShouldAllBe(aufgabe => aufgabe.Rollen.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_text_of_a_task_is_there_in_both_languages(string code)
    {
        var aufgabe = Aufgabenkatalog.Finde(code)!;

        foreach (var culture in Cultures)
        {
            Label().IsMatch(aufgabe.Titel.In(culture)).ShouldBeTrue(aufgabe.Titel.In(culture));
            Label().IsMatch(aufgabe.Knopf.In(culture)).ShouldBeTrue(aufgabe.Knopf.In(culture));
            aufgabe.Knopf.In(culture).Length.ShouldBeLessThanOrEqualTo(25);
        }

        aufgabe.Titel.En.ShouldNotBe(aufgabe.Titel.De);
        aufgabe.Warum.En.ShouldNotBe(aufgabe.Warum.De);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_why_is_one_short_sentence(string code)
    {
        var warum = Aufgabenkatalog.Finde(code)!.Warum;

        foreach (var culture in Cultures)
        {
            var text = warum.In(culture);
            Sentence().IsMatch(text).ShouldBeTrue(text);
            text.Length.ShouldBeInRange(30, 120, text);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_task_leads_away_from_its_own_row_to_where_its_artefact_is_made(string code)
    {
        var aufgabe = Aufgabenkatalog.Finde(code)!;

        Ziel().IsMatch(aufgabe.Ziel).ShouldBeTrue(aufgabe.Ziel);
        aufgabe.Ziel.ShouldNotContain("stufen");
        Identifier().IsMatch(aufgabe.Artefakt).ShouldBeTrue(aufgabe.Artefakt);
    }

    /// <summary>Those there are, and those a later part brings: a name nobody brings would never become reachable.</summary>
    [Fact]
    public void Destinations_are_pages_there_are_or_pages_to_come()
    {
        string[] toCome =
        [
            "akteure", "auswertung", "beschluesse", "dokumente", "einladungen", "freigaben", "massnahmen", "statusmeldungen", "statusmeldungen#rhythmus", "umfragen",
            "vorausberechnung", "werkstattplan", "werkstattplan#querschnitt", "ziele", "zwischenbilanz",
        ];
        string[] places = ["einstellungen#kommune", "einstellungen#rollen", "swot#tows"];

        var used = Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.Ziel).Distinct().ToArray();

        used.Where(ziel => !Arbeitsseiten.IstVorhanden(ziel)).ShouldBeSubsetOf(toCome);
        used.Where(ziel => Arbeitsseiten.IstVorhanden(ziel) && ziel.Contains('#')).ShouldBeSubsetOf([.. places, .. toCome]);
        toCome.ShouldBeSubsetOf(used, "Nothing leads there any more.");
        places.ShouldBeSubsetOf(used, "Nothing leads there any more.");
    }

    [Fact]
    public void Artefacts_are_kinds_there_are_or_kinds_to_come()
    {
        string[] toCome =
        [
            "akteur", "auswertung", "berichtsrhythmus", "beschluss", "dokument", "einladung", "freigabe", "leitziel", "massnahme",
            "querschnittscheck", "statusmeldung", "umfrage", "werkstattplan", "zeitreihe",
            "ziel", "zwischenbilanz",
        ];
        var kinds = ArtefaktRegistry.All.Select(kind => kind.Name);

        var used = Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.Artefakt).Distinct().ToArray();

        used.ShouldBeSubsetOf([.. kinds, .. toCome]);
        toCome.ShouldBeSubsetOf(used, "Nothing waits for it any more.");
    }

    [Theory]
    [InlineData("K-02", "einstellungen#rollen")]
    [InlineData("P-01", "einstellungen#kommune")]
    [InlineData("K-01", null)]
    [InlineData("Z-17", null)]
    public void A_destination_is_reachable_when_its_page_is_there(string code, string? expected) =>
        Aufgabenkatalog.Finde(code)!.ErreichbaresZiel.ShouldBe(expected);

    [Fact]
    public void What_ticks_a_task_is_the_artefact_the_catalogue_names() =>
        Aufgabenautomatik.Regeln.ShouldAllBe(regel => Aufgabenkatalog.Finde(regel.Code)!.Artefakt == regel.Kind);

    [Fact]
    public void Predecessors_exist_and_form_no_cycle()
    {
        var codes = Aufgabenkatalog.Aufgaben.Select(aufgabe => aufgabe.Code).ToList();

        Aufgabenkatalog.Aufgaben.SelectMany(aufgabe => aufgabe.Vorgaenger).ShouldBeSubsetOf(codes);
        var cyclic = Aufgabenkatalog.Aufgaben.Where(aufgabe => !Acyclic(aufgabe.Code, []));

        cyclic.ShouldBeEmpty();
    }

    [Fact]
    public void A_mandatory_task_never_waits_for_an_optional_one()
    {
        var waiting = Aufgabenkatalog.Aufgaben.Where(aufgabe => aufgabe.Pflicht
            && aufgabe.Vorgaenger.Any(code => !Aufgabenkatalog.Finde(code)!.Pflicht));

        waiting.Select(aufgabe => aufgabe.Code).ShouldBeEmpty();
    }

    [Fact]
    public void Follow_up_is_exactly_what_lies_after_the_closing_anchor()
    {
        foreach (var aufgabe in Aufgabenkatalog.Aufgaben)
        {
            var abschluss = Aufgabenkatalog.Abschlussanker(aufgabe.Stufe);

            aufgabe.Nachlauf.ShouldBe(aufgabe.Standard.Anker == abschluss && aufgabe.Standard.Tage > 0, aufgabe.Code);
        }
    }

    [Fact]
    public void The_Kompaktpfad_has_thirty_tasks_at_most_all_of_them_mandatory()
    {
        var kompakt = Aufgabenkatalog.FuerPfad(Pfad.Kompakt);

        kompakt.Count.ShouldBeInRange(1, 30);
        kompakt.ShouldAllBe(aufgabe => aufgabe.Pflicht);
        kompakt.Select(aufgabe => aufgabe.Stufe).Distinct().ShouldBe([1, 2, 3, 4, 5]);
        Aufgabenkatalog.FuerPfad(Pfad.Standard).Count.ShouldBe(83);
    }

    [Fact]
    public void Predecessors_off_the_Kompaktpfad_are_replaced_by_theirs()
    {
        Aufgabenkatalog.Vorgaenger("K-09", Pfad.Standard).ShouldBe(["K-05", "K-08"]);
        Aufgabenkatalog.Vorgaenger("K-09", Pfad.Kompakt).ShouldBe(["K-05", "K-07"]);
        Aufgabenkatalog.Vorgaenger("W-14", Pfad.Kompakt).ShouldBe(["W-03", "W-04"]);
        Aufgabenkatalog.Vorgaenger("P-09", Pfad.Kompakt).ShouldBe(["P-03", "P-06", "P-07"]);
    }

    [Fact]
    public void Predecessors_of_a_path_are_on_it()
    {
        foreach (var pfad in Enum.GetValues<Pfad>())
        {
            var codes = Aufgabenkatalog.FuerPfad(pfad).Select(aufgabe => aufgabe.Code).ToList();

            codes.SelectMany(code => Aufgabenkatalog.Vorgaenger(code, pfad)).ShouldBeSubsetOf(codes);
        }
    }

    [Fact]
    public void What_the_catalogue_does_not_have_is_absent()
    {
        Aufgabenkatalog.Finde("K-99").ShouldBeNull();
        Aufgabenkatalog.Vorgaenger("K-99", Pfad.Standard).ShouldBeEmpty();
        Aufgabenkatalog.Vorgaenger("K-02", Pfad.Kompakt).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Aufgabenkatalog.Kriterien(6));
        Should.Throw<ArgumentOutOfRangeException>(() => Aufgabenkatalog.Abschlussanker(0));
    }

    [Fact]
    public void Stages_close_with_their_anchors() =>
        Enumerable.Range(1, 5).Select(Aufgabenkatalog.Abschlussanker)
            .ShouldBe([Ankerpunkt.K, Ankerpunkt.P, Ankerpunkt.Z, Ankerpunkt.B, Ankerpunkt.R]);

    [Fact]
    public void The_criteria_are_those_of_the_guide() =>
        AlleKriterien(Pfad.Standard).Select(kriterium => kriterium.Code).ShouldBe(
        [
            "1-VA", "1-VS", "1-SG", "1-AK", "1-PR", "1-ZP",
            "2-IN", "2-SW", "2-IV", "2-HF", "2-FR",
            "3-VA", "3-DO", "3-ID", "3-HF", "3-LZ", "3-VE", "3-RU",
            "4-ZK", "4-MA", "4-ZA", "4-SO", "4-BE",
            "5-VA", "5-ST", "5-FA", "5-NA", "5-PL", "5-NB", "5-VS",
        ]);

    [Theory]
    [MemberData(nameof(Kriteriencodes))]
    public void A_criterion_states_and_asks_in_both_languages(string code, int stufe)
    {
        var kriterium = Aufgabenkatalog.Kriterien(stufe).Single(one => one.Code == code);

        code.ShouldStartWith($"{stufe}-");
        foreach (var culture in Cultures)
        {
            (kriterium.Fassungen ?? []).Select(fassung => fassung.Text).Append(kriterium.Text)
                .ShouldAllBe(text => Sentence().IsMatch(text.In(culture)));
            Question().IsMatch(kriterium.Nachweisfrage.In(culture)).ShouldBeTrue(kriterium.Nachweisfrage.In(culture));
        }
    }

    [Fact]
    public void A_criterion_waits_only_for_mandatory_tasks_of_its_own_stage()
    {
        foreach (var kriterium in AlleKriterien(Pfad.Standard))
        {
            kriterium.Aufgaben.Select(code => Aufgabenkatalog.Finde(code)!)
                .ShouldAllBe(aufgabe => aufgabe.Pflicht && aufgabe.Stufe == kriterium.Stufe);
        }
    }

    [Fact]
    public void On_the_Kompaktpfad_no_criterion_waits_for_a_task_that_is_not_there()
    {
        var codes = Aufgabenkatalog.FuerPfad(Pfad.Kompakt).Select(aufgabe => aufgabe.Code).ToList();

        var kompakt = AlleKriterien(Pfad.Kompakt).ToList();

        kompakt.Select(kriterium => kriterium.Code).ShouldBe(AlleKriterien(Pfad.Standard).Select(kriterium => kriterium.Code));
        kompakt.SelectMany(kriterium => kriterium.Aufgaben).ShouldBeSubsetOf(codes);
        kompakt.Single(kriterium => kriterium.Code == "3-DO").Aufgaben.ShouldBeEmpty();
        kompakt.Single(kriterium => kriterium.Code == "2-FR").Aufgaben.ShouldBe(["P-14"]);
    }

    [Theory]
    [InlineData("en-GB", "Find a date")]
    [InlineData("de-AT", "Termin finden")]
    [InlineData("fr-FR", "Termin finden")]
    [InlineData("", "Termin finden")]
    public void English_is_for_English_cultures_and_German_for_all_others(string culture, string expected) =>
        Aufgabenkatalog.Finde("K-07")!.Knopf.In(CultureInfo.GetCultureInfo(culture)).ShouldBe(expected);

    private static CultureInfo[] Cultures => [CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("en-GB")];

    private static IEnumerable<Kriteriumvorlage> AlleKriterien(Pfad pfad) =>
        Enumerable.Range(1, 5).SelectMany(stufe => Aufgabenkatalog.Kriterien(stufe, pfad));

    private static bool Acyclic(string code, string[] seen) =>
        !seen.Contains(code)
        && Aufgabenkatalog.Finde(code)!.Vorgaenger.All(earlier => Acyclic(earlier, [.. seen, code]));

    /// <summary>A heading: no blanks around it, no full stop.</summary>
    [GeneratedRegex(@"^\p{Lu}\S*( \S+)*[^.\s]$")]
    private static partial Regex Label();

    /// <summary>One sentence; a full stop inside only as a thousands separator.</summary>
    [GeneratedRegex(@"^\p{Lu}([^.!?\n]|\.(?=\d))*[^\s.!?]\.$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\p{Lu}[^.!?\n]*[^\s.!?]\?$")]
    private static partial Regex Question();

    [GeneratedRegex("^[a-z]+(#[a-z]+)?$")]
    private static partial Regex Ziel();

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex Identifier();
}
