using Daks.Core.Kommunalprofile;
using Daks.Core.Kommunalprofile.Statistiken;
using Daks.Core.Sprache;

namespace Daks.Core.Tests.Kommunalprofile;

public sealed class StatistiktexteTests
{
    [Fact]
    public void Every_reason_hint_and_layout_has_its_words_in_both_languages()
    {
        foreach (var culture in Texte.Sprachen)
        {
            string[] texts =
            [
                .. Enum.GetValues<Dateigrund>().Select(one => Statistiktexte.Satz(new Dateifehler(one, 1, 2, "da"), culture)),
                .. Enum.GetValues<Zeilengrund>().Select(one => Statistiktexte.Satz(new Zeilenfehler(1, 2, null, one, "da"), culture)),
                .. Enum.GetValues<Hinweisart>().Select(one => Statistiktexte.Satz(new Lesehinweis(one, "da"), culture)),
                .. Enum.GetValues<Statistikformat>().Select(one => Statistiktexte.Name(one, culture)),
                .. Enum.GetValues<Qualitaet>().Where(one => one != Qualitaet.Ok).Select(one => Statistiktexte.Satz(new Dictionary<Qualitaet, long> { [one] = 1 }, culture)!),
            ];

            texts.ShouldAllBe(text => text.Length > 4 && !text.Contains('{') && !text.Contains('!'));
        }
    }

    [Fact]
    public void A_sentence_begins_with_the_place() =>
        Statistiktexte.Satz(new Zeilenfehler(7, 4, "value", Zeilengrund.Zahl, "viele"), Texte.Deutsch).ShouldBe("Zeile 7, Spalte 4: „viele“ ist keine Zahl.");

    [Fact]
    public void Mixed_decimal_signs_are_shown_both_with_their_rows() =>
        Statistiktexte.Satz(new Dateifehler(Dateigrund.GemischteZahlenformate, 3, 3, "1234.5 – 1.234,5 (2)"), Texte.Deutsch)
            .ShouldBe("Zeile 3, Spalte 3: Die Datei mischt Komma und Punkt als Dezimalzeichen: hier „1234.5“, in Zeile 2 „1.234,5“.");

    [Fact]
    public void Signs_are_counted_in_the_order_of_the_offices() =>
        Statistiktexte.Satz(new Dictionary<Qualitaet, long> { [Qualitaet.Gesperrt] = 1, [Qualitaet.Nichts] = 1_200 }, Texte.Deutsch)
            .ShouldBe("Zeichen der Statistik: 1.200 × „-“ (nichts vorhanden); 1 × „x“ (nicht sinnvoll).");

    [Fact]
    public void Without_signs_nothing_is_said() =>
        Statistiktexte.Satz(new Dictionary<Qualitaet, long>(), Texte.Deutsch).ShouldBeNull();
}
