using Daks.Core.Strategien;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace Daks.Tab.Geruest;

public sealed partial class StoreAway : IDisposable
{
    // Short enough to be worth waiting for, long enough for a store that is starting.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private ITimer? _timer;

    /// <value>What the store said of itself.</value>
    [Parameter, EditorRequired]
    public required StoreUnavailableException Failure { get; set; }

    /// <value>Tries what failed once more.</value>
    [Parameter, EditorRequired]
    public required EventCallback OnRetry { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<StoreAway> Logger { get; set; } = null!;

    protected override void OnInitialized() => Log.Waiting(Logger, Failure.Message);

    /// <remarks>Runs on the circuit only: what is rendered for the first answer does not wait.</remarks>
    protected override void OnAfterRender(bool firstRender) =>
        _timer ??= Time.CreateTimer(_ => _ = InvokeAsync(RetryAsync), state: null, Pause, Pause);

    public void Dispose() => _timer?.Dispose();

    private async Task RetryAsync()
    {
        try
        {
            await OnRetry.InvokeAsync();
        }
        catch (Exception failure)
        {
            // Nobody waits for the clock; the page's edge must hear of it all the same.
            await DispatchExceptionAsync(failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A page waits for the store: {Reason}")]
        public static partial void Waiting(ILogger logger, string reason);
    }
}
