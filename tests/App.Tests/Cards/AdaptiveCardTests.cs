using System.Buffers;
using System.Text;
using System.Text.Json;
using Daks.Bot.Cards;

namespace Daks.App.Tests.Cards;

public sealed class AdaptiveCardTests
{
    [Fact]
    public void The_status_card_reads_as_approved()
    {
        var json = Encoding.UTF8.GetString(SampleCards.Status().ToUtf8Json());

        Snapshot.Match(json);
    }

    [Fact]
    public void Every_element_is_written_as_approved()
    {
        var json = Encoding.UTF8.GetString(SampleCards.EveryElement().ToUtf8Json());

        Snapshot.Match(json);
    }

    [Fact]
    public void All_ways_to_write_give_the_same_bytes()
    {
        var card = SampleCards.EveryElement();
        var buffer = new ArrayBufferWriter<byte>();
        var attachment = new ArrayBufferWriter<byte>();

        card.WriteTo(buffer);
        using (var writer = new Utf8JsonWriter(attachment, AdaptiveCard.WriterOptions))
        {
            card.WriteTo(writer);
        }

        buffer.WrittenSpan.SequenceEqual(card.ToUtf8Json()).ShouldBeTrue();
        attachment.WrittenSpan.SequenceEqual(card.ToUtf8Json()).ShouldBeTrue();
    }

    [Fact]
    public void Cards_written_at_the_same_time_do_not_mix()
    {
        var expected = SampleCards.EveryElement().ToUtf8Json();

        var written = Enumerable.Range(0, 500).AsParallel().Select(_ => SampleCards.EveryElement().ToUtf8Json()).ToList();

        written.ShouldAllBe(json => json.SequenceEqual(expected));
    }

    [Fact]
    public void A_card_that_fails_half_way_leaves_nothing_behind()
    {
        var expected = SampleCards.Status().ToUtf8Json();
        var broken = SampleCards.Status() with { Body = [new TextBlock("gut"), null!] };

        Should.Throw<NullReferenceException>(broken.ToUtf8Json);

        SampleCards.Status().ToUtf8Json().ShouldBe(expected);
    }

    [Fact]
    public void Umlauts_stay_readable()
    {
        var json = Encoding.UTF8.GetString(SampleCards.Status("Größe der Fläche – prüfen").ToUtf8Json());

        json.ShouldContain("Größe der Fläche – prüfen");
    }

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("schritte")]
    public void A_link_that_is_not_https_is_refused(string address)
    {
        var url = new Uri(address, UriKind.RelativeOrAbsolute);

        Should.Throw<ArgumentException>(() => new ActionOpenUrl("Öffnen", url));
        Should.Throw<ArgumentException>(() => Image.FromUrl(url, "Bild"));
    }

    [Theory]
    [InlineData("http://localhost:5130/")]
    [InlineData("http://127.0.0.1:5130/")]
    [InlineData("http://[::1]:5130/")]
    public void A_link_to_this_machine_may_be_http(string address)
    {
        var action = new ActionOpenUrl("Öffnen", new Uri(address));

        (SampleCards.Status() with { Actions = [action] }).ShouldBeClean();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_column_set_holds_one_to_three_columns(int count)
    {
        var columns = Enumerable.Repeat(new Column(ColumnWidth.Auto), count).ToArray();

        Should.Throw<ArgumentException>(() => new ColumnSet(columns));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("id")]
    [InlineData("op")]
    [InlineData("msteams")]
    [InlineData("x.stufe")]
    public void An_input_cannot_take_the_name_of_card_data(string id)
    {
        Should.Throw<ArgumentException>(() => new InputText(id, "Titel"));
    }

    [Fact]
    public void A_container_cannot_unfold_a_card()
    {
        Should.Throw<ArgumentException>(() => new Container { SelectAction = new ActionShowCard("Mehr …", []) });
    }

    [Fact]
    public void A_table_has_one_text_per_column()
    {
        Should.Throw<ArgumentException>(() => new Table([new("Maßnahme"), new("Kosten")], [["Rufbus"]]));
    }

    [Fact]
    public void A_card_speaks_German_or_English()
    {
        Should.Throw<ArgumentException>(() => SampleCards.Status() with { Lang = "fr" });
    }

    [Fact]
    public void A_card_refreshes_for_sixty_people_at_most()
    {
        var users = Enumerable.Range(0, CardRefresh.MaxUsers + 1).Select(i => $"29:{i}").ToList();

        Should.Throw<ArgumentException>(() => new CardRefresh(new("status.zeigen"), users));
    }
}
