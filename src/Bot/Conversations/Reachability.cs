using Daks.Bot.Protocol;
using Daks.Core.Strategien;
using Microsoft.Extensions.Logging;

namespace Daks.Bot.Conversations;

/// <summary>Learns from what the connector refuses: where nobody can be reached any more, nobody speaks up later.</summary>
/// <remarks>The next activity from there writes the reference anew; nothing else has to bring it back.</remarks>
internal sealed partial class Reachability(ConversationMemory memory, ILogger<Reachability> logger)
{
    public async Task LearnAsync(ConversationReference reference, ConnectorFailure failure, CancellationToken cancellationToken)
    {
        if (!IsLost(failure))
        {
            return;
        }

        try
        {
            await memory.ForgetAsync(reference, cancellationToken);
            Log.Forgotten(logger, reference.ConversationId, failure);
        }
        catch (StoreUnavailableException)
        {
            // The reference stays, and the next call there is refused for the same reason.
            Log.NotForgotten(logger, reference.ConversationId, failure);
        }
    }

    private static bool IsLost(ConnectorFailure failure) =>
        failure is ConnectorFailure.Gone or ConnectorFailure.NotInstalled or ConnectorFailure.NotInRoster or ConnectorFailure.Blocked;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Forgot conversation {ConversationId} until it speaks again: {Failure}.")]
        public static partial void Forgotten(ILogger logger, string conversationId, ConnectorFailure failure);

        [LoggerMessage(2, LogLevel.Warning, "Could not forget conversation {ConversationId}, which cannot be reached: {Failure}.")]
        public static partial void NotForgotten(ILogger logger, string conversationId, ConnectorFailure failure);
    }
}
