using Microsoft.JSInterop;

namespace Daks.Tab.Sitzungen;

/// <summary>
/// What somebody has typed and not sent yet. The browser keeps it (js/storage.js says where) on every keystroke, under the
/// field's draft key, and puts it back when a field with that key appears again: after a reconnect, a reload or a
/// restart of the host.
/// </summary>
public sealed class Drafts(IJSRuntime js)
{
    /// <returns>The keys below a prefix that hold something; empty while the page is rendered on the server only.</returns>
    public async Task<IReadOnlyList<string>> KeysAsync(string prefix) =>
        await TryAsync(() => js.InvokeAsync<string[]>("daks.drafts.keys", prefix).AsTask(), []);

    /// <summary>Forgets everything below a prefix: it was sent, or thrown away.</summary>
    public async Task ClearAsync(string prefix) =>
        await TryAsync(async () => { await js.InvokeVoidAsync("daks.drafts.clear", prefix); return true; }, true);

    /// <remarks>A page may be gone before its last call reaches it; then there is nothing left to do.</remarks>
    private static async Task<T> TryAsync<T>(Func<Task<T>> call, T otherwise)
    {
        try
        {
            return await call();
        }
        catch (JSDisconnectedException)
        {
            return otherwise;
        }
    }
}
