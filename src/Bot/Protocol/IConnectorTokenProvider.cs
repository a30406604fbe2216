namespace Daks.Bot.Protocol;

/// <summary>Gives the bot's own token for the connector.</summary>
public interface IConnectorTokenProvider
{
    /// <returns>A token to send as bearer; null when there is no registration, and so nothing to prove.</returns>
    /// <exception cref="ConnectorException">The identity provider gave none: <see cref="ConnectorFailure.Unauthorized"/>.</exception>
    ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>Forgets a token the connector did not accept, so that the next one is new.</summary>
    void Drop(string token);
}
