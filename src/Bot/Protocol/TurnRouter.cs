namespace Daks.Bot.Protocol;

/// <summary>Who answers what; filled at start-up, fixed from the first request on.</summary>
public sealed class TurnRouter
{
    private readonly Dictionary<string, Func<TurnContext, Task>> _handlers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<TurnContext, Task<InvokeResponse>>> _invokes = new(StringComparer.Ordinal);
    private Func<TurnContext, Exception, Task<InvokeResponse?>>? _onError;
    private bool _isFixed;

    public TurnRouter OnMessage(Func<TurnContext, Task> handler) => On(ActivityTypes.Message, handler);

    /// <param name="activityType">One of <see cref="ActivityTypes"/>, except invoke.</param>
    /// <param name="handler">What to do.</param>
    /// <exception cref="InvalidOperationException">The type has a handler already, or the bot is running.</exception>
    public TurnRouter On(string activityType, Func<TurnContext, Task> handler)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(activityType, ActivityTypes.Invoke);
        Register(_handlers, activityType, handler);
        return this;
    }

    /// <summary>
    /// Handles an invoke. A value Teams cannot have sent is refused before; those of <c>adaptiveCard/action</c> and
    /// <c>application/search</c> are read with <see cref="CardActionInvoke.From"/> and <see cref="SearchQuery.From"/>.
    /// </summary>
    /// <param name="name">One of <see cref="InvokeNames"/>.</param>
    /// <param name="handler">Gives the answer, within five seconds for dialogs and message extensions.</param>
    /// <exception cref="InvalidOperationException">The name has a handler already, or the bot is running.</exception>
    public TurnRouter OnInvoke(string name, Func<TurnContext, Task<InvokeResponse>> handler)
    {
        Register(_invokes, name, handler);
        return this;
    }

    /// <summary>Says something useful when a handler threw: the one catch-all.</summary>
    /// <param name="handler">May answer an invoke; null leaves the plain 500. Messages are 200 either way.</param>
    /// <exception cref="InvalidOperationException">There is one already, or the bot is running.</exception>
    public TurnRouter OnError(Func<TurnContext, Exception, Task<InvokeResponse?>> handler)
    {
        if (_isFixed || _onError is not null)
        {
            throw new InvalidOperationException("OnError is set once, before the bot runs.");
        }

        _onError = handler;
        return this;
    }

    internal void Fix() => _isFixed = true;

    internal bool Handles(IncomingActivity activity) => activity.Type == ActivityTypes.Invoke
        ? activity.Name is { Length: > 0 } name && _invokes.ContainsKey(name)
        : _handlers.ContainsKey(activity.Type);

    internal async Task<InvokeResponse> DispatchAsync(TurnContext turn)
    {
        var activity = turn.Activity;
        if (activity.Type == ActivityTypes.Invoke)
        {
            return await InvokeAsync(turn);
        }

        if (_handlers.TryGetValue(activity.Type, out var handler))
        {
            await handler(turn);
        }

        return InvokeResponse.Empty;
    }

    internal Task<InvokeResponse?> FailAsync(TurnContext turn, Exception exception) =>
        _onError?.Invoke(turn, exception) ?? Task.FromResult<InvokeResponse?>(null);

    private Task<InvokeResponse> InvokeAsync(TurnContext turn)
    {
        var (name, value) = (turn.Activity.Name, turn.Activity.Value);
        if (string.IsNullOrEmpty(name))
        {
            // A hero card's invoke button has no name. None of our cards has one, and the client wants a 200.
            return Task.FromResult(InvokeResponse.Empty);
        }

        if (!_invokes.TryGetValue(name, out var handler))
        {
            return Task.FromResult(InvokeResponse.NotImplemented);
        }

        return InvokeValues.Refusal(name, value) is { } refusal ? Task.FromResult(refusal) : handler(turn);
    }

    private void Register<THandler>(Dictionary<string, THandler> table, string key, THandler handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (_isFixed)
        {
            throw new InvalidOperationException($"The bot is running; {key} can no longer be given a handler.");
        }

        if (!table.TryAdd(key, handler))
        {
            throw new InvalidOperationException($"{key} has a handler already.");
        }
    }
}
