using Daks.Core.Strategien;

namespace Daks.Tab.Sitzungen;

/// <summary>A page, or a piece of the frame around it: renders anew, in place, when the strategy changes – whoever changed it.</summary>
public abstract class LiveComponent : TabComponent, IDisposable
{
    /// <remarks>The layout shows a page that needs a strategy only when there is one.</remarks>
    protected Strategie Strategie => Workspace.Strategie ?? throw new InvalidOperationException("The page needs a strategy.");

    protected override void OnInitialized() => Workspace.Changed += OnWorkspaceChanged;

    /// <summary>What a page must do besides rendering when something changed. Runs on the circuit.</summary>
    protected virtual Task OnChangedAsync() => Task.CompletedTask;

    /// <summary>What a component must end when it leaves the page.</summary>
    protected virtual void Leave()
    {
    }

    public void Dispose()
    {
        Workspace.Changed -= OnWorkspaceChanged;
        Leave();
        GC.SuppressFinalize(this);
    }

    private void OnWorkspaceChanged() => _ = InvokeAsync(RenderAnewAsync);

    private async Task RenderAnewAsync()
    {
        try
        {
            await OnChangedAsync();
        }
        catch (StoreUnavailableException)
        {
            // What was read before stays on the page, and what somebody types there; the next change reads again.
        }
        catch (Exception failure)
        {
            // Nobody waits for this; the page's edge must hear of it all the same.
            await DispatchExceptionAsync(failure);
        }

        StateHasChanged();
    }
}
