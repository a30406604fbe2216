using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

/// <summary>Memory stays bounded, whatever comes.</summary>
public sealed class OnceOnlyTests
{
    private readonly OnceOnly _onceOnly = new(new TestClock());
    private int _runs;

    [Fact]
    public async Task Beyond_its_number_of_entries_the_oldest_is_forgotten()
    {
        for (var number = 0; number <= OnceOnly.MaxEntries; number++)
        {
            await RunAsync($"{number}", answerBytes: 0);
        }

        var oldest = await IsRememberedAsync("0");
        var youngest = await IsRememberedAsync($"{OnceOnly.MaxEntries}");

        (oldest, youngest).ShouldBe((false, true));
    }

    [Fact]
    public async Task Beyond_its_bytes_of_answers_the_oldest_is_forgotten()
    {
        await RunAsync("1", answerBytes: (int)OnceOnly.MaxAnswerBytes);
        await RunAsync("2", answerBytes: 1);

        var youngest = await IsRememberedAsync("2");
        var oldest = await IsRememberedAsync("1");

        (oldest, youngest).ShouldBe((false, true));
    }

    [Fact]
    public async Task Work_that_fails_may_be_delivered_again()
    {
        var failing = _onceOnly.RunAsync(Key("1"), () => throw new InvalidOperationException("bug"), out _);
        await Should.ThrowAsync<InvalidOperationException>(failing);

        var isRemembered = await IsRememberedAsync("1");

        isRemembered.ShouldBeFalse();
    }

    private Task<InvokeResponse> RunAsync(string id, int answerBytes) =>
        _onceOnly.RunAsync(Key(id), () => Task.FromResult(new InvokeResponse(200, new byte[answerBytes])), out _);

    private async Task<bool> IsRememberedAsync(string id)
    {
        var before = _runs;
        await _onceOnly.RunAsync(Key(id), () => Task.FromResult(new InvokeResponse(200, new byte[_runs++])), out var isRedelivery);
        (_runs > before).ShouldNotBe(isRedelivery);
        return isRedelivery;
    }

    private static ActivityKey Key(string id) => new("msteams", "a:1", id, "message", null);
}
