using System.Text;
using System.Text.Json;
using Daks.Core.Importe;
using Daks.Core.Kommunalprofile;

namespace Daks.Core.Tests.Importe;

public sealed class ZeitreihenpaketTests
{
    /// <summary>As released: stored payloads look like this and stay readable.</summary>
    private const string Released =
        """
        {"format":1,"reihen":[{"messgroesse":"WSALDO","gebiet":"~St\u00E4dte im Seenland","geschlecht":"Weiblich","von":18,"bis":25,"auslaender":true,"variante":"mittel","werte":[{"von":"2024-12-31","bis":"2024-12-31","zahl":12.5,"qualitaet":"Vorlaeufig","basis":"Zensus2022"},{"von":"2018-01-01","bis":"2021-12-31","qualitaet":"Unbekannt","basis":"Keine"}]}]}
        """;

    private static readonly Zeitreihe Reihe = new()
    {
        Schluessel = new Reihenschluessel(
            "WSALDO", Gebiet.Gruppe("Städte im Seenland"), new Gliederung(Geschlecht.Weiblich, new Altersgruppe(18, 25), Auslaender: true)),
        Werte =
        [
            new Reihenwert(Zahlen.Ende(2024), Angabe.Von(12.5m, Qualitaet.Vorlaeufig), Zensusbasis.Zensus2022),
            new Reihenwert(Zeitbezug.Von(2018, 2021), Angabe.Ohne(Qualitaet.Unbekannt), Zensusbasis.Keine),
        ],
        Herkunft = Zahlen.Herkunft("a"),
        Variante = "mittel",
    };

    [Fact]
    public void What_is_written_today_is_what_was_released()
    {
        Encoding.UTF8.GetString(Zeitreihenpaket.Write([Reihe])).ShouldBe(Released);
    }

    [Fact]
    public void A_series_comes_back_as_it_was()
    {
        var read = Zeitreihenpaket.Read(Encoding.UTF8.GetBytes(Released), Reihe.Herkunft).ShouldHaveSingleItem();

        read.Schluessel.ShouldBe(Reihe.Schluessel);
        read.Werte.ShouldBe(Reihe.Werte);
        (read.Variante, read.Herkunft).ShouldBe((Reihe.Variante, Reihe.Herkunft));
    }

    [Theory]
    [InlineData("""{"format":2,"reihen":[]}""")]
    [InlineData("""{"format":1,"reihen":[{"messgroesse":"BEV","gebiet":"99","geschlecht":"Insgesamt","von":0,"werte":[]}]}""")]
    [InlineData("null")]
    [InlineData("{")]
    public void What_is_damaged_or_newer_is_said_to_be(string json)
    {
        Should.Throw<JsonException>(() => Zeitreihenpaket.Read(Encoding.UTF8.GetBytes(json), Reihe.Herkunft));
    }
}
