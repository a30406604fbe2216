using System.Text;
using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class IncomingActivityTests
{
    private const string Common =
        """
        "id":"1","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/",
        "from":{"id":"29:1ada","aadObjectId":"aaaa"},"recipient":{"id":"28:bbbb","name":"DAKS"}
        """;

    private const string ChannelMessage =
        $$$"""
        {"type":"message",{{{Common}}},
         "text":"<at>DAKS</at> Status <at>Grace</at>",
         "conversation":{"id":"19:chan@thread.tacv2;messageid=1770000000400","conversationType":"channel","isGroup":true,"tenantId":"1111"},
         "entities":[{"type":"mention","mentioned":{"id":"28:bbbb","name":"DAKS"},"text":"<at>DAKS</at>"},
                     {"type":"mention","mentioned":{"id":"29:1other","name":"Grace"},"text":"<at>Grace</at>"},
                     {"type":"clientInfo","locale":"de-DE","country":"DE","platform":"Windows","timezone":"Europe/Berlin"}],
         "channelData":{"team":{"id":"19:team@thread.tacv2","name":"Demografie","aadGroupId":"cccc"},
                        "channel":{"id":"19:chan@thread.tacv2","name":null},"tenant":{"id":"1111"} } }
        """;

    [Fact]
    public void A_channel_message_knows_its_team_channel_and_thread()
    {
        var activity = Read(ChannelMessage);

        activity.Scope.ShouldBe(ConversationScope.Channel);
        activity.ConversationRootId.ShouldBe("19:chan@thread.tacv2");
        activity.ThreadRootId.ShouldBe("1770000000400");
        activity.ChannelData.Team!.AadGroupId.ShouldBe("cccc");
        activity.TenantId.ShouldBe("1111");
        activity.Locale.ShouldBe("de-DE", "the activity has none, the client's description has");
        activity.From.Key.ShouldBe("aaaa");
        activity.Recipient.Key.ShouldBe("28:bbbb");
    }

    [Fact]
    public void Only_the_bots_own_mention_is_stripped()
    {
        var text = Read(ChannelMessage).TextWithoutMention;

        text.ShouldBe("Status <at>Grace</at>");
    }

    [Fact]
    public void A_literal_at_without_an_entity_is_just_text()
    {
        var text = Read(Message("<at>DAKS</at> Status")).TextWithoutMention;

        text.ShouldBe("<at>DAKS</at> Status");
    }

    [Theory]
    [InlineData("  Hallo\u00A0 \u00A0Welt\u202F ", "Hallo Welt")]
    [InlineData("Hallo&nbsp;Welt", "Hallo Welt")]
    [InlineData("Gro\u0308\u00dfe", "Gr\u00f6\u00dfe")]
    [InlineData("eins\\nzwei", "eins\nzwei")]
    [InlineData("\u00A0", "")]
    public void Text_is_trimmed_collapsed_and_composed(string typed, string meant)
    {
        var text = Read(Message(typed)).TextWithoutMention;

        text.ShouldBe(meant);
    }

    [Fact]
    public void Very_long_text_is_cut_without_tearing_a_character_apart()
    {
        var typed = new string('x', IncomingActivity.MaxTextLength - 1) + "\U0001F600 und mehr";

        var text = Read(Message(typed)).TextWithoutMention;

        text.ShouldBe(new string('x', IncomingActivity.MaxTextLength - 1));
    }

    [Fact]
    public void A_message_without_text_says_nothing()
    {
        var activity = Read($$$"""{"type":"message",{{{Common}}},"conversation":{"id":"a:1"}}""");

        activity.Text.ShouldBeNull();
        activity.TextWithoutMention.ShouldBe("");
    }

    [Fact]
    public void A_card_button_has_a_value_and_null_for_text()
    {
        var activity = Read($$$"""{"type":"message",{{{Common}}},"conversation":{"id":"a:1"},"text":null,"value":{"v":1},"replyToId":"17"}""");

        activity.Text.ShouldBeNull();
        activity.Value!.Value.GetProperty("v").GetInt32().ShouldBe(1);
        activity.ReplyToId.ShouldBe("17");
    }

    [Fact]
    public void Everything_the_protocol_documents_of_a_message_is_read()
    {
        var activity = Read(
            $$$"""
            {"type":"message",{{{Common}}},"conversation":{"id":"a:1"},"text":"Status","textFormat":"plain","locale":"de-AT",
             "localTimezone":"Europe/Vienna","importance":"high","valueType":"application/json","value":[1],
             "entities":[{"type":"clientInfo","locale":"de-DE"}]}
            """);

        (activity.TextFormat, activity.LocalTimezone, activity.Importance, activity.ValueType, activity.Locale)
            .ShouldBe(("plain", "Europe/Vienna", "high", "application/json", "de-AT"));
    }

    [Fact]
    public void A_conversationUpdate_without_channelData_is_read()
    {
        var activity = Read(
            $$$"""{"type":"conversationUpdate",{{{Common}}},"conversation":{"id":"a:1","tenantId":"1111"},"membersAdded":[{"id":"28:bbbb"}]}""");

        activity.ChannelData.ShouldBe(new TeamsChannelData());
        activity.TenantId.ShouldBe("1111");
        activity.MembersAdded.ShouldHaveSingleItem().Id.ShouldBe("28:bbbb");
        activity.MembersRemoved.ShouldBeEmpty();
        activity.Scope.ShouldBe(ConversationScope.Personal);
    }

    [Fact]
    public void Nulls_and_unknown_things_where_there_may_be_none_do_no_harm()
    {
        var activity = Read(
            $$$"""
            {"type":"message",{{{Common}}},"conversation":{"id":"a:1","isGroup":null},"futureField":{"a":[1]},
             "membersAdded":null,"reactionsAdded":[null,{"type":"heart"}],"channelData":null,
             "entities":[null,"x",{"type":"citation","text":7,"mentioned":"x","deep":{"text":["y"]}},{"type":"mention","mentioned":{"id":5}}]}
            """);

        activity.MembersAdded.ShouldBeEmpty();
        activity.ReactionsAdded.ShouldHaveSingleItem().Type.ShouldBe("heart");
        activity.Entities.ShouldBe([new ActivityEntity("citation"), new ActivityEntity("mention")]);
    }

    [Fact]
    public void A_reference_taken_in_a_channel_leads_back_to_its_thread()
    {
        var now = new DateTimeOffset(2026, 8, 1, 8, 0, 0, TimeSpan.Zero);

        var reference = ConversationReference.From(Read(ChannelMessage), verified: true, now);

        reference.ShouldBe(new ConversationReference
        {
            ConversationId = "19:chan@thread.tacv2",
            Scope = ConversationScope.Channel,
            TenantId = "1111",
            ServiceUrl = "https://smba.trafficmanager.net/emea/",
            VerifiedAt = now,
            BotId = "28:bbbb",
            UserId = "29:1ada",
            UserAadObjectId = "aaaa",
            TeamId = "19:team@thread.tacv2",
            TeamAadGroupId = "cccc",
            TeamsChannelId = "19:chan@thread.tacv2",
            ThreadRootId = "1770000000400",
            Locale = "de-DE",
        });
    }

    [Fact]
    public void A_reference_taken_when_the_bot_is_added_to_a_team_points_at_the_selected_channel()
    {
        var added = Read(
            $$$"""
            {"type":"conversationUpdate",{{{Common}}},"membersAdded":[{"id":"28:bbbb"}],
             "conversation":{"id":"19:chan@thread.tacv2","conversationType":"channel","isGroup":true},
             "channelData":{"eventType":"teamMemberAdded","team":{"id":"19:team@thread.tacv2"},
              "settings":{"selectedChannel":{"id":"19:chosen@thread.tacv2"}},"tenant":{"id":"1111"} } }
            """);

        var reference = ConversationReference.From(added, verified: false, default);

        reference.TeamsChannelId.ShouldBe("19:chosen@thread.tacv2");
        reference.ThreadRootId.ShouldBeNull();
        reference.VerifiedAt.ShouldBeNull();
    }

    private static string Message(string text) =>
        $$$"""{"type":"message",{{{Common}}},"conversation":{"id":"a:1"},"text":"{{{text}}}"}""";

    private static IncomingActivity Read(string json) =>
        ActivityReader.Read(Encoding.UTF8.GetBytes(json)).ShouldBeOfType<ActivityReadResult.Read>().Activity;
}
