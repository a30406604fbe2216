namespace Daks.Tab.Sitzungen;

/// <summary>Whether the person of an open tab still belongs where it stands.</summary>
public sealed partial class Workspace
{
    /// <summary>Whether the person may go on: an open page lives longer than a request, so it asks again.</summary>
    /// <remarks>Where the session is over the page is loaded anew, which signs in again; what was typed comes back.</remarks>
    public async Task<bool> GoOnAsync()
    {
        if (Me.Ends is { } ends && time.GetUtcNow() >= ends)
        {
            navigation.NavigateTo(navigation.Uri, forceLoad: true);
            return false;
        }

        if (IsForeign || Strategie is not { IsBeispiel: false } strategie || await finder.StillBelongsAsync(Me, strategie))
        {
            return !IsForeign;
        }

        IsForeign = true;
        _subscription?.Dispose();
        Changed?.Invoke();
        return false;
    }
}
