namespace Daks.Bot.Cards;

internal static class CardUrl
{
    /// <summary>Https, or http to this machine, so that local development works.</summary>
    public static string Require(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var allowed = url.IsAbsoluteUri
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

        return allowed
            ? url.AbsoluteUri
            : throw new ArgumentException("A card links to https only (http on loopback).", nameof(url));
    }
}
