using Daks.Bot.Protocol;

namespace Daks.App.Tests.Protocol;

public sealed class TurnRouterTests
{
    [Fact]
    public void Nothing_gets_a_second_handler()
    {
        var router = new TurnRouter()
            .OnMessage(turn => Task.CompletedTask)
            .OnInvoke(InvokeNames.TaskFetch, turn => Task.FromResult(InvokeResponse.Empty))
            .OnError((turn, exception) => Task.FromResult<InvokeResponse?>(null));

        Should.Throw<InvalidOperationException>(() => router.OnMessage(turn => Task.CompletedTask));
        Should.Throw<InvalidOperationException>(() => router.OnInvoke("task/fetch", turn => Task.FromResult(InvokeResponse.Empty)));
        Should.Throw<InvalidOperationException>(() => router.OnError((turn, exception) => Task.FromResult<InvokeResponse?>(null)));
    }

    [Fact]
    public void Invokes_have_a_registration_of_their_own()
    {
        var router = new TurnRouter();

        Should.Throw<ArgumentException>(() => router.On(ActivityTypes.Invoke, turn => Task.CompletedTask));
    }

    [Fact]
    public async Task A_running_bot_takes_no_new_handlers()
    {
        TurnRouter? router = null;
        await using var bot = await BotHost.StartAsync(it => router = it);

        Should.Throw<InvalidOperationException>(() => router!.OnMessage(turn => Task.CompletedTask));
    }
}
