using System.Text;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

/// <summary>Answers to invokes that DAKS does not send yet have the form Teams documents all the same.</summary>
public sealed class InvokeResponseTests
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[]}""";
    private const string Attachment = $$"""{"contentType":"application/vnd.microsoft.card.adaptive","content":{{Card}}}""";
    private const string OpenUrl = "\"suggestedActions\":" + """{"actions":[{"type":"openUrl","value":"https://daks.example/an","title":"Anmelden"}]}""";

    private static readonly Uri Page = new("https://daks.example/an");
    private static readonly byte[] CardBytes = Encoding.UTF8.GetBytes(Card);

    [Fact]
    public void A_dialog_may_show_a_page_and_opens_it_elsewhere_where_it_cannot()
    {
        Body(DialogResponse.Page(Page, "Anmelden", new Uri("https://daks.example/sonst"), width: "600")).ShouldBe(
            """{"task":{"type":"continue","value":{"title":"Anmelden","height":"medium","width":600,"url":"https://daks.example/an","fallbackUrl":"https://daks.example/sonst"}}}""");
        Body(DialogResponse.Page(Page, "Anmelden")).ShouldContain("\"fallbackUrl\":\"https://daks.example/an\"");
    }

    [Fact]
    public void Settings_of_the_bot_are_a_dialog_a_sentence_or_a_sign_in()
    {
        Body(DialogResponse.Config(CardBytes, "Setup", "400", "500")).ShouldBe(
            """{"responseType":"config","config":{"type":"continue","value":{"title":"Setup","height":400,"width":500,"card":""" + Attachment + "}}}");
        Body(DialogResponse.ConfigMessage("Gespeichert")).ShouldBe("""{"responseType":"config","config":{"type":"message","value":"Gespeichert"}}""");
        Body(DialogResponse.ConfigSignIn(Page, "Anmelden")).ShouldBe("""{"responseType":"config","config":{"type":"auth",""" + OpenUrl + "}}");
    }

    [Fact]
    public void A_message_extension_lists_cards_with_their_previews()
    {
        var tap = Encoding.UTF8.GetBytes("""{"id":1}""");

        var body = Body(ComposeExtensionResponse.Result([new(CardBytes, "Zeile 1", TapValue: tap), new(CardBytes, "Zeile 2", "Text")]));

        body.ShouldBe(
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[""" + Attachment[..^1]
            + ""","preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"Zeile 1","tap":{"type":"invoke","value":{"id":1}}}}},"""
            + Attachment[..^1]
            + ""","preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"Zeile 2","text":"Text"}}}]}}""");
    }

    [Fact]
    public void A_message_extension_speaks_asks_and_shows_what_it_would_post()
    {
        Body(ComposeExtensionResponse.Message("Nichts gefunden")).ShouldBe("""{"composeExtension":{"type":"message","text":"Nichts gefunden"}}""");
        Body(ComposeExtensionResponse.SignIn(Page, "Anmelden")).ShouldBe("""{"composeExtension":{"type":"auth",""" + OpenUrl + "}}");
        Body(ComposeExtensionResponse.Settings(Page, "Anmelden")).ShouldBe("""{"composeExtension":{"type":"config",""" + OpenUrl + "}}");
        Body(ComposeExtensionResponse.Preview(CardBytes)).ShouldBe(
            """{"composeExtension":{"type":"botMessagePreview","activityPreview":{"type":"message","attachments":[""" + Attachment + "]}}}");
    }

    [Fact]
    public void A_card_action_that_needs_a_sign_in_is_200_outside_and_401_inside()
    {
        var request = SignInResponse.LoginRequest("graph", "Bitte anmelden", "Anmelden", Page, ("17", "api://botid-bbbb"));

        request.Status.ShouldBe(200);
        Body(request).ShouldBe(
            """{"statusCode":401,"type":"application/vnd.microsoft.activity.loginRequest","value":{"text":"Bitte anmelden","connectionName":"graph","buttons":[{"type":"signin","title":"Anmelden","value":"https://daks.example/an"}],"tokenExchangeResource":{"id":"17","uri":"api://botid-bbbb"}}}""");
        Body(SignInResponse.LoginRequest("graph", "Bitte anmelden", "Anmelden", Page)).ShouldNotContain("tokenExchangeResource");
        Body(SignInResponse.IncorrectAuthCode()).ShouldBe("""{"statusCode":401,"type":"application/vnd.microsoft.error.incorrectAuthCode","value":null}""");
    }

    [Fact]
    public void A_token_that_could_not_be_exchanged_is_412_outside()
    {
        var failed = SignInResponse.TokenExchangeFailed("17", "graph", "consent");

        failed.Status.ShouldBe(412);
        Body(failed).ShouldBe("""{"id":"17","connectionName":"graph","failureDetail":"consent"}""");
    }

    [Fact]
    public void People_are_sent_to_https_addresses_only_and_cards_stay_below_40_kilobytes()
    {
        var tooLarge = new byte[OutgoingActivity.MaxCardBytes + 1];

        Should.Throw<ArgumentException>(() => DialogResponse.Page(new Uri("http://daks.example/"), "Titel"));
        Should.Throw<ArgumentException>(() => ComposeExtensionResponse.SignIn(new Uri("javascript:alert(1)"), "Titel"));
        Should.Throw<ArgumentException>(() => ComposeExtensionResponse.Result([new(tooLarge, "Titel")]));
        Should.Throw<ArgumentException>(() => ComposeExtensionResponse.Preview(tooLarge));
        Should.Throw<ArgumentException>(() => DialogResponse.Config(tooLarge, "Titel"));
    }

    private static string Body(InvokeResponse response) => Encoding.UTF8.GetString(response.Body.Span);
}
