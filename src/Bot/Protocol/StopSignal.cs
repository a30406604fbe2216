namespace Daks.Bot.Protocol;

/// <summary>Ends what still runs when the host stops.</summary>
/// <remarks>
/// A host that loses patience disposes its services while they are still stopping, and a service registered under two
/// types is disposed twice.
/// </remarks>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private bool _isDisposed;

    public StopSignal() => Token = _source.Token;

    public CancellationToken Token { get; }

    public bool IsSent => Token.IsCancellationRequested;

    public async Task SendAsync()
    {
        try
        {
            await _source.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // Sent by Dispose.
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        _source.Cancel();
        _source.Dispose();
    }
}
