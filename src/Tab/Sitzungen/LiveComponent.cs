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

    public void Dispose()
    {
        Workspace.Changed -= OnWorkspaceChanged;
        GC.SuppressFinalize(this);
    }

    private void OnWorkspaceChanged() => _ = InvokeAsync(async () =>
    {
        await OnChangedAsync();
        StateHasChanged();
    });
}
