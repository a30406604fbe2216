using Daks.Core.Strategien;
using Microsoft.AspNetCore.Components.Web;

namespace Daks.Tab.Geruest;

/// <summary>The edge of a page. A store that is away is no bug: <see cref="StoreAway"/> says it in the log, and waits.</summary>
public sealed class PageBoundary : ErrorBoundary
{
    protected override Task OnErrorAsync(Exception exception) =>
        exception is StoreUnavailableException ? Task.CompletedTask : base.OnErrorAsync(exception);
}
