using System.Text;
using Daks.Bot.Cards;
using Daks.Bot.Conversations;
using Daks.Bot.Protocol;
using Daks.Bot.Strategien;
using Daks.Core.Artefakte;
using Daks.Core.Sprache;
using Daks.Core.Strategien;

namespace Daks.App.Tests.Strategien;

/// <summary>A status card is kept under everything it was made from, so that none is ever out of date.</summary>
public sealed class StatusRepliesTests
{
    private static readonly ArtefaktKinds Kinds = new(ArtefaktRegistry.All);

    private static readonly string[] Dependencies =
    [
        nameof(StatusView.Strategie),
        nameof(StatusView.Culture),
        nameof(StatusView.CardCulture),
        nameof(StatusView.Today),
        nameof(StatusView.Where),
        nameof(StatusView.TeamId),
        nameof(StatusView.RenewedFor),
        nameof(StatusView.Options),
    ];

    private readonly StatusView _view = new(
        Empty(), Texte.Deutsch, Texte.Deutsch, new DateOnly(2027, 1, 11), ConversationScope.Channel, "19:team@thread.tacv2", "29:1anna", new ChatOptions());

    public static TheoryData<string> WhatACardDependsOn => new(Dependencies);

    [Fact]
    public void Who_sees_the_same_gets_the_same_reply_and_it_is_written_once()
    {
        var first = StatusReplies.GetOrAdd(_view, Make);

        var again = StatusReplies.GetOrAdd(_view with { }, _ => throw new ShouldAssertException("Made twice."));

        again.ShouldBeSameAs(first);
        again.ToUtf8Json().ShouldBe(first.ToUtf8Json());
    }

    [Theory]
    [MemberData(nameof(WhatACardDependsOn))]
    public void Whatever_a_card_depends_on_makes_another(string changed)
    {
        var first = StatusReplies.GetOrAdd(_view, Make);

        var other = StatusReplies.GetOrAdd(Changed(changed), Make);

        other.ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Nothing_a_card_depends_on_is_left_out_here()
    {
        var parameters = typeof(StatusView).GetConstructors()[0].GetParameters().Select(parameter => parameter.Name);

        parameters.ShouldBe(Dependencies);
    }

    [Fact]
    public void However_many_people_look_all_are_answered()
    {
        var replies = Enumerable.Range(0, 250).Select(person => StatusReplies.GetOrAdd(_view with { RenewedFor = $"29:1{person}" }, Make));

        replies.ShouldAllBe(reply => reply.Summary == "Zusammenfassung");
    }

    [Fact]
    public void A_copy_with_another_card_is_written_anew()
    {
        var reply = Make(_view);
        var before = reply.ToUtf8Json();

        var copy = reply with { Card = reply.Card with { FallbackText = "Anders" } };

        Encoding.UTF8.GetString(copy.ToUtf8Json().Span).ShouldContain("Anders");
        reply.ToUtf8Json().ShouldBe(before);
    }

    private StatusView Changed(string property) => property switch
    {
        nameof(StatusView.Strategie) => _view with { Strategie = Empty() },
        nameof(StatusView.Culture) => _view with { Culture = Texte.Englisch },
        nameof(StatusView.CardCulture) => _view with { CardCulture = Texte.Englisch },
        nameof(StatusView.Today) => _view with { Today = _view.Today.AddDays(1) },
        nameof(StatusView.Where) => _view with { Where = ConversationScope.GroupChat },
        nameof(StatusView.TeamId) => _view with { TeamId = "19:other@thread.tacv2" },
        nameof(StatusView.RenewedFor) => _view with { RenewedFor = "29:1bernd" },
        nameof(StatusView.Options) => _view with { Options = new ChatOptions() },
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, null),
    };

    private static Strategie Empty() => Strategie.None(new StrategieKey("tenant", "0197f0c0000070008000000000000001"), Kinds);

    private static Reply Make(StatusView view) =>
        new(new AdaptiveCard { Lang = view.Lang, FallbackText = "Text", Body = [] }, "Zusammenfassung");
}
