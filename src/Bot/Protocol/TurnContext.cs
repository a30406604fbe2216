namespace Daks.Bot.Protocol;

/// <summary>One activity being answered.</summary>
public sealed class TurnContext(
    IncomingActivity activity,
    ConversationReference reference,
    IConnectorClient connector,
    IServiceProvider services,
    Task answered,
    CancellationToken cancellationToken)
{
    public IncomingActivity Activity { get; } = activity;

    /// <value>What to keep in order to speak up here later.</value>
    public ConversationReference Reference { get; } = reference;

    /// <value>Speaks into the conversation the activity came from.</value>
    public TurnConnector Connector { get; } = new(activity, reference, connector, cancellationToken);

    /// <value>A scope of the turn's own; it outlives the HTTP request where the turn does.</value>
    public IServiceProvider Services { get; } = services;

    /// <value>
    /// Completes, never faulted, once the caller has the answer or gave up: for what shall follow it. A turn that
    /// waits for this waits for itself.
    /// </value>
    public Task Answered { get; } = answered;

    /// <value>Ends when the turn has had its time or the host stops, not when the caller hangs up.</value>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}

/// <summary>The connector, bound to one turn. Without a token of their own, calls take the turn's.</summary>
public sealed class TurnConnector(
    IncomingActivity incoming,
    ConversationReference reference,
    IConnectorClient connector,
    CancellationToken turnToken)
{
    /// <summary>Answers where the activity came from; in a channel, in its thread.</summary>
    /// <returns>The answer's id, to update it by; null when Teams gives none.</returns>
    public Task<string?> ReplyAsync(OutgoingActivity activity, CancellationToken? cancellationToken = null)
    {
        var token = cancellationToken ?? turnToken;
        return incoming is { Type: ActivityTypes.Message, Id.Length: > 0 }
            ? connector.ReplyAsync(reference, incoming.Id, activity, token)
            : connector.SendAsync(reference, activity, token);
    }

    /// <summary>Replaces a message of ours for everybody; after a card action, its card is <see cref="IncomingActivity.ReplyToId"/>.</summary>
    public Task UpdateAsync(string activityId, OutgoingActivity activity, CancellationToken? cancellationToken = null) =>
        connector.UpdateAsync(reference, activityId, activity, cancellationToken ?? turnToken);
}
